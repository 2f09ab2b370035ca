import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { ClutterKind } from '../../utils/article';
import { createHiding } from '../../utils/clutter/hide';
import { HIDDEN_ATTRIBUTE, UNLOCKED_ATTRIBUTE } from '../../utils/clutter/hide-style';

const LAYER = '<div class="layer"></div>';
const BOX = '<div class="box"><p>We use cookies.</p><button>Accept</button></div>';

function page({
  kind = 'notice',
  text = 'We use cookies.',
  style = 'body{overflow:hidden}',
  body = LAYER + BOX,
}: {
  kind?: ClutterKind;
  text?: string;
  style?: string;
  body?: string;
} = {}) {
  const { window } = new JSDOM(
    `<html class=a><head><style>${style} .box{position:fixed;bottom:0} .layer{position:fixed;top:0;left:0;width:100%;height:100%}</style></head><body style="top: 0"><main><p>Story.</p><div class="ad">Ad</div></main>${body}</body></html>`,
  );
  const doc = window.document;
  const before = doc.documentElement.outerHTML;
  const hiding = createHiding();
  const find = (id: string, of: ClutterKind, selector: string, words: string) => ({
    removal: { id, kind: of, reasons: [], text: words },
    elements: [doc.querySelector(selector)!],
    texts: [],
  });
  hiding.add([find('box', kind, '.box', text), find('ad', 'ad', '.ad', 'Ad')]);
  const unlocked = () =>
    [...doc.querySelectorAll(`[${UNLOCKED_ATTRIBUTE}]`)].map(({ localName }) => localName);
  return { doc, before, hiding, unlocked };
}

describe('a page locked by an overlay', () => {
  it('scrolls while the overlay is hidden, and is given back to the byte', () => {
    const { doc, before, hiding, unlocked } = page();
    hiding.setAll(true);
    expect(unlocked()).toEqual(['body']);
    expect(doc.querySelector('.layer')?.hasAttribute(HIDDEN_ATTRIBUTE)).toBe(true);
    hiding.setAll(false);
    expect(doc.documentElement.outerHTML).toBe(before);
  });

  it('is locked again when only the overlay is shown again', () => {
    const { doc, hiding, unlocked } = page({ style: 'html,body{overflow:hidden}' });
    hiding.setAll(true);
    expect(unlocked()).toEqual(['html', 'body']);
    const [box] = hiding.items();
    hiding.setHidden([box!.id], false);
    expect(unlocked()).toEqual([]);
    expect(doc.querySelector('.layer')?.hasAttribute(HIDDEN_ATTRIBUTE)).toBe(false);
    expect(doc.querySelector('.ad')?.hasAttribute(HIDDEN_ATTRIBUTE)).toBe(true);
    hiding.setHidden([box!.id], true);
    expect(unlocked()).toEqual(['html', 'body']);
  });

  it('knows the lock of a body that is fixed, and a dialog without position', () => {
    const { hiding, unlocked } = page({
      style: 'body{position:fixed} .box{position:static !important}',
      body: BOX.replace('class="box"', 'class="box" role="dialog"'),
    });
    hiding.setAll(true);
    expect(unlocked()).toEqual(['body']);
  });

  it('stays locked by a wall, and where nothing over the page was hidden', () => {
    for (const given of [
      { kind: 'newsletter', text: 'Sign up to continue reading.' },
      { kind: 'promo', text: 'Subscribe today.' },
      { style: 'body{overflow:hidden} .box{position:static !important}' },
    ] as const) {
      const { hiding, unlocked } = page(given);
      hiding.setAll(true);
      expect(unlocked()).toEqual([]);
    }
  });

  it('is left alone when nothing is locked', () => {
    const { hiding, unlocked, doc } = page({ style: '' });
    hiding.setAll(true);
    expect(unlocked()).toEqual([]);
    expect(doc.querySelector('.layer')?.hasAttribute(HIDDEN_ATTRIBUTE)).toBe(false);
  });
});
