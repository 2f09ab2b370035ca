/**
 * The little that stands in a page of ours: one host element with a closed shadow root. The page sees the host and
 * nothing in it; our style sheet is the browser's user sheet (bar-style.ts), so that no page can refuse or restyle it.
 */
import { HOST_ATTRIBUTE } from '../clutter/hide-style';
import { setPageLanguage } from '../i18n';

/** What a part of ours is, for the style sheet. */
const PART_ATTRIBUTE = 'data-dateline-part';

export interface Stage {
  host: HTMLElement;
  /** Everything of ours stands in here, in the direction and language of our words. */
  floor: HTMLElement;
  /** The part of ours that has the focus: the page is told of the host alone. */
  focused(): Element | null;
  leave(): void;
}

/** Events of a page's own making are not the reader's. */
export type IsReal = (event: Event) => boolean;
export const byHand: IsReal = ({ isTrusted }) => isTrusted;

export function createStage(doc: Document): Stage {
  const host = doc.createElement('div');
  host.setAttribute(HOST_ATTRIBUTE, '');
  const root = host.attachShadow({ mode: 'closed' });
  const floor = part(doc, 'div', 'floor');
  setPageLanguage(floor);
  root.append(floor);
  // What is pressed in here is no key for the page.
  for (const type of ['keydown', 'keyup', 'keypress'])
    root.addEventListener(type, (event) => event.stopPropagation());
  doc.documentElement.append(host);
  return { host, floor, focused: () => root.activeElement, leave: () => host.remove() };
}

export function part<K extends keyof HTMLElementTagNameMap>(
  doc: Document,
  name: K,
  what: string,
  words = '',
): HTMLElementTagNameMap[K] {
  const element = doc.createElement(name);
  element.setAttribute(PART_ATTRIBUTE, what);
  element.textContent = words;
  return element;
}

export interface ButtonOptions {
  words: string;
  /** Where the words are a sign. */
  label?: string;
  title?: string;
  isReal: IsReal;
  onPress(): void;
}

export function button(
  doc: Document,
  { words, label, title, isReal, onPress }: ButtonOptions,
): HTMLButtonElement {
  const made = part(doc, 'button', 'button', words);
  made.type = 'button';
  if (label) made.setAttribute('aria-label', label);
  if (title) made.title = title;
  made.addEventListener('click', (event) => {
    if (isReal(event)) onPress();
  });
  return made;
}

/** The mark of Dateline: a day cut by the date line. */
export function mark(doc: Document): SVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const svg = doc.createElementNS(space, 'svg');
  for (const [name, value] of Object.entries({
    viewBox: '0 0 16 16',
    width: '18',
    height: '18',
    'aria-hidden': 'true',
  }))
    svg.setAttribute(name, value);
  for (const [d, opacity] of [
    ['M8 1A7 7 0 0 0 6 14.71V7h2z', '.5'],
    ['M9 1.07A7 7 0 0 1 7 14.93V8h2z', '1'],
  ] as const) {
    const path = doc.createElementNS(space, 'path');
    path.setAttribute('d', d);
    path.setAttribute('fill', '#487bee');
    path.setAttribute('fill-opacity', opacity);
    svg.append(path);
  }
  return svg;
}
