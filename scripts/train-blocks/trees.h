// Gradient-boosted trees for a yes or no: logistic loss, histograms of at most 64 bins, grown leaf by leaf. Each tree sees the rows with
// the steepest gradients, a sample of the others that counts for all of them (GOSS, Ke et al. 2017), and a share of the
// features.
#pragma once
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <numeric>
#include <vector>

struct Options {
  int trees = 80, leaves = 20;
  double rate = 0.12, ridge = 2, leastHessian = 1, leastGain = 0.5;
  double steep = 0.15, sample = 0.15, features = 0.6;
};

constexpr int BINS = 64;

struct Data {
  int rows = 0, width = 0;
  std::vector<uint8_t> bins;               // row by row
  std::vector<std::vector<float>> edges;   // of a feature: value <= edges[b] falls in a bin up to b
};

struct Node { int feature = -1, bin = 0, left = -1, right = -1; double value = 0; };
using Tree = std::vector<Node>;
struct Model { double start = 0; std::vector<Tree> trees; std::vector<double> gains; };

inline double scoreTree(const Tree& tree, const uint8_t* row) {
  int at = 0;
  while (tree[at].feature >= 0) at = row[tree[at].feature] <= tree[at].bin ? tree[at].left : tree[at].right;
  return tree[at].value;
}

inline double scoreRow(const Model& model, const uint8_t* row) {
  double sum = model.start;
  for (const Tree& tree : model.trees) sum += scoreTree(tree, row);
  return sum;
}

struct Cell { double gradient = 0, hessian = 0; };
using Histogram = std::vector<Cell>;
struct Leaf {
  int node, from, to;
  double gradient, hessian, gain = 0;
  int feature = -1, bin = 0;
  Histogram histogram;
};

class Grower {
 public:
  // Growers of different numbers draw different rows and features.
  Grower(const Data& data, const std::vector<int>& features, const Options& options, int number)
      : data(data), all(features), options(options), state(88172645463325252ull + uint64_t(number) * 0x9E3779B97F4A7C15ull) {}

  Model grow(std::vector<int> rows, const std::vector<float>& label, const std::vector<float>& weight) {
    Model model;
    model.gains.assign(data.width, 0);
    double yes = 0, all = 0;
    for (int row : rows) { yes += label[row] * weight[row]; all += weight[row]; }
    model.start = std::log(std::max(1e-3, yes / all) / std::max(1e-3, 1 - yes / all));
    std::vector<double> score(data.rows, model.start);
    gradient.assign(data.rows, 0); hessian.assign(data.rows, 0);
    std::vector<int> chosen;
    for (int t = 0; t < options.trees; t++) {
      for (int row : rows) {
        double p = 1 / (1 + std::exp(-score[row]));
        gradient[row] = float(weight[row] * (label[row] - p));
        hessian[row] = float(weight[row] * p * (1 - p));
      }
      choose(rows, chosen);
      chooseFeatures();
      model.trees.push_back(tree(chosen, model.gains));
      for (int row : rows) score[row] += scoreTree(model.trees.back(), &data.bins[size_t(row) * data.width]);
    }
    return model;
  }

 private:
  const Data& data;
  const std::vector<int>& all;
  const Options& options;
  std::vector<int> features;
  std::vector<float> gradient, hessian;
  uint64_t state;

  double random() {  // xorshift64
    state ^= state << 13; state ^= state >> 7; state ^= state << 17;
    return double(state >> 11) / 9007199254740992.0;
  }

  void choose(const std::vector<int>& rows, std::vector<int>& chosen) {
    std::vector<float> steepness;
    steepness.reserve(rows.size());
    for (int row : rows) steepness.push_back(std::fabs(gradient[row]));
    auto nth = steepness.begin() + long(double(rows.size()) * (1 - options.steep));
    std::nth_element(steepness.begin(), nth, steepness.end());
    float least = *nth;
    double share = options.sample / (1 - options.steep);
    chosen.clear();
    for (int row : rows) {
      if (std::fabs(gradient[row]) >= least) chosen.push_back(row);
      else if (random() < share) { gradient[row] /= float(share); hessian[row] /= float(share); chosen.push_back(row); }
    }
  }

  void chooseFeatures() {
    features.clear();
    for (int f : all) if (random() < options.features) features.push_back(f);
  }

