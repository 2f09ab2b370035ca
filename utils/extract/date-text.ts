/** Dates as pages write them, in machine forms and in the words of many languages. */
import { type DayFound, findDayWithoutYear, RECOGNISERS } from './day-patterns';
import { asciiDigits, pad } from './digits';
import { readTimeBeside } from './time-of-day';

export interface WrittenDate {
  /** ISO 8601: `2025-04-03`, `2025-04-03T22:15`, with the zone where one is written. */
  value: string;
  /** False where day and month could be exchanged. */
  certain: boolean;
  /** Where the date stands in the text, UTF-16 units, end exclusive; the time of day is included. */
  start: number;
  end: number;
}

export interface DateTextOptions {
  /** BCP 47: month names and the order of day and month. */
  lang?: string | null;
}

/** The first full date of a text, with the time of day beside it; null when there is none. Never a relative one. */
export function readWrittenDate(text: string, { lang = null }: DateTextOptions = {}): WrittenDate | null {
  const ascii = asciiDigits(text);
  if (!/\d{4}/.test(ascii)) return null; // no year
  let first: DayFound | null = null;
  for (const recognise of RECOGNISERS) {
    const found = recognise(ascii, lang);
    if (found && (!first || found.start < first.start)) first = found;
  }
  if (!first) return null;
  const time = readTimeBeside(ascii, first);
  const day = `${first.year}-${pad(first.month)}-${pad(first.day)}`;
  return {
    value: time ? `${day}T${time.value}` : day,
    certain: first.certain,
    start: time ? Math.min(first.start, time.start) : first.start,
    end: Math.max(first.end, time?.end ?? 0),
  };
}

/** A day whose year may be missing. */
export interface DayOfText {
  /** TIMEX3: `2025-03-06` or `XXXX-03-06`. */
  value: string;
  start: number;
  end: number;
}

/** The first day of a text, with or without a year: `March 6`, `6 March`, `3rd Apr, 2025`. */
export function readDay(text: string, lang: string | null = null): DayOfText | null {
  const full = readWrittenDate(text, { lang });
  if (full) return { value: full.value.slice(0, 10), start: full.start, end: full.end };
  const day = findDayWithoutYear(asciiDigits(text), lang);
  return day && { value: `XXXX-${pad(day.month)}-${pad(day.day)}`, start: day.start, end: day.end };
}
