/** What a copy of ours from before an update of the extension has left in a page. */
import { giveNotedBack } from './cut-notes';
import {
  CENTRED_ATTRIBUTE,
  CUT_ATTRIBUTE,
  HIDDEN_ATTRIBUTE,
  HOST_ATTRIBUTE,
  MEASURE_ATTRIBUTE,
  UNLOCKED_ATTRIBUTE,
} from './hide-style';
import { call } from './named-fields';

const MARKS = [HIDDEN_ATTRIBUTE, UNLOCKED_ATTRIBUTE, MEASURE_ATTRIBUTE, CENTRED_ATTRIBUTE];
const ANY_MARK = [...MARKS, HOST_ATTRIBUTE, CUT_ATTRIBUTE].map((name) => `[${name}]`).join();

/**
 * Chromium lets the old copy live in a world of its own, cut off: any change of the page has it look, see that, and give
 * the page back (watch.ts). Firefox ends it in the middle: its marks are taken away here, a moment later, and words it
 * has taken out of texts are put back.
 */
export function takeOver(doc: Document): void {
  const left = call<Element | null>(doc, 'querySelector', ANY_MARK);
  if (!left) return;
  const change = call<Comment>(doc, 'createComment', '');
  left.after(change);
  change.remove();
  queueMicrotask(() => clear(doc));
}

function clear(root: Document | ShadowRoot): void {
  for (const element of call<NodeListOf<Element>>(root, 'querySelectorAll', ANY_MARK)) {
    for (const name of MARKS) call(element, 'removeAttribute', name);
    if (call(element, 'hasAttribute', CUT_ATTRIBUTE)) giveNotedBack(element);
    if (call(element, 'hasAttribute', HOST_ATTRIBUTE)) element.remove();
  }
  for (const element of call<NodeListOf<Element>>(root, 'querySelectorAll', '*'))
    if (element.shadowRoot) clear(element.shadowRoot);
}
