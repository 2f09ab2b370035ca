import { ordinalEnding } from '../numbers';
import type { NthOf, RawTime, Recogniser } from '../shape';
import { type TimeText, withThe, yearAt } from '../time-text';
import { yearTail } from './tails';

/** "first", "3rd", "last" before a token; -1 is the last. */
function whichBefore(t: TimeText, at: number): { from: number; n: number } | null {
  if (!t.isSpaced(at)) return null;
  if (t.word(at - 1) === 'last') return { from: withThe(t, at - 1), n: -1 };
  const ordinal = ordinalEnding(t, at - 1);
  return ordinal && { from: withThe(t, ordinal.from), n: ordinal.value };
}

const RELATIVE: Readonly<Record<string, number>> = { last: -1, previous: -1, this: 0, the: 0, next: 1 };

/** "of July 2020", "in March", "of next month", "of the year", "of 2016"; the token after it. */
function ofWhat(t: TimeText, at: number): { to: number; of: NthOf } | null {
  const next = /^(?:of|in)$/.test(t.word(at)) ? at + 1 : at;
  const unit = t.after(next);
  if (Object.hasOwn(RELATIVE, t.word(next)) && (unit === 'month' || unit === 'year'))
    return next > at || t.word(next) !== 'the'
      ? { to: next + 2, of: { unit, by: RELATIVE[t.word(next)]! } }
      : null;
  if (next === at) return null;
  const month = t.lexeme(next)?.month;
  if (month !== undefined && (t.isCapital(next) || !/^(?:may|march|mar)$/.test(t.word(next)))) {
    const tail = yearTail(t, next + 1);
    const year = tail?.year ?? null;
    return { to: year === null ? next + 1 : tail!.to, of: { month, year } };
  }
  const year = yearAt(t, next);
  return year === null ? null : { to: next + 1, of: { month: null, year } };
}

/** "the first Friday of July", "the last Monday in May", "the third Wednesday of next month". */
function nthWeekday(t: TimeText, at: number): RawTime | null {
  const { weekday, plural } = t.lexeme(at)!;
  const which = weekday === undefined || plural ? null : whichBefore(t, at);
  const rest = which && which.n <= 5 ? ofWhat(t, at + 1) : null;
  if (!which || !rest || isOfYear(rest.of)) return null;
  return t.span(
    { from: which.from, to: rest.to },
    { kind: 'nth', n: which.n, weekday: weekday!, of: rest.of },
  );
}

/** "The first Monday of the year" is too seldom meant by the calendar. */
function isOfYear(of: NthOf): boolean {
  return 'unit' in of ? of.unit === 'year' : of.month === null;
}

/** "the last day of March", "the first day of next month", "the last day of the year". */
function nthDay(t: TimeText, at: number): RawTime | null {
  if (t.word(at) !== 'day') return null;
  const which = whichBefore(t, at);
  const rest = which && which.n <= 31 && t.word(at + 1) === 'of' ? ofWhat(t, at + 1) : null;
  if (!which || !rest || (which.n > 1 && isOfYear(rest.of))) return null;
  return t.span({ from: which.from, to: rest.to }, { kind: 'nth', n: which.n, weekday: 0, of: rest.of });
}

/** "the third month of 2021", "the 9th month of next year". */
function nthMonth(t: TimeText, at: number): RawTime | null {
  const which = whichBefore(t, at);
  const rest = which && t.word(at + 1) === 'of' ? ofWhat(t, at + 1) : null;
  if (!rest || !isOfYear(rest.of) || which!.n > 12) return null;
  const month = which!.n === -1 ? 12 : which!.n;
  const year = 'unit' in rest.of ? null : rest.of.year;
  const inYear = 'unit' in rest.of ? { inYear: { by: rest.of.by, anchor: 'reference' as const } } : {};
  return t.span(
    { from: which!.from, to: rest.to },
    { kind: 'date', year, month, day: null, weekday: null, ...inYear },
  );
}

/** Days that are counted within a month or a year. */
export const NTH_DAYS: readonly Recogniser[] = [
  {
    id: 'nth-weekday',
    head: 'weekday',
    before: 'FIGURES ORDINAL last',
    after: 'of in last previous this next the',
    read: nthWeekday,
  },
  { id: 'nth-month', head: 'one-month', before: 'FIGURES ORDINAL last', after: 'of', read: nthMonth },
  { id: 'nth-day', head: 'one-day', before: 'FIGURES ORDINAL last', after: 'of', read: nthDay },
];
