import { LABELS, mayFollow } from './labels';

const COUNT = LABELS.length;

/** For each label the labels it may follow. */
const BEFORE = LABELS.map((_, to) => LABELS.map((_, from) => from).filter((from) => mayFollow(from, to)));

/**
 * The best sequence of labels (Viterbi) for `length` words with `LABELS.length` scores each; `transitions[from *
 * LABELS.length + to]` scores two neighbours.
 */
export function decode(scores: Float32Array, length: number, transitions: Float32Array): Uint8Array {
  const best = new Float32Array(length * COUNT).fill(Number.NEGATIVE_INFINITY);
  const from = new Uint8Array(length * COUNT);
  for (let label = 0; label < COUNT && length > 0; label++) {
    if (mayFollow(0, label)) best[label] = scores[label]!;
  }
  for (let i = 1; i < length; i++) {
    for (let to = 0; to < COUNT; to++) {
      let top = Number.NEGATIVE_INFINITY;
      let source = 0;
      for (const label of BEFORE[to]!) {
        const value = best[(i - 1) * COUNT + label]! + transitions[label * COUNT + to]!;
        if (value > top) {
          top = value;
          source = label;
        }
      }
      best[i * COUNT + to] = top + scores[i * COUNT + to]!;
      from[i * COUNT + to] = source;
    }
  }
  const labels = new Uint8Array(length);
  let label = 0;
  const last = (length - 1) * COUNT;
  for (let k = 1; k < COUNT && length > 0; k++) if (best[last + k]! > best[last + label]!) label = k;
  for (let i = length - 1; i >= 0; i--) {
    labels[i] = label;
    label = from[i * COUNT + label]!;
  }
  return labels;
}
