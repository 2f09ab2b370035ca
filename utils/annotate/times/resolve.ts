import {
  addMonths,
  type Day,
  formatDay,
  formatMonth,
  formatQuarter,
  formatWeek,
  formatYear,
  fromDay,
  isRealDay,
  pad,
  toDay,
  weekdayOf,
} from './calendar';
import { holidayDay } from './holidays';
import type { DateParts, RawTime, Shift, TimeShape, Unit } from './shape';
import type { Direction } from './tense';

/** What an expression is resolved against. */
export interface TimeContext {
  reference: Day | null;
  /** The day last named in the text, for "the next day". */
  previous: Day | null;
  direction: Direction;
  /** A history: days and months belong to the year last named, not to the year of the reference. */
  narrative: boolean;
}

export interface ResolvedTime {
  value: string;
  stated: boolean;
  /** A day inside the value, for what follows; null when unknown. */
  anchor: Day | null;
}

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
    case 'range':
      return resolveRange(shape.from, shape.to, context);
    case 'weekday':
      return resolveWeekday(shape.weekday, shape.shift, context);
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
      return resolveUnit(
        shape.unit,
        shape.by,
        shape.anchor === 'previous' ? (context.previous ?? context.reference) : context.reference,
      );
    case 'holiday':
      return resolveHoliday(shape.holiday, shape.year, shape.shift, context);
  }
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

function anchoredYear(
  { by, anchor }: { by: number; anchor: 'reference' | 'previous' },
  context: TimeContext,
): number | null {
  const day = anchor === 'previous' ? (context.previous ?? context.reference) : context.reference;
  return day === null ? null : fromDay(day).year + by;
}

/** In a history the year goes on from the date last named; a month far behind it belongs to the next year. */
function narrativeYear(month: number, previous: Day): number {
  const last = fromDay(previous);
  return last.month - month > 8 ? last.year + 1 : last.year;
}

/** The year that puts a day nearest to the reference, in the direction of the tense; a weekday must agree. */
function chooseYear(month: number, day: number, weekday: number | null, context: TimeContext): number | null {
  const { reference, direction, narrative, previous } = context;
  if (narrative && previous !== null) return narrativeYear(month, previous);
  if (reference === null) return null;
  const { year } = fromDay(reference);
  let chosen: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let candidate = year - 7; candidate <= year + 7; candidate++) {
    if (!isRealDay(candidate, month, day)) continue;
    const there = toDay(candidate, month, day);
    if (weekday !== null && weekdayOf(there) !== weekday) continue;
    const away = there - reference;
    const wrong = (direction === 'past' && away > 0) || (direction === 'future' && away < 0);
    const cost = Math.abs(away) * (wrong ? 4 : direction === null && away > 0 ? 1.5 : 1);
    if (cost < least) [least, chosen] = [cost, candidate];
  }
  return chosen ?? year;
}

function resolveRange(from: DateParts, to: DateParts, context: TimeContext): ResolvedTime | null {
  const start = resolveDate(from, null, context);
  if (!start || to.month === null || from.month === null) return null;
  const known = /^\d{4}/.test(start.value) ? Number(start.value.slice(0, 4)) : null;
  const year = known !== null && to.month < from.month ? known + 1 : known;
  return { value: `${start.value}/${dayText(to, year)}`, stated: start.stated, anchor: start.anchor };
}

function resolveWeekday(weekday: number, shift: Shift, context: TimeContext): ResolvedTime {
  const { reference, direction } = context;
  if (reference === null) return { value: `XXXX-WXX-${weekday}`, stated: false, anchor: null };
  const forward = (weekday - weekdayOf(reference) + 7) % 7;
  let away: number;
  if (shift === -1) away = forward === 0 ? -7 : forward - 7;
  else if (shift === 1) away = forward === 0 ? 7 : forward;
  else if (direction === 'future' || (direction === null && shift === 0)) away = forward;
  else away = forward === 0 ? 0 : forward - 7;
  const day = reference + away;
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

/** The day that partial dates are understood from: in a history the one last named. */
function baseDay({ reference, previous, narrative }: TimeContext): Day | null {
  return narrative && previous !== null ? previous : reference;
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

const UNKNOWN: Readonly<Record<Unit, string>> = {
  day: 'XXXX-XX-XX',
  week: 'XXXX-WXX',
  weekend: 'XXXX-WXX-WE',
  month: 'XXXX-XX',
  quarter: 'XXXX-QX',
  year: 'XXXX',
  decade: 'XXX',
  century: 'XX',
};

function resolveUnit(unit: Unit, by: number, anchor: Day | null): ResolvedTime {
  if (anchor === null) return { value: UNKNOWN[unit], stated: false, anchor: null };
  const day = move(unit, by, anchor);
  return { value: unitText(unit, day), stated: false, anchor: day };
}

function move(unit: Unit, by: number, day: Day): Day {
  switch (unit) {
    case 'day':
      return day + by;
    case 'week':
    case 'weekend':
      return day + by * 7;
    case 'month':
      return addMonths(day, by);
    case 'quarter':
      return addMonths(day, by * 3);
    case 'year':
      return addMonths(day, by * 12);
    case 'decade':
      return addMonths(day, by * 120);
    case 'century':
      return addMonths(day, by * 1200);
  }
}

function unitText(unit: Unit, day: Day): string {
  switch (unit) {
    case 'day':
      return formatDay(day);
    case 'week':
      return formatWeek(day);
    case 'weekend':
      return `${formatWeek(day)}-WE`;
    case 'month':
      return formatMonth(day);
    case 'quarter':
      return formatQuarter(day);
    case 'year':
      return formatYear(day);
    case 'decade':
      return formatYear(day).slice(0, 3);
    case 'century':
      return formatYear(day).slice(0, 2);
  }
}

/** A named day in the year that the text, the tense or the reference gives. */
function resolveHoliday(
  holiday: string,
  year: number | null,
  shift: Shift,
  context: TimeContext,
): ResolvedTime | null {
  const { reference, direction } = context;
  if (year !== null) {
    const day = holidayDay(holiday, year);
    return day === null ? null : { value: formatDay(day), stated: false, anchor: day };
  }
  if (reference === null) return null;
  const now = fromDay(reference).year;
  const days = [now - 1, now, now + 1]
    .map((candidate) => holidayDay(holiday, candidate))
    .filter((day) => day !== null);
  const back = shift === -1 || (shift === null && direction === 'past');
  const chosen = back ? days.findLast((day) => day <= reference) : days.find((day) => day >= reference);
  return chosen === undefined ? null : { value: formatDay(chosen), stated: false, anchor: chosen };
}
