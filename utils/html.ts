/**
 * The one door for HTML strings: nothing else in the project parses, sanitises, writes or inserts them
 * (tests/architecture.test.ts holds this).
 *
 * Sanitising is DOMPurify with an allow-list for article text: for all that is shown, taken in or exported as HTML. The
 * script that reads pages only writes trees of its own, with `serialise` and the same lists; it is built without
 * DOMPurify (wxt.config.ts).
 */
import createDOMPurify, { type Config, type DOMPurify, type WindowLike } from 'dompurify';
import { lazy } from './lazy';
import { finish, type Steps } from './steps';
import { signed, trusted } from './trusted';

/** Tags of article text. None holds raw text, so what is written from a tree is read back as the same tags. */
const ALLOWED_TAGS = (
  'p h1 h2 h3 h4 h5 h6 blockquote pre ul ol li dl dt dd hr br div section article aside header footer ' +
  'figure figcaption picture img table caption colgroup col thead tbody tfoot tr th td a abbr b bdi bdo ' +
  'cite code del dfn em i ins kbd mark q rp rt ruby s samp small span strong sub sup time u var wbr ' +
  'details summary'
).split(' ');
/** Attributes of article text. */
const ALLOWED_ATTR =
  'href src alt title width height lang dir datetime cite colspan rowspan scope start reversed value'.split(
    ' ',
  );
const ADDRESSES = new Set(['href', 'src', 'cite']);

/** Absolute web addresses, mail, in-document fragments; pictures may also be data:. */
const ALLOWED_ADDRESS = /^(?:https?:|mailto:|#)/i;

/** The window to parse and sanitise with: a browser's own, or jsdom's in Node. */
export type View = WindowLike & { DOMParser: typeof DOMParser };

/** An inert document: no script runs, no picture loads. The HTML is taken as it is, so sanitise what will be shown. */
export function parseHtml(html: string, view: View = window): Document {
  return new view.DOMParser().parseFromString(signed(html), 'text/html');
}

const tags = new Set(ALLOWED_TAGS);
const attributes = new Set(ALLOWED_ATTR);
const PICTURE = /^data:image\//i;
/** Where exports put a copy, beside the file that shows it. */
const OWN_FILE = /^pictures\/[\w-]+\.[a-z]+$/;

/**
 * HTML inside `root`, a tree that we have built ourselves. It is held to the lists of the sanitiser all the same:
 * what is not on them is taken out of the tree.
 */
export function serialise(root: Element): string {
  return finish(serialiseSteps(root));
}

const ELEMENTS_PER_STEP = 1000;

export function* serialiseSteps(root: Element): Steps<string> {
  // A list that stands still and is made at once; only asking for its elements takes time.
  for (const [at, element] of root.querySelectorAll('*').entries()) {
    if (at % ELEMENTS_PER_STEP === ELEMENTS_PER_STEP - 1) yield;
    if (!tags.has(element.localName)) {
      takeOut(root, element);
      continue;
    }
    for (const name of element.getAttributeNames()) {
      if (isAllowed(element, name)) continue;
      if (name === 'is')
        element.setAttribute(name, ''); // written even when it has been taken off
      else element.removeAttribute(name);
    }
  }
  yield;
  return yield* innerSteps(root);
}

/** A form's fields may stand in place of its own methods (DOM clobbering); a range asks it for none. */
function takeOut({ ownerDocument }: Element, element: Element): void {
  const range = ownerDocument.createRange();
  range.selectNode(element);
  range.deleteContents();
}

/** Elements in `element` and itself. */
function sizeOf(element: Element): number {
  return element.childElementCount > 0 ? element.getElementsByTagName('*').length + 1 : 1;
}

function isLarge(element: Element): boolean {
  if (element.childElementCount === 0) return (element.textContent ?? '').length > CHARACTERS_PER_STEP;
  return element.childNodes.length > NODES_PER_STEP || sizeOf(element) > NODES_PER_STEP;
}

/** Nodes that are written at once, and UTF-16 units of text. */
const NODES_PER_STEP = 250;
const CHARACTERS_PER_STEP = 100_000;

const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '\u00a0': '&nbsp;',
  '<': '&lt;',
  '>': '&gt;',
};

