/** A page may go on with another article below the one that was asked for; its text is not this one's. */
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../utils/extract/page';

const PAGE = { url: 'https://quay.example/repairs', captured: '2025-03-05T12:00:00Z' };
const paragraphs = (about: string, count: number) =>
  Array.from(
    { length: count },
    (_, index) =>
      `<p>${about} ${index + 1}: the council of the harbour town met on Tuesday and agreed that the old quay should be repaired before the winter storms arrive, officials said in a statement.</p>`,
  ).join('');
const HEADLINE = 'Quay to be repaired before the winter';
const NEXT = 'Farmers ask for seed after a dry spring';
const first = `${paragraphs('Quay', 6)}`;
const second = paragraphs('Barley', 5);

function textOf(content: string): string {
  const html = `<!doctype html><html lang="en"><head><title>${HEADLINE}</title></head><body><nav><a href="/">Home</a></nav>${content}<footer>About us</footer></body></html>`;
  const { document } = new JSDOM(html, { url: PAGE.url }).window;
  return readPage(document, PAGE).article?.text ?? '';
}

describe('another article below', () => {
  it.each([
    [
      'in an element of its own',
      `<main><article><h1>${HEADLINE}</h1><p>By Anna Holm</p><time datetime="2025-03-04">4 March 2025</time>${first}</article><article><h2>${NEXT}</h2><p>By Per Lund</p><time datetime="2025-03-03">3 March 2025</time>${second}</article></main>`,
    ],
    [
      'in the same element',
      `<div><h1>${HEADLINE}</h1><div>By Anna Holm</div><div>4 March 2025</div>${first}<h1>${NEXT}</h1><div>By Per Lund</div><div>3 March 2025</div>${second}</div>`,
    ],
    [
      'with byline and date on one line',
      `<div><h1>${HEADLINE}</h1><div>By Anna Holm | 4 March 2025</div>${first}<hr><h2>${NEXT}</h2><div>By Per Lund | 3 March 2025</div>${second}</div>`,
    ],
    [
      'with a linked headline and a bare name',
      `<div><h1>${HEADLINE}</h1><div>Anna Holm</div><div>4 March 2025</div>${first}<h1><a href="/seed">${NEXT}</a></h1><div>Per Lund</div><div>3 March 2025</div>${second}</div>`,
    ],
    [
      'below a standfirst set as a heading, with the clock beside the day',
      `<div><h1>${HEADLINE}</h1><div>By Anna Holm</div><div>4 March 2025</div>${first}<div>Share</div><h1>No: not yet</h1><h2>${NEXT}, and the growers of three valleys have written to the capital</h2><address>Per Lund Per Lund</address><div>Published 3 March 2025 - 16:25</div>${second}</div>`,
    ],
    [
      'with writer and day above the headline',
      `<div><h1>${HEADLINE}</h1>${first}<div>Per Lund/</div><div>March 3, 2025/8:51 p.m. ET</div><div>Share This Story</div><h1>${NEXT}</h1>${second}</div>`,
    ],
    [
      'and one after the other, more than a text has sections',
      `<div><h1>${HEADLINE}</h1><div>By Anna Holm</div><div>4 March 2025</div>${first}${Array.from({ length: 9 }, () => `<h1>${NEXT}</h1><div>By Per Lund</div><div>3 March 2025</div>${second}`).join('')}</div>`,
    ],
  ])('ends the text: %s', (_how, content) => {
    const text = textOf(content);
    expect(text).toContain('Quay 6');
    expect(text).not.toContain('Barley');
    expect(text).not.toContain(NEXT);
  });
});

describe('what only looks like it', () => {
  it.each([
    ['a section with a heading', `<h2>What happens to the quay now</h2>`],
    ['a section that gives a day', `<h2>What happened on the quay</h2><div>3 March 2025</div>`],
    ['a contribution that names its writer', `<h2>What the pilots say of it</h2><div>By Per Lund</div>`],
    [
      'entries that each name a writer and a day, more of them than articles stand on a page',
      Array.from(
        { length: 7 },
        () =>
          `<h2>Pilots welcome the decision of the council</h2><div>By Per Lund</div><div>3 March 2025</div>${paragraphs('Pilots', 1)}`,
      ).join(''),
    ],
    [
      'an entry of a live blog',
      `<h2>Pilots welcome the decision of the council</h2><div>10:42</div><div>By Per Lund</div><div>3 March 2025</div>`,
    ],
  ])('ends nothing: %s', (_what, heading) => {
    expect(
      textOf(
        `<article><h1>${HEADLINE}</h1><div>By Anna Holm</div><div>4 March 2025</div>${first}${heading}${second}</article>`,
      ),
    ).toContain('Barley 5');
  });

  it('is not believed before there is a text', () => {
    expect(
      textOf(
        `<article><h1>${HEADLINE}</h1><p>${'The quay is to be repaired, the council says, and the pilots agree. '.repeat(2)}</p><h2>${NEXT}</h2><div>By Per Lund</div><div>3 March 2025</div>${second}</article>`,
      ),
    ).toContain('Barley 5');
  });
});
