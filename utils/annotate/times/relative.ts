import { at, group, pattern } from './match';
import type { Anchor, RawTime, Recogniser, Unit } from './shape';
import { ABOUT, CALENDAR_UNIT, NUMBER, PART_OF, readNumber, readUnit } from './words';

const DAYPARTS: Readonly<Record<string, string>> = {
  morning: 'MO',
  afternoon: 'AF',
  evening: 'EV',
  night: 'NI',
};

/** "two weeks ago", "three days later": `count` units before or after the anchor. */
function offset(match: RegExpExecArray, sign: 1 | -1, anchor: 'reference' | 'previous'): RawTime | null {
  const written = match.groups?.n;
  const count = written ? readNumber(written) : null;
  const name = readUnit(group(match, 'unit'));
  if (count === null || !Number.isInteger(count) || name === '') return null;
  // "A decade ago" names a year.
  const [unit, times] = name === 'fortnight' ? ['week', 2] : name === 'decade' ? ['year', 10] : [name, 1];
  if (/second|minute|hour|night|generation/.test(unit)) return null;
  return at(match, { kind: 'unit', unit: unit as Unit, by: sign * count * times, anchor });
}

/** "In three days": a date ahead, or how long something took. */
function readIn(match: RegExpExecArray): RawTime | null {
  const raw = offset(match, 1, 'reference');
  if (!raw || match.groups?.time) return raw;
  const letter = { day: 'D', week: 'W', month: 'M', year: 'Y' }[readUnit(group(match, 'unit'))];
  if (!letter) return null;
  const length = { kind: 'fixed', value: `P${readNumber(group(match, 'n'))}${letter}` } as const;
  return { ...raw, type: 'DURATION', shape: length, ahead: raw.shape };
}

function shifted(match: RegExpExecArray, anchor: Anchor): RawTime | null {
  const word = group(match, 'shift').toLowerCase();
  const unit = readUnit(group(match, 'unit'));
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
  // As written in short messages.
  ['tmrw', 1, null],
  ['tmr', 1, null],
  ['tomo', 1, null],
  ['tdy', 0, null],
  ['last nite', -1, 'NI'],
  ['last night', -1, 'NI'],
  ['this morning', 0, 'MO'],
  ['this afternoon', 0, 'AF'],
  ['this evening', 0, 'EV'],
];

function deictic(match: RegExpExecArray, all: string): RawTime | null {
  // "Aldermoor Today", "Marlo Tonight": names of papers and shows.
  if (
    /^\p{Lu}\p{Ll}/u.test(match[0]) &&
    /\p{Lu}\p{L}+\s$/u.test(all.slice(Math.max(0, match.index - 20), match.index))
  )
    return null;
  const text = match[0].toLowerCase().replace(/\s+/g, ' ');
  const row = DEICTIC.find(([words]) => text.startsWith(words));
  if (!row) return null;
  const part = match.groups?.part?.toLowerCase();
  const clock = part ? DAYPARTS[part]! : row[2];
  return at(
    match,
    { kind: 'unit', unit: 'day', by: row[1], anchor: 'reference' },
    clock ? 'TIME' : 'DATE',
    clock,
  );
}

