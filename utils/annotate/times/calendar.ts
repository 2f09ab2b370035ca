/** A day as a number: days since 1970-01-01 in the proleptic Gregorian calendar, no zones. */
export type Day = number;

export interface YearMonthDay {
  year: number;
  month: number; // 1..12
  day: number; // 1..31
}

const MS_PER_DAY = 86_400_000;

export function toDay(year: number, month: number, day: number): Day {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / MS_PER_DAY);
}

export function fromDay(day: Day): YearMonthDay {
  const date = new Date(day * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The day an ISO string begins with, as the page wrote it (its zone is kept, so no shift); null when there is none. */
export function isoDay(iso: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isRealDay(year, month, day) ? toDay(year, month, day) : null;
}

export function isRealDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1 || day > 31) return false;
  const there = fromDay(toDay(year, month, day));
  return there.month === month && there.day === day;
}

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

export function addMonths(day: Day, months: number): Day {
  const { year, month, day: date } = fromDay(day);
  const index = year * 12 + (month - 1) + months;
  const [y, m] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  let last = date;
  while (!isRealDay(y, m, last)) last -= 1;
  return toDay(y, m, last);
}

export function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

export function formatDay(day: Day): string {
  const { year, month, day: date } = fromDay(day);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
}

export function formatMonth(day: Day): string {
  return formatDay(day).slice(0, 7);
}

export function formatYear(day: Day): string {
  return formatDay(day).slice(0, 4);
}

/** ISO week of a day: `2025-W14`. */
export function formatWeek(day: Day): string {
  const thursday = day - weekdayOf(day) + 4;
  const { year } = fromDay(thursday);
  const week = Math.floor((thursday - toDay(year, 1, 1)) / 7) + 1;
  return `${pad(year, 4)}-W${pad(week, 2)}`;
}

export function formatQuarter(day: Day): string {
  const { year, month } = fromDay(day);
  return `${pad(year, 4)}-Q${Math.ceil(month / 3)}`;
}
