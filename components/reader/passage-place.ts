/** Where what belongs to a passage of the text is put on the page. */
import type { Highlight, Span } from '../../utils/article';

/** In px, from the corner of the box around the text. */
export interface PassagePlace {
  left: number;
  /** Of the passage's first line. */
  top: number;
  /** Below its last line. */
  bottom: number;
}

type Rect = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>;

/** Of a passage, by the pieces of lines it is made of; null where none is on the page. */
export function placeOfPassage(rects: readonly Rect[], box: Pick<Rect, 'left' | 'top'>): PassagePlace | null {
  const [first, last] = [rects[0], rects.at(-1)];
  if (!first || !last) return null;
  return {
    left: Math.min(first.left, last.left) - box.left,
    top: Math.min(...rects.map(({ top }) => top)) - box.top,
    bottom: Math.max(...rects.map(({ bottom }) => bottom)) - box.top,
  };
}

/** Pieces of lines of ranges that may not be live. */
export function rectsOf(ranges: readonly AbstractRange[], document: Document): DOMRect[] {
  return ranges.flatMap((range) => {
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    return [...live.getClientRects()];
  });
}

/** The highlight under a point; the shortest where they lie over one another. */
export function highlightAt(
  highlights: readonly Highlight[],
  point: { x: number; y: number },
  rectsOfSpan: (span: Span) => readonly Rect[],
): Highlight | null {
  const holds = ({ left, top, right, bottom }: Rect) =>
    point.x >= left && point.x <= right && point.y >= top && point.y <= bottom;
  const length = ({ position }: Highlight) => position!.end - position!.start;
  return (
    highlights
      .filter(({ position }) => position !== null && rectsOfSpan(position).some(holds))
      .toSorted((a, b) => length(a) - length(b))[0] ?? null
  );
}

/** The highlight before or after the one at hand, round and round; those not in the text are passed over. */
export function stepHighlight(
  highlights: readonly Highlight[],
  current: string | null,
  direction: 1 | -1,
): Highlight | null {
  const placed = highlights.filter(({ position }) => position !== null);
  const at = placed.findIndex(({ id }) => id === current);
  const next = at < 0 ? (direction === 1 ? 0 : placed.length - 1) : at + direction;
  return placed.at(next % Math.max(1, placed.length)) ?? null;
}
