/**
 * The product of a matrix and `width` numbers of `vector` from `from` on, written to `out` from `to` on. The matrix
 * stands in groups of four rows, their numbers side by side, input after input: four sums grow at once, which is
 * nearly twice as fast.
 */
export function product(
  matrix: Float64Array,
  vector: Float64Array,
  from: number,
  width: number,
  out: Float64Array,
  to = 0,
): void {
  const end = from + width;
  for (let row = to, at = 0; at < matrix.length; row += 4) {
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let k = from; k < end; k++, at += 4) {
      const value = vector[k]!;
      a += matrix[at]! * value;
      b += matrix[at + 1]! * value;
      c += matrix[at + 2]! * value;
      d += matrix[at + 3]! * value;
    }
    out[row] = a;
    out[row + 1] = b;
    out[row + 2] = c;
    out[row + 3] = d;
  }
}
