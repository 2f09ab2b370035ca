// A small window network: each word becomes a short vector (projected word vector, affix and shape embeddings);
// the vectors of seven neighbouring words go through one hidden layer to label scores.
#pragma once
#include <cmath>
#include <cstring>
#include <fstream>
#include <random>
#include <string>
#include <vector>
#include "data.h"

constexpr int kVector = 100;    // given word vectors
#ifndef PROJECTED
#define PROJECTED 32
#endif
constexpr int kProjected = PROJECTED;  // what is left of them
constexpr int kAffix = 16;      // learned from prefixes and suffixes
constexpr int kShape = 8;
constexpr int kInput = kProjected + kAffix + kShape;
constexpr int kSide = 3;
constexpr int kWindow = 2 * kSide + 1;
#ifndef HIDDEN
#define HIDDEN 128
#endif
constexpr int kHidden = HIDDEN;
constexpr int kDomains = 7;
constexpr uint32_t kAffixRows = 4096, kShapeRows = 256;

// Parameters with their gradient and Adam's moments.
struct Tensor {
  std::vector<float> value, gradient, first, second;
  void fill(size_t size, float scale, std::mt19937& random) {
    value.resize(size), gradient.assign(size, 0), first.assign(size, 0), second.assign(size, 0);
    for (float& v : value) v = scale * (static_cast<float>(random()) / 2147483648.f - 1.f);
  }
  void adam(float rate, int step, float decay) {
    const float c1 = 1 - std::pow(0.9f, static_cast<float>(step)), c2 = 1 - std::pow(0.999f, static_cast<float>(step));
    for (size_t i = 0; i < value.size(); i++) {
      const float g = gradient[i];
      first[i] += 0.1f * (g - first[i]);
      second[i] += 0.001f * (g * g - second[i]);
      value[i] += rate * (first[i] / c1 / (std::sqrt(second[i] / c2) + 1e-8f) - decay * value[i]);
      gradient[i] = 0;
    }
  }
};

// Rows touched by few words: AdaGrad, only where a gradient came.
struct Table {
  std::vector<float> value, squares;
  int width = 0;
  void fill(size_t rows, int w, float scale, std::mt19937& random) {
    width = w;
    value.resize(rows * w), squares.assign(rows * w, 1e-4f);
    for (float& v : value) v = scale * (static_cast<float>(random()) / 2147483648.f - 1.f);
  }
  const float* row(uint32_t at) const { return &value[static_cast<size_t>(at) * width]; }
  void update(uint32_t at, const float* gradient, float rate) {
    float *v = &value[static_cast<size_t>(at) * width], *q = &squares[static_cast<size_t>(at) * width];
    for (int k = 0; k < width; k++) q[k] += gradient[k] * gradient[k], v[k] += rate * gradient[k] / std::sqrt(q[k]);
  }
};

inline bool isCapitalised(const Word& word) { return (word.flags & 3) >= 2; }

class Network {
 public:
  Network(const std::string& vectorsFile, uint32_t seed) {
    std::ifstream in(vectorsFile, std::ios::binary | std::ios::ate);
    vectors.resize(static_cast<size_t>(in.tellg()) / 4);
    in.seekg(0);
    in.read(reinterpret_cast<char*>(vectors.data()), static_cast<std::streamsize>(vectors.size() * 4));
    double sum = 0;
    for (float v : vectors) sum += v * v;
    const float scale = static_cast<float>(1 / std::sqrt(sum / vectors.size()));
    for (float& v : vectors) v *= scale;
    std::mt19937 random(seed);
    projection.fill(kVector * kProjected, 0.17f, random);
    unknown.fill(kProjected, 0.1f, random);
    edge.fill(kInput, 0.5f, random);
    affixes.fill(kAffixRows, kAffix, 0.1f, random);
    shapes.fill(kShapeRows, kShape, 0.5f, random);
    hidden.fill(static_cast<size_t>(kWindow) * kInput * kHidden, 0.08f, random);
    bias.fill(kHidden, 0.f, random);
    domains.fill(kDomains * kHidden, 0.f, random);
    output.fill(kHidden * kRow, 0.08f, random);
    for (size_t i = 0; i < output.value.size(); i++)
      if (i % kRow >= kLabels) output.value[i] = 0;
  }

