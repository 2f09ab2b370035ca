const MONTH_KEYS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const WEEKDAY_KEYS = 'mon tue wed thu fri sat sun'.split(' ');

/** 1..12, 0 when it is none. */
export function readMonth(text: string): number {
  return MONTH_KEYS.indexOf(text.slice(0, 3).toLowerCase()) + 1;
}

/** 1 = Monday … 7 = Sunday, 0 when it is none. */
export function readWeekday(text: string): number {
  return WEEKDAY_KEYS.indexOf(text.slice(0, 3).toLowerCase()) + 1;
}
