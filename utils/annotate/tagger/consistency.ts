import type { Line } from './evidence';
import { LABELS } from './labels';
import { isCapitalised } from './word-types';

const COUNT = LABELS.length;
const KINDS = (COUNT + 1) / 2; // O and six kinds
const OUTSIDE = 0;
const PERSON = 1;

/** A run of capitalised words; `to` is exclusive. */
interface Run {
  from: number;
  to: number;
  key: string;
}

interface Votes {
  counts: Float32Array;
  total: number;
}

/** How strongly a unanimous document pulls at one mention, and at a word that stands in a person's full name; in log-odds. */
export interface ConsistencyWeights {
  same: number;
  partOfPerson: number;
  outside: number;
}

export const CONSISTENCY: ConsistencyWeights = { same: 1.5, partOfPerson: 1.5, outside: 0 };

/**
 * One document uses a name in one sense: adds to `scores` of each line what the labels found elsewhere in the
 * document say of the same run of words, and of a lone word that is part of a person's full name. Tells for each line
 * whether any score was changed.
 */
export function addConsistency(
  lines: readonly Line[],
  labels: readonly Uint8Array[],
  scores: readonly Float32Array[],
  weights: ConsistencyWeights,
): boolean[] {
  const votes = new Map<string, Votes>();
  const parts = new Map<string, number>();
  const runs = lines.map((line, i) => {
    const found = runsOf(line);
    for (const run of found) castVote(run, line, labels[i]!, votes, parts);
    return found;
  });
  return lines.map((line, i) => {
    let changed = false;
    for (const run of runs[i]!)
      if (pull(run, line, labels[i]!, scores[i]!, votes, parts, weights)) changed = true;
    return changed;
  });
}

function runsOf(line: Line): Run[] {
  const runs: Run[] = [];
  const { types } = line;
  for (let i = 0; i < types.length; i++) {
    if (!isCapitalised(types[i]!)) continue;
    let to = i + 1;
    while (to < types.length && isCapitalised(types[to]!)) to += 1;
    let key = types[i]!.lower;
    for (let k = i + 1; k < to; k++) key += ` ${types[k]!.lower}`;
    runs.push({ from: i, to, key });
    i = to;
  }
  return runs;
}

/** The kind of a run that is one name or wholly outside; -1 when it is neither. */
function kindOf(run: Run, labels: Uint8Array): number {
  const first = labels[run.from]!;
  const follows = labels[run.to] ?? 0;
  if (follows > 0 && follows % 2 === 0) return -1;
  for (let i = run.from + 1; i < run.to; i++) {
    if (first === 0 ? labels[i] !== 0 : labels[i] !== first + 1) return -1;
  }
  if (first === 0) return OUTSIDE;
  return first % 2 === 1 ? (first + 1) / 2 : -1;
}

function castVote(
  run: Run,
  line: Line,
  labels: Uint8Array,
  votes: Map<string, Votes>,
  parts: Map<string, number>,
): void {
  const kind = kindOf(run, labels);
  if (kind < 0) return;
  const known = votes.get(run.key) ?? { counts: new Float32Array(KINDS), total: 0 };
  votes.set(run.key, known);
  known.counts[kind]! += 1;
  known.total += 1;
  if (kind !== PERSON || run.to - run.from < 2) return;
  for (let i = run.from; i < run.to; i++) {
    const { lower } = line.types[i]!;
    if (lower.length > 2) parts.set(lower, (parts.get(lower) ?? 0) + 1);
  }
}

function pull(
  run: Run,
  line: Line,
  labels: Uint8Array,
  scores: Float32Array,
  votes: ReadonlyMap<string, Votes>,
  parts: ReadonlyMap<string, number>,
  weights: ConsistencyWeights,
): boolean {
  const known = votes.get(run.key);
  let changed = false;
  const own = kindOf(run, labels);
  const others = (known?.total ?? 0) - (own >= 0 ? 1 : 0);
  if (known && others > 0) {
    for (let kind = 0; kind < KINDS; kind++) {
      const count = known.counts[kind]! - (kind === own ? 1 : 0);
      const amount = ((kind === OUTSIDE ? weights.outside : weights.same) * count) / others;
      if (count <= 0 || amount === 0) continue;
      addKind(run, kind, scores, amount);
      changed = true;
    }
  }
  if (run.to - run.from !== 1 || !parts.has(line.types[run.from]!.lower)) return changed;
  addKind(run, PERSON, scores, weights.partOfPerson);
  return true;
}

function addKind(run: Run, kind: number, scores: Float32Array, amount: number): void {
  for (let i = run.from; i < run.to; i++) {
    const label = kind === OUTSIDE ? 0 : 2 * kind - (i === run.from ? 1 : 0);
    scores[i * COUNT + label]! += amount;
  }
}
