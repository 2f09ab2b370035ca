/** Dates as pages write them, in machine forms and in the words of many languages. */
import { findMonthNames, foldMonth, monthInAnyLanguage } from './month-names';

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

const YEAR = '(?:19|20)\\d\\d';
const ISO = new RegExp(
  `(?<![\\d-])(${YEAR})(-|/|\\.\\s?|\\s?年\\s?|\\s?년\\s?)(\\d{1,2})(?:\\2|\\s?月\\s?|\\s?월\\s?)(\\d{1,2})(?!\\d)\\s?[日일.]?`,
);
const COMPACT = new RegExp(
  `(?<!\\d)(${YEAR})(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?:T?(\\d{2})(\\d{2})(\\d{2})?Z?)?(?!\\d)`,
);
const NUMERIC = new RegExp(`(?<![\\d/.-])(\\d{1,2})([/.-])\\s?(\\d{1,2})\\2\\s?(${YEAR}|25[4-9]\\d)(?!\\d)`);
// A name may hold an apostrophe, an accent sign, a hyphen; Vietnamese says "tháng 4".
const NAME = "(\\p{L}[\\p{L}\\p{M}'’]*)\\.?";
const ORDINAL = '(?:st|nd|rd|th|er|re|º|ª|°|\\.)?';
const LINK = "(?:\\s*[,،]?\\s*(?:(?:de|del|of|a|na|al|ta|den|der|năm)\\s+|d[’'])?|[-/.])";
const DAY_MONTH = new RegExp(
  `(?<![\\d:])(\\d{1,2})${ORDINAL}${LINK}${NAME}${LINK}(${YEAR}|25[4-9]\\d)(?!\\d)`,
  'u',
);
const MONTH_DAY = new RegExp(
  `(?<!\\p{L})${NAME}\\s*(\\d{1,2})(?:st|nd|rd|th|\\.)?\\s*[,،.]?\\s*(?:at\\s)?(${YEAR})(?!\\d)`,
  'u',
);
/** `Fri Apr 04 19:20:36 CEST 2025`: what Java and Unix print; the year stands behind the time. */
const UNIX = new RegExp(
  `(?<!\\p{L})${NAME}\\s+(\\d{1,2})\\s+\\d{2}:\\d{2}(?::\\d{2})?\\s+(?:[A-Z]{2,5}\\s+)?(${YEAR})(?!\\d)`,
  'u',
);
const DAY_THANG = new RegExp(`(\\d{1,2})\\s*(?:tháng|thg)\\s*(\\d{1,2})\\s*,?\\s*(?:năm\\s*)?(${YEAR})`, 'u');

/** Languages that put the month first when a date is all figures. */
const MONTH_FIRST = /^(?:en-(?:US|PH)|en-us)$/i;

