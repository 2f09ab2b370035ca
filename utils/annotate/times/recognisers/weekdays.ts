import { numberEnding } from '../numbers';
import type { RawTime, Recogniser, TimeShape } from '../shape';
import { type TimeText, withModifier } from '../time-text';
import { shiftBefore } from './shifts';

/** "sat", "sun" and "wed" in small letters are words, and "Sun Yue" and "the Sun" are names. */
function isShortWeekday(t: TimeText, at: number): boolean {
  if (!t.isCapital(at)) return false;
  if (!/^(?:sun|sat|mon|wed)/.test(t.word(at))) return true;
  if (t.isSpaced(at + 1) && /^\p{Lu}\p{Ll}/u.test(t.written(at + 1)) && !t.lexeme(at + 1)?.month)
    return false;
  return t.before(at) !== 'the';
}

/** "Monday", "last Monday evening", "Monday week". */
function weekday(t: TimeText, at: number): RawTime | null {
  const { weekday, plural } = t.lexeme(at)!;
  if (weekday === undefined || plural) return null;
  const shift = shiftBefore(t, at);
  if (!shift && t.written(at).length < 6 && !isShortWeekday(t, at)) return null;
  // "Tuesday's child" of the rhyme, "Sunday's best".
  if (t.word(at + 1) === "'s" && /^(?:child|best)$/.test(t.word(at + 2))) return null;
  const first = shift?.from ?? withModifier(t, at);
  const from = shift && t.before(first) === 'the' ? first - 1 : first;
  if (t.after(at) === 'week' && !/^\p{L}/u.test(t.after(at + 1)))
    return t.span({ from, to: at + 2 }, { kind: 'weekday', weekday, shift: null, weeks: 1 });
  const clock = t.isSpaced(at + 1) ? (t.lexeme(at + 1)?.part ?? null) : null;
  const isPart = clock !== null && !t.lexeme(at + 1)!.heads.includes('day') && t.word(at + 1) !== 'nite';
  const shape: WeekdayShape = { kind: 'weekday', weekday, shift: shift?.shift ?? null };
  if (shift) goOn(shape, t, shift.from, at);
  return isPart
    ? t.span({ from, to: at + 2 }, shape, { type: 'TIME', clock })
    : t.span({ from, to: at + 1 }, shape);
}

type WeekdayShape = Extract<TimeShape, { kind: 'weekday' }>;

/** "The following Monday" goes on from what was told; "this coming Monday" is the nearest. */
function goOn(shape: WeekdayShape, t: TimeText, from: number, at: number): void {
  if (t.word(from) === 'the' || t.before(from) === 'the') shape.anchor = 'previous';
  else if (/^(?:past|coming|upcoming)$/.test(t.word(at - 1))) shape.near = true;
}

const WEEKS: Readonly<Record<string, -1 | 0 | 1>> = {
  last: -1,
  previous: -1,
  this: 0,
  next: 1,
  following: 1,
};

/** "Monday of next week", "last week on Monday". */
function weekdayOfWeek(t: TimeText, at: number): RawTime | null {
  const { weekday, long, plural } = t.lexeme(at)!;
  if (weekday === undefined || plural || (!long && !t.isCapital(at))) return null;
  const of = t.after(at) === 'of' ? at + 2 : at + 1;
  const which = of > at + 1 && t.word(of) === 'the' ? of + 1 : of;
  if (t.isSpaced(which) && t.word(which) in WEEKS && t.after(which) === 'week')
    return t.span({ from: at, to: which + 2 }, ofWeek(weekday, WEEKS[t.word(which)]!));
  const week = t.before(at) === 'on' ? at - 2 : at - 1;
  if (!t.isSpaced(week + 1) || t.word(week) !== 'week' || !(t.before(week) in WEEKS)) return null;
  return t.span({ from: week - 1, to: at + 1 }, ofWeek(weekday, WEEKS[t.before(week)]!));
}

function ofWeek(weekday: number, week: number): RawTime['shape'] {
  return { kind: 'weekday', weekday, shift: null, ofWeek: week };
}

/** "two Sundays ago", "three Fridays from now": so many of them from the day of writing on. */
function countedWeekday(t: TimeText, at: number): RawTime | null {
  const { weekday, long } = t.lexeme(at)!;
  const back = t.after(at) === 'ago';
  const to = back ? at + 2 : t.after(at) === 'from' && /^(?:now|today)$/.test(t.after(at + 1)) ? at + 3 : 0;
  if (weekday === undefined || !long || to === 0 || !t.isSpaced(at)) return null;
  const count = numberEnding(t, at - 1);
  if (!count || !Number.isInteger(count.value) || count.value < 1 || count.value > MOST_WEEKS) return null;
  const way = { shift: back ? -1 : 1, weeks: (count.value - 1) * (back ? -1 : 1) } as const;
  return t.span({ from: count.from, to }, { kind: 'weekday', weekday, ...way, near: true });
}

const MOST_WEEKS = 20;

/** "every Monday", "Mondays". */
function repeatedWeekday(t: TimeText, at: number): RawTime | null {
  const { weekday, long, plural } = t.lexeme(at)!;
  if (weekday === undefined || !long) return null;
  const shape = { kind: 'fixed', value: `XXXX-WXX-${weekday}` } as const;
  if (plural) {
    if (/^['’]$/.test(t.word(at + 1)) && t.isGlued(at + 1)) return null;
    return t.span({ from: t.before(at) === 'on' ? at - 1 : at, to: at + 1 }, shape, { type: 'SET' });
  }
  // "Friday mornings"
  if (/^(?:mornings|afternoons|evenings|nights)$/.test(t.after(at)))
    return t.span({ from: at, to: at + 2 }, shape, { type: 'SET' });
  const other = /^(?:other|second)$/.test(t.before(at)) ? at - 1 : at;
  if (!/^(?:every|each)$/.test(t.before(other))) return null;
  const part = /^(?:morning|afternoon|evening|night)$/.test(t.after(at)) ? 1 : 0;
  return t.span({ from: other - 1, to: at + 1 + part }, shape, { type: 'SET' });
}

export const WEEKDAYS: readonly Recogniser[] = [
  { id: 'weekday', head: 'weekday', read: weekday },
  {
    id: 'weekday-of-week',
    head: 'weekday',
    beside: 'of on week last previous this next following',
    read: weekdayOfWeek,
  },
  { id: 'counted-weekday', head: 'weekday', after: 'ago from', read: countedWeekday },
  { id: 'weekdays-set', head: 'weekday', read: repeatedWeekday },
];
