import {
  addMonths,
  type Day,
  formatDay,
  formatMonth,
  formatQuarter,
  formatWeek,
  formatYear,
  fromDay,
} from './calendar';
import type { ResolvedTime } from './context';
import type { Unit } from './shape';

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

/** A unit of the calendar around a day, moved by `by`; `X` where the day is unknown. */
export function resolveUnit(unit: Unit, by: number, anchor: Day | null): ResolvedTime | null {
  if (anchor === null) return { value: UNKNOWN[unit], stated: false, anchor: null };
  const day = move(unit, by, anchor);
  // The calendar of the values begins with the year 1.
  if (fromDay(day).year < 1) return null;
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
