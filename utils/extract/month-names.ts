/** Month names of many languages, made at run time from the platform's own tables (CLDR through Intl). */

import { finish, type Steps } from '../steps';

/** Folded name or abbreviation → month 1..12. */
export type MonthNames = ReadonlyMap<string, number>;

const tables = new Map<string, MonthNames>();

/** For comparing names: lower case, no full stop, compatibility forms folded, accents kept. */
export function foldMonth(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[.\u200e\u200f]/g, '')
    .trim();
}

/** Names of a language (its primary subtag counts) and English. Unknown languages give English. */
export function findMonthNames(lang: string | null): MonthNames {
  const key = (lang ?? 'en').toLowerCase().split('-')[0] ?? 'en';
  let table = tables.get(key);
  if (!table) {
    table = new Map([...namesOf('en'), ...(key === 'en' ? [] : namesOf(key))]);
    tables.set(key, table);
  }
  return table;
}

/**
 * Month of a name in any language the platform knows; null where languages disagree (`listopad` is October in
 * Croatian, November in Polish) or nobody knows it. The table of a script is made once, on the first word in it that the
 * page's own language does not explain: the platform takes most of a millisecond to load a language.
 */
export function monthInAnyLanguage(folded: string): number | null {
  const [script, languages] = SCRIPTS.find(([one]) => one.test(folded)) ?? OTHERS;
  let table = ofScripts.get(script);
  if (!table) {
    if (missing) {
      missing.set(script, languages);
      return null;
    }
    table = finish(tableSteps(languages));
    ofScripts.set(script, table);
  }
  return table.get(folded) ?? null;
}

type Months = ReadonlyMap<string, number | null>;

const ofScripts = new Map<RegExp, Months>();

/** The tables that were asked for in vain, while somebody would rather wait for them than hold the thread up. */
let missing: Map<RegExp, string> | null = null;

/** What `read` gives. It only reads: where it wanted a table, that is made in steps, and it is asked again. */
export function* withMonths<T>(read: () => T): Steps<T> {
  for (;;) {
    const wanted = new Map<RegExp, string>();
    missing = wanted;
    let value: T;
    try {
      value = read();
    } finally {
      missing = null;
    }
    if (wanted.size === 0) return value;
    for (const [script, languages] of wanted) ofScripts.set(script, yield* tableSteps(languages));
  }
}

type Script = readonly [RegExp, languages: string];

/** Languages of news, by the script of their months; only codes, the names come from Intl. */
const SCRIPTS: readonly Script[] = [
  [
    /\p{Script=Latin}/u,
    'en es fr de it pt nl sv da nb fi is pl cs sk sl hr lt lv et hu ro tr az uz tk ku id ms fil sw ha yo ig so zu af ca eu gl cy ' +
      'ga sq mt lb',
  ],
  [/\p{Script=Cyrillic}/u, 'ru uk be bg sr mk kk ky tg mn'],
  [/\p{Script=Arabic}/u, 'ar fa ur ps'],
];
const OTHERS: Script = [/(?:)/, 'el ka hy he hi bn mr ne gu pa ta te kn ml si my th lo km vi am'];

function* tableSteps(languages: string): Steps<Months> {
  const all = new Map<string, number | null>();
  for (const language of languages.split(' ')) {
    yield;
    for (const [name, month] of namesOf(language)) {
      const known = all.get(name);
      all.set(name, known === undefined || known === month ? month : null);
    }
  }
  return all;
}

/** Written out: asking Intl for them costs more than the rest of a dateline, on every page. */
const WEEKDAYS: ReadonlySet<string> = new Set(
  'monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun'.split(' '),
);

/** Whether a word is a day of the week in English, long or short. */
export function isWeekday(word: string): boolean {
  return WEEKDAYS.has(foldMonth(word));
}

const STYLES: readonly Intl.DateTimeFormatOptions[] = [
  { month: 'long' },
  { month: 'short' },
  // Slavic, Baltic and Greek names take another case beside a day.
  { day: 'numeric', month: 'long' },
  { day: 'numeric', month: 'short' },
];

/** Written out, like the days: Intl would take longer than the rest of the header. */
const ENGLISH: readonly [string, number][] =
  'january february march april may june july august september october november december'
    .split(' ')
    .flatMap((name, index): [string, number][] => [
      [name, index + 1],
      [name.slice(0, 3), index + 1],
      [name.slice(0, 4), index + 1], // Sept
    ]);

function namesOf(lang: string): [string, number][] {
  if (lang === 'en') return [...ENGLISH];
  const names: [string, number][] = [];
  for (const style of STYLES) {
    const format = safeFormat(lang, style);
    for (let month = 1; format && month <= 12; month++) {
      const part = format.formatToParts(Date.UTC(2021, month - 1, 15)).find(({ type }) => type === 'month');
      // Chinese, Japanese and Korean name months by number: the date patterns read those.
      const name = foldMonth(part?.value ?? '');
      if (name && !/\p{N}/u.test(name)) names.push([name, month]);
    }
  }
  return names;
}

function safeFormat(lang: string, style: Intl.DateTimeFormatOptions): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat(lang, { ...style, calendar: 'gregory', timeZone: 'UTC' });
  } catch {
    return null;
  }
}
