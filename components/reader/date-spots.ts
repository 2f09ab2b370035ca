/** Where the dates of a text stand on the page, and what is said of one that is no key date. */
import type { Annotations, KeyDate, Span, TimeExpression } from '../../utils/article';

/** A place in the box around the text, in px. */
export interface Place {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** A date of the text and its pieces of lines. */
export interface DateSpot {
  time: TimeExpression;
  places: Place[];
}

/** The dates that the reader marks: days and hours, not lengths. */
export function markedTimes({ times }: Annotations): TimeExpression[] {
  return times.filter(({ type }) => type === 'DATE' || type === 'TIME');
}

/** The spots of dates as the text is laid out now; dates that are not on the page have none. */
export function layOut(
  times: readonly TimeExpression[],
  { box, rangesOf }: { box: HTMLElement; rangesOf: (span: Span) => AbstractRange[] },
): DateSpot[] {
  const origin = box.getBoundingClientRect();
  return times.flatMap((time) => {
    const places = rangesOf(time).flatMap((range) => placesOf(range, origin, box.ownerDocument));
    return places.length > 0 ? [{ time, places }] : [];
  });
}

function placesOf(range: AbstractRange, origin: DOMRect, document: Document): Place[] {
  const live = document.createRange();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  return [...live.getClientRects()].map(({ left, top, width, height }) => ({
    left: left - origin.left,
    top: top - origin.top,
    width,
    height,
  }));
}

/** The spot under a point of the box; null where there is none. */
export function spotAt(spots: readonly DateSpot[], x: number, y: number): DateSpot | null {
  const holds = ({ left, top, width, height }: Place) =>
    x >= left && x <= left + width && y >= top && y <= top + height;
  return spots.find(({ places }) => places.some(holds)) ?? null;
}

/** What is known of a date: the key date it belongs to, else what the expression says. */
export function dateOf(time: TimeExpression, annotations: Annotations, text: string): KeyDate {
  const key = annotations.keyDates.find(
    ({ value, expressions }) =>
      value === time.value.replace(/T.*$/, '') && expressions.some(({ start }) => start === time.start),
  );
  return {
    value: time.value,
    granularity: granularityOf(time.value),
    what: key?.what ?? null,
    // This one alone: what is said of it holds for no other.
    expressions: [time],
    sentence: key?.expressions[0]?.start === time.start ? key.sentence : sentenceAround(text, time),
    kind: key?.kind === 'published' ? 'past' : (key?.kind ?? 'past'),
    certain: key?.certain ?? !time.value.includes('X'),
    candidates: key?.candidates ?? [],
  };
}

function granularityOf(value: string): KeyDate['granularity'] {
  if (/^[\dX]{4}-[\dX]{2}-[\dX]{2}(?:T.*)?$/.test(value) || /^XXXX-WXX-\d/.test(value)) return 'day';
  if (/^[\dX]{4}-\d{2}$/.test(value)) return 'month';
  return /^\d{4}$/.test(value) ? 'year' : 'range';
}

/** From the end of the sentence before, or the line's beginning, to the end of its own. */
export function sentenceAround(text: string, { start, end }: Span): Span {
  const line = text.lastIndexOf('\n', start - 1) + 1;
  const stops = [...text.slice(line, start).matchAll(/[.!?]["”’)]?\s+/g)];
  const last = stops.at(-1);
  const after = /[.!?]["”’)]?(?=\s|$)|\n|$/.exec(text.slice(end));
  return {
    start: last ? line + last.index + last[0].length : line,
    end: end + (after ? after.index + after[0].trimEnd().length : 0),
  };
}
