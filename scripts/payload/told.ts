/** A story whose title, articles, dates, claims and sources are one text: what two articles would have to say for that. */
import type { DateClaim, StoryArticle, TimelineMark } from '../../utils/library/stories/types';
import type { ToldStory } from '../../utils/transfer/story/told';

const DAY = '2026-05-04';
const SPAN = { startDay: DAY, endDay: DAY, publishedDay: DAY };

function articleWith(id: string, text: string): StoryArticle {
  const about = { title: text, source: text, agency: text, lang: 'en' };
  return { id, ...about, url: `javascript:${text}`, published: DAY, day: DAY, wordCount: 9, byReader: true };
}

function markWith(articleId: string, text: string): TimelineMark {
  return {
    ...{ id: `mark-${articleId}`, kind: 'upcoming', value: DAY, ...SPAN, candidates: [], granularity: 'day' },
    ...{ certain: true, what: text, articleId, sentence: { start: 0, end: 9 }, source: text, title: text },
  };
}

function claimWith(articleId: string, text: string): DateClaim {
  const said = { what: text, source: text, quote: text, sentence: { start: 0, end: 9 } };
  return { value: DAY, ...SPAN, articleId, ...said, current: articleId === 'a' };
}

export function toldWith(text: string): ToldStory {
  const ids = ['a', 'b'];
  const names = { id: 'PER:x', name: text, type: 'PER', articles: 2, weight: 1 } as const;
  const marks = ids.map((id) => markWith(id, text));
  const summary = { title: text, named: true, pinned: false, count: 2, firstDay: DAY, lastDay: DAY };
  return {
    sentences: new Map(marks.map(({ id }) => [id, text])),
    view: {
      story: {
        ...{ id: 's', ...summary, subject: 's', articleIds: ids },
        why: { names: [{ ...names }], words: [text], copies: 1, byReader: 2 },
      },
      articles: ids.map((id) => articleWith(id, text)),
      marks,
      moved: [{ id: 'd', what: text, claims: ids.map((id) => claimWith(id, text)), days: 7, kind: 'moved' }],
      copies: [{ articleId: 'a', otherId: 'b', similarity: 1, containment: 1, agency: text }],
      sources: [{ articleIds: ids, because: ['copy', 'agency'], name: text, quotes: [text] }],
      graph: { nodes: [{ ...names }], links: [] },
      related: [{ id: 'r', ...summary, subject: 's' }],
    },
  };
}
