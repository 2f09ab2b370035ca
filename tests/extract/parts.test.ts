import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../utils/extract/page';

const TEXT = [
  'The ferry company of Orrin Sound has bought two boats from the islands, its head said on Monday at a meeting that lasted until midnight.',
  'They are twenty years old and were built for rougher water, so that the crossing can run on days when the old boats stayed in port.',
  'What they cost was not said. The county pays a third, since the school bus of the north shore goes with them twice a day.',
];

function part(
  url: string,
  { links = '', head = '', after = '' }: { links?: string; head?: string; after?: string },
) {
  const { window } = new JSDOM(
    `<!doctype html><head><title>Two boats for the sound</title>${head}</head><body><header><a href="/">Gazette</a> <a href="/news/2">2</a></header><main><article><h1>Two boats for the sound</h1>${TEXT.map((p) => `<p>${p}</p>`).join('')}${links}</article>${after}</main></body>`,
    { url },
  );
  const { article } = readPage(window.document, { url, captured: '2026-01-01T00:00:00Z' });
  expect(article).not.toBeNull();
  return { part: article?.part ?? null, canonicalUrl: article?.canonicalUrl };
}
const BASE = 'https://orrin-gazette.example/2024/05/12/two-boats';

describe('an article of several pages', () => {
  it.each([
    ['numbers behind a slash', BASE, (n: number) => `${BASE}/${n}`],
    ['a word and a number', BASE, (n: number) => `${BASE}/page/${n}/`],
    ['a word in another language', BASE, (n: number) => `${BASE}/seite-${n}`],
    ['a parameter', BASE, (n: number) => `${BASE}?page=${n}`],
    ['a number in a file name', `${BASE}.html`, (n: number) => `${BASE}_${n}.html`],
  ])('%s', (_, url, page) => {
    const links = `<div><span>1</span> <a href="${page(2)}">2</a> <a href="${page(3)}">3</a> <a href="${page(2)}">›</a></div>`;
    expect(part(url, { links }).part).toEqual({ page: 1, pages: 3, next: page(2), first: url });
    const later = `<div><a href="${url}">1</a> <span>2</span> <a href="${page(3)}">3</a></div>`;
    expect(part(page(2), { links: later }).part).toMatchObject({ page: 2, pages: 3, next: page(3) });
    expect(part(page(3), { links: `<a href="${url}">1</a> <a href="${page(2)}">2</a>` }).part).toMatchObject({
      page: 3,
      pages: 3,
      next: null,
    });
  });

  it('is told by rel=next where the address is its own', () => {
    const head = `<link rel="next" href="${BASE}?page=2">`;
    expect(part(BASE, { head }).part).toEqual({ page: 1, pages: null, next: `${BASE}?page=2`, first: BASE });
  });

  it('knows figures of other scripts', () => {
    expect(part(BASE, { links: `<a href="${BASE}/2">٢</a> <a href="${BASE}/3">٣</a>` }).part).toMatchObject({
      pages: 3,
    });
  });

  it('keeps the identity of a later page, whatever it calls its canonical address', () => {
    const head = `<link rel="canonical" href="${BASE}">`;
    const links = `<a href="${BASE}">1</a> <a href="${BASE}?page=3">3</a>`;
    expect(part(`${BASE}?page=2&utm_source=x`, { head, links }).canonicalUrl).toBe(`${BASE}?page=2`);
  });
});

describe('an article that is whole', () => {
  it.each([
    [
      'rel=next of another article',
      { head: '<link rel="next" href="https://orrin-gazette.example/2024/05/13/market">' },
    ],
    [
      'the pages of its comments',
      {
        after: `<section class="comments"><h3>12 comments</h3><p>Good boats.</p><a href="${BASE}?page=2#comments">2</a></section>`,
      },
    ],
    ['the archive of its day', { after: '<a href="https://orrin-gazette.example/2024/05/13">13</a>' }],
    ['places on the page', { links: `<a href="${BASE}#2">2</a>` }],
    [
      'a number in a headline',
      {
        links: `<p><a href="https://orrin-gazette.example/2024/05/12/two-boats-2">Two boats, a year on</a></p>`,
      },
    ],
  ])('%s', (_, page) => expect(part(BASE, page).part).toBeNull());
});

it('the links to the other pages stay on the page', () => {
  const url = BASE;
  const { window } = new JSDOM(
    `<!doctype html><head><title>Two boats for the sound</title></head><body><main><article><h1>Two boats for the sound</h1>${TEXT.map((p) => `<p>${p}</p>`).join('')}</article><div id="pages"><b>1</b> <a href="${BASE}/2">2</a> <a href="${BASE}/3">3</a></div><div id="other"><a href="/x">Our other pages</a></div></main></body>`,
    { url },
  );
  const { found } = readPage(window.document, { url, captured: '2026-01-01T00:00:00Z' });
  const isHidden = (id: string) =>
    found.some(({ elements }) =>
      elements.some((one) => one.contains(window.document.getElementById(id)!.firstElementChild)),
    );
  expect([isHidden('pages'), isHidden('other')]).toEqual([false, true]);
});
