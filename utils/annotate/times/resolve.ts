import {
  addMonths,
  type Day,
  formatDay,
  formatWeek,
  fromDay,
  isRealDay,
  pad,
  toDay,
  weekdayOf,
} from './calendar';
import { anchoredYear, baseDay, chooseYear, nearestDay } from './choose-year';
import type { ResolvedTime, TimeContext } from './context';
import { holidayDay } from './holiday-days';
import type { RawTime, Shift, TimeShape } from './shape';

type DateParts = Pick<Extract<TimeShape, { kind: 'date' }>, 'year' | 'month' | 'day'>;

import { resolveUnit } from './units';

/** TIMEX3 value of an expression. Parts that nothing gives stay `X`. */
export function resolve(raw: RawTime, context: TimeContext): ResolvedTime | null {
  const resolved = resolveShape(raw.shape, context);
  if (!resolved) return null;
  if (raw.clock === null) return resolved;
  return { ...resolved, value: `${resolved.value}T${raw.clock}` };
}

function resolveShape(shape: TimeShape, context: TimeContext): ResolvedTime | null {
  switch (shape.kind) {
    case 'fixed':
      return { value: shape.value, stated: true, anchor: fixedAnchor(shape.value) };
    case 'date':
      return resolveDate(
        shape.inYear ? { ...shape, year: anchoredYear(shape.inYear, context) } : shape,
        shape.weekday,
        context,
      );
    case 'weekday':
      return resolveWeekday(shape, context);
    case 'month':
      return resolveMonth(shape.month, shape.shift, context);
    case 'season':
      return resolveYearPart(
        shape.season,
        shape.year,
        { middle: SEASON_MONTH[shape.season], shift: shape.shift },
        context,
      );
    case 'part':
      return resolveYearPart(
        shape.part,
        shape.year,
        { middle: partMonth(shape.part), shift: shape.shift },
        context,
      );
    case 'unit':
      return resolveUnitFrom(shape, context);
    case 'holiday':
      return onWeekend(resolveHoliday(shape.holiday, shape.year, shape.shift, context), shape.weekend);
    case 'day':
      return resolveDayAlone(shape, context);
    case 'week':
      return resolveWeek(shape, context);
    case 'offset': {
      const base = resolveShape(shape.from, context);
      return base?.anchor == null ? null : resolveUnit(shape.unit, shape.by, base.anchor);
    }
  }
}

function resolveUnitFrom(
  { unit, by, anchor }: Extract<TimeShape, { kind: 'unit' }>,
  { reference, previous, direction, narrative }: TimeContext,
): ResolvedTime | null {
  const fromStory = anchor === 'previous' || (anchor === 'story' && narrative);
  const from = fromStory ? (previous ?? reference) : reference;
  // On a Tuesday "they met at the weekend" is about the one before.
  const isBehind =
    unit === 'weekend' && by === 0 && direction === 'past' && from !== null && weekdayOf(from) < 6;
  return resolveUnit(unit, isBehind ? -1 : by, from);
}

function fixedAnchor(value: string): Day | null {
  const year = /^(\d{4})(?:$|\/)/.exec(value);
  // The middle of the year, so that any month after it counts as near.
  return year ? toDay(Number(year[1]), 6, 15) : null;
}

function dayText(parts: DateParts, year: number | null): string {
  const month = parts.month === null ? 'XX' : pad(parts.month, 2);
  const day = parts.day === null ? '' : `-${pad(parts.day, 2)}`;
  return `${year === null ? 'XXXX' : pad(year, 4)}-${month}${day}`;
}

function resolveDate(parts: DateParts, weekday: number | null, context: TimeContext): ResolvedTime | null {
  const { year, month, day } = parts;
  if (month === null) return null;
  if (day !== null && !isRealDay(year ?? 2000, month, day)) return null;
  if (year !== null)
    return { value: dayText(parts, year), stated: true, anchor: toDay(year, month, day ?? 1) };
  const chosen = chooseYear(month, day ?? 15, weekday, context);
  if (chosen === null) return { value: dayText(parts, null), stated: false, anchor: null };
  return { value: dayText(parts, chosen), stated: false, anchor: toDay(chosen, month, day ?? 1) };
}

