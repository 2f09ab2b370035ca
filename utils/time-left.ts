/** How long work that counts what it has done will still take. */

export interface Pace {
  done: number;
  total: number;
  /** How far it was when it was first seen (work gone on with does not begin at nought), and how long ago, in ms. */
  from: number;
  elapsedMs: number;
}

/** Before this much time and this share nothing can be told: the first pieces are slow. */
const LEAST_MS = 3000;
const LEAST_SHARE = 0.02;
const MINUTE = 60;

/** Seconds left at the pace so far, in steps that do not flicker: fives below a minute, then whole minutes. Null: too early. */
export function secondsLeft({ done, total, from, elapsedMs }: Pace): number | null {
  const made = done - from;
  if (elapsedMs < LEAST_MS || made <= 0 || made < (total - from) * LEAST_SHARE) return null;
  const seconds = ((elapsedMs / made) * Math.max(total - done, 0)) / 1000;
  const step = seconds < MINUTE - 5 ? 5 : MINUTE;
  return Math.ceil(seconds / step) * step;
}
