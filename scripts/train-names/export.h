// Rounds the model to what is shipped, in place, and writes the parts for pack.ts.
#pragma once
#include <algorithm>
#include <fstream>
#include <string>
#include <vector>
#include "crf.h"
#include "linear.h"
#include "net.h"

template <typename T>
void writeRaw(const std::string& path, const std::vector<T>& data) {
  std::ofstream out(path, std::ios::binary);
  out.write(reinterpret_cast<const char*>(data.data()), static_cast<std::streamsize>(data.size() * sizeof(T)));
}

// Weights become multiples of `step`. Features are told apart by 24 bits of their key:
// of two that fall together the one with the larger weights stays.
inline void exportLinear(Linear& linear, const std::string& dir, float step) {
  std::vector<std::pair<uint32_t, uint32_t>> order;
  auto weightOf = [&](uint32_t row) {
    float sum = 0;
    for (int k = 0; k < kLabels; k++) sum += std::fabs(linear.weights[static_cast<size_t>(row) * kRow + k]);
    return sum;
  };
  for (uint32_t row = 0; row < linear.keys.size(); row++) {
    bool any = false;
    for (int k = 0; k < kRow; k++) {
      float& w = linear.weights[static_cast<size_t>(row) * kRow + k];
      w = k >= kLabels ? 0 : std::max(-127.f, std::min(127.f, std::round(w / step))) * step;
      any |= w != 0;
    }
    const bool domain = linear.keys[row] & kDomainFlag;
    if (any && !domain) order.push_back({linear.keys[row] >> 7, row});
  }
  std::sort(order.begin(), order.end(), [&](const auto& a, const auto& b) {
    return a.first != b.first ? a.first < b.first : weightOf(a.second) != weightOf(b.second) ? weightOf(a.second) > weightOf(b.second) : a.second < b.second;
  });
  std::vector<uint32_t> keys;
  std::vector<uint16_t> masks;
  std::vector<int8_t> values;
  for (const auto& [key, row] : order) {
    float* w = &linear.weights[static_cast<size_t>(row) * kRow];
    if (!keys.empty() && keys.back() == key) {
      std::fill(w, w + kRow, 0.f);
      continue;
    }
    uint16_t mask = 0;
    for (int k = 0; k < kLabels; k++)
      if (w[k] != 0) mask |= static_cast<uint16_t>(1 << k), values.push_back(static_cast<int8_t>(std::lround(w[k] / step)));
    keys.push_back(key), masks.push_back(mask);
  }
  std::printf("%zu features, %zu weights kept\n", keys.size(), values.size());
  writeRaw(dir + "/features.keys", keys);
  writeRaw(dir + "/features.masks", masks);
  writeRaw(dir + "/features.values", values);
  writeRaw(dir + "/features.scale", std::vector<float>{step});
}

inline void exportTransitions(const Transitions& transitions, const std::string& dir) {
  std::vector<float> values;
  for (int j = 0; j < kLabels; j++) values.insert(values.end(), &transitions.weight[j * kRow], &transitions.weight[j * kRow] + kLabels);
  writeRaw(dir + "/transitions", values);
}

template <typename T>
std::vector<T> steps(const float* values, size_t n, float step) {
  std::vector<T> out(n);
  for (size_t i = 0; i < n; i++) out[i] = static_cast<T>(std::lround(values[i] / step));
  return out;
}

// The fixed network: words in codes, other tables in bytes, the weights in 16 bits.
inline void exportNet(Net& net, const std::string& dir) {
  const Parameters& p = net.parameters();
  writeRaw(dir + "/net.sizes", std::vector<uint16_t>{kDim, kHidden, kTop, kAffixRows, kShapeRows, kPiece});
  writeRaw(dir + "/net.codes", net.codes);
  writeRaw(dir + "/net.book", net.book);
  writeRaw(dir + "/net.affixes", steps<int8_t>(p.affixes, kAffixRows * kDim, net.affixStep));
  writeRaw(dir + "/net.shapes", steps<int8_t>(p.shapes, kShapeRows * kDim, net.shapeStep));
  writeRaw(dir + "/net.steps", std::vector<float>{net.affixStep, net.shapeStep, net.weightStep});
  std::vector<float> weights;
  auto add = [&](const float* from, size_t n) { weights.insert(weights.end(), from, from + n); };
  for (const Direction& d : p.directions) {
    add(d.input, kDim * kGates), add(d.flags, kFlags * kGates), add(d.recurrent, kHidden * kGates), add(d.bias, kGates);
  }
  add(p.own, kBoth * kTop), add(p.pooled, kBoth * kTop), add(p.direct, kDim * kTop), add(p.topFlags, kFlags * kTop);
  for (int i = 0; i < kTop; i++) add(&p.out[i * kRow], kLabels);
  writeRaw(dir + "/net.weights", steps<int16_t>(weights.data(), weights.size(), net.weightStep));
}
