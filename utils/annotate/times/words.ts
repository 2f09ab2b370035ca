const WEEKDAY_KEYS = 'mon tue wed thu fri sat sun'.split(' ');

/** 1 = Monday … 7 = Sunday, 0 when it is none. */
export function readWeekday(text: string): number {
  return WEEKDAY_KEYS.indexOf(text.slice(0, 3).toLowerCase()) + 1;
}
