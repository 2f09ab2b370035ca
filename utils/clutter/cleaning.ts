/**
 * What acts on a page once something is to be hidden there: hides what was found, what floats, and what the reader
 * wants gone; watches for more. In a script of its own (entrypoints/cleaning.ts); decides nothing about articles.
 */
import { findFloating } from './floating';
import type { Found } from './found';
import { createHiding, type HidingItem } from './hide';
import { findOwn, type OwnRules, pickedFind, withoutKept } from './own-rules';
import type { HiddenPart } from './scroll-lock';
import { watchPage } from './watch';

/** What reading the page gave. */
export interface Taken {
  found: readonly Found[];
  /** Where the article stands; null: the page is none. */
  kept: { all: readonly Element[]; text: readonly Element[]; headline: Element | null } | null;
}

/** What can be done from within the page: by the bar, and where the reader chooses something on the page. */
export interface Hands {
  items(): HidingItem[];
  /** Where the text of the article stands. */
  text(): readonly Element[];
  /** Shows what is hidden for a moment, or hides it again. */
  peek(on: boolean): HiddenPart[];
  showAll(): void;
  setHidden(ids: string[], hidden: boolean): void;
  /** Hides what the reader has chosen. @returns its id in the ledger */
  pick(element: Element): string;
}

/** What shows in the page that something is hidden there. */
export interface Face {
  /** Told whenever that has changed. */
  update(): void;
  /** All is shown again. */
  end(): void;
}

export interface CleaningWorld {
  doc: Document;
  rules: OwnRules;
  /** Called when something has been hidden. */
  face: ((hands: Hands) => Face | null) | null;
  now(): number;
  whenIdle(callback: () => void, delayMs: number): () => void;
  /** The page has changed: reads it again. */
  sweep(): Promise<void>;
  /** False where the page has gone on to something else. */
  isCurrent(): boolean;
  /** True where the extension has gone meanwhile; the page has been given back then. */
  isOver?(): boolean;
  /** Told when something in here has changed what is hidden. */
  onChange(): void;
}

export interface Cleaning {
  readonly on: boolean;
  items(): HidingItem[];
  /** Takes over what is new. @returns how many things were */
  take(taken: Taken): number;
  /** @param isStale the page has changed since it was read */
  hideAll(isStale: boolean): void;
  /** Gives the page back. */
  showAll(): void;
  setHidden(ids: string[], hidden: boolean): void;
  readonly hands: Hands;
}

export function createCleaning(world: CleaningWorld): Cleaning {
  const { doc, rules } = world;
  const hiding = createHiding();
  let kept: Taken['kept'] = null;
  let known: Element[] = [];
  let face: Face | null = null;
  let stopWatching: (() => void) | null = null;

  /** What floats over the page is known by layout alone, and only while it is there. */
  function addFloating(): number {
    if (!kept) return 0;
    const floating = findFloating(doc, { article: kept.all, known });
    return hiding.add(withoutKept(floating, doc, rules));
  }

  /** Bars come up when a page is scrolled. */
  function scrolled(): void {
    if (!world.isCurrent() || addFloating() === 0) return;
    drawFace();
    world.onChange();
  }

  function drawFace(): void {
    if (!hiding.items().some(({ hidden }) => hidden)) {
      face?.end();
      face = null;
      return;
    }
    face ??= world.face?.(hands) ?? null;
    face?.update();
  }

  function showAll(): void {
    face?.end();
    face = null;
    hiding.setAll(false);
    stopWatching?.();
    stopWatching = null;
  }

  function setHidden(ids: string[], hidden: boolean): void {
    hiding.setHidden(ids, hidden);
    drawFace();
  }

  /** From within the page: whoever looks at the ledger elsewhere is told. */
  const hands: Hands = {
    items: () => hiding.items(),
    text: () => kept?.text ?? [],
    peek: (on) => hiding.peek(on),
    showAll() {
      showAll();
      world.onChange();
    },
    setHidden(ids, hidden) {
      setHidden(ids, hidden);
      world.onChange();
    },
    pick(element) {
      hiding.add([pickedFind(element, 'picked')]);
      const id = hiding.idOf(element);
      setHidden([id], true);
      world.onChange();
      return id;
    },
  };

  return {
    get on() {
      return hiding.on;
    },
    items: () => hiding.items(),
    take(taken) {
      if (taken.kept) {
        kept = taken.kept;
        known = taken.found.flatMap(({ elements }) => elements);
        hiding.setColumn(kept);
      }
      const fresh =
        hiding.add(withoutKept(taken.found, doc, rules)) + hiding.add(findOwn(doc, rules)) + addFloating();
      if (fresh > 0) drawFace();
      return fresh;
    },
    hideAll(isStale) {
      hiding.setAll(true);
      stopWatching ??= watchPage(doc, {
        isStale,
        sweep: world.sweep,
        scrolled,
        covers: (node) => hiding.covers(node),
        isOver: () => world.isOver?.() ?? false,
        now: world.now,
        whenIdle: world.whenIdle,
      });
      drawFace();
    },
    showAll,
    setHidden,
    hands,
  };
}
