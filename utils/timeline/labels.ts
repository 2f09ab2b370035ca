/** Which marks of a lane have room for words beside them. */
import type { PointMark } from './cluster';

/** Of 12 px type, on the average; wide scripts are measured as two. */
const LETTER_PX = 6.3;
const WIDE = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/;
/** From the mark to its words, and from there to the next mark. */
const BEFORE_PX = 10;
const AFTER_PX = 16;
const LEAST_PX = 44;

/** As much of the words as there is room for; null where that is too little to be read. */
export function fitted(words: string, roomPx: number): string | null {
  if (roomPx < LEAST_PX) return null;
  let px = 0;
  let fits = '';
  for (const letter of words) {
    px += WIDE.test(letter) ? 2 * LETTER_PX : LETTER_PX;
    if (px > roomPx) return `${fits.replace(/\s*\S?$/u, '').trimEnd()}…`;
    fits += letter;
  }
  return fits;
}

/** Words for the marks that stand alone, by id. */
export function pointLabels(
  marks: readonly PointMark[],
  { widthPx, beyondPx, rtl }: { widthPx: number; beyondPx: number; rtl: boolean },
): Map<string, string> {
  const inOrder = [...marks].sort((a, b) => (rtl ? b.x - a.x : a.x - b.x));
  const labels = new Map<string, string>();
  for (const [index, mark] of inOrder.entries()) {
    const [only] = mark.entries;
    if (!only || mark.entries.length > 1) continue;
    const next = inOrder[index + 1];
    // What is in sight has words that are; what waits beyond the edge may use the room there.
    const toEdge = rtl ? mark.x : widthPx - mark.x;
    const room = (toEdge >= 0 ? toEdge : toEdge + beyondPx) - 2;
    const end = next ? Math.min(Math.abs(next.x - mark.x) - AFTER_PX, room) : room;
    const label = fitted(only.what, Math.min(end - BEFORE_PX, 260));
    if (label) labels.set(mark.id, label);
  }
  return labels;
}
