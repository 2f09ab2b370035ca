/**
 * Hides what was found, and gives it back exactly.
 *
 * Page nodes are never moved, removed or wrapped: elements get one attribute, and text that shares its parent with the
 * article is taken out of its text node's data. Both are put back so that the document serialises as before, unless
 * the page itself has changed the node meanwhile: then the page's version stays.
 */
import type { Removal } from '../article';
import { type Column, createColumnHold } from './column';
import { type Found, idOf, type TextRange } from './found';
import { HIDDEN_ATTRIBUTE, PEEKED } from './hide-style';
import { createMediaHold } from './media';
import { call, parentOf } from './named-fields';
import { createScrollHold, type HiddenPart, holdsPage } from './scroll-lock';

export interface HidingItem extends Removal {
  hidden: boolean;
}

export interface Hiding {
  /** What was found so far, in the order of the document at the time it was found. */
  items(): HidingItem[];
  /**
   * Takes over what is new in `found` (a find whose places are all known already is the same thing seen again).
   * @returns how many were new. They are hidden at once while `on`.
   */
  add(found: Found[]): number;
  /** Where the article's text stands: its column is kept readable while its neighbours are hidden. */
  setColumn(column: Column): void;
  /** Hides or restores single items. Unknown ids are passed over. */
  setHidden(ids: string[], hidden: boolean): void;
  /** Hides all, or shows all. */
  setAll(hidden: boolean): void;
  /**
   * Shows what is hidden, faint and outlined, without restoring it, or hides it again.
   * @returns the elements that are seen so now, with what they are
   */
  peek(on: boolean): HiddenPart[];
  /** Id of the last thing found that has this element; '' for none. */
  idOf(element: Element): string;
  /** True while new finds are hidden at once. */
  readonly on: boolean;
  /** True for a node inside something hidden: changes there need no second look. */
  covers(node: Node): boolean;
}

interface Item {
  removal: Removal;
  found: Found;
  hidden: boolean;
}

interface CutText {
  /** The page's data. */
  original: string;
  /** What we wrote last; anything else in the node is the page's doing. */
  written: string;
  cuts: Array<{ start: number; end: number; item: Item }>;
}

/** Two seconds or so. */
const MOST_FRAMES = 120;