/** `innerHTML`, which for a large tree of elements and texts takes too long at once: its children one after the other. */
function* innerSteps(parent: Element): Steps<string> {
  if (!isLarge(parent)) return parent.innerHTML;
  let html = '';
  let run: string[] = [];
  let held = 0;
  for (let child = parent.firstChild; child; child = child.nextSibling) {
    const element = child.nodeType === 1 ? (child as Element) : null;
    if (!element) run.push((child.nodeValue ?? '').replace(/[&\u00a0<>]/g, (sign) => ESCAPED[sign]!));
    else if (isLarge(element)) {
      const end = `</${element.localName}>`;
      const start = (element.cloneNode(false) as Element).outerHTML.slice(0, -end.length);
      run.push(start, yield* innerSteps(element), end);
    } else run.push(element.outerHTML);
    held += element ? sizeOf(element) : 1;
    if (held < NODES_PER_STEP) continue;
    html += run.join('');
    run = [];
    held = 0;
    yield;
  }
  return html + run.join('');
}

function isAllowed(element: Element, name: string): boolean {
  if (!attributes.has(name)) return false;
  if (!ADDRESSES.has(name)) return true;
  const address = element.getAttribute(name) ?? '';
  return ALLOWED_ADDRESS.test(address) || (element.localName === 'img' && PICTURE.test(address));
}

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

/** With the one policy: else DOMPurify asks the browser for one of its own, which our pages forbid. */
const config = (): Config => ({
  ...CONFIG,
  TRUSTED_TYPES_POLICY: trusted() as unknown as NonNullable<Config['TRUSTED_TYPES_POLICY']>,
});

const purifiers = new WeakMap<object, DOMPurify>();

function purifierFor(view: WindowLike): DOMPurify {
  let purifier = purifiers.get(view);
  if (!purifier) {
    purifier = createDOMPurify(view);
    purifier.addHook('uponSanitizeAttribute', ({ localName }, attribute) => {
      const { attrName, attrValue } = attribute;
      if (attrName === 'src' && localName === 'img' && OWN_FILE.test(attrValue))
        attribute.forceKeepAttr = true;
      // DOMPurify lets a picture have data of any kind.
      if (attrName === 'src' && /^\s*data:/i.test(attrValue) && !PICTURE.test(attrValue))
        attribute.keepAttr = false;
    });
    purifiers.set(view, purifier);
  }
  return purifier;
}

/** Sanitised HTML of `content`, which is not changed. */
export function sanitise(content: string | Node, view: View = window): string {
  return purifierFor(view).sanitize(content, config()) as unknown as string;
}

/**
 * The sanitised HTML as an inert document. What is kept is read through this: a form whose fields are called like
 * methods, or a picture called like one of the document's, would stand in their place (DOM clobbering).
 */
export function parseSanitised(html: string, view: View = window): Document {
  return parseHtml(isOwnForm(html) ? html : sanitise(html, view), view);
}

const VALUE = '(?:[^"<>&]|&(?:amp|quot|nbsp);)*';
const ADDRESS_VALUE = `(?:https?:|mailto:|#)${VALUE}`;
const tag = lazy(
  () =>
    new RegExp(
      `</?(?:${ALLOWED_TAGS.join('|')})(?: (?:(?:href|src|cite)="${ADDRESS_VALUE}"|(?:${ALLOWED_ATTR.filter((name) => !ADDRESSES.has(name)).join('|')})="${VALUE}"))*>`,
      'y',
    ),
);

/**
 * Whether the HTML is as `innerHTML` writes it and every tag, attribute and address in it is on the lists, so that the
 * sanitiser would take nothing out: most of what is kept. The sanitiser costs several times the parsing, which counts
 * where a whole library is exported. What is spelt in any other way goes through it.
 */
function isOwnForm(html: string): boolean {
  const pattern = tag();
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', pattern.lastIndex)) {
    pattern.lastIndex = at;
    if (!pattern.test(html)) return false;
  }
  return true;
}

/** Puts sanitised HTML in place of the element's children. */
export function showHtml(element: Element, html: string, view: View = window): void {
  const fragment = purifierFor(view).sanitize(html, {
    ...config(),
    RETURN_DOM_FRAGMENT: true,
  }) as unknown as DocumentFragment | null;
  // There is none where the HTML has no body: a frameset.
  element.replaceChildren(...(fragment ? [element.ownerDocument.adoptNode(fragment)] : []));
}
