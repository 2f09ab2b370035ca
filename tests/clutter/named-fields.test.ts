/** Forms whose fields are called like the ways up the tree: in browsers these lead round in a circle. */
import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { findFloating } from '../../utils/clutter/floating';
import { createHiding } from '../../utils/clutter/hide';
import { watchPage } from '../../utils/clutter/watch';

const NAMES = [
  ...['parentElement', 'parentNode', 'ownerDocument', 'nodeType', 'contains', 'hasAttribute', 'localName'],
  ...['getElementsByTagName', 'textContent', 'querySelector', 'getBoundingClientRect', 'shadowRoot'],
];

/** A page with a form whose fields answer for it; whoever asks such a field for the way up has lost. */
function page() {
  const fields = NAMES.map((name) => `<input name="${name}">`).join('');
  const { window } = new JSDOM(
    `<main><p>Text</p></main><form>${fields}<p id="inner">Subscribe to our newsletter, free by e-mail</p></form>`,
    { pretendToBeVisual: true },
  );
  const { document } = window;
  const form = document.forms[0]!;
  for (const field of form.querySelectorAll('input')) {
    for (const name of ['parentElement', 'parentNode'])
      Object.defineProperty(field, name, {
        get() {
          throw new Error('A circle');
        },
      });
    Object.defineProperty(form, field.name, { value: field });
  }
  return { window, document, inner: document.getElementById('inner')! };
}

it.each(['static', 'fixed'])('what floats is found beside a form that is %s', async (position) => {
  const { window, document, inner } = page();
  window.getComputedStyle = (element) =>
    ({ position: element === document.forms[0] ? position : 'static' }) as CSSStyleDeclaration;
  document.elementFromPoint = () => inner;
  expect(await findFloating(document, { article: [], known: [] })).toEqual([]);
});

it('something inside one is not inside something hidden', () => {
  const { inner } = page();
  expect(createHiding().covers(inner)).toBe(false);
});

it('one that comes late is looked at', async () => {
  const { window, document } = page();
  const form = document.forms[0]!;
  document.body.removeChild(form);
  let looks = 0;
  const stop = watchPage(document, {
    isStale: false,
    sweep: async () => void looks++,
    scrolled: () => {},
    covers: () => false,
    now: () => 0,
    whenIdle: (callback) => {
      callback();
      return () => {};
    },
  });
  document.body.append(form);
  await new Promise((done) => window.setTimeout(done, 0));
  stop();
  expect(looks).toBe(1);
});
