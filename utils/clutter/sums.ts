/** Sums over runs of blocks, made once for a page, so that no box of a page is added up for each box around it. */
import type { Facts } from './facts';

export interface Sums {
  weight(from: number, to: number): number;
  words(from: number, to: number): number;
  /** The first block with text from one on, itself included; the number of blocks where there is none. */
  nextText(from: number): number;
}

const known = new WeakMap<readonly Facts[], Sums>();

/** Of blocks `from` up to `to`, exclusive. */
export function sumsOf(facts: readonly Facts[]): Sums {
  let sums = known.get(facts);
  if (!sums) {
    sums = {
      weight: runningSum(facts.length, (at) => facts[at]!.weight),
      words: runningSum(facts.length, (at) => facts[at]!.words),
      nextText: nextOf(facts),
    };
    known.set(facts, sums);
  }
  return sums;
}

/** The sum of what stands at the places from one up to another, exclusive. */
export function runningSum(
  count: number,
  read: (at: number) => number,
): (from: number, to: number) => number {
  const before = new Float64Array(count + 1);
  for (let at = 0; at < count; at++) before[at + 1] = before[at]! + read(at);
  return (from, to) => before[to]! - before[from]!;
}

function nextOf(facts: readonly Facts[]): (from: number) => number {
  const next = new Int32Array(facts.length + 1).fill(facts.length);
  for (let at = facts.length - 1; at >= 0; at--) next[at] = facts[at]!.silent ? next[at + 1]! : at;
  return (from) => next[Math.min(from, facts.length)]!;
}
