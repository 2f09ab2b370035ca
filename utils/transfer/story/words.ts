/** What forms of a story say in the same words. */

import { listWords, percentWords, plural, t, uiLanguage } from '../../i18n';
import type { MovedDate, NearCopy, SourceGroup, StoryView } from '../../library/stories/types';
import { dateInWords } from '../dates';

/** "5 articles from 4 sources, 2 May 2026 to 4 May 2026". */
export function storySpan({ story, articles }: StoryView): string {
  const sources = new Set(articles.map(({ source }) => source)).size;
  const from = plural('storyExport_sources', sources);
  const days = [story.firstDay, story.lastDay].map((day) => dateInWords(day, uiLanguage()));
  const when = days[0] === days[1] ? days[0]! : t('storyExport_span', days[0]!, days[1]!);
  return t('storyExport_summary', plural('storyExport_articles', articles.length), from, when);
}

const MOST_NAMES = 6;

/** What the articles have in common; '' for a story of one. */
export function whyWords({ story }: StoryView): string {
  const { names, words } = story.why;
  const shared = (names.length > 0 ? names.map(({ name }) => name) : words).slice(0, MOST_NAMES);
  return shared.length > 0 ? t('storyExport_share', listWords(shared)) : '';
}

/** "Border Caucus: 7 May 2026 instead of 30 April 2026". */
export function movedWords({ what, claims, kind }: MovedDate): string {
  const newest = claims[0]!;
  const others = [
    ...new Set(
      claims
        .slice(1)
        .filter(({ value }) => value !== newest.value)
        .map(({ value }) => value),
    ),
  ];
  const said = (value: string) => dateInWords(value, uiLanguage());
  const before = listWords(others.map(said));
  return t(
    kind === 'moved' ? 'storyExport_moved' : 'storyExport_contradicted',
    what,
    said(newest.value),
    before,
  );
}

/** "92 % the same as Lower town cleared (Ledger)". */
export function copyWords({ similarity, otherId, agency }: NearCopy, { articles }: StoryView): string {
  const other = articles.find(({ id }) => id === otherId);
  const named = [other?.title, other?.source].filter(Boolean).join(', ');
  const percent = percentWords(similarity);
  return agency ? t('storyExport_copyOf', percent, named, agency) : t('storyExport_copy', percent, named);
}

/** Why articles count as one source. */
export function sourceWords({ because, name }: SourceGroup): string {
  const reasons = because.map((one) => t(`storyExport_because_${one}`));
  return name ? t('storyExport_because', name, listWords(reasons)) : listWords(reasons);
}
