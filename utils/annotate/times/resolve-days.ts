import { addMonths, type Day, formatDay, fromDay, isRealDay, pad, toDay, weekdayOf } from './calendar';
import { baseDay, chooseYear, nearestDay } from './choose-year';
import type { ResolvedTime, TimeContext } from './context';
import { holidayDay } from './holiday-days';
import { lastMoonDay } from './moon-days';
import type { NthOf, Shift, TimeShape } from './shape';
import { resolveUnit } from './units';

/** A date as far as it is known. */
export interface DateParts {
  year: number | null;
  month: number | null;
  day: number | null;
}

function dayText(parts: DateParts, year: number | null): string {
  const month = parts.month === null ? 'XX' : pad(parts.month, 2);
  const day = parts.day === null ? '' : `-${pad(parts.day, 2)}`;
  return `${year === null ? 'XXXX' : pad(year, 4)}-${month}${day}`;
}

export function resolveDate(
  parts: DateParts,
  weekday: number | null,
  context: TimeContext,
): ResolvedTime | null {
  const { year, month, day } = parts;
  if (month === null) return null;
  if (day !== null && !isRealDay(year ?? 2000, month, day)) return null;
  if (year !== null)
    return { value: dayText(parts, year), stated: true, anchor: toDay(year, month, day ?? 1) };
  const chosen = chooseYear(month, day ?? 15, weekday, context);
  if (chosen === null) return { value: dayText(parts, null), stated: false, anchor: null };
  return { value: dayText(parts, chosen), stated: false, anchor: toDay(chosen, month, day ?? 1) };
}

export function resolveWeekday(
  { weekday, shift, weeks = 0, ofWeek, anchor, near }: Extract<TimeShape, { kind: 'weekday' }>,
  { reference: day0, previous, direction }: TimeContext,
): ResolvedTime {
  const reference = anchor === 'previous' ? (previous ?? day0) : day0;
  if (reference === null) return { value: `XXXX-WXX-${weekday}`, stated: false, anchor: null };
  const forward = (weekday - weekdayOf(reference) + 7) % 7;
  let away: number;
  if (ofWeek !== undefined) away = weekday - weekdayOf(reference) + ofWeek * 7;
  else if (weeks > 0 && !near) away = forward;
  // From a day of the story on: the first one there. From the day of writing: of the week before or after, as said.
  else if ((near || anchor) && shift === 1) away = forward === 0 ? 7 : forward;
  else if ((near || anchor) && shift === -1) away = forward === 0 ? -7 : forward - 7;
  else if (shift === -1) away = weekday - weekdayOf(reference) - 7;
  else if (shift === 1) away = weekday - weekdayOf(reference) + 7;
  else if (direction === 'future' || (direction === null && shift === 0)) away = forward;
  else away = forward === 0 ? 0 : forward - 7;
  const day = reference + away + weeks * 7;
  return { value: formatDay(day), stated: false, anchor: day };
}

/** The weekend at or nearest to a day: "Labor Day weekend" is before its Monday, Christmas weekend around it. */
export function onWeekend(day: ResolvedTime | null, weekend: true | undefined): ResolvedTime | null {
  if (!day || day.anchor === null || !weekend) return day;
  return resolveUnit('weekend', weekdayOf(day.anchor) < 4 ? -1 : 0, day.anchor);
}

const NEAR_MONTHS = [-3, -2, -1, 0, 1, 2, 3];
/** A weekday falls on the same day of a month only now and then. */
const FAR_MONTHS = [-8, -7, -6, -5, -4, ...NEAR_MONTHS, 4, 5, 6, 7, 8];

