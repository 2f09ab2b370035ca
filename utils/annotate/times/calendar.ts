/** A day as a number: days since 1970-01-01 in the proleptic Gregorian calendar, no zones. */
export type Day = number;

export interface YearMonthDay {
  year: number;
  month: number; // 1..12
  day: number; // 1..31
}

const DAYS_PER_ERA = 146_097;
/** From 0000-03-01, where a year of this reckoning begins, to 1970-01-01. */
const DAYS_TO_EPOCH = 719_468;

/** A day by year, month and day; a month or day outside its bounds goes on counting (`days_from_civil`, H. Hinnant). */
export function toDay(year: number, month: number, day: number): Day {
  const index = year * 12 + month - 3; // March is the first
  const from = Math.floor(index / 12);
  const era = Math.floor(from / 400);
  const yearOfEra = from - era * 400;
  const dayOfYear = Math.floor((153 * (index - from * 12) + 2) / 5) + day - 1;
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * DAYS_PER_ERA + yearOfEra * 365 + leapDays + dayOfYear - DAYS_TO_EPOCH;
}

/** Year, month and day of a day (`civil_from_days`, H. Hinnant). */
export function fromDay(day: Day): YearMonthDay {
  const there = day + DAYS_TO_EPOCH;
  const era = Math.floor(there / DAYS_PER_ERA);
  const dayOfEra = there - era * DAYS_PER_ERA;
  const leapDays =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1 };
}

/** The day an ISO string begins with, as the page wrote it (its zone is kept, so no shift); null when there is none. */
export function isoDay(iso: string): Day | null {
  if (iso.charCodeAt(4) !== HYPHEN || iso.charCodeAt(7) !== HYPHEN) return null;
  const year = figures(iso, 0, 4);
  const month = figures(iso, 5, 7);
  const day = figures(iso, 8, 10);
  return year >= 0 && isRealDay(year, month, day) ? toDay(year, month, day) : null;
}

const HYPHEN = 45;

/** The number that the characters `from`..`to` are; NaN where they are no figures. */
function figures(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

export function isRealDay(year: number, month: number, day: number): boolean {
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= 31)) return false;
  return day < 29 || toDay(year, month, day) < toDay(year, month + 1, 1);
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
  if (width === 2 && value >= 10 && value < 100) return String(value);
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
