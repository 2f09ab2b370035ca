import { useCallback, useMemo, useState } from 'preact/hooks';
import type { TimelineEntry } from '../../utils/timeline/entries';
import {
  busyWindow,
  nearestTo,
  panned,
  type TimeWindow,
  wholeWindow,
  windowAround,
  zoomed,
} from '../../utils/timeline/window';

/** Of one step of a button or a key. */
const STEP = 0.6;

export interface WindowMoves {
  /** Closer (`steps` > 0) or further; around `anchor` (ms since epoch), else around what is nearest to the middle. */
  zoom(steps: number, anchor?: number): void;
  /** By a share of what is in sight; later where it is positive. */
  pan(share: number): void;
  /** So that all from one moment to another is in sight. */
  show(from: number, to: number): void;
  showWhole(): void;
}

/** The part of the timeline in sight, and the ways to move it. Begins where most of it is. */
export function useTimelineWindow(
  entries: readonly TimelineEntry[],
  today: number,
): { window: TimeWindow; whole: TimeWindow; moves: WindowMoves } {
  const whole = useMemo(() => wholeWindow(entries, today), [entries, today]);
  const busy = useMemo(() => busyWindow(entries, today), [entries, today]);
  /** Null: not moved yet, so it follows what is there. */
  const [chosen, setChosen] = useState<TimeWindow | null>(null);
  const change = useCallback(
    (to: (from: TimeWindow) => TimeWindow) => setChosen((before) => to(before ?? busy)),
    [busy],
  );
  const moves = useMemo<WindowMoves>(
    () => ({
      zoom: (steps, anchor) =>
        change((now) =>
          zoomed(now, { factor: STEP ** steps, anchor: anchor ?? nearestTo(now, entries), whole }),
        ),
      pan: (share) => change((now) => panned(now, share * (now.to - now.from), whole)),
      show: (from, to) => change(() => windowAround(from, to, whole)),
      showWhole: () => change(() => whole),
    }),
    [change, entries, whole],
  );
  // Kept inside when what there is has become less.
  const window = useMemo(() => (chosen ? panned(chosen, 0, whole) : busy), [chosen, busy, whole]);
  return { window, whole, moves };
}
