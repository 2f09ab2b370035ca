/** The visible lines around a headline, without navigation, asides and footers. */
import { breaksLine, isStreamed } from '../clutter/block-level';
import { remembered } from '../lazy';
import { foldSpace } from './fold';

export interface Line {
  /** White space folded. */
  text: string;
  /** The pieces that inline elements make of it; a line of one piece has one. */
  parts: string[];
  /** The block that holds it. */
  element: Element;
  /** Class names, roles and microdata of the line's elements, lower case: hints only. */
  hint: string;
}

export interface LineOptions {
  /** The walk starts behind this element's content (`after`), in front of it (`before`), or with it (`inside`). */
  from: Element;
  direction: 'after' | 'before' | 'inside';
  clutter?: ReadonlySet<Element>;
  maxLines: number;
  /** The walk ends at the second line of this length: there the text begins. */
  longLine?: number;
  /** What earlier walks of the same reading have seen. */
  seen?: SeenElements;
}

/** Which elements were looked at, and whether they are left out for what they are. */
export type SeenElements = Map<Element, boolean>;

const INLINE = new Set(
  (
    'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK Q S SAMP SMALL SPAN STRONG SUB SUP ' +
    'TIME TT U VAR WBR'
  ).split(' '),
);
const SKIPPED = new Set(
  (
    'NAV FOOTER ASIDE SCRIPT STYLE NOSCRIPT TEMPLATE FORM SELECT OPTION BUTTON SVG IFRAME OBJECT VIDEO AUDIO FIGURE ' +
    'FIGCAPTION TEXTAREA DIALOG'
  ).split(' '),
);
const SKIPPED_ROLE = /^(?:navigation|complementary|contentinfo|search|dialog|menu|menubar|alert|toolbar)$/;
/**
 * A hint is enough here: a line lost is only a source of metadata lost, nothing is removed from the text. What *has*
 * such things is not one of them.
 */
const SKIPPED_HINT =
  /(?:^|\s|(?<!(?:^|[\s_-])(?:has|with|no|without))[_-])(?:related|recommend\w*|ticker|breaking-?news|most-?read|trending|comments?|newsletter|sidebar|breadcrumbs?|menu|share|social|cookie|advert\w*)(?:$|[\s_-])/i;

const LONGEST_LINE = 5000;

/** At most `maxLines` lines in document order (nearest first when walking backwards). */
export function readLines(
  doc: Document,
  { from, direction, clutter, maxLines, longLine = Infinity, seen = new Map() }: LineOptions,
): Line[] {
  const root = doc.body ?? doc.documentElement;
  const isOpen = (node: Node) => {
    if (node.nodeType !== 1) return true;
    let skipped = seen.get(node as Element);
    if (skipped === undefined) {
      skipped = isSkipped(node as Element);
      seen.set(node as Element, skipped);
    }
    return !skipped && !clutter?.has(node as Element);
  };
  const step = (node: Node) =>
    direction === 'before' ? before(node, root, isOpen) : after(node, root, isOpen);
  const lines: Line[] = [];
  let pieces: Text[] = [];
  let length = 0;
  let long = 0;
  let block: Element | null = null;
  const flush = () => {
    const line =
      block && pieces.length > 0 ? toLine(direction === 'before' ? pieces.reverse() : pieces, block) : null;
    if (line) lines.push(line);
    if (line && line.text.length >= longLine) long++;
    pieces = [];
    length = 0;
  };
  const first = direction === 'after' ? lastInside(from) : from;
  for (let node = step(first); node; node = step(node)) {
    if (node.nodeType === 1) {
      if ((node as Element).tagName === 'BR') flush();
      continue;
    }
    if (!/\S/.test((node as Text).data)) continue;
    const holder = blockOf(node);
    if (holder !== block) flush();
    if (lines.length >= maxLines || long === 2) break;
    block = holder;
    // However long a line is, no more of it is needed to see that it is one of the text.
    if (length < LONGEST_LINE) pieces.push(node as Text);
    length += (node as Text).data.length;
    if (length >= LONGEST_LINE && longLine < LONGEST_LINE && long === 1) break;
  }
  flush();
  return lines.slice(0, maxLines);
}

type Test = (node: Node) => boolean;

/** The next element or text in document order, without what stands inside elements that are not open. */
function after(from: Node, root: Node, isOpen: Test): Node | null {
  let inside = true;
  for (let at: Node | null = from; ; ) {
    if (inside && at.firstChild) at = at.firstChild;
    else {
      while (at && at !== root && !at.nextSibling) at = at.parentNode;
      if (!at || at === root) return null;
      at = at.nextSibling!;
    }
    inside = isElementOrText(at) && isOpen(at);
    if (inside) return at;
  }
}

/** As `after`, backwards; an element comes behind what stands inside it. */
function before(from: Node, root: Node, isOpen: Test): Node | null {
  for (let at: Node = from; at !== root; ) {
    for (let sibling = at.previousSibling; sibling; sibling = at.previousSibling) {
      at = sibling;
      while (isOpen(at) && at.lastChild) at = at.lastChild;
      if (isElementOrText(at) && isOpen(at)) return at;
    }
    if (!at.parentNode || at.parentNode === root) return null;
    at = at.parentNode;
    if (isOpen(at)) return at;
  }
  return null;
}

function isElementOrText({ nodeType }: Node): boolean {
  return nodeType === 1 || nodeType === 3;
}

function lastInside(element: Element): Node {
  let node: Node = element;
  while (node.lastChild) node = node.lastChild;
  return node;
}

function isSkipped(element: Element): boolean {
  if (SKIPPED.has(element.tagName.toUpperCase())) return true;
  if (!element.hasAttributes()) return false;
  const role = element.getAttribute('role');
  if (role && SKIPPED_ROLE.test(role)) return true;
  if (element.hasAttribute('hidden') && !isStreamed(element)) return true;
  const name = element.getAttribute('class');
  const { id } = element;
  return (!!name || !!id) && hasSkippedHint(`${name ?? ''} ${id}`);
}

const hasSkippedHint = remembered((hint) => SKIPPED_HINT.test(hint));

/** The nearest ancestor that is not inline. */
function blockOf(node: Node): Element {
  let element = node.parentElement;
  while (element?.parentElement && INLINE.has(element.tagName) && !breaksLine(element, ''))
    element = element.parentElement;
  return element ?? (node.ownerDocument?.documentElement as Element);
}

function toLine(pieces: readonly Text[], block: Element): Line | null {
  const groups = new Map<Element, string>();
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at]!;
    const holder = piece.parentElement ?? block;
    groups.set(holder, (groups.get(holder) ?? '') + piece.data);
  }
  const parts = pieces.map((piece) => foldSpace(piece.data)).filter(Boolean);
  const text = foldSpace(parts.join(' '));
  if (!text) return null;
  const hints = [...groups.keys(), block, block.parentElement].map((element) =>
    element ? hintOf(element) : '',
  );
  return { text, parts, element: block, hint: hints.join(' ').toLowerCase() };
}

function hintOf(element: Element): string {
  if (!element.hasAttributes()) return '';
  return ['class', 'id', 'itemprop', 'rel', 'data-testid', 'property']
    .map((name) => element.getAttribute(name) ?? '')
    .filter(Boolean)
    .join(' ');
}
