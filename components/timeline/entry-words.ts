/** What is said of an entry of a timeline. */
import { listWords, t } from '../../utils/i18n';
import type { TimelineEntry, UnplacedEntry } from '../../utils/timeline/entries';
import { daysWords, timexWords } from '../date-words';

interface Context {
  /** The reader's day, ISO. */
  today: string;
}

const isoOf = (at: number) => new Date(at).toISOString().slice(0, 10);

export function dayWords({ value }: Pick<TimelineEntry, 'value'>, context: Context): string {
  return timexWords(value, context) ?? value;
}

/** From the first to the last day of several entries. */
export function reachWords(entries: ReadonlyArray<Pick<TimelineEntry, 'start' | 'end'>>): string {
  const first = Math.min(...entries.map(({ start }) => start));
  const last = Math.max(...entries.map(({ end }) => end)) - 1;
  return daysWords(isoOf(first), isoOf(last));
}

/** Whole, for those who hear it: day, what, who says so. */
export function spokenWords(entry: TimelineEntry, context: Context): string {
  const key = entry.kind === 'published' ? 'timeline_said_published' : 'timeline_said_mentioned';
  return t(key, dayWords(entry, context), entry.what, entry.source);
}

/** Why a year is not known, where it is not. */
export function guessWords({ candidates, glyph }: UnplacedEntry): string | null {
  if (glyph !== 'uncertain') return null;
  if (candidates.length === 0) return t('timeline_unsure');
  const years = candidates.map((value) => value.slice(0, 4));
  return t('timeline_years', listWords(years, 'disjunction'));
}
