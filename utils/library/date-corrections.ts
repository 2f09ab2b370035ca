/** What the reader says of the dates in an article, and how it outlives the engine's next reading. */
import type { Annotations, Article, DateCorrection, KeyDate, Span, TimeExpression } from '../article';

/** How much of the text around a date tells it from others in the same words, in UTF-16 units. */
const CONTEXT = 32;

function quoteOf(text: string, { start, end }: Span): DateCorrection['quote'] {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
  };
}

/** The annotations after the reader gave some dates another value (TIMEX3; of one date: those of a stretch go with its first). */
export function withCorrection(
  article: Pick<Article, 'text' | 'published'>,
  annotations: Annotations,
  { expressions, value }: { expressions: readonly Span[]; value: string | null },
): Annotations {
  const added = expressions.map((span, index) => ({
    quote: quoteOf(article.text, span),
    value: isStretch(expressions) && index > 0 ? null : value,
  }));
  const earlier = (annotations.corrections ?? []).filter(
    ({ quote }) => !added.some((one) => isSameQuote(one.quote, quote)),
  );
  return applyCorrections(article, annotations, [...earlier, ...added]);
}

/** The ends of "3 to 5 April" stand close together; dates told twice stand apart. */
const LONGEST_JOINT = 24;

function isStretch(expressions: readonly Span[]): boolean {
  const [first, second, ...more] = expressions;
  return (
    first !== undefined &&
    second !== undefined &&
    more.length === 0 &&
    second.start - first.end <= LONGEST_JOINT
  );
}

function isSameQuote(a: DateCorrection['quote'], b: DateCorrection['quote']): boolean {
  return a.exact === b.exact && a.prefix === b.prefix && a.suffix === b.suffix;
}

/** What the engine found, with what the reader said of it. A correction whose words are gone waits for their return. */
export function applyCorrections(
  { text, published }: Pick<Article, 'text' | 'published'>,
  annotations: Annotations,
  corrections: readonly DateCorrection[],
): Annotations {
  if (corrections.length === 0) return annotations;
  const correct = (time: TimeExpression): TimeExpression | null => {
    const correction = correctionOf(text, time, corrections);
    if (!correction) return time;
    return correction.value === null ? null : { ...time, value: correction.value, corrected: true };
  };
  return {
    ...annotations,
    times: annotations.times.map(correct).filter((time) => time !== null),
    keyDates: merged(
      annotations.keyDates.flatMap((date) => corrected(date, correct, published?.value ?? null)),
    ),
    corrections: [...corrections],
  };
}

/** The annotations of a text saved again, with what the reader said of the dates before. */
export function keepCorrections(
  article: Pick<Article, 'text' | 'published'>,
  annotations: Annotations,
  before: Annotations | undefined,
): Annotations {
  const own = annotations.corrections ?? [];
  const earlier = (before?.corrections ?? []).filter(
    ({ quote }) => !own.some((one) => isSameQuote(one.quote, quote)),
  );
  return applyCorrections(article, annotations, [...earlier, ...own]);
}

/** The words themselves, and at least one side of what stood around them. */
function correctionOf(
  text: string,
  span: TimeExpression,
  corrections: readonly DateCorrection[],
): DateCorrection | null {
  let best: DateCorrection | null = null;
  let most = 0;
  for (const correction of corrections) {
    const { exact, prefix, suffix } = correction.quote;
    if (exact !== span.text) continue;
    const here = quoteOf(text, span);
    const sides = Number(here.prefix === prefix) + Number(here.suffix === suffix);
    if (sides > most) [best, most] = [correction, sides];
  }
  return best;
}

function corrected(
  date: KeyDate,
  correct: (time: TimeExpression) => TimeExpression | null,
  reference: string | null,
): KeyDate[] {
  const expressions = date.expressions.map(correct);
  if (expressions.every((time, index) => time === date.expressions[index])) return [date];
  const kept = expressions.filter((time) => time !== null);
  if (isJoined(date)) return kept.length === 0 ? [] : [anew(date, kept, joinedValue(kept), reference)];
  const untouched = kept.filter((time) => date.expressions.includes(time));
  const values = [...new Set(kept.filter((time) => !untouched.includes(time)).map(({ value }) => value))];
  return [
    ...(untouched.length > 0 ? [{ ...date, expressions: untouched }] : []),
    ...values.map((value) => {
      const own = kept.filter((time) => time.value === value);
      return anew(date, own, value, reference);
    }),
  ];
}

/** One date told in two expressions: "April 3" and "5". */
function isJoined({ value, expressions: [first, second, ...more] }: KeyDate): boolean {
  return (
    first !== undefined &&
    second !== undefined &&
    more.length === 0 &&
    value === `${first.value}/${second.value}`
  );
}

function joinedValue([first, second]: readonly TimeExpression[]): string {
  if (!first) return '';
  if (!second || first.value.includes('/') || second.value === first.value) return first.value;
  return `${first.value}/${second.value}`;
}

function anew(
  date: KeyDate,
  expressions: TimeExpression[],
  value: string,
  reference: string | null,
): KeyDate {
  const end = value.split('/').at(-1)!.slice(0, 10);
  const ahead = reference !== null && end > reference.slice(0, end.length);
  const kind =
    reference === null ? (date.kind === 'published' ? 'past' : date.kind) : ahead ? 'upcoming' : 'past';
  return {
    ...date,
    expressions,
    value,
    granularity: granularityOf(value),
    kind,
    certain: true,
    candidates: [],
  };
}

function granularityOf(value: string): KeyDate['granularity'] {
  if (/^\d{4}-\d{2}-\d{2}(?:T.*)?$/.test(value)) return 'day';
  if (/^\d{4}-\d{2}$/.test(value)) return 'month';
  return /^\d{4}$/.test(value) ? 'year' : 'range';
}

/** Dates that have become one are one, in the order of time. */
function merged(dates: readonly KeyDate[]): KeyDate[] {
  const byValue = new Map<string, KeyDate>();
  for (const date of dates) {
    const known = byValue.get(date.value);
    const both = known && { ...known, expressions: [...known.expressions, ...date.expressions] };
    byValue.set(date.value, both ? { ...both, what: known.what ?? date.what } : date);
  }
  const unknown = (value: string) => (/^\d/.test(value) ? 0 : 1);
  return [...byValue.values()].sort(
    (a, b) => unknown(a.value) - unknown(b.value) || (a.value < b.value ? -1 : a.value > b.value ? 1 : 0),
  );
}
