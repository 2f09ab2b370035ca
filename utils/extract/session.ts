/**
 * One page, from the first look to the last: read it, hide its clutter, sweep what comes late, answer questions.
 * The world (document, clock, idle time, reader of pages) comes in as arguments.
 */
import type { Article, Removal } from '../article';
import { NotAnArticleError, RestrictedPageError } from '../article';
import type { Cleaning, CleaningWorld, Hands, Taken } from '../clutter/cleaning';
import { type Found, idOf } from '../clutter/found';
import { call } from '../clutter/named-fields';
import type { OwnRules } from '../clutter/own-rules';
import { cleanAddress } from './identity';
import type { KeptPlaces } from './left-out';

export interface SessionState {
  url: string;
  article: Article | null;
  ledger: Array<Removal & { hidden: boolean }>;
  cleaning: boolean;
  headlineCount: number;
}

/** Calls are answered one after the other: reading a large page lets go of the thread. */
export interface Session {
  /**
   * Reads on the first call, after the address has changed, and again while there is no article, unless it was `looked`
   * at just now. @throws RestrictedPageError for a PDF
   */
  read(options: { clean: boolean; looked?: boolean }): Promise<SessionState>;
  /** @throws NotAnArticleError */
  clean(on: boolean): Promise<SessionState>;
  setHidden(ids: string[], hidden: boolean): Promise<SessionState>;
  /** For who acts from within the page. Null where the page has gone meanwhile. */
  hands(): Promise<Hands | null>;
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
  /** Makes what hides. Asked for when something is to be hidden: a page that is only read does without. */
  createCleaning(own: Omit<CleaningWorld, 'doc' | 'now' | 'pause' | 'whenIdle' | 'face'>): Promise<Cleaning>;
  /** What the reader wants of the site. */
  ownRules(): Promise<OwnRules>;
  /** Calls back when the address may have changed; gives a function that calls it off. */
  watchAddress(callback: () => void): () => void;
  /** The page went on to another address without loading. */
  onMove(url: string): void;
  /** Told when a sweep or a new address has changed the state. */
  onChange(state: SessionState): void;
}

const NO_RULES: OwnRules = { clean: 'ask', hide: [], keep: [] };
const NOTHING: Taken = { found: [], kept: null };

/** Single-page applications put the next article together in about that time. */
const SETTLE_MS = 300;

