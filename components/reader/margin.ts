/** What stands in the margin, and where. */
import type { Annotations, Highlight, Span, TimeExpression } from '../../utils/article';
import { markedTimes } from './date-spots';

export type MarginNote = { span: Span; id: string } & (
  | { kind: 'date'; time: TimeExpression }
  | { kind: 'own'; highlight: Highlight }
);

/** The first mention of each date, and the reader's own notes, in the order of the text. */
export function marginNotes(
  annotations: Annotations | null,
  highlights: readonly Highlight[],
  { dates }: { dates: boolean },
): MarginNote[] {
  const notes: MarginNote[] = [];
  const seen = new Set<string>();
  for (const time of dates && annotations ? markedTimes(annotations) : []) {
    if (seen.has(time.value)) continue;
    seen.add(time.value);
    notes.push({ kind: 'date', time, span: time, id: `d${time.start}` });
  }
  for (const highlight of highlights) {
    const { id, note, position } = highlight;
    if (note && position) notes.push({ kind: 'own', highlight, span: position, id });
  }
  return notes.toSorted((a, b) => a.span.start - b.span.start);
}

export interface Wanted {
  /** Of the line it belongs to, px. */
  top: number;
  height: number;
  /** The reader's own are never left out. */
  own: boolean;
}

const GAP_PX = 12;
/** Further from its line a note of ours says nothing any more. */
const MOST_AWAY_PX = 120;

/** Where notes go: at their lines, or below the one before; null for those that would stand too far away. */
export function stacked(notes: readonly Wanted[]): Array<number | null> {
  let free = Number.NEGATIVE_INFINITY;
  return notes.map(({ top, height, own }) => {
    const place = Math.max(top, free);
    if (!own && place - top > MOST_AWAY_PX) return null;
    free = place + height + GAP_PX;
    return place;
  });
}
