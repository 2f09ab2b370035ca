/** Days that a TIMEX3 value covers: ISO dates, both inclusive. */
export interface Period {
  start: string;
  end: string;
}

const MS_PER_DAY = 86_400_000;

/** First and last month of the seasons, northern; a winter is named for the year of its January. */
const SEASON_MONTHS: Record<string, [number, number]> = { SP: [3, 5], SU: [6, 8], FA: [9, 11], WI: [0, 2] };

function isoDay(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

function months(year: number, first: number, last: number): Period {
  return { start: isoDay(year, first, 1), end: isoDay(year, last + 1, 0) };
}

/** Monday of an ISO 8601 week: 4 January is always in week 1. */
function week(year: number, number: number, weekendOnly: boolean): Period {
  const fourth = new Date(Date.UTC(year, 0, 4));
  const monday = 4 - ((fourth.getUTCDay() + 6) % 7) + (number - 1) * 7;
  return { start: isoDay(year, 1, monday + (weekendOnly ? 5 : 0)), end: isoDay(year, 1, monday + 6) };
}

/** One row per form of TIMEX3 value that can be placed in time. */
const FORMS: ReadonlyArray<[RegExp, (groups: string[]) => Period]> = [
  [
    /^(\d{4})-(\d{2})-(\d{2})(?:T.*)?$/,
    ([y, m, d]) => ({ start: isoDay(+y!, +m!, +d!), end: isoDay(+y!, +m!, +d!) }),
  ],
  [/^(\d{4})-(\d{2})$/, ([y, m]) => months(+y!, +m!, +m!)],
  [/^(\d{4})$/, ([y]) => months(+y!, 1, 12)],
  [/^(\d{4})-W(\d{2})(-WE)?$/, ([y, w, we]) => week(+y!, +w!, we !== undefined)],
  [/^(\d{4})-Q([1-4])$/, ([y, q]) => months(+y!, +q! * 3 - 2, +q! * 3)],
  [/^(\d{4})-H([12])$/, ([y, h]) => months(+y!, +h! * 6 - 5, +h! * 6)],
  [/^(\d{4})-(SP|SU|FA|WI)$/, ([y, s]) => months(+y!, ...SEASON_MONTHS[s!]!)],
  [/^(\d{3})X?$/, ([d]) => ({ start: isoDay(+d! * 10, 1, 1), end: isoDay(+d! * 10 + 9, 12, 31) })],
  [/^(\d{2})(?:XX)?$/, ([c]) => ({ start: isoDay(+c! * 100, 1, 1), end: isoDay(+c! * 100 + 99, 12, 31) })],
];

/** The days a value covers; null where it has no place in time (`XXXX-03-06`, `PRESENT_REF`). */
export function periodOf(value: string): Period | null {
  const [from, to, more] = value.split('/');
  if (to !== undefined) {
    const [first, last] = [periodOf(from!), periodOf(to)];
    return first && last && more === undefined ? { start: first.start, end: last.end } : null;
  }
  for (const [form, read] of FORMS) {
    const match = form.exec(value);
    if (match) return read(match.slice(1));
  }
  return null;
}

/** Whole days from one ISO date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / MS_PER_DAY);
}