  Tree tree(std::vector<int>& rows, std::vector<double>& gains) {
    Tree nodes(1);
    std::vector<Leaf> leaves;
    leaves.push_back(open(rows, 0, 0, int(rows.size()), nullptr));
    while (int(leaves.size()) < options.leaves) {
      int best = -1;
      for (size_t l = 0; l < leaves.size(); l++)
        if (leaves[l].feature >= 0 && (best < 0 || leaves[l].gain > leaves[best].gain)) best = int(l);
      if (best < 0) break;
      Leaf leaf = std::move(leaves[best]);
      gains[leaf.feature] += leaf.gain;
      auto middle = std::stable_partition(rows.begin() + leaf.from, rows.begin() + leaf.to,
        [&](int row) { return data.bins[size_t(row) * data.width + leaf.feature] <= leaf.bin; });
      int cut = int(middle - rows.begin());
      int left = int(nodes.size()), right = left + 1;
      nodes.resize(nodes.size() + 2);
      nodes[leaf.node].feature = leaf.feature; nodes[leaf.node].bin = leaf.bin;
      nodes[leaf.node].left = left; nodes[leaf.node].right = right;
      bool smallerLeft = cut - leaf.from <= leaf.to - cut;
      Leaf small = smallerLeft ? open(rows, left, leaf.from, cut, nullptr) : open(rows, right, cut, leaf.to, nullptr);
      Histogram rest = std::move(leaf.histogram);
      for (size_t c = 0; c < rest.size(); c++) { rest[c].gradient -= small.histogram[c].gradient; rest[c].hessian -= small.histogram[c].hessian; }
      Leaf large = smallerLeft ? open(rows, right, cut, leaf.to, &rest) : open(rows, left, leaf.from, cut, &rest);
      leaves[best] = std::move(small);
      leaves.push_back(std::move(large));
    }
    for (Leaf& leaf : leaves) {
      double value = options.rate * leaf.gradient / (leaf.hessian + options.ridge);
      nodes[leaf.node].value = value;
    }
    return nodes;
  }

  Leaf open(const std::vector<int>& rows, int node, int from, int to, Histogram* ready) {
    Leaf leaf{node, from, to, 0, 0, 0, -1, 0, {}};
    for (int i = from; i < to; i++) { leaf.gradient += gradient[rows[i]]; leaf.hessian += hessian[rows[i]]; }
    if (ready) leaf.histogram = std::move(*ready);
    else fill(leaf, rows);
    split(leaf);
    return leaf;
  }

  void fill(Leaf& leaf, const std::vector<int>& rows) {
    leaf.histogram.assign(size_t(data.width) * BINS, Cell());
    for (int i = leaf.from; i < leaf.to; i++) {
      int row = rows[i];
      const uint8_t* bins = &data.bins[size_t(row) * data.width];
      float g = gradient[row], h = hessian[row];
      for (int f : features) { Cell& cell = leaf.histogram[size_t(f) * BINS + bins[f]]; cell.gradient += g; cell.hessian += h; }
    }
  }

  void split(Leaf& leaf) {
    auto worth = [&](double g, double h) { return g * g / (h + options.ridge); };
    double whole = worth(leaf.gradient, leaf.hessian);
    for (int f : features) {
      double g = 0, h = 0;
      int last = int(data.edges[f].size());
      for (int b = 0; b < last; b++) {
        const Cell& cell = leaf.histogram[size_t(f) * BINS + b];
        g += cell.gradient; h += cell.hessian;
        if (h < options.leastHessian) continue;
        if (leaf.hessian - h < options.leastHessian) break;
        double gain = worth(g, h) + worth(leaf.gradient - g, leaf.hessian - h) - whole;
        if (gain > options.leastGain && gain > leaf.gain) { leaf.gain = gain; leaf.feature = f; leaf.bin = b; }
      }
    }
  }
};

// The mean of several models that differ in what they drew.
inline Model growMean(const Data& data, const std::vector<int>& features, const Options& options, int models,
                      const std::vector<int>& rows, const std::vector<float>& label, const std::vector<float>& weight) {
  Model mean;
  for (int number = 0; number < models; number++) {
    Model model = Grower(data, features, options, number).grow(rows, label, weight);
    if (number == 0) { mean = std::move(model); continue; }
    mean.trees.insert(mean.trees.end(), model.trees.begin(), model.trees.end());
    for (int f = 0; f < data.width; f++) mean.gains[f] += model.gains[f];
  }
  for (Tree& tree : mean.trees) for (Node& node : tree) node.value /= models;
  return mean;
}
