// Writes trees in the form that utils/extract/model/trees.ts reads.
#pragma once
#include <cstring>
#include <fstream>
#include <string>
#include "trees.h"

class Bytes {
 public:
  template <class T> void add(T value) { const char* from = reinterpret_cast<const char*>(&value); bytes.append(from, sizeof value); }
  std::string bytes;
};

inline void addBranch(Bytes& out, const Tree& tree, int at, double step) {
  const Node& node = tree[size_t(at)];
  if (node.feature < 0) {
    double size = std::min(127.0, std::round(std::sqrt(std::fabs(node.value) / step)));
    out.add(int8_t(node.value < 0 ? -size : size));
    return;
  }
  auto ends = [&](int branch) { return tree[size_t(branch)].feature < 0; };
  out.add(uint16_t(node.feature << 8 | node.bin << 2 | (ends(node.right) ? 2 : 0) | (ends(node.left) ? 1 : 0)));
  addBranch(out, tree, node.left, step);
  addBranch(out, tree, node.right, step);
}

// The lowest byte is left out: cut() has made it nothing.
inline void addEdge(Bytes& out, float edge) {
  uint32_t bits;
  std::memcpy(&bits, &edge, sizeof bits);
  out.add(uint8_t(bits >> 8));
  out.add(uint16_t(bits >> 16));
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
    for (float edge : edges) addEdge(out, edge);
  }
  double step = most / (127 * 127);
  out.add(uint16_t(model.trees.size()));
  out.add(float(model.start));
  out.add(float(step));
  for (Tree tree : model.trees) {
    for (Node& node : tree) if (node.feature >= 0) node.bin = place[node.feature][node.bin];
    addBranch(out, tree, 0, double(float(step)));
  }
  std::ofstream(file, std::ios::binary).write(out.bytes.data(), std::streamsize(out.bytes.size()));
}
