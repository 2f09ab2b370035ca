/**
 * One page, from the first look to the last: read it, hide its clutter, sweep what comes late, answer questions.
 * The world (document, clock, idle time, reader of pages) comes in as arguments.
 */
import type { Article, Removal } from '../article';
import { NotAnArticleError, RestrictedPageError } from '../article';
import { findFloating } from '../clutter/floating';
import type { Found } from '../clutter/found';
import { createHiding, type Hiding } from '../clutter/hide';
import { watchPage } from '../clutter/watch';
import { cleanAddress } from './identity';
import { type KeptPlaces, NOWHERE } from './left-out';

export interface SessionState {
  url: string;
  article: Article | null;
  ledger: Array<Removal & { hidden: boolean }>;
  cleaning: boolean;
  headlineCount: number;
}

/** Calls are answered one after the other: reading a large page lets go of the thread. */
export interface Session {
  /** Reads on the first call, after the address has changed, and again while there is no article. @throws RestrictedPageError for a PDF */
  read(options: { clean: boolean }): Promise<SessionState>;
  /** @throws NotAnArticleError */
  clean(on: boolean): Promise<SessionState>;
  setHidden(ids: string[], hidden: boolean): Promise<SessionState>;
  /** Gives everything back and stops watching. */
  end(): void;
}

export interface SessionWorld {
  doc: Document;
  address(): string;
  /** Time of capture, ISO 8601. */
  capturedAt(): string;
  now(): number;
  whenIdle(callback: () => void, delayMs: number): () => void;
  readPage(
    doc: Document,
    options: { url: string; captured: string },
  ): Promise<{ article: Article | null; found: Found[]; headlineCount: number; kept: KeptPlaces }>;
  /** Calls back when the address may have changed; gives a function that calls it off. */
  watchAddress(callback: () => void): () => void;
  /** The page went on to another address without loading. */
  onMove(url: string): void;
  /** Told when a sweep or a new address has changed the state. */
  onChange(state: SessionState): void;
}

/** Single-page applications put the next article together in about that time. */
const SETTLE_MS = 300;

export function createSession(world: SessionWorld): Session {
  let url: string | null = null;
  let article: Article | null = null;
  let headlineCount = 0;
  let hiding: Hiding = createHiding();
  let kept: KeptPlaces = NOWHERE;
  let known: Element[] = [];
  /** How many elements the page had when it was last read. */
  let elementsRead = 0;
  let stopWatching: (() => void) | null = null;
  let stopAddress: (() => void) | null = null;
  let callOffMove: (() => void) | null = null;
  let last: Promise<unknown> = Promise.resolve();

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = last.then(work);
    last = result.catch(() => {}); // whoever called hears of it
    return result;
  }

  function elementCount(): number {
    return world.doc.getElementsByTagName('*').length;
  }

  async function look(): Promise<number> {
    const own = hiding;
    elementsRead = elementCount();
    const reading = await world.readPage(world.doc, { url: world.address(), captured: world.capturedAt() });
    if (own !== hiding) return 0; // ended meanwhile
    headlineCount = reading.headlineCount;
    // A page may take text away after it was read (a wall that drops the article): the fuller text is the article.
    if (reading.article && reading.article.text.length >= (article?.text.length ?? 0))
      article = reading.article;
    if (reading.article) {
      kept = reading.kept;
      known = reading.found.flatMap(({ elements }) => elements);
      hiding.setColumn(kept);
    }
    return hiding.add(reading.found) + addFloating();
  }

  /** What floats over the page is known by layout alone, and only while it is there. */
  function addFloating(): number {
    return article ? hiding.add(findFloating(world.doc, { article: kept.all, known })) : 0;
  }

  /** Bars come up when a page is scrolled. */
  async function scrolled(): Promise<void> {
    if (!moved() && addFloating() > 0) world.onChange(state());
  }

  /** A single-page application that moved on is another page: what was decided for the old one ends. */
  function moved(): boolean {
    return url !== null && cleanAddress(url) !== cleanAddress(world.address());
  }

  /**
   * The old decision ends at once; the page is read again when it has had time to build itself. Until then it is shown
   * as it is.
   */
  function addressChanged(): void {
    if (!moved() || callOffMove) return;
    const wasOn = hiding.on;
    end();
    world.onMove(world.address());
    callOffMove = world.whenIdle(() => {
      callOffMove = null;
      void inTurn(async () => {
        if (url !== null && !moved()) return; // somebody asked in the meantime
        await begin();
        if (wasOn) setAll(true);
        world.onChange(state());
      });
    }, SETTLE_MS);
  }

  async function begin(): Promise<void> {
    end();
    stopAddress ??= world.watchAddress(addressChanged);
    url = world.address();
    if (/^application\/(?:x-)?pdf$/.test(world.doc.contentType)) throw new RestrictedPageError(url);
    await look();
  }

  async function sweep(): Promise<void> {
    const textBefore = article?.text;
    const wasOn = hiding.on;
    if (moved()) {
      await begin();
      if (wasOn) setAll(true);
    } else if ((await look()) === 0 && article?.text === textBefore) {
      return;
    }
    world.onChange(state());
  }

  function setAll(on: boolean): void {
    hiding.setAll(on);
    if (on && !stopWatching) {
      stopWatching = watchPage(world.doc, {
        isStale: elementCount() !== elementsRead,
        sweep: () => inTurn(sweep),
        scrolled: () => void inTurn(scrolled),
        covers: (node) => hiding.covers(node),
        now: world.now,
        whenIdle: world.whenIdle,
      });
    } else if (!on) {
      stopWatching?.();
      stopWatching = null;
    }
  }

  function end(): void {
    setAll(false);
    hiding = createHiding();
    article = null;
    kept = NOWHERE;
    known = [];
    headlineCount = 0;
    url = null;
  }

  function state(): SessionState {
    return {
      url: url ?? world.address(),
      article,
      ledger: hiding.items(),
      cleaning: hiding.on,
      headlineCount,
    };
  }

  async function ensureRead(): Promise<boolean> {
    if (url !== null && !moved()) return false;
    await begin();
    return true;
  }

  return {
    read: ({ clean }) =>
      inTurn(async () => {
        const first = await ensureRead();
        const begins = first || article === null;
        // A page that builds itself, or was still loading, has its article later.
        if (begins && !first) await look();
        if (begins && clean && article) setAll(true);
        return state();
      }),
    clean: (on) =>
      inTurn(async () => {
        await ensureRead();
        if (on && !article) throw new NotAnArticleError(world.address());
        setAll(on);
        return state();
      }),
    setHidden: (ids, hidden) =>
      inTurn(async () => {
        await ensureRead();
        hiding.setHidden(ids, hidden);
        return state();
      }),
    end() {
      callOffMove?.();
      stopAddress?.();
      stopAddress = null;
      end();
    },
  };
}
