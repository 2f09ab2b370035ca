// Sparse linear scores: one row of weights for each feature, learned by AdaGrad with an L1 penalty.
#pragma once
#include <algorithm>
#include <cmath>
#include <random>
#include <unordered_map>
#include <utility>
#include <vector>
#include "data.h"

class Linear {
 public:
  // Gives a row to the features seen at least `cut` times.
  void index(const std::vector<Sentence>& sentences, int cut) {
    std::unordered_map<uint32_t, uint32_t> counts;
    counts.reserve(1 << 23);
    for (const Sentence& sentence : sentences)
      for (const Word& word : sentence.words)
        for (uint32_t key : word.features) counts[key]++;
    for (const Sentence& sentence : sentences)
      for (const Word& word : sentence.words)
        for (uint32_t key : word.features)
          if (counts[key] >= static_cast<uint32_t>(cut) && rows.emplace(key, static_cast<uint32_t>(keys.size())).second) keys.push_back(key);
    weights.assign(keys.size() * kRow, 0.f);
    squares.assign(keys.size() * kRow, 1e-8f);
  }

  void convert(std::vector<Sentence>& sentences) const {
    for (Sentence& sentence : sentences)
      for (Word& word : sentence.words) {
        std::vector<uint32_t> known;
        for (uint32_t key : word.features) {
          const auto row = rows.find(key);
          if (row != rows.end()) known.push_back(row->second);
        }
        word.features.swap(known);
        word.features.shrink_to_fit();
      }
  }

  void add(const std::vector<uint32_t>& features, float* scores) const {
    for (uint32_t row : features)
      for (int k = 0; k < kRow; k++) scores[k] += weights[static_cast<size_t>(row) * kRow + k];
  }

  // One AdaGrad step for the features of one word; the penalty shrinks each weight towards zero as it is touched.
  void update(const std::vector<uint32_t>& features, const float* gradient, float rate, float penalty) {
    for (uint32_t row : features) {
      float* w = &weights[static_cast<size_t>(row) * kRow];
      float* q = &squares[static_cast<size_t>(row) * kRow];
      for (int k = 0; k < kRow; k++) {
        q[k] += gradient[k] * gradient[k];
        const float step = rate / std::sqrt(q[k]);
        const float moved = w[k] + step * gradient[k];
        const float shrink = penalty * step;
        w[k] = std::copysign(std::max(0.f, std::fabs(moved) - shrink), moved);
      }
    }
  }

  // Weights below `threshold` go for good: their sum of squares becomes so large that no later step moves them.
  void prune(float threshold) {
    for (size_t i = 0; i < weights.size(); i++)
      if (std::fabs(weights[i]) < threshold) weights[i] = 0, squares[i] = 1e30f;
  }

  // Of the features that are shipped, those beyond the `count` with the largest weights go as well.
  void keepLargest(size_t count) {
    std::vector<std::pair<float, size_t>> order;
    for (size_t row = 0; row < keys.size(); row++) {
      float sum = 0;
      for (int k = 0; k < kLabels; k++) sum += std::fabs(weights[row * kRow + static_cast<size_t>(k)]);
      if (sum > 0 && !(keys[row] & kDomainFlag)) order.push_back({-sum, row});
    }
    std::sort(order.begin(), order.end());
    for (size_t at = count; at < order.size(); at++) {
      std::fill_n(&weights[order[at].second * kRow], kRow, 0.f);
      std::fill_n(&squares[order[at].second * kRow], kRow, 1e30f);
    }
  }

  std::unordered_map<uint32_t, uint32_t> rows;
  std::vector<uint32_t> keys;
  std::vector<float> weights, squares;
};
