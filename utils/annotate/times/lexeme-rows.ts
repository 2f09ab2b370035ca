import type { HolidayName } from './holiday-days';
import type { Gated } from './neighbours';
import type { UnitName } from './shape';

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
  | 'overnight'
  | 'long-word'
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
  /** Whether an expression can hang on it (lexemes.ts has the values). */
  hold?: number;
  /** Figures that are a date or an hour only beside something else. */
  isFigures?: boolean;
  /** What hangs on it, once it was asked for. */
  gated?: readonly Gated[];
}

type Rows = Array<[words: string, lexeme: (index: number) => Partial<Lexeme>, head?: Head]>;

/** The words, each row with what the word at an index means. */
export const ROWS: Rows = [
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
  ['overnight', () => ({ part: 'NI' }), 'overnight'],
  // As written in short messages.
  ['tdy', () => ({ away: 0 }), 'day'],
  ['tmrw tmr tomo', () => ({ away: 1 }), 'day'],
  ['half', () => ({}), 'half'],
  ['daylong weeklong monthlong yearlong', (i) => ({ every: ['P1D', 'P1W', 'P1M', 'P1Y'][i]! }), 'long-word'],
  [
    'now currently present presently nowadays moment recently lately previously past future soon date',
    () => ({}),
    'vague',
  ],
  [
    'hourly daily nightly weekly monthly quarterly yearly annually fortnightly annual',
    (i) => ({ every: ['PT1H', 'P1D', 'P1D', 'P1W', 'P1M', 'P1Q', 'P1Y', 'P1Y', 'P2W', 'P1Y'][i]! }),
    'adverb',
  ],
];
export const UNITS = 'second minute hour day night week weekend fortnight month quarter year decade century';

/** Shorter than a day of the calendar. */
export const SHORT: ReadonlySet<UnitName> = new Set(['second', 'minute', 'hour', 'night']);

export const SHORT_UNITS: ReadonlyArray<[string, UnitName]> = [
  ['hr', 'hour'],
  ['min', 'minute'],
  ['sec', 'second'],
  ['yr', 'year'],
  ['wk', 'week'],
  ['workweek', 'week'],
];
