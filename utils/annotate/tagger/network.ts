import { tanh } from './curve';
import { type Line, mayBeName } from './evidence';
import { LABELS } from './labels';
import type { Sections } from './model-file';
import { NetworkWeights, TOP_SHARE } from './network-weights';
import { product, product3 } from './product';
import { type Read, Recurrence } from './recurrence';
import { flagsOf } from './word-flags';
import { isCapitalised } from './word-types';

const COUNT = LABELS.length;

/** How many words are scored at once; see product3(). */
const WORDS = 3;

const NO_STATES = new Float64Array(0);
/** About 10,000 words. */
const MOST_KEPT = 1_000_000;

/** A document read, before any word of it is scored: each mention sees the others of its name. */
export interface Reading {
  reads: Read[];
  /** Which of the document's names each word of all lines is; -1 for small letters. */
  names: Int32Array;
  /** Of each name the sum of its states, then what their mean adds to the layer above. */
  named: Float64Array;
  /** Of each name how many states there are, and whether the second is there. */
  sizes: number[];
  added: boolean[];
}

/**
 * Bidirectional gated recurrent units (Cho et al. 2014) over word vectors, affixes and shapes, with the mean state of
 * a capitalised word's other mentions in the document beside its own. What a word contributes by itself is worked out
 * once and kept with its type.
 */
export class Network {
  private readonly weights: NetworkWeights;
  private readonly recurrence: Recurrence;
  /** The words that are scored at once. */
  private readonly words = new Int32Array(WORDS);
  private readonly top: Float64Array;
  private readonly out: Float64Array;
  private readonly nothing: Float64Array;
  private readonly mean: Float64Array;
  private spare: Float64Array = NO_STATES;

  constructor(sections: Sections) {
    this.weights = new NetworkWeights(sections);
    this.recurrence = new Recurrence(this.weights);
    this.top = new Float64Array(WORDS * this.weights.top);
    this.out = new Float64Array(WORDS * this.weights.outputs);
    this.nothing = new Float64Array(this.weights.top);
    this.mean = new Float64Array(2 * this.weights.hidden);
  }

  /** Reads the lines of a document, yielding now and then. */
  *read(lines: readonly Line[]): Generator<void, Reading> {
    const { hidden } = this.weights;
    const words = lines.reduce((sum, { types }) => sum + types.length, 0);
    const states = this.takeStates(words * 2 * hidden);
    let from = 0;
    const reads = lines.map((line) => {
      const read = { line, states, from };
      from += line.types.length * 2 * hidden;
      return read;
    });
    for (let direction = 0; direction < 2; direction++) yield* this.recurrence.read(reads, direction);
    return this.gather(reads, words);
  }

  /** Gives the room for the states of a document back; it is not to be scored again. */
  finish(reading: Reading): void {
    const states = reading.reads[0]?.states;
    if (states && states.length <= MOST_KEPT) this.spare = states;
  }

  /** Room for so many numbers, whatever stands there: fresh room costs more than what is done in it. */
  private takeStates(size: number): Float64Array {
    const { spare } = this;
    if (spare.length < size) return new Float64Array(size);
    // Another document may be read while this one pauses.
    this.spare = NO_STATES;
    return spare;
  }

  /** Adds what the network says of the words of line `index` that may be names to the label scores, word after word. */
  addScores(reading: Reading, index: number, scores: Float32Array): void {
    const { line } = reading.reads[index]!;
    const { words } = this;
    let found = 0;
    words.fill(0);
    for (let at = 0; at < line.types.length; at++) {
      if (!mayBeName(line, at)) continue;
      words[found++] = at;
      if (found === WORDS) {
        this.score(reading, index, found, scores);
        found = 0;
      }
    }
    if (found > 0) this.score(reading, index, found, scores);
  }

  /** Scores the first `found` of the words at hand. */
  private score(reading: Reading, index: number, found: number, scores: Float32Array): void {
    const { weights, top, out, words } = this;
    const { states, from: start } = reading.reads[index]!;
    const width = 2 * weights.hidden;
    // What is left of the last three is worked out and not looked at.
    const [first, second, third] = [words[0]! * width, words[1]! * width, words[2]! * width];
    product3(weights.ownTop, states, start + first, start + second, start + third, width, top);
    for (let i = 0; i < found; i++) this.finishTop(reading, index, words[i]!, i * weights.top);
    product3(weights.out, top, 0, weights.top, 2 * weights.top, weights.top, out);
    for (let i = 0; i < found; i++) {
      const from = i * weights.outputs;
      const to = words[i]! * COUNT;
      for (let label = 0; label < COUNT; label++) scores[to + label]! += out[from + label]!;
    }
  }

  /** Adds to the layer above what does not come from the word's own states. */
  private finishTop(reading: Reading, index: number, at: number, from: number): void {
    const { weights, top } = this;
    const { line } = reading.reads[index]!;
    const { numbers, from: start } = weights.shareOf(line.types[at]!, TOP_SHARE);
    const input = start + weights.offsetOf(TOP_SHARE);
    const flag = flagsOf(line, at) * weights.top;
    const name = reading.names[reading.reads[index]!.from / (2 * weights.hidden) + at]!;
    const pooled = name < 0 ? this.nothing : reading.named;
    const add = name < 0 ? 0 : this.pooled(reading, name);
    for (let k = 0; k < weights.top; k++) {
      const sum = top[from + k]! + weights.topFlags[flag + k]! + numbers[input + k]! + pooled[add + k]!;
      top[from + k] = tanh(weights.curve, sum);
    }
  }

  /** What the mean state of a name adds, worked out when first asked for; where it begins in the reading's names. */
  private pooled(reading: Reading, name: number): number {
    const { top, hidden, pooledTop } = this.weights;
    const { mean } = this;
    const { named, sizes, added } = reading;
    const from = name * (2 * hidden + top);
    const to = from + 2 * hidden;
    if (added[name]) return to;
    for (let k = 0; k < mean.length; k++) mean[k] = named[from + k]! / sizes[name]!;
    product(pooledTop, mean, 0, mean.length, named, to);
    added[name] = true;
    return to;
  }

  /** Sums up the states of each name of the document. */
  private gather(reads: Read[], words: number): Reading {
    const { hidden, top } = this.weights;
    const width = 2 * hidden;
    const indices = new Map<number, number>();
    const names = new Int32Array(words).fill(-1);
    const sizes: number[] = [];
    for (const { line, from } of reads) {
      for (let at = 0; at < line.types.length; at++) {
        const type = line.types[at]!;
        if (!isCapitalised(type)) continue;
        const index = indices.get(type.lowerWord) ?? sizes.length;
        if (index === sizes.length) {
          indices.set(type.lowerWord, index);
          sizes.push(0);
        }
        sizes[index]! += 1;
        names[from / width + at] = index;
      }
    }
    const named = new Float64Array(sizes.length * (width + top));
    const states = reads[0]?.states ?? NO_STATES;
    for (let word = 0; word < words; word++) {
      if (names[word]! < 0) continue;
      const to = names[word]! * (width + top);
      for (let k = 0; k < width; k++) named[to + k]! += states[word * width + k]!;
    }
    return { reads, names, named, sizes, added: [] };
  }
}
