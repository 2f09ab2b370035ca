import type { RawTime, Recogniser, TimeShape } from '../shape';
import { DASHES, isDash, type TimeText, withModifier, yearAt } from '../time-text';
import { shiftBefore } from './shifts';
import { type YearTail, yearTail } from './tails';

/** "June 2021", "mid-June, 2021", "June of last year". */
function monthYear(t: TimeText, at: number): RawTime | null {
  const month = t.lexeme(at)!.month!;
  const from = withModifier(t, at);
  const hyphen =
    (isDash(t.word(at + 1)) || t.word(at + 1) === '/') && t.isGlued(at + 1) ? yearAt(t, at + 2) : null;
  const tail: YearTail | null = hyphen === null ? yearTail(t, at + 1) : { to: at + 3, year: hyphen };
  if (!tail) return null;
  const { to, year } = tail;
  const shape: TimeShape = { kind: 'date', year, month, day: null, weekday: null };
  if (tail.inYear) shape.inYear = tail.inYear;
  return t.span({ from, to }, shape);
}

/** "March–May 2019": the ends of a stretch. */
function monthRange(t: TimeText, at: number): RawTime[] | null {
  const to = t.lexeme(at + 2)?.month;
  if (!isDash(t.word(at + 1)) || to === undefined) return null;
  const tail = yearTail(t, at + 3);
  if (!tail?.year) return null;
  const month = t.lexeme(at)!.month!;
  const { year } = tail;
  const date = { kind: 'date', day: null, weekday: null } as const;
  return [
    t.span({ from: at, to: at + 1 }, { ...date, year: to < month ? year - 1 : year, month }),
    t.span({ from: at + 2, to: tail.to }, { ...date, year, month: to }),
  ];
}

const LONG_ONLY = new Set('january february april june july september october november december'.split(' '));

/** "last June", "mid-June", "June". */
function bareMonth(t: TimeText, at: number): RawTime | null {
  const written = t.written(at);
  const mod = withModifier(t, at);
  const shift = shiftBefore(t, mod);
  const isPaired = isOfPair(t, at);
  // In small letters only the long names that are nothing else.
  if (!t.isCapital(at) && !LONG_ONLY.has(written) && !isPaired && !isSmallMonth(t, at)) return null;
  if (!shift && mod === at && !isPaired && !standsAsMonth(t, at)) return null;
  // "Next April 5" is a day.
  if (shift && /^\d{1,2}(?:st|nd|rd|th)?$/.test(t.after(at)) && !/^\p{L}/u.test(t.after(at + 1))) return null;
  const shape = { kind: 'month', month: t.lexeme(at)!.month!, shift: shift?.shift ?? null } as const;
  return t.span({ from: shift?.from ?? mod, to: at + 1 }, shape);
}

/** "From May to September", "between august and october", "May to March": the other one is a month, whatever this is. */
function isOfPair(t: TimeText, at: number): boolean {
  return isPairedWith(t, at + 1, at + 2) || isPairedWith(t, at - 1, at - 2);
}

function isPairedWith(t: TimeText, joint: number, other: number): boolean {
  if (t.lexeme(other)?.month === undefined || !(LONG_ONLY.has(t.word(other)) || t.isCapital(other)))
    return false;
  const word = t.word(joint);
  return /^(?:to|through|until|till)$/.test(word) || (word === 'and' && isBetween(t, Math.min(joint, other)));
}

function isBetween(t: TimeText, at: number): boolean {
  return t.before(at) === 'between' || t.before(at - 1) === 'between';
}

/** "In may", "last sept": in small letters after a word that only a month takes. */
function isSmallMonth(t: TimeText, at: number): boolean {
  const word = t.word(at);
  if (word === 'may') return /^(?:in|since)$/.test(t.before(at)) && !/^\p{L}/u.test(t.after(at));
  return (
    /^(?:last|next)$/.test(t.before(at)) &&
    /^(?:jan|feb|apr|jun|jul|aug|sept?|oct|nov|dec|august)$/.test(word)
  );
}

const BEFORE = new Set(
  'in since until till by of from to and during before after through between for around on every each end early late mid the or next last this'.split(
    ' ',
  ),
);
const SURELY_BEFORE = /^(?:in|since|until|last|next|this|early|late)$/;
// Not in need of such a word: the names that are nothing else.
const PLAIN = new Set('january february july september october november december'.split(' '));

/** "May", "March", "Mar" and "August" need a word before them that only a month takes; so do short forms. */
function standsAsMonth(t: TimeText, at: number): boolean {
  // "July and Aug. It": the month before says that this is one.
  const isListed = /^(?:and|or|,|to)$/.test(t.word(at - 1)) && t.lexeme(at - 2)?.month !== undefined;
  if (isListed) return true;
  const before = isDash(t.word(at - 1)) ? t.word(at - 2) : t.before(at);
  const isNameNext = t.isSpaced(at + 1) && /^\p{Lu}\p{Ll}/u.test(t.written(at + 1));
  if (BEFORE.has(before)) return !isNameNext || SURELY_BEFORE.test(before);
  const word = t.word(at);
  if (PLAIN.has(word)) return true;
  return (word === 'june' || word === 'april') && !(t.isSpaced(at + 1) && t.isCapital(at + 1));
}

/** Months, with and without their year. */
export const MONTHS: readonly Recogniser[] = [
  {
    id: 'month-year',
    head: 'month',
    after: `FIGURES NUMBER , / of in last this next that the ' ’ ‘ ${DASHES}`,
    read: monthYear,
  },
  { id: 'month-range', head: 'month', after: DASHES, read: monthRange },
  { id: 'month', head: 'month', read: bareMonth },
];
