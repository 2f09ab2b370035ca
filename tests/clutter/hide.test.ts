import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Found } from '../../utils/clutter/found';
import { createHiding } from '../../utils/clutter/hide';
import { HIDDEN_ATTRIBUTE } from '../../utils/clutter/hide-style';

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

  it('knows a thing again when it is found a second time', () => {
    const { found } = page();
    const hiding = createHiding();
    expect(hiding.add(found)).toBe(3);
    hiding.setAll(true);
    expect(hiding.add(found)).toBe(0);
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
