/** Entries from what the library keeps of articles' dates, where their texts are not at hand. */
import type { Span } from '../article';
import { type TimelineEntries, timelineEntries } from './entries';

/** As the library gives it (library/stories/types.ts, `TimelineMark`). */
export interface KeptMark {
  id: string;
  kind: 'published' | 'mentioned' | 'upcoming';
  /** TIMEX3. */
  value: string;
  granularity: 'day' | 'month' | 'year' | 'range';
  certain: boolean;
  what: string | null;
  articleId: string;
  sentence: Span | null;
  source: string;
  title: string;
}

/** @param said the sentences, by the id of the mark: for events without words of their own */
export function entriesOfMarks(
  marks: readonly KeptMark[],
  said: ReadonlyMap<string, string>,
): TimelineEntries {
  return timelineEntries(
    marks.map(({ id, kind, value, granularity, certain, what, articleId, sentence, source, title }) => ({
      ...{ key: articleId, title, lang: null, source },
      published: kind === 'published' ? { value, certain } : null,
      dates: sentence
        ? [
            {
              ...{ id, value, sentence, candidates: [], what: what ?? said.get(id) ?? title },
              glyph: !certain ? 'uncertain' : granularity === 'day' ? 'stated' : 'period',
            },
          ]
        : [],
    })),
  );
}
