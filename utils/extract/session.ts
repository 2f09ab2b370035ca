/**
 * One page, from the first look to the last: read it, hide its clutter, sweep what comes late, answer questions.
 * The world (document, clock, idle time, reader of pages) comes in as arguments.
 */
import type { Article, Removal } from '../article';
import { NotAnArticleError, RestrictedPageError } from '../article';
import type { CleaningTools } from '../clutter/cleaning-tools';
import type { Found } from '../clutter/found';
import { idOf } from '../clutter/found';
import type { Hiding } from '../clutter/hide';
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
  /** What hides. Asked for once, when something is to be hidden: a page that is only read does without. */
  cleaningTools(): Promise<CleaningTools>;
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
  let tools: CleaningTools | null = null;
  /** Null: nothing was hidden on this page yet. */
  let hiding: Hiding | null = null;
  /** What was found while nothing was hidden. */
  let found: Found[] = [];
  /** One for every page that is read. */
  let turn = {};
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
    const own = turn;
    elementsRead = elementCount();
    const reading = await world.readPage(world.doc, { url: world.address(), captured: world.capturedAt() });
    if (own !== turn) return 0; // ended meanwhile
    headlineCount = reading.headlineCount;
    // A page may take text away after it was read (a wall that drops the article): the fuller text is the article.
    if (reading.article && reading.article.text.length >= (article?.text.length ?? 0))
      article = reading.article;
    if (reading.article) {
      kept = reading.kept;
      known = reading.found.flatMap(({ elements }) => elements);
    }
    if (hiding) return takeIn(hiding, reading.found);
    found = reading.found;
    return 0;
  }

  function takeIn(own: Hiding, fresh: Found[]): number {
    if (article) own.setColumn(kept);
    return own.add(fresh) + addFloating();
  }

  /** @returns null where the page has ended meanwhile */
  async function takeUp(): Promise<Hiding | null> {
    const own = turn;
    tools ??= await world.cleaningTools();
    if (own !== turn) return null;
    if (hiding) return hiding;
    hiding = tools.createHiding();
    takeIn(hiding, found);
    return hiding;
  }

  /** What floats over the page is known by layout alone, and only while it is there. */
  function addFloating(): number {
    if (!article || !hiding || !tools) return 0;
    return hiding.add(tools.findFloating(world.doc, { article: kept.all, known }));
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
    const wasOn = isOn();
    end();
    world.onMove(world.address());
    callOffMove = world.whenIdle(() => {
      callOffMove = null;
      void inTurn(async () => {
        if (url !== null && !moved()) return; // somebody asked in the meantime
        await begin();
        if (wasOn) await hideAll();
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
    const wasOn = isOn();
    if (moved()) {
      await begin();
      if (wasOn) await hideAll();
    } else if ((await look()) === 0 && article?.text === textBefore) {
      return;
    }
    world.onChange(state());
  }

  function isOn(): boolean {
    return hiding?.on ?? false;
  }

  async function hideAll(): Promise<void> {
    const own = await takeUp();
    if (!own || !tools) return;
    own.setAll(true);
    stopWatching ??= tools.watchPage(world.doc, {
      isStale: elementCount() !== elementsRead,
      sweep: () => inTurn(sweep),
      scrolled: () => void inTurn(scrolled),
      covers: (node) => own.covers(node),
      now: world.now,
      whenIdle: world.whenIdle,
    });
  }

  function showAll(): void {
    hiding?.setAll(false);
    stopWatching?.();
    stopWatching = null;
  }

  function end(): void {
    showAll();
    turn = {};
    hiding = null;
    found = [];
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
      ledger:
        hiding?.items() ?? found.map(({ removal }, nth) => ({ ...removal, id: idOf(nth), hidden: false })),
      cleaning: isOn(),
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
        // Where what hides cannot come, the page has been read all the same.
        if (begins && clean && article) await hideAll().catch(() => {});
        return state();
      }),
    clean: (on) =>
      inTurn(async () => {
        await ensureRead();
        if (on && !article) throw new NotAnArticleError(world.address());
        if (on) await hideAll();
        else showAll();
        return state();
      }),
    setHidden: (ids, hidden) =>
      inTurn(async () => {
        await ensureRead();
        (await takeUp())?.setHidden(ids, hidden);
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
