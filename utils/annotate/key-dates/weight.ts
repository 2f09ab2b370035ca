import type { KeyDate } from '../../article';
import { isoDay } from '../times/calendar';
import type { DatedSpan } from './ranges';

/** How much a date matters: what happens, whether it is to come, how exactly and how early it is told. */
export function weigh(
  time: DatedSpan,
  draft: Pick<KeyDate, 'granularity' | 'kind'> & {
    isEarly: boolean;
    isRecent: boolean;
    strength: number | null;
  },
): number {
  let weight = { day: 2, month: 1.5, range: 1.5, year: -1 }[draft.granularity];
  const isWrittenOut = draft.granularity === 'day' && time.stated;
  // A whole date in the lead stands there for what is told with it, whichever the words.
  if (draft.strength === null) weight -= draft.isEarly && isWrittenOut && draft.isRecent ? -1 : 1.5;
  else weight += draft.strength;
  if (draft.kind === 'upcoming') weight += 1.5;
  if (draft.isEarly) weight += 0.5;
  // "The next day" hangs on another date.
  if (/\b(?:next|following|same|that|later|before)\b/i.test(time.text) && !/\d{4}/.test(time.text))
    weight -= 1;
  return weight;
}

const RECENT_DAYS = 60;

/** Within two months of the reference, and not the very day of it, which the page says anyway. */
export function isRecent(value: string, reference: string | null): boolean {
  const [day, from] = [isoDay(value), reference === null ? null : isoDay(reference)];
  return from === null || (day !== null && day !== from && Math.abs(day - from) <= RECENT_DAYS);
}
