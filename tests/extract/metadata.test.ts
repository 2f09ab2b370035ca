import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readMetadata } from '../../utils/extract/metadata';
import type { SourceOptions } from '../../utils/extract/page-sources';

const URL_ = 'https://www.karsova-times.example/world/ferry-sails-again';
const PROSE =
  'The ferry that had been moored since the autumn storms left the harbour of Karsova on its first crossing, '.repeat(
    3,
  );

function read(
  head: string,
  body: string,
  { lang = '', ...options }: Partial<SourceOptions> & { lang?: string } = {},
) {
  const html = `<!doctype html><html${lang && ` lang="${lang}"`}><head>${head}</head><body>${body}</body></html>`;
  const { document } = new JSDOM(html).window;
  const before = document.documentElement.outerHTML;
  const metadata = readMetadata(document, { url: URL_, ...options });
  expect(document.documentElement.outerHTML).toBe(before);
  return metadata;
}

const jsonLd = (value: unknown) =>
  `<script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`;
const article = (more: object = {}) => ({ '@type': 'NewsArticle', headline: 'Ferry sails again', ...more });
const page = (title: string, rest = '') => `<h1>${title}</h1>${rest}<p>${PROSE}</p><p>${PROSE}</p>`;

describe('the title', () => {
  it.each([
    ['<title>Ferry sails again | Karsova Times</title>', 'Ferry sails again'],
    [
      '<title>Ferry sails again - Karsova Times</title><meta property="og:site_name" content="Karsova Times">',
      'Ferry sails again',
    ],
    ['<title>Karsova Times :: Ferry sails again</title>', 'Ferry sails again'],
    ['<title>Ferry sails again – World – Karsova Times</title>', 'Ferry sails again'],
    ['<meta property="og:title" content="Ferry &amp;amp; bridge open">', 'Ferry & bridge open'],
    ['<title>Ferry sails « à nouveau »</title>', 'Ferry sails « à nouveau »'],
    ['<title>Ostvik 3 - Karsova 1: a match to forget</title>', 'Ostvik 3 - Karsova 1: a match to forget'],
  ])('%s', (head, title) => {
    expect(read(head, `<p>${PROSE}</p>`).title).toBe(title);
  });

  it('is the heading that agrees with the metadata, not the first one', () => {
    const head = '<meta property="og:title" content="Ferry sails again after the storms">';
    const { title, headline } = read(
      head,
      `<h1>Karsova Times</h1>${page('Ferry sails again, after the storms')}`,
    );
    expect(title).toBe('Ferry sails again, after the storms');
    expect(headline?.textContent).toBe(title);
  });

  it('is what the page shows where search engines get another one', () => {
    const head =
      '<title>Ferry Karsova timetable</title><meta property="og:title" content="Karsova ferry timetable">';
    expect(read(head, page('At last the ferry sails')).title).toBe('At last the ferry sails');
  });

  it('does not keep the kicker of the heading', () => {
    const head = '<meta property="og:title" content="Ferry sails again after storms">';
    expect(read(head, page('<span>Opinion</span> Ferry sails again after storms')).title).toBe(
      'Ferry sails again after storms',
    );
  });

  it('is found by form where nothing marks it, with the section above it', () => {
    const body = ['World', 'Ferry sails again', 'Karsova, March 6', PROSE, PROSE]
      .map((line) => `<p>${line}</p>`)
      .join('');
    const { title, section, headline } = read('', body);
    expect({ title, section }).toEqual({ title: 'Ferry sails again', section: 'World' });
    expect(headline?.tagName).toBe('P');
  });

  it('gives no element where one block holds the whole text', () => {
    const { title, headline } = read(
      '',
      `<div>Ferry sails again<br>By Ann Lee<br>${PROSE}<br>${PROSE}</div>`,
    );
    expect(title).toBe('Ferry sails again');
    expect(headline).toBeNull();
  });

  it('is empty on an empty page', () => {
    expect(read('', '').title).toBe('');
  });
});

