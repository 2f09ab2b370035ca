import type { RawTime, Recogniser } from '../shape';
import { isDash, type TimeText, yearAt } from '../time-text';
import { yearTail } from './tails';

function dayAt(t: TimeText, at: number): number | null {
  const match = /^(3[01]|[12]\d|0?[1-9])$/.exec(t.word(at));
  return match ? Number(match[1]) : null;
}

/** A mark glued to its neighbours on both sides. */
function isMark(t: TimeText, at: number): boolean {
  const word = t.word(at);
  return (word === '-' || word === '/') && t.isGlued(at) && t.isGlued(at + 1);
}

/** "05-Aug-2016", "23/Sep/2020", "2019-Aug-01", "Sep-23-2020": a month by its name between marks. */
function marked(t: TimeText, at: number): RawTime | null {
  if (isMark(t, at + 1)) return isMark(t, at - 1) ? threeParts(t, at, at - 2) : threeParts(t, at, at);
  return isMark(t, at - 1) && isMark(t, at - 3) ? threeParts(t, at, at - 4) : null;
}

/** A month at one of three places, a year and a day at the others, whichever comes first. */
function threeParts(t: TimeText, month: number, from: number): RawTime | null {
  if (!isMark(t, from + 1) || !isMark(t, from + 3)) return null;
  const [one, other] = [from, from + 2, from + 4].filter((at) => at !== month) as [number, number];
  const year = yearAt(t, other) ?? yearAt(t, one);
  const day = yearAt(t, other) === null ? dayAt(t, other) : dayAt(t, one);
  if (year === null || day === null) return null;
  return t.span(
    { from, to: from + 5 },
    { kind: 'date', year, month: t.lexeme(month)!.month!, day, weekday: null },
  );
}

/** "Jan/3", "Oct-2": a month and a day. */
function markedDay(t: TimeText, at: number): RawTime | null {
  if (!t.isCapital(at) || !isMark(t, at + 1) || t.isGlued(at)) return null;
  const day = dayAt(t, at + 2);
  // "5 September-12 October"
  if (/^\d/.test(t.word(at - 1)) || t.lexeme(at + 3)?.month !== undefined) return null;
  if (day === null || (t.isGlued(at + 3) && /^[-/:.,\d–]/.test(t.word(at + 3)) && t.isGlued(at + 4)))
    return null;
  const { month } = t.lexeme(at)!;
  return t.span({ from: at, to: at + 3 }, { kind: 'date', year: null, month: month!, day, weekday: null });
}

/** "2017 April": the year first, where no day follows. */
function yearMonth(t: TimeText, at: number): RawTime | null {
  const comma = t.word(at - 1) === ',' ? at - 2 : at - 1;
  const year = t.isSpaced(at) ? yearAt(t, comma) : null;
  if (year === null || t.isGlued(comma) || (t.isSpaced(at + 1) && /^\d/.test(t.word(at + 1)))) return null;
  if (/^(?:may|march|mar)$/.test(t.written(at)) || (comma < at - 1 && !t.isCapital(at))) return null;
  // "In 2017, April was dry": another clause.
  if (comma < at - 1 && t.after(at) !== '') return null;
  return t.span(
    { from: comma, to: at + 1 },
    { kind: 'date', year, month: t.lexeme(at)!.month!, day: null, weekday: null },
  );
}

const SURE_BEFORE = /^(?:on|by|until|till|since|before|from|next|this|last|between)$/;
/** What a fraction is of. */
const MEASURED = /^(?:inch|inches|in|of|mile|miles|cup|cups|time|ths?|odds|basis|majority|vote|per)$/;

/**
 * "on 5/17", "11/2016", "22/04", "Friday 5/12", "10/1 to 11/7": with one part over twelve, after a word that only a
 * date takes, or with its like; not "9/11", "24/7", "by 1/2", "15/16 inch".
 */
