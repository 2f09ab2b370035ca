import { addMonths, formatWeek, fromDay, pad, toDay, weekdayOf } from './calendar';
import { baseDay, chooseYear } from './choose-year';
import type { ResolvedTime, TimeContext } from './context';
import type { Shift, TimeShape } from './shape';

/** A month that stands without its year. */
export function resolveMonth(month: number, shift: Shift, context: TimeContext): ResolvedTime {
  const base = baseDay(context);
  if (base === null) return { value: `XXXX-${pad(month, 2)}`, stated: false, anchor: null };
  const there = fromDay(base);
  let year = there.year;
  if (context.follows != null) year = chooseYear(month, 31, null, context) ?? year;
  else if (shift === -1) year = month < there.month ? there.year : there.year - 1;
  else if (shift === 1) year = month > there.month ? there.year : there.year + 1;
  else if (shift === 0) year = nearestYear(month, there);
  else if (month !== there.month) year = chooseYear(month, 15, null, context) ?? there.year;
  return { value: `${pad(year, 4)}-${pad(month, 2)}`, stated: false, anchor: toDay(year, month, 1) };
}

/** "This May" is of the year it is said in, unless that is farther away than the next or the last one. */
function nearestYear(month: number, { year, month: now }: { year: number; month: number }): number {
  return month - now > 6 ? year - 1 : now - month > 6 ? year + 1 : year;
}

/** A month in the middle of each season. */
export const SEASON_MONTH = { SP: 4, SU: 7, FA: 10, WI: 1 } as const;

/** A month in the middle of a quarter or half. */
export function partMonth(part: string): number {
  return part.startsWith('Q') ? Number(part.slice(1)) * 3 - 1 : Number(part.slice(1)) * 6 - 3;
}

/** A quarter, a half or a season. */
export function resolveYearPart(
  part: string,
  year: number | null,
  { middle, shift }: { middle: number; shift: Shift },
  context: TimeContext,
): ResolvedTime {
  if (year !== null)
    return { value: `${pad(year, 4)}-${part}`, stated: true, anchor: toDay(year, middle, 1) };
  const reference = baseDay(context);
  if (reference === null) return { value: `XXXX-${part}`, stated: false, anchor: null };
  const now = fromDay(reference);
  let chosen = chooseYear(middle, 15, null, context) ?? now.year;
  if (/^[QH]/.test(part) && shift !== null) chosen = now.year + shift;
  else if (shift === -1) chosen = middle < now.month ? now.year : now.year - 1;
  else if (shift === 1) chosen = middle > now.month ? now.year : now.year + 1;
  else if (shift === 0) chosen = now.year;
  return { value: `${pad(chosen, 4)}-${part}`, stated: false, anchor: toDay(chosen, middle, 1) };
}

/** ISO weeks: the first of a month or a year is the one with its first Thursday. */
export function resolveWeek(
  { week, year: written, month: named, relative }: Extract<TimeShape, { kind: 'week' }>,
  context: TimeContext,
): ResolvedTime | null {
  const base = baseDay(context);
  const there =
    relative && context.reference !== null
      ? fromDay(addMonths(context.reference, relative.by * (relative.unit === 'year' ? 12 : 1)))
      : null;
  if (relative && !there) return null;
  const month = relative?.unit === 'month' ? there!.month : named;
  const year =
    written ??
    there?.year ??
    (month === null ? (base === null ? null : fromDay(base).year) : chooseYear(month, 15, null, context));
  if (year === null) return null;
  const from = toDay(year, month ?? 1, 1);
  const to = month === null ? toDay(year + 1, 1, 1) : addMonths(from, 1);
  const thursday = from + ((4 - weekdayOf(from) + 7) % 7);
  const last = to - 1 - ((weekdayOf(to - 1) - 4 + 7) % 7);
  const anchor = week === -1 ? last : thursday + (week - 1) * 7;
  return anchor < to ? { value: formatWeek(anchor), stated: written !== null, anchor } : null;
}
