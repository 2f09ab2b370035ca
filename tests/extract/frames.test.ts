import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../utils/extract/page';

const OPTIONS = { url: 'https://orrin-gazette.example/a', captured: '2026-01-01T00:00:00Z' };
const paragraph = (nth: number) =>
  `<p>${nth}. The harbour board met on Tuesday and agreed, after four hours of talk, to meet again in the autumn.</p>`;
const STORY = [1, 2, 3, 4].map(paragraph).join('');
const CARDS = [
  'Ferry fares rise again this spring',
  'Lighthouse sold to a collector',
  'Storm takes the old pier',
]
  .map((title, at) => `<li><a href="/news/${at}"><h3>${title} for the third time</h3></a></li>`)
  .join('');

function pageWith(framed: string) {
  const { document } = new JSDOM(
    '<title>The board will meet again</title><h1>The board will meet again</h1><iframe></iframe>',
    { url: OPTIONS.url },
  ).window;
  document.querySelector('iframe')!.contentDocument!.body.innerHTML = framed;
  return document;
}

describe('a frame of the page’s own', () => {
  it('is read where it holds the text', () => {
    const { article } = readPage(pageWith(STORY), OPTIONS);
    expect(article?.text.split('\n')).toHaveLength(4);
  });
  it('is left alone where it holds a widget', () => {
    const document = pageWith('<p>Weather today</p><p>12°</p>');
    document.body.insertAdjacentHTML('beforeend', STORY);
    const { article } = readPage(document, OPTIONS);
    expect(article?.text).not.toContain('Weather');
    expect(article?.text.split('\n')).toHaveLength(4);
  });
  it('has nothing hidden in it, since no style sheet of ours reaches there', () => {
    const document = pageWith(`${STORY}<h2>Related stories</h2><ul>${CARDS}</ul>`);
    const { article, found } = readPage(document, OPTIONS);
    expect(article?.text).not.toContain('Ferry fares');
    for (const { elements } of found)
      for (const element of elements) expect(element.ownerDocument).toBe(document);
  });
});
