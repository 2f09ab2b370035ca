/** The extension is updated while a page is open: what the copy from before has left there. */
import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { createCleaning } from '../../utils/clutter/cleaning';
import type { Found } from '../../utils/clutter/found';
import {
  HIDDEN_ATTRIBUTE,
  HOST_ATTRIBUTE,
  MEASURE_ATTRIBUTE,
  UNLOCKED_ATTRIBUTE,
} from '../../utils/clutter/hide-style';
import { takeOver } from '../../utils/clutter/leftovers';

const PAGE = '<main><p>The ferry stops at noon. Read also: the tides</p><ul><li>A</li><li>B</li></ul></main>';
const removal = { id: '', kind: 'related' as const, reasons: [], text: 'A' };

/** A copy that hides the list and a few words; `cutOff` is what an update does to it. */
async function copyIn(doc: Document) {
  let alive = true;
  let sweeps = 0;
  const node = doc.querySelector('p')!.firstChild as Text;
  const found: Found[] = [
    { removal, elements: [doc.querySelector('ul')!], texts: [] },
    { removal, elements: [], texts: [{ node, start: 24, end: node.data.length }] },
  ];
  const cleaning = createCleaning({
    ...{ doc, rules: { clean: 'ask', hide: [], keep: [] }, face: null, now: () => 0, pause: async () => {} },
    whenIdle: (callback) => {
      callback();
      return () => {};
    },
    sweep: async () => void sweeps++,
    isCurrent: () => true,
    isOver: () => {
      if (!alive) cleaning.end();
      return !alive;
    },
    onChange: () => {},
  });
  await cleaning.take({ found, kept: null });
  await cleaning.hideAll(() => false);
  return { cutOff: () => (alive = false), sweeps: () => sweeps };
}

const turn = () => new Promise((done) => setTimeout(done));

it('is given back by that copy, where it lives, as soon as the next one comes', async () => {
  const { document } = new JSDOM(PAGE).window;
  const before = document.documentElement.outerHTML;
  const old = await copyIn(document);
  expect(document.documentElement.outerHTML).not.toBe(before);
  old.cutOff();
  takeOver(document);
  await turn();
  expect(document.documentElement.outerHTML).toBe(before);
  document.querySelector('ul')!.innerHTML += '<li>A line that is long enough to be a headline</li>';
  await turn();
  expect(old.sweeps()).toBe(0);
});

it('is given back by itself when the page changes, too', async () => {
  const { document } = new JSDOM(PAGE).window;
  const old = await copyIn(document);
  old.cutOff();
  document.body.append('A');
  await turn();
  expect(document.querySelector(`[${HIDDEN_ATTRIBUTE}]`)).toBeNull();
});

it('is taken away where that copy has ended in the middle', async () => {
  const { document } = new JSDOM(PAGE).window;
  const before = document.documentElement.outerHTML;
  document.querySelector('ul')!.setAttribute(HIDDEN_ATTRIBUTE, '');
  document.body.setAttribute(UNLOCKED_ATTRIBUTE, '');
  document.querySelector('main')!.setAttribute(MEASURE_ATTRIBUTE, '640');
  const bar = document.createElement('div');
  bar.setAttribute(HOST_ATTRIBUTE, '');
  document.documentElement.append(bar);
  takeOver(document);
  await turn();
  expect(document.documentElement.outerHTML).toBe(before);
});

it('is nothing on most pages, which are not touched', async () => {
  const { document, MutationObserver } = new JSDOM(PAGE).window;
  const seen: MutationRecord[] = [];
  new MutationObserver((records) => void seen.push(...records)).observe(document, {
    ...{ childList: true, subtree: true, attributes: true },
  });
  takeOver(document);
  await turn();
  expect(seen).toEqual([]);
});
