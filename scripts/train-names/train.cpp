// Trains the tagger: train EXAMPLES_DIR OUT_DIR [name=value ...]. Deterministic: one thread, one seed.
#include <chrono>
#include <cstdlib>
#include <map>
#include <numeric>
#include "crf.h"
#include "export.h"
#include "linear.h"
#include "score.h"

struct Options {
  // from: first epoch of the mean; threshold: what is pruned; tune: epochs after pruning; step: of the rounded weights.
  std::map<std::string, double> values{{"epochs", 7}, {"rate", 0.03}, {"drop", 0.5}, {"l1", 0.001},      {"cut", 2},
                                       {"seed", 7},   {"from", 2},    {"tune", 1},   {"threshold", 0.05}, {"step", 0.04}};
  double operator[](const std::string& name) const { return values.at(name); }
};

struct Model {
  Linear linear;
  Transitions transitions;
};

static void scoresOf(const Model& model, const Sentence& sentence, std::vector<float>& scores) {
  scores.assign(sentence.words.size() * kRow, 0.f);
  for (size_t i = 0; i < sentence.words.size(); i++) model.linear.add(sentence.words[i].features, &scores[i * kRow]);
}

static double evaluate(const Model& model, const std::string& name, const std::vector<Sentence>& sentences, const std::string& out = "") {
  std::vector<std::vector<int>> predicted;
  std::vector<float> scores;
  for (const Sentence& sentence : sentences) scoresOf(model, sentence, scores), predicted.push_back(decode(scores, model.transitions));
  if (!out.empty()) {
    std::ofstream file(out + name + ".labels");
    for (const auto& labels : predicted) {
      for (int label : labels) file << label << ' ';
      file << '\n';
    }
  }
  return report(name, sentences, predicted);
}

class Trainer {
 public:
  Trainer(Model& m, const Options& o) : model(m), options(o), random(static_cast<uint32_t>(o["seed"])) {}

  double epoch(const std::vector<Sentence>& sentences, float rate) {
    std::vector<size_t> order(sentences.size());
    std::iota(order.begin(), order.end(), 0);
    for (size_t i = order.size() - 1; i > 0; i--) std::swap(order[i], order[random() % (i + 1)]);
    double loss = 0;
    for (size_t at : order) loss += step(sentences[at], rate);
    return loss;
  }

 private:
  double step(const Sentence& sentence, float rate) {
    const size_t n = sentence.words.size();
    const float drop = static_cast<float>(options["drop"]), scale = 1 / (1 - drop);
    scores.assign(n * kRow, 0.f);
    if (kept.size() < n) kept.resize(n);
    for (size_t i = 0; i < n; i++) {
      kept[i].clear();
      for (uint32_t row : sentence.words[i].features)
        if ((random() & 1023) >= drop * 1024) kept[i].push_back(row);
      model.linear.add(kept[i], &scores[i * kRow]);
      for (int k = 0; k < kRow; k++) scores[i * kRow + k] *= scale;
    }
    float pairs[kRow * kRow] = {};
    const double free = lattice.run(scores, model.transitions, nullptr, expected, pairs, -1);
    const double clamped = lattice.run(scores, model.transitions, &sentence, wanted, pairs, 1);
    for (size_t i = 0; i < n * kRow; i++) wanted[i] -= expected[i];
    for (size_t i = 0; i < n; i++) {
      const float* gradient = &wanted[i * kRow];
      float top = 0;
      for (int k = 0; k < kRow; k++) top = std::max(top, std::fabs(gradient[k]));
      if (top > 1e-3f) model.linear.update(kept[i], gradient, rate, static_cast<float>(options["l1"]));
    }
    for (int q = 0; q < kRow * kRow; q++) {
      if (pairs[q] == 0) continue;
      model.transitions.squares[q] += pairs[q] * pairs[q];
      model.transitions.weight[q] += rate * pairs[q] / std::sqrt(model.transitions.squares[q]);
    }
    return free - clamped;
  }

