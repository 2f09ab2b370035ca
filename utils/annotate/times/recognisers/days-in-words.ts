import { isFunctionWord } from '../../lexicon/words';
import { dayInWords, yearInWords } from '../numbers';
import type { RawTime, Recogniser } from '../shape';
import type { TimeText } from '../time-text';
import { dated, isVerb, type ListedDay, laterDay, leadOf } from './day-lists';
import { yearTail } from './tails';

/** "February twenty second", "May the twenty-ninth, nineteen eighty six". */
function monthDayInWords(t: TimeText, month: number): RawTime[] | null {
  if (!t.isSpaced(month + 1) || isVerb(t, month)) return null;
  const at = t.word(month + 1) === 'the' ? month + 2 : month + 1;
  const day = dayInWords(t, at);
  if (!day || /^\d/.test(t.word(at)) || t.lexeme(day.to)?.unit) return null;
  // "In January two people".
  const isOrdinal = t.lexeme(day.to - 1)?.ordinal !== undefined;
  const tail = yearTail(t, day.to);
  if (!isOrdinal && !tail?.year && !endsThere(t, day.to)) return null;
  const { from, weekday } = leadOf(t, month);
  const days: ListedDay[] = [{ from, at: day.to - 1, day: day.value, weekday }];
  for (let next = tail ? null : laterDay(t, days[0]!); next && days.length < 5; next = laterDay(t, next))
    days.push(next);
  return days.map((listed) =>
    dated(t, { day: listed, month, tail }, { from: listed.from, to: tail?.to ?? listed.at + 1 }),
  );
}

/** "Twenty five January nineteen eighty six": a day in plain numbers, which only the year in words makes one. */
function wordsBefore(t: TimeText, month: number): RawTime | null {
  const tail = spelledTail(t, month + 1);
  if (!tail || !t.isSpaced(month)) return null;
  for (const from of [month - 3, month - 2, month - 1]) {
    const day = dayInWords(t, from);
    if (day?.to !== month || /^\d/.test(t.word(from))) continue;
    return t.span(
      { from, to: tail.to },
      { kind: 'date', year: tail.value, month: t.lexeme(month)!.month!, day: day.value, weekday: null },
    );
  }
  return null;
}

function spelledTail(t: TimeText, at: number): { to: number; value: number } | null {
  const year = yearInWords(t, t.word(at) === ',' || t.word(at) === 'of' ? at + 1 : at);
  return year && year.value >= 1500 ? year : null;
}

function endsThere(t: TimeText, at: number): boolean {
  return !t.has(at) || t.isGlued(at) || isFunctionWord(t.word(at));
}

/** Days of a month that is named, in words. */
export const DAYS_IN_WORDS: readonly Recogniser[] = [
  { id: 'month-day-in-words', head: 'month', after: 'NUMBER ORDINAL the', read: monthDayInWords },
  { id: 'words-month', head: 'month', before: 'NUMBER ORDINAL', after: 'NUMBER of ,', read: wordsBefore },
];
