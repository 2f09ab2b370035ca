// Bidirectional recurrent network (GRU) over word vectors, affixes and shapes; what a word's other mentions in the
// document look like is pooled into each. Its scores add to the linear ones. Trained by Adam.
#pragma once
#include <cmath>
#include <cstddef>
#include <cstring>
#include <algorithm>
#include <random>
#include <unordered_map>
#include <vector>
#include "data.h"

#ifndef NET_DIM
#define NET_DIM 32
#endif
#ifndef NET_PIECE
#define NET_PIECE 4
#endif
#ifndef NET_HIDDEN
#define NET_HIDDEN 48
#endif
#ifndef NET_TOP
#define NET_TOP 48
#endif

constexpr int kVector = 100, kDim = NET_DIM, kHidden = NET_HIDDEN, kTop = NET_TOP;
constexpr int kGates = 3 * kHidden, kBoth = 2 * kHidden;
// Word vectors are shipped as one of kCodes means for each piece of kPiece numbers (product quantisation).
constexpr int kPiece = NET_PIECE, kPieces = kDim / kPiece, kCodes = 256;
constexpr int kAffixRows = 4096, kShapeRows = 128, kFlags = 16, kDomains = 8;

// y += x W, with W as [in][out].
template <int I, int O>
inline void forward(const float* W, const float* x, float* y) {
  for (int i = 0; i < I; i++)
    for (int o = 0; o < O; o++) y[o] += x[i] * W[i * O + o];
}

// Gradients of the above: dW += x dy, dx += W dy (dx may be null).
template <int I, int O>
inline void backward(const float* W, float* dW, const float* x, const float* dy, float* dx) {
  for (int i = 0; i < I; i++) {
    float sum = 0;
    for (int o = 0; o < O; o++) sum += W[i * O + o] * dy[o], dW[i * O + o] += x[i] * dy[o];
    if (dx) dx[i] += sum;
  }
}

struct Direction {
  float input[kDim * kGates], flags[kFlags * kGates], recurrent[kHidden * kGates], bias[kGates];
};

struct Parameters {
  float project[kVector * kDim], affixes[kAffixRows * kDim], shapes[kShapeRows * kDim];
  Direction directions[2];
  float own[kBoth * kTop], pooled[kBoth * kTop], direct[kDim * kTop], topFlags[kFlags * kTop];
  float out[kTop * kRow], domains[kDomains * kTop * kRow];
};
constexpr size_t kParameters = sizeof(Parameters) / sizeof(float);

class Net {
 public:
  std::vector<float> store, gradients, ema;
  float keepInput = 0.9f, keepHidden = 0.7f, keepTop = 0.6f, keepWord = 0.95f;

  // `vectors` holds kVector numbers for each entry of the lexicon.
  Net(std::vector<float> v, uint32_t seed) : vectors(std::move(v)), random(seed) {
    store.assign(kParameters, 0.f), gradients.assign(kParameters, 0.f), m.assign(kParameters, 0.f), v2.assign(kParameters, 0.f);
    Parameters& p = parameters();
    uniform(p.project, kVector * kDim, 0.17f);
    uniform(p.affixes, kAffixRows * kDim, 0.1f);
    uniform(p.shapes, kShapeRows * kDim, 0.1f);
    for (Direction& d : p.directions) {
      uniform(d.input, kDim * kGates, 1.f / std::sqrt(kDim));
      uniform(d.recurrent, kHidden * kGates, 1.f / std::sqrt(kHidden));
    }
    uniform(p.own, kBoth * kTop, 0.15f), uniform(p.pooled, kBoth * kTop, 0.1f), uniform(p.direct, kDim * kTop, 0.15f);
    uniform(p.out, kTop * kRow, 0.1f);
    ema = store;
  }
  Parameters& parameters() { return *reinterpret_cast<Parameters*>(store.data()); }

