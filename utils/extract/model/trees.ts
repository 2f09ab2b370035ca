/** Gradient-boosted trees for a yes or no, read from bytes (scripts/train-blocks writes them) and asked row by row. */

export interface Trees {
  /** Features in a row. */
  width: number;
  /** Probability of yes for a row of `table`, which is `width` wide. */
  judge(table: Float32Array, row: number, width: number): number;
}

const EDGE_BITS = 6;
/** Which branches of a node end there. */
const LEFT_ENDS = 1;
const RIGHT_ENDS = 2;

/**
 * Little-endian: features u16, for each its edges (count u8, each the upper three bytes of an f32), trees u16, start f32,
 * step f32, then every tree from its root, a node before its left and its right branch: feature in eight bits, edge in
 * six, and which of its branches end. What ends is an i8, whose square times `step` is its value, with its sign.
 */
export function readTrees(base64: string): Trees {
  const bytes = atob(base64);
  let at = 0;
  const u8 = () => bytes.charCodeAt(at++);
  const u16 = () => u8() | (u8() << 8);
  const number = new DataView(new ArrayBuffer(4));
  const edge = () => {
    number.setInt32(0, (u8() << 8) | (u16() << 16));
    return number.getFloat32(0);
  };
  const f32 = () => {
    number.setInt32(0, u16() | (u16() << 16));
    return number.getFloat32(0);
  };
  const edges = Array.from({ length: u16() }, () => Array.from({ length: u8() }, edge));
  const roots = new Int32Array(u16());
  const start = f32();
  const step = f32();
  const most = bytes.length - at;
  const nodes: Nodes = {
    roots,
    features: new Int16Array(most),
    bounds: new Float32Array(most),
    rights: new Int32Array(most),
  };
  // One loop without a call: it runs thousands of times on every page, before a browser has compiled anything.
  const { features, bounds, rights } = nodes;
  /** Nodes whose right branch is still to come. */
  const open: number[] = [];
  const rightEnds: boolean[] = [];
  let node = 0;
  for (let tree = 0; tree < roots.length; tree++) {
    roots[tree] = node;
    let ends = false;
    do {
      const own = node++;
      if (!ends) {
        const unit = bytes.charCodeAt(at) | (bytes.charCodeAt(at + 1) << 8);
        at += 2;
        const feature = unit >> 8;
        features[own] = feature;
        bounds[own] = edges[feature]![(unit >> 2) & ((1 << EDGE_BITS) - 1)]!;
        open.push(own);
        rightEnds.push((unit & RIGHT_ENDS) !== 0);
        ends = (unit & LEFT_ENDS) !== 0;
        continue;
      }
      const value = (bytes.charCodeAt(at++) << 24) >> 24;
      features[own] = -1;
      bounds[own] = value * Math.abs(value) * step;
      const parent = open.pop();
      if (parent === undefined) break;
      rights[parent] = node;
      ends = rightEnds.pop()!;
    } while (node < most);
  }
  return { width: edges.length, judge: judgeWith(nodes, start) };
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
