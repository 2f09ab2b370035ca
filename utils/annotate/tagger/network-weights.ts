import { LABELS } from './labels';
import type { Sections } from './model-file';
import { product } from './product';
import type { WordType } from './word-types';

const FLAGS = 16;
const CODES = 256;
const LABEL_COUNT = LABELS.length;

/** Beyond this the curves are flat to within what is rounded anyway. */
const REACH = 8;
const STEPS_PER_UNIT = 128;

/** The network's numbers as the file holds them, laid out for reading: see Numbers.matrix for the matrices. */
export class NetworkWeights {
  readonly hidden: number;
  readonly gates: number;
  readonly top: number;
  readonly directions: Array<{ input: Float64Array; flags: Float64Array; recurrent: Float64Array }> = [];
  readonly ownTop: Float64Array;
  readonly pooledTop: Float64Array;
  readonly directTop: Float64Array;
  readonly topFlags: Float64Array;
  /** To the labels, and nothings up to a multiple of four. */
  readonly out: Float64Array;
  readonly outputs: number;
  private readonly dim: number;
  private readonly affixRows: number;
  private readonly shapeRows: number;
  /** Of each piece of a word's vector the code, word by word; and the numbers each code of a piece stands for. */
  private readonly codes: Uint8Array;
  private readonly book: Float32Array;
  private readonly piece: number;
  private readonly affixes: Int8Array;
  private readonly shapes: Int8Array;
  private readonly steps: Float32Array;
  private readonly curve: Float64Array;

  constructor(sections: Sections) {
    const [dim, hidden, top, affixRows, shapeRows, piece] = new Uint16Array(sections.netSizes);
    this.dim = dim!;
    this.hidden = hidden!;
    this.gates = 3 * hidden!;
    this.top = top!;
    this.affixRows = affixRows!;
    this.shapeRows = shapeRows!;
    this.piece = piece!;
    this.codes = new Uint8Array(sections.netCodes);
    this.book = new Float32Array(sections.netBook);
    this.affixes = new Int8Array(sections.netAffixes);
    this.shapes = new Int8Array(sections.netShapes);
    this.steps = new Float32Array(sections.netSteps);
    const numbers = new Numbers(new Int16Array(sections.netWeights), this.steps[2]!);
    for (let direction = 0; direction < 2; direction++) {
      const input = numbers.matrix(this.dim, this.gates);
      const flags = numbers.plain(FLAGS * this.gates);
      const recurrent = numbers.matrix(this.hidden, this.gates);
      const bias = numbers.plain(this.gates);
      for (let i = 0; i < flags.length; i++) flags[i]! += bias[i % this.gates]!;
      this.directions.push({ input, flags, recurrent });
    }
    this.ownTop = numbers.matrix(2 * this.hidden, this.top);
    this.pooledTop = numbers.matrix(2 * this.hidden, this.top);
    this.directTop = numbers.matrix(this.dim, this.top);
    this.topFlags = numbers.plain(FLAGS * this.top);
    this.out = numbers.matrix(this.top, LABEL_COUNT);
    this.outputs = this.out.length / this.top;
    this.curve = Float64Array.from(
      { length: 2 * REACH * STEPS_PER_UNIT + 2 },
      (_, i) => 1 / (1 + Math.exp(REACH - i / STEPS_PER_UNIT)),
    );
  }

  sigmoid(value: number): number {
    const place = (value + REACH) * STEPS_PER_UNIT;
    if (place <= 0) return this.curve[0]!;
    if (place >= 2 * REACH * STEPS_PER_UNIT) return this.curve[2 * REACH * STEPS_PER_UNIT]!;
    const low = place | 0;
    const before = this.curve[low]!;
    return before + (this.curve[low + 1]! - before) * (place - low);
  }

  tanh(value: number): number {
    return 2 * this.sigmoid(2 * value) - 1;
  }

  /** What a word gives by itself: to the gates of both directions, then to the layer above. */
  inputOf(type: WordType): Float64Array {
    const vector = this.vectorOf(type);
    const out = new Float64Array(2 * this.gates + this.top);
    let at = 0;
    for (const matrix of [this.directions[0]!.input, this.directions[1]!.input, this.directTop]) {
      const outputs = matrix.length / this.dim;
      product(matrix, vector, { from: 0, width: this.dim }, out.subarray(at, at + outputs));
      at += outputs;
    }
    return out;
  }

  private vectorOf(type: WordType): Float64Array {
    const vector = new Float64Array(this.dim);
    const [affixStep, shapeStep] = this.steps;
    if (type.entry >= 0) this.decode(type.entry, vector);
    type.affixes.forEach((affix, kind) => {
      const row = ((affix ^ Math.imul(kind, 0x9e3779b1)) >>> 0) % this.affixRows;
      if (affix !== 0) this.add(this.affixes, row, affixStep!, vector);
    });
    this.add(this.shapes, type.shape % this.shapeRows, shapeStep!, vector);
    return vector;
  }

  private decode(entry: number, vector: Float64Array): void {
    const pieces = this.dim / this.piece;
    const words = this.codes.length / pieces;
    for (let piece = 0; piece < pieces; piece++) {
      const row = (piece * CODES + this.codes[piece * words + entry]!) * this.piece;
      for (let k = 0; k < this.piece; k++) vector[piece * this.piece + k] = this.book[row + k]!;
    }
  }

  private add(table: Int8Array, row: number, step: number, vector: Float64Array): void {
    for (let k = 0; k < this.dim; k++) vector[k]! += table[row * this.dim + k]! * step;
  }
}

/** Reads the trainer's numbers one after the other; it writes matrices with one row for each input. */
class Numbers {
  private at = 0;
  constructor(
    private readonly all: Int16Array,
    private readonly step: number,
  ) {}

  plain(length: number): Float64Array {
    this.at += length;
    return Float64Array.from(this.all.subarray(this.at - length, this.at), (value) => value * this.step);
  }

  /** In groups of four rows, one row for each output, with rows of nothing at the end; see product(). */
  matrix(inputs: number, outputs: number): Float64Array {
    const written = this.plain(inputs * outputs);
    const packed = new Float64Array(inputs * 4 * Math.ceil(outputs / 4));
    for (let i = 0; i < inputs; i++)
      for (let o = 0; o < outputs; o++)
        packed[(o - (o % 4)) * inputs + i * 4 + (o % 4)] = written[i * outputs + o]!;
    return packed;
  }
}