  // Adds the scores of the words of a document to `scores` (one vector for each sentence).
  void add(const std::vector<const Sentence*>& sentences, std::vector<std::vector<float>>& scores, bool training) {
    prepare(sentences, training);
    const Parameters& p = parameters();
    for (size_t t = 0; t < total; t++) {
      embed(p, t, training);
      for (int d = 0; d < 2; d++) {
        float* g = &gates[(t * 2 + d) * kGates];
        std::memcpy(g, p.directions[d].bias, sizeof(float) * kGates);
        const float* f = &p.directions[d].flags[flag(t) * kGates];
        for (int k = 0; k < kGates; k++) g[k] += f[k];
        forward<kDim, kGates>(p.directions[d].input, &x[t * kDim], g);
      }
    }
    for (size_t s = 0; s < sentences.size(); s++)
      for (int d = 0; d < 2; d++) run(p.directions[d], starts[s], sentences[s]->words.size(), d);
    if (training) mask(hidden, hiddenMask, keepHidden);
    pool();
    for (size_t t = 0; t < total; t++) {
      float* y = &top[t * kTop];
      if (!word[t]->open) continue;
      std::memcpy(y, &p.topFlags[flag(t) * kTop], sizeof(float) * kTop);
      forward<kBoth, kTop>(p.own, &hidden[t * kBoth], y);
      if (group[t] >= 0) forward<kBoth, kTop>(p.pooled, &pools[static_cast<size_t>(group[t]) * kBoth], y);
      forward<kDim, kTop>(p.direct, &x[t * kDim], y);
      for (int k = 0; k < kTop; k++) y[k] = std::tanh(y[k]);
    }
    dropped = top;
    if (training) mask(dropped, topMask, keepTop);
    size_t t = 0;
    for (size_t s = 0; s < sentences.size(); s++)
      for (size_t i = 0; i < sentences[s]->words.size(); i++, t++) {
        if (!word[t]->open) continue;
        forward<kTop, kRow>(p.out, &dropped[t * kTop], &scores[s][i * kRow]);
        if (training && sentences[s]->domain > 0)
          forward<kTop, kRow>(&p.domains[sentences[s]->domain * kTop * kRow], &dropped[t * kTop], &scores[s][i * kRow]);
      }
  }

  // Gradients from those of the scores of the last document; those of the pooled and recurrent states follow.
  void back(const std::vector<const Sentence*>& sentences, const std::vector<std::vector<float>>& wanted) {
    const Parameters& p = parameters();
    Parameters& g = *reinterpret_cast<Parameters*>(gradients.data());
    dHidden.assign(total * kBoth, 0.f), dPools.assign(pools.size(), 0.f), dX.assign(total * kDim, 0.f), dGates.assign(total * 2 * kGates, 0.f);
    size_t t = 0;
    for (size_t s = 0; s < sentences.size(); s++)
      for (size_t i = 0; i < sentences[s]->words.size(); i++, t++) {
        if (!word[t]->open) continue;
        float dy[kTop] = {};
        const float* w = &wanted[s][i * kRow];
        backward<kTop, kRow>(p.out, g.out, &dropped[t * kTop], w, dy);
        const size_t domain = sentences[s]->domain * kTop * kRow;
        if (domain) backward<kTop, kRow>(&p.domains[domain], &g.domains[domain], &dropped[t * kTop], w, dy);
        for (int k = 0; k < kTop; k++) dy[k] *= topMask[t * kTop + k] * (1 - top[t * kTop + k] * top[t * kTop + k]);
        for (int k = 0; k < kTop; k++) g.topFlags[flag(t) * kTop + k] += dy[k];
        backward<kBoth, kTop>(p.own, g.own, &hidden[t * kBoth], dy, &dHidden[t * kBoth]);
        if (group[t] >= 0) {
          const size_t at = static_cast<size_t>(group[t]) * kBoth;
          backward<kBoth, kTop>(p.pooled, g.pooled, &pools[at], dy, &dPools[at]);
        }
        backward<kDim, kTop>(p.direct, g.direct, &x[t * kDim], dy, &dX[t * kDim]);
      }
    for (t = 0; t < total; t++) {
      float* h = &dHidden[t * kBoth];
      if (group[t] >= 0)
        for (int k = 0; k < kBoth; k++) h[k] += dPools[static_cast<size_t>(group[t]) * kBoth + k] / sizes[group[t]];
      for (int k = 0; k < kBoth; k++) h[k] *= hiddenMask[t * kBoth + k];
    }
    for (size_t s = 0; s < sentences.size(); s++)
      for (int d = 0; d < 2; d++) unroll(p.directions[d], g.directions[d], starts[s], sentences[s]->words.size(), d);
    for (t = 0; t < total; t++) {
      for (int d = 0; d < 2; d++) {
        const float* dg = &dGates[(t * 2 + d) * kGates];
        float* f = &g.directions[d].flags[flag(t) * kGates];
        for (int k = 0; k < kGates; k++) f[k] += dg[k];
        backward<kDim, kGates>(p.directions[d].input, g.directions[d].input, &x[t * kDim], dg, &dX[t * kDim]);
      }
      for (int k = 0; k < kDim; k++) dX[t * kDim + k] *= inputMask[t * kDim + k];
      if (vector[t] && table.empty()) backward<kVector, kDim>(p.project, g.project, vector[t], &dX[t * kDim], nullptr);
      for (int a = 0; a < kAffixes; a++)
        if (word[t]->affixes[a])
          for (int k = 0; k < kDim; k++) g.affixes[affixRow(*word[t], a) * kDim + k] += dX[t * kDim + k];
      for (int k = 0; k < kDim; k++) g.shapes[(word[t]->shape % kShapeRows) * kDim + k] += dX[t * kDim + k];
    }
    pending += total;
  }

