// Trains the tagger: train EXAMPLES_DIR LEXICON_DIR OUT_DIR [name=value ...]. Deterministic: one thread, one seed.
#include <chrono>
#include <cstdlib>
#include <map>
#include <memory>
#include <numeric>
#include "crf.h"
#include "export.h"
#include "linear.h"
#include "net.h"
#include "score.h"

struct Options {
  // from: first epoch of the mean; threshold, features: what is left after pruning; tune: epochs after it; step: of the
  // rounded weights; others: share of the documents beside worldwide's in an epoch.
  std::map<std::string, double> values{{"epochs", 8},     {"rate", 0.03},        {"drop", 0.5},        {"l1", 0.001},  {"cut", 2},
                                       {"seed", 7},       {"from", 2},           {"tune", 2},          {"step", 0.04}, {"linear", 1},
                                       {"net", 1},        {"alone", 0.3},        {"netrate", 0.003},   {"batch", 500}, {"ki", 0.9},
                                       {"kh", 0.7},       {"kt", 0.6},           {"kw", 0.95},         {"others", 1},
                                       {"threshold", 0.035}, {"features", 300000}};
  double operator[](const std::string& name) const { return values.at(name); }
};

struct Model {
  Linear linear;
  Transitions transitions;
  std::unique_ptr<Net> net;
};

using Document = std::vector<const Sentence*>;

static std::vector<Document> documentsOf(const std::vector<Sentence>& sentences) {
  std::vector<Document> documents;
  for (const Sentence& sentence : sentences) {
    if (documents.empty() || documents.back()[0]->document != sentence.document) documents.emplace_back();
    documents.back().push_back(&sentence);
  }
  return documents;
}

// The chronicle that holds a fifth of the errors is by far the longest document: once without it.
static void reportWithoutLongest(const std::vector<Sentence>& sentences, const std::vector<std::vector<int>>& predicted) {
  size_t most = 0;
  uint32_t longest = 0;
  for (const Document& document : documentsOf(sentences))
    if (document.size() > most) most = document.size(), longest = document[0]->document;
  std::vector<Sentence> rest;
  std::vector<std::vector<int>> theirs;
  for (size_t at = 0; at < sentences.size(); at++)
    if (sentences[at].document != longest) rest.push_back(sentences[at]), theirs.push_back(predicted[at]);
  report("  without the longest", rest, theirs);
}

// Which parts speak: bit 0 the linear one, bit 1 the network.
static std::vector<std::vector<float>> scoresOf(const Model& model, const Document& document, int parts) {
  std::vector<std::vector<float>> scores;
  for (const Sentence* sentence : document) {
    scores.emplace_back(sentence->words.size() * kRow, 0.f);
    for (size_t i = 0; i < sentence->words.size(); i++) {
      if (!sentence->words[i].open) scores.back()[i * kRow] = kSurely;
      else if (parts & 1) model.linear.add(sentence->words[i].features, &scores.back()[i * kRow]);
    }
  }
  if (model.net && (parts & 2)) {
    model.net->store.swap(model.net->ema);
    model.net->add(document, scores, false);
    model.net->store.swap(model.net->ema);
  }
  return scores;
}

static double evaluate(const Model& model, const std::string& name, const std::vector<Sentence>& sentences, const std::string& out = "", int parts = 3) {
  std::vector<std::vector<int>> predicted;
  for (const Document& document : documentsOf(sentences))
    for (const auto& row : scoresOf(model, document, parts)) predicted.push_back(decode(row, model.transitions));
  if (!out.empty()) {
    std::ofstream file(out + name + ".labels");
    for (const auto& labels : predicted) {
      for (int label : labels) file << label << ' ';
      file << '\n';
    }
  }
  if (name == "worldwide.dev" && parts == 3) reportWithoutLongest(sentences, predicted);
  return report(name + (parts == 1 ? " (linear)" : parts == 2 ? " (net)" : ""), sentences, predicted);
}

class Trainer {
 public:
  Trainer(Model& m, const Options& o) : model(m), options(o), random(static_cast<uint32_t>(o["seed"])) {}

  double epoch(const std::vector<Sentence>& sentences, float rate, float netRateFrom, float netRateTo) {
    std::vector<Document> documents;
    for (Document& document : documentsOf(sentences))
      if (document[0]->domain == 0 || (random() & 1023) < options["others"] * 1024) documents.push_back(std::move(document));
    std::vector<size_t> order(documents.size());
    std::iota(order.begin(), order.end(), 0);
    for (size_t i = order.size() - 1; i > 0; i--) std::swap(order[i], order[random() % (i + 1)]);
    double loss = 0;
    size_t done = 0;
    for (size_t at : order) {
      loss += step(documents[at], rate, netRateFrom + (netRateTo - netRateFrom) * static_cast<float>(done) / static_cast<float>(order.size()));
      done++;
    }
    return loss;
  }

