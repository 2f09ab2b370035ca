import type { KeyDate } from '../utils/article';
import { periodOf } from '../utils/timex-period';

export interface DateRow {
  date: KeyDate;
  /** Where it stands on the date line; `unplaced` without a year. */
  when: 'past' | 'ahead' | 'unplaced';
}

const ORDER = { past: 0, ahead: 1, unplaced: 2 } as const;

function whenOf(date: KeyDate, today: string): DateRow['when'] {
  const period = periodOf(date.value);
  if (!period) return 'unplaced';
  if (period.end < today) return 'past';
  // A period that contains today ("in 2025") lies where the text puts it.
  return period.start >= today || date.kind === 'upcoming' ? 'ahead' : 'past';
}

/** A day, or days from one to another: a calendar can take it without inventing anything. */
export function isOfCalendar({ value, kind }: KeyDate): boolean {
  return (
    kind !== 'published' && /^\d{4}-\d{2}-\d{2}(?:T[^/]*)?(?:\/\d{4}-\d{2}-\d{2}(?:T[^/]*)?)?$/.test(value)
  );
}

/** What is ahead, soonest first; then what is past, latest first; then what has no year. */
export function upcomingFirst(dates: readonly KeyDate[], today: string): DateRow[] {
  const rows = dateRows(dates, today);
  const of = (when: DateRow['when']) => rows.filter((row) => row.when === when);
  return [...of('ahead'), ...of('past').reverse(), ...of('unplaced')];
}

/** Key dates in order of time: what is past, what is ahead of `today` (ISO), what has no year. */
export function dateRows(dates: readonly KeyDate[], today: string): DateRow[] {
  return dates
    .map((date) => ({ date, when: whenOf(date, today), start: periodOf(date.value)?.start ?? date.value }))
    .sort((a, b) => ORDER[a.when] - ORDER[b.when] || (a.start < b.start ? -1 : a.start > b.start ? 1 : 0))
    .map(({ date, when }) => ({ date, when }));
}
