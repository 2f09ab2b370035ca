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

/** Least room between two marks, px. */
const APART_PX = 27;

interface ClusterOptions {
  scale: TimeScale;
  msPerPx: number;
  y: number;
}

const DAY_MS = 86_400_000;

/** Of a guess the newest day that it allows. */
const middleOf = ({ start, end, candidates }: TimelineEntry) =>
  candidates.length > 0 ? end - DAY_MS / 2 : (start + end) / 2;

/**
 * Runs of entries, each too near to the first of its run. They depend on the closeness alone and not on the part in
 * sight, so that nothing jumps while it is pushed aside.
 * @param entries in the order of time
 */
export function clusterPoints(
  entries: readonly TimelineEntry[],
  { scale, msPerPx, y }: ClusterOptions,
): PointMark[] {
  const runs: TimelineEntry[][] = [];
  let begin = Number.NEGATIVE_INFINITY;
  const sorted = [...entries].sort((a, b) => middleOf(a) - middleOf(b));
  for (const entry of sorted) {
    const middle = middleOf(entry);
    if (middle - begin < APART_PX * msPerPx) runs.at(-1)!.push(entry);
    else {
      runs.push([entry]);
      begin = middle;
    }
  }
  return runs.map((run) => ({
    id: run.length === 1 ? run[0]!.id : `${run[0]!.id}+${run.length}`,
    // Between the first and the last, so that two neighbours stay apart.
    x: scale((middleOf(run[0]!) + middleOf(run.at(-1)!)) / 2),
    y,
    entries: run,
  }));
}
