import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { stableSelector } from '../../utils/in-page/stable-selector';

const selectorFor = (html: string) => {
  const doc = new JSDOM(`<body>${html}</body>`).window.document;
  const wanted = doc.querySelector('[data-it]')!;
  const selector = stableSelector(wanted);
  if (selector !== null) expect([...doc.querySelectorAll(selector)]).toEqual([wanted]);
  return selector;
};

describe('a selector that lasts', () => {
  it.each([
    ['an id of words', '<div data-it id="app-promo"></div>', '#app-promo'],
    [
      'a class of words',
      '<div data-it class="css-1q2w3e promo-box"></div><p class="promo-box"></p>',
      'div.promo-box',
    ],
    ['no id of figures', '<div data-it id="ad-48121" class="ad-slot"></div>', 'div.ad-slot'],
    [
      'nothing that a tool has named',
      '<div class="teasers"><div data-it class="sc-bdVaJa x7Gh2 kXwPqz"></div></div>',
      'div.teasers > div',
    ],
    [
      'no state of the moment',
      '<aside data-it class="is-open sticky signup-panel"></aside>',
      'aside.signup-panel',
    ],
    [
      'two names together',
      '<b class="card"></b><b class="card wide"></b><b data-it class="card promo"></b><i class="promo"></i>',
      'b.promo',
    ],
    [
      'what a part says it is for',
      '<div data-it data-testid="app-banner"></div><div></div>',
      'div[data-testid="app-banner"]',
    ],
    [
      'a name around it',
      '<div class="rail"><ul></ul></div><div class="body"><ul data-it></ul></div>',
      'div.body > ul',
    ],
    [
      'a name further out',
      '<div id="rail"><div><p data-it></p></div></div><div id="text"><div><p></p></div></div>',
      '#rail p',
    ],
    [
      'its place where no name is left',
      '<section class="tools"><div></div><div data-it></div></section>',
      'section.tools > div:nth-of-type(2)',
    ],
  ])('%s', (_, html, selector) => expect(selectorFor(html)).toBe(selector));

  it('none where there is nothing to rely on', () => {
    expect(
      selectorFor('<div class="a1"><div></div><div data-it class="b2"></div></div><div></div>'),
    ).toBeNull();
  });

  it('none for what stands in a shadow root', () => {
    const doc = new JSDOM('<div id="host"></div>').window.document;
    const root = doc.querySelector('div')!.attachShadow({ mode: 'open' });
    const inside = root.appendChild(doc.createElement('aside'));
    inside.id = 'signup-panel';
    expect(stableSelector(inside)).toBeNull();
  });
});
