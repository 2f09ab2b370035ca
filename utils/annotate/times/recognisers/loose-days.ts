import { isFunctionWord } from '../../lexicon/words';
import { dayInWords } from '../numbers';
import type { RawTime, Recogniser, TimeShape } from '../shape';
import type { TimeText } from '../time-text';

const BEFORE = /^(?:on|by|until|till|since|before|after|from|to|between|and|around)$/;

/** "On the 15th", "Friday the 13th", "the 20th of next month": a day of a month that is not named. */
function dayAlone(t: TimeText, at: number): RawTime | null {
  if (!/^\d{1,2}(?:st|nd|rd|th)$/.test(t.word(at))) return null;
  const day = Number.parseInt(t.word(at), 10);
  if (day < 1 || day > 31) return null;
  const the = t.before(at) === 'the' ? at - 1 : at;
  const weekdayAt = t.word(the - 1) === ',' ? the - 2 : the - 1;
  const lexeme = t.isSpaced(the) ? t.lexeme(weekdayAt) : null;
  const weekday = lexeme?.weekday !== undefined && !lexeme.plural ? lexeme.weekday : null;
  const of = ofMonth(t, t.after(at) === 'day' ? at + 2 : at + 1);
  if (of) return t.span({ from: the, to: of.to }, { kind: 'day', day, weekday: null, months: of.months });
  if (!standsAlone(t, at)) return null;
  const shape: TimeShape = { kind: 'day', day, weekday, months: null };
  if (weekday !== null) return t.span({ from: weekdayAt, to: at + 1 }, shape);
  // Ranks this low seldom end a sentence: "the rent is due the 21st".
  const isLate = day > 12 && /^(?:[.?!]|)$/.test(t.word(at + 1));
  if (the === at) return isBareDay(t, at) ? t.span({ from: at, to: at + 1 }, shape) : null;
  return isLate || BEFORE.test(t.before(the)) ? t.span({ from: the, to: at + 1 }, shape) : null;
}

/** "On 29th", "by 15th", "between the 21st and 23rd", where nothing follows that could be the first or fifth of its kind. */
function isBareDay(t: TimeText, at: number): boolean {
  if (/^\p{L}/u.test(t.after(at)) && !/^(?:and|or|to|at|until|with)$/.test(t.after(at))) return false;
  const before = t.before(at);
  if (/^(?:on|by|until|till|since)$/.test(before)) return true;
  return (
    /^(?:and|to)$/.test(before) &&
    /^\d{1,2}(?:st|nd|rd|th)$/.test(t.before(at - 1)) &&
    /^(?:between|from)$/.test(t.before(at - 2) === 'the' ? t.before(at - 3) : t.before(at - 2))
  );
}

/** "On the 27.", "for the 27": figures alone, where the sentence ends. */
function figuresAlone(t: TimeText, at: number): RawTime | null {
  const day = Number(t.word(at));
  if (t.before(at) !== 'the' || !(day >= 1 && day <= 31)) return null;
  if (!/^(?:on|for|by|until|till|since|before|after)$/.test(t.before(at - 1))) return null;
  const next = t.word(at + 1);
  if (t.has(at + 1) && !(/^[.?!]$/.test(next) && !t.isGlued(at + 2))) return null;
  return t.span({ from: at - 1, to: at + 1 }, { kind: 'day', day, weekday: null, months: null });
}

/** "of next month", "of this month", "this month". */
function ofMonth(t: TimeText, at: number): { to: number; months: number } | null {
  const which = t.word(at) === 'of' ? at + 1 : at;
  if (!t.isSpaced(which) || t.after(which) !== 'month') return null;
  const months = { last: -1, this: 0, the: 0, next: 1 }[t.word(which)];
  return months === undefined ? null : { to: which + 2, months };
}

function standsAlone(t: TimeText, at: number): boolean {
  const hasHyphen = t.word(at + 1) === '-' && t.isGlued(at + 1);
  if (t.lexeme(at + 1)?.month !== undefined || hasHyphen || t.word(at + 1) === 'of') return false;
  const next = t.after(at);
  // "From the 15th to the 19th century", "from the 3rd to the 5th of May".
  if (/^(?:to|and|or|through)$/.test(next)) {
    const other = t.word(at + 2) === 'the' ? at + 3 : at + 2;
    if (/^\d{1,2}(?:st|nd|rd|th)$/.test(t.word(other))) return standsAlone(t, other);
  }
  return next === '' || !/^\p{L}/u.test(next) || isFunctionWord(next);
}

/** "Tuesday the eleventh", "Friday 31": a weekday with the day of a month that is not named. */
function weekdayWithDay(t: TimeText, at: number): RawTime | null {
  const { weekday, plural } = t.lexeme(at)!;
  if (weekday === undefined || plural) return null;
  const the = t.after(at) === 'the';
  if (!the && !t.isCapital(at)) return null;
  const written = the ? null : /^(?:1[3-9]|2\d|3[01])$/.exec(t.after(at));
  const words = the ? dayInWords(t, at + 2) : null;
  const to = written ? at + 2 : (words?.to ?? 0);
  const ends = !t.has(to) || /^[.,;:!?)]$/.test(t.word(to));
  if (to === 0 || !ends || (t.word(to) === '.' && t.isGlued(to + 1))) return null;
  const day = written ? Number(written[0]) : words!.value;
  return t.span({ from: at, to }, { kind: 'day', day, weekday, months: null });
}

/** "From the 4th to the 22nd of this month", "between 4 and 22 next month". */
function daysOfThisMonth(t: TimeText, at: number): RawTime[] | null {
  const which = t.before(at);
  const months = { last: -1, this: 0, next: 1 }[which];
  if (t.word(at) !== 'month' || months === undefined) return null;
  const last = /^(?:of|in)$/.test(t.before(at - 1)) ? at - 3 : at - 2;
  const joint = t.before(last) === 'the' ? last - 2 : last - 1;
  const [from, to] = [ofDays(t, joint - 1), ofDays(t, last)];
  if (
    from === null ||
    to === null ||
    from >= to ||
    !/^(?:to|and|until|till|through|-|–)$/.test(t.word(joint))
  )
    return null;
  const lead = t.before(joint - 1) === 'the' ? t.before(joint - 2) : t.before(joint - 1);
  if (
    !/^(?:from|between)$/.test(lead) &&
    !(t.word(joint) !== 'and' && /^(?:out|away|off|closed|open)$/.test(lead))
  )
    return null;
  const shape = { kind: 'day', weekday: null, months } as const;
  return [
    t.span({ from: joint - 1, to: joint }, { ...shape, day: from }),
    t.span({ from: last, to: at + 1 }, { ...shape, day: to }),
  ];
}

function ofDays(t: TimeText, at: number): number | null {
  const match = /^(3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?$/.exec(t.word(at));
  return match ? Number(match[1]) : null;
}

/** Days of a month that is not named. */
export const LOOSE_DAYS: readonly Recogniser[] = [
  { id: 'day-alone', head: 'mixed', read: dayAlone },
  { id: 'figures-alone', head: 'two-figures', before: 'the', read: figuresAlone },
  { id: 'weekday-with-day', head: 'weekday', after: 'FIGURES the', read: weekdayWithDay },
  { id: 'days-of-this-month', head: 'one-month', before: 'last this next', read: daysOfThisMonth },
];
