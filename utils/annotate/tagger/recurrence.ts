import { sigmoid, tanh } from './curve';
import { type Line, mayBeName } from './evidence';
import type { NetworkWeights } from './network-weights';
import { product3 } from './product';
import { flagsOf } from './word-flags';

/** A line, and where the states of both directions stand in the document's, word after word. */
export interface Read {
  line: Line;
  states: Float64Array;
  from: number;
}

/** Where one of the lines that are read side by side stands: `left` words are still to be read. */
interface Lane {
  read: Read;
  at: number;
  left: number;
}

const LANES = 3;
const STEPS_BETWEEN_PAUSES = 16;

/** Reads the lines of a document, three at a time: a weight is fetched once for all three. */
export class Recurrence {
  private readonly gates: Float64Array;

  constructor(private readonly weights: NetworkWeights) {
    this.gates = new Float64Array(LANES * weights.gates);
  }

  /** Writes the states of one direction (0 forwards, 1 backwards), up to each line's last word that needs one. */
  *read(reads: readonly Read[], direction: number): Generator<void> {
    const { hidden } = this.weights;
    const { recurrent } = this.weights.directions[direction]!;
    // Long lines first, so that the lanes end nearly together.
    const waiting = reads
      .map((read) => beginOf(read, direction))
      .filter(({ left }) => left > 0)
      .sort((a, b) => a.left - b.left);
    const lanes: Array<Lane | null> = [null, null, null];
    // Its own: while this one pauses, another document may be read.
    const state = new Float64Array(LANES * hidden);
    for (let step = 1; ; step++) {
      let busy = false;
      for (let lane = 0; lane < LANES; lane++) {
        if (lanes[lane]) busy = true;
        else if (waiting.length > 0) {
          lanes[lane] = waiting.pop()!;
          state.fill(0, lane * hidden, (lane + 1) * hidden);
          busy = true;
        }
      }
      if (!busy) return;
      product3(recurrent, state, 0, hidden, 2 * hidden, hidden, this.gates);
      for (let lane = 0; lane < LANES; lane++)
        if (lanes[lane] && this.advance(lanes[lane]!, state, lane * hidden, direction)) lanes[lane] = null;
      if (step % STEPS_BETWEEN_PAUSES === 0) yield;
    }
  }

  /** From the gates to the state after the next word of a lane; true when that was the last. */
  private advance(lane: Lane, state: Float64Array, own: number, direction: number): boolean {
    const { read, at } = lane;
    const { hidden, gates: width, curve, directions } = this.weights;
    const { gates } = this;
    const { states } = read;
    const { flags } = directions[direction]!;
    const { numbers, from } = this.weights.shareOf(read.line.types[at]!, direction);
    const gate = 3 * own;
    const input = from + this.weights.offsetOf(direction);
    const flag = flagsOf(read.line, at) * width;
    const place = read.from + (2 * at + direction) * hidden;
    for (let k = 0; k < hidden; k++) {
      const z = k + hidden;
      const n = z + hidden;
      const reset = sigmoid(curve, gates[gate + k]! + numbers[input + k]! + flags[flag + k]!);
      const update = sigmoid(curve, gates[gate + z]! + numbers[input + z]! + flags[flag + z]!);
      const next = tanh(curve, reset * gates[gate + n]! + numbers[input + n]! + flags[flag + n]!);
      const now = next + update * (state[own + k]! - next);
      state[own + k] = now;
      states[place + k] = now;
    }
    lane.at += direction === 0 ? 1 : -1;
    lane.left -= 1;
    return lane.left === 0;
  }
}

/** A direction has to read up to its last word that may be a name; behind it nobody asks for a state. */
function beginOf(read: Read, direction: number): Lane {
  const { line } = read;
  const { length } = line.types;
  let left = length;
  while (left > 0 && !mayBeName(line, direction === 0 ? left - 1 : length - left)) left -= 1;
  return { read, at: direction === 0 ? 0 : length - 1, left };
}