/** Expressions that count from a day: deictic words, "last week", "two years ago". */
export const RELATIVE: readonly Recogniser[] = [
  {
    id: 'deictic',
    near: 'daypart',
    pattern: pattern(
      `(?:${DEICTIC.map(([words]) => words.replace(/ /g, '\\s+')).join('|')})(?:\\s+(?<part>morning|afternoon|evening|night))?`,
    ),
    read: deictic,
  },
  {
    id: 'ago',
    near: 'unit',
    pattern: pattern(`${ABOUT}(?<n>${NUMBER})\\s+(?<unit>(?:${CALENDAR_UNIT}|night)s?)\\s+ago`),
    read: (match) => offset(match, -1, 'reference'),
  },
  {
    id: 'earlier',
    near: 'unit',
    pattern: pattern(
      `(?<n>${NUMBER})\\s+(?<unit>${CALENDAR_UNIT}s?)\\s+(?:earlier|previously|(?:before|prior)(?=\\s*(?:[,.;:)]|$)))`,
    ),
    read: (match) => offset(match, -1, 'previous'),
  },
  {
    id: 'later',
    near: 'unit',
    pattern: pattern(
      `(?<n>${NUMBER})\\s+(?<unit>${CALENDAR_UNIT}s?)\\s+(?:later|afterwards?|after(?=\\s*(?:[,.;:)]|$)))`,
    ),
    read: (match) => offset(match, 1, 'previous'),
  },
  {
    id: 'from-now',
    near: 'unit',
    pattern: pattern(`(?<n>${NUMBER})\\s+(?<unit>${CALENDAR_UNIT}s?)\\s+(?:from\\s+now|hence|from\\s+today)`),
    read: (match) => offset(match, 1, 'reference'),
  },
  {
    id: 'in',
    near: 'unit',
    pattern: pattern(`in\\s+${ABOUT}(?<n>${NUMBER})\\s+(?<unit>${CALENDAR_UNIT}s?)(?<time>['’]\\s+time)?`),
    read: readIn,
  },
  {
    id: 'shifted',
    near: 'unit',
    pattern: pattern(
      `(?:(?:early|mid|late|later|earlier)[-\\s])?(?<shift>last|this|next|this past|this coming)\\s+(?<unit>${CALENDAR_UNIT})`,
    ),
    read: (match, text) => {
      const [before, after] = [
        text.slice(Math.max(0, match.index - 4), match.index),
        text.slice(match.index + match[0].length, match.index + match[0].length + 12),
      ];
      // "The last week of the war" counts from its end.
      if (/^last\b/i.test(match[0]) && /^\s+(?:of|before)\b/i.test(after)) {
        if (/\bthe\s$/i.test(before) || /^\s+of\s+\p{Lu}/u.test(after)) return null;
      }
      return shifted(match, /^this\s+day$/i.test(match[0]) ? 'story' : 'reference');
    },
  },
  {
    id: 'weekend',
    near: 'unit',
    pattern: pattern(
      '(?<!\\b(?:every|each|long|any|per|most|a|an|opening|bank|holiday)\\s)(?:the\\s+)?weekend(?!-)',
    ),
    read: (match) => at(match, { kind: 'unit', unit: 'weekend', by: 0, anchor: 'story' }),
  },
  {
    id: 'part-of-unit',
    near: 'unit',
    pattern: pattern(
      `${PART_OF}(?<shift>the|this|that|last|next)\\s+(?<unit>week|month|year|decade|century)(?!\\s+(?:of|to|in)\\s)`,
    ),
    read: (match) => {
      const word = group(match, 'shift').toLowerCase();
      return shifted(match, word === 'the' ? 'story' : word === 'that' ? 'previous' : 'reference');
    },
  },
  {
    id: 'possessive-end',
    near: 'unit',
    pattern: pattern("(?:the\\s+)?(?<unit>week|month|year)['’]s\\s+end"),
    read: (match) => shifted(match, 'story'),
  },
  {
    id: 'late-in',
    near: 'unit',
    pattern: pattern(
      '(?:early|earlier|late|later)\\s+in\\s+(?<shift>the|that)\\s+(?<unit>week|month|year|decade)',
    ),
    read: (match) => shifted(match, group(match, 'shift') === 'that' ? 'previous' : 'story'),
  },
  {
    id: 'that-daypart',
    near: 'daypart',
    pattern: pattern('(?:that|(?:later\\s+)?the\\s+same)\\s+(?<part>morning|afternoon|evening|night)'),
    read: (match) =>
      at(
        match,
        { kind: 'unit', unit: 'day', by: 0, anchor: 'previous' },
        'TIME',
        DAYPARTS[group(match, 'part').toLowerCase()]!,
      ),
  },
  {
    id: 'the-daypart',
    near: 'daypart',
    pattern: pattern(
      '(?<=\\b(?:in|during)\\s)the\\s+(?:(?:early|late)\\s+)?(?<part>morning|afternoon|evening)(?!\\s+(?:hours\\s+)?of)',
    ),
    read: (match) =>
      at(
        match,
        { kind: 'unit', unit: 'day', by: 0, anchor: 'story' },
        'TIME',
        DAYPARTS[group(match, 'part').toLowerCase()]!,
      ),
  },
  {
    id: 'next-daypart',
    near: 'daypart',
    pattern: pattern(
      '(?:early\\s+)?the\\s+(?<shift>following|next|previous)\\s+(?<part>morning|afternoon|evening|night)',
    ),
    read: (match) =>
      at(
        match,
        {
          kind: 'unit',
          unit: 'day',
          by: /previous/i.test(group(match, 'shift')) ? -1 : 1,
          anchor: 'previous',
        },
        'TIME',
        DAYPARTS[group(match, 'part').toLowerCase()]!,
      ),
  },
  {
    id: 'day-before',
    near: 'unit',
    pattern: pattern('(?:the\\s+)?day\\s+(?<shift>before|after)(?=\\s*(?:[,.;:)]|$))'),
    read: (match) =>
      at(match, {
        kind: 'unit',
        unit: 'day',
        by: group(match, 'shift') === 'before' ? -1 : 1,
        anchor: 'previous',
      }),
  },
  {
    id: 'current',
    near: 'unit',
    pattern: pattern(`the\\s+(?<shift>current|coming)\\s+(?<unit>week|month|quarter|year)`),
    read: (match) => shifted(match, 'reference'),
  },
  {
    id: 'anchored',
    near: 'unit',
    pattern: pattern(
      'the\\s+(?<shift>same|previous|preceding|following|next)\\s+(?<unit>day|week|month|year|decade)',
    ),
    read: (match) => shifted(match, 'previous'),
  },
  {
    id: 'that',
    near: 'unit',
    pattern: pattern(`(?<shift>that)\\s+(?:same\\s+)?(?<unit>day|week|month|year|decade)`),
    read: (match) => shifted(match, 'previous'),
  },
];
