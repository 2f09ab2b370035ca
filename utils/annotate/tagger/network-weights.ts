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
    const gateScale = (gate: number): number => (gate < 2 * this.hidden ? SIGMOID_SCALE : TANH_SCALE);
    const topScale = (): number => TANH_SCALE;
    const ofGates = { outputs: this.gates, scale: gateScale };
    const ofTop = { outputs: this.top, scale: topScale };
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
    this.out = numbers.matrix(this.top, { outputs: LABEL_COUNT, scale: () => 1 }, BY_THREES);
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

/** What the numbers of a row are for, and what they are multiplied by. */
interface Outputs {
  outputs: number;
  scale: (output: number) => number;
}

/** Reads the trainer's numbers one after the other; it writes matrices with one row for each input. */
class Numbers {
  private at = 0;
  constructor(
    private readonly all: Int16Array,
    private readonly step: number,
  ) {}

  /** `inputs` rows as they are written. */
  plain(inputs: number, { outputs, scale }: Outputs): Float64Array {
    const from = this.at;
    this.at += inputs * outputs;
    const numbers = new Float64Array(inputs * outputs);
    for (let o = 0; o < outputs; o++) {
      const unit = this.step * scale(o);
      for (let i = o; i < numbers.length; i += outputs) numbers[i] = this.all[from + i]! * unit;
    }
    return numbers;
  }

  /** In groups of `rows` rows, one row for each output, with rows of nothing at the end; see product(). */
  matrix(inputs: number, to: Outputs, rows: number): Float64Array {
    const { outputs } = to;
    const written = this.plain(inputs, to);
    const packed = new Float64Array(inputs * rows * Math.ceil(outputs / rows));
    for (let i = 0; i < inputs; i++)
      for (let o = 0; o < outputs; o++)
        packed[(o - (o % rows)) * inputs + i * rows + (o % rows)] = written[i * outputs + o]!;
    return packed;
  }
}
