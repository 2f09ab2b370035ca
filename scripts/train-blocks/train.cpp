// train WORK [name=value...]: learns which blocks are article text.
// Reads WORK/features.bin (f32, a row for each block) and WORK/rows.bin (f32: label, weight, fold, page). Writes
// WORK/folds.bin (f32: the probability of each row from the model that has not seen its domain), WORK/model-<fold>.bin and
// WORK/model.bin (utils/extract/model/trees.ts tells the form) and WORK/gains.txt.
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <map>
#include <string>
#include "export.h"
#include "trees.h"

template <class T> std::vector<T> readAll(const std::string& name) {
  std::ifstream in(name, std::ios::binary | std::ios::ate);
  if (!in) { fprintf(stderr, "There is no %s\n", name.c_str()); exit(1); }
  std::vector<T> values(size_t(in.tellg()) / sizeof(T));
  in.seekg(0);
  in.read(reinterpret_cast<char*>(values.data()), std::streamsize(values.size() * sizeof(T)));
  return values;
}

struct Row { float label, weight, fold, page; };

// As an edge is written: without the lowest byte of its 32 bits.
static float shortened(float value) {
  uint32_t bits;
  std::memcpy(&bits, &value, sizeof bits);
  bits &= ~0xffu;
  std::memcpy(&value, &bits, sizeof bits);
  return value;
}

// Cuts every feature at quantiles, or between its values where it has few.
static void cut(Data& data, const std::vector<float>& values) {
  data.edges.resize(data.width);
  data.bins.resize(size_t(data.rows) * data.width);
  std::vector<float> column;
  for (int f = 0; f < data.width; f++) {
    column.clear();
    for (int r = 0; r < data.rows; r += 3) column.push_back(values[size_t(r) * data.width + f]);
    std::sort(column.begin(), column.end());
    std::vector<float>& edges = data.edges[f];
    std::vector<float> distinct;
    std::unique_copy(column.begin(), column.end(), std::back_inserter(distinct));
    if (int(distinct.size()) <= BINS) {
      for (size_t d = 0; d + 1 < distinct.size(); d++) edges.push_back(shortened((distinct[d] + distinct[d + 1]) / 2));
    } else {
      for (int b = 1; b < BINS; b++) {
        float here = column[column.size() * size_t(b) / BINS];
        auto next = std::upper_bound(column.begin(), column.end(), here);
        if (next == column.end()) break;
        float edge = shortened((here + *next) / 2);
        if (edges.empty() || edge > edges.back()) edges.push_back(edge);
      }
    }
    for (int r = 0; r < data.rows; r++) {
      float value = values[size_t(r) * data.width + f];
      data.bins[size_t(r) * data.width + f] = uint8_t(std::lower_bound(edges.begin(), edges.end(), value) - edges.begin());
    }
  }
}

int main(int argc, char** argv) {
  std::string work = argv[1];
  std::map<std::string, double> set = {{"trees", 60}, {"bags", 2}, {"leaves", 24}, {"rate", 0.14}, {"folds", 5}, {"ridge", 2}, {"features", 0.6},
    {"hessian", 1}, {"steep", 0.15}, {"sample", 0.15}};
  for (int a = 2; a < argc; a++) {
    std::string arg = argv[a];
    size_t eq = arg.find('=');
    set[arg.substr(0, eq)] = atof(arg.c_str() + eq + 1);
  }
  const int folds = int(set["folds"]);
  auto rows = readAll<Row>(work + "/rows.bin");
  Data data;
  {
    auto values = readAll<float>(work + "/features.bin");
    data.rows = int(rows.size());
    data.width = int(values.size() / rows.size());
    cut(data, values);
  }
  std::vector<int> features;
  for (int f = 0; f < data.width; f++) if (!data.edges[f].empty()) features.push_back(f);
  Options options;
  options.trees = int(set["trees"]); options.leaves = int(set["leaves"]); options.rate = set["rate"];
  options.ridge = set["ridge"]; options.features = set["features"]; options.leastHessian = set["hessian"]; options.steep = set["steep"]; options.sample = set["sample"];

  std::vector<float> label(data.rows), weight(data.rows), p(data.rows, 0);
  double sum = 0; int used = 0;
  for (int r = 0; r < data.rows; r++) {
    label[r] = rows[r].label; weight[r] = rows[r].weight;
    if (weight[r] > 0) { sum += weight[r]; used++; }
  }
  for (int r = 0; r < data.rows; r++) weight[r] *= float(used / sum);
  auto foldOf = [&](int r) { return int(rows[r].fold); };
  auto rowsOutside = [&](int fold) {
    std::vector<int> chosen;
    for (int r = 0; r < data.rows; r++) if (foldOf(r) != fold && weight[r] > 0) chosen.push_back(r);
    return chosen;
  };
  auto judge = [&](const Model& model, int r) { return float(1 / (1 + std::exp(-scoreRow(model, &data.bins[size_t(r) * data.width])))); };

  std::vector<double> gains(data.width, 0);
  for (int fold = 0; fold < folds + 1; fold++) {
    Model model = growMean(data, features, options, int(set["bags"]), rowsOutside(fold), label, weight);
    if (fold == folds) { write(model, data, work + "/model.bin"); break; }
    write(model, data, work + "/model-" + std::to_string(fold) + ".bin");
    for (int f = 0; f < data.width; f++) gains[f] += model.gains[f];
    double loss = 0, w = 0;
    for (int r = 0; r < data.rows; r++) if (foldOf(r) == fold) {
      p[r] = judge(model, r);
      loss -= weight[r] * std::log(std::max(1e-6f, label[r] > 0.5 ? p[r] : 1 - p[r]));
      w += weight[r];
    }
    printf("fold %d: loss %.5f\n", fold, loss / w);
    fflush(stdout);
  }
  std::ofstream(work + "/folds.bin", std::ios::binary).write(reinterpret_cast<char*>(p.data()), std::streamsize(p.size() * sizeof(float)));
  std::ofstream g(work + "/gains.txt");
  for (int f = 0; f < data.width; f++) g << f << ' ' << gains[f] << '\n';
}
