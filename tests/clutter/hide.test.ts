import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Found } from '../../utils/clutter/found';
import { createHiding } from '../../utils/clutter/hide';
import { HIDDEN_ATTRIBUTE } from '../../utils/clutter/hide-style';
import { AT_ONCE, type Pace } from '../../utils/clutter/pace';

const PAGE = `<main class="a" id=x><p>First.</p><div class="box"><h3>Recent</h3><div class="card" data-a="1">One</div><div class="card">Two</div></div>
<div id="mix">Body text.<br>Also See: <a href="/x">The other thing</a><br>More body.</div></main>`;

function page() {
  const { window } = new JSDOM(PAGE);
  const doc = window.document;
  const box = doc.querySelector('.box')!;
  const cards = [...doc.querySelectorAll('.card')];
  const mix = doc.querySelector('#mix')!;
  const find = (text: string, elements: Element[], texts: Found['texts'] = []): Found => ({
    removal: { id: text, kind: 'related', reasons: [], text },
    elements,
    texts,
  });
  const found = [
    find('One', [cards[0]!, box]),
    find('Two', [cards[1]!, box]),
    find(
      'Also See: The other thing',
      [mix.querySelector('a')!],
      [{ node: mix.childNodes[2] as Text, start: 0, end: 10 }],
    ),
  ];
  return { doc, found, box, cards, mix, before: doc.documentElement.outerHTML };
}
const isHidden = (element: Element) => element.hasAttribute(HIDDEN_ATTRIBUTE);

describe('hiding', () => {
  it('hides everything and gives it back to the byte', () => {
    const { doc, found, box, mix, before } = page();
    const hiding = createHiding();
    hiding.add(found);
    expect(doc.documentElement.outerHTML).toBe(before);
    hiding.setAll(true);
    expect(isHidden(box)).toBe(true);
    expect(mix.childNodes[2]?.nodeValue).toBe('');
    hiding.setAll(false);
    expect(doc.documentElement.outerHTML).toBe(before);
  });

  it('keeps a shared box hidden only while all that stands in it is', () => {
    const { found, box, cards } = page();
    const hiding = createHiding();
    hiding.add(found);
    hiding.setAll(true);
    const [one] = hiding.items();
    hiding.setHidden([one!.id], false);
    expect([isHidden(box), ...cards.map(isHidden)]).toEqual([false, false, true]);
    expect(hiding.items().map((i) => i.hidden)).toEqual([false, true, true]);
    hiding.setHidden([one!.id], true);
    expect([isHidden(box), ...cards.map(isHidden)]).toEqual([true, true, true]);
  });

  it('knows a thing again when it is found a second time', async () => {
    const { found } = page();
    const hiding = createHiding();
    expect(await hiding.add(found)).toBe(3);
    hiding.setAll(true);
    expect(await hiding.add(found)).toBe(0);
    expect(hiding.items()).toHaveLength(3);
  });

  it('hides what comes later only while it is on', () => {
    const { found, cards } = page();
    const hiding = createHiding();
    hiding.setAll(true);
    hiding.add(found.slice(0, 1));
    expect(isHidden(cards[0]!)).toBe(true);
    hiding.setAll(false);
    hiding.add(found.slice(1, 2));
    expect(isHidden(cards[1]!)).toBe(false);
  });

  it('takes several cuts out of one text node and puts single ones back', () => {
    const { window } = new JSDOM('<pre>keep\ntick one\nkeep too\ntick two\nend</pre>');
    const node = window.document.querySelector('pre')!.firstChild as Text;
    const cut = (text: string): Found => {
      const start = node.data.indexOf(text);
      return {
        removal: { id: '', kind: 'ticker', reasons: [], text },
        elements: [],
        texts: [{ node, start, end: start + text.length }],
      };
    };
    const hiding = createHiding();
    hiding.add([cut('tick one\n'), cut('tick two\n')]);
    hiding.setAll(true);
    expect(node.data).toBe('keep\nkeep too\nend');
    hiding.setHidden([hiding.items()[1]!.id], false);
    expect(node.data).toBe('keep\nkeep too\ntick two\nend');
    hiding.setAll(false);
    expect(node.data).toBe('keep\ntick one\nkeep too\ntick two\nend');
  });

  it('leaves a text alone that the page has written anew', () => {
    const { found, mix } = page();
    const hiding = createHiding();
    hiding.add(found);
    hiding.setAll(true);
    const node = mix.childNodes[2] as Text;
    node.data = 'Breaking: ';
    hiding.setAll(false);
    expect(node.data).toBe('Breaking: ');
  });

  it('says which nodes are covered', () => {
    const { found, cards, mix } = page();
    const hiding = createHiding();
    hiding.add(found);
    hiding.setAll(true);
    expect(hiding.covers(cards[0]!.firstChild!)).toBe(true);
    expect(hiding.covers(mix)).toBe(false);
  });
});

