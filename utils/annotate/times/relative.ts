import type { TimexType } from '../../article';
import { at, group, pattern } from './match';
import type { RawTime, Recogniser, Unit } from './shape';
import { NUMBER, readNumber, VAGUE } from './words';

const CALENDAR_UNIT = '(?:day|week|weekend|fortnight|month|quarter|year|decade|century|centuries)';
const CLOCK_UNIT = '(?:second|minute|hour)';
const LETTER: Readonly<Record<string, string>> = {
  second: 'T#S',
  minute: 'T#M',
  hour: 'T#H',
  day: '#D',
  night: '#D',
  week: '#W',
  fortnight: '#W',
  month: '#M',
  quarter: '#Q',
  year: '#Y',
  decade: '#E',
  century: '#C',
  weekend: '#D',
  generation: '',
};
const DAYPARTS: Readonly<Record<string, string>> = {
  morning: 'MO',
  afternoon: 'AF',
  evening: 'EV',
  night: 'NI',
};

function unitOf(word: string): string {
  const lower = word.toLowerCase();
  return lower === 'centuries' ? 'century' : lower.replace(/s$/, '');
}

/** "two weeks ago", "three days later": `count` units before or after the anchor. */
function offset(match: RegExpExecArray, sign: 1 | -1, anchor: 'reference' | 'previous'): RawTime | null {
  const written = match.groups?.n;
  const count = written ? readNumber(written) : null;
  const name = unitOf(group(match, 'unit'));
  if (count === null || !Number.isInteger(count) || !(name in LETTER)) return null;
  // "A decade ago" names a year.
  const [unit, times] = name === 'fortnight' ? ['week', 2] : name === 'decade' ? ['year', 10] : [name, 1];
  if (/second|minute|hour|night|generation/.test(unit)) return null;
  return at(match, { kind: 'unit', unit: unit as Unit, by: sign * count * times, anchor });
}

function shifted(match: RegExpExecArray, anchor: 'reference' | 'previous'): RawTime | null {
  const word = group(match, 'shift').toLowerCase();
  const unit = unitOf(group(match, 'unit'));
  let by = /last|past|previous|preceding|before/.test(word)
    ? -1
    : /next|coming|following|after/.test(word)
      ? 1
      : 0;
  if (/^(?:the )?(?:week|month|year|day) (?:before|after) (?:last|next)$/i.test(match[0])) by *= 2;
  const real = unit === 'fortnight' ? 'week' : unit;
  return at(match, { kind: 'unit', unit: real as Unit, by, anchor });
}

const DEICTIC: ReadonlyArray<[string, number, string | null]> = [
  ['the day before yesterday', -2, null],
  ['the day after tomorrow', 2, null],
  ['yesterday', -1, null],
  ['today', 0, null],
  ['tonight', 0, 'NI'],
  ['tomorrow', 1, null],
  ['last night', -1, 'NI'],
  ['this morning', 0, 'MO'],
  ['this afternoon', 0, 'AF'],
  ['this evening', 0, 'EV'],
  ['overnight', -1, null],
];

function deictic(match: RegExpExecArray): RawTime | null {
  const text = match[0].toLowerCase().replace(/\s+/g, ' ');
  const row = DEICTIC.find(([words]) => text.startsWith(words));
  if (!row || row[0] === 'overnight') return null;
  const part = match.groups?.part?.toLowerCase();
  const clock = part ? DAYPARTS[part]! : row[2];
  return at(
    match,
    { kind: 'unit', unit: 'day', by: row[1], anchor: 'reference' },
    clock ? 'TIME' : 'DATE',
    clock,
  );
}

