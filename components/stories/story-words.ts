/** What is said of a story. */
import { listWords, percentWords, plural, t } from '../../utils/i18n';
import type { NearCopy, SourceGroup, StorySummary, StoryWhy } from '../../utils/library/stories/types';
import { daysWords, longDay } from '../date-words';

/** "24 Mar – 19 Apr 2025", or one day. */
export function reachOf({ firstDay, lastDay }: Pick<StorySummary, 'firstDay' | 'lastDay'>): string {
  return firstDay === lastDay ? longDay(firstDay) : daysWords(firstDay, lastDay);
}

/** How many of the story's articles have the name; what a whole message needs besides the names themselves. */
export function whyWords({ names, words, copies, byReader }: StoryWhy, count: number): string[] {
  const said: string[] = [];
  if (names.length === 0 && words.length > 0) said.push(t('why_words', listWords(words.slice(0, 4))));
  if (copies > 0) said.push(plural('why_copies', copies));
  if (byReader > 0) said.push(byReader === count ? t('why_yours_all') : plural('why_yours', byReader));
  return said;
}

const BECAUSE = {
  copy: { bare: 'because_copy', named: null },
  agency: { bare: 'because_agency', named: 'because_agency_named' },
  source: { bare: 'because_source', named: 'because_source_named' },
  quotes: { bare: 'because_quotes', named: null },
} as const;

/** Why several articles count as one source, the strongest reason first. */
export function becauseWords({ because, name }: SourceGroup): string[] {
  return ORDER.filter((one) => because.includes(one)).map((one) => {
    const { bare, named } = BECAUSE[one];
    return named && name ? t(named, name) : t(bare);
  });
}

const ORDER: ReadonlyArray<SourceGroup['because'][number]> = ['agency', 'source', 'copy', 'quotes'];

/** Above this, what differs is a line or two. */
const SAME = 0.8;

/** Whose text it is, and how much of it. */
export function copyWords({ similarity }: NearCopy, other: string): string {
  const percent = percentWords(Math.min(1, similarity));
  return t(similarity >= SAME ? 'story_same_text' : 'story_like_text', other, percent);
}
