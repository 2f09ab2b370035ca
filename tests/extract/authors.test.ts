import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readMetadata } from '../../utils/extract/metadata';

const PROSE = 'The ferry that had been moored since the autumn storms left the harbour of Karsova. '.repeat(
  4,
);

/** The byline of a page with these authors in its data, these meta tags and these lines below its headline. */
function bylineOf({ author, head = '', lines = '' }: { author?: unknown; head?: string; lines?: string }) {
  const data = JSON.stringify({ '@type': 'NewsArticle', headline: 'Ferry sails again', author });
  const { document } = new JSDOM(
    `<head><meta property="og:site_name" content="Karsova Times">${head}<script type="application/ld+json">${data}</script></head>` +
      `<body><h1>Ferry sails again</h1>${lines}<p>${PROSE}</p><p>${PROSE}</p></body>`,
  ).window;
  return readMetadata(document, { url: 'https://www.karsova-times.example/ferry' }).byline;
}
const person = (name: string) => ({ '@type': 'Person', name });
const organisation = (name: string) => ({ '@type': 'Organization', name });

describe('who wrote it', () => {
  it('is also the agency or desk that the data credit beside people', () => {
    expect(bylineOf({ author: [person('Reuters'), person('Ann Lee')] })).toEqual(['Reuters', 'Ann Lee']);
    expect(bylineOf({ author: [person('Ann Lee'), organisation('Harbour Desk')] })).toEqual([
      'Ann Lee',
      'Harbour Desk',
    ]);
    expect(bylineOf({ author: [person('Ann Lee'), organisation('Karsova Times')] })).toEqual(['Ann Lee']);
  });

  it('is who stands on the page, before an organisation of the data', () => {
    const lines = '<p>by University of Ostvik</p>';
    expect(bylineOf({ author: organisation('Strait Science'), lines })).toEqual(['University of Ostvik']);
    expect(bylineOf({ author: organisation('Strait Science') })).toEqual(['Strait Science']);
  });

  it('is read from meta tags of any maker', () => {
    for (const name of ['articleAuthor', 'dcsext.author', 'article:byline', 'cms_author_name']) {
      expect(bylineOf({ head: `<meta name="${name}" content="Ann Lee">` })).toEqual(['Ann Lee']);
    }
    expect(bylineOf({ head: '<meta name="twitter:author" content="Ann Lee">' })).toEqual([]);
  });

  it('has the second name that only the page shows, but no place', () => {
    const author = person('Ann Lee');
    expect(bylineOf({ author, lines: '<p>By Ann Lee and Bo Ray</p>' })).toEqual(['Ann Lee', 'Bo Ray']);
    expect(bylineOf({ author, lines: '<p>By Ann Lee, Ostvik</p>' })).toEqual(['Ann Lee']);
  });

  it('is read in a box that has share buttons, not in the buttons', () => {
    const line = '<p>By Ann Lee</p>';
    expect(bylineOf({ lines: `<div class="meta has-social-tools">${line}</div>` })).toEqual(['Ann Lee']);
    expect(bylineOf({ lines: `<div class="meta-social">${line}</div>` })).toEqual([]);
  });
});
