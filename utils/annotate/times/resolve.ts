import { type Day, formatDay, formatWeek, fromDay, toDay, weekdayOf } from './calendar';
import { anchoredYear, yearToward } from './choose-year';
import type { ResolvedTime, TimeContext } from './context';
import {
  onWeekend,
  resolveDate,
  resolveDayAlone,
  resolveHoliday,
  resolveNth,
  resolveWeekday,
} from './resolve-days';
import { partMonth, resolveMonth, resolveWeek, resolveYearPart, SEASON_MONTH } from './resolve-parts';
import type { RawTime, TimeShape } from './shape';
import { resolveUnit } from './units';

/** TIMEX3 value of an expression. Parts that nothing gives stay `X`. */
export function resolve(raw: RawTime, context: TimeContext): ResolvedTime | null {
  const resolved = resolveShape(raw.shape, context);
  if (!resolved) return null;
  if (raw.clock === null) return resolved;
  return { value: `${resolved.value}T${raw.clock}`, stated: resolved.stated, anchor: resolved.anchor };
}

function resolveShape(shape: TimeShape, context: TimeContext): ResolvedTime | null {
  switch (shape.kind) {
    case 'fixed':
      return { value: shape.value, stated: true, anchor: fixedAnchor(shape.value) };
    case 'date':
      return resolveDate(
        { year: yearOf(shape, context), month: shape.month, day: shape.day },
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
    case 'offset':
      return resolveOffset(shape, context);
    case 'nth':
      return resolveNth(shape, context);
    case 'week-of': {
      const day = resolveShape(shape.of, context);
      if (shape.weekend) return onWeekend(day, true);
      if (day?.anchor == null) return null;
      return { value: formatWeek(day.anchor), stated: day.stated, anchor: day.anchor };
    }
    case 'named-year': {
      const { reference } = context;
      const year = reference === null ? null : fromDay(reference).year + shape.by;
      return { value: `${shape.prefix}${year ?? 'XXXX'}`, stated: false, anchor: null };
    }
    case 'event':
      return null; // only known when the whole text is
  }
}

function yearOf(
  { year, month, day, inYear, toward }: Extract<TimeShape, { kind: 'date' }>,
  context: TimeContext,
): number | null {
  if (inYear) return anchoredYear(inYear, context);
  return toward && month !== null && day !== null ? yearToward({ month, day }, toward, context) : year;
}

function resolveOffset(
  { unit, by, from, exact }: Extract<TimeShape, { kind: 'offset' }>,
  context: TimeContext,
): ResolvedTime | null {
  const base = resolveShape(from, context);
  if (base?.anchor == null) return null;
  const moved = resolveUnit(unit, by, base.anchor);
  if (!exact || moved?.anchor == null || !/^\d{4}-\d{2}-\d{2}/.test(base.value)) return moved;
  return { value: formatDay(moved.anchor), stated: moved.stated, anchor: moved.anchor };
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
