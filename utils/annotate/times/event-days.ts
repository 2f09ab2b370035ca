import type { TimeExpression } from '../../article';
import { sentenceAt, type TokenisedText, tokensIn } from '../document';
import { type Day, formatDay, isoDay } from './calendar';
import type { RawTime } from './shape';
import { resolveUnit } from './units';

/** How far a day stands from the event that it is the day of, at most, in tokens. */
const NEAR_TOKENS = 8;

/** The day that a text gives an event, by the noun for it: the day that stands nearest to the noun in a sentence. */
function eventDay(document: TokenisedText, times: readonly TimeExpression[], noun: string): Day | null {
  let found: Day | null = null;
  let least = NEAR_TOKENS + 1;
  for (const time of times) {
    const day = time.type === 'DATE' || time.type === 'TIME' ? isoDay(time.value) : null;
    const sentence = day === null ? null : sentenceAt(document, time.start);
    if (day === null || !sentence) continue;
    const { from, to } = tokensIn(document, time);
    for (let at = sentence.firstToken; at < sentence.endToken; at++) {
      if (document.tokens[at]!.text.toLowerCase() !== noun) continue;
      // What follows the day belongs to it less often.
      const away = at < from ? from - at : (at - to + 1) * 2;
      if (away < least) [found, least] = [day, away];
    }
  }
  return found;
}

/** An expression that hangs on an event, and where it stands among the others. */
export interface Hanging {
  raw: RawTime;
  place: number;
}

/** Puts in what is counted from events, now that the days of the text are known. */
export function withHanging(
  document: TokenisedText,
  times: readonly TimeExpression[],
  hanging: readonly Hanging[],
): TimeExpression[] {
  const all = [...times];
  for (const { raw, place } of [...hanging].reverse()) {
    const time =
      onEvent(document, times, raw) ?? (raw.otherwise ? asItStands(document.text, raw.otherwise) : null);
    if (time) all.splice(place, 0, time);
  }
  return all;
}

/** The expression with the days counted from the event; null where the text gives it none. */
function onEvent(
  document: TokenisedText,
  times: readonly TimeExpression[],
  { shape, start, end, type }: RawTime,
): TimeExpression | null {
  const day = shape.kind === 'event' ? eventDay(document, times, shape.noun) : null;
  if (shape.kind !== 'event' || day === null) return null;
  const days = [shape.by, ...(shape.to === undefined ? [] : [shape.to])].map(
    (by) => resolveUnit(shape.unit, by, day)?.anchor,
  );
  if (days.some((one) => one == null)) return null;
  const value = days.map((one) => formatDay(one!)).join('/');
  return { start, end, text: document.text.slice(start, end), type, value, stated: false };
}

function asItStands(text: string, { shape, start, end, type }: RawTime): TimeExpression | null {
  if (shape.kind !== 'fixed') return null;
  return { start, end, text: text.slice(start, end), type, value: shape.value, stated: true };
}