function resolveWeekday(
  { weekday, shift, weeks = 0, ofWeek, anchor }: Extract<TimeShape, { kind: 'weekday' }>,
  { reference: day0, previous, direction }: TimeContext,
): ResolvedTime {
  const reference = anchor === 'previous' ? (previous ?? day0) : day0;
  if (reference === null) return { value: `XXXX-WXX-${weekday}`, stated: false, anchor: null };
  const forward = (weekday - weekdayOf(reference) + 7) % 7;
  let away: number;
  if (ofWeek !== undefined) away = weekday - weekdayOf(reference) + ofWeek * 7;
  else if (weeks > 0) away = forward;
  else if (shift === -1) away = forward === 0 ? -7 : forward - 7;
  else if (shift === 1) away = forward === 0 ? 7 : forward;
  else if (direction === 'future' || (direction === null && shift === 0)) away = forward;
  else away = forward === 0 ? 0 : forward - 7;
  const day = reference + away + weeks * 7;
  return { value: formatDay(day), stated: false, anchor: day };
}

function resolveMonth(month: number, shift: Shift, context: TimeContext): ResolvedTime {
  const base = baseDay(context);
  if (base === null) return { value: `XXXX-${pad(month, 2)}`, stated: false, anchor: null };
  const there = fromDay(base);
  let year = there.year;
  if (shift === -1) year = month < there.month ? there.year : there.year - 1;
  else if (shift === 1) year = month > there.month ? there.year : there.year + 1;
  else if (month !== there.month) year = chooseYear(month, 15, null, context) ?? there.year;
  return { value: `${pad(year, 4)}-${pad(month, 2)}`, stated: false, anchor: toDay(year, month, 1) };
}

const SEASON_MONTH = { SP: 4, SU: 7, FA: 10, WI: 1 } as const;

function partMonth(part: string): number {
  return part.startsWith('Q') ? Number(part.slice(1)) * 3 - 1 : Number(part.slice(1)) * 6 - 3;
}

function resolveYearPart(
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

/** The weekend at or nearest to a day: "Labor Day weekend" is before its Monday, Christmas weekend around it. */
function onWeekend(day: ResolvedTime | null, weekend: true | undefined): ResolvedTime | null {
  if (!day || day.anchor === null || !weekend) return day;
  return resolveUnit('weekend', weekdayOf(day.anchor) < 4 ? -1 : 0, day.anchor);
}

/** "The 15th": of the month that puts it nearest to the reference, in the direction of the tense. */
function resolveDayAlone(
  { day, weekday, months }: Extract<TimeShape, { kind: 'day' }>,
  context: TimeContext,
): ResolvedTime | null {
  const base =
    months === null ? (context.narrative ? baseDay(context) : context.reference) : context.reference;
  if (base === null) return { value: `XXXX-XX-${pad(day, 2)}`, stated: false, anchor: null };
  const first = base - fromDay(base).day + 1;
  const candidates = (months === null ? [-3, -2, -1, 0, 1, 2, 3] : [months]).flatMap((by) => {
    const { year, month } = fromDay(addMonths(first, by));
    if (!isRealDay(year, month, day)) return [];
    const there = toDay(year, month, day);
    return weekday === null || weekdayOf(there) === weekday ? [there] : [];
  });
  const chosen =
    context.narrative && months === null && weekday === null
      ? candidates.find((there) => there >= first)
      : nearestDay(candidates, base, context.direction);
  return chosen === undefined ? null : { value: formatDay(chosen), stated: false, anchor: chosen };
}

/** ISO weeks: the first of a month or a year is the one with its first Thursday. */
function resolveWeek(
  { week, year: written, month }: Extract<TimeShape, { kind: 'week' }>,
  context: TimeContext,
): ResolvedTime | null {
  const base = baseDay(context);
  const year =
    written ??
    (month === null ? (base === null ? null : fromDay(base).year) : chooseYear(month, 15, null, context));
  if (year === null) return null;
  const from = toDay(year, month ?? 1, 1);
  const to = month === null ? toDay(year + 1, 1, 1) : addMonths(from, 1);
  const thursday = from + ((4 - weekdayOf(from) + 7) % 7);
  const last = to - 1 - ((weekdayOf(to - 1) - 4 + 7) % 7);
  const anchor = week === -1 ? last : thursday + (week - 1) * 7;
  return anchor < to ? { value: formatWeek(anchor), stated: written !== null, anchor } : null;
}

/** A named day in the year that the text, the tense or the reference gives. */
function resolveHoliday(
  holiday: string,
  year: number | null,
  shift: Shift,
  context: TimeContext,
): ResolvedTime | null {
  const { direction } = context;
  if (year !== null) {
    const day = holidayDay(holiday, year);
    return day === null ? null : { value: formatDay(day), stated: false, anchor: day };
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
  return chosen === undefined ? null : { value: formatDay(chosen), stated: false, anchor: chosen };
}
