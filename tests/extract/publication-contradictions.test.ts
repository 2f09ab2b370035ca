/** Pages whose dates contradict each other, or stand where no date of publication does. */
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readMetadata } from '../../utils/extract/metadata';
import { readPage } from '../../utils/extract/page';

const PROSE =
  'The ferry that had been moored since the autumn storms left the harbour of Karsova on its first crossing, '.repeat(
    3,
  );

interface Parts {
  url?: string;
  data?: object;
  meta?: Record<string, string>;
  /** Between headline and text. */
  header?: string;
  above?: string;
  text?: string;
  below?: string;
  lang?: string;
}

function htmlOf({
  data,
  meta = {},
  header = '',
  above = '',
  text = '',
  below = '',
  lang = 'en',
}: Parts): string {
  const tags = Object.entries(meta).map(
    ([name, content]) => `<meta property="${name}" content="${content}">`,
  );
  const ld = data
    ? `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Ferry sails again', ...data })}</script>`
    : '';
  return `<!doctype html><html lang="${lang}"><head><title>Ferry sails again</title>${tags.join('')}${ld}</head>
    <body>${above}<main><h1>Ferry sails again</h1>${header}<p>${PROSE}</p><p>${PROSE}</p>${text}<p>${PROSE}</p></main>${below}</body></html>`;
}

function read(parts: Parts) {
  const { document } = new JSDOM(htmlOf(parts)).window;
  const { published, modified } = readMetadata(document, {
    url: parts.url ?? 'https://paper.example/news/ferry-sails-again',
  });
  return { published, modified };
}

const day = (parts: Parts) => read(parts).published?.value.slice(0, 10) ?? null;

describe('a best source that stands alone', () => {
  it.each<[string, Parts]>([
    [
      'the address and the page agree against the data',
      {
        data: { datePublished: '2019-01-07T08:00:00Z' },
        url: 'https://paper.example/2025/04/03/ferry',
        header: '<p>3 April 2025</p>',
      },
    ],
    [
      'the address and the meta data agree against the data',
      {
        data: { datePublished: '2099-01-01T00:00:00Z' },
        url: 'https://paper.example/2025/04/03/ferry',
        meta: { 'article:published_time': '2025-04-03T09:00:00+02:00' },
      },
    ],
    [
      'the address and the page agree against the meta data',
      {
        meta: { 'article:published_time': '2024-11-20' },
        url: 'https://paper.example/2025/04/03/ferry',
        header: '<time datetime="2025-04-03T10:00:00Z">3 April</time>',
      },
    ],
  ])('is outvoted: %s', (_, parts) => {
    expect(day(parts)).toBe('2025-04-03');
    expect(read(parts).published).toMatchObject({ certain: false, against: { value: expect.any(String) } });
  });

  it('is not outvoted by one line that is read twice', () => {
    const header = '<p><time datetime="2025-04-09">9 April 2025</time></p>';
    expect(read({ data: { datePublished: '2025-04-03' }, header }).published).toEqual({
      ...{ value: '2025-04-03', source: 'json-ld', certain: false },
      against: { value: '2025-04-09', source: 'time' },
    });
  });

  it('is not doubted for what a zone or a late night makes of it', () => {
    const { published } = read({
      data: { datePublished: '2025-04-03T23:30:00-05:00' },
      url: 'https://paper.example/2025/04/04/ferry',
    });
    expect(published).toEqual({ value: '2025-04-03T23:30:00-05:00', source: 'json-ld', certain: true });
  });
});

describe('a change before publication', () => {
  it('is none, and tells that one of both is wrong', () => {
    expect(
      read({ data: { datePublished: '2025-04-03T09:00:00Z', dateModified: '2025-03-20T09:00:00Z' } }),
    ).toEqual({
      published: {
        ...{ value: '2025-04-03T09:00:00Z', source: 'json-ld', certain: false },
        against: { value: '2025-03-20T09:00:00Z', source: 'json-ld' },
      },
      modified: null,
    });
  });

  it('by hours is what a timer leaves', () => {
    const { published, modified } = read({
      data: { datePublished: '2025-04-03T09:00:00Z', dateModified: '2025-04-03T08:10:00Z' },
    });
    expect([published?.certain, modified]).toEqual([true, null]);
  });

  it('is none where only the zones make it look so', () => {
    const { modified } = read({
      data: { datePublished: '2025-04-03T09:00:00+05:30', dateModified: '2025-04-03T05:00:00Z' },
    });
    expect(modified?.value).toBe('2025-04-03T05:00:00Z');
  });
});

