/** Months, years and ranges lie below the date line, in as few rows as do without overlapping. */
import type { TimeScale } from './axis';
import type { TimelineEntry } from './entries';

export interface SpanMark {
  id: string;
  x: number;
  y: number;
  widthPx: number;
  /** Of the same days and the same sureness. */
  entries: readonly TimelineEntry[];
}

const MOST_ROWS = 4;
const GAP_PX = 4;

/**
 * @param entries in the order of time, the longer first
 * @param firstY middle of the first row
 * @returns `left`: those for which there is no row any more
 */
export function packSpans(
  entries: readonly TimelineEntry[],
  scale: TimeScale,
  firstY: number,
  rowPx: number,
): { spans: SpanMark[]; rows: number; left: TimelineEntry[] } {
  const same = new Map<string, TimelineEntry[]>();
  for (const entry of entries) {
    const name = `${entry.start} ${entry.end} ${entry.glyph}`;
    const known = same.get(name);
    if (known) known.push(entry);
    else same.set(name, [entry]);
  }
  const ends: number[] = []; // ms, of each row
  const msOfGap = Math.abs(scale.invert(GAP_PX).getTime() - scale.invert(0).getTime());
  const spans: SpanMark[] = [];
  const left: TimelineEntry[] = [];
  for (const group of same.values()) {
    const { id, start, end } = group[0]!;
    let row = ends.findIndex((till) => till + msOfGap <= start);
    if (row < 0) row = ends.length;
    if (row >= MOST_ROWS) {
      left.push(...group);
      continue;
    }
    ends[row] = end;
    const [a, b] = [scale(start), scale(end)];
    const place = { x: Math.min(a, b), widthPx: Math.abs(b - a), y: firstY + row * rowPx };
    spans.push({ id: `${id}*${group.length}`, ...place, entries: group });
  }
  return { spans, rows: ends.length, left };
}
