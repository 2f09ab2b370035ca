import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../utils/html';
import { writeText } from '../../utils/transfer/formats/text';
import { makeArticle, makeSaved } from '../library/samples';
import fc from '../properties';
import { anySaved } from './arbitrary';
import { hostileSaved } from './hostile';
import { view } from './view';
import { textOf } from './written';

const RFC3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;

interface FeedItem {
  id: string;
  content_html: string;
  date_published?: string;
  [field: string]: unknown;
}

/** Reads a feed by the rules of JSON Feed 1.1: what must be there, the types of the rest, and nothing it does not know. */
function readFeed(text: string): FeedItem[] {
  const feed = JSON.parse(text) as { version: string; title: string; items: FeedItem[] };
  expect(Object.keys(feed)).toEqual(['version', 'title', 'items']);
  expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
  for (const item of feed.items) {
    for (const [field, value] of Object.entries(item)) {
      if (field === 'authors') {
        for (const author of value as unknown[])
          expect(author).toEqual({ name: expect.any(String) as string });
      } else if (field === 'tags') {
        for (const tag of value as unknown[]) expect(tag).toEqual(expect.any(String));
      } else if (field.startsWith('date_')) {
        expect(value).toMatch(RFC3339);
      } else if (field === 'url') {
        expect(URL.canParse(value as string)).toBe(true);
      } else if (!field.startsWith('_')) {
        expect(['id', 'title', 'content_html', 'summary', 'language']).toContain(field);
        expect(value).toEqual(expect.any(String));
      }
    }
    expect(item.content_html).toEqual(expect.any(String));
    expect(item.id).not.toBe('');
  }
  return feed.items;
}

const published = (value: string) =>
  makeSaved({ article: makeArticle({ published: { value, source: 'meta', certain: true } }) });

describe('JSON Feed', () => {
  it('has text, authors and tags, and what Dateline knows more as an extension', () => {
    const [item] = readFeed(textOf('json-feed', [makeSaved()]));
    expect(item).toMatchObject({
      ...{ id: 'https://www.courier.example/flood', url: 'https://www.courier.example/flood' },
      ...{ title: 'Dyke breaks at Oberfeld', date_published: '2026-05-02T06:30:00+02:00', language: 'en' },
      ...{ authors: [{ name: 'Tomas Brandl' }], tags: ['Floods'] },
      _dateline: {
        ...{ site: 'The Courier', people: ['Ines Halvorsen'], published: '2026-05-02T06:30:00+02:00' },
        keyDates: [{ value: '2026-05-04', what: 'Water falls', certain: true, candidates: [] }],
      },
    });
    expect(item!.content_html).toContain('<p>The river Lenna rose');
  });

  it.each([
    ['2026-05-02', '2026-05-02T00:00:00Z'],
    ['2026-05-02T06:30', '2026-05-02T06:30:00Z'],
    ['2026-05-02 06:30:01+0200', '2026-05-02T06:30:01+02:00'],
    ['2026-05', undefined],
    ['2026-02-31T99:00', undefined],
  ])('dates %s as %s', (value, date) => {
    expect(readFeed(textOf('json-feed', [published(value)]))[0]!.date_published).toBe(date);
  });

  it('holds whatever the texts hold, and nothing that runs', () => {
    const html = '<p>a<script>alert(1)</script><img src="x" onerror="alert(1)"></p>';
    const items = readFeed(textOf('json-feed', [hostileSaved('a', { html })]));
    expect(items[0]!.content_html).not.toMatch(/script|onerror/);
    fc.assert(
      fc.property(fc.array(anySaved, { maxLength: 3 }), (articles) => {
        const ids = readFeed(textOf('json-feed', articles)).map(({ id }) => id);
        expect(ids).toEqual(articles.map(({ key }) => key));
      }),
      { numRuns: 30 },
    );
  }, 30_000);
});

interface Graph {
  '@context': string;
  '@graph': Array<Record<string, unknown>>;
}

