/**
 * HTML from elsewhere made safe to show: DOMPurify with the lists of html.ts. Extension pages sanitise whatever they
 * show and export, since a library can also be filled by an import.
 */
import createDOMPurify, { type Config, type DOMPurify, type WindowLike } from 'dompurify';
import { ALLOWED_ADDRESS, ALLOWED_ATTR, ALLOWED_TAGS, type View } from './html';

const CONFIG: Config = {
  ALLOWED_TAGS,
  ALLOWED_ATTR,
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  // Pictures may also be data: (DOMPurify's own rule for img).
  ALLOWED_URI_REGEXP: ALLOWED_ADDRESS,
  // DOMPurify holds the value of every attribute to that rule but those it is told are no addresses.
  ADD_URI_SAFE_ATTR: [
    ...['width', 'height', 'lang', 'dir', 'datetime', 'colspan', 'rowspan', 'scope', 'start', 'reversed'],
  ],
  FORBID_CONTENTS: ['script', 'style', 'template', 'noscript', 'iframe', 'object', 'embed', 'svg', 'math'],
};

const purifiers = new WeakMap<object, DOMPurify>();

function purifierFor(view: WindowLike): DOMPurify {
  let purifier = purifiers.get(view);
  if (!purifier) {
    purifier = createDOMPurify(view);
    purifiers.set(view, purifier);
  }
  return purifier;
}

/** Sanitised HTML of `content`, which is not changed. */
export function sanitise(content: string | Node, view: View = window): string {
  return purifierFor(view).sanitize(content, CONFIG) as unknown as string;
}

/** Puts sanitised HTML in place of the element's children. */
export function showHtml(element: Element, html: string, view: View = window): void {
  const fragment = purifierFor(view).sanitize(html, {
    ...CONFIG,
    RETURN_DOM_FRAGMENT: true,
  }) as unknown as DocumentFragment;
  element.replaceChildren(element.ownerDocument.adoptNode(fragment));
}
