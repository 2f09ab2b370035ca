/** Days are counted from 1970-01-01, so that a period of time is two small numbers. */

/** First and last day. */
export type Period = [first: number, last: number];

const DAY_MS = 86_400_000;
const DATE = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/;
const WEEK = /^(\d{4})-W(\d{2})$/;
/** TIMEX3 seasons, quarters and halves, by their months. */
const PARTS: Record<string, [month: number, months: number]> = {
  ...{ SP: [3, 3], SU: [6, 3], FA: [9, 3], WI: [12, 3] },
  ...{ Q1: [1, 3], Q2: [4, 3], Q3: [7, 3], Q4: [10, 3], H1: [1, 6], H2: [7, 6] },
};

const dayOf = (year: number, month: number, day: number) =>
  Math.round(Date.UTC(year, month - 1, day) / DAY_MS);

/** A year, month or day as typed: `2025`, `2025-04`, `2025-04-30`; with `ranges` also `2025-04..2025-06`. */
export function parsePeriod(text: string, ranges = false): Period | null {
  const parts = ranges ? text.split('..') : [text];
  if (parts.length > 2) return null;
  const [from, to] = [parseOne(parts[0]!), parseOne(parts.at(-1)!)];
  return from && to && from[0] <= to[1] ? [from[0], to[1]] : null;
}

function parseOne(text: string): Period | null {
  const found = DATE.exec(text.trim());
  if (!found) return null;
  const [year, month, day] = [Number(found[1]), Number(found[2] ?? 0), Number(found[3] ?? 0)];
  if (found[2] !== undefined && (month < 1 || month > 12)) return null;
  if (found[3] === undefined) return month ? monthsOf(year, month, 1) : monthsOf(year, 1, 12);
  const only = dayOf(year, month, day);
  return new Date(only * DAY_MS).getUTCDate() === day ? [only, only] : null;
}

function monthsOf(year: number, month: number, months: number): Period {
  return [dayOf(year, month, 1), dayOf(year, month + months, 1) - 1];
}

/** The days a TIMEX3 value stands for; null where the year is unknown or it is no point in time. */
export function timexPeriod(value: string): Period | null {
  const date = value.slice(0, 10).replace(/T.*$/, '');
  const week = WEEK.exec(date);
  if (week) return weekOf(Number(week[1]), Number(week[2]));
  const part = /^(\d{4})-(SP|SU|FA|WI|Q[1-4]|H[12])$/.exec(date);
  if (part) return monthsOf(Number(part[1]), ...PARTS[part[2]!]!);
  if (/^\d{3}$/.test(date)) return monthsOf(Number(date) * 10, 1, 120);
  return parseOne(date);
}

/** The days of a TIMEX3 value, a range of two too (`2026-05-03/2026-05-05`); null as above, or where it ends before it begins. */
export function spanOf(value: string): Period | null {
  const parts = value.split('/');
  const [first, last] = [timexPeriod(parts[0]!), timexPeriod(parts.at(-1)!)];
  return first && last && parts.length <= 2 && first[0] <= last[1] ? [first[0], last[1]] : null;
}

/** ISO 8601: the week with the year's first Thursday is its first. */
function weekOf(year: number, week: number): Period {
  const fourth = dayOf(year, 1, 4);
  const monday = fourth - ((new Date(fourth * DAY_MS).getUTCDay() + 6) % 7) + (week - 1) * 7;
  return [monday, monday + 6];
}

/** Day of an ISO date, or of the first day of an ISO month or year. */
export function dayOfIso(iso: string): number | null {
  return parseOne(iso.slice(0, 10).replace(/T.*$/, ''))?.[0] ?? null;
}
