// Exact-span scores, as the bench's scorer counts them.
#pragma once
#include <array>
#include <cstdio>
#include <set>
#include <string>
#include <vector>
#include "data.h"

struct Count {
  long right = 0, wrong = 0, missed = 0;
  double f1() const { return right ? 200.0 * right / (2.0 * right + wrong + missed) : 0; }
};

inline std::set<std::array<int, 3>> spansOf(const std::vector<int>& labels) {
  std::set<std::array<int, 3>> spans;
  for (int i = 0; i < static_cast<int>(labels.size()); i++) {
    if (labels[i] % 2 == 0) continue;
    int end = i + 1;
    while (end < static_cast<int>(labels.size()) && labels[end] == labels[i] + 1) end++;
    spans.insert({i, end, labels[i] / 2});
  }
  return spans;
}

// Kinds: 0 PER, 1 ORG, 2 LOC, 3 NORP, 4 MISC, 5 EVENT.
inline double report(const std::string& name, const std::vector<Sentence>& sentences, const std::vector<std::vector<int>>& predicted) {
  Count counts[6], three;
  for (size_t s = 0; s < sentences.size(); s++) {
    std::vector<int> gold;
    for (const Word& word : sentences[s].words) gold.push_back(static_cast<int>(word.label));
    const auto g = spansOf(gold), p = spansOf(predicted[s]);
    for (const auto& span : g) (p.count(span) ? counts[span[2]].right : counts[span[2]].missed)++;
    for (const auto& span : p)
      if (!g.count(span)) counts[span[2]].wrong++;
  }
  for (int k = 0; k < 3; k++) three.right += counts[k].right, three.wrong += counts[k].wrong, three.missed += counts[k].missed;
  std::printf("  %-24s PER %.2f ORG %.2f LOC %.2f NORP %.2f MISC %.2f EVENT %.2f | PER+ORG+LOC %.2f (P %.1f R %.1f)\n", name.c_str(),
              counts[0].f1(), counts[1].f1(), counts[2].f1(), counts[3].f1(), counts[4].f1(), counts[5].f1(), three.f1(),
              100.0 * three.right / std::max(1l, three.right + three.wrong), 100.0 * three.right / std::max(1l, three.right + three.missed));
  std::fflush(stdout);
  return three.f1();
}
