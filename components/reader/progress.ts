/** How far down the text the reader is, 0..100. `endPx`: where the text ends, from the top of the page. */
export function progressOf(scroll: { topPx: number; viewportPx: number; endPx: number }): number {
  const room = scroll.endPx - scroll.viewportPx;
  if (room <= 0) return 100;
  return Math.round(Math.min(1, Math.max(0, scroll.topPx / room)) * 100);
}

/** The part being read: the last heading above the upper third of the window; null before the first. */
export function currentPart(
  headings: ReadonlyArray<{ id: string; topPx: number }>,
  viewportPx: number,
): string | null {
  return headings.findLast((heading) => heading.topPx <= viewportPx / 3)?.id ?? null;
}
