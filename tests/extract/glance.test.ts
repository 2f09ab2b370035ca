import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { glanceAt } from '../../utils/extract/glance';

const URL = 'https://www.aldermoor.example/river';

function pageWith(head: string): Document {
  const html = `<!doctype html><html lang="en"><head>${head}</head><body><h1>River treaty review opens</h1><p>Text.</p></body></html>`;
  return new JSDOM(html, { url: URL }).window.document;
}
const story = (type: string) =>
  `<title>River treaty review opens</title><script type="application/ld+json">${JSON.stringify({
    '@context': 'https://schema.org',
    '@type': type,
    headline: 'River treaty review opens',
    datePublished: '2025-04-03T08:00:00Z',
  })}</script>`;

describe('glanceAt', () => {
  it('gives title, language and date of a page that calls itself an article, and leaves it as it is', () => {
    const doc = pageWith(story('NewsArticle'));
    const before = doc.documentElement.outerHTML;
    expect(glanceAt(doc, URL)).toMatchObject({
      title: 'River treaty review opens',
      lang: 'en',
      published: { value: expect.stringMatching(/^2025-04-03/), source: 'json-ld' },
    });
    expect(doc.documentElement.outerHTML).toBe(before);
  });

  it.each([
    ['says nothing of what it is', '<title>River treaty review opens</title>'],
    ['calls itself something else', story('CollectionPage')],
  ])('gives nothing for a page that %s', (_name, head) => {
    expect(glanceAt(pageWith(head), URL)).toBeNull();
  });
});
