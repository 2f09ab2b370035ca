import { type Day, fromDay, isRealDay, toDay, weekdayOf } from './calendar';
import type { TimeContext } from './context';
import type { Anchor } from './shape';

/** The year that "that year" or "last year" behind a month means; null when unknown. */
export function anchoredYear(
  { by, anchor }: { by: number; anchor: Anchor },
  context: TimeContext,
): number | null {
  const day = anchor === 'previous' ? (context.previous ?? context.reference) : context.reference;
  return day === null ? null : fromDay(day).year + by;
}

/** The year of the first such day after (1) or before (-1) the reference, which is none itself; null when unknown. */
export function yearToward(
  { month, day }: { month: number; day: number },
  toward: 1 | -1,
  { reference }: TimeContext,
): number | null {
  if (reference === null) return null;
  const after = yearAfter(reference + 1, month, day);
  if (toward === 1) return after;
  const { year } = fromDay(reference);
  return toDay(year, month, day) < reference ? year : year - 1;
}

/** In a history the year goes on from the date last named; a month far behind it belongs to the next year. */
function narrativeYear(month: number, previous: Day): number {
  const last = fromDay(previous);
  return last.month - month > 8 ? last.year + 1 : last.year;
}

/** The first year in which a day of the year is not before another day. */
function yearAfter(from: Day, month: number, day: number): number {
  const first = fromDay(from);
  return month > first.month || (month === first.month && day >= first.day) ? first.year : first.year + 1;
}

/** A weekday, or 29 February, falls on the same day of a month only every few years. */
const FAR_YEARS = 7;

/** The year that puts a day nearest to the reference, in the direction of the tense; a weekday must agree. */
export function chooseYear(
  month: number,
  day: number,
  weekday: number | null,
  context: TimeContext,
): number | null {
  const { reference, direction, narrative, previous, follows = null } = context;
  if (follows !== null && weekday === null) return yearAfter(follows, month, day);
  if (narrative && previous !== null) return narrativeYear(month, previous);
  if (reference === null) return null;
  const { year } = fromDay(reference);
  let chosen: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  const reach = weekday === null && !(month === 2 && day === 29) ? 1 : FAR_YEARS;
  for (let candidate = year - reach; candidate <= year + reach; candidate++) {
    if (!isRealDay(candidate, month, day)) continue;
    const there = toDay(candidate, month, day);
    if (weekday !== null && weekdayOf(there) !== weekday) continue;
    const cost = distance(there - reference, direction);
    if (cost < least) [least, chosen] = [cost, candidate];
  }
  return chosen ?? year;
}

/** Days away from the reference; those against the tense count more. */
function distance(away: number, direction: TimeContext['direction']): number {
  const wrong = (direction === 'past' && away > 0) || (direction === 'future' && away < 0);
  return Math.abs(away) * (wrong ? 6 : direction === null && away > 0 ? 1.5 : 1);
}

/** Of some days the one nearest to the reference, in the direction of the tense. */
export function nearestDay(
  days: readonly Day[],
  reference: Day,
  direction: TimeContext['direction'],
): Day | undefined {
  return [...days].sort((a, b) => distance(a - reference, direction) - distance(b - reference, direction))[0];
}

/** The day that partial dates are understood from: in a history the one last named. */
export function baseDay({ reference, previous, narrative }: TimeContext): Day | null {
  return narrative && previous !== null ? previous : reference;
}