describe('JSON-LD', () => {
  const read = (...articles: Parameters<typeof textOf>[1]) =>
    JSON.parse(textOf('json-ld', articles)) as Graph;

  it('is a NewsArticle with dateline, mentions and sources', () => {
    const provenance = [
      { kind: 'sourced-from' as const, name: 'Echo', url: 'https://echo.example/a', text: 'First in Echo.' },
    ];
    const graph = read(makeSaved({ article: makeArticle({ provenance }) }));
    expect(graph['@context']).toBe('https://schema.org');
    expect(graph['@graph']).toMatchObject([
      {
        ...{
          '@type': 'NewsArticle',
          headline: 'Dyke breaks at Oberfeld',
          dateline: 'OBERFELD',
          inLanguage: 'en',
        },
        datePublished: '2026-05-02T06:30:00+02:00',
        author: [{ '@type': 'Person', name: 'Tomas Brandl' }],
        publisher: { '@type': 'Organization', name: 'The Courier' },
        mentions: [
          { '@type': 'Person', name: 'Ines Halvorsen', alternateName: ['Halvorsen'], jobTitle: ['Mayor'] },
        ],
        isBasedOn: [{ '@type': 'CreativeWork', name: 'Echo', url: 'https://echo.example/a' }],
      },
    ]);
  });

  it('says nothing of what is not known', () => {
    const article = makeArticle({ siteName: null, dateline: null, byline: [], published: null });
    const text = textOf('json-ld', [makeSaved({ article, tags: [] })]);
    expect(text).not.toMatch(/null|\[\]|"publisher"|"dateline"|"author"/);
  });

  it('may stand in a page’s script', () => {
    const text = textOf('json-ld', [hostileSaved('a')]);
    const doc = parseHtml(`<script type="application/ld+json">${text}</script><p id="after">x</p>`, view);
    expect(JSON.parse(doc.querySelector('script')!.textContent!)).toEqual(JSON.parse(text));
    expect(doc.body.textContent?.trim()).toBe('x');
  });
});

describe('bookmarks', () => {
  const read = (...articles: Parameters<typeof textOf>[1]) => {
    const text = textOf('bookmarks', articles);
    expect(text).toMatch(/^<!DOCTYPE NETSCAPE-Bookmark-file-1>\n/);
    return parseHtml(text, view);
  };

  it('are the list that browsers import', () => {
    const saved = makeSaved({
      tags: ['Floods', 'a, b'],
      savedAt: 1_777_800_000_123,
      updatedAt: 1_777_800_999_999,
      state: { unread: true, archived: false, favourite: true },
    });
    const link = read(saved).querySelector('dl > dt > a')!;
    expect(Object.fromEntries(Array.from(link.attributes, ({ name, value }) => [name, value]))).toEqual({
      ...{ href: 'https://www.courier.example/flood', add_date: '1777800000', last_modified: '1777800999' },
      ...{ tags: 'Floods,a b', toread: '1', 'data-important': 'true' },
    });
    expect(link.textContent).toBe('Dyke breaks at Oberfeld');
    expect(read(saved).querySelector('dd')?.textContent?.trim()).toMatch(/^The river Lenna rose/);
  });

  it('are only links and text whatever the texts hold', () => {
    const known = 'html head body meta title h1 dl dt dd p a'.split(' ');
    fc.assert(
      fc.property(fc.array(anySaved, { maxLength: 3 }), (articles) => {
        const doc = read(hostileSaved('a'), ...articles);
        for (const element of Array.from(doc.getElementsByTagName('*')))
          expect(known).toContain(element.localName);
        for (const link of Array.from(doc.links)) expect(link.protocol).toMatch(/^https?:$/);
      }),
      { numRuns: 30 },
    );
  }, 30_000);
});

describe('plain text', () => {
  it('is headline, byline, address and the paragraphs', () => {
    const article = makeArticle({ text: 'One.\nTwo.' });
    expect(textOfEach(article)).toBe(
      'Dyke breaks at Oberfeld\nTomas Brandl · The Courier · May 2, 2026\nhttps://www.courier.example/flood\n\nOne.\n\nTwo.\n',
    );
  });
});

function textOfEach(article: ReturnType<typeof makeArticle>): string {
  return writeText(makeSaved({ article }));
}
