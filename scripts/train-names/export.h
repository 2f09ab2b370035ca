// Prunes and rounds the model to what is shipped, in place, and writes the parts for pack.ts.
#pragma once
#include <algorithm>
#include <fstream>
#include <string>
#include <vector>
#include "crf.h"
#include "linear.h"
#include "network.h"

template <typename T>
void writeRaw(const std::string& path, const std::vector<T>& data) {
  std::ofstream out(path, std::ios::binary);
  out.write(reinterpret_cast<const char*>(data.data()), static_cast<std::streamsize>(data.size() * sizeof(T)));
}

// Weights below `threshold` go; the rest become multiples of `step`. Features are told apart by 24 bits of their key:
// of two that fall together the one with the larger weights stays.
inline void exportLinear(Linear& linear, const std::string& dir, float threshold, float step) {
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
      w = k >= kLabels || std::fabs(w) < threshold ? 0 : std::max(-127.f, std::min(127.f, std::round(w / step))) * step;
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

// Length, scale and bytes of a tensor, padded to four; bits 0 keeps floats.
inline void appendTensor(std::vector<uint8_t>& out, std::vector<float>& values, bool asBytes) {
  auto raw = [&](const void* data, size_t size) { out.insert(out.end(), static_cast<const uint8_t*>(data), static_cast<const uint8_t*>(data) + size); };
  float top = 1e-9f;
  for (float v : values) top = std::max(top, std::fabs(v));
  const float scale = asBytes ? top / 127 : 0;
  const uint32_t length = static_cast<uint32_t>(values.size());
  raw(&length, 4), raw(&scale, 4);
  if (!asBytes) return raw(values.data(), values.size() * 4);
  for (float& v : values) {
    const int8_t q = static_cast<int8_t>(std::lround(v / scale));
    out.push_back(static_cast<uint8_t>(q));
    v = q * scale;
  }
  while (out.size() % 4) out.push_back(0);
}

inline void exportNetwork(Network& network, const std::string& dir, int levels) {
  const std::vector<float> projected = network.projectAll();
  const size_t words = projected.size() / kProjected;
  std::vector<float> scales(kProjected, 0.f);
  for (size_t i = 0; i < projected.size(); i++) scales[i % kProjected] += projected[i] * projected[i];
  for (float& s : scales) s = 3 * std::sqrt(s / words) / levels;
  std::vector<int8_t> packed(projected.size());
  network.fixed.resize(projected.size());
  for (size_t i = 0; i < projected.size(); i++) {
    const float scale = scales[i % kProjected];
    packed[i] = static_cast<int8_t>(std::max<long>(-levels, std::min<long>(levels, std::lround(projected[i] / scale))));
    network.fixed[i] = packed[i] * scale;
  }
  writeRaw(dir + "/words.vectors", packed);
  std::vector<uint8_t> tensors;
  for (auto* values : {&scales, &network.unknown.value, &network.edge.value}) appendTensor(tensors, *values, false);
  appendTensor(tensors, network.affixes.value, true);
  appendTensor(tensors, network.shapes.value, true);
  appendTensor(tensors, network.hidden.value, true);
  appendTensor(tensors, network.bias.value, false);
  std::vector<float> output;
  for (int b = 0; b < kHidden; b++) output.insert(output.end(), &network.output.value[b * kRow], &network.output.value[b * kRow] + kLabels);
  appendTensor(tensors, output, false);
  writeRaw(dir + "/network", tensors);
  writeRaw(dir + "/network.shape", std::vector<uint32_t>{kProjected, kAffix, kShape, kHidden});
}

inline void exportTransitions(const Transitions& transitions, const std::string& dir) {
  std::vector<float> values;
  for (int j = 0; j < kLabels; j++) values.insert(values.end(), &transitions.weight[j * kRow], &transitions.weight[j * kRow] + kLabels);
  writeRaw(dir + "/transitions", values);
}
