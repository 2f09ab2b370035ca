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

function read(content: string) {
  const html = `<!doctype html><html lang="en"><head><title>${HEADLINE}</title></head><body><nav><a href="/">Home</a></nav>${content}<footer>About us</footer></body></html>`;
  const { document } = new JSDOM(html, { url: PAGE.url }).window;
  return { ...readPage(document, PAGE), document };
}

function textOf(content: string): string {
  return read(content).article?.text ?? '';
}

/** The articles that are said to follow: headline, and what of the page goes with each. */
function following(content: string) {
  return read(content)
    .found.filter(({ removal }) => removal.reasons.some(({ id }) => id === 'next_article'))
    .map(({ removal: { kind, reasons, text }, elements }) => ({
      kind,
      headline: reasons[0]!.args[0],
      text,
      tags: elements.map(({ localName }) => localName),
    }));
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

describe('the ledger on a page with another article below', () => {
  const own = `<h1>${HEADLINE}</h1><div>By Anna Holm</div><div>4 March 2025</div>${first}`;
  const other = (title: string) => `<h1>${title}</h1><div>By Per Lund</div><div>3 March 2025</div>${second}`;

  it('has it as one thing, with its headline', () => {
    const [item, ...rest] = following(
      `<main><article>${own}</article><article><h2>${NEXT}</h2><p>By Per Lund</p><time datetime="2025-03-03">3 March 2025</time>${second}</article></main>`,
    );
    expect(item).toMatchObject({ kind: 'related', headline: NEXT, tags: ['article'] });
    expect(item?.text).toContain('Barley 5');
    expect(rest).toEqual([]);
  });

  it('counts no paragraph of it by itself', () => {
    expect(read(`<div>${own}${other(NEXT)}</div>`).found).toHaveLength(1);
    expect(following(`<div>${own}${other(NEXT)}</div>`)[0]?.tags).toEqual([
      'h1',
      ...['div', 'div'],
      ...['p', 'p', 'p', 'p', 'p'],
    ]);
  });

  it('has one for each that follows', () => {
    const more = [NEXT, 'Ferries sail in the dark until April', 'Old walls are to be mended by hand'];
    const items = following(`<div>${own}${more.map(other).join('')}</div>`);
    expect(items.map(({ headline }) => headline)).toEqual(more);
    expect(items.every(({ text }) => text.includes('Barley 1') && text.includes('Barley 5'))).toBe(true);
  });

  it('takes its writer and day with it where they stand above its headline', () => {
    const content = `<div><h1>${HEADLINE}</h1>${first}<div>Per Lund/</div><div>March 3, 2025/8:51 p.m. ET</div><div>Share This Story</div><h1>${NEXT}</h1>${second}</div>`;
    expect(textOf(content)).not.toContain('Per Lund');
    expect(following(content)[0]?.text).toMatch(/^Per Lund/);
  });

  it('takes its pictures with it, and leaves apart what rules know', () => {
    const { found } = read(
      `<div><article>${own}</article><article><h2>${NEXT}</h2><p>By Per Lund</p><p>3 March 2025</p><figure><img src="/field.jpg" alt=""><figcaption>A field of barley in the valley.</figcaption></figure>${second}<div><a href="https://www.facebook.com/sharer?u=1">Share on Facebook</a></div></article></div>`,
    );
    expect(found.map(({ removal }) => removal.kind)).toEqual(['related', 'share']);
    expect(found[0]?.elements.map(({ localName }) => localName)).toContain('figure');
  });

  it('says nothing of the kind where sections of one text follow', () => {
    expect(following(`<article>${own}<h2>What happens to the quay now</h2>${second}</article>`)).toEqual([]);
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