  // One step of Adam uphill, once enough words have been seen.
  void step(float rate, size_t enough) {
    if (pending < enough) return;
    const float scale = 1.f / static_cast<float>(pending);
    steps++;
    const float c1 = 1 - std::pow(0.9f, static_cast<float>(steps)), c2 = 1 - std::pow(0.99f, static_cast<float>(steps));
    const float decay = std::min(0.999f, (1.f + steps) / (10.f + steps)), size = rate * std::sqrt(c2) / c1;
    for (size_t i = 0; i < kParameters; i++) {
      const float gradient = gradients[i] * scale;
      m[i] = 0.9f * m[i] + 0.1f * gradient;
      v2[i] = 0.99f * v2[i] + 0.01f * gradient * gradient;
      store[i] += size * m[i] / (std::sqrt(v2[i]) + 1e-7f);
      ema[i] = decay * ema[i] + (1 - decay) * store[i];
      gradients[i] = 0;
    }
    pending = 0;
  }

  size_t entries() const { return vectors.size() / kVector; }

  // The word vectors become what is shipped of them; what is trained from here on gets used to it. `seen` says how often
  // each word stands in the examples: frequent words are worth more care.
  void fixWords(const std::vector<int>& seen) {
    store = ema;
    const Parameters& p = parameters();
    table.assign(vectors.size() / kVector * kDim, 0.f);
    for (size_t e = 0; e < vectors.size() / kVector; e++) forward<kVector, kDim>(p.project, &vectors[e * kVector], &table[e * kDim]);
    codes.assign(table.size() / kPiece, 0), book.assign(kPieces * kCodes * kPiece, 0.f);
    for (int piece = 0; piece < kPieces; piece++) quantise(piece, seen);
  }

  // Fixes the rest: the mean of its last steps, in multiples of one step for each table.
  void fix() {
    store = ema;
    Parameters& p = parameters();
    affixStep = round(p.affixes, kAffixRows * kDim, 4, 127);
    shapeStep = round(p.shapes, kShapeRows * kDim, 4, 127);
    weightStep = round(reinterpret_cast<float*>(p.directions), (sizeof(p) - offsetof(Parameters, directions)) / sizeof(float), 40, 32767);
    ema = store;
  }
  // For each piece the code of every word; and for each piece the mean that each code stands for.
  std::vector<uint8_t> codes;
  std::vector<float> book;
  float affixStep = 0, shapeStep = 0, weightStep = 0;

  static size_t affixRow(const Word& w, int a) { return (w.affixes[a] ^ (static_cast<uint32_t>(a) * 0x9e3779b1u)) % kAffixRows; }

