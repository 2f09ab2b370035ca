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
  /** Days that an unknown year allows, newest first. */
  candidates: readonly string[];
  source: string;
  title: string;
}

/** @param said the sentences, by the id of the mark: for events without words of their own */
export function entriesOfMarks(
  marks: readonly KeptMark[],
  said: ReadonlyMap<string, string>,
): TimelineEntries {
  return timelineEntries(
    marks.map(({ id, kind, value, granularity, certain, what, articleId, ...mark }) => ({
      ...{ key: articleId, title: mark.title, lang: null, source: mark.source },
      published: kind === 'published' ? { value, certain } : null,
      dates: mark.sentence
        ? [
            {
              ...{ id, value, sentence: mark.sentence, candidates: mark.candidates },
              what: what ?? said.get(id) ?? mark.title,
              glyph: !certain ? 'uncertain' : granularity === 'day' ? 'stated' : 'period',
            },
          ]
        : [],
    })),
  );
}
