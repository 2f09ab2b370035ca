/** A column of many parts is held to its measure without laying the page out once for each. */
import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { createColumnHold } from '../../utils/clutter/column';
import { MEASURE_ATTRIBUTE } from '../../utils/clutter/hide-style';

/** A page of so many paragraphs with lines of 200 characters, and how often it had to be laid out. */
function page(parts: number) {
  const { window } = new JSDOM(`<body>${`<p>${'The ferry waits. '.repeat(18)}</p>`.repeat(parts)}</body>`);
  const { document, Element, Range } = window;
  let layouts = 0;
  let dirty = true;
  const measured = <T>(value: T): T => {
    layouts += Number(dirty);
    dirty = false;
    return value;
  };
  for (const name of ['setAttribute', 'removeAttribute'] as const) {
    const own = Element.prototype[name] as (...args: string[]) => void;
    Element.prototype[name] = function (this: Element, ...args: string[]) {
      dirty = true;
      own.apply(this, args);
    };
  }
  const box = { left: 0, right: 1200, width: 1200, top: 0, height: 40 } as DOMRect;
  Element.prototype.getBoundingClientRect = () => measured(box);
  Range.prototype.getClientRects = () => measured([box, box] as unknown as DOMRectList);
  window.getComputedStyle = () => ({ fontSize: '16px', display: 'block' }) as CSSStyleDeclaration;
  return { document, text: [...document.querySelectorAll('p')], layouts: () => layouts };
}

it('one layout after another is asked for, however many parts there are', () => {
  const { document, text, layouts } = page(300);
  const before = document.documentElement.outerHTML;
  const hold = createColumnHold();
  const column = { text, headline: null };
  hold.before(column);
  void hold.after(column);
  expect(document.querySelectorAll(`[${MEASURE_ATTRIBUTE}]`)).toHaveLength(300);
  expect(layouts()).toBeLessThan(6);
  hold.clear();
  expect(document.documentElement.outerHTML).toBe(before);
});

it('a text in thousands of parts is let alone', () => {
  const { document, text } = page(1500);
  const hold = createColumnHold();
  hold.before({ text, headline: null });
  void hold.after({ text, headline: null });
  expect(document.querySelectorAll(`[${MEASURE_ATTRIBUTE}]`)).toHaveLength(0);
});
