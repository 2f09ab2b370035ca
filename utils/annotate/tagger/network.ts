import type { Line } from './evidence';
import { LABELS } from './labels';
import type { Sections } from './model-file';
import { isCapitalised, type WordType } from './word-types';

const COUNT = LABELS.length;
const SIDE = 3;
const WINDOW = 2 * SIDE + 1;
const FIRST_AFFIX = 2;
const GOLDEN = 0x9e3779b1;

/** Sizes of the network, as the trainer wrote them. */
interface Shape {
  projected: number;
  affix: number;
  shape: number;
  hidden: number;
}

/**
 * A window network: each word becomes a short vector (from its word vector, affixes and shape), and those of seven
 * neighbouring words give label scores through one hidden layer. It speaks only next to capitals.
 */
export class Network {
  private readonly size: Shape;
  private readonly input: number;
  private readonly vectors: Int8Array;
  private readonly vectorScales: Float32Array;
  private readonly unknown: Float32Array;
  private readonly edge: Float32Array;
  private readonly affixes: Float32Array;
  private readonly shapes: Float32Array;
  private readonly hiddenWeights: Float32Array;
  private readonly bias: Float32Array;
  private readonly output: Float32Array;

  constructor(sections: Sections) {
    const [projected, affix, shape, hidden] = new Uint32Array(sections.networkShape);
    this.size = { projected: projected!, affix: affix!, shape: shape!, hidden: hidden! };
    this.input = projected! + affix! + shape!;
    const tensors = readTensors(sections.network);
    [
      this.vectorScales,
      this.unknown,
      this.edge,
      this.affixes,
      this.shapes,
      this.hiddenWeights,
      this.bias,
      this.output,
    ] = tensors as [
      Float32Array,
      Float32Array,
      Float32Array,
      Float32Array,
      Float32Array,
      Float32Array,
      Float32Array,
      Float32Array,
    ];
    this.vectors = new Int8Array(sections.wordVectors);
  }

  /** Adds the scores of a line to `scores`. */
  add(line: Line, scores: Float32Array, cache: Map<WordType, Float32Array>): void {
    const { types } = line;
    const hidden = new Float32Array(this.size.hidden);
    for (let i = 0; i < types.length; i++) {
      if (!this.isNear(types, i)) continue;
      hidden.set(this.bias);
      for (let d = 0; d < WINDOW; d++) {
        const type = types[i + d - SIDE];
        const parts = type ? this.parts(type, cache) : null;
        this.addPart(d, parts, hidden);
      }
      this.addOutput(hidden, scores, i * COUNT);
    }
  }

  private isNear(types: readonly WordType[], i: number): boolean {
    for (let j = Math.max(0, i - 1); j <= i + 1 && j < types.length; j++) if (isCapitalised(types[j]!)) return true;
    return false;
  }

  private addPart(d: number, vector: Float32Array | null, hidden: Float32Array): void {
    const { input } = this;
    const width = this.size.hidden;
    const x = vector ?? this.edge;
    const weights = this.hiddenWeights;
    for (let a = 0; a < input; a++) {
      const value = x[a]!;
      const row = (d * input + a) * width;
      for (let b = 0; b < width; b++) hidden[b]! += value * weights[row + b]!;
    }
  }

  private addOutput(hidden: Float32Array, scores: Float32Array, offset: number): void {
    for (let b = 0; b < hidden.length; b++) {
      const value = hidden[b]!;
      if (value <= 0) continue;
      for (let k = 0; k < COUNT; k++) scores[offset + k]! += value * this.output[b * COUNT + k]!;
    }
  }

  /** The input vector of a word. */
  private parts(type: WordType, cache: Map<WordType, Float32Array>): Float32Array {
    const known = cache.get(type);
    if (known) return known;
    const { projected, affix, shape } = this.size;
    const x = new Float32Array(this.input);
    if (type.entry < 0) x.set(this.unknown);
    else {
      const at = type.entry * projected;
      for (let b = 0; b < projected; b++) x[b] = this.vectors[at + b]! * this.vectorScales[b]!;
    }
    for (let i = FIRST_AFFIX; i < type.affixes.length; i++) {
      const row = (((type.affixes[i]! + Math.imul(i, GOLDEN)) >>> 0) >>> 20) * affix;
      for (let b = 0; b < affix; b++) x[projected + b]! += this.affixes[row + b]!;
    }
    const row = (type.shape >>> 24) * shape;
    for (let b = 0; b < shape; b++) x[projected + affix + b] = this.shapes[row + b]!;
    cache.set(type, x);
    return x;
  }
}

/** Tensors one after the other, each: length, scale, and that many bytes, padded to four; a scale of 0 means 32-bit floats. */
function readTensors(buffer: ArrayBuffer): Float32Array[] {
  const view = new DataView(buffer);
  const tensors: Float32Array[] = [];
  for (let at = 0; at < buffer.byteLength; ) {
    const length = view.getUint32(at, true);
    const scale = view.getFloat32(at + 4, true);
    at += 8;
    if (scale === 0) {
      tensors.push(new Float32Array(buffer.slice(at, at + 4 * length)));
      at += 4 * length;
    } else {
      tensors.push(Float32Array.from(new Int8Array(buffer, at, length), (value) => value * scale));
      at += (length + 3) & ~3;
    }
  }
  return tensors;
}
