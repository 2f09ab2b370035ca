/** Gradient-boosted trees for a yes or no, read from bytes (scripts/train-blocks writes them) and asked row by row. */

export interface Trees {
  /** Features in a row. */
  width: number;
  /** Probability of yes for a row of `table`, which is `width` wide. */
  judge(table: Float32Array, row: number, width: number): number;
}

/** A node that ends: the rest of its bits, and the next unit, are its value. */
const LEAF = 0x3ff;
const BIN_BITS = 6;

/**
 * Little-endian: features u16, for each its edges (count u8, f32 each), trees u16, start f32, step f32,
 * then every tree from its root, a node before its left and its right branch: feature in ten bits and edge in six, or
 * `LEAF` and an i16 in steps of `step`.
 */
export function readTrees(base64: string): Trees {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  const skip = (size: number): number => {
    at += size;
    return at - size;
  };
  const u8 = () => view.getUint8(skip(1));
  const u16 = () => view.getUint16(skip(2), true);
  const i16 = () => view.getInt16(skip(2), true);
  const f32 = () => view.getFloat32(skip(4), true);
  const edges = Array.from({ length: u16() }, () => Array.from({ length: u8() }, f32));
  const roots: number[] = [];
  const feature: number[] = [];
  const bound: number[] = [];
  const right: number[] = [];
  const count = u16();
  const start = f32();
  const step = f32();
  const readNode = (): void => {
    const unit = u16();
    const own = unit >> BIN_BITS;
    const place = feature.length;
    if (own === LEAF) {
      feature.push(-1);
      bound.push(i16() * step);
      right.push(0);
      return;
    }
    feature.push(own);
    bound.push(edges[own]![unit & ((1 << BIN_BITS) - 1)]!);
    right.push(0);
    readNode();
    right[place] = feature.length;
    readNode();
  };
  for (let tree = 0; tree < count; tree++) {
    roots.push(feature.length);
    readNode();
  }
  const features = Int16Array.from(feature);
  const bounds = Float32Array.from(bound);
  const rights = Int32Array.from(right);
  const judge = (table: Float32Array, row: number, width: number): number => {
    const offset = row * width;
    let sum = start;
    for (let tree = 0; tree < roots.length; tree++) {
      let node = roots[tree]!;
      while (features[node]! >= 0)
        node = table[offset + features[node]!]! <= bounds[node]! ? node + 1 : rights[node]!;
      sum += bounds[node]!;
    }
    return 1 / (1 + Math.exp(-sum));
  };
  return { judge, width: edges.length };
}