function short(t: TimeText, at: number): RawTime | null {
  const mark = t.word(at + 1);
  if (!isMark(t, at + 1) || !/^\d{1,2}$/.test(t.word(at))) return null;
  if (t.isGlued(at) && !isDash(t.word(at - 1))) return null;
  const [first, second] = [Number(t.word(at)), t.word(at + 2)];
  const year = yearAt(t, at + 2);
  if (year !== null)
    return isMonth(first) && !hasMore(t, at + 3)
      ? t.span({ from: at, to: at + 3 }, { kind: 'date', year, month: first, day: null, weekday: null })
      : null;
  if (!/^\d{1,2}$/.test(second) || mark !== '/' || hasMore(t, at + 3)) return null;
  const [month, day] = isMonth(first) ? [first, Number(second)] : [Number(second), first];
  if (!isMonth(month) || day < 1 || day > 31) return null;
  const weekday = t.lexeme(at - 1)?.weekday ?? null;
  // "Next 5/12", and neither "by 1/2" nor "this 3/4 majority".
  const isNext = /^(?:next|this|last)$/.test(t.before(at)) && !MEASURED.test(t.word(at + 3));
  const isSure = weekday !== null || (day > 12 && SURE_BEFORE.test(t.before(at))) || isNext;
  if (!isSure && !isPair(t, at) && !standsOut(t, at, day)) return null;
  const from = weekday === null ? at : at - 1;
  const tail = t.word(at + 3) === ',' && /^\d/.test(t.word(at + 4)) ? yearTail(t, at + 3) : null;
  return t.span(
    { from, to: tail?.to ?? at + 3 },
    { kind: 'date', year: tail?.year ?? null, month, day, weekday },
  );
}

const isMonth = (number: number): boolean => number >= 1 && number <= 12;

/** A third number, or a per cent sign. */
function hasMore(t: TimeText, at: number): boolean {
  return t.isGlued(at) && /^(?:\d|%|\/)/.test(t.word(at));
}

/** Two of them, "10/1 to 11/7", "10/1-11/7". */
function isPair(t: TimeText, at: number): boolean {
  const isOne = (from: number): boolean =>
    /^\d{1,2}$/.test(t.word(from)) && t.word(from + 1) === '/' && /^\d{1,2}$/.test(t.word(from + 2));
  const joint = (word: string): boolean => isDash(word) || /^(?:to|through|until|till)$/.test(word);
  return (joint(t.word(at + 3)) && isOne(at + 4)) || (joint(t.word(at - 1)) && isOne(at - 4));
}

/** One part is over twelve, and nothing is measured. */
function standsOut(t: TimeText, at: number, day: number): boolean {
  if (day <= 12 || (t.word(at) === '24' && t.word(at + 2) === '7') || t.isGlued(at)) return false;
  const next = t.word(at + 3) === '-' ? t.word(at + 4) : t.word(at + 3);
  return !MEASURED.test(next) && !/^[("“$€£]$/.test(t.word(at - 1)) && next !== '"';
}

/** "2015-12", "2016/11": a year and a month in figures. */
function yearAndMonth(t: TimeText, at: number): RawTime | null {
  if (t.word(at + 1) === '/' || t.word(at - 1) === '/') {
    const spaced = spacedMonth(t, at);
    if (spaced) return spaced;
  }
  if (!isMark(t, at + 1)) return null;
  const year = yearAt(t, at);
  if (year === null || t.isGlued(at) || !/^(?:0?[1-9]|1[0-2])$/.test(t.word(at + 2))) return null;
  // "2007-08" is a season of sport, "2015-12" no range.
  const isSeason = t.word(at + 2).length === 2 && Number(t.word(at + 2)) > year % 100;
  if (year < 1900 || isSeason || (t.isGlued(at + 3) && /^[-/:.\d]/.test(t.word(at + 3)) && t.isGlued(at + 4)))
    return null;
  const month = Number(t.word(at + 2));
  return t.span({ from: at, to: at + 3 }, { kind: 'date', year, month, day: null, weekday: null });
}

/** "2016 / 11", "11 / 2016": with spaces about the mark. */
function spacedMonth(t: TimeText, at: number): RawTime | null {
  const year = yearAt(t, at);
  if (year === null || year < 1900) return null;
  for (const [mark, other] of [
    [at + 1, at + 2],
    [at - 1, at - 2],
  ] as const) {
    const isSpaced = t.isSpaced(Math.max(at, mark)) || t.isSpaced(Math.max(mark, other));
    if (t.word(mark) !== '/' || !isSpaced || !/^(?:0?[1-9]|1[0-2])$/.test(t.word(other))) continue;
    const [from, to] = [Math.min(at, other), Math.max(at, other) + 1];
    if (t.word(from - 1) === '/' || t.word(to) === '/') return null;
    return t.span(
      { from, to },
      { kind: 'date', year, month: Number(t.word(other)), day: null, weekday: null },
    );
  }
  return null;
}

/** Dates whose parts marks hold together. */
export const MARKED_DATES: readonly Recogniser[] = [
  { id: 'marked', head: 'month', beside: '/ -', read: marked },
  { id: 'marked-day', head: 'month', after: '/ -', read: markedDay },
  { id: 'year-month', head: 'month', before: 'FIGURES ,', read: yearMonth },
  { id: 'short', head: 'two-figures', after: '/ -', read: short },
  { id: 'year-and-month', head: 'four-figures', beside: '/ -', read: yearAndMonth },
];
