import { at, ends, group, pattern } from './match';
import type { Anchor, RawTime, Recogniser } from './shape';
import { DASH, DAY, MONTH, readMonth, readWeekday, WEEKDAY, YEAR } from './words';

const LEAD = `(?:(?<weekday>${WEEKDAY})(?:\\s*,)?\\s+(?:the\\s+)?)?`;
const TAIL_YEAR = `(?:(?:\\s*,\\s*|\\s+(?:of\\s+)?|,?\\s+in\\s+)(?<year>${YEAR}))?`;
const TAIL_WORDS = `(?:(?:,?\\s+(?:of|in)?\\s*)(?<rel>last|this|next|that(?:\\s+same)?|the\\s+same|the\\s+following|the\\s+previous)\\s+year)`;
const TAIL = `(?:${TAIL_WORDS}|${TAIL_YEAR})`;

function number(text: string | undefined): number | null {
  return text === undefined ? null : Number.parseInt(text, 10);
}

function date(match: RegExpExecArray): RawTime | null {
  const month = readMonth(group(match, 'month'));
  const day = number(match.groups?.day);
  const weekday = match.groups?.weekday ? readWeekday(match.groups.weekday) : null;
  const shape = { kind: 'date', year: number(match.groups?.year), month, day, weekday } as const;
  return at(match, match.groups?.rel ? { ...shape, inYear: readInYear(match.groups.rel) } : shape);
}

function readInYear(words: string): { by: number; anchor: Anchor } {
  if (/last|this|next/i.test(words))
    return { by: /last/i.test(words) ? -1 : /next/i.test(words) ? 1 : 0, anchor: 'reference' };
  return { by: /following/i.test(words) ? 1 : /previous/i.test(words) ? -1 : 0, anchor: 'previous' };
}

function isVerb(match: RegExpExecArray): boolean {
  // "may 5" and "march 5" in small letters are mostly verbs.
  return /^(?:may|march|mar|sun|sat)$/.test(group(match, 'month'));
}

/** "April 3-5", "28 and 29 August": two days, the year and the month of one are those of the other. */
function twoDays(match: RegExpExecArray): RawTime[] {
  const month = readMonth(group(match, 'month'));
  const toMonth = match.groups?.month2 ? readMonth(match.groups.month2) : month;
  const year = number(match.groups?.year);
  const [day, day2] = [number(group(match, 'day')), number(group(match, 'day2'))];
  const from = year !== null && toMonth < month ? year - 1 : year;
  return ends(
    match,
    { kind: 'date', year: from, month, day, weekday: null },
    { kind: 'date', year, month: toMonth, day: day2, weekday: null },
  );
}

/** Dates with a month's name or all in digits. */
export const ABSOLUTE: readonly Recogniser[] = [
  {
    id: 'month-day-range',
    near: 'month',
    pattern: pattern(
      `(?<month>${MONTH})\\s+(?<day>${DAY})(?:${DASH}|\\s+(?:and|or|&)\\s+(?!${MONTH}))(?:(?<month2>${MONTH})\\s+)?(?<day2>${DAY})(?![:.]\\d|%|\\s*(?:am|pm|a\\.m|p\\.m))${TAIL_YEAR}`,
    ),
    read: (match) => (isVerb(match) ? null : twoDays(match)),
  },
  {
    id: 'day-month-to-day-month',
    near: 'month',
    pattern: pattern(
      `(?<![\\d.,:-])(?<day>${DAY})\\s+(?<month>${MONTH})${DASH}(?<day2>${DAY})\\s+(?<month2>${MONTH})${TAIL_YEAR}`,
    ),
    read: twoDays,
  },
  {
    id: 'day-month-range',
    near: 'month',
    pattern: pattern(
      `(?<![\\d.,:-])(?<day>${DAY})(?:${DASH}|\\s+(?:and|or|&)\\s+(?:the\\s+)?)(?<day2>${DAY})\\s+(?:of\\s+)?(?<month>${MONTH})${TAIL_YEAR}`,
    ),
    read: twoDays,
  },
  {
    id: 'day-month',
    near: 'month',
    pattern: pattern(
      `${LEAD}(?:the\\s+)?(?<![\\d.,:-])(?<day>${DAY})\\s*(?:-\\s*|of\\s+)?(?<month>${MONTH})${TAIL}`,
    ),
    read: (match) => (isVerb(match) && !match.groups?.year ? null : date(match)),
  },
  {
    id: 'month-day',
    near: 'month',
    pattern: pattern(
      `${LEAD}(?<month>${MONTH})\\s+(?:the\\s+)?(?<day>${DAY})(?![:.]\\d|,\\d{3}|%|\\s*(?:percent|per cent|million|billion|am\\b|pm\\b))${TAIL}`,
    ),
    read: (match) => (isVerb(match) ? null : date(match)),
  },
  {
    id: 'month-year',
    near: 'month',
    pattern: pattern(
      `(?:(?:early|mid|late)[- ])?(?<month>${MONTH})(?:\\s*,\\s*|\\s+of\\s+|\\s+|-)(?<year>${YEAR})`,
    ),
    read: (match) =>
      at(match, {
        kind: 'date',
        year: number(group(match, 'year')),
        month: readMonth(group(match, 'month')),
        day: null,
        weekday: null,
      }),
  },
  {
    id: 'month-in-year',
    near: 'month',
    pattern: pattern(`(?:(?:early|mid|late)[- ])?(?<month>${MONTH})${TAIL_WORDS}`),
    read: (match) => date(match),
  },
  {
    id: 'iso',
    pattern: pattern(
      '(?<![\\d/.-])(?<year>(?:19|20)\\d{2})([-/.])(?<m>0?[1-9]|1[0-2])\\2(?<day>3[01]|[12]\\d|0?[1-9])(?![\\d/-])',
    ),
    read: (match) =>
      at(match, {
        kind: 'date',
        year: number(group(match, 'year')),
        month: number(group(match, 'm')),
        day: number(group(match, 'day')),
        weekday: null,
      }),
  },
  {
    id: 'digits',
    pattern: pattern(
      '(?<![\\d/.-])(?<a>\\d{1,2})([/.-])(?<b>\\d{1,2})\\2(?<year>(?:19|20)\\d{2}|\\d{2})(?![\\d/.-]\\d|\\d)',
    ),
    read: readDigits,
  },
];

// How far the other dates of a text are looked at, in characters.
const NEAR = 4000;
// A date of the same text that can only be read with the day first.
const DAY_FIRST = /(?<![\d/.-])(?:1[3-9]|2\d|3[01])[/-](?:0?[1-9]|1[0-2])[/-](?:19|20)?\d{2}(?!\d)/;

/** "03/04/2024" is read as other dates of the text are written, else the American way round. */
function readDigits(match: RegExpExecArray, text: string): RawTime | null {
  const [a, b] = [Number(group(match, 'a')), Number(group(match, 'b'))];
  const written = group(match, 'year');
  if (written.length === 2 && match[2] !== '/') return null;
  const year =
    written.length === 4 ? Number(written) : Number(written) + (Number(written) < 70 ? 2000 : 1900);
  const dayFirst =
    a > 12 ||
    match[2] === '.' ||
    (b <= 12 && DAY_FIRST.test(text.slice(Math.max(0, match.index - NEAR), match.index + NEAR)));
  const [month, day] = dayFirst ? [b, a] : [a, b];
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  return at(match, { kind: 'date', year, month, day, weekday: null });
}
