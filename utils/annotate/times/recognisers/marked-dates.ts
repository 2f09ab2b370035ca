import type { RawTime, Recogniser } from '../shape';
import { type TimeText, yearAt } from '../time-text';

const MARK = /^[-/]$/;

function dayAt(t: TimeText, at: number): number | null {
  const match = /^(3[01]|[12]\d|0?[1-9])$/.exec(t.word(at));
  return match ? Number(match[1]) : null;
}

/** A mark glued to its neighbours on both sides. */
function isMark(t: TimeText, at: number): boolean {
  return MARK.test(t.word(at)) && t.isGlued(at) && t.isGlued(at + 1);
}

/** "05-Aug-2016", "23/Sep/2020", "2019-Aug-01": a month by its name between marks. */
function marked(t: TimeText, at: number): RawTime | null {
  if (!isMark(t, at - 1) || !isMark(t, at + 1)) return null;
  const month = t.lexeme(at)!.month!;
  const [first, last] = [at - 2, at + 2];
  const year = yearAt(t, last) ?? yearAt(t, first);
  const day = yearAt(t, last) === null ? dayAt(t, last) : dayAt(t, first);
  if (year === null || day === null) return null;
  return t.span({ from: first, to: last + 1 }, { kind: 'date', year, month, day, weekday: null });
}

const SURE_BEFORE = /^(?:on|by|until|till|since|before|from)$/;

/** "on 5/17" and "since 11/2016", after a word that only a date takes; not "9/11", "24/7", "by 1/2". */
function short(t: TimeText, at: number): RawTime | null {
  if (!/^\d{1,2}$/.test(t.word(at)) || t.word(at + 1) !== '/' || !isMark(t, at + 1)) return null;
  if (t.isGlued(at + 3) && /^[\d/%-]/.test(t.word(at + 3))) return null;
  const month = Number(t.word(at));
  if (month < 1 || month > 12 || !SURE_BEFORE.test(t.before(at))) return null;
  const year = yearAt(t, at + 2);
  if (year !== null)
    return t.span({ from: at, to: at + 3 }, { kind: 'date', year, month, day: null, weekday: null });
  const day = dayAt(t, at + 2);
  // Small ones are fractions, and 9/11 has a name of its own.
  if (day === null || day <= 12) return null;
  return t.span({ from: at, to: at + 3 }, { kind: 'date', year: null, month, day, weekday: null });
}

/** Dates whose parts marks hold together. */
export const MARKED_DATES: readonly Recogniser[] = [
  { id: 'marked', head: 'month', read: marked },
  { id: 'short', head: 'two-figures', read: short },
];
