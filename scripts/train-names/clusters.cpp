// k-means over word vectors, then over its centroids: clusters DIR FINE MIDDLE COARSE.
// Reads DIR/vectors.f32 (rows of 100), writes DIR/clusters.u16, middle.u16, coarse.u16. Deterministic.
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <random>
#include <string>
#include <vector>

constexpr int kDimensions = 100;
constexpr int kRounds = 15;
using Matrix = std::vector<float>;

static Matrix read(const std::string& path) {
  std::ifstream in(path, std::ios::binary | std::ios::ate);
  Matrix data(static_cast<size_t>(in.tellg()) / sizeof(float));
  in.seekg(0);
  in.read(reinterpret_cast<char*>(data.data()), static_cast<std::streamsize>(data.size() * sizeof(float)));
  return data;
}

// Unit length, so that distance is the cosine.
static void normalise(Matrix& data) {
  for (size_t row = 0; row < data.size(); row += kDimensions) {
    float sum = 1e-12f;
    for (int d = 0; d < kDimensions; d++) sum += data[row + d] * data[row + d];
    for (int d = 0; d < kDimensions; d++) data[row + d] /= std::sqrt(sum);
  }
}

static int nearest(const float* x, const Matrix& transposed, int count, std::vector<float>& scores) {
  std::fill(scores.begin(), scores.end(), 0.f);
  for (int d = 0; d < kDimensions; d++) {
    const float v = x[d];
    const float* column = &transposed[static_cast<size_t>(d) * count];
    for (int c = 0; c < count; c++) scores[c] += v * column[c];
  }
  return static_cast<int>(std::max_element(scores.begin(), scores.end()) - scores.begin());
}

// Spherical k-means; gives each row its cluster and leaves the unit centroids in `centroids`.
static std::vector<uint16_t> cluster(const Matrix& data, int count, Matrix& centroids) {
  const size_t rows = data.size() / kDimensions;
  std::mt19937 random(7);
  std::vector<size_t> order(rows);
  for (size_t i = 0; i < rows; i++) order[i] = i;
  for (size_t i = rows - 1; i > 0; i--) std::swap(order[i], order[random() % (i + 1)]);
  centroids.assign(static_cast<size_t>(count) * kDimensions, 0.f);
  for (int c = 0; c < count; c++)
    std::copy_n(&data[order[c] * kDimensions], kDimensions, &centroids[static_cast<size_t>(c) * kDimensions]);
  std::vector<uint16_t> of(rows, 0);
  std::vector<float> scores(count);
  for (int round = 0; round < kRounds; round++) {
    Matrix transposed(centroids.size());
    for (int c = 0; c < count; c++)
      for (int d = 0; d < kDimensions; d++) transposed[static_cast<size_t>(d) * count + c] = centroids[static_cast<size_t>(c) * kDimensions + d];
    for (size_t i = 0; i < rows; i++) of[i] = static_cast<uint16_t>(nearest(&data[i * kDimensions], transposed, count, scores));
    Matrix sums(centroids.size(), 0.f);
    for (size_t i = 0; i < rows; i++)
      for (int d = 0; d < kDimensions; d++) sums[static_cast<size_t>(of[i]) * kDimensions + d] += data[i * kDimensions + d];
    normalise(sums);
    centroids = sums;
  }
  return of;
}

static void write(const std::string& path, const std::vector<uint16_t>& data) {
  std::ofstream out(path, std::ios::binary);
  out.write(reinterpret_cast<const char*>(data.data()), static_cast<std::streamsize>(data.size() * 2));
}

int main(int argc, char** argv) {
  if (argc != 5) return std::fprintf(stderr, "clusters DIR FINE MIDDLE COARSE\n"), 2;
  const std::string dir = argv[1];
  Matrix data = read(dir + "/vectors.f32"), fine, middle, coarse;
  normalise(data);
  write(dir + "/clusters.u16", cluster(data, std::stoi(argv[2]), fine));
  write(dir + "/middle.u16", cluster(fine, std::stoi(argv[3]), middle));
  write(dir + "/coarse.u16", cluster(fine, std::stoi(argv[4]), coarse));
}
