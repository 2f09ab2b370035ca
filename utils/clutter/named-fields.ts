/**
 * Forms and pictures whose names stand before what a reader of the page asks of nodes: in a form, a field called
 * `getAttribute` stands in the method's place, in a document a picture called `createRange` (DOM clobbering,
 * HTML's named properties).
 */

/** Where reading and hiding ask elements and documents for something. */
const OF_NODES =
  'nodeType,nodeName,parentNode,parentElement,firstChild,lastChild,nextSibling,previousSibling,childNodes,ownerDocument,textContent,isConnected,cloneNode,contains,compareDocumentPosition,getRootNode,querySelector,querySelectorAll,getElementsByTagName,firstElementChild,lastElementChild,addEventListener,removeEventListener';
const OF_ELEMENTS =
  'localName,tagName,namespaceURI,shadowRoot,getAttribute,getAttributeNames,hasAttribute,hasAttributes,setAttribute,removeAttribute,closest,matches,nextElementSibling,previousElementSibling,getBoundingClientRect,isContentEditable';
const OF_DOCUMENTS =
  'body,head,documentElement,baseURI,contentType,defaultView,createElement,createRange,createTreeWalker,createTextNode,implementation,importNode,title,URL,elementFromPoint';

const names = (...lists: string[]) => lists.flatMap((list) => list.split(','));

/** Names that stand before something that is asked for. */
export const askedNames = () => new Set(names(OF_NODES, OF_ELEMENTS, OF_DOCUMENTS));

const answersWith = (node: Node, asked: readonly string[]) => asked.some((name) => Object.hasOwn(node, name));

/** The document answers with an element of the page where something of its own is asked. */
export const isClobberedDocument = (doc: Document) => answersWith(doc, names(OF_NODES, OF_DOCUMENTS));

/** So does a form. */
export const isClobbered = (node: Node) =>
  Object.prototype.toString.call(node) === '[object HTMLFormElement]' &&
  answersWith(node, names(OF_NODES, OF_ELEMENTS));

/** Calls the method itself, whatever the page's names have put before it. */
export function call<T>(node: Node, method: string, ...args: unknown[]): T {
  return (own(node, method) as (...args: unknown[]) => T).apply(node, args);
}

/** The ways up that no field can turn into a circle: by a field called `parentElement` a form would be inside itself. */
export const parentOf = (node: Node) => own(node, 'parentNode') as ParentNode | null;
export const parentElementOf = (node: Node) => own(node, 'parentElement') as Element | null;
/** What is in a node, whatever fields are called. */
export const childrenOf = (node: Node) => own(node, 'childNodes') as NodeListOf<ChildNode>;

function own(node: Node, property: string): unknown {
  return Reflect.get(Object.getPrototypeOf(node) as object, property, node);
}
