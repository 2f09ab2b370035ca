import { type Day, formatDay, fromDay, isRealDay, pad, toDay, weekdayOf } from './calendar';
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
      return resolveHoliday(shape.holiday, shape.year, shape.shift, context);
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
  { weekday, shift, weeks = 0, ofWeek }: Extract<TimeShape, { kind: 'weekday' }>,
  { reference, direction }: TimeContext,
): ResolvedTime {
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