/** A page of so many things, hidden at a pace that the test sets: `go` lets the next slice begin. */
async function slow(count: number) {
  const { window } = new JSDOM(
    `<ul>${'<li>One of many</li>'.repeat(count)}</ul><p id="p">Body. Ad here.</p>`,
  );
  const doc = window.document;
  const waiting: Array<() => void> = [];
  const pace: Pace = { ...AT_ONCE, rest: () => new Promise((resolve) => waiting.push(resolve)) };
  const go = async () => {
    for (const resolve of waiting.splice(0)) resolve();
    await new Promise((done) => setTimeout(done));
  };
  const all = async () => {
    while (waiting.length > 0) await go();
  };
  const hiding = createHiding(pace);
  const removal = { id: '', kind: 'related' as const, reasons: [], text: 'One of many' };
  const lines = [...doc.querySelectorAll('li')].map((li): Found => ({ removal, elements: [li], texts: [] }));
  const node = doc.getElementById('p')!.firstChild as Text;
  const added = hiding.add([
    ...lines,
    { removal, elements: [], texts: [{ node, start: 6, end: node.data.length }] },
  ]);
  await all();
  await added;
  const hidden = () => lines.filter(({ elements }) => isHidden(elements[0]!)).length;
  return { before: doc.documentElement.outerHTML, doc, node, hiding, go, all, hidden };
}

it('one box around thousands of things is not looked through for each of them', async () => {
  const doc = new JSDOM('<ul></ul>').window.document;
  const box = doc.querySelector('ul')!;
  const removal = { id: '', kind: 'related' as const, reasons: [], text: 'One of many' };
  const spent = async (count: number) => {
    const found = Array.from({ length: count }, (): Found => {
      return { removal, elements: [doc.createElement('li'), box], texts: [] };
    });
    const before = process.cpuUsage();
    expect(await createHiding().add(found)).toBe(count);
    return process.cpuUsage(before).user;
  };
  await spent(1000); // compiled by then
  const few = await spent(1000);
  expect((await spent(8000)) / few).toBeLessThan(24); // about 8, or 64 where it is looked through
});

describe('hiding in slices', () => {
  it('writes some at a time, and all in the end', async () => {
    const { hiding, go, all, hidden, node } = await slow(600);
    const done = hiding.setAll(true);
    const first = hidden();
    expect(first).toBeGreaterThan(0);
    await go();
    expect(hidden()).toBeGreaterThan(first);
    expect(hidden()).toBeLessThan(500);
    await all();
    await done;
    expect([hidden(), node.data]).toEqual([600, 'Body. ']);
  });

  it('taken back half-way, at once or in slices, the page is what it was to the byte', async () => {
    for (const pace of [AT_ONCE, undefined]) {
      const { doc, before, hiding, go, all } = await slow(600);
      const hide = hiding.setAll(true);
      await go();
      expect(doc.documentElement.outerHTML).not.toBe(before);
      const show = hiding.setAll(false, pace);
      if (pace) expect(doc.documentElement.outerHTML).toBe(before);
      await all();
      await Promise.all([hide, show]);
      expect(doc.documentElement.outerHTML).toBe(before);
    }
  });

  it('whoever changes their mind again gets what they wanted last', async () => {
    const { hiding, go, all, hidden } = await slow(600);
    const done = [hiding.setAll(true)];
    await go();
    done.push(hiding.setAll(false));
    await go();
    done.push(hiding.setAll(true));
    await go();
    const [one] = hiding.items();
    done.push(hiding.setHidden([one!.id], false));
    await all();
    await Promise.all(done);
    expect(hidden()).toBe(599);
  });
});
