import { type Line, mayBeName } from './evidence';
import { LABELS } from './labels';
import type { Sections } from './model-file';
import { NetworkWeights, TOP_SHARE } from './network-weights';
import { product } from './product';
import { isCapitalised, type LetterCase } from './word-types';

const COUNT = LABELS.length;

/** What a line looks like to the network: the states of both directions, word after word. */
interface Read {
  line: Line;
  states: Float64Array;
  /** Which of the document's names each word is; -1 for small letters. */
  names: Int32Array;
}

/** A document read line by line, before any word of it is scored: each mention sees the others of its name. */
export interface Reading {
  reads: Read[];
  indices: Map<number, number>;
  /** Of each name: the sum of its states, how many there are, and what they add to the layer above once asked for. */
  sums: Float64Array[];
  sizes: number[];
  added: Float64Array[];
}

/**
 * Bidirectional gated recurrent units (Cho et al. 2014) over word vectors, affixes and shapes, with the mean state of
 * a capitalised word's other mentions in the document beside its own. What a word contributes by itself is worked out
 * once and kept with its type.
 */
export class Network {
  private readonly weights: NetworkWeights;
  private readonly gates: Float64Array;
  private readonly top: Float64Array;
  private readonly out: Float64Array;
  private readonly nothing: Float64Array;
  private readonly state: Float64Array;
  private readonly mean: Float64Array;

  constructor(sections: Sections) {
    this.weights = new NetworkWeights(sections);
    this.gates = new Float64Array(this.weights.gates);
    this.top = new Float64Array(this.weights.top);
    this.out = new Float64Array(this.weights.outputs);
    this.nothing = new Float64Array(this.weights.top);
    this.state = new Float64Array(this.weights.hidden);
    this.mean = new Float64Array(2 * this.weights.hidden);
  }

  begin(): Reading {
    return { reads: [], indices: new Map(), sums: [], sizes: [], added: [] };
  }

  /** Reads the next line of a document. */
  read(reading: Reading, line: Line): void {
    const { hidden } = this.weights;
    const states = new Float64Array(line.types.length * 2 * hidden);
    for (let direction = 0; direction < 2; direction++) this.run(line, direction, states);
    reading.reads.push({ line, states, names: this.gather(reading, line, states) });
  }

  /** Adds what the network says of word `at` of line `index` to the label scores from `offset` on. */
  addScores(reading: Reading, index: number, at: number, scores: Float32Array, offset: number): void {
    const { line, states, names } = reading.reads[index]!;
    const { weights, top } = this;
    const width = 2 * weights.hidden;
    const type = line.types[at]!;
    const input = weights.shareOf(type, TOP_SHARE);
    const direct = weights.offsetOf(TOP_SHARE);
    const flags = flagsOf(line, at) * weights.top;
    product(weights.ownTop, states, at * width, width, top);
    const name = names[at]!;
    const pooled = name < 0 ? this.nothing : this.pooled(reading, name);
    for (let k = 0; k < weights.top; k++) {
      const sum = top[k]! + weights.topFlags[flags + k]! + input[direct + k]! + pooled[k]!;
      top[k] = weights.tanh(sum);
    }
    product(weights.out, top, 0, weights.top, this.out);
    for (let label = 0; label < COUNT; label++) scores[offset + label]! += this.out[label]!;
  }

  private pooled(reading: Reading, name: number): Float64Array {
    const known = reading.added[name];
    if (known) return known;
    const added = new Float64Array(this.weights.top);
    const { mean } = this;
    const sums = reading.sums[name]!;
    for (let k = 0; k < mean.length; k++) mean[k] = sums[k]! / reading.sizes[name]!;
    product(this.weights.pooledTop, mean, 0, mean.length, added);
    reading.added[name] = added;
    return added;
  }

  private gather(reading: Reading, line: Line, states: Float64Array): Int32Array {
    const width = 2 * this.weights.hidden;
    const names = new Int32Array(line.types.length).fill(-1);
    for (let at = 0; at < names.length; at++) {
      const type = line.types[at]!;
      if (!isCapitalised(type)) continue;
      const known = reading.indices.get(type.lowerWord);
      const index = known ?? reading.sums.length;
      if (known === undefined) {
        reading.indices.set(type.lowerWord, index);
        reading.sums.push(new Float64Array(width));
        reading.sizes.push(0);
      }
      reading.sizes[index]! += 1;
      const sum = reading.sums[index]!;
      for (let k = 0, from = at * width; k < width; k++, from++) sum[k]! += states[from]!;
      names[at] = index;
    }
    return names;
  }

  /** Writes the states of one direction, up to the last word that needs one. */
  private run(line: Line, direction: number, states: Float64Array): void {
    const { weights, gates, state } = this;
    const { hidden } = weights;
    const { flags, recurrent } = weights.directions[direction]!;
    const from = weights.offsetOf(direction);
    const last = line.types.length - 1;
    const steps = stepsOf(line, direction);
    state.fill(0);
    for (let step = 0; step < steps; step++) {
      const at = direction === 0 ? step : last - step;
      const input = weights.shareOf(line.types[at]!, direction);
      const flag = flagsOf(line, at) * weights.gates;
      product(recurrent, state, 0, hidden, gates);
      const place = at * 2 * hidden + direction * hidden;
      for (let k = 0; k < hidden; k++) {
        const z = k + hidden;
        const n = z + hidden;
        const reset = weights.sigmoid(gates[k]! + input[from + k]! + flags[flag + k]!);
        const update = weights.sigmoid(gates[z]! + input[from + z]! + flags[flag + z]!);
        const next = weights.tanh(reset * gates[n]! + input[from + n]! + flags[flag + n]!);
        state[k] = next + update * (state[k]! - next);
        states[place + k] = state[k]!;
      }
    }
  }
}

/** How many words a direction has to read: behind the last one that may be a name nobody asks for its states. */
function stepsOf(line: Line, direction: number): number {
  const { length } = line.types;
  for (let steps = length; steps > 0; steps--)
    if (mayBeName(line, direction === 0 ? steps - 1 : length - steps)) return steps;
  return 0;
}

/** How a word stands in its line: letter case, beginning of a sentence, heading. As the trainer writes it. */
function flagsOf(line: Line, at: number): number {
  const letterCase: LetterCase = line.types[at]!.letterCase;
  return letterCase | (line.begins[at] ? 4 : 0) | (line.heading ? 8 : 0);
}
