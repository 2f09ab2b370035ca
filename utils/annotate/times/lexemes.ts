import { lazy } from '../../lazy';
import type { Token } from '../tokens';
import { type HolidayName, holidaysFrom, holidayWords } from './holiday-days';
import type { Recogniser, UnitName } from './shape';

/** What a recogniser can begin to look from. */
export type Head =
  | 'month'
  | 'weekday'
  /** A unit of the calendar, one of the clock ("second", "night"), and more than one of each. */
  | 'unit'
  | 'units'
  | 'short-unit'
  | 'short-units'
  /** That unit alone. */
  | `one-${UnitName}`
  | 'season'
  | 'daypart'
  | 'day'
  | 'decade'
  | 'half'
  | 'holiday'
  | 'vague'
  | 'adverb'
  | 'code'
  | 'year-word'
  | 'late-decade'
  /** Four figures, at most two, other numbers ("25.12.2021", "241"), and figures with letters ("5th", "7pm"). */
  | 'four-figures'
  | 'two-figures'
  | 'figures'
  | 'mixed';

/** What a word can mean in a time expression; "second" is a unit and an ordinal. */
export interface Lexeme {
  heads: readonly Head[];
  month?: number;
  /** 1 = Monday. */
  weekday?: number;
  /** A whole name ("Monday"), not a short one ("Mon"). */
  long?: boolean;
  plural?: boolean;
  unit?: UnitName;
  number?: number;
  ordinal?: number;
  season?: 'SP' | 'SU' | 'FA' | 'WI';
  /** Part of the day, or its hour. */
  part?: string;
  /** The first digits of a decade: 198 for "eighties". */
  decade?: number;
  /** Days from the reference. */
  away?: number;
  /** How often, as an ISO 8601 duration. */
  every?: string;
  /** The named days that begin with it. */
  holidays?: readonly HolidayName[];
  /** Figures that are a date or an hour only beside something else. */
  isFigures?: boolean;
  /** What hangs on it, once it was asked for. */
  recognisers?: readonly Recogniser[];
}

type Rows = Array<[words: string, lexeme: (index: number) => Partial<Lexeme>, head?: Head]>;

const ROWS: Rows = [
  [
    'january february march april may june july august september october november december',
    (i) => ({ month: i + 1, long: true }),
    'month',
  ],
  ['jan feb mar apr - jun jul aug sep oct nov dec', (i) => ({ month: i + 1 }), 'month'],
  ['sept', () => ({ month: 9 }), 'month'],
  [
    'monday tuesday wednesday thursday friday saturday sunday',
    (i) => ({ weekday: i + 1, long: true }),
    'weekday',
  ],
  [
    'mondays tuesdays wednesdays thursdays fridays saturdays sundays',
    (i) => ({ weekday: i + 1, long: true, plural: true }),
    'weekday',
  ],
  ['mon tue wed thu fri sat sun', (i) => ({ weekday: i + 1 }), 'weekday'],
  ['- tues weds thur', (i) => ({ weekday: i + 1 }), 'weekday'],
  ['thurs', () => ({ weekday: 4 }), 'weekday'],
  ['spring summer autumn winter', (i) => ({ season: (['SP', 'SU', 'FA', 'WI'] as const)[i]! }), 'season'],
  ['fall', () => ({ season: 'FA' }), 'season'],
  [
    'twenties thirties forties fifties sixties seventies eighties nineties',
    (i) => ({ decade: 192 + i }),
    'decade',
  ],
  ['noughties', () => ({ decade: 200 }), 'decade'],
  [
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    (i) => ({ number: i + 1 }),
  ],
  ['thousand', () => ({}), 'year-word'],
  ['thousands tens', () => ({}), 'late-decade'],
  ['nineteen', () => ({ number: 19 }), 'year-word'],
  ['twenty', () => ({ number: 20 }), 'year-word'],
  ['twenty thirty forty fifty sixty seventy eighty ninety', (i) => ({ number: (i + 2) * 10 })],
  [
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth',
    (i) => ({ ordinal: i + 1 }),
  ],
  ['morning afternoon evening night', (i) => ({ part: ['MO', 'AF', 'EV', 'NI'][i]! }), 'daypart'],
  ['nite', () => ({ part: 'NI' }), 'daypart'],
  ['noon midday midnight', (i) => ({ part: ['12:00', '12:00', '24:00'][i]! }), 'daypart'],
  ['yesterday today tomorrow', (i) => ({ away: i - 1 }), 'day'],
  ['tonight', () => ({ away: 0, part: 'NI' }), 'day'],
  // As written in short messages.
  ['tdy', () => ({ away: 0 }), 'day'],
  ['tmrw tmr tomo', () => ({ away: 1 }), 'day'],
  ['half', () => ({}), 'half'],
  [
    'now currently present presently nowadays moment recently lately previously past future soon date',
    () => ({}),
    'vague',
  ],
  [
    'hourly daily nightly weekly monthly quarterly yearly annually fortnightly',
    (i) => ({ every: ['PT1H', 'P1D', 'P1D', 'P1W', 'P1M', 'P1Q', 'P1Y', 'P1Y', 'P2W'][i]! }),
    'adverb',
  ],
];
const UNITS = 'second minute hour day night week weekend fortnight month quarter year decade century';

