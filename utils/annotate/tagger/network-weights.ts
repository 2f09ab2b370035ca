import { makeCurve, SIGMOID_SCALE, TANH_SCALE } from './curve';
import { LABELS } from './labels';
import type { Sections } from './model-file';
import { product } from './product';
import type { WordInputs, WordType } from './word-types';

const FLAGS = 16;
const CODES = 256;
const WORDS_OF_PAGE = 64;
const LABEL_COUNT = LABELS.length;

/** The shares of a word in the network (see WordInputs); the first two are its directions. */
export const TOP_SHARE = 2;

/** How many rows of a matrix stand side by side: see product() and product3(). */
const ALONE = 4;
const BY_THREES = 2;

/**
 * The network's numbers as the file holds them, laid out for reading: see Numbers.matrix for the matrices. What goes to
 * a curve is scaled for it (curve.ts).
 */
export class NetworkWeights {
  readonly hidden: number;
  readonly gates: number;
  readonly top: number;
  readonly directions: Array<{ flags: Float64Array; recurrent: Float64Array }> = [];
  readonly ownTop: Float64Array;
  readonly pooledTop: Float64Array;
  readonly topFlags: Float64Array;
  /** To the labels, and nothings up to an even number. */
  readonly out: Float64Array;
  readonly outputs: number;
  private readonly dim: number;
  /** For each share the matrix, and where its numbers stand behind the word's vector. */
  private readonly shares: Array<{ matrix: Float64Array; offset: number }> = [];
  private readonly numbersOfWord: number;
  /** What words give is kept in pages of many words, the newest of them filled up to `used`. */
  private page = new Float32Array(0);
  private used = 0;
  private readonly vector: Float64Array;
  private readonly result: Float64Array;
  private readonly affixRows: number;
  private readonly shapeRows: number;
  /** Of each piece of a word's vector the code, word by word; and the numbers each code of a piece stands for. */
  private readonly codes: Uint8Array;
  private readonly book: Float32Array;
  private readonly piece: number;
  private readonly affixes: Int8Array;
  private readonly shapes: Int8Array;
  private readonly steps: Float32Array;
  readonly curve = makeCurve();

  constructor(sections: Sections) {
    const [dim, hidden, top, affixRows, shapeRows, piece] = sections.netSizes;
    this.dim = dim!;
    this.hidden = hidden!;
    this.gates = 3 * hidden!;
    this.top = top!;
    this.affixRows = affixRows!;
    this.shapeRows = shapeRows!;
    this.piece = piece!;
    this.codes = sections.netCodes;
    this.book = sections.netBook;
    this.affixes = sections.netAffixes;
    this.shapes = sections.netShapes;
    this.steps = sections.netSteps;
    const numbers = new Numbers(sections.netWeights);
    const scaled = (size: number, scaleOf: (output: number) => number): Float64Array =>
      Float64Array.from({ length: size }, (_, output) => this.steps[2]! * scaleOf(output));
    const ofGates = scaled(this.gates, (gate) => (gate < 2 * this.hidden ? SIGMOID_SCALE : TANH_SCALE));
    const ofTop = scaled(this.top, () => TANH_SCALE);
    for (let direction = 0; direction < 2; direction++) {
      const input = numbers.matrix(this.dim, ofGates, ALONE);
      const flags = numbers.plain(FLAGS, ofGates);
      const recurrent = numbers.matrix(this.hidden, ofGates, BY_THREES);
      const bias = numbers.plain(1, ofGates);
      for (let i = 0; i < flags.length; i++) flags[i]! += bias[i % this.gates]!;
      this.directions.push({ flags, recurrent });
      this.shares.push({ matrix: input, offset: this.dim + direction * this.gates });
    }
    this.ownTop = numbers.matrix(2 * this.hidden, ofTop, BY_THREES);
    this.pooledTop = numbers.matrix(2 * this.hidden, ofTop, ALONE);
    this.shares.push({
      matrix: numbers.matrix(this.dim, ofTop, ALONE),
      offset: this.dim + 2 * this.gates,
    });
    this.numbersOfWord = this.dim + 2 * this.gates + this.top;
    this.vector = new Float64Array(this.dim);
    this.result = new Float64Array(Math.max(this.gates, this.top));
    this.topFlags = numbers.plain(FLAGS, ofTop);
    this.out = numbers.matrix(
      this.top,
      scaled(LABEL_COUNT, () => 1),
      BY_THREES,
    );
    this.outputs = this.out.length / this.top;
  }

  /** Where the numbers of a share begin in what shareOf() gives. */
  offsetOf(share: number): number {
    return this.shares[share]!.offset;
  }

  /** The numbers of a word, of which those of `share` are worked out. */
  shareOf(type: WordType, share: number): WordInputs {
    type.inputs ??= this.begin(type);
    const { inputs } = type;
    if ((inputs.parts & (1 << share)) === 0) this.workOut(inputs, share);
    return inputs;
  }

  private workOut(inputs: WordInputs, share: number): void {
    const { matrix, offset } = this.shares[share]!;
    const { vector, result } = this;
    const { numbers, from } = inputs;
    for (let k = 0; k < vector.length; k++) vector[k] = numbers[from + k]!;
    product(matrix, vector, 0, this.dim, result);
    const size = matrix.length / this.dim;
    for (let k = 0, at = from + offset; k < size; k++, at++) numbers[at] = result[k]!;
    inputs.parts |= 1 << share;
  }

  private begin(type: WordType): WordInputs {
    if (this.used === this.page.length) {
      this.page = new Float32Array(WORDS_OF_PAGE * this.numbersOfWord);
      this.used = 0;
    }
    const from = this.used;
    this.used += this.numbersOfWord;
    this.writeVector(type);
    this.page.set(this.vector, from);
    return { numbers: this.page, from, parts: 0 };
  }

  private writeVector({ affixes, entry, shape }: WordType): void {
    const { vector } = this;
    if (entry >= 0) this.decode(entry, vector);
    else vector.fill(0);
    for (let kind = 0; kind < affixes.length; kind++) {
      const affix = affixes[kind]!;
      if (affix === 0) continue;
      const row = ((affix ^ Math.imul(kind, 0x9e3779b1)) >>> 0) % this.affixRows;
      this.add(this.affixes, row, this.steps[0]!, vector);
    }
    this.add(this.shapes, shape % this.shapeRows, this.steps[1]!, vector);
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

/**
 * Reads the trainer's numbers one after the other; it writes matrices with one row for each input. Each number is worth
 * its output's unit.
 */
class Numbers {
  private at = 0;
  constructor(private readonly all: Int16Array) {}

  /** `inputs` rows as they are written. */
  plain(inputs: number, units: Float64Array): Float64Array {
    const numbers = new Float64Array(inputs * units.length);
    for (let at = 0; at < numbers.length; )
      for (let output = 0; output < units.length; output++)
        numbers[at++] = this.all[this.at++]! * units[output]!;
    return numbers;
  }

  /** In groups of `rows` rows, one row for each output, with rows of nothing at the end; see product(). */
  matrix(inputs: number, units: Float64Array, rows: number): Float64Array {
    const { all, at } = this;
    const outputs = units.length;
    const numbers = new Float64Array(inputs * rows * Math.ceil(outputs / rows));
    for (let output = 0; output < outputs; output++) {
      const row = output % rows;
      const unit = units[output]!;
      for (let input = 0, from = at + output, to = (output - row) * inputs + row; input < inputs; input++) {
        numbers[to] = all[from]! * unit;
        from += outputs;
        to += rows;
      }
    }
    this.at += inputs * outputs;
    return numbers;
  }
}
