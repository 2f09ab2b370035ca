// Writes trees in the form that utils/extract/model/trees.ts reads.
#pragma once
#include <fstream>
#include <string>
#include "trees.h"

class Bytes {
 public:
  template <class T> void add(T value) { const char* from = reinterpret_cast<const char*>(&value); bytes.append(from, sizeof value); }
  std::string bytes;
};

constexpr int LEAF = 0x3ff, BIN_BITS = 6;

inline void addNode(Bytes& out, const Tree& tree, int at, double step) {
  const Node& node = tree[size_t(at)];
  if (node.feature < 0) {
    out.add(uint16_t(LEAF << BIN_BITS));
    out.add(int16_t(std::lround(node.value / step)));
    return;
  }
  out.add(uint16_t(node.feature << BIN_BITS | node.bin));
  addNode(out, tree, node.left, step);
  addNode(out, tree, node.right, step);
}

inline void write(const Model& model, const Data& data, const std::string& file) {
  Bytes out;
  std::vector<std::vector<bool>> used(data.width, std::vector<bool>(BINS));
  double most = 1e-9;
  for (const Tree& tree : model.trees)
    for (const Node& node : tree) {
      if (node.feature >= 0) used[node.feature][node.bin] = true;
      else most = std::max(most, std::fabs(node.value));
    }
  // Only the edges that a tree asks for, numbered anew.
  std::vector<std::vector<int>> place(data.width, std::vector<int>(BINS, 0));
  out.add(uint16_t(data.width));
  for (int f = 0; f < data.width; f++) {
    std::vector<float> edges;
    for (int b = 0; b < int(data.edges[f].size()); b++)
      if (used[f][b]) { place[f][b] = int(edges.size()); edges.push_back(data.edges[f][b]); }
    out.add(uint8_t(edges.size()));
    for (float edge : edges) out.add(edge);
  }
  double step = most / 32000;
  out.add(uint16_t(model.trees.size()));
  out.add(float(model.start));
  out.add(float(step));
  for (Tree tree : model.trees) {
    for (Node& node : tree) if (node.feature >= 0) node.bin = place[node.feature][node.bin];
    addNode(out, tree, 0, double(float(step)));
  }
  std::ofstream(file, std::ios::binary).write(out.bytes.data(), std::streamsize(out.bytes.size()));
}
