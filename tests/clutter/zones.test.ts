/** What tags and roles say of where an element stands, and what is plainly not shown. */
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { isHidden, ownZone, Zone } from '../../utils/clutter/zones';

const element = (html: string) => new JSDOM(html).window.document.body.firstElementChild!;
const LONG = 'The harbour board met on Monday and heard from the keeper and her sons.';

function zoneOf(html: string, inherited = 0): string {
  const own = element(html);
  const zone = ownZone(own, own.localName, { inherited, role: own.getAttribute('role') });
  return Object.entries(Zone)
    .filter(([, flag]) => zone & flag)
    .map(([name]) => name)
    .join(' ');
}

describe('zones', () => {
  it.each([
    ['<p></p>', ''],
    ['<nav></nav>', 'Nav'],
    ['<menu></menu>', 'Nav'],
    ['<figcaption></figcaption>', ''],
    ['<div role="navigation"></div>', 'Nav'],
    ['<div role=" Search "></div>', 'Form'],
    ['<div role="constructor-like"></div>', ''],
    ['<aside role="dialog"></aside>', 'Aside Dialog'],
    ['<header></header>', 'Header'],
    ['<pre>short</pre>', 'Pre'],
    [`<pre>x\n${LONG}</pre>`, 'Pre Lines'],
    [`<pre>${LONG.slice(0, -1)}</pre>`, 'Pre'],
    [`<div>${LONG}</div>`, ''],
  ])('of %s', (html, zones) => {
    if (html.startsWith('<figcaption')) {
      const own = element(`<figure>${html}</figure>`).firstElementChild!;
      expect(ownZone(own, 'figcaption', { inherited: 0, role: null })).toBe(Zone.Caption | Zone.Figure);
    } else expect(zoneOf(html)).toBe(zones);
  });

  it('a header of an article is not the page’s', () => {
    expect(zoneOf('<header></header>', Zone.Article)).toBe('');
    expect(zoneOf('<header></header>', Zone.Main)).toBe('');
    expect(zoneOf('<header></header>', Zone.Aside)).toBe('Header');
    expect(zoneOf('<div></div>')).toBe('');
  });
});

describe('hidden', () => {
  it.each([
    ['<p></p>', false],
    ['<p hidden></p>', true],
    ['<p hidden="until-found"></p>', false],
    ['<dialog></dialog>', true],
    ['<dialog open></dialog>', false],
    ['<div></div>', false],
    ['<p style="color: red; display : none"></p>', true],
    ['<p style="visibility:hidden"></p>', true],
    ['<p style="display: block"></p>', false],
  ])('%s: %s', (html, is) => {
    const own = element(html);
    expect(isHidden(own, own.localName)).toBe(is);
  });
});