function duration(match: RegExpExecArray, text: string): RawTime | null {
  const after = text.slice(match.index + match[0].length, match.index + match[0].length + 8);
  const before = text.slice(Math.max(0, match.index - 8), match.index);
  // Ages, and counts of something else ("two-year-old", "aged 40 years").
  if (/^[-\s]olds?\b/i.test(after) || /\baged?\s$/i.test(before)) return null;
  const unit = unitOf(group(match, 'unit'));
  const letter = LETTER[unit];
  if (!letter) return null;
  const written = match.groups?.n;
  // "A second attempt", "another second-half goal": an ordinal.
  if (unit === 'second' && /^(?:an?|another|other|half)\b/i.test(written ?? 'a')) return null;
  let count: string | null = 'X';
  if (written) {
    const value = readNumber(written);
    if (value === null) return null;
    if (/^(?:an?)?\s?other$/i.test(written)) count = '1';
    else count = String(unit === 'fortnight' ? value * 2 : value);
  }
  return at(match, { kind: 'fixed', value: `P${letter.replace('#', count)}` }, 'DURATION');
}

function repeated(match: RegExpExecArray): RawTime | null {
  const adverb = match.groups?.adverb?.toLowerCase();
  const letters: Record<string, string> = {
    hourly: 'PT1H',
    daily: 'P1D',
    nightly: 'P1D',
    weekly: 'P1W',
    monthly: 'P1M',
    quarterly: 'P1Q',
    yearly: 'P1Y',
    annually: 'P1Y',
    fortnightly: 'P2W',
    annual: 'P1Y',
  };
  if (adverb) return at(match, { kind: 'fixed', value: letters[adverb]! }, 'SET');
  const letter = LETTER[unitOf(group(match, 'unit'))];
  const count = match.groups?.n ? readNumber(match.groups.n) : 1;
  return letter && count
    ? at(match, { kind: 'fixed', value: `P${letter.replace('#', String(count))}` }, 'SET')
    : null;
}

function clock(match: RegExpExecArray): RawTime | null {
  const half = match.groups?.half?.toLowerCase().replace(/\./g, '');
  let hour = Number(match.groups?.hour ?? Number.NaN);
  const word = match.groups?.word?.toLowerCase();
  if (word === 'noon' || word === 'midday') hour = 12;
  else if (word === 'midnight') hour = 24;
  else if (Number.isNaN(hour) || hour > 24) return null;
  else if (half === 'pm' && hour < 12) hour += 12;
  else if (half === 'am' && hour === 12) hour = 0;
  const minutes = match.groups?.minute ?? '00';
  const type: TimexType = 'TIME';
  return at(
    match,
    { kind: 'unit', unit: 'day', by: 0, anchor: 'reference' },
    type,
    `${String(hour).padStart(2, '0')}:${minutes}`,
  );
}

const ABOUT =
  '(?:(?:about|around|nearly|almost|roughly|approximately|more than|less than|over|at least|just|some|up to|only)\\s+)?';

