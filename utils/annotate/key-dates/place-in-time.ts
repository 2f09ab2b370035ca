import type { KeyDate } from '../../article';
import { formatWeek, isoDay } from '../times/calendar';

/** "03/04/2024" is 3 April or March 4. */
export function isEitherWayRound(text: string): boolean {
  const match = /^(\d{1,2})[/-](\d{1,2})[/-]\d{2,4}$/.exec(text);
  return match !== null && Number(match[1]) <= 12 && Number(match[2]) <= 12 && match[1] !== match[2];
}

/** How exact a value is; null where it has no place in time. */
export function granularityOf(value: string): KeyDate['granularity'] | null {
  if (value.includes('/')) return /^\d{4}\/\d{4}$/.test(value) ? 'year' : 'range';
  if (/^[\dX]{4}-(?:\d{2}-\d{2}|WXX-\d)(?:T.*)?$/.test(value)) return 'day';
  if (/^[\dX]{4}-\d{2}$/.test(value)) return 'month';
  if (/^\d{4}-(?:W\d{2}|Q\d|H\d|SP|SU|FA|WI)/.test(value)) return 'range';
  return /^\d{4}$/.test(value) ? 'year' : null;
}

/** Before or after the reference; on the very day, and without a reference, the tense decides. */
export function kindOf(
  value: string,
  tense: 'past' | 'future' | null,
  reference: string | null,
): KeyDate['kind'] {
  if (reference === null || !/^\d{4}/.test(value)) return tense === 'future' ? 'upcoming' : 'past';
  const day = reference.slice(0, 10);
  const end = value.split('/').at(-1)!;
  if (/^\d{4}-W/.test(value)) return weekKind(value, day, tense);
  const same = day.slice(0, end.length);
  if (end === same) return tense === 'future' ? 'upcoming' : 'past';
  return end > same ? 'upcoming' : 'past';
}

function weekKind(value: string, reference: string, tense: 'past' | 'future' | null): KeyDate['kind'] {
  const day = isoDay(reference);
  const now = day === null ? '' : formatWeek(day);
  const week = value.slice(0, now.length);
  if (week === now) return tense === 'future' ? 'upcoming' : 'past';
  return week > now ? 'upcoming' : 'past';
}
