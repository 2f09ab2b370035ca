import 'fake-indexeddb/auto';
import {
  type Annotations,
  type Article,
  type Highlight,
  NEW_STATE,
  type SavedArticle,
} from '../../utils/article';
import { quoteOf } from '../../utils/library/anchor';
import { openLibrary } from '../../utils/library/database';
import type { Library } from '../../utils/library/schema';
import { ALL_STORES } from '../../utils/library/transaction';

/** A library of its own for every test. */
export function freshLibrary(): Promise<Library> {
  return openLibrary({ name: `test-${crypto.randomUUID()}` });
}

const FLOOD_TEXT = [
  'The river Lenna rose by two metres overnight and broke through the dyke at Oberfeld.',
  'Mayor Ines Halvorsen asked the three hundred people of the lower town to leave their houses.',
  'The water is expected to fall on May 4.',
].join('\n');

export function makeArticle(over: Partial<Article> = {}): Article {
  const url = over.url ?? 'https://www.courier.example/flood';
  const text = over.text ?? FLOOD_TEXT;
  return {
    url,
    canonicalUrl: url,
    title: 'Dyke breaks at Oberfeld',
    siteName: 'The Courier',
    section: null,
    byline: ['Tomas Brandl'],
    lang: 'en',
    published: { value: '2026-05-02T06:30:00+02:00', source: 'json-ld', certain: true },
    modified: null,
    dateline: { place: 'OBERFELD', date: null, agency: null },
    provenance: [],
    lead: text.split('\n')[0] ?? '',
    excerpt: text.slice(0, 120),
    html: text
      .split('\n')
      .map((line) => `<p>${line}</p>`)
      .join(''),
    text,
    wordCount: text.split(/\s+/).length,
    ...over,
  };
}

export function makeAnnotations(over: Partial<Annotations> = {}): Annotations {
  const mention = { start: 89, end: 103, text: 'Ines Halvorsen', type: 'PER' as const };
  const expression = {
    ...{ start: 0, end: 5, text: 'May 4', type: 'DATE' as const, value: '2026-05-04', stated: false },
  };
  return {
    entities: [
      {
        ...{ name: 'Ines Halvorsen', type: 'PER', aliases: ['Halvorsen'], roles: ['Mayor'] },
        ...{ mentions: [mention], salience: 0.8 },
      },
    ],
    times: [expression],
    keyDates: [
      {
        ...{ value: '2026-05-04', granularity: 'day', what: 'Water falls', expressions: [expression] },
        ...{ sentence: { start: 0, end: 40 }, kind: 'upcoming', certain: true, candidates: [] },
      },
    ],
    engine: 'test/1',
    ...over,
  };
}

export function makeSaved(over: Partial<SavedArticle> = {}): SavedArticle {
  const article = over.article ?? makeArticle();
  return {
    key: article.canonicalUrl,
    article,
    annotations: makeAnnotations(),
    tags: ['Floods'],
    state: NEW_STATE,
    note: '',
    highlights: [],
    savedAt: 1_000,
    textSavedAt: 1_000,
    updatedAt: 1_000,
    trashedAt: null,
    versions: [],
    ...over,
  };
}

/** Everything in every store, to show that nothing changed. */
export async function dump(db: Library): Promise<unknown> {
  const transaction = db.transaction(ALL_STORES);
  return Promise.all(ALL_STORES.map((name) => transaction.objectStore(name).getAll()));
}

export function makeHighlight(over: Partial<Highlight> = {}): Highlight {
  const position = { start: 85, end: 105 };
  return {
    ...{ id: 'mark-1', quote: quoteOf(FLOOD_TEXT, position), position, colour: 'yellow', note: null },
    ...{ createdAt: 2_000, updatedAt: 2_000 },
    ...over,
  };
}
