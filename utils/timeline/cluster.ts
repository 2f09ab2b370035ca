/** Marks that would lie on each other become one with a count. */
import type { TimeScale } from './axis';
import type { TimelineEntry } from './entries';

export interface PointMark {
  /** The same as long as it stands for the same entries. */
  id: string;
  x: number;
  y: number;
  /** One, or as many as it stands for, in the order of time. */
  entries: readonly TimelineEntry[];
}

/** Entries in the order of their middles, sorted once and not at every drawing. */
export interface ByMiddle {
  entries: readonly TimelineEntry[];
  /** Of each, ms since epoch. */
  middles: Float64Array;
}

/** Least room between the first entries of two marks, px. */
const APART_PX = 27;
const DAY_MS = 86_400_000;

/** Of a guess the newest day that it allows. */
const middleOf = ({ start, end, candidates }: TimelineEntry) =>
  candidates.length > 0 ? end - DAY_MS / 2 : (start + end) / 2;

export function byMiddle(entries: readonly TimelineEntry[]): ByMiddle {
  const sorted = entries.map((entry) => ({ entry, middle: middleOf(entry) }));
  sorted.sort((a, b) => a.middle - b.middle);
  return {
    entries: sorted.map(({ entry }) => entry),
    middles: Float64Array.from(sorted, ({ middle }) => middle),
  };
}

interface ClusterOptions {
  scale: TimeScale;
  msPerPx: number;
  y: number;
  /** Drawn otherwise. */
  skips?: (entry: TimelineEntry) => boolean;
  /** Drawn at all. */
  isNear: (x: number) => boolean;
}

/**
 * Runs of entries, each too near to the first of its run. They depend on the closeness alone and not on the part in
 * sight, so that nothing jumps while it is pushed aside.
 */
export function clusterPoints({ entries, middles }: ByMiddle, options: ClusterOptions): PointMark[] {
  const { scale, msPerPx, y, skips, isNear } = options;
  const apart = APART_PX * msPerPx;
  const marks: PointMark[] = [];
  let run: TimelineEntry[] = [];
  let [first, last] = [Number.NEGATIVE_INFINITY, 0];
  const finish = () => {
    if (run.length === 0) return;
    // Between the first and the last, so that two neighbours stay apart.
    const x = scale((first + last) / 2);
    const id = run.length === 1 ? run[0]!.id : `${run[0]!.id}+${run.length}`;
    if (isNear(x)) marks.push({ id, x, y, entries: run });
  };
  for (const [index, entry] of entries.entries()) {
    if (skips?.(entry)) continue;
    const middle = middles[index]!;
    if (run.length > 0 && middle - first < apart) run.push(entry);
    else {
      finish();
      run = [entry];
      first = middle;
    }
    last = middle;
  }
  finish();
  return marks;
}
