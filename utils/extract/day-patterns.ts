/** The forms in which a text writes a day, one recogniser each. */
import { lazy } from '../lazy';
import { letterPattern } from '../letters';
import { findMonthNames, foldMonth, monthInAnyLanguage } from './month-names';

/** A day of the calendar and where it stands in the text, UTF-16 units, end exclusive. */
export interface DayFound {
  year: number;
  month: number;
  day: number;
  /** False where day and month could be exchanged. */
  certain: boolean;
  start: number;
  end: number;
}

/** The first day of its form in a text whose figures are 0 to 9. `lang`: BCP 47. */
export type Recogniser = (text: string, lang: string | null) => DayFound | null;

const YEAR = '(?:19|20)\\d\\d';
const ISO = lazy(
  () =>
    new RegExp(
      `(?<![\\d-])(${YEAR})(-|/|\\.\\s?|\\s?年\\s?|\\s?년\\s?)(\\d{1,2})(?:\\2|\\s?月\\s?|\\s?월\\s?)(\\d{1,2})(?!\\d)\\s?[日일.]?`,
    ),
);
const COMPACT = lazy(
  () =>
    new RegExp(
      `(?<!\\d)(${YEAR})(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?:T?(\\d{2})(\\d{2})(\\d{2})?Z?)?(?!\\d)`,
    ),
);
const NUMERIC = lazy(
  () => new RegExp(`(?<![\\d/.-])(\\d{1,2})([/.-])\\s?(\\d{1,2})\\2\\s?(${YEAR}|25[4-9]\\d)(?!\\d)`),
);
// A name may hold an apostrophe, an accent sign, a hyphen; Vietnamese says "tháng 4".
const NAME = "(\\p{L}[\\p{L}\\p{M}'’]*)\\.?";
const ORDINAL = '(?:st|nd|rd|th|er|re|º|ª|°|\\.)?';
const LINK = "(?:\\s*[,،]?\\s*(?:(?:de|del|of|a|na|al|ta|den|der|năm)\\s+|d[’'])?|[-/.])";
const DAY_MONTH = letterPattern(
  `(?<![\\d:])(\\d{1,2})${ORDINAL}${LINK}${NAME}${LINK}(${YEAR}|25[4-9]\\d)(?!\\d)`,
  'g',
);
const MONTH_DAY = letterPattern(
  `(?<!\\p{L})${NAME}\\s*(\\d{1,2})(?:st|nd|rd|th|\\.)?\\s*[,،.]?\\s*(?:at\\s)?(${YEAR})(?!\\d)`,
  'g',
);
/** `Fri Apr 04 19:20:36 CEST 2025`: what Java and Unix print; the year stands behind the time. */
const UNIX = letterPattern(
  `(?<!\\p{L})${NAME}\\s+(\\d{1,2})\\s+\\d{2}:\\d{2}(?::\\d{2})?\\s+(?:[A-Z]{2,5}\\s+)?(${YEAR})(?!\\d)`,
  'g',
);
const DAY_THANG = lazy(
  () => new RegExp(`(\\d{1,2})\\s*(?:tháng|thg)\\s*(\\d{1,2})\\s*,?\\s*(?:năm\\s*)?(${YEAR})`),
);

/** Languages that put the month first when a date is all figures. */
const MONTH_FIRST = /^(?:en-(?:US|PH)|en-us)$/i;

/** Every form of a day with a year. */
export const RECOGNISERS: readonly Recogniser[] = [
  (text) => fromMatch(ISO().exec(text), ([, year, , month, day]) => [year, month, day]),
  (text) => fromMatch(COMPACT().exec(text), ([, year, month, day]) => [year, month, day]),
  (text) => fromMatch(DAY_THANG().exec(text), ([, day, month, year]) => [year, month, day]),
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
  pattern: (text: string) => RegExp,
  order: (match: RegExpExecArray) => (string | undefined)[],
): DayFound | null {
  for (const match of text.matchAll(pattern(text))) {
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
  const match = NUMERIC().exec(text);
  if (!match) return null;
  const [a, b, year] = [Number(match[1]), Number(match[3]), gregorianYear(Number(match[4]))];
  const span = { year, start: match.index, end: match.index + match[0].length };
  if (a > 12 || match[2] === '.') return valid({ ...span, month: b, day: a, certain: true });
  if (b > 12) return valid({ ...span, month: a, day: b, certain: true });
  const monthFirst = MONTH_FIRST.test(lang ?? '');
  const told = monthFirst || (lang !== null && !/^en$/i.test(lang));
  return valid({ ...span, month: monthFirst ? a : b, day: monthFirst ? b : a, certain: told || a === b });
}

const DAY_NAME = letterPattern(`(?<![\\d\\p{L}])(\\d{1,2})${ORDINAL}\\s*(?:de |of )?${NAME}`, 'g');
const NAME_DAY = letterPattern(`(?<!\\p{L})${NAME}\\s*(\\d{1,2})(?:st|nd|rd|th)?(?![\\d\\p{L}:])`, 'g');

/** The first day written without a year: `March 6`, `6 March`; `year` of what is found is a leap year. */
export function findDayWithoutYear(text: string, lang: string | null): DayFound | null {
  for (const [pattern, nameAt, dayAt] of [
    [DAY_NAME, 2, 1],
    [NAME_DAY, 1, 2],
  ] as const) {
    for (const match of text.matchAll(pattern(text))) {
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
      if (day) return day;
    }
  }
  return null;
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

const ENGLISH = /^en(?:-|$)/i;
const ASCII = /^[a-z]+$/;

function monthNumber(name: string, lang: string | null): number | null {
  const folded = foldMonth(name);
  const month = findMonthNames(lang).get(folded);
  if (month !== undefined) return month;
  // The table of all languages is dear to make: not for every English word that stands beside a figure.
  return ENGLISH.test(lang ?? '') && ASCII.test(folded) ? null : monthInAnyLanguage(folded);
}
