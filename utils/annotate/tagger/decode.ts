import { isInside, LABELS } from './labels';

const COUNT = LABELS.length;

/** Room for one line, used again for the next: the best score of each label of each word, and the label before it. */
let room = { best: new Float32Array(0), from: new Uint8Array(0) };

/**
 * The best sequence of labels (Viterbi) for `length` words with `LABELS.length` scores each; `transitions[from *
 * LABELS.length + to]` scores two neighbours. Only sequences that are names are looked at (isInside()).
 */
export function decode(scores: Float32Array, length: number, transitions: Float32Array): Uint8Array {
  const labels = new Uint8Array(length);
  if (length === 0) return labels;
  if (room.best.length < length * COUNT)
    room = { best: new Float32Array(2 * length * COUNT), from: new Uint8Array(2 * length * COUNT) };
  const { best, from } = room;
  for (let label = 0; label < COUNT; label++)
    best[label] = isInside(label) ? Number.NEGATIVE_INFINITY : scores[label]!;
  for (let i = 1; i < length; i++) step(best, from, i * COUNT, { scores, transitions });
  let label = 0;
  const last = (length - 1) * COUNT;
  for (let k = 1; k < COUNT; k++) if (best[last + k]! > best[last + label]!) label = k;
  for (let i = length - 1; i >= 0; i--) {
    labels[i] = label;
    label = from[i * COUNT + label]!;
  }
  return labels;
}

/** The best way to each label of the word whose numbers begin at `at`, and the label before it. */
function step(
  best: Float32Array,
  from: Uint8Array,
  at: number,
  { scores, transitions }: { scores: Float32Array; transitions: Float32Array },
): void {
  const before = at - COUNT;
  for (let to = 0; to < COUNT; to++) {
    // What goes on with a name follows its beginning or its inside; everything else may follow anything.
    const inside = isInside(to);
    const end = inside ? to + 1 : COUNT;
    let top = Number.NEGATIVE_INFINITY;
    let source = 0;
    for (let label = inside ? to - 1 : 0; label < end; label++) {
      const value = best[before + label]! + transitions[label * COUNT + to]!;
      if (value > top) {
        top = value;
        source = label;
      }
    }
    best[at + to] = top + scores[at + to]!;
    from[at + to] = source;
  }
}
