import type { TimeExpression } from '../../article';

/** A date of the text, or two that are the ends of one stretch. */
export interface DatedSpan extends TimeExpression {
  expressions: TimeExpression[];
}

const PART = /^[\dX]{4}(?:-(?:\d{2}(?:-\d{2})?|Q\d|W\d{2}))?$/;

/** Puts the ends of a stretch ("April 3-5", "from March to May", "between 3 and 5 May") together again. */
export function joinRanges(text: string, times: readonly TimeExpression[]): DatedSpan[] {
  const joined: DatedSpan[] = [];
  for (const time of times) {
    const last = joined.at(-1);
    if (last && last.expressions.length === 1 && isStretch(text, last, time)) {
      joined[joined.length - 1] = {
        ...last,
        end: time.end,
        text: text.slice(last.start, time.end),
        value: `${last.value}/${time.value}`,
        stated: last.stated && time.stated,
        expressions: [...last.expressions, time],
      };
    } else joined.push({ ...time, expressions: [time] });
  }
  return joined;
}

function isStretch(text: string, from: TimeExpression, to: TimeExpression): boolean {
  if (!PART.test(from.value) || !PART.test(to.value) || from.value >= to.value) return false;
  const gap = text.slice(from.end, to.start);
  if (/^(?:\s?[-–—~]\s?|\s+(?:to|until|till|through|thru)\s+(?:the\s+)?)$/.test(gap)) return true;
  const isBetween = /\bbetween\s(?:the\s)?$/i.test(text.slice(Math.max(0, from.start - 12), from.start));
  return isBetween && /^\s+and\s+(?:the\s+)?$/.test(gap);
}