/** Shorter than a day of the calendar. */
const SHORT: ReadonlySet<UnitName> = new Set(['second', 'minute', 'hour', 'night']);

const SHORT_UNITS: ReadonlyArray<[string, UnitName]> = [
  ['hr', 'hour'],
  ['min', 'minute'],
  ['sec', 'second'],
  ['yr', 'year'],
  ['wk', 'week'],
  ['workweek', 'week'],
];

const table = lazy(() => {
  const lexemes = new Map<string, Lexeme>();
  const add = (word: string, more: Partial<Lexeme>, head?: Head): void => {
    const known = lexemes.get(word);
    const heads = [...(known?.heads ?? []), ...(head ? [head] : [])];
    lexemes.set(word, { ...known, ...more, heads });
  };
  for (const [words, lexeme, head] of ROWS)
    words.split(' ').forEach((word, index) => {
      if (word !== '-') add(word, lexeme(index), head);
    });
  const addUnit = (unit: UnitName, one: string, more: string): void => {
    const isShort = SHORT.has(unit);
    add(one, { unit }, isShort ? 'short-unit' : 'unit');
    add(one, { unit }, `one-${unit}`);
    add(more, { unit, plural: true }, isShort ? 'short-units' : 'units');
  };
  for (const unit of UNITS.split(' ') as UnitName[])
    addUnit(unit, unit, unit === 'century' ? 'centuries' : `${unit}s`);
  for (const [short, unit] of SHORT_UNITS) addUnit(unit, short, `${short}s`);
  for (const word of holidayWords()) add(word, { holidays: holidaysFrom(word) }, 'holiday');
  const triggers = [...lexemes].flatMap(([word, { heads }]) =>
    heads.length > 0 && !(heads.every((head) => head === 'holiday') && isMarkedElsewhere(word, lexemes))
      ? [word]
      : [],
  );
  return { lexemes, sieve: sieveOf(lexemes.keys()), triggers: new Set(triggers), marks: sieveOf(triggers) };
});

/** "Good" of "Good Friday", "all" of "All Saints' Day": another word of the names is one that nothing else can be. */
function isMarkedElsewhere(first: string, lexemes: ReadonlyMap<string, Lexeme>): boolean {
  return holidaysFrom(first).every(({ words }) =>
    words.some((word, at) => at > 0 && lexemes.get(word)?.heads.some((head) => head !== 'holiday')),
  );
}

/** Whether a recogniser can hang on the letters and digits `start`..`end` of a text (exclusive), which begin with a letter. */
export function isTrigger(text: string, start: number, end: number): boolean {
  const length = end - start;
  if (length < 2 || length > LONGEST) return false;
  const last = text.charCodeAt(end - 1);
  if (last >= 48 && last <= 57) return true;
  const { triggers, marks } = table();
  if (!passes(marks, text.charCodeAt(start), last, length)) return false;
  return triggers.has(text.slice(start, end).toLowerCase());
}

const LONGEST = 13;

/** Marks the words of a table by length, first and last letter, a bit each: what is not marked need not be looked up. */
function sieveOf(words: Iterable<string>): Int32Array {
  const sieve = new Int32Array((LONGEST + 1) * 32);
  for (const word of words) {
    const row = (word.length << 5) | (word.charCodeAt(0) & 31);
    sieve[row] = sieve[row]! | (1 << (word.charCodeAt(word.length - 1) & 31));
  }
  return sieve;
}

function passes(sieve: Int32Array, first: number, last: number, length: number): boolean {
  return ((sieve[(length << 5) | (first & 31)]! >>> (last & 31)) & 1) === 1;
}

const FOUR_FIGURES: Lexeme = { heads: ['four-figures'] };
const TWO_FIGURES: Lexeme = { heads: ['two-figures'], isFigures: true };
const OTHER_FIGURES: Lexeme = { heads: ['figures'], isFigures: true };
/** "1,200" */
const COUNT: Lexeme = { heads: [] };
const MIXED: Lexeme = { heads: ['mixed'] };
const CODE: Lexeme = { heads: ['code'] };

/** What a token can mean; null for most. "Sept." is read as "Sept". */
export function lexemeOf({ kind, text }: Token): Lexeme | null {
  if (kind === 'number') {
    const last = text.charCodeAt(text.length - 1);
    if (last > 57 || last < 48) return MIXED;
    return text.length === 4 && text[1] !== '.' && text[1] !== ','
      ? FOUR_FIGURES
      : text.length < 3
        ? TWO_FIGURES
        : text.includes(',')
          ? COUNT
          : OTHER_FIGURES;
  }
  // "#Friday"
  if (kind === 'other' && text.startsWith('#')) return wordLexeme(text.slice(1));
  return kind === 'word' ? wordLexeme(text) : null;
}

function wordLexeme(text: string): Lexeme | null {
  let { length } = text;
  if (length < 2 || length > LONGEST + 1) return null;
  let last = text.charCodeAt(length - 1);
  if (last === 46) last = text.charCodeAt(--length - 1);
  else if (last >= 48 && last <= 57) return CODE;
  const { lexemes, sieve } = table();
  if (length > LONGEST || !passes(sieve, text.charCodeAt(0), last, length)) return null;
  return lexemes.get(text.slice(0, length).toLowerCase()) ?? null;
}
