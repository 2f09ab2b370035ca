import { JSDOM } from 'jsdom';
import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, vi } from 'vitest';

/** Globals that drawing with Preact needs; the components themselves take everything as props. */
const GLOBALS = [
  'document',
  'Node',
  'Element',
  'HTMLElement',
  'Event',
  'requestAnimationFrame',
  'cancelAnimationFrame',
  'getComputedStyle',
] as const;

export interface Screen {
  root: HTMLElement;
  draw(what: ComponentChild): void;
  find<E extends HTMLElement = HTMLElement>(selector: string): E;
  all(selector: string): HTMLElement[];
  /** Texts of all matches, white space folded. */
  texts(selector: string): string[];
  /** The button with this name: its label, else its text. */
  button(name: string): HTMLButtonElement;
  click(element: Element): void;
  /** Presses a key where the focus is; false when the key was used. */
  press(key: string, init?: KeyboardEventInit): boolean;
  type(field: HTMLInputElement, text: string): void;
  fire(element: Element, type: string): void;
}

/** A fresh page for each test of a file. */
export function useScreen(): Screen {
  let dom: JSDOM;
  const screen = {} as Screen;
  const squeeze = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim();
  beforeEach(() => {
    dom = new JSDOM('<!doctype html><body><div id="root"></div></body>', { pretendToBeVisual: true });
    const { window } = dom;
    vi.stubGlobal('window', window);
    for (const name of GLOBALS) vi.stubGlobal(name, window[name]);
    screen.root = window.document.getElementById('root')!;
  });
  afterEach(() => {
    act(() => render(null, screen.root));
    dom.window.close();
    vi.unstubAllGlobals();
  });
  return Object.assign(screen, {
    draw: (what) => act(() => render(what, screen.root)),
    find: <E extends HTMLElement>(selector: string) => {
      const found = screen.root.querySelector<E>(selector);
      if (!found) throw new Error(`No ${selector} in ${screen.root.innerHTML}`);
      return found;
    },
    all: (selector) => [...screen.root.querySelectorAll<HTMLElement>(selector)],
    texts: (selector) => screen.all(selector).map((element) => squeeze(element.textContent)),
    button: (name) => {
      const named = screen
        .all('button')
        .find((element) => (element.getAttribute('aria-label') ?? squeeze(element.textContent)) === name);
      if (!named) throw new Error(`No button "${name}" in ${screen.root.innerHTML}`);
      return named as HTMLButtonElement;
    },
    click: (element) => act(() => (element as HTMLElement).click()),
    press: (key, init = {}) => {
      const event = new dom.window.KeyboardEvent('keydown', {
        key,
        bubbles: true,
        cancelable: true,
        ...init,
      });
      let unused = true;
      act(() => {
        unused = (dom.window.document.activeElement ?? dom.window.document.body).dispatchEvent(event);
      });
      return unused;
    },
    type: (field, text) =>
      act(() => {
        field.focus();
        field.value = text;
        field.dispatchEvent(new dom.window.InputEvent('input', { bubbles: true }));
      }),
    fire: (element, type) =>
      act(() => {
        element.dispatchEvent(new dom.window.Event(type, { bubbles: true, cancelable: true }));
      }),
  } satisfies Omit<Screen, 'root'>);
}