export function createHiding(): Hiding {
  const items = new Map<string, Item>();
  const owners = new Map<Element, Item[]>();
  const cutTexts = new Map<Text, CutText>();
  const holdScroll = createScrollHold();
  const holdMedia = createMediaHold();
  const holdColumn = createColumnHold();
  let column: Column = { text: [], headline: null };
  let on = false;
  let peeking = false;
  /** How many were new, those that had to stand included: ids are the same whenever hiding begins. */
  let counted = 0;

  function isKnown(found: Found): boolean {
    const places = [...found.elements.map((element) => owners.has(element)), ...found.texts.map(isCut)];
    // A find without places (it stands in a part that cannot be hidden) is known by its words.
    if (places.length === 0)
      return [...items.values()].some((item) => item.removal.text === found.removal.text);
    return places.every(Boolean);
  }

  function isCut({ node, start, end }: TextRange): boolean {
    return cutTexts.get(node)?.cuts.some((cut) => cut.start === start && cut.end === end) ?? false;
  }

  /** A wall over a page that is held: it is the only way on. */
  function stands({ removal: { kind, text: words }, elements }: Found): boolean {
    return elements.some((element) => holdsPage({ element, kind, text: words }));
  }

  function takeOver(found: Found, id: string): void {
    const item: Item = { removal: { ...found.removal, id }, found, hidden: on };
    items.set(id, item);
    for (const element of found.elements) owners.set(element, [...(owners.get(element) ?? []), item]);
    for (const range of found.texts) addCut(range, item);
  }

  function addCut({ node, start, end }: TextRange, item: Item): void {
    const cut = cutTexts.get(node) ?? { original: node.data, written: node.data, cuts: [] };
    cut.cuts.push({ start, end, item });
    cutTexts.set(node, cut);
  }

  function apply(changed: Iterable<Item>): void {
    const elements = new Set<Element>();
    const texts = new Set<Text>();
    for (const item of changed) {
      for (const element of item.found.elements) elements.add(element);
      for (const range of item.found.texts) texts.add(range.node);
    }
    holdColumn.before(column);
    for (const element of elements) showOrHide(element);
    for (const node of texts) writeText(node);
    const doc = items.values().next().value?.found.elements[0]?.ownerDocument;
    if (doc) holdScroll(doc, hiddenParts());
    holdMedia([...hiddenParts()].map(({ element }) => element));
    holdColumn.after(column, on);
    if (doc && on) whenStyled(doc, () => holdColumn.after(column, on));
  }

  /** The style sheet may come a moment after the script: until then nothing has given way, and there is nothing to measure. */
  function whenStyled(doc: Document, run: () => void): void {
    const view = doc.defaultView;
    const isStyled = () => {
      for (const { element } of hiddenParts()) return view?.getComputedStyle(element).display === 'none';
      return false;
    };
    if (!view || typeof view.requestAnimationFrame !== 'function' || isStyled()) return;
    let frames = 0;
    const look = () => {
      if (!on || ++frames > MOST_FRAMES) return;
      if (isStyled()) run();
      else view.requestAnimationFrame(look);
    };
    view.requestAnimationFrame(look);
  }

  function* hiddenParts(): Generator<HiddenPart> {
    for (const [element, own] of owners)
      if (element.hasAttribute(HIDDEN_ATTRIBUTE))
        yield { element, kind: own[0]!.removal.kind, text: own[0]!.removal.text };
  }

  function showOrHide(element: Element): void {
    const hidden = owners.get(element)?.every((item) => item.hidden) ?? false;
    const now = element.getAttribute(HIDDEN_ATTRIBUTE);
    if (!hidden) element.removeAttribute(HIDDEN_ATTRIBUTE);
    else if (peeking) element.setAttribute(HIDDEN_ATTRIBUTE, PEEKED);
    else if (now === null || now === PEEKED) element.setAttribute(HIDDEN_ATTRIBUTE, '');
  }

  function writeText(node: Text): void {
    const cut = cutTexts.get(node);
    if (!cut) return;
    if (node.data !== cut.written) {
      cutTexts.delete(node); // the page wrote something else here: it is the page's again
      return;
    }
    const hidden = cut.cuts.filter(({ item }) => item.hidden && !peeking).sort((a, b) => a.start - b.start);
    let kept = '';
    let from = 0;
    for (const { start, end } of hidden) {
      kept += cut.original.slice(from, Math.max(from, start));
      from = Math.max(from, end);
    }
    kept += cut.original.slice(from);
    if (kept !== node.data) node.data = kept;
    cut.written = kept;
  }

  return {
    items: () => [...items.values()].map(({ removal, hidden }) => ({ ...removal, hidden })),
    add(found) {
      const fresh = found
        .filter((f) => !isKnown(f))
        .map((f) => ({ f, id: idOf(counted++) }))
        .filter(({ f }) => !stands(f));
      for (const { f, id } of fresh) takeOver(f, id);
      if (on && fresh.length > 0) apply([...items.values()].slice(-fresh.length));
      return fresh.length;
    },
    setColumn(next) {
      column = next;
    },
    setHidden(ids, hidden) {
      const changed = ids.flatMap((id) => items.get(id) ?? []);
      for (const item of changed) item.hidden = hidden;
      apply(changed);
    },
    peek(next) {
      peeking = next;
      for (const element of owners.keys()) showOrHide(element);
      for (const node of cutTexts.keys()) writeText(node);
      holdColumn.after(column, on);
      return peeking ? [...hiddenParts()] : [];
    },
    idOf: (element) => owners.get(element)?.at(-1)?.removal.id ?? '',
    setAll(hidden) {
      on = hidden;
      peeking = false;
      for (const item of items.values()) item.hidden = hidden;
      apply(items.values());
    },
    get on() {
      return on;
    },
    covers(node) {
      for (let n: Node | null = node; n; n = parentOf(n) ?? (n as Partial<ShadowRoot>).host ?? null) {
        if (n.nodeType === 1 && call<boolean>(n, 'hasAttribute', HIDDEN_ATTRIBUTE)) return true;
      }
      return false;
    },
  };
}