/** Expressions that count from a day: deictic words, "last week", "two years ago", and lengths of time. */
export const RELATIVE: readonly Recogniser[] = [
  {
    id: 'deictic',
    pattern: pattern(
      `(?:${DEICTIC.map(([words]) => words.replace(/ /g, '\\s+')).join('|')})(?:\\s+(?<part>morning|afternoon|evening|night))?`,
    ),
    read: deictic,
  },
  {
    id: 'ago',
    pattern: pattern(`${ABOUT}(?<n>${NUMBER})\\s+(?<unit>(?:${CALENDAR_UNIT}|night)s?)\\s+ago`),
    read: (match) => offset(match, -1, 'reference'),
  },
  {
    id: 'earlier',
    pattern: pattern(
      `(?<n>${NUMBER})\\s+(?<unit>${CALENDAR_UNIT}s?)\\s+(?:earlier|previously|(?:before|prior)(?=\\s*(?:[,.;:)]|$)))`,
    ),
    read: (match) => offset(match, -1, 'previous'),
  },
  {
    id: 'later',
    pattern: pattern(
      `(?<n>${NUMBER})\\s+(?<unit>${CALENDAR_UNIT}s?)\\s+(?:later|afterwards?|after(?=\\s*(?:[,.;:)]|$)))`,
    ),
    read: (match) => offset(match, 1, 'previous'),
  },
  {
    id: 'from-now',
    pattern: pattern(`(?<n>${NUMBER})\\s+(?<unit>${CALENDAR_UNIT}s?)\\s+(?:from\\s+now|hence|from\\s+today)`),
    read: (match) => offset(match, 1, 'reference'),
  },
  {
    id: 'shifted',
    pattern: pattern(
      `(?:(?:early|mid|late|later|earlier)[-\\s])?(?<shift>last|this|next|this past|this coming)\\s+(?<unit>${CALENDAR_UNIT})`,
    ),
    read: (match) => shifted(match, 'reference'),
  },
  {
    id: 'current',
    pattern: pattern(`the\\s+(?<shift>current|coming)\\s+(?<unit>week|month|quarter|year)`),
    read: (match) => shifted(match, 'reference'),
  },
  {
    id: 'anchored',
    pattern: pattern(
      `the\\s+(?<shift>same|previous|preceding|following|next)\\s+(?<unit>day|week|month|year|decade)|(?<shift>that)\\s+(?<unit>same\\s+)?`.replace(
        '|(?<shift>that)\\s+(?<unit>same\\s+)?',
        '',
      ),
    ),
    read: (match) => shifted(match, 'previous'),
  },
  {
    id: 'that',
    pattern: pattern(`(?<shift>that)\\s+(?:same\\s+)?(?<unit>day|week|month|year|decade)`),
    read: (match) => shifted(match, 'previous'),
  },
  {
    id: 'set',
    pattern: pattern(
      `(?:every|each|per)\\s+(?:(?<n>${NUMBER})\\s+|other\\s+)?(?<unit>(?:${CLOCK_UNIT}|${CALENDAR_UNIT}|night)s?)|(?<adverb>hourly|daily|nightly|weekly|monthly|quarterly|yearly|annually|fortnightly)`,
    ),
    read: repeated,
  },
  {
    id: 'duration',
    pattern: pattern(
      `(?:${ABOUT})(?:(?<n>${NUMBER})|${VAGUE.replace('|the', '')})[-\\s]+(?:(?:long|whole|full|consecutive|straight|more|past|last|next|further|additional|solid)\\s+)?(?<unit>(?:${CLOCK_UNIT}|${CALENDAR_UNIT}|night)s?)`,
    ),
    read: duration,
  },
  {
    id: 'past-duration',
    pattern: pattern(
      `(?:the\\s+)?(?:last|past|next|coming|previous|first|final)\\s+(?:(?<n>${NUMBER})|few|several|couple of)\\s+(?<unit>(?:${CLOCK_UNIT}|${CALENDAR_UNIT}|night)s)`,
    ),
    read: duration,
  },
  {
    id: 'clock',
    pattern: pattern(
      '(?<hour>[01]?\\d|2[0-4])(?:[:.](?<minute>[0-5]\\d))?\\s?(?<half>[ap]\\.m\\.|[ap]m)(?:\\s+(?:GMT|UTC|EST|EDT|PST|PDT|CET|BST|IST|PKT|ET|local time))?|(?<![\\d:.])(?<hour2>[01]?\\d|2[0-3]):(?<minute2>[0-5]\\d)(?!:?\\d|\\s*(?:lead|win|defeat))(?:\\s*(?:GMT|UTC|hours|hrs|local time))'
        .replace('(?<hour2>', '(?:')
        .replace('(?<minute2>', '(?:'),
    ),
    read: readClock,
  },
  { id: 'noon', pattern: pattern('(?<word>noon|midday|midnight)'), read: clock },
];

function readClock(match: RegExpExecArray): RawTime | null {
  if (match.groups?.hour) return clock(match);
  const plain = /^(\d{1,2}):(\d{2})/.exec(match[0]);
  if (!plain) return null;
  const value = `${plain[1]!.padStart(2, '0')}:${plain[2]}`;
  return at(match, { kind: 'unit', unit: 'day', by: 0, anchor: 'reference' }, 'TIME', value);
}