describe('JSON-LD', () => {
  it.each([
    ['plain', article({ author: 'Ann Lee' })],
    ['in a list', [{ '@type': 'WebSite' }, article({ author: [{ name: 'Ann Lee' }] })]],
    [
      'in a graph with references',
      {
        '@graph': [article({ author: { '@id': '#a' } }), { '@type': 'Person', '@id': '#a', name: 'Ann Lee' }],
      },
    ],
    [
      'nested',
      { '@type': 'WebPage', mainEntity: article({ author: { givenName: 'Ann', familyName: 'Lee' } }) },
    ],
    [
      'with comments and trailing commas',
      '/* a */ {"@type":"NewsArticle", // b\n "headline":"Ferry sails again","author":"Ann Lee",}',
    ],
    ['with raw line ends', '{"@type":"NewsArticle","description":"one\ntwo","author":"Ann Lee"}'],
    [
      'with bare quotation marks',
      '{"@type":"NewsArticle","headline":"The "Ferry" sails","author":"Ann Lee"}',
    ],
    [
      'with references for quotation marks',
      '{&quot;@type&quot;:&quot;NewsArticle&quot;,&quot;author&quot;:&quot;Ann Lee&quot;}',
    ],
    ['in CDATA', '//<![CDATA[\n{"@type":"NewsArticle","author":"Ann Lee"};\n//]]>'],
  ])('is read %s', (_form, value) => {
    expect(read(jsonLd(value), page('Ferry sails again')).byline).toEqual(['Ann Lee']);
  });

  it('of several articles is the one of this page', () => {
    const other = {
      '@type': 'NewsArticle',
      headline: 'Bridge falls',
      author: 'Bo Ray',
      datePublished: '2025-01-01',
    };
    const metadata = read(
      jsonLd([other, article({ author: 'Ann Lee', datePublished: '2025-04-03' })]),
      page('Ferry sails again'),
    );
    expect(metadata.byline).toEqual(['Ann Lee']);
    expect(metadata.published?.value).toBe('2025-04-03');
  });

  it('of listed and recommended stories is not read', () => {
    const list = {
      '@type': 'ItemList',
      itemListElement: [{ '@type': 'NewsArticle', headline: 'Bridge falls', author: 'Bo Ray' }],
    };
    expect(read(jsonLd(list), page('Ferry sails again'))).toMatchObject({ byline: [], published: null });
  });

  it('that cannot be repaired is left out', () => {
    expect(read(jsonLd('{"@type": NewsArticle'), page('Ferry sails again')).title).toBe('Ferry sails again');
  });

  it('gives body, access and kind', () => {
    const metadata = read(
      jsonLd(article({ articleBody: 'It <b>sails</b>.', isAccessibleForFree: 'False' })),
      page('Ferry sails again'),
    );
    expect(metadata).toMatchObject({ jsonLdBody: 'It sails .', isFree: false, isArticle: true });
  });
});

describe('the byline', () => {
  it.each([
    ['meta', '<meta name="author" content="Ann Lee, Bo Ray">', '', ['Ann Lee', 'Bo Ray']],
    ['a visible line', '', '<p>By Ann Lee and Bo Ray</p>', ['Ann Lee', 'Bo Ray']],
    ['markup', '', '<div class="article-byline"><a>Ann Lee</a><span>April 3, 2025</span></div>', ['Ann Lee']],
    ['a name beside the date', '', '<p>Ann Lee</p><p>April 3, 2025</p>', ['Ann Lee']],
    ['a desk, when nobody is named', '', '<p class="byline">News Desk</p>', ['News Desk']],
    [
      'people before the paper',
      '<meta name="author" content="Karsova Times">',
      '<p>By Ann Lee</p>',
      ['Ann Lee'],
    ],
  ])('is read from %s', (_source, head, line, byline) => {
    const site = '<meta property="og:site_name" content="Karsova Times">';
    expect(read(site + head, page('Ferry sails again', line)).byline).toEqual(byline);
  });

  it.each([
    ['a dateline', '<p>Islamabad, March 6</p>', ''],
    [
      'an author box at the end',
      '',
      '<div class="author-box"><h4>News Desk</h4><p>Your trusted source.</p></div>',
    ],
    ['a related story', '', '<aside><p>By Bo Ray</p></aside>'],
    ['an address', '<meta property="article:author" content="https://social.example/ann">', ''],
  ])('is not read from %s', (_source, before, after) => {
    expect(read('', page('Ferry sails again', before) + after).byline).toEqual([]);
  });
});