 private:
  double step(const Document& document, float rate, float netRate) {
    const bool withNet = model.net != nullptr;
    const bool withLinear = options["linear"] > 0 && !(withNet && netRate > 0 && (random() & 1023) < options["alone"] * 1024);
    const float drop = static_cast<float>(options["drop"]), scale = 1 / (1 - drop);
    scores.assign(document.size(), {});
    kept.resize(std::max(kept.size(), document.size()));
    for (size_t s = 0; s < document.size(); s++) {
      const size_t n = document[s]->words.size();
      scores[s].assign(n * kRow, 0.f);
      for (size_t i = 0; i < n; i++)
        if (!document[s]->words[i].open) scores[s][i * kRow] = kSurely;
      if (!withLinear) continue;
      kept[s].resize(std::max(kept[s].size(), n));
      for (size_t i = 0; i < n; i++) {
        kept[s][i].clear();
        if (!document[s]->words[i].open) continue;
        for (uint32_t row : document[s]->words[i].features)
          if ((random() & 1023) >= drop * 1024) kept[s][i].push_back(row);
        model.linear.add(kept[s][i], &scores[s][i * kRow]);
        for (int k = 0; k < kRow; k++) scores[s][i * kRow + k] *= scale;
      }
    }
    if (withNet) model.net->add(document, scores, netRate > 0);
    wanted.resize(std::max(wanted.size(), document.size()));
    double loss = 0;
    for (size_t s = 0; s < document.size(); s++) {
      float pairs[kRow * kRow] = {};
      const double free = lattice.run(scores[s], model.transitions, nullptr, expected, pairs, -1);
      loss += free - lattice.run(scores[s], model.transitions, document[s], wanted[s], pairs, 1);
      const size_t n = document[s]->words.size();
      for (size_t i = 0; i < n * kRow; i++) wanted[s][i] -= expected[i];
      for (size_t i = 0; i < n && withLinear; i++) {
        const float* gradient = &wanted[s][i * kRow];
        float top = 0;
        for (int k = 0; k < kRow; k++) top = std::max(top, std::fabs(gradient[k]));
        if (top > 1e-3f) model.linear.update(kept[s][i], gradient, rate, static_cast<float>(options["l1"]));
      }
      for (int q = 0; q < kRow * kRow; q++) {
        if (pairs[q] == 0) continue;
        model.transitions.squares[q] += pairs[q] * pairs[q];
        model.transitions.weight[q] += rate * pairs[q] / std::sqrt(model.transitions.squares[q]);
      }
    }
    if (withNet && netRate > 0) {
      model.net->back(document, wanted);
      model.net->step(netRate, static_cast<size_t>(options["batch"]));
    }
    return loss;
  }

  Model& model;
  const Options& options;
  std::mt19937 random;
  Lattice lattice;
  std::vector<float> expected;
  std::vector<std::vector<float>> scores, wanted;
  std::vector<std::vector<std::vector<uint32_t>>> kept;
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
  if (argc < 4) return std::fprintf(stderr, "train EXAMPLES_DIR LEXICON_DIR OUT_DIR [name=value ...]\n"), 2;
  const std::string dir = argv[1], lexicon = argv[2], out = argv[3];
  Options options;
  for (int i = 4; i < argc; i++) {
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
  if (options["net"] > 0) {
    std::vector<float> vectors = readRaw<float>(lexicon + "/vectors.f32");
    double squares = 0;
    for (float v : vectors) squares += v * v;
    const float factor = static_cast<float>(0.5 / std::sqrt(squares / vectors.size()));
    for (float& v : vectors) v *= factor;
    model.net = std::make_unique<Net>(std::move(vectors), static_cast<uint32_t>(options["seed"]));
    model.net->keepInput = options["ki"], model.net->keepHidden = options["kh"], model.net->keepTop = options["kt"], model.net->keepWord = options["kw"];
    std::printf("network of %zu numbers\n", kParameters);
  }
  Trainer trainer(model, options);
  Average average;
  const int epochs = static_cast<int>(options["epochs"]);
  for (int e = 0; e < epochs; e++) {
    const float fall = e < epochs - 2 ? 1.f : e == epochs - 2 ? 0.5f : 0.25f;
    auto netRate = [&](int at) { return static_cast<float>(options["netrate"] * (1 - 0.97 * at / epochs)); };
    const double loss = trainer.epoch(train, static_cast<float>(options["rate"]) * fall, netRate(e), netRate(e + 1));
    std::printf("epoch %d loss %.4f %.0f s\n", e + 1, loss / words, seconds());
    if (e >= static_cast<int>(options["from"])) average.add(model);
    for (int parts = 1; parts <= 3; parts++)
      if (e == epochs - 1 || e % 3 == 2) evaluate(model, dev[0].first, dev[0].second, "", parts);
  }
  average.restore(model);
  std::printf("mean of the last epochs:\n");
  for (const auto& [name, sentences] : dev) evaluate(model, name, sentences);
  model.linear.prune(static_cast<float>(options["threshold"]));
  model.linear.keepLargest(static_cast<size_t>(options["features"]));
  std::printf("pruned:\n");
  evaluate(model, dev[0].first, dev[0].second);
  // What is left gets used to it, the network with it.
  if (model.net) {
    std::vector<int> seen(model.net->entries(), 0);
    for (const Sentence& sentence : train)
      for (const Word& word : sentence.words)
        if (static_cast<int32_t>(word.entry) >= 0) seen[word.entry]++;
    model.net->fixWords(seen);
    evaluate(model, dev[0].first, dev[0].second);
  }
  const int tune = static_cast<int>(options["tune"]);
  for (int e = 0; e < tune; e++) {
    const float netRate = static_cast<float>(options["netrate"]) * 0.1f;
    trainer.epoch(train, static_cast<float>(options["rate"]) * 0.25f, netRate * (1 - 0.9f * e / tune), netRate * (1 - 0.9f * (e + 1) / tune));
  }
  evaluate(model, dev[0].first, dev[0].second);
  if (model.net) model.net->fix();
  exportLinear(model.linear, out, static_cast<float>(options["step"]));
  exportTransitions(model.transitions, out);
  if (model.net)
    exportNet(*model.net, out);
  std::printf("as shipped:\n");
  dev.emplace_back("own", readExamples(dir + "/own.bin"));
  model.linear.convert(dev.back().second);
  for (const auto& [name, sentences] : dev) evaluate(model, name, sentences, out + "/");
}
