/**
 * What acts on a page once something is to be hidden there: hides what was found, what floats, and what the reader
 * wants gone; watches for more. In a script of its own (entrypoints/cleaning.ts); decides nothing about articles.
 */
import { findFloating } from './floating';
import type { Found } from './found';
import { createHiding, type HidingItem } from './hide';
import { findOwn, type OwnRules, pickedFind, withoutKept } from './own-rules';
import { AT_ONCE, createPace } from './pace';
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
  /** Lets the page do what waits. */
  pause(): Promise<void>;
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

/** What hides and shows comes to its end at a pace (pace.ts): who changes their mind meanwhile calls again. */
export interface Cleaning {
  readonly on: boolean;
  items(): HidingItem[];
  /** Takes over what is new. @returns how many things were */
  take(taken: Taken): Promise<number>;
  /** @param isStale whether the page has changed since it was read */
  hideAll(isStale: () => boolean): Promise<void>;
  /** Gives the page back. */
  showAll(): Promise<void>;
  setHidden(ids: string[], hidden: boolean): Promise<void>;
  /** Gives the page back for good: at a pace, or before anything else happens. */
  end(atOnce: boolean): Promise<void>;
  readonly hands: Hands;
}

export function createCleaning(world: CleaningWorld): Cleaning {
  const { doc, rules } = world;
  const pace = createPace(world);
  const hiding = createHiding(pace);
  let kept: Taken['kept'] = null;
  let known: Element[] = [];
  let face: Face | null = null;
  let stopWatching: (() => void) | null = null;
  let ended = false;

  /** What floats over the page is known by layout alone, and only while it is there. */
  async function addFloating(): Promise<number> {
    if (!kept) return 0;
    const floating = await findFloating(doc, { article: kept.all, known }, pace);
    return hiding.add(withoutKept(floating, doc, rules));
  }

  /** Bars come up when a page is scrolled. */
  async function scrolled(): Promise<void> {
    if (!world.isCurrent() || (await addFloating()) === 0 || ended) return;
    await drawFace();
    world.onChange();
  }

  async function drawFace(): Promise<void> {
    const wait = pace.breath();
    if (wait) await wait;
    if (ended) return;
    if (!hiding.items().some(({ hidden }) => hidden)) {
      face?.end();
      face = null;
      return;
    }
    face ??= world.face?.(hands) ?? null;
    face?.update();
  }

  function showAll(at = pace): Promise<void> {
    face?.end();
    face = null;
    stopWatching?.();
    stopWatching = null;
    return hiding.setAll(false, at);
  }

  async function setHidden(ids: string[], hidden: boolean): Promise<void> {
    await hiding.setHidden(ids, hidden);
    await drawFace();
  }

  /** From within the page: whoever looks at the ledger elsewhere is told. */
  const hands: Hands = {
    items: () => hiding.items(),
    text: () => kept?.text ?? [],
    peek: (on) => hiding.peek(on),
    showAll() {
      void showAll().then(world.onChange);
    },
    setHidden(ids, hidden) {
      void setHidden(ids, hidden).then(world.onChange);
    },
    pick(element) {
      void hiding.add([pickedFind(element, 'picked')]);
      const id = hiding.idOf(element);
      void setHidden([id], true).then(world.onChange);
      return id;
    },
  };

  return {
    get on() {
      return hiding.on;
    },
    items: () => hiding.items(),
    async take(taken) {
      if (taken.kept) {
        kept = taken.kept;
        known = taken.found.flatMap(({ elements }) => elements);
        hiding.setColumn(kept);
      }
      await world.pause(); // the reading may have had its slice before
      const wait = pace.laidOut();
      if (wait) await wait;
      let fresh = await hiding.add(withoutKept(taken.found, doc, rules));
      fresh += await hiding.add(findOwn(doc, rules));
      fresh += await addFloating();
      if (fresh > 0) await drawFace();
      return fresh;
    },
    async hideAll(isStale) {
      await hiding.setAll(true);
      const wait = pace.breath();
      if (wait) await wait;
      if (!hiding.on) return; // shown again meanwhile
      stopWatching ??= watchPage(doc, {
        isStale: isStale(),
        sweep: world.sweep,
        scrolled: () => void scrolled(),
        covers: (node) => hiding.covers(node),
        isOver: () => world.isOver?.() ?? false,
        breath: () => pace.breath(),
        rest: () => pace.rest(),
        now: () => world.now() - pace.waited(), // what the browser does meanwhile is none of our share
        whenIdle: world.whenIdle,
      });
      await drawFace();
      const next = pace.breath(); // whoever asked has much to take down
      if (next) await next;
    },
    showAll: () => showAll(),
    setHidden,
    end(atOnce) {
      ended = true;
      return showAll(atOnce ? AT_ONCE : pace);
    },
    hands,
  };
}
