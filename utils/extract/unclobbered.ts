/**
 * Pages whose forms and pictures are called like what a reader of the page asks of elements: in a form, a field called
 * `getAttribute` stands in the method's place, in a document a picture called `createRange` (DOM clobbering,
 * HTML's named properties). Such a page is read from a copy that has those names no more.
 */
import type { Found } from '../clutter/found';
import type { Steps } from '../steps';
import type { KeptPlaces } from './left-out';

/** Where reading and hiding ask elements and documents for something. */
const OF_NODES =
  'nodeType,nodeName,parentNode,parentElement,firstChild,lastChild,nextSibling,previousSibling,childNodes,ownerDocument,textContent,isConnected,cloneNode,contains,compareDocumentPosition,getRootNode,querySelector,querySelectorAll,getElementsByTagName,firstElementChild,lastElementChild,addEventListener,removeEventListener';
const OF_ELEMENTS =
  'localName,tagName,namespaceURI,shadowRoot,getAttribute,getAttributeNames,hasAttribute,setAttribute,removeAttribute,closest,matches,nextElementSibling,previousElementSibling,getBoundingClientRect,isContentEditable';
const OF_DOCUMENTS =
  'body,head,documentElement,baseURI,contentType,defaultView,createElement,createRange,createTreeWalker,createTextNode,implementation,importNode,title,URL';

const names = (...lists: string[]) => lists.flatMap((list) => list.split(','));

/** Calls the method itself, whatever the page's names have put before it. */
export function call<T>(node: Node, method: string, ...args: unknown[]): T {
  const own = Reflect.get(Object.getPrototypeOf(node) as object, method) as (...args: unknown[]) => T;
  return own.apply(node, args);
}

const elementsOf = (doc: Document, tag: string) =>
  Array.from(call<HTMLCollectionOf<Element>>(doc, 'getElementsByTagName', tag));

const FORMS_PER_STEP = 50;

/** Forms, and the document itself, that answer with an element of the page where one of ours is asked. */
export function* clobberedSteps(doc: Document): Steps<Set<Node>> {
  const found = new Set<Node>();
  const clobbers = (node: Node, of: readonly string[]) => of.some((name) => Object.hasOwn(node, name));
  if (clobbers(doc, names(OF_NODES, OF_DOCUMENTS))) found.add(doc);
  const ofForms = names(OF_NODES, OF_ELEMENTS);
  for (const [at, form] of elementsOf(doc, 'form').entries()) {
    if (at % FORMS_PER_STEP === FORMS_PER_STEP - 1) yield;
    if (clobbers(form, ofForms)) found.add(form);
  }
  return found;
}

export interface Unclobbered {
  page: Document;
  /** Places in `page` as places in the document itself; none is in, or is, a form that was clobbered: it cannot be hidden. */
  placesOf<T extends { found: Found[]; kept: KeptPlaces }>(reading: T): T;
}

/** `doc` without the names that clobber: what it had in shadow roots and frames is not in it. */
export function unclobbered(doc: Document, clobbered: ReadonlySet<Node>): Unclobbered {
  const page = call<Document>(doc, 'cloneNode', true);
  const copies = elementsOf(page, '*');
  const originals = new Map<Node, Element>();
  const lost = new Set<Node>();
  const taken = new Set(names(OF_NODES, OF_ELEMENTS, OF_DOCUMENTS));
  for (const [at, original] of elementsOf(doc, '*').entries()) {
    const copy = copies[at]!;
    originals.set(copy, original);
    if (clobbered.has(original)) lost.add(copy);
    for (const name of ['id', 'name'])
      if (taken.has(call<string | null>(copy, 'getAttribute', name) ?? ''))
        call(copy, 'removeAttribute', name);
  }
  const isLost = (copy: Node) => {
    for (let at: Node | null = copy; at; at = at.parentNode) if (lost.has(at)) return true;
    return false;
  };
  const own = (elements: Element[]) =>
    elements.flatMap((copy) => (isLost(copy) ? [] : (originals.get(copy) ?? [])));
  const textOf = (copy: Text): Text[] => {
    const parent = copy.parentNode;
    const original = parent && !isLost(parent) ? originals.get(parent) : undefined;
    const nth = parent ? Array.from(parent.childNodes).indexOf(copy) : -1;
    const node = original?.childNodes[nth];
    return node?.nodeType === 3 ? [node as Text] : [];
  };
  return {
    page,
    placesOf: (reading) => ({
      ...reading,
      found: reading.found.map((each) => ({
        ...each,
        elements: own(each.elements),
        texts: each.texts.flatMap((range) => textOf(range.node).map((node) => ({ ...range, node }))),
      })),
      kept: {
        all: own(reading.kept.all),
        text: own(reading.kept.text),
        headline: own(reading.kept.headline ? [reading.kept.headline] : [])[0] ?? null,
      },
    }),
  };
}
