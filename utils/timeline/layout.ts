/** Where everything on a timeline stands. Pure; px from the chart's upper left corner. */
import { type TimeAxis, type TimeScale, timeAxis, timeScale } from './axis';
import { clusterPoints, type PointMark } from './cluster';
import type { TimelineEntry } from './entries';
import type { Lane } from './lanes';
import { packSpans, type SpanMark } from './pack';
import type { TimeWindow } from './window';

export interface LaneLayout {
  lane: Lane;
  top: number;
  height: number;
  /** The date line: dates hang on it. */
  lineY: number;
  published: PointMark[];
  points: PointMark[];
  spans: SpanMark[];
}

export interface TimelineLayout {
  scale: TimeScale;
  axis: TimeAxis;
  lanes: LaneLayout[];
  heightPx: number;
  /** Where today begins; null: not in sight. */
  todayX: number | null;
}

export interface LayoutOptions {
  window: TimeWindow;
  widthPx: number;
  /** Drawn beyond both ends, so that it can be pushed aside without being drawn again. */
  beyondPx?: number;
  rtl: boolean;
  today: number; // ms since epoch, the day's first moment
}

const DAY_MS = 86_400_000;
/** From a lane's top to the marks of its articles, and to its date line. */
const PUBLISHED_Y = 15;
const LINE_Y = 35;
const LANE_PX = 54;
/** Below the date line, one row of spans under the other. */
const SPAN_ROW_PX = 17;
/** Spans shorter than this are points. */
const SHORT_PX = 16;

export function layoutTimeline(lanes: readonly Lane[], options: LayoutOptions): TimelineLayout {
  const { window, widthPx, rtl, today } = options;
  const scale = timeScale(window, widthPx, rtl);
  let top = 0;
  const placed = lanes.map((lane) => {
    const laid = layoutLane(lane, scale, top, options);
    top += laid.height;
    return laid;
  });
  return {
    ...{ scale, axis: timeAxis(scale, widthPx), lanes: placed, heightPx: top },
    todayX: today >= window.from && today <= window.to ? scale(today) : null,
  };
}

function layoutLane(lane: Lane, scale: TimeScale, top: number, options: LayoutOptions): LaneLayout {
  const { widthPx, window, beyondPx = 0 } = options;
  const msPerPx = (window.to - window.from) / widthPx;
  const isLong = ({ start, end, glyph, kind }: TimelineEntry) =>
    kind === 'mentioned' &&
    (end - start) / msPerPx >= SHORT_PX &&
    (glyph === 'period' || end - start > 2 * DAY_MS);
  const long = lane.entries.filter(isLong);
  const { spans, rows, left } = packSpans(long, scale, top + LINE_Y + 23, SPAN_ROW_PX);
  const packed = new Set(long);
  for (const entry of left) packed.delete(entry);
  const isNear = (x: number) => x >= -beyondPx - 20 && x <= widthPx + beyondPx + 20;
  const shared = { scale, msPerPx, isNear };
  return {
    ...{ lane, top, height: LANE_PX + rows * SPAN_ROW_PX, lineY: top + LINE_Y },
    published: clusterPoints(lane.published, { ...shared, y: top + PUBLISHED_Y }),
    points: clusterPoints(lane.mentioned, {
      ...{ ...shared, y: top + LINE_Y },
      skips: (entry) => packed.has(entry),
    }),
    spans: spans.filter(({ x, widthPx: width }) => x + width >= -beyondPx && x <= widthPx + beyondPx),
  };
}

/** How many entries lie wholly before and after what is in sight. */
export function beside(
  entries: readonly TimelineEntry[],
  { from, to }: TimeWindow,
): { before: number; after: number } {
  let [before, after] = [0, 0];
  for (const { start, end } of entries) {
    if (end <= from) before++;
    else if (start >= to) after++;
  }
  return { before, after };
}
