// Trains the tagger: train EXAMPLES_DIR OUT_DIR [name=value ...]. Deterministic: one thread, one seed.
#include <chrono>
#include <cstdlib>
#include <map>
#include <numeric>
#include "crf.h"
#include "export.h"
#include "linear.h"
#include "network.h"
#include "score.h"

struct Options {
  std::map<std::string, double> values{{"epochs", 12}, {"rate", 0.1}, {"drop", 0.1}, {"l1", 0.0}, {"cut", 2}, {"seed", 7}, {"domains", 63},
                                       {"net", 1}, {"linear", 1}, {"netrate", 0.001}, {"drophidden", 0.4}, {"dropword", 0.1}, {"alone", 0.3}, {"decay", 0.0}, {"batch", 8}, {"threshold", 0.05}, {"step", 0.05}, {"levels", 7}};
  double operator[](const std::string& name) const { return values.at(name); }
};

struct Model {
  Model(const std::string& vectors, uint32_t seed) : network(vectors, seed) {}
  bool useNetwork = true, useLinear = true;
  Linear linear;
  Network network;
  Transitions transitions;
};

static void scoresOf(Model& model, const Sentence& sentence, std::vector<float>& scores) {
  scores.assign(sentence.words.size() * kRow, 0.f);
  for (size_t i = 0; i < sentence.words.size(); i++)
    if (model.useLinear) model.linear.add(sentence.words[i].features, &scores[i * kRow]);
  if (model.useNetwork) model.network.forward(sentence, scores.data(), nullptr, 0, 0);
}

static double evaluate(Model& model, const std::string& name, const std::vector<Sentence>& sentences, const std::string& out = "") {
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

  double epoch(const std::vector<Sentence>& sentences, float rate, float netRate) {
    std::vector<size_t> order(sentences.size());
    std::iota(order.begin(), order.end(), 0);
    for (size_t i = order.size() - 1; i > 0; i--) std::swap(order[i], order[random() % (i + 1)]);
    double loss = 0;
    const int batch = static_cast<int>(options["batch"]);
    int seen = 0;
    for (size_t at : order) {
      loss += step(sentences[at], rate, netRate);
      if (model.useNetwork && ++seen % batch == 0) model.network.update(netRate, ++updates, static_cast<float>(options["decay"]));
    }
    return loss;
  }

 private:
  double step(const Sentence& sentence, float rate, float netRate) {
    const size_t n = sentence.words.size();
    const float drop = static_cast<float>(options["drop"]), scale = 1 / (1 - drop);
    scores.assign(n * kRow, 0.f);
    if (kept.size() < n) kept.resize(n);
    // Now and then the network must do alone, or the linear part would learn everything by heart before it.
    const bool alone = !model.useLinear || (model.useNetwork && (random() & 1023) < options["alone"] * 1024);
    for (size_t i = 0; i < n && !alone; i++) {
      kept[i].clear();
      for (uint32_t row : sentence.words[i].features)
        if ((random() & 1023) >= drop * 1024) kept[i].push_back(row);
      model.linear.add(kept[i], &scores[i * kRow]);
      for (int k = 0; k < kRow; k++) scores[i * kRow + k] *= scale;
    }
    const float dropHidden = static_cast<float>(options["drophidden"]);
    if (model.useNetwork) model.network.forward(sentence, scores.data(), &random, dropHidden, static_cast<float>(options["dropword"]));
    float pairs[kRow * kRow] = {};
    const double free = lattice.run(scores, model.transitions, nullptr, expected, pairs, -1);
    const double clamped = lattice.run(scores, model.transitions, &sentence, wanted, pairs, 1);
    for (size_t i = 0; i < n * kRow; i++) wanted[i] -= expected[i];
    for (size_t i = 0; i < n && !alone; i++) {
      const float* gradient = &wanted[i * kRow];
      float top = 0;
      for (int k = 0; k < kRow; k++) top = std::max(top, std::fabs(gradient[k]));
      if (top > 1e-3f) model.linear.update(kept[i], gradient, rate, static_cast<float>(options["l1"]));
    }
    if (model.useNetwork) model.network.backward(sentence, wanted, dropHidden, netRate);
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
  int updates = 0;
  std::vector<float> scores, expected, wanted;
  std::vector<std::vector<uint32_t>> kept;
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
  const int domains = static_cast<int>(options["domains"]);
  train.erase(std::remove_if(train.begin(), train.end(), [&](const Sentence& s) { return !(domains >> s.domain & 1) || s.words.empty(); }), train.end());
  Model model(dir + "/vectors.f32", static_cast<uint32_t>(options["seed"]));
  model.useNetwork = options["net"] > 0, model.useLinear = options["linear"] > 0;
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
  const int epochs = static_cast<int>(options["epochs"]);
  for (int e = 0; e < epochs; e++) {
    const float fall = e < epochs - 2 ? 1.f : e == epochs - 2 ? 0.5f : 0.25f;
    const float netFall = 1.f - 0.95f * static_cast<float>(e) / static_cast<float>(epochs);
    const double loss = trainer.epoch(train, static_cast<float>(options["rate"]) * fall, static_cast<float>(options["netrate"]) * netFall);
    std::printf("epoch %d loss %.4f %.0f s\n", e + 1, loss / words, seconds());
    if (e == epochs - 1 || e % 2 == 1) evaluate(model, dev[0].first, dev[0].second);
  }
  for (const auto& [name, sentences] : dev) evaluate(model, name, sentences);
  exportLinear(model.linear, out, static_cast<float>(options["threshold"]), static_cast<float>(options["step"]));
  exportNetwork(model.network, out, static_cast<int>(options["levels"]));
  exportTransitions(model.transitions, out);
  std::printf("as shipped:\n");
  for (const auto& [name, sentences] : dev) evaluate(model, name, sentences, out + "/");
}
