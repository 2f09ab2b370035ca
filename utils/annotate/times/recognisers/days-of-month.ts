import { ordinalEnding } from '../numbers';
import type { RawTime, Recogniser } from '../shape';
import { isDash, type TimeText, yearAt } from '../time-text';
import { dated, dayAt, isFree, isVerb, type ListedDay, laterDay, leadOf } from './day-lists';
import { yearTail } from './tails';

/** "5 March", "the 5th of March, 2021", "3-5 March", "Friday 3, Saturday 4 and Sunday 5 March". */
function dayMonth(t: TimeText, month: number): RawTime[] | null {
  let at = month - 1;
  if (t.word(at) === 'of' || (t.word(at) === '-' && t.isGlued(month))) at -= 1;
  // "16. Nov. 2016"
  else if (t.word(at) === '.' && t.isGlued(at) && t.isCapital(month)) at -= 1;
  const last = dayBefore(t, at);
  if (!last) return null;
  const tail = yearTail(t, month + 1);
  if (isVerb(t, month) && tail?.year === undefined) return null;
  const days = [last];
  for (let first = earlierDay(t, last); first && days.length < 5; first = earlierDay(t, first))
    days.unshift(first);
  const ends = days.map((day, index) => (index === days.length - 1 ? (tail?.to ?? month + 1) : day.at + 1));
  if (hangsOnNumber(t, days[0]!.from)) return null;
  return days.map((day, index) => dated(t, { day, month, tail }, { from: day.from, to: ends[index]! }));
}

/** "1.5-5 May" is nothing; "14 August-2 September" has a day. */
function hangsOnNumber(t: TimeText, at: number): boolean {
  if (!t.isGlued(at)) return false;
  const mark = t.word(at - 1);
  if (mark === '-') return /^\d/.test(t.word(at - 2)) && yearAt(t, at - 2) === null;
  // "He wrote:30 March", not "7:30 March".
  return mark === ':' ? /^\d/.test(t.word(at - 2)) : /^[.,]$/.test(mark);
}

function dayBefore(t: TimeText, at: number): ListedDay | null {
  const day = dayAt(t, at);
  const word = day === null ? ordinalEnding(t, at) : null;
  const value = day ?? word?.value ?? 0;
  // "The third of May"; "third" alone before a month counts something.
  if (value < 1 || value > 31) return null;
  const first = word?.from ?? at;
  // "$12 March 5"
  if (/^[$€£₹¥]$/.test(t.word(first - 1))) return null;
  const the = t.before(first) === 'the' ? first - 1 : first;
  // "The third of May", "twenty second of June"; "a second of May" is short.
  if (
    word &&
    (t.word(at + 1) !== 'of' || (the === first && /^(?:an?|one|each|every)$/.test(t.before(first))))
  )
    return null;
  const { from, weekday } = leadOf(t, the);
  return { from, at, day: value, weekday };
}

/** The day that a day of a list goes on from; the dash or the "and" is between them. */
function earlierDay(t: TimeText, { from, day }: ListedDay): ListedDay | null {
  const joint = t.word(from - 1);
  if (isDash(joint)) return smaller(dayBefore(t, from - 2), day);
  if (!/^(?:and|or|&|to|until|till|through|,)$/.test(joint)) return null;
  return smaller(dayBefore(t, from - 2) ?? spelledBefore(t, from - 2), day);
}

/** "From ninth", "between the ninth": a day in words that a later one of the month follows. */
function spelledBefore(t: TimeText, at: number): ListedDay | null {
  const word = ordinalEnding(t, at);
  if (!word) return null;
  const the = t.before(word.from) === 'the' ? word.from - 1 : word.from;
  if (!/^(?:from|between)$/.test(t.before(the))) return null;
  return { from: the, at, day: word.value, weekday: null };
}

function smaller(found: ListedDay | null, day: number): ListedDay | null {
  return found && found.day < day ? found : null;
}

/** "March 5", "Friday, March 5th, 2021", "April 3-5", "May 2, 3 and 4". */
function monthDay(t: TimeText, month: number): RawTime[] | null {
  if (!(t.isSpaced(month + 1) || t.word(month + 1) === ',') || isVerb(t, month)) return null;
  const comma = t.word(month + 1) === ',' && /^\d{1,2}(?:st|nd|rd|th)$/.test(t.word(month + 2));
  const at = comma || t.word(month + 1) === 'the' ? month + 2 : month + 1;
  const glued = withGluedYear(t, month, at);
  if (glued) return [glued];
  const day = dayAt(t, at);
  if (day === null || !isFree(t, at)) return null;
  const { from, weekday } = leadOf(t, month);
  const days: ListedDay[] = [{ from, at, day, weekday }];
  for (let next = laterDay(t, days[0]!); next && days.length < 5; next = laterDay(t, next)) days.push(next);
  const tail = yearTail(t, days.at(-1)!.at + 1);
  return days.map((listed, index) =>
    dated(
      t,
      { day: listed, month, tail },
      { from: listed.from, to: index === days.length - 1 && tail ? tail.to : listed.at + 1 },
    ),
  );
}

/** "March 5,2021", where the space is missing. */
function withGluedYear(t: TimeText, month: number, at: number): RawTime | null {
  const match = /^(3[01]|[12]\d|0?[1-9]),((?:19|20)\d\d)$/.exec(t.word(at));
  if (!match) return null;
  const { from, weekday } = leadOf(t, month);
  const shape = { year: Number(match[2]), month: t.lexeme(month)!.month!, day: Number(match[1]), weekday };
  return t.span({ from, to: at + 1 }, { kind: 'date', ...shape });
}

/** Days of a month that is named. */
export const DAYS_OF_MONTH: readonly Recogniser[] = [
  { id: 'day-month', head: 'month', before: 'FIGURES ORDINAL of - .', read: dayMonth },
  { id: 'month-day', head: 'month', after: 'FIGURES the ,', read: monthDay },
];
