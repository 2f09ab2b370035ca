/** The stretch of time that a timeline shows, and how it is moved. All times in ms since epoch, UTC. */

export interface TimeWindow {
  from: number;
  to: number;
}

const DAY_MS = 86_400_000;
/** Closer than this there is nothing more to see: days are the smallest that is told apart. */
const LEAST_MS = 6 * DAY_MS;
/** Room beside the first and the last date, as a share of the stretch. */
const ROOM = 0.06;

type Dated = Pick<TimeWindow, never> & { start: number; end: number };

/** All of it, with some room; around `today` where there is nothing. */
export function wholeWindow(dated: readonly Dated[], today: number): TimeWindow {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { start, end } of dated) {
    from = Math.min(from, start);
    to = Math.max(to, end);
  }
  if (from > to) [from, to] = [today - 30 * DAY_MS, today + 30 * DAY_MS];
  return widened({ from, to }, ROOM);
}

/**
 * Where most of it is: a year long gone that one article speaks of must not press the rest into a corner.
 * From the 4th to the 96th percentile of the middles, and every article's own day.
 */
export function busyWindow(
  dated: ReadonlyArray<Dated & { kind: 'published' | 'mentioned' }>,
  today: number,
): TimeWindow {
  const short = dated.filter(({ start, end }) => end - start < 400 * DAY_MS);
  const middles = (short.length > 0 ? short : dated).map(({ start, end }) => (start + end) / 2);
  middles.sort((a, b) => a - b);
  const whole = wholeWindow(dated, today);
  if (middles.length < 3) return whole;
  const at = (share: number) => middles[Math.round(share * (middles.length - 1))]!;
  const own = dated.filter(({ kind }) => kind === 'published').map(({ start }) => start);
  own.sort((a, b) => a - b);
  // Of many articles the oldest few may lie far back too.
  const first = own[Math.floor(own.length * 0.02)] ?? at(0.04);
  const last = own.at(-1) ?? at(0.96);
  const from = Math.min(at(0.04), first);
  const to = Math.max(at(0.96), last) + DAY_MS;
  // Where the rest lies near, there is no need to leave it out.
  if (whole.to - whole.from < 2.5 * (to - from)) return whole;
  return clamped(widened({ from, to }, ROOM), whole);
}

function widened({ from, to }: TimeWindow, share: number): TimeWindow {
  const missing = Math.max(0, LEAST_MS - (to - from)) / 2;
  const room = (to - from + 2 * missing) * share + missing;
  return { from: from - room, to: to + room };
}

/** Closer (`factor` < 1) or further, so that `anchor` stays where it is. */
export function zoomed(
  { from, to }: TimeWindow,
  { factor, anchor, whole }: { factor: number; anchor: number; whole: TimeWindow },
): TimeWindow {
  const most = Math.max(whole.to - whole.from, 2 * LEAST_MS);
  const wanted = Math.min(Math.max((to - from) * factor, LEAST_MS), most);
  const share = (anchor - from) / (to - from);
  const start = anchor - share * wanted;
  return clamped({ from: start, to: start + wanted }, whole);
}

/** The middle of what lies nearest to the middle of the window, so that who comes closer does not come to nothing. */
export function nearestTo({ from, to }: TimeWindow, dated: readonly Dated[]): number {
  const middle = (from + to) / 2;
  let nearest = middle;
  let least = (to - from) / 2;
  for (const { start, end } of dated) {
    // In the middle of a span there is something too.
    const at = Math.min(Math.max(middle, start), end);
    if (Math.abs(at - middle) <= least) [nearest, least] = [at, Math.abs(at - middle)];
  }
  return nearest;
}

/** Earlier (`ms` < 0) or later, as far as there is something. */
export function panned(window: TimeWindow, ms: number, whole: TimeWindow): TimeWindow {
  return clamped({ from: window.from + ms, to: window.to + ms }, whole);
}

/** The stretch from one moment to another, with room, and no closer than can be told apart. */
export function windowAround(from: number, to: number, whole: TimeWindow): TimeWindow {
  return clamped(widened({ from, to }, 0.2), whole);
}

/** Kept within what there is, at the same closeness where that is possible. */
function clamped({ from, to }: TimeWindow, whole: TimeWindow): TimeWindow {
  const [span, all] = [to - from, whole.to - whole.from];
  if (span >= all) {
    const middle = (whole.from + whole.to) / 2;
    return { from: middle - span / 2, to: middle + span / 2 };
  }
  const start = Math.min(Math.max(from, whole.from), whole.to - span);
  return { from: start, to: start + span };
}
