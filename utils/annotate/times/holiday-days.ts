import { lazy } from '../../lazy';
import { type Day, toDay, weekdayOf } from './calendar';
import { MOON_DAYS, moonDay } from './moon-days';

const FIXED: Readonly<Record<string, [month: number, day: number]>> = {
  christmas: [12, 25],
  'christmas day': [12, 25],
  xmas: [12, 25],
  'christmas eve': [12, 24],
  'boxing day': [12, 26],
  "new year's day": [1, 1],
  "new year's eve": [12, 31],
  'new year day': [1, 1],
  'new years day': [1, 1],
  'new years eve': [12, 31],
  "valentine's day": [2, 14],
  "st patrick's day": [3, 17],
  "saint patrick's day": [3, 17],
  halloween: [10, 31],
  'may day': [5, 1],
  'earth day': [4, 22],
  epiphany: [1, 6],
  'groundhog day': [2, 2],
  'anzac day': [4, 25],
  'cinco de mayo': [5, 5],
  juneteenth: [6, 19],
  'canada day': [7, 1],
  'fourth of july': [7, 4],
  'bastille day': [7, 14],
  "all saints' day": [11, 1],
  'guy fawkes night': [11, 5],
  'bonfire night': [11, 5],
  "international women's day": [3, 8],
  "international workers' day": [5, 1],
  'orthodox christmas': [1, 7],
  'human rights day': [12, 10],
  'world environment day': [6, 5],
  'world aids day': [12, 1],
  "april fools' day": [4, 1],
  'remembrance day': [11, 11],
  'armistice day': [11, 11],
  "all souls' day": [11, 2],
  "st george's day": [4, 23],
  "st andrew's day": [11, 30],
  "st david's day": [3, 1],
  'assumption day': [8, 15],
  'immaculate conception': [12, 8],
  songkran: [4, 13],
  baisakhi: [4, 13],
  vaisakhi: [4, 13],
  kwanzaa: [12, 26],
  'world health day': [4, 7],
  'world refugee day': [6, 20],
  'world food day': [10, 16],
  'veterans day': [11, 11],
};

/** Gregorian Easter by the anonymous algorithm (Meeus, Astronomical Algorithms, ch. 8). */
function easter(year: number): Day {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  return toDay(year, month, (h + l - 7 * m + 33 * month + 19) % 32);
}

/** Julian Easter in the Gregorian calendar (Meeus, ch. 8; thirteen days between the calendars, 1900 to 2099). */
function orthodoxEaster(year: number): Day {
  const d = (19 * (year % 19) + 15) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  const month = Math.floor((d + e + 114) / 31);
  return toDay(year, month, ((d + e + 114) % 31) + 1) + 13;
}

/** The nth (1…) weekday of a month. */
function nth(year: number, month: number, { weekday, n }: { weekday: number; n: number }): Day {
  const first = toDay(year, month, 1);
  return first + ((weekday - weekdayOf(first) + 7) % 7) + (n - 1) * 7;
}

const MOVING: Readonly<Record<string, (year: number) => Day>> = {
  easter,
  'easter sunday': easter,
  'good friday': (year) => easter(year) - 2,
  'easter monday': (year) => easter(year) + 1,
  'ash wednesday': (year) => easter(year) - 46,
  'palm sunday': (year) => easter(year) - 7,
  'orthodox easter': orthodoxEaster,
  'mardi gras': (year) => easter(year) - 47,
  'ascension day': (year) => easter(year) + 39,
  'corpus christi': (year) => easter(year) + 60,
  "mother's day": (year) => nth(year, 5, { weekday: 7, n: 2 }),
  "father's day": (year) => nth(year, 6, { weekday: 7, n: 3 }),
  "indigenous peoples' day": (year) => nth(year, 10, { weekday: 1, n: 2 }),
  pentecost: (year) => easter(year) + 49,
  'whit monday': (year) => easter(year) + 50,
  'maundy thursday': (year) => easter(year) - 3,
  'shrove tuesday': (year) => easter(year) - 47,
  thanksgiving: (year) => nth(year, 11, { weekday: 4, n: 4 }),
  'martin luther king day': (year) => nth(year, 1, { weekday: 1, n: 3 }),
  "presidents' day": (year) => nth(year, 2, { weekday: 1, n: 3 }),
  // The last Monday of May.
  'memorial day': (year) => toDay(year, 5, 31) - (weekdayOf(toDay(year, 5, 31)) - 1),
  'labor day': (year) => nth(year, 9, { weekday: 1, n: 1 }),
  'columbus day': (year) => nth(year, 10, { weekday: 1, n: 2 }),
  'black friday': (year) => nth(year, 11, { weekday: 4, n: 4 }) + 1,
  'cyber monday': (year) => nth(year, 11, { weekday: 4, n: 4 }) + 4,
  'thanksgiving day': (year) => nth(year, 11, { weekday: 4, n: 4 }),
};

/** The day of a holiday, by its name in small letters, in a year; null when we do not know it. */
export function holidayDay(name: string, year: number): Day | null {
  const fixed = FIXED[name];
  if (fixed) return toDay(year, fixed[0], fixed[1]);
  return MOVING[name]?.(year) ?? moonDay(name, year);
}

/** A holiday by its name, and that as tokens. */
export interface HolidayName {
  name: string;
  words: readonly string[];
}

/** The tokens of a name: "presidents' day" and "eid al-fitr" have three and four. */
function tokensOf(name: string): string[] {
  return name.replace(/'s\b/g, " 's").replace(/s' /g, "s ' ").replace(/-/g, ' - ').split(' ');
}

const names = lazy(() => {
  const byFirst = new Map<string, HolidayName[]>();
  for (const name of [...Object.keys(FIXED), ...Object.keys(MOVING), ...MOON_DAYS]) {
    const words = tokensOf(name);
    byFirst.set(words[0]!, [...(byFirst.get(words[0]!) ?? []), { name, words }]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  return byFirst;
});

/** The holidays whose names begin with a word (in small letters), the longest first. */
export function holidaysFrom(word: string): readonly HolidayName[] {
  return names().get(word) ?? [];
}

/** The first words of their names, in small letters. */
export function holidayWords(): Iterable<string> {
  return names().keys();
}
