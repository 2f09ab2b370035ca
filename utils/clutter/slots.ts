/** Places that a page keeps for advertisements, with nothing in them: holes among the text. */
import { HIDDEN_ATTRIBUTE } from './hide-style';
import { marksOf } from './rules/kind-marks';

const LEAST_HEIGHT_PX = 40;
const SHOWS_SOMETHING =
  'img, picture, video, audio, canvas, svg, object, embed, input, button, form, a[href]';
const CANDIDATES =
  '[class*="ad" i], [id*="ad" i], [class*="banner" i], [class*="sponsor" i], [class*="billboard" i]';

/** The outermost empty slots of a page, as it is laid out now. */
export function emptySlots(doc: Document): Element[] {
  const found: Element[] = [];
  for (const element of doc.body.querySelectorAll(CANDIDATES)) {
    if (found.at(-1)?.contains(element) || element.hasAttribute(HIDDEN_ATTRIBUTE)) continue;
    if (!marksOf(element).has('ad') || element.getBoundingClientRect().height < LEAST_HEIGHT_PX) continue;
    if (isEmpty(element)) found.push(element); // last: what an element shows as words is slow to ask for
  }
  return found;
}

/** No words and nothing to see; what is hidden already does not count. */
export function isEmpty(element: Element): boolean {
  if (element.querySelector(SHOWS_SOMETHING) !== null) return false;
  const words = (element as HTMLElement).innerText ?? element.textContent ?? '';
  return words.trim() === '';
}