/** "The 15th": of the month that puts it nearest to the reference, in the direction of the tense. */
export function resolveDayAlone(
  { day, weekday, months }: Extract<TimeShape, { kind: 'day' }>,
  context: TimeContext,
): ResolvedTime | null {
  const base =
    months === null ? (context.narrative ? baseDay(context) : context.reference) : context.reference;
  if (base === null) return { value: `XXXX-XX-${pad(day, 2)}`, stated: false, anchor: null };
  const first = base - fromDay(base).day + 1;
  const candidates = (months === null ? (weekday === null ? NEAR_MONTHS : FAR_MONTHS) : [months]).flatMap(
    (by) => {
      const { year, month } = fromDay(addMonths(first, by));
      if (!isRealDay(year, month, day)) return [];
      const there = toDay(year, month, day);
      return weekday === null || weekdayOf(there) === weekday ? [there] : [];
    },
  );
  const ahead = candidates.filter((there) => there >= base);
  const behind = candidates.filter((there) => there <= base);
  // With a weekday the day can lie months away: the tense decides before nearness does.
  const pointed = context.direction === 'future' ? ahead : weekday === null ? candidates : behind;
  const likely = context.direction === null || pointed.length === 0 ? candidates : pointed;
  const chosen =
    context.narrative && months === null && weekday === null
      ? candidates.find((there) => there >= first)
      : nearestDay(likely, base, context.direction);
  return chosen === undefined ? null : { value: formatDay(chosen), stated: false, anchor: chosen };
}

/** A named day in the year that the text, the tense or the reference gives. */
export function resolveHoliday(
  holiday: string,
  year: number | null,
  shift: Shift,
  context: TimeContext,
): ResolvedTime | null {
  const { direction } = context;
  if (year !== null) {
    const day = holidayDay(holiday, year);
    return day === null ? null : feast(holiday, day);
  }
  const base = baseDay(context);
  if (base === null) return null;
  const now = fromDay(base).year;
  const days = [now - 1, now, now + 1]
    .map((candidate) => holidayDay(holiday, candidate))
    .filter((day) => day !== null);
  let chosen: Day | undefined;
  if (context.narrative && shift === null) chosen = days[1];
  else if (shift === -1) chosen = days.findLast((day) => day <= base);
  else if (shift === 1) chosen = days.find((day) => day >= base);
  else chosen = nearestDay(days, base, direction);
  return chosen === undefined ? null : feast(holiday, chosen);
}

/** The days of a feast that begins on a day. */
function feast(holiday: string, first: Day): ResolvedTime {
  const last = lastMoonDay(holiday, first);
  const value = last === null ? formatDay(first) : `${formatDay(first)}/${formatDay(last)}`;
  return { value, stated: false, anchor: first };
}

/** "The first Friday of July", "the last day of the month". */
export function resolveNth(
  { n, weekday, of }: Extract<TimeShape, { kind: 'nth' }>,
  context: TimeContext,
): ResolvedTime | null {
  const stretch = stretchOf(of, context);
  if (!stretch) return null;
  const { from, to } = stretch;
  const first = weekday === 0 ? from : from + ((weekday - weekdayOf(from) + 7) % 7);
  const step = weekday === 0 ? 1 : 7;
  const last = first + Math.floor((to - 1 - first) / step) * step;
  const day = n === -1 ? last : first + (n - 1) * step;
  if (day >= to) return null;
  return { value: formatDay(day), stated: 'month' in of && of.year !== null, anchor: day };
}

/** The days of a month or a year, the last exclusive; null when unknown. */
function stretchOf(of: NthOf, context: TimeContext): { from: Day; to: Day } | null {
  const base = baseDay(context);
  if ('unit' in of) {
    if (base === null) return null;
    const { year, month } = fromDay(base);
    const from = of.unit === 'year' ? toDay(year + of.by, 1, 1) : addMonths(toDay(year, month, 1), of.by);
    return { from, to: addMonths(from, of.unit === 'year' ? 12 : 1) };
  }
  const year = of.year ?? (of.month === null ? null : chooseYear(of.month, 15, null, context));
  if (year === null) return null;
  const from = toDay(year, of.month ?? 1, 1);
  return { from, to: addMonths(from, of.month === null ? 12 : 1) };
}
