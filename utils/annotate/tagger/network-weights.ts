import { LABELS } from './labels';
import type { Sections } from './model-file';
import { product } from './product';
import type { WordInputs, WordType } from './word-types';

const FLAGS = 16;
const CODES = 256;
const LABEL_COUNT = LABELS.length;

/** The shares of a word in the network (see WordInputs); the first two are its directions. */
export const TOP_SHARE = 2;

/** Beyond this the curves are flat to within what is rounded anyway. */
const REACH = 8;
const STEPS_PER_UNIT = 128;

/** The network's numbers as the file holds them, laid out for reading: see Numbers.matrix for the matrices. */
export class NetworkWeights {
  readonly hidden: number;
  readonly gates: number;
  readonly top: number;
  readonly directions: Array<{ flags: Float64Array; recurrent: Float64Array }> = [];
  readonly ownTop: Float64Array;
  readonly pooledTop: Float64Array;
  readonly topFlags: Float64Array;
  /** To the labels, and nothings up to a multiple of four. */
  readonly out: Float64Array;
  readonly outputs: number;
  private readonly dim: number;
  /** For each share the matrix, and where its numbers stand behind the word's vector. */
  private readonly shares: Array<{ matrix: Float64Array; offset: number }> = [];
  private readonly numbersOfWord: number;
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
      this.directions.push({ flags, recurrent });
      this.shares.push({ matrix: input, offset: this.dim + direction * this.gates });
    }
    this.ownTop = numbers.matrix(2 * this.hidden, this.top);
    this.pooledTop = numbers.matrix(2 * this.hidden, this.top);
    this.shares.push({ matrix: numbers.matrix(this.dim, this.top), offset: this.dim + 2 * this.gates });
    this.numbersOfWord = this.dim + 2 * this.gates + this.top;
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

  /** Where the numbers of a share begin in what shareOf() gives. */
  offsetOf(share: number): number {
    return this.shares[share]!.offset;
  }

  /** The numbers of a word, of which those of `share` are worked out. */
  shareOf(type: WordType, share: number): Float64Array {
    type.inputs ??= this.begin(type);
    const { inputs } = type;
    if ((inputs.parts & (1 << share)) === 0) {
      const { matrix, offset } = this.shares[share]!;
      product(matrix, inputs.numbers, 0, this.dim, inputs.numbers, offset);
      inputs.parts |= 1 << share;
    }
    return inputs.numbers;
  }

  private begin(type: WordType): WordInputs {
    const numbers = new Float64Array(this.numbersOfWord);
    const { affixes, entry, shape } = type;
    if (entry >= 0) this.decode(entry, numbers);
    for (let kind = 0; kind < affixes.length; kind++) {
      const affix = affixes[kind]!;
      if (affix === 0) continue;
      const row = ((affix ^ Math.imul(kind, 0x9e3779b1)) >>> 0) % this.affixRows;
      this.add(this.affixes, row, this.steps[0]!, numbers);
    }
    this.add(this.shapes, shape % this.shapeRows, this.steps[1]!, numbers);
    return { numbers, parts: 0 };
  }

  private decode(entry: number, vector: Float64Array): void {
    const { codes, book, piece: size } = this;
    const pieces = this.dim / size;
    const words = codes.length / pieces;
    for (let piece = 0, at = 0; piece < pieces; piece++) {
      const row = (piece * CODES + codes[piece * words + entry]!) * size;
      for (let k = 0; k < size; k++, at++) vector[at] = book[row + k]!;
    }
  }

  private add(table: Int8Array, row: number, step: number, vector: Float64Array): void {
    const { dim } = this;
    for (let k = 0, at = row * dim; k < dim; k++, at++) vector[k]! += table[at]! * step;
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
