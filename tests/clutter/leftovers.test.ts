/** The extension is updated while a page is open: what the copy from before has left there. */
import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { createCleaning } from '../../utils/clutter/cleaning';
import { createCutTexts } from '../../utils/clutter/cut-texts';
import type { Found } from '../../utils/clutter/found';
import {
  CUT_ATTRIBUTE,
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
      if (!alive) void cleaning.end(true);
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

/** The page as it was hidden, without the copy that has hidden it. */
async function orphaned(change: (doc: Document) => void = () => {}): Promise<Document> {
  const { document } = new JSDOM(PAGE).window;
  await copyIn(document);
  const { document: left } = new JSDOM(document.documentElement.outerHTML).window;
  expect(left.querySelector('p')!.textContent).toBe('The ferry stops at noon.');
  change(left);
  takeOver(left);
  await turn();
  return left;
}

it('is words put back into their text where that copy has ended in the middle', async () => {
  const left = await orphaned();
  expect(left.documentElement.outerHTML).toBe(new JSDOM(PAGE).window.document.documentElement.outerHTML);
});

it('is no words in a text that the page has written since', async () => {
  const left = await orphaned((doc) => (doc.querySelector('p')!.firstChild as Text).appendData(' At one.'));
  expect(left.querySelector('p')!.outerHTML).toBe('<p>The ferry stops at noon. At one.</p>');
});

it('puts several words back into several texts, in order', async () => {
  const { document } = new JSDOM('<p>One two three<br>four five<br><b>six</b></p>').window;
  const before = document.body.innerHTML;
  const [first, , second] = document.querySelector('p')!.childNodes as unknown as Text[];
  const texts = createCutTexts<string>();
  texts.add({ node: first!, start: 8, end: 13 }, 'a');
  texts.add({ node: first!, start: 0, end: 4 }, 'b');
  texts.add({ node: first!, start: 2, end: 6 }, 'b'); // overlaps
  texts.add({ node: second!, start: 0, end: 9 }, 'c');
  for (const node of texts.nodes()) texts.write(node, () => true);
  texts.note();
  expect(document.querySelector('p')!.textContent).toBe('o six');
  takeOver(document);
  await turn();
  expect(document.body.innerHTML).toBe(before);
});

it('puts words back that stood in an open shadow root itself, beside those of its host', async () => {
  const { document } = new JSDOM('<div>One two</div>').window;
  const host = document.querySelector('div')!;
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = 'Three four<b>five</b>six seven';
  const before = root.innerHTML;
  const texts = createCutTexts<string>();
  const nodes = [root.firstChild, root.lastChild, host.firstChild] as Text[];
  for (const node of nodes) texts.add({ node, start: 0, end: 4 }, 'a');
  for (const node of texts.nodes()) texts.write(node, () => true);
  texts.note();
  expect([root.textContent, host.textContent]).toEqual(['e fourfiveseven', 'two']);
  takeOver(document);
  await turn();
  expect(root.innerHTML).toBe(before);
  expect(document.body.innerHTML).toBe('<div>One two</div>');
});

it('notes nothing once all words are back', () => {
  const { document } = new JSDOM('<p>One two</p>').window;
  const node = document.querySelector('p')!.firstChild as Text;
  const texts = createCutTexts<string>();
  texts.add({ node, start: 0, end: 4 }, 'a');
  for (const gone of [true, false]) {
    texts.write(node, () => gone);
    texts.note();
    expect(document.querySelector('p')!.hasAttribute(CUT_ATTRIBUTE)).toBe(gone);
  }
});

it('takes notes that a page has made up for text, or for nothing', async () => {
  const { document } = new JSDOM(PAGE).window;
  const paragraph = document.querySelector('p')!;
  for (const note of [
    '{',
    'null',
    '[1]',
    '[[0,"x",[]]]',
    '[[0,"0.2166136261",[["0","<b>x</b>"]]]]',
    '[[9e9,"",[[-1,"x"]]]]',
  ]) {
    paragraph.setAttribute(CUT_ATTRIBUTE, note);
    takeOver(document);
    await turn();
    expect(paragraph.outerHTML).toBe('<p>The ferry stops at noon. Read also: the tides</p>');
  }
  paragraph.innerHTML = '<i></i>';
  paragraph.firstElementChild!.append('');
  paragraph.firstElementChild!.setAttribute(CUT_ATTRIBUTE, '[[0,"0.2166136261",[[0,"<script>1</script>"]]]]');
  takeOver(document);
  await turn();
  expect(paragraph.innerHTML).toBe('<i>&lt;script&gt;1&lt;/script&gt;</i>');
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
