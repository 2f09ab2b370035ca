import { fromDay, isoDay, isRealDay, pad, toDay, weekdayOf } from '../times/calendar';

/** How far back a page without a year is looked for. */
const YEARS_BACK = 15;

/**
 * The full dates that `XXXX-MM-DD` can be when it fell on `weekday` (1 = Monday), newest first: within the 15 years
 * up to the time of capture (ISO), which bounds them and says nothing else.
 */
export function datelineYears(value: string, weekday: number, captured: string): string[] {
  const [month, day] = [Number(value.slice(5, 7)), Number(value.slice(8, 10))];
  const bound = isoDay(captured);
  if (bound === null) return [];
  const last = fromDay(bound).year;
  const years: string[] = [];
  for (let year = last; year > last - YEARS_BACK; year--) {
    if (!isRealDay(year, month, day)) continue;
    const there = toDay(year, month, day);
    if (there <= bound && weekdayOf(there) === weekday)
      years.push(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);
  }
  return years;
}