 private:
  // k-means over one piece of all word vectors, which become their means.
  void quantise(int piece, const std::vector<int>& seen) {
    const size_t count = table.size() / kDim;
    float* means = &book[static_cast<size_t>(piece) * kCodes * kPiece];
    uint8_t* code = &codes[piece * count];
    for (int c = 0; c < kCodes; c++)
      std::memcpy(means + c * kPiece, &table[count / kCodes * static_cast<size_t>(c) * kDim + piece * kPiece], sizeof(float) * kPiece);
    // Of the words never seen every eighth is enough to find the means.
    for (int round = 0; round < 12; round++) {
      std::vector<float> sums(kCodes * kPiece, 0.f), sizes(kCodes, 0.f);
      for (size_t e = 0; e < count; e++) {
        if (round < 11 && seen[e] == 0 && e % 8 != 0) continue;
        const float* v = &table[e * kDim + piece * kPiece];
        const float weight = seen[e] ? 1 + 2 * std::sqrt(static_cast<float>(seen[e])) : 8;
        const int best = nearest(means, v);
        code[e] = static_cast<uint8_t>(best);
        sizes[best] += weight;
        for (int k = 0; k < kPiece; k++) sums[best * kPiece + k] += weight * v[k];
      }
      for (int c = 0; c < kCodes && round < 11; c++)
        for (int k = 0; k < kPiece && sizes[c] > 0; k++) means[c * kPiece + k] = sums[c * kPiece + k] / sizes[c];
    }
    for (size_t e = 0; e < count; e++) std::memcpy(&table[e * kDim + piece * kPiece], means + code[e] * kPiece, sizeof(float) * kPiece);
  }

  static int nearest(const float* means, const float* v) {
    int best = 0;
    float least = 1e30f;
    for (int c = 0; c < kCodes; c++) {
      float distance = 0;
      for (int k = 0; k < kPiece; k++) distance += (v[k] - means[c * kPiece + k]) * (v[k] - means[c * kPiece + k]);
      if (distance < least) least = distance, best = c;
    }
    return best;
  }

  // Values become multiples of a step, `most` of which reach `reach` times their mean size.
  static float round(float* values, size_t n, float reach, float most) {
    double squares = 0;
    for (size_t i = 0; i < n; i++) squares += values[i] * values[i];
    const float step = static_cast<float>(reach * std::sqrt(squares / static_cast<double>(n)) / most);
    for (size_t i = 0; i < n; i++) values[i] = std::max(-most, std::min(most, std::round(values[i] / step))) * step;
    return step;
  }
  void uniform(float* w, int n, float range) {
    for (int i = 0; i < n; i++) w[i] = range * (static_cast<float>(random() & 0xffffff) / 0x800000 - 1.f);
  }
  size_t flag(size_t t) const { return word[t]->flags & 15; }

  void prepare(const std::vector<const Sentence*>& sentences, bool training) {
    word.clear(), starts.clear(), group.clear(), sizes.clear(), vector.clear();
    std::unordered_map<uint32_t, int> groups;
    for (const Sentence* sentence : sentences) {
      starts.push_back(word.size());
      for (const Word& w : sentence->words) {
        word.push_back(&w);
        const bool known = static_cast<int32_t>(w.entry) >= 0 && !(training && chance() > keepWord);
        vector.push_back(known ? &vectors[static_cast<size_t>(w.entry) * kVector] : nullptr);
        if ((w.flags & 3) < 2) {
          group.push_back(-1);
          continue;
        }
        const auto found = groups.emplace(w.lower, static_cast<int>(sizes.size()));
        if (found.second) sizes.push_back(0);
        sizes[found.first->second]++;
        group.push_back(found.first->second);
      }
    }
    total = word.size();
    x.assign(total * kDim, 0.f), gates.resize(total * 2 * kGates), hidden.resize(total * kBoth), raw.resize(total * kBoth), parts.resize(total * 2 * 4 * kHidden);
    top.resize(total * kTop);
    inputMask.assign(total * kDim, 1.f), hiddenMask.assign(total * kBoth, 1.f), topMask.assign(total * kTop, 1.f);
  }
  float chance() { return static_cast<float>(random() & 0xffffff) / 0x1000000; }

  void mask(std::vector<float>& values, std::vector<float>& masks, float keep) {
    const uint32_t limit = static_cast<uint32_t>(keep * 256);
    uint32_t bits = 0;
    for (size_t i = 0; i < values.size(); i++) {
      if (i % 4 == 0) bits = random();
      masks[i] = (bits >> (8 * (i % 4)) & 255) < limit ? 256.f / limit : 0.f;
      values[i] *= masks[i];
    }
  }

