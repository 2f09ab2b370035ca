/** Metadata of a page that was read whole: clutter and text have been told apart before. */
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../utils/extract/page';

const PROSE =
  'The ferry that had been moored since the autumn storms left the harbour of Karsova on its first crossing, ' +
  'and several hundred people came down to the quay to see it go. ';

function read(head: string, header: string) {
  const paragraphs = Array.from({ length: 6 }, (_, at) => `<p>${PROSE.repeat(2)}It was trip ${at + 1}.</p>`);
  const html = `<html lang="en"><head>${head}</head><body><main><article>${header}${paragraphs.join('')}</article></main></body></html>`;
  const url = 'https://www.karsova-times.example/world/ferry-sails-again';
  const { window } = new JSDOM(html, { url });
  const { article } = readPage(window.document, { url, captured: '2026-01-01T00:00:00Z' });
  expect(article?.text).toContain('moored since the autumn storms');
  return article;
}

describe('of a page that was read whole', () => {
  it('byline and date are found below a standfirst, where the text has already begun', () => {
    const article = read(
      '<title>Ferry sails again</title>',
      '<h1>Ferry sails again</h1><h2>After five months of storms the harbour is open and the quay is full</h2>' +
        '<p class="byline">By Ann Lee</p><p>3 April 2025</p>',
    );
    expect(article?.byline).toEqual(['Ann Lee']);
    expect(article?.published?.value).toBe('2025-04-03');
  });

  it('the title keeps the form that was chosen among heading and data', () => {
    const article = read(
      '<title>Shipping: Ferry sails again after storms | Karsova Times</title>' +
        '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Shipping: Ferry sails again after storms"}</script>',
      '<h1><span>Shipping</span> <span>Ferry sails again after storms</span></h1>',
    );
    expect(article?.title).toBe('Shipping: Ferry sails again after storms');
  });
});
