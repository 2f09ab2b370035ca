/**
 * Pages whose forms and pictures are called like what a reader of the page asks of elements: in a form, a field called
 * `getAttribute` stands in the method's place, in a document a picture called `createRange` (DOM clobbering,
 * HTML's named properties). Such a page is read from a copy without those names (unclobbered.ts).
 */
import type { Steps } from '../steps';

/** Where reading and hiding ask elements and documents for something. */
const OF_NODES =
  'nodeType,nodeName,parentNode,parentElement,firstChild,lastChild,nextSibling,previousSibling,childNodes,ownerDocument,textContent,isConnected,cloneNode,contains,compareDocumentPosition,getRootNode,querySelector,querySelectorAll,getElementsByTagName,firstElementChild,lastElementChild,addEventListener,removeEventListener';
const OF_ELEMENTS =
  'localName,tagName,namespaceURI,shadowRoot,getAttribute,getAttributeNames,hasAttribute,hasAttributes,setAttribute,removeAttribute,closest,matches,nextElementSibling,previousElementSibling,getBoundingClientRect,isContentEditable';
const OF_DOCUMENTS =
  'body,head,documentElement,baseURI,contentType,defaultView,createElement,createRange,createTreeWalker,createTextNode,implementation,importNode,title,URL';

const names = (...lists: string[]) => lists.flatMap((list) => list.split(','));

/** Calls the method itself, whatever the page's names have put before it. */
export function call<T>(node: Node, method: string, ...args: unknown[]): T {
  const own = Reflect.get(Object.getPrototypeOf(node) as object, method) as (...args: unknown[]) => T;
  return own.apply(node, args);
}

export const elementsOf = (doc: Document, tag: string) =>
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

/** Names that stand before something that is asked for. */
export const askedNames = () => new Set(names(OF_NODES, OF_ELEMENTS, OF_DOCUMENTS));