/** The first full date of a text, with the time of day beside it; null when there is none. Never a relative one. */
export function readWrittenDate(text: string, { lang = null }: DateTextOptions = {}): WrittenDate | null {
  const ascii = asciiDigits(text);
  let first: (DayFound & { end: number }) | null = null;
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

const DAY_NAME = new RegExp(`(?<![\\d\\p{L}])(\\d{1,2})${ORDINAL}\\s*(?:de |of )?${NAME}`, 'gu');
const NAME_DAY = new RegExp(`(?<!\\p{L})${NAME}\\s*(\\d{1,2})(?:st|nd|rd|th)?(?![\\d\\p{L}:])`, 'gu');

/** The first day of a text, with or without a year: `March 6`, `6 March`, `3rd Apr, 2025`. */
export function readDay(text: string, lang: string | null = null): DayOfText | null {
  const full = readWrittenDate(text, { lang });
  if (full) return { value: full.value.slice(0, 10), start: full.start, end: full.end };
  const ascii = asciiDigits(text);
  for (const [pattern, nameAt, dayAt] of [
    [DAY_NAME, 2, 1],
    [NAME_DAY, 1, 2],
  ] as const) {
    for (const match of ascii.matchAll(pattern)) {
      const month = monthNumber(match[nameAt] ?? '', lang);
      // A leap year, so that February 29 is a day.
      const day =
        month &&
        valid({
          year: 2024,
          month,
          day: Number(match[dayAt]),
          certain: true,
          start: match.index,
          end: match.index + match[0].length,
        });
      if (day) return { value: `XXXX-${pad(day.month)}-${pad(day.day)}`, start: day.start, end: day.end };
    }
  }
  return null;
}

interface DayFound {
  year: number;
  month: number;
  day: number;
  certain: boolean;
  start: number;
  end: number;
  /** Time that the pattern itself took along (compact forms). */
  time?: string;
}

type Recogniser = (text: string, lang: string | null) => DayFound | null;

const RECOGNISERS: readonly Recogniser[] = [
  (text) => fromMatch(ISO.exec(text), ([, year, , month, day]) => [year, month, day]),
  (text) => fromMatch(COMPACT.exec(text), ([, year, month, day]) => [year, month, day]),
  (text) => fromMatch(DAY_THANG.exec(text), ([, day, month, year]) => [year, month, day]),
  (text, lang) => fromNames(text, lang, DAY_MONTH, ([, day, name, year]) => [year, name, day]),
  (text, lang) => fromNames(text, lang, MONTH_DAY, ([, name, day, year]) => [year, name, day]),
  (text, lang) => fromNames(text, lang, UNIX, ([, name, day, year]) => [year, name, day]),
  readNumeric,
];

function fromMatch(
  match: RegExpExecArray | null,
  order: (match: RegExpExecArray) => (string | undefined)[],
): DayFound | null {
  if (!match) return null;
  const [year, month, day] = order(match).map(Number);
  return valid({
    year: year ?? 0,
    month: month ?? 0,
    day: day ?? 0,
    certain: true,
    start: match.index,
    end: match.index + match[0].length,
  });
}

function fromNames(
  text: string,
  lang: string | null,
  pattern: RegExp,
  order: (match: RegExpExecArray) => (string | undefined)[],
): DayFound | null {
  const global = new RegExp(pattern.source, 'gu');
  for (const match of text.matchAll(global)) {
    const [year, name, day] = order(match);
    const month = monthNumber(name ?? '', lang);
    const found =
      month &&
      valid({
        year: gregorianYear(Number(year)),
        month,
        day: Number(day),
        certain: true,
        start: match.index,
        end: match.index + match[0].length,
      });
    if (found) return found;
  }
  return null;
}

/** `03/04/2025`: day first in most of the world, month first in the United States; either when nothing tells. */
function readNumeric(text: string, lang: string | null): DayFound | null {
  const match = NUMERIC.exec(text);
  if (!match) return null;
  const [a, b, year] = [Number(match[1]), Number(match[3]), gregorianYear(Number(match[4]))];
  const span = { year, start: match.index, end: match.index + match[0].length };
  if (a > 12 || match[2] === '.') return valid({ ...span, month: b, day: a, certain: true });
  if (b > 12) return valid({ ...span, month: a, day: b, certain: true });
  const monthFirst = MONTH_FIRST.test(lang ?? '');
  const told = monthFirst || (lang !== null && !/^en$/i.test(lang));
  return valid({ ...span, month: monthFirst ? a : b, day: monthFirst ? b : a, certain: told || a === b });
}

function valid(found: DayFound): DayFound | null {
  const { year, month, day } = found;
  if (month < 1 || month > 12 || day < 1 || year < 1900) return null;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate() ? found : null;
}

/** Buddhist years (Thailand, Laos) run 543 ahead. */
function gregorianYear(year: number): number {
  return year >= 2400 ? year - 543 : year;
}

function monthNumber(name: string, lang: string | null): number | null {
  const folded = foldMonth(name);
  return findMonthNames(lang).get(folded) ?? monthInAnyLanguage(folded);
}

const CLOCK =
  /(\d{1,2})(?::|h|\.|時|点|시\s?)(\d{2})(?:(?::|\.)(\d{2})(?:\.\d{1,9})?)?(?:分|분)?\s*([ap]\.?\s?m\.?(?![a-z]))?/i;
const HOUR = /(\d{1,2})\s?([ap]\.?m\.?)(?![a-z])/i;
const ZONE = /^\s*\(?(Z(?![a-z])|(?:GMT|UTC)?\s?([+-]\d{1,2})(?::?(\d{2}))?(?!\d)|[A-Z]{2,4}(?![a-zA-Z]))/;
/** Zone names that mean one thing in news; IST, CST, AST and others mean several, so their times stay local. */
const ZONES: Record<string, string> = {
  ...{
    UTC: 'Z',
    GMT: 'Z',
    Z: 'Z',
    EST: '-05:00',
    EDT: '-04:00',
    PST: '-08:00',
    PDT: '-07:00',
    MST: '-07:00',
    MDT: '-06:00',
    CDT: '-05:00',
  },
  ...{
    CET: '+01:00',
    CEST: '+02:00',
    EET: '+02:00',
    EEST: '+03:00',
    PKT: '+05:00',
    NPT: '+05:45',
    JST: '+09:00',
    KST: '+09:00',
  },
  ...{
    AEST: '+10:00',
    AEDT: '+11:00',
    NZST: '+12:00',
    NZDT: '+13:00',
    MSK: '+03:00',
    SGT: '+08:00',
    HKT: '+08:00',
    WIB: '+07:00',
    SAST: '+02:00',
  },
};

/** The time of day next to a date, zone included; looked for just after it, then just before. */
function readTimeBeside(text: string, day: DayFound): { value: string; start: number; end: number } | null {
  const after = text.slice(day.end, day.end + 40);
  const gap =
    /^(?:T|[\s,|·•()/–—@:-]|at|um|à|às|a las|alle|klo|kl\.?|,?\s?\p{L}{2,9}\.?\s)*/u.exec(after)?.[0]
      .length ?? 0;
  const following = readClock(after.slice(gap), day.end + gap);
  if (following) return following;
  const before =
    /(\d{1,2}:\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?\s*(?:\(?[A-Z]{2,4}\)?)?)[\s,|·•/–—-]*(?:(?:on|le|am|el|il|\p{L}{2,10}),?\s*)?$/iu.exec(
      text.slice(Math.max(0, day.start - 40), day.start),
    );
  return before ? readClock(before[1] ?? '', Math.max(0, day.start - 40) + before.index) : null;
}

function readClock(text: string, offset: number): { value: string; start: number; end: number } | null {
  const match = CLOCK.exec(text) ?? HOUR.exec(text);
  if (!match || match.index > 0) return null;
  const bare = match.length === 3;
  const half = (bare ? match[2] : match[4])?.[0]?.toLowerCase();
  let hour = Number(match[1]);
  if (half && hour <= 12) hour = (hour % 12) + (half === 'p' ? 12 : 0);
  const minute = bare ? 0 : Number(match[2]);
  if (hour > 23 || minute > 59) return null;
  const seconds = bare ? undefined : match[3];
  const zone = readZone(text.slice(match[0].length));
  const value = `${pad(hour)}:${pad(minute)}${seconds ? `:${seconds}` : ''}${zone?.value ?? ''}`;
  return { value, start: offset, end: offset + match[0].length + (zone?.length ?? 0) };
}

function readZone(text: string): { value: string; length: number } | null {
  const match = ZONE.exec(text);
  if (!match) return null;
  if (match[2])
    return {
      value: `${match[2].replace(/^([+-])(\d)$/, '$10$2')}:${match[3] ?? '00'}`,
      length: match[0].length,
    };
  const value = ZONES[(match[1] ?? '').toUpperCase()];
  return value ? { value, length: match[0].length } : null;
}

/** Every decimal digit of Unicode as 0 to 9; the length of the text does not change for digits of the basic plane. */
export function asciiDigits(text: string): string {
  return text.replace(/[^\P{Nd}0-9]/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    // Runs of ten digits start at a multiple of 16, or 6 above one.
    const zero = /\p{Nd}/u.test(String.fromCodePoint(code & ~15)) ? code & ~15 : (code & ~15) + 6;
    return String(code - zero);
  });
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
