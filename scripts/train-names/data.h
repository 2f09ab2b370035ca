// The examples that examples.ts writes.
#pragma once
#include <cstdint>
#include <fstream>
#include <string>
#include <vector>

constexpr int kLabels = 13;
constexpr int kRow = 16;  // labels padded to a vector register
constexpr int kAffixes = 8;
constexpr uint32_t kDomainFlag = 0x80000000u;

struct Word {
  uint32_t label, mask, lower, entry, spelling, shape, flags;
  uint32_t affixes[kAffixes];
  bool open;  // may be part of a name; the others are none without a look
  std::vector<uint32_t> features;  // keys, after indexing rows of the weights
};

struct Sentence {
  uint32_t document, domain;
  std::vector<Word> words;
};

constexpr float kSurely = 12;  // log-odds of being no name for words that are not open, as in tagger.ts

template <typename T>
std::vector<T> readRaw(const std::string& path) {
  std::ifstream in(path, std::ios::binary | std::ios::ate);
  if (!in) throw std::runtime_error("cannot read " + path);
  std::vector<T> data(static_cast<size_t>(in.tellg()) / sizeof(T));
  in.seekg(0);
  in.read(reinterpret_cast<char*>(data.data()), static_cast<std::streamsize>(data.size() * sizeof(T)));
  return data;
}

inline std::vector<Sentence> readExamples(const std::string& path) {
  std::ifstream in(path, std::ios::binary | std::ios::ate);
  if (!in) throw std::runtime_error("cannot read " + path);
  std::vector<uint32_t> data(static_cast<size_t>(in.tellg()) / 4);
  in.seekg(0);
  in.read(reinterpret_cast<char*>(data.data()), static_cast<std::streamsize>(data.size() * 4));
  std::vector<Sentence> sentences;
  for (size_t at = 0; at < data.size();) {
    Sentence sentence{data[at], data[at + 1], {}};
    sentence.words.resize(data[at + 2]);
    at += 3;
    for (Word& word : sentence.words) {
      word.label = data[at], word.mask = data[at + 1], word.lower = data[at + 2], word.entry = data[at + 3];
      word.spelling = data[at + 4], word.shape = data[at + 5], word.flags = data[at + 6];
      for (int i = 0; i < kAffixes; i++) word.affixes[i] = data[at + 7 + i];
      const uint32_t count = data[at + 7 + kAffixes];
      at += 8 + kAffixes;
      word.open = count > 0;
      if (!word.open) word.mask = ~0u;
      word.features.assign(data.begin() + static_cast<long>(at), data.begin() + static_cast<long>(at + count));
      at += count;
    }
    sentences.push_back(std::move(sentence));
  }
  return sentences;
}