  static uint32_t affixRow(uint32_t affix) { return affix >> 20; }
  static uint32_t shapeRow(uint32_t shape) { return shape >> 24; }

  // The network speaks only near capitals; elsewhere its scores are zero.
  static std::vector<char> candidates(const Sentence& sentence) {
    const int n = static_cast<int>(sentence.words.size());
    std::vector<char> near(n, 0);
    for (int i = 0; i < n; i++)
      if (isCapitalised(sentence.words[i]))
        for (int j = std::max(0, i - 1); j <= std::min(n - 1, i + 1); j++) near[j] = 1;
    return near;
  }

  // Adds the scores of a sentence; with a random source, words and hidden units are dropped and kept for `backward`.
  void forward(const Sentence& sentence, float* scores, std::mt19937* random, float dropHidden, float dropWord) {
    const int n = static_cast<int>(sentence.words.size());
    near = candidates(sentence);
    inputs.assign(static_cast<size_t>(n) * kInput, 0), masked.assign(n, 0), used.assign(n, 0);
    for (int i = 0; i < n; i++)
      if (near[i])
        for (int j = std::max(0, i - kSide); j <= std::min(n - 1, i + kSide); j++) used[j] = 1;
    for (int i = 0; i < n; i++) {
      if (!used[i]) continue;
      masked[i] = sentence.words[i].entry == ~0u || (random && ((*random)() & 1023) < dropWord * 1024);
      input(sentence.words[i], masked[i], &inputs[static_cast<size_t>(i) * kInput]);
    }
    units.assign(static_cast<size_t>(n) * kHidden, 0);
    for (int i = 0; i < n; i++) {
      if (!near[i]) continue;
      float h[kHidden];
      // What is peculiar to a corpus goes to its own bias; domain 0 is the one kept.
      for (int b = 0; b < kHidden; b++) h[b] = bias.value[b] + (sentence.domain ? domains.value[sentence.domain * kHidden + b] : 0);
      for (int d = 0; d < kWindow; d++) {
        const int j = i + d - kSide;
        const float* x = j < 0 || j >= n ? edge.value.data() : &inputs[static_cast<size_t>(j) * kInput];
        const float* w = &hidden.value[static_cast<size_t>(d) * kInput * kHidden];
        for (int a = 0; a < kInput; a++)
          for (int b = 0; b < kHidden; b++) h[b] += x[a] * w[a * kHidden + b];
      }
      float* u = &units[static_cast<size_t>(i) * kHidden];
      for (int b = 0; b < kHidden; b++) {
        u[b] = std::max(0.f, h[b]);
        if (random && dropHidden > 0) u[b] = ((*random)() & 1023) < dropHidden * 1024 ? 0 : u[b] / (1 - dropHidden);
      }
      for (int b = 0; b < kHidden; b++)
        if (u[b] != 0)
          for (int k = 0; k < kRow; k++) scores[i * kRow + k] += u[b] * output.value[b * kRow + k];
    }
  }

