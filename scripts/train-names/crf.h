// Linear-chain conditional random field over per-word scores: gradients by forward-backward, decoding by Viterbi.
#pragma once
#include <algorithm>
#include <cmath>
#include <vector>
#include "data.h"

// An inside label goes on only with its own kind (labels: 0 outside, odd begin, even inside).
inline bool mayFollow(int from, int to) { return to == 0 || to % 2 == 1 || from == to || from == to - 1; }

struct Transitions {
  float weight[kRow * kRow] = {}, squares[kRow * kRow];
  Transitions() { std::fill(std::begin(squares), std::end(squares), 1e-8f); }
};

class Lattice {
 public:
  // Marginals of each label at each word, given the labels `mask` allows; adds expected transitions times `sign` to `pairs`.
  double run(const std::vector<float>& scores, const Transitions& transitions, const Sentence* allowed, std::vector<float>& marginals,
             float* pairs, float sign) {
    const int n = static_cast<int>(scores.size()) / kRow;
    x.resize(scores.size()), a.resize(scores.size()), b.resize(scores.size()), norm.resize(n), marginals.resize(scores.size());
    double logZ = 0;
    for (int j = 0; j < kLabels; j++)
      for (int k = 0; k < kRow; k++) t[j * kRow + k] = k < kLabels && mayFollow(j, k) ? std::exp(transitions.weight[j * kRow + k]) : 0;
    for (int i = 0; i < n; i++) {
      const float* s = &scores[i * kRow];
      const uint32_t mask = allowed ? allowed->words[i].mask : ~0u;
      float top = -1e30f;
      for (int k = 0; k < kLabels; k++)
        if (mask >> k & 1) top = std::max(top, s[k]);
      logZ += top;
      for (int k = 0; k < kRow; k++) x[i * kRow + k] = k < kLabels && (mask >> k & 1) ? std::exp(s[k] - top) + 1e-30f : 0;
    }
    for (int i = 0; i < n; i++) {
      float* row = &a[i * kRow];
      if (i == 0) {
        for (int k = 0; k < kRow; k++) row[k] = k > 0 && k % 2 == 0 ? 0 : x[k];
      } else {
        std::fill(row, row + kRow, 0.f);
        for (int j = 0; j < kLabels; j++)
          for (int k = 0; k < kRow; k++) row[k] += a[(i - 1) * kRow + j] * t[j * kRow + k];
        for (int k = 0; k < kRow; k++) row[k] *= x[i * kRow + k];
      }
      float z = 1e-30f;
      for (int k = 0; k < kRow; k++) z += row[k];
      norm[i] = z;
      logZ += std::log(z);
      for (int k = 0; k < kRow; k++) row[k] /= z;
    }
    for (int k = 0; k < kRow; k++) b[(n - 1) * kRow + k] = 1;
    for (int i = n - 2; i >= 0; i--) {
      float next[kRow];
      for (int k = 0; k < kRow; k++) next[k] = x[(i + 1) * kRow + k] * b[(i + 1) * kRow + k] / norm[i + 1];
      for (int j = 0; j < kRow; j++) {
        float sum = 0;
        for (int k = 0; k < kRow; k++) sum += t[j * kRow + k] * next[k];
        b[i * kRow + j] = j < kLabels ? sum : 0;
      }
      if (pairs)
        for (int j = 0; j < kLabels; j++)
          for (int k = 0; k < kRow; k++) pairs[j * kRow + k] += sign * a[i * kRow + j] * t[j * kRow + k] * next[k];
    }
    for (size_t i = 0; i < scores.size(); i++) marginals[i] = a[i] * b[i];
    return logZ;
  }

 private:
  float t[kRow * kRow] = {};
  std::vector<float> x, a, b, norm;
};

inline std::vector<int> decode(const std::vector<float>& scores, const Transitions& transitions) {
  const int n = static_cast<int>(scores.size()) / kRow;
  std::vector<float> best(scores.size(), -1e30f);
  std::vector<int> from(scores.size(), 0), labels(n);
  for (int i = 0; i < n; i++)
    for (int k = 0; k < kLabels; k++) {
      const float s = scores[i * kRow + k];
      if (i == 0) {
        if (mayFollow(0, k)) best[k] = s;
        continue;
      }
      for (int j = 0; j < kLabels; j++) {
        if (!mayFollow(j, k)) continue;
        const float value = best[(i - 1) * kRow + j] + transitions.weight[j * kRow + k] + s;
        if (value > best[i * kRow + k]) best[i * kRow + k] = value, from[i * kRow + k] = j;
      }
    }
  int label = 0;
  for (int k = 1; k < kLabels; k++)
    if (best[(n - 1) * kRow + k] > best[(n - 1) * kRow + label]) label = k;
  for (int i = n - 1; i >= 0; i--) labels[i] = label, label = from[i * kRow + label];
  return labels;
}