describe('the zone', () => {
  it.each([
    ['2025-04-03T22:15:00+05:30', '2025-04-03T22:15:00+05:30'],
    ['2025-04-03T22:15:00.123-0800', '2025-04-03T22:15:00-08:00'],
    ['2025-04-03 22:15:00 UTC', '2025-04-03T22:15:00Z'],
    ['Thu, 03 Apr 2025 22:15:00 GMT', '2025-04-03T22:15:00Z'],
    ['Thu, 03 Apr 2025 22:15:00 +0545', '2025-04-03T22:15:00+05:45'],
    ['2025-04-03T22:15', '2025-04-03T22:15'],
    ['2025-04-03T22:15:00+02', '2025-04-03T22:15:00+02:00'],
    ['April 3, 2025 10:15 PM EDT', '2025-04-03T22:15-04:00'],
    // India, Israel or Ireland: nobody knows.
    ['April 3, 2025 10:15 PM IST', '2025-04-03T22:15'],
  ])('%s stays as it is written', (datePublished, value) => {
    expect(read({ data: { datePublished } }).published?.value).toBe(value);
  });
});

describe('no date of publication', () => {
  const relative = '<p>3 hours ago</p>';
  const related = `<ul><li><time datetime="2025-04-01">1 April 2025</time> <a href="/a">Bridge opens</a></li>
    <li><time datetime="2025-04-02">2 April 2025</time> <a href="/b">Dam holds</a></li></ul>`;
  it.each<[string, Parts]>([
    ['the body', { text: '<p>On 3 March 2024 the ship was sold.</p>' }],
    ['a time in the body', { text: '<p>It sank on <time datetime="2024-03-03">3 March 2024</time>.</p>' }],
    ['a relative time', { header: relative }],
    ['related posts', { below: `<aside><h2>Related</h2>${related}</aside>` }],
    ['comments', { below: '<section id="comments"><p>Oru, 5 May 2025: well done</p></section>' }],
    ['the foot of the page', { below: '<footer><p>© 2025 Paper. Printed 4 April 2025</p></footer>' }],
    ['a template', { data: { datePublished: '0001-01-01T00:00:00Z' }, meta: { pubdate: '1970-01-01' } }],
    ['what is no date', { data: { datePublished: 'yesterday' }, meta: { pubdate: '{{ date }}' } }],
    ['a change alone', { data: { dateModified: '2025-04-03' } }],
  ])('is read from %s', (_, parts) => {
    expect(read(parts).published).toBeNull();
  });

  it('is read from a ticker above the headline', () => {
    const above = `<div class="ticker"><ul><li><time datetime="2025-05-01T10:00Z">10:00</time> <a href="/x">Storm nears Oru</a></li>
      <li><time datetime="2025-05-01T10:05Z">10:05</time> <a href="/y">Talks fail</a></li><li><time datetime="2025-05-01T10:09Z">10:09</time> <a href="/z">Prices up</a></li></ul></div>`;
    const url = 'https://paper.example/news/ferry-sails-again';
    const { document } = new JSDOM(htmlOf({ above })).window;
    expect(readPage(document, { url, captured: '2026-01-01' }).article?.published).toBeNull();
  });

  it('leaves a dateline, whose year comes from nowhere', () => {
    const { document } = new JSDOM(
      htmlOf({}).replace('<p>The ferry', '<p>KARSOVA, March 6 (Northwire) — The ferry'),
    ).window;
    const { article } = readPage(document, {
      url: 'https://paper.example/news/ferry',
      captured: '2026-01-01',
    });
    expect(article?.published).toBeNull();
    expect(article?.dateline?.date).toBe('XXXX-03-06');
  });
});
