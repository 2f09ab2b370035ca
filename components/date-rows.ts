import type { KeyDate } from '../utils/article';
import { periodOf } from './timex-period';

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

/** Key dates in order of time: what is past, what is ahead of `today` (ISO), what has no year. */
export function dateRows(dates: readonly KeyDate[], today: string): DateRow[] {
  return dates
    .map((date) => ({ date, when: whenOf(date, today), start: periodOf(date.value)?.start ?? date.value }))
    .sort((a, b) => ORDER[a.when] - ORDER[b.when] || (a.start < b.start ? -1 : a.start > b.start ? 1 : 0))
    .map(({ date, when }) => ({ date, when }));
}
