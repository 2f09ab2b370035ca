import { at, ends, group, pattern } from './match';
import type { RawTime, Recogniser, Shift } from './shape';
import {
  DASH,
  LONG_WEEKDAY,
  MONTH,
  ORDINAL,
  readMonth,
  readOrdinal,
  readWeekday,
  WEEKDAY,
  YEAR,
} from './words';

const SHIFTS = 'last|this|next|this past|this coming|past|previous|coming|(?:the )?following|the previous';
const DAYPART = '(?:\\s+(?<part>morning|afternoon|evening|night|noon|midnight))?';
const CLOCK: Readonly<Record<string, string>> = {
  morning: 'MO',
  afternoon: 'AF',
  evening: 'EV',
  night: 'NI',
  noon: '12:00',
  midnight: '24:00',
};

export function readShift(word: string | undefined): Shift {
  if (!word) return null;
  if (/last|past|previous/i.test(word)) return -1;
  return /next|coming|following/i.test(word) ? 1 : 0;
}

/** "sat", "sun" and "wed" in small letters are words, and "Sun Yue" and "the Sun" are names. */
function isShortWeekday(name: string, match: RegExpExecArray, text: string): boolean {
  if (!/^[A-Z]/.test(name)) return false;
  if (!/^(?:Sun|Sat|Mon|Wed)/.test(name)) return true;
  const end = match.index + match[0].length;
  const named = /^\s+\p{Lu}\p{Ll}+/u.exec(text.slice(end, end + 16))?.[0].trim();
  if (named && readMonth(named) === 0) return false;
  return !/\bthe\s$/i.test(text.slice(Math.max(0, match.index - 5), match.index));
}

function weekday(match: RegExpExecArray, text: string): RawTime | null {
  const name = group(match, 'weekday');
  const shift = readShift(match.groups?.shift);
  if (name.length < 6 && shift === null && !isShortWeekday(name, match, text)) return null;
  if (match.groups?.week)
    return at(match, { kind: 'weekday', weekday: readWeekday(name), shift: null, weeks: 1 });
  const part = match.groups?.part?.toLowerCase();
  const clock = part ? CLOCK[part]! : null;
  const shape = {
    kind: 'weekday',
    weekday: readWeekday(name),
    shift,
  } as const;
  return at(match, shape, clock ? 'TIME' : 'DATE', clock);
}

function month(match: RegExpExecArray, text: string): RawTime | null {
  const name = group(match, 'month');
  // In small letters only the long names that are nothing else.
  if (
    !/^[A-Z]/.test(name) &&
    !/^(?:january|february|april|june|july|september|october|november|december)$/.test(name)
  )
    return null;
  const shift = readShift(match.groups?.shift);
  if (shift === null && !match.groups?.mod && !standsAsMonth(name, match, text)) return null;
  return at(match, { kind: 'month', month: readMonth(name), shift });
}

/** "May", "March", "Mar" and "August" need a word before them that only a month takes; so do short forms. */
function standsAsMonth(name: string, match: RegExpExecArray, text: string): boolean {
  const before = text.slice(Math.max(0, match.index - 14), match.index);
  const after = text.slice(match.index + match[0].length, match.index + match[0].length + 12);
  if (
    /(?:^|[^\p{L}])(?:in|since|until|till|by|of|from|to|and|during|before|after|through|between|for|around|on|every|each|end|early|late|mid|the|or|next|last|this)[\s-]+$/iu.test(
      before,
    )
  ) {
    return (
      !/^\s+\p{Lu}\p{Ll}/u.test(after) || /(?:in|since|until|last|next|this|early|late)\s$/i.test(before)
    );
  }
  return (
    !/^(?:May|March|August|April|June|Mar|Jan|Sep|Dec|Oct|Nov|Feb|Apr|Jun|Jul|Aug|Sept)\.?$/.test(name) ||
    (/^(?:June|April)$/.test(name) && !/^\s+\p{Lu}/u.test(after))
  );
}

const SEASONS: Readonly<Record<string, 'SP' | 'SU' | 'FA' | 'WI'>> = {
  spring: 'SP',
  summer: 'SU',
  autumn: 'FA',
  fall: 'FA',
  winter: 'WI',
};

function season(match: RegExpExecArray): RawTime | null {
  const year = match.groups?.year ? Number(match.groups.year) : null;
  const shift = readShift(match.groups?.shift);
  return at(match, {
    kind: 'season',
    season: SEASONS[/spring|summer|autumn|fall|winter/i.exec(match[0])![0].toLowerCase()]!,
    year,
    shift,
  });
}

function part(match: RegExpExecArray, letter: 'Q' | 'H'): RawTime | null {
  const n = group(match, 'n') || group(match, 'q') || group(match, 'q2');
  const index = /^latter$/i.test(n) ? 2 : readOrdinal(n);
  if (!index || index > (letter === 'Q' ? 4 : 2)) return null;
  const written = match.groups?.year ?? match.groups?.year2;
  const year = written ? Number(written) : null;
  return at(match, {
    kind: 'part',
    part: `${letter}${index}`,
    year,
    shift: match.groups?.shift ? readShift(match.groups.shift) : null,
  });
}

