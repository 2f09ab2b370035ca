/** What the reader wants of a site beyond our own decision: things that always go, and things that always stay. */
import type { Found } from './found';
import { reason } from './scene';
import { foldSpace } from './text-shape';

export interface OwnRules {
  /** Whether pages of the site are cleaned when they open; `ask`: as everywhere. */
  clean: 'ask' | 'always' | 'never';
  /** CSS selectors. */
  hide: readonly string[];
  keep: readonly string[];
}

const LONGEST_TEXT = 1500;

/** What the reader's selectors match, each element a find of its own; what stands inside another is part of it. */
export function findOwn(doc: Document, { hide }: OwnRules): Found[] {
  const elements = [...new Set(hide.flatMap((selector) => matching(doc, selector)))].filter(mayGo);
  return elements
    .filter((element) => !elements.some((other) => other !== element && other.contains(element)))
    .sort((a, b) => (a.compareDocumentPosition(b) & 4 /* FOLLOWING */ ? -1 : 1))
    .map((element) => pickedFind(element, 'own_rule'));
}

/** An element that the reader took out. @param why id of the reason */
export function pickedFind(element: Element, why: 'own_rule' | 'picked'): Found {
  const text = foldSpace((element.textContent ?? '').slice(0, LONGEST_TEXT)).trim();
  const own = why === 'picked' ? reason('picked') : reason('own_rule');
  return { removal: { id: '', kind: 'picked', reasons: [own], text }, elements: [element], texts: [] };
}

/** Without the finds that would take something along which the reader wants to stay. */
export function withoutKept(found: readonly Found[], doc: Document, { keep }: OwnRules): Found[] {
  const kept = keep.flatMap((selector) => matching(doc, selector));
  if (kept.length === 0) return [...found];
  const stays = (node: Node) => kept.some((one) => one.contains(node) || node.contains(one));
  return found.filter(
    ({ removal, elements, texts }) =>
      removal.kind === 'picked' || !(elements.some(stays) || texts.some(({ node }) => stays(node))),
  );
}

/** Whatever holds the whole page stays. */
function mayGo(element: Element): boolean {
  return !/^(?:html|body|head|main)$/.test(element.localName);
}

/** A selector that this browser does not know matches nothing. */
function matching(doc: Document, selector: string): Element[] {
  try {
    return [...doc.querySelectorAll(selector)];
  } catch {
    return [];
  }
}
