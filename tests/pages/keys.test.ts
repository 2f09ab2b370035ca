import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { actionOf, type KeyBinding, withoutLetters } from '../../components/keys';
import { LIBRARY_KEYS } from '../../components/library/library-keys';
import { READER_KEYS } from '../../components/reader/reader-keys';

const { window } = new JSDOM(
  '<body><main id="page"></main><input id="search"><a id="link" href="#">a</a><dialog><p id="in-dialog"></p></dialog></body>',
);

function press(
  bindings: readonly KeyBinding<string>[],
  key: string,
  { on = 'page', ...init }: { on?: string } & KeyboardEventInit = {},
) {
  const event = new window.KeyboardEvent('keydown', { key, bubbles: true, ...init });
  let action: string | null = null;
  window.document.addEventListener('keydown', () => (action = actionOf(event, bindings)), { once: true });
  window.document.getElementById(on)?.dispatchEvent(event);
  return action;
}

describe.each([
  ['library', LIBRARY_KEYS as readonly KeyBinding<string>[]],
  ['reader', READER_KEYS as readonly KeyBinding<string>[]],
])('keys of the %s', (_, bindings) => {
  it('are each given once', () => {
    const keys = bindings.flatMap((binding) => binding.keys);
    expect(keys).toEqual([...new Set(keys)]);
  });
  it('never act in a field or a dialog', () => {
    for (const key of bindings.flatMap((binding) =>
      binding.keys.filter((name) => !name.startsWith('mod+')),
    )) {
      expect(press(bindings, key, { on: 'search' })).toBeNull();
      expect(press(bindings, key, { on: 'in-dialog' })).toBeNull();
    }
  });
});

describe('library keys', () => {
  it.each([
    ['/', {}, 'search'],
    ['j', {}, 'next'],
    ['ArrowDown', {}, 'next'],
    ['ArrowUp', {}, 'previous'],
    ['X', { shiftKey: true }, 'select'],
    ['Delete', {}, 'trash'],
    ['z', { ctrlKey: true }, 'undo'],
    ['z', { metaKey: true }, 'undo'],
    ['?', { shiftKey: true }, 'keys'],
    ['z', {}, null],
    ['j', { ctrlKey: true }, null],
    ['t', { altKey: true }, null],
  ])('%s %j is %s', (key, init, expected) => expect(press(LIBRARY_KEYS, key, init)).toBe(expected));
  it('leaves Enter to a link', () => expect(press(LIBRARY_KEYS, 'Enter', { on: 'link' })).toBeNull());
});

describe('without single letters', () => {
  const bindings = withoutLetters(LIBRARY_KEYS);
  it('named keys and those with Ctrl act as before', () => {
    expect(press(bindings, 'ArrowDown')).toBe('next');
    expect(press(bindings, 'z', { ctrlKey: true })).toBe('undo');
  });
  it('letters and signs do nothing', () => {
    for (const key of ['j', 'x', '/', '?', 'e']) expect(press(bindings, key)).toBeNull();
  });
});