  Model& model;
  const Options& options;
  std::mt19937 random;
  Lattice lattice;
  std::vector<float> scores, expected, wanted;
  std::vector<std::vector<uint32_t>> kept;
};

// The mean of the weights after each of the last epochs: steadier than any one of them.
class Average {
 public:
  void add(Model& model) {
    const auto parts = partsOf(model);
    sums.resize(parts.size());
    count++;
    for (size_t p = 0; p < parts.size(); p++) {
      sums[p].resize(parts[p].second, 0.f);
      for (size_t i = 0; i < parts[p].second; i++) sums[p][i] += parts[p].first[i];
    }
  }
  void restore(Model& model) const {
    const auto parts = partsOf(model);
    for (size_t p = 0; p < sums.size(); p++)
      for (size_t i = 0; i < parts[p].second; i++) parts[p].first[i] = sums[p][i] / static_cast<float>(count);
  }

 private:
  static std::vector<std::pair<float*, size_t>> partsOf(Model& model) {
    return {{model.transitions.weight, kRow * kRow}, {model.linear.weights.data(), model.linear.weights.size()}};
  }
  std::vector<std::vector<float>> sums;
  int count = 0;
};

int main(int argc, char** argv) {
  if (argc < 3) return std::fprintf(stderr, "train EXAMPLES_DIR OUT_DIR [name=value ...]\n"), 2;
  const std::string dir = argv[1], out = argv[2];
  Options options;
  for (int i = 3; i < argc; i++) {
    const std::string text = argv[i];
    const size_t at = text.find('=');
    options.values.at(text.substr(0, at)) = std::atof(text.c_str() + at + 1);
  }
  const auto begin = std::chrono::steady_clock::now();
  auto seconds = [&] { return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count(); };
  std::vector<Sentence> train = readExamples(dir + "/train.bin");
  Model model;
  model.linear.index(train, static_cast<int>(options["cut"]));
  model.linear.convert(train);
  std::vector<std::pair<std::string, std::vector<Sentence>>> dev;
  for (const char* name : {"worldwide.dev", "gmb.dev", "crossner-politics.test"}) {
    dev.emplace_back(name, readExamples(dir + "/" + name + ".bin"));
    model.linear.convert(dev.back().second);
  }
  size_t words = 0;
  for (const Sentence& sentence : train) words += sentence.words.size();
  std::printf("%zu sentences, %zu words, %zu features, %.1f s\n", train.size(), words, model.linear.keys.size(), seconds());
  Trainer trainer(model, options);
  Average average;
  const int epochs = static_cast<int>(options["epochs"]);
  for (int e = 0; e < epochs; e++) {
    const float fall = e < epochs - 2 ? 1.f : e == epochs - 2 ? 0.5f : 0.25f;
    const double loss = trainer.epoch(train, static_cast<float>(options["rate"]) * fall);
    std::printf("epoch %d loss %.4f %.0f s\n", e + 1, loss / words, seconds());
    if (e >= static_cast<int>(options["from"])) average.add(model);
    if (e == epochs - 1 || e % 2 == 1) evaluate(model, dev[0].first, dev[0].second);
  }
  average.restore(model);
  std::printf("mean of the last epochs:\n");
  for (const auto& [name, sentences] : dev) evaluate(model, name, sentences);
  model.linear.prune(static_cast<float>(options["threshold"]));
  std::printf("pruned:\n");
  evaluate(model, dev[0].first, dev[0].second);
  for (int e = 0; e < static_cast<int>(options["tune"]); e++) trainer.epoch(train, static_cast<float>(options["rate"]) * 0.5f);
  exportLinear(model.linear, out, static_cast<float>(options["step"]));
  exportTransitions(model.transitions, out);
  std::printf("as shipped:\n");
  dev.emplace_back("own", readExamples(dir + "/own.bin"));
  model.linear.convert(dev.back().second);
  for (const auto& [name, sentences] : dev) evaluate(model, name, sentences, out + "/");
}
