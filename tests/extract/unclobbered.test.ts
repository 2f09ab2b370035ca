/** Pages whose forms have fields called like what a reader of pages asks of elements. */
import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { readPage } from '../../utils/extract/page';
import { CLOBBERING, clobber } from '../clobbering';
import { articlePage, RELATED, SENTENCES } from '../e2e/pages';

const url = 'https://aldermoor.example/2025/02/market-hall';
const options = { url, captured: '2026-01-01T00:00:00Z' };
const TITLE = 'Aldermoor to rebuild its market hall';

function read(change: (html: string) => string) {
  const { document } = new JSDOM(change(articlePage({ title: TITLE, after: RELATED })), { url }).window;
  const before = document.documentElement.outerHTML;
  const reading = readPage(clobber(document), options);
  expect(document.documentElement.outerHTML).toBe(before);
  return { document, ...reading };
}

const plain = read((html) => html);

it.each([
  ['around the whole page', (html: string) => html.replace('<main>', `<form>${CLOBBERING}<main>`), false],
  ['before the text', (html: string) => html.replace('<p>', `<form>${CLOBBERING}</form><p>`), true],
  [
    'by the id of its fields',
    (html: string) => html.replace('<p>', '<form><input id="getAttribute"></form><p>'),
    true,
  ],
])('a form %s leaves the article as it is', (_, change, hides) => {
  const { document, article, found, kept } = read(change);
  expect(article?.text).toBe(SENTENCES.join('\n'));
  expect(article?.title).toBe(TITLE);
  expect(article?.html).toBe(plain.article?.html);
  const places = found.flatMap(({ elements }) => elements);
  expect(found.map(({ removal }) => removal.text)).toEqual(plain.found.map(({ removal }) => removal.text));
  // What is to be hidden stands in the document itself, and not in a form that cannot be asked.
  expect(places.length > 0).toBe(hides);
  for (const place of [...places, ...kept.all]) expect(document.contains(place)).toBe(true);
  expect(kept.headline?.textContent ?? null).toBe(hides ? TITLE : null);
});

it('pictures called like methods of the document leave the article as it is', () => {
  const names = ['getElementsByTagName', 'createTreeWalker', 'body', 'querySelectorAll', 'defaultView'];
  const { document } = new JSDOM(articlePage({ title: TITLE, after: RELATED }), { url }).window;
  for (const name of names) {
    const image = document.createElement('img');
    image.setAttribute('name', name);
    document.body.append(image);
  }
  const view = document.defaultView!;
  expect(readPage(clobber(document), { ...options, view }).article?.text).toBe(SENTENCES.join('\n'));
});

it('other fields are no reason to read a copy', () => {
  const { found, document } = read((html) =>
    html.replace('<main>', '<form><input name="title"><input name="id"><input name="children"><main>'),
  );
  expect(found.flatMap(({ elements }) => elements).every((place) => document.contains(place))).toBe(true);
  expect(found.flatMap(({ elements }) => elements)).not.toEqual([]);
});
