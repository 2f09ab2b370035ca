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

/** What is sure of its days has more rows than what is guessed. */
const MOST_ROWS = 4;
const MOST_GUESSED = 1;
/** Months follow each other without a gap; rounding must not part them. */
const GAP_PX = 0.5;

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
  const isGuess = ({ glyph }: TimelineEntry) => glyph === 'uncertain';
  const sureFirst = [...entries.filter((one) => !isGuess(one)), ...entries.filter(isGuess)];
  for (const entry of sureFirst) {
    const name = `${entry.start} ${entry.end} ${entry.glyph}`;
    const known = same.get(name);
    if (known) known.push(entry);
    else same.set(name, [entry]);
  }
  const ends: number[] = []; // ms, of each row
  /** Rows of what is sure, once they are all there. */
  let sure: number | null = null;
  const msOfGap = Math.abs(scale.invert(GAP_PX).getTime() - scale.invert(0).getTime());
  const spans: SpanMark[] = [];
  const left: TimelineEntry[] = [];
  for (const group of same.values()) {
    const [first] = group as [TimelineEntry];
    const { id, start, end } = first;
    if (isGuess(first)) sure ??= ends.length;
    // Guesses keep to rows of their own.
    let row = ends.findIndex((till, at) => at >= (sure ?? 0) && till <= start + msOfGap);
    if (row < 0) row = ends.length;
    if (row >= (sure === null ? MOST_ROWS : sure + MOST_GUESSED)) {
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