const OF_YEAR = `(?:(?:\\s*,)?\\s+(?:of\\s+)?(?:(?:the\\s+)?(?:fiscal|financial)\\s+(?:year\\s+)?)?(?:(?<year>${YEAR})|(?:the\\s+)?(?<shift>last|this|next)\\s+year))?`;

/** Weekdays, months, seasons, quarters: parts of the calendar without their year. */
export const PARTIAL: readonly Recogniser[] = [
  {
    id: 'weekday',
    near: 'weekday',
    pattern: pattern(
      `(?:(?<shift>${SHIFTS})\\s+)?(?<weekday>${WEEKDAY})(?!\\s*(?:['’]s\\s+(?:child|best)))(?:(?<week>\\s+week(?!\\s+\\w))|${DAYPART})`,
    ),
    read: weekday,
  },
  {
    id: 'weekday-of-week',
    near: 'weekday',
    pattern: pattern(
      `(?<weekday>${LONG_WEEKDAY})\\s+(?:of\\s+)?(?<shift>last|this|next)\\s+week|(?<shift2>last|this|next)\\s+week\\s+(?:on\\s+)?(?<weekday2>${LONG_WEEKDAY})`,
    ),
    read: (match) =>
      at(match, {
        kind: 'weekday',
        weekday: readWeekday(match.groups?.weekday ?? group(match, 'weekday2')),
        shift: null,
        ofWeek: readShift(match.groups?.shift ?? group(match, 'shift2')) ?? 0,
      }),
  },
  {
    id: 'month',
    near: 'month',
    pattern: pattern(`(?:(?<shift>${SHIFTS})\\s+)?(?:(?<mod>early|mid|late)[-\\s])?(?<month>${MONTH})`),
    read: month,
  },
  {
    id: 'month-range',
    near: 'month',
    pattern: pattern(`(?<month>${MONTH})${DASH}(?<month2>${MONTH})(?:,?\\s+(?:of\\s+)?(?<year>${YEAR}))`),
    read: (match) => {
      const year = Number(group(match, 'year'));
      const [month, to] = [readMonth(group(match, 'month')), readMonth(group(match, 'month2'))];
      return ends(
        match,
        { kind: 'date', year: to < month ? year - 1 : year, month, day: null, weekday: null },
        { kind: 'date', year, month: to, day: null, weekday: null },
      );
    },
  },
  {
    id: 'season',
    near: 'season',
    pattern: pattern(
      `(?:the\\s+)?(?:(?:early|mid|late)[-\\s])?(?<season>spring|summer|autumn|fall|winter)\\s+(?:of\\s+)?(?<year>${YEAR})`,
    ),
    read: season,
  },
  {
    id: 'season-bare',
    near: 'season',
    pattern: pattern(
      `(?:(?<=(?:in|during|by|until|since|through|throughout|before|after|over|for|of)\\s)(?:the\\s+)?(?:(?:early|mid|late)[-\\s])?(?<season>spring|summer|autumn|winter)|(?<=(?:in|during|by|until|since|over)\\s)the\\s+(?:(?:early|mid|late)[-\\s])?fall|the\\s+(?:(?:early|mid|late)[-\\s])?(?:spring|summer|autumn|winter))(?!\\s+(?:\\d|of\\b|break|camp|school|term|games|olympics|league|sale|home|house))`,
    ),
    read: season,
  },
  {
    id: 'season-shift',
    near: 'season',
    pattern: pattern(
      '(?<shift>last|this|next|this past|this coming)\\s+(?<season>spring|summer|autumn|fall|winter)',
    ),
    read: season,
  },
  {
    id: 'quarter',
    near: 'unit',
    pattern: pattern(`(?:the\\s+)?(?<n>${ORDINAL})[-\\s]quarter${OF_YEAR}`),
    read: (match) =>
      match.groups?.year || match.groups?.shift || /^the/i.test(match[0]) ? part(match, 'Q') : null,
  },
  {
    id: 'q',
    pattern: pattern(
      `(?<year2>${YEAR})[\\s-]?Q(?<q2>[1-4])|Q(?<q>[1-4])(?:(?:\\s*,?\\s*|-)(?:of\\s+)?(?:FY\\s?)?(?<year>${YEAR}))?`,
    ),
    read: (match) => part(match, 'Q'),
  },
  {
    id: 'half',
    near: 'half',
    pattern: pattern(`(?:the\\s+)?(?<n>first|second|latter)\\s+half${OF_YEAR}`),
    read: (match) => (match.groups?.year || match.groups?.shift ? part(match, 'H') : null),
  },
  {
    id: 'weekdays-set',
    near: 'weekday',
    pattern: pattern(
      `(?:every|each)\\s+(?<weekday>${LONG_WEEKDAY})(?:\\s+(?:morning|afternoon|evening|night))?|(?:on\\s+)?(?<plural>${LONG_WEEKDAY})s(?!\\s*['’])`,
    ),
    read: (match) => {
      const name = match.groups?.weekday ?? group(match, 'plural');
      return at(match, { kind: 'fixed', value: `XXXX-WXX-${readWeekday(name)}` }, 'SET');
    },
  },
];