  // Gradients of the sentence last given to `forward`.
  void backward(const Sentence& sentence, const std::vector<float>& gradient, float dropHidden, float rate) {
    const int n = static_cast<int>(sentence.words.size());
    std::vector<float> back(static_cast<size_t>(n) * kInput, 0.f);
    for (int i = 0; i < n; i++) {
      if (!near[i]) continue;
      const float* g = &gradient[static_cast<size_t>(i) * kRow];
      float top = 0;
      for (int k = 0; k < kLabels; k++) top = std::max(top, std::fabs(g[k]));
      if (top < 1e-3f) continue;
      const float* u = &units[static_cast<size_t>(i) * kHidden];
      float du[kHidden];
      for (int b = 0; b < kHidden; b++) {
        float sum = 0;
        for (int k = 0; k < kLabels; k++) sum += g[k] * output.value[b * kRow + k], output.gradient[b * kRow + k] += g[k] * u[b];
        du[b] = u[b] > 0 ? sum / (1 - dropHidden) : 0;
        bias.gradient[b] += du[b];
        if (sentence.domain) domains.gradient[sentence.domain * kHidden + b] += du[b];
      }
      for (int d = 0; d < kWindow; d++) {
        const int j = i + d - kSide;
        const bool outside = j < 0 || j >= n;
        const float* x = outside ? edge.value.data() : &inputs[static_cast<size_t>(j) * kInput];
        float* dx = outside ? edge.gradient.data() : &back[static_cast<size_t>(j) * kInput];
        const float* w = &hidden.value[static_cast<size_t>(d) * kInput * kHidden];
        float* dw = &hidden.gradient[static_cast<size_t>(d) * kInput * kHidden];
        for (int a = 0; a < kInput; a++) {
          float sum = 0;
          for (int b = 0; b < kHidden; b++) sum += w[a * kHidden + b] * du[b], dw[a * kHidden + b] += x[a] * du[b];
          dx[a] += sum;
        }
      }
    }
    for (int i = 0; i < n; i++)
      if (used[i]) inputBack(sentence.words[i], masked[i], &back[static_cast<size_t>(i) * kInput], rate);
  }

  void update(float rate, int step, float decay) {
    for (Tensor* tensor : {&projection, &unknown, &edge, &bias, &domains, &output, &hidden})
      tensor->adam(rate, step, tensor == &hidden || tensor == &projection ? decay : 0);
  }

  std::vector<float> projectAll() const {
    const size_t words = vectors.size() / kVector;
    std::vector<float> all(words * kProjected, 0.f);
    for (size_t w = 0; w < words; w++)
      for (int a = 0; a < kVector; a++)
        for (int b = 0; b < kProjected; b++) all[w * kProjected + b] += vectors[w * kVector + a] * projection.value[a * kProjected + b];
    return all;
  }

  std::vector<float> vectors, fixed;  // `fixed`: projected and rounded, once exported
  Tensor projection, unknown, edge, hidden, bias, domains, output;
  Table affixes, shapes;

 private:
  void input(const Word& word, bool mask, float* x) const {
    if (mask) {
      std::memcpy(x, unknown.value.data(), kProjected * sizeof(float));
    } else if (!fixed.empty()) {
      std::memcpy(x, &fixed[static_cast<size_t>(word.entry) * kProjected], kProjected * sizeof(float));
    } else {
      const float* v = &vectors[static_cast<size_t>(word.entry) * kVector];
      for (int a = 0; a < kVector; a++)
        for (int b = 0; b < kProjected; b++) x[b] += v[a] * projection.value[a * kProjected + b];
    }
    for (int i = 2; i < kAffixes; i++) {
      const float* row = affixes.row(affixRow(word.affixes[i] + static_cast<uint32_t>(i) * 0x9e3779b1u));
      for (int b = 0; b < kAffix; b++) x[kProjected + b] += row[b];
    }
    std::memcpy(x + kProjected + kAffix, shapes.row(shapeRow(word.shape)), kShape * sizeof(float));
  }

  void inputBack(const Word& word, bool mask, const float* g, float rate) {
    if (mask) {
      for (int b = 0; b < kProjected; b++) unknown.gradient[b] += g[b];
    } else {
      const float* v = &vectors[static_cast<size_t>(word.entry) * kVector];
      for (int a = 0; a < kVector; a++)
        for (int b = 0; b < kProjected; b++) projection.gradient[a * kProjected + b] += v[a] * g[b];
    }
    for (int i = 2; i < kAffixes; i++)
      affixes.update(affixRow(word.affixes[i] + static_cast<uint32_t>(i) * 0x9e3779b1u), g + kProjected, rate * 10);
    shapes.update(shapeRow(word.shape), g + kProjected + kAffix, rate * 10);
  }

  std::vector<float> inputs, units;
  std::vector<char> near, masked, used;
};