  void embed(const Parameters& p, size_t t, bool training) {
    float* e = &x[t * kDim];
    if (vector[t] && table.empty()) forward<kVector, kDim>(p.project, vector[t], e);
    if (vector[t] && !table.empty()) {
      const float* fixed = &table[static_cast<size_t>(vector[t] - vectors.data()) / kVector * kDim];
      for (int k = 0; k < kDim; k++) e[k] += fixed[k];
    }
    for (int a = 0; a < kAffixes; a++)
      if (word[t]->affixes[a])
        for (int k = 0; k < kDim; k++) e[k] += p.affixes[affixRow(*word[t], a) * kDim + k];
    for (int k = 0; k < kDim; k++) e[k] += p.shapes[(word[t]->shape % kShapeRows) * kDim + k];
    if (!training) return;
    for (int k = 0; k < kDim; k++) inputMask[t * kDim + k] = chance() < keepInput ? 1 / keepInput : 0, e[k] *= inputMask[t * kDim + k];
  }

  static float sigmoid(float v) { return 1 / (1 + std::exp(-v)); }

  void run(const Direction& p, size_t start, size_t length, int d) {
    float h[kHidden] = {};
    for (size_t i = 0; i < length; i++) {
      const size_t t = start + (d ? length - 1 - i : i);
      const float* g = &gates[(t * 2 + d) * kGates];
      float u[kGates] = {};
      forward<kHidden, kGates>(p.recurrent, h, u);
      float* part = &parts[(t * 2 + d) * 4 * kHidden];
      for (int k = 0; k < kHidden; k++) {
        const float r = sigmoid(g[k] + u[k]), z = sigmoid(g[kHidden + k] + u[kHidden + k]);
        const float n = std::tanh(g[2 * kHidden + k] + r * u[2 * kHidden + k]);
        part[k] = r, part[kHidden + k] = z, part[2 * kHidden + k] = n, part[3 * kHidden + k] = u[2 * kHidden + k];
        h[k] = (1 - z) * n + z * h[k];
      }
      std::memcpy(&raw[t * kBoth + d * kHidden], h, sizeof(h));
      std::memcpy(&hidden[t * kBoth + d * kHidden], h, sizeof(h));
    }
  }

  void unroll(const Direction& p, Direction& grad, size_t start, size_t length, int d) {
    float dh[kHidden] = {};
    const float zero[kHidden] = {};
    for (size_t i = length; i-- > 0;) {
      const size_t t = start + (d ? length - 1 - i : i);
      const float* before = i == 0 ? zero : &raw[(d ? t + 1 : t - 1) * kBoth + d * kHidden];
      const float* part = &parts[(t * 2 + d) * 4 * kHidden];
      float* dg = &dGates[(t * 2 + d) * kGates];
      float du[kGates], next[kHidden];
      for (int k = 0; k < kHidden; k++) {
        const float r = part[k], z = part[kHidden + k], n = part[2 * kHidden + k], un = part[3 * kHidden + k];
        const float delta = dh[k] + dHidden[t * kBoth + d * kHidden + k];
        const float dn = delta * (1 - z) * (1 - n * n), dz = delta * (before[k] - n) * z * (1 - z), dr = dn * un * r * (1 - r);
        dg[k] = dr, dg[kHidden + k] = dz, dg[2 * kHidden + k] = dn;
        du[k] = dr, du[kHidden + k] = dz, du[2 * kHidden + k] = dn * r;
        next[k] = delta * z;
      }
      for (int k = 0; k < kGates; k++) grad.bias[k] += dg[k];
      backward<kHidden, kGates>(p.recurrent, grad.recurrent, before, du, next);
      std::memcpy(dh, next, sizeof(dh));
    }
  }

  void pool() {
    pools.assign(sizes.size() * kBoth, 0.f);
    for (size_t t = 0; t < total; t++)
      if (group[t] >= 0)
        for (int k = 0; k < kBoth; k++) pools[static_cast<size_t>(group[t]) * kBoth + k] += hidden[t * kBoth + k] / sizes[group[t]];
  }

  std::vector<float> vectors, table;
  std::mt19937 random;
  size_t total = 0, pending = 0, steps = 0;
  std::vector<float> m, v2, x, gates, hidden, raw, parts, top, dropped, pools, inputMask, hiddenMask, topMask, dHidden, dPools, dX, dGates;
  std::vector<const Word*> word;
  std::vector<const float*> vector;
  std::vector<size_t> starts;
  std::vector<int> group, sizes;
};
