/** Saved articles that hold payloads: as HTML of the text, and as text wherever a page or a file can put some. */
import {
  type Annotations,
  type Article,
  type Entity,
  NEW_STATE,
  type SavedArticle,
} from '../../utils/article';
import type { Payload } from './payloads';

const DAY = '2026-05-04';

function article(url: string, html: string, texts: readonly string[]): Article {
  const [title = '', site = '', section = '', place = ''] = texts;
  const text = ['The harbour of Aldermoor waits.', ...texts].join('\n');
  return {
    ...{
      url,
      canonicalUrl: url,
      title: title || 'None',
      siteName: site,
      section,
      byline: [...texts],
      lang: 'en',
    },
    published: { value: '2026-05-02T06:30:00+02:00', source: 'json-ld', certain: true },
    modified: null,
    dateline: { place, date: null, agency: place },
    provenance: texts
      .slice(0, 3)
      .map((name) => ({ kind: 'sourced-from' as const, name, url: 'javascript:0', text: name })),
    ...{ lead: title, excerpt: text.slice(0, 300), html, text, wordCount: text.split(/\s+/).length },
  };
}

function annotations(texts: readonly string[]): Annotations {
  const expression = { start: 0, end: 5, text: 'May 4', type: 'DATE' as const, value: DAY, stated: false };
  const entities = texts.map(
    (name, at): Entity => ({
      ...{
        name,
        type: (['PER', 'ORG', 'LOC'] as const)[at % 3]!,
        aliases: [name],
        roles: [name],
        salience: 0.8,
      },
      mentions: [{ start: 0, end: 11, text: 'The harbour', type: 'PER' }],
    }),
  );
  const keyDates = texts.map((what) => ({
    ...{ value: DAY, granularity: 'day' as const, what, expressions: [expression] },
    ...{ sentence: { start: 0, end: 31 }, kind: 'upcoming' as const, certain: true, candidates: [] },
  }));
  return { entities, keyDates, times: [expression], engine: 'payloads' };
}

/** HTML of the payloads, each in a part of its own as far as it lets itself be held there. */
export const htmlOf = (payloads: readonly Payload[]) =>
  payloads.map(({ html }) => `<div>${html}</div>`).join('\n');

export function savedWith(number: number, payloads: readonly Payload[]): SavedArticle {
  const texts = payloads.map(({ html }) => html.slice(0, 200));
  const url = `https://aldermoor.example/payloads/${number}`;
  const now = article(url, htmlOf(payloads), texts);
  const position = { start: 4, end: 11 };
  const quote = { exact: 'harbour', prefix: 'The ', suffix: ' of' };
  const times = { createdAt: 5, updatedAt: 5 };
  return {
    ...{ key: url, article: now, annotations: annotations(texts), tags: texts.slice(0, 5), state: NEW_STATE },
    note: texts.join('\n'),
    highlights: [
      { id: `mark-${number}`, quote, position, colour: 'yellow', note: texts.join('\n'), ...times },
    ],
    ...{ savedAt: 9_000 - number, textSavedAt: 9_000 - number, updatedAt: 9_000, trashedAt: null },
    versions: [
      {
        article: { ...article(url, htmlOf(payloads), texts.toReversed()) },
        annotations: annotations(texts),
        savedAt: 1,
      },
    ],
  };
}
