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
  const bytes = atob(base64);
  let at = 0;
  const skip = (size: number): number => {
    at += size;
    return at - size;
  };
  const u8 = () => bytes.charCodeAt(skip(1));
  const u16 = () => unitAt(bytes, skip(2));
  const number = new DataView(new ArrayBuffer(4));
  const f32 = () => {
    number.setUint16(0, u16(), true);
    number.setUint16(2, u16(), true);
    return number.getFloat32(0, true);
  };
  const edges = Array.from({ length: u16() }, () => Array.from({ length: u8() }, f32));
  const count = u16();
  const start = f32();
  const step = f32();
  return { width: edges.length, judge: judgeWith(readNodes(bytes, at, { count, edges, step }), start) };
}

/** Little-endian. Read from the string that `atob` gives: copying it into bytes first takes as long again. */
function unitAt(bytes: string, at: number): number {
  return bytes.charCodeAt(at) | (bytes.charCodeAt(at + 1) << 8);
}

interface Nodes {
  /** -1 where the node ends. */
  features: Int16Array;
  /** The edge, or the value where the node ends. */
  bounds: Float32Array;
  /** Where the right branch is; the left one follows its node. */
  rights: Int32Array;
  roots: Int32Array;
}

function readNodes(
  bytes: string,
  from: number,
  { count, edges, step }: { count: number; edges: readonly number[][]; step: number },
): Nodes {
  const most = (bytes.length - from) >> 1;
  const features = new Int16Array(most);
  const bounds = new Float32Array(most);
  const rights = new Int32Array(most);
  const roots = new Int32Array(count);
  /** Nodes whose right branch is still to come. */
  const open: number[] = [];
  let node = 0;
  let at = from;
  for (let tree = 0; tree < count; tree++) {
    roots[tree] = node;
    for (let ended = false; !ended; node++) {
      const unit = unitAt(bytes, at);
      at += 2;
      const own = unit >> BIN_BITS;
      if (own !== LEAF) {
        features[node] = own;
        bounds[node] = edges[own]![unit & ((1 << BIN_BITS) - 1)]!;
        open.push(node);
        continue;
      }
      features[node] = -1;
      bounds[node] = ((unitAt(bytes, at) << 16) >> 16) * step;
      at += 2;
      const above = open.pop();
      if (above === undefined) ended = true;
      else rights[above] = node + 1;
    }
  }
  return { features, bounds, rights, roots };
}

function judgeWith({ features, bounds, rights, roots }: Nodes, start: number): Trees['judge'] {
  return (table, row, width) => {
    const offset = row * width;
    let sum = start;
    for (let tree = 0; tree < roots.length; tree++) {
      let node = roots[tree]!;
      for (let feature = features[node]!; feature >= 0; feature = features[node]!)
        node = table[offset + feature]! <= bounds[node]! ? node + 1 : rights[node]!;
      sum += bounds[node]!;
    }
    return 1 / (1 + Math.exp(-sum));
  };
}