export function createSession(world: SessionWorld): Session {
  let url: string | null = null;
  let article: Article | null = null;
  let headlineCount = 0;
  /** Null: nothing was hidden on this page yet. */
  let cleaning: Cleaning | null = null;
  /** Of the address before, and when that has given back what it hid: what is large takes a moment. */
  let leaving: Cleaning | null = null;
  let left: Promise<void> = Promise.resolve();
  let rules: OwnRules = NO_RULES;
  /** What was found last. */
  let taken: Taken = NOTHING;
  /** One for every page that is read. */
  let turn = {};
  /** How many elements the page had when it was last read. */
  let elementsRead = 0;
  let stopAddress: (() => void) | null = null;
  let callOffMove: (() => void) | null = null;
  let last: Promise<unknown> = Promise.resolve();
  /** The last call of `read` was the first of the page, or looked for an article that was not there before. */
  let began: boolean | undefined;

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = last.then(work);
    last = result.catch(() => {}); // whoever called hears of it
    return result;
  }

  function elementCount(): number {
    return call<HTMLCollection>(world.doc, 'getElementsByTagName', '*').length;
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
    taken = { found: reading.found, kept: reading.article ? reading.kept : null };
    return (await cleaning?.take(taken)) ?? 0;
  }

  /** @returns null where the page has ended meanwhile */
  async function takeUp(): Promise<Cleaning | null> {
    if (cleaning) return cleaning;
    const own = turn;
    const made = await world.createCleaning({
      rules,
      sweep: () => inTurn(sweep),
      isCurrent: () => own === turn && !moved(),
      onChange: () => world.onChange(state()),
    });
    if (own !== turn) return null;
    cleaning = made;
    await cleaning.take(taken);
    return own === turn ? made : null;
  }

  /** A single-page application that moved on is another page: what was decided for the old one ends. */
  function moved(): boolean {
    return url !== null && cleanAddress(url) !== cleanAddress(world.address());
  }

  /**
   * The old decision ends, and what it hid is given back at a pace; the page is read again when it has had time to
   * build itself. Until then it is shown as it is.
   */
  function addressChanged(): void {
    if (!moved() || callOffMove) return;
    const wasOn = isOn();
    end();
    world.onMove(world.address());
    callOffMove = world.whenIdle(() => {
      callOffMove = null;
      void inTurn(async () => {
        if (url && !moved()) return; // somebody asked in the meantime
        await begin();
        if (wasOn) await hideAll();
        world.onChange(state());
      });
    }, SETTLE_MS);
  }

  async function begin(): Promise<void> {
    end();
    stopAddress ??= world.watchAddress(addressChanged);
    const address = world.address();
    if (/^application\/(?:x-)?pdf$/.test(world.doc.contentType)) throw new RestrictedPageError(address);
    url = address;
    const own = turn;
    await left;
    if (own !== turn) return;
    const [wanted] = await Promise.all([world.ownRules(), look()]);
    if (own === turn) rules = wanted;
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
    return cleaning?.on ?? false;
  }

  const hasChanged = () => elementCount() !== elementsRead;

  async function hideAll(): Promise<void> {
    await (await takeUp())?.hideAll(hasChanged);
  }

  /** What the reader always hides is hidden on pages that are no article, too. */
  async function hideOwn(): Promise<void> {
    const own = rules.hide.length > 0 ? await takeUp() : null;
    if (own && own.items().length > 0) await own.hideAll(hasChanged);
  }

  function end(atOnce = false): void {
    if (atOnce) void leaving?.end(true);
    if (cleaning) leave(cleaning, atOnce);
    turn = {};
    cleaning = null;
    rules = NO_RULES;
    taken = NOTHING;
    article = null;
    headlineCount = 0;
    url = null;
  }

  function leave(own: Cleaning, atOnce: boolean): void {
    leaving = own;
    const done = () => {
      if (leaving === own) leaving = null;
    };
    left = own.end(atOnce).then(done, done);
  }

  function state(): SessionState {
    return {
      url: url ?? world.address(),
      article,
      ledger: cleaning?.items() ?? unhidden(taken.found),
      cleaning: isOn(),
      headlineCount,
    };
  }

  async function ensureRead(): Promise<boolean> {
    if (url && !moved()) return false;
    await begin();
    return true;
  }

  return {
    read: ({ clean, looked }) =>
      inTurn(async () => {
        const first = await ensureRead();
        began = first || !article || (looked && began);
        // A page that builds itself, or was still loading, has its article later.
        if (began && !first && !looked) await look();
        // Saving quietly reads too, and decides nothing. Where what hides cannot come, the page is read all the same.
        if ((began || !cleaning) && clean && rules.clean !== 'never')
          await (article ? hideAll() : hideOwn()).catch(() => {});
        return state();
      }),
    clean: (on) =>
      inTurn(async () => {
        await ensureRead();
        if (on && !article && !cleaning?.items().length) throw new NotAnArticleError(world.address());
        if (on) await hideAll();
        else await cleaning?.showAll();
        return state();
      }),
    setHidden: (ids, hidden) =>
      inTurn(async () => {
        await ensureRead();
        await (await takeUp())?.setHidden(ids, hidden);
        return state();
      }),
    hands: () =>
      inTurn(async () => {
        await ensureRead();
        return (await takeUp())?.hands ?? null;
      }),
    end() {
      callOffMove?.();
      stopAddress?.();
      stopAddress = null;
      end(true);
    },
  };
}

/** The ledger of a page on which nothing was hidden yet. */
function unhidden(found: readonly Found[]): SessionState['ledger'] {
  return found.map(({ removal }, nth) => ({ ...removal, id: idOf(nth), hidden: false }));
}
