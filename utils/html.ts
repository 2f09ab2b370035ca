/**
 * The one door for HTML strings: nothing else in the project parses, sanitises or inserts them
 * (tests/architecture.test.ts holds this).
 *
 * Sanitising is DOMPurify with an allow-list for article text. What comes from a page passes here when it is
 * extracted, and once more before it is shown, since a library can also be filled by an import.
 */
import createDOMPurify, { type Config, type DOMPurify, type WindowLike } from 'dompurify';

const ALLOWED_TAGS = [
  ...[
    'p',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'blockquote',
    'pre',
    'ul',
    'ol',
    'li',
    'dl',
    'dt',
    'dd',
    'hr',
    'br',
  ],
  ...['div', 'section', 'article', 'aside', 'header', 'footer', 'figure', 'figcaption', 'picture', 'img'],
  ...['table', 'caption', 'colgroup', 'col', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
  ...[
    'a',
    'abbr',
    'b',
    'bdi',
    'bdo',
    'cite',
    'code',
    'del',
    'dfn',
    'em',
    'i',
    'ins',
    'kbd',
    'mark',
    'q',
    'rp',
    'rt',
  ],
  ...[
    'ruby',
    's',
    'samp',
    'small',
    'span',
    'strong',
    'sub',
    'sup',
    'time',
    'u',
    'var',
    'wbr',
    'details',
    'summary',
  ],
];
const ALLOWED_ATTR = [
  ...['href', 'src', 'alt', 'title', 'width', 'height', 'lang', 'dir', 'datetime', 'cite'],
  ...['colspan', 'rowspan', 'scope', 'start', 'reversed', 'value'],
];

const CONFIG: Config = {
  ALLOWED_TAGS,
  ALLOWED_ATTR,
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  // Absolute web addresses, mail, in-document fragments; pictures may also be data: (DOMPurify's own rule for img).
  ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|#)/i,
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

/** The window to sanitise with: a browser's own, or jsdom's in Node. */
export type View = WindowLike & { DOMParser: typeof DOMParser };

/** Sanitised HTML of `content`, which is not changed. */
export function sanitise(content: string | Node, view: View = window): string {
  return purifierFor(view).sanitize(content, CONFIG) as unknown as string;
}

/** An inert document: no script runs, no picture loads. The HTML is taken as it is, so sanitise what will be shown. */
export function parseHtml(html: string, view: View = window): Document {
  return new view.DOMParser().parseFromString(html, 'text/html');
}

/** Puts sanitised HTML in place of the element's children. */
export function showHtml(element: Element, html: string, view: View = window): void {
  const fragment = purifierFor(view).sanitize(html, {
    ...CONFIG,
    RETURN_DOM_FRAGMENT: true,
  }) as unknown as DocumentFragment;
  element.replaceChildren(element.ownerDocument.adoptNode(fragment));
}
