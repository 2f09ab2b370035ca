import { isFunctionWord } from '../../lexicon/words';
import { dayInWords } from '../numbers';
import type { RawTime, TimeShape } from '../shape';
import { isDash, type TimeText } from '../time-text';
import type { YearTail } from './tails';

/** A day of a list ("April 3-5", "3, 4 and 5 May"): its token and the tokens before it that belong to it. */
export interface ListedDay {
  from: number;
  at: number;
  day: number;
  weekday: number | null;
}

/** "5", "05", "5th": 1 to 31; null for anything else. */
export function dayAt(t: TimeText, at: number): number | null {
  const text = t.word(at);
  if (text.length > 4) return null;
  const match = /^(3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?$/.exec(text);
  return match ? Number(match[1]) : null;
}

const COUNTED = /^(?:[ap]m|[ap]\.m\.|percent|per|million|billion|points?|goals?|people)$/;

/** Not "5:30", "5%", "5 pm". */
export function isFree(t: TimeText, at: number): boolean {
  const next = t.word(at + 1);
  if (t.isGlued(at + 1) && (next === '%' || (next === ':' && /^\d/.test(t.word(at + 2))))) return false;
  return !COUNTED.test(next);
}

/** Where "Friday, " or "Friday the " before a token begins, and the weekday. */
export function leadOf(t: TimeText, at: number): { from: number; weekday: number | null } {
  const none = { from: at, weekday: null };
  if (!t.isSpaced(at)) return none;
  let k = at - 1;
  if (t.word(k) === 'the') k -= 1;
  if (t.word(k) === ',') k -= 1;
  const lexeme = t.lexeme(k);
  if (lexeme?.weekday === undefined || lexeme.plural) return none;
  return { from: k, weekday: lexeme.weekday };
}

export function isVerb(t: TimeText, month: number): boolean {
  // "may 5" and "march 5" in small letters are mostly verbs.
  return /^(?:may|march|mar)$/.test(t.written(month));
}

export function laterDay(t: TimeText, { at, day }: ListedDay): ListedDay | null {
  const joint = t.word(at + 1);
  const dash = isDash(joint);
  if (!dash && !/^(?:and|or|&|to|until|till|through|,)$/.test(joint)) return null;
  let next = at + 2;
  if (t.word(next) === 'the') next += 1;
  const weekday = t.lexeme(next)?.weekday ?? null;
  const first = weekday === null ? next : t.word(next + 1) === ',' ? next + 2 : next + 1;
  const spelled = ordinalAhead(t, first);
  const dayToken = spelled ? spelled.to - 1 : first;
  const found = spelled?.value ?? dayAt(t, dayToken);
  if (found === null || found <= day || !isFree(t, dayToken) || t.lexeme(dayToken + 1)?.month) return null;
  if (!dash && !standsAlone(t, dayToken)) return null;
  // A comma goes on only in a list that ends with "and".
  if (joint === ',' && !laterDay(t, { from: next, at: dayToken, day: found, weekday })) return null;
  return { from: next, at: dayToken, day: found, weekday };
}

/** "seventeenth", "twenty-first": a day of a list in words. */
function ordinalAhead(t: TimeText, at: number): { to: number; value: number } | null {
  const day = dayInWords(t, at);
  return day && t.lexeme(day.to - 1)?.ordinal !== undefined ? day : null;
}

/** "May 2 and 3 in Varo", not "May 2 and 3 people". */
function standsAlone(t: TimeText, at: number): boolean {
  const next = t.after(at);
  return !/^\p{Ll}/u.test(t.written(at + 1)) || next === '' || isFunctionWord(next);
}

export function dated(
  t: TimeText,
  { day, month, tail }: { day: ListedDay; month: number; tail: YearTail | null },
  range: { from: number; to: number },
): RawTime {
  const shape: TimeShape = {
    kind: 'date',
    year: tail?.year ?? null,
    month: t.lexeme(month)!.month!,
    day: day.day,
    weekday: day.weekday,
  };
  if (tail?.inYear) shape.inYear = tail.inYear;
  return t.span(range, shape);
}
