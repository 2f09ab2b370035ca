import { yearInWords as spelledYear } from '../numbers';
import type { Anchor } from '../shape';
import { type TimeText, yearAt } from '../time-text';

/** What stands behind a date and says its year. */
export interface YearTail {
  /** The token after it. */
  to: number;
  year: number | null;
  inYear?: { by: number; anchor: Anchor };
}

/** ", 2021", "of 2021", "in 2021", "last year", "of that year" from the token `at` on; null where there is none. */
export function yearTail(t: TimeText, at: number): YearTail | null {
  let next = at;
  if (t.word(next) === ',') next += 1;
  else if (!t.isSpaced(next)) return null;
  if (t.word(next) === 'of' || t.word(next) === 'in') next += 1;
  const year = yearAt(t, next) ?? shortYear(t, next, next > at);
  if (year !== null) return { to: yearEnd(t, next), year };
  const spelled = spelledYear(t, next);
  return spelled ? { to: spelled.to, year: spelled.value } : yearInWords(t, next);
}

/** "'98", "of 87", "August 99": a year of the last century or of this one by its last two figures. */
function shortYear(t: TimeText, at: number, isAfterOf: boolean): number | null {
  const hasApostrophe = /^['’‘]$/.test(t.word(at)) && t.isGlued(at + 1);
  const figures = t.word(hasApostrophe ? at + 1 : at);
  if (!/^\d\d$/.test(figures)) return null;
  const year = Number(figures);
  const end = hasApostrophe ? at + 2 : at + 1;
  if (t.isGlued(end) && !/^[.,;:?!)]$/.test(t.word(end))) return null;
  if (/^\p{L}/u.test(t.after(end - 1)) && !hasApostrophe) return null;
  if (!hasApostrophe && (year <= THE_MOST_DAYS || !(t.word(at - 1) === 'of' || !isAfterOf))) return null;
  return year < 40 ? 2000 + year : 1900 + year;
}

const THE_MOST_DAYS = 31;

function yearEnd(t: TimeText, at: number): number {
  return yearAt(t, at) === null && !/^\d/.test(t.word(at)) ? at + 2 : at + 1;
}

const DEICTIC: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 };

function yearInWords(t: TimeText, at: number): YearTail | null {
  const word = t.word(at);
  if (Object.hasOwn(DEICTIC, word) && t.after(at) === 'year')
    return { to: at + 2, year: null, inYear: { by: DEICTIC[word]!, anchor: 'reference' } };
  if (word !== 'that' && word !== 'the') return null;
  if (word === 'that' && t.after(at) === 'year')
    return { to: at + 2, year: null, inYear: { by: 0, anchor: 'previous' } };
  const which = t.after(at);
  if (!/^(?:same|following|previous)$/.test(which) || t.after(at + 1) !== 'year') return null;
  if (word === 'that' && which !== 'same') return null;
  const by = which === 'following' ? 1 : which === 'previous' ? -1 : 0;
  return { to: at + 3, year: null, inYear: { by, anchor: 'previous' } };
}

/** The year behind a quarter, a half or a season: ", 2024", "of fiscal 2024", "of the financial year 2024", "of last year". */
export function periodTail(
  t: TimeText,
  at: number,
): { to: number; year: number | null; shift: -1 | 0 | 1 | null } | null {
  let next = t.word(at) === ',' ? at + 1 : at;
  if (!t.isSpaced(next)) return null;
  if (t.word(next) === 'of') next += 1;
  const shift = shiftedYear(t, next);
  if (shift) return shift;
  const the = t.word(next) === 'the' ? next + 1 : next;
  if (/^(?:fiscal|financial)$/.test(t.word(the))) next = t.after(the) === 'year' ? the + 2 : the + 1;
  const year = yearAt(t, next);
  if (year !== null) return { to: next + 1, year, shift: null };
  const spelled = spelledYear(t, next);
  return spelled && { to: spelled.to, year: spelled.value, shift: null };
}

function shiftedYear(t: TimeText, at: number): ReturnType<typeof periodTail> {
  const from = t.word(at) === 'the' ? at + 1 : at;
  // "Of the year", and not "of the year 2012".
  if (from > at && t.before(at) === 'of' && t.word(from) === 'year' && !/^\d/.test(t.after(from)))
    return { to: from + 1, year: null, shift: 0 };
  const word = t.word(from);
  if (!Object.hasOwn(DEICTIC, word) || t.after(from) !== 'year') return null;
  return { to: from + 2, year: null, shift: DEICTIC[word] as -1 | 0 | 1 };
}
