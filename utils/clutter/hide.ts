/**
 * Hides what was found, and gives it back exactly.
 *
 * Page nodes are never moved, removed or wrapped: elements get one attribute, and text that shares its parent with the
 * article is taken out of its text node's data. Both are put back so that the document serialises as before, unless
 * the page itself has changed the node meanwhile: then the page's version stays.
 *
 * What is wanted is known at once, and written at a pace (pace.ts). Nothing that waits to be written says how: it is
 * looked up when its turn comes, so that whoever changes their mind half-way finds no old order carried out.
 */
import type { Removal } from '../article';
import type { Steps } from '../steps';
import { type Column, createColumnHold } from './column';
import { createCutTexts } from './cut-texts';
import { type Found, idOf } from './found';
import { HIDDEN_ATTRIBUTE, PEEKED } from './hide-style';
import { createMediaHold } from './media';
import { call, parentOf } from './named-fields';
import { AT_ONCE, type Pace } from './pace';
import { createScrollHold, type HiddenPart, holdsPage, isPageLocked } from './scroll-lock';

export interface HidingItem extends Removal {
  hidden: boolean;
}

export interface Hiding {
  /** What was found so far, in the order of the document at the time it was found. */
  items(): HidingItem[];
  /**
   * Takes over what is new in `found` (a find whose places are all known already is the same thing seen again).
   * @returns how many were new. They are hidden while `on`.
   */
  add(found: readonly Found[]): Promise<number>;
  /** Where the article's text stands: its column is kept readable while its neighbours are hidden. */
  setColumn(column: Column): void;
  /** Hides or restores single items. Unknown ids are passed over. */
  setHidden(ids: string[], hidden: boolean): Promise<void>;
  /** Hides all, or shows all. @param pace given where it is to be done before anything else happens */
  setAll(hidden: boolean, pace?: Pace): Promise<void>;
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

/** Two seconds or so. */
const MOST_FRAMES = 120;
/** Written or taken over before the clock is looked at. */
const PER_LOOK = 100;

export function createHiding(usual: Pace = AT_ONCE): Hiding {
  const items = new Map<string, Item>();
  const owners = new Map<Element, Item[]>();
  const texts = createCutTexts<Item>();
  /** The document, and shadow roots in which something was found. */
  const roots = new Set<ParentNode>();
  /** Words of finds without places. */
  const placeless = new Set<string>();
  const holdScroll = createScrollHold();
  const holdMedia = createMediaHold();
  const holdColumn = createColumnHold();
  /** What waits to be written. */
  const waiting = { elements: new Set<Element>(), texts: new Set<Text>() };
  let column: Column = { text: [], headline: null };
  let on = false;
  let peeking = false;
  /** How many were new, those that had to stand included: ids are the same whenever hiding begins. */
  let counted = 0;
  /** One for every change of what is wanted: the last one sees to what comes after the writing. */
  let turn = {};

  /** @param own what was taken over in the same go does not count */
  function isKnown({ removal, elements, texts: ranges }: Found, own: ReadonlySet<Item>): boolean {
    // A find without places (it stands in a part that cannot be hidden) is known by its words.
    if (elements.length + ranges.length === 0) return placeless.has(removal.text);
    const isOld = (item: Item | undefined) => item !== undefined && !own.has(item);
    return (
      elements.every((element) => isOld(owners.get(element)?.[0])) && // the first; a box can have ten thousand
      ranges.every((range) => texts.has(range, isOld))
    );
  }

  /** A wall over a page that is held: it is the only way on. */
  function stands(
    { removal: { kind, text }, elements }: Found,
    isLocked: (doc: Document) => boolean,
  ): boolean {
    return elements.some((element) => holdsPage({ element, kind, text }, isLocked));
  }

  function takeOver(found: Found, id: string): Item {
    const item: Item = { removal: { ...found.removal, id }, found, hidden: on };
    items.set(id, item);
    for (const element of found.elements) {
      roots.add(call<ParentNode>(element, 'getRootNode'));
      const own = owners.get(element);
      if (own) own.push(item);
      else owners.set(element, [item]);
    }
    for (const range of found.texts) texts.add(range, item);
    return item;
  }

  async function add(found: readonly Found[]): Promise<number> {
    const fresh = new Set<Item>();
    let locked: boolean | null = null;
    const isLocked = (doc: Document) => {
      locked ??= isPageLocked(doc);
      return locked;
    };
    for (const [nth, one] of found.entries()) {
      const wait = nth % PER_LOOK === PER_LOOK - 1 ? usual.rest() : null;
      if (wait) await wait;
      if (isKnown(one, fresh)) continue;
      const id = idOf(counted++);
      if (!stands(one, isLocked)) fresh.add(takeOver(one, id));
    }
    for (const { found: one } of fresh)
      if (one.elements.length + one.texts.length === 0) placeless.add(one.removal.text);
    if (on && fresh.size > 0) await apply(fresh, usual);
    return fresh.size;
  }

  async function apply(changed: Iterable<Item>, pace: Pace): Promise<void> {
    const own = {};
    turn = own;
    for (const { found } of changed) {
      for (const element of found.elements) waiting.elements.add(element);
      for (const { node } of found.texts) waiting.texts.add(node);
    }
    if (on && holdColumn.isNew(column)) {
      const wait = pace.laidOut();
      if (wait) await wait;
      if (own === turn) holdColumn.before(column);
    }
    for (const _ of write()) {
      const wait = pace.rest();
      if (wait) await wait;
    }
    if (own === turn) await settle(own, pace);
  }

  /** Also what others have left waiting; a step for so many nodes. */
  function* write(): Steps<void> {
    let written = 0;
    for (const element of waiting.elements) {
      waiting.elements.delete(element);
      showOrHide(element);
      if (++written % PER_LOOK === 0) yield;
    }
    for (const node of waiting.texts) {
      waiting.texts.delete(node);
      texts.write(node, isGone);
      if (++written % PER_LOOK === 0) yield;
    }
    texts.note();
  }

  /** What follows from it: sound, scrolling, the column of text. */
  async function settle(own: object, pace: Pace): Promise<void> {
    holdMedia(roots);
    const doc = items.values().next().value?.found.elements[0]?.ownerDocument;
    const isCurrent = () => own === turn;
    if (!on) holdColumn.clear();
    if (doc) {
      const wait = isAnyHidden() ? pace.laidOut() : null;
      if (wait) await wait;
      if (!isCurrent()) return;
      holdScroll(doc, isAnyHidden() ? hiddenParts : null);
    }
    if (!on) return;
    await holdColumn.after(column, { pace, isCurrent });
    if (doc && isCurrent()) whenStyled(doc, own);
  }

  /** The style sheet may come a moment after the script: until then nothing has given way, and there is nothing to measure. */
  function whenStyled(doc: Document, own: object): void {
    const view = doc.defaultView;
    const isStyled = () => {
      for (const { element } of hiddenParts()) return view?.getComputedStyle(element).display === 'none';
      return false;
    };
    if (!view || typeof view.requestAnimationFrame !== 'function' || isStyled()) return;
    let frames = 0;
    const look = () => {
      if (own !== turn || !on || ++frames > MOST_FRAMES) return;
      if (isStyled()) void holdColumn.after(column, { pace: usual, isCurrent: () => own === turn });
      else view.requestAnimationFrame(look);
    };
    view.requestAnimationFrame(look);
  }

  const isAnyHidden = () => !hiddenParts().next().done;

  const isGone = (item: Item) => item.hidden && !peeking;

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

  return {
    items: () => [...items.values()].map(({ removal, hidden }) => ({ ...removal, hidden })),
    add,
    setColumn(next) {
      column = next;
    },
    setHidden(ids, hidden) {
      const changed = ids.flatMap((id) => items.get(id) ?? []);
      for (const item of changed) item.hidden = hidden;
      return apply(changed, usual);
    },
    peek(next) {
      peeking = next;
      for (const element of owners.keys()) showOrHide(element);
      for (const node of texts.nodes()) texts.write(node, isGone);
      texts.note();
      if (on) void holdColumn.after(column, { pace: usual, isCurrent: () => on });
      return peeking ? [...hiddenParts()] : [];
    },
    idOf: (element) => owners.get(element)?.at(-1)?.removal.id ?? '',
    setAll(hidden, pace = usual) {
      on = hidden;
      peeking = false;
      for (const item of items.values()) item.hidden = hidden;
      return apply(items.values(), pace);
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