describe('dates', () => {
  it.each([
    [
      'json-ld',
      jsonLd(article({ datePublished: '2025-04-03T10:15:00+05:00' })),
      '',
      '2025-04-03T10:15:00+05:00',
    ],
    [
      'meta',
      '<meta property="article:published_time" content="2025-04-03T10:15:00Z">',
      '',
      '2025-04-03T10:15:00Z',
    ],
    ['time', '', '<p><time datetime="2025-04-03">Thursday</time></p>', '2025-04-03'],
    ['visible', '', '<p>Published: April 3, 2025 10:15 pm</p>', '2025-04-03T22:15'],
  ])('are read from %s', (source, head, line, value) => {
    expect(read(head, page('Ferry sails again', line)).published).toEqual({ value, source, certain: true });
  });

  it.each(['/2025/04/03/ferry', '/world/2025-04-03-ferry', '/ferry-20250403.html', '/2025/apr/03/ferry'])(
    'are read from the address %s',
    (path) => {
      const url = `https://karsova.example${path}`;
      expect(read('', page('Ferry'), { url }).published).toEqual({
        value: '2025-04-03',
        source: 'url',
        certain: true,
      });
    },
  );

  it.each([
    ['a ticker', '<nav><time datetime="2025-04-03">x</time></nav>'],
    ['an aside', '<aside><time datetime="2025-04-03">x</time></aside>'],
    ['a relative time', '<p>3 hours ago</p>'],
    ['the text', `<p>${PROSE}</p><p>${PROSE} On April 3, 2025 it sailed.</p>`],
    ['an empty template', '<meta property="article:published_time" content="0001-01-01T00:00:00Z">'],
  ])('are not read from %s', (_what, markup) => {
    expect(read('', page('Ferry sails again', markup)).published).toBeNull();
  });

  it('are uncertain where the address says another day', () => {
    const url = 'https://karsova.example/2025/03/01/ferry';
    const { published } = read(jsonLd(article({ datePublished: '2025-04-03' })), page('Ferry'), { url });
    expect(published).toEqual({
      ...{ value: '2025-04-03', source: 'json-ld', certain: false },
      against: { value: '2025-03-01', source: 'url' },
    });
  });

  it('know of no change that is older than the publication, as of stories that wait for a timer', () => {
    const { published, modified } = read(
      jsonLd(article({ datePublished: '2025-04-09', dateModified: '2025-04-03' })),
      page('Ferry sails again'),
    );
    expect(published).toMatchObject({ value: '2025-04-09', certain: false });
    expect(modified).toBeNull();
  });

  it('tell updated from published', () => {
    const line = '<p>Published 3 April 2025. Updated 4 April 2025</p>';
    const { published, modified } = read('', page('Ferry sails again', line));
    expect([published?.value, modified?.value]).toEqual(['2025-04-03', '2025-04-04']);
  });
});

describe('language, section, address', () => {
  const GERMAN =
    'Die Fähre, die seit den Stürmen im Hafen lag, ist am Morgen wieder gefahren, und der Kapitän sagte, dass es auch bei Wind geht. '.repeat(
      3,
    );
  const URDU = 'کشتی صبح دوبارہ روانہ ہوئی اور کپتان نے کہا کہ سمندر پرسکون ہے۔ '.repeat(5);
  it.each([
    ['declared', 'en-GB', PROSE, 'en-GB'],
    ['absent', '', PROSE, 'en'],
    ['absent, German', '', GERMAN, 'de'],
    ['plainly wrong script', 'en', URDU, 'ur'],
    ['plainly wrong words', 'en', GERMAN, 'de'],
    ['unknown', '', 'Ostvik Karsova', null],
  ])('language: %s', (_what, lang, text, expected) => {
    expect(read('', `<p>${text}</p>`, { lang }).lang).toBe(expected);
  });

  it.each([
    [jsonLd(article({ articleSection: 'Harbour' })), 'Harbour'],
    ['<meta property="article:section" content="Harbour">', 'Harbour'],
    [
      jsonLd({
        '@type': 'BreadcrumbList',
        itemListElement: [{ name: 'Home' }, { item: { name: 'Harbour' } }, { name: 'Ferry sails again' }],
      }),
      'Harbour',
    ],
    ['', null],
  ])('section of %s', (head, section) => {
    expect(read(head, page('Ferry sails again')).section).toBe(section);
  });

  it.each(['Home', 'undefined', 'Article', 'Uncategorized'])('is no section: %s', (articleSection) => {
    const breadcrumb = '<meta name="section" content="Harbour">';
    expect(read(breadcrumb + jsonLd(article({ articleSection })), page('Ferry')).section).toBe('Harbour');
  });

  it.each(['Join Today', 'Jump to navigation', 'Close this content', 'Anzeige', 'Search for terms'])(
    'is no section above the headline: %s',
    (label) => {
      expect(read('', `<p>${label}</p>${page('Ferry sails again')}`).section).toBeNull();
    },
  );

  it('has no address for the name of a site', () => {
    const head =
      '<meta property="og:site_name" content="https://www.karsova-times.example">' +
      jsonLd(article({ publisher: { '@type': 'Organization', name: 'Karsova Times' } }));
    expect(read(head, page('Ferry sails again')).siteName).toBe('Karsova Times');
  });

  it('gives addresses in full, and only web addresses', () => {
    const head =
      '<link rel="canonical" href="/ferry"><meta property="og:image" content="//img.example/f.jpg">';
    expect(read(head, page('Ferry'))).toMatchObject({
      canonicalUrl: 'https://www.karsova-times.example/ferry',
      image: 'https://img.example/f.jpg',
    });
    expect(read('<link rel="canonical" href="javascript:x">', page('Ferry')).canonicalUrl).toBeNull();
  });
});
