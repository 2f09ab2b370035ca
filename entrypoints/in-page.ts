/**
 * Runs in a page on demand, in the extension's isolated world, and answers `TabCalls`.
 *
 * An unlisted script and not a content script: wxt's content scripts announce themselves to the page, and a runtime
 * registration would turn its matches into host permissions.
 */
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Hands } from '../utils/clutter/cleaning';
import { CUT_ATTRIBUTE, HIDDEN_ATTRIBUTE, HOST_ATTRIBUTE } from '../utils/clutter/hide-style';
import { type PageReading, type ReadOptions, readPageSteps } from '../utils/extract/page';
import { SecondOpinionWanted } from '../utils/extract/second-opinion';
import { createSession } from '../utils/extract/session';
import { answerCalls, askBackground, tellPages } from '../utils/messages';
import { ruleFor, type SiteRule } from '../utils/site';
import { inSlices } from '../utils/steps';
import type { CleaningScript, Faces, Own } from './cleaning';
import type { Help } from './readability';

/** Ours alone: the isolated world's global is not the page's. */
const world = globalThis as {
  datelineInPage?: { alive(): boolean; end(): void };
  /** Set by readability.ts. */
  datelineHelp?: Help;
  /** Set by cleaning.ts. */
  datelineCleaning?: CleaningScript | undefined;
};

export default defineUnlistedScript(() => {
  if (world.datelineInPage?.alive()) return 'running';
  world.datelineInPage?.end(); // left over from before an update of the extension: it gives the page back first
  world.datelineCleaning = undefined; // that was of its time
  // One that lives in another world, or has left marks, is seen to by what hides.
  if (document.querySelector(`[${HIDDEN_ATTRIBUTE}],[${HOST_ATTRIBUTE}],[${CUT_ATTRIBUTE}]`))
    takenOver = cleaning().catch(() => {});
  world.datelineInPage = start();
  return 'started';
});

function start() {
  let own: Own = { rule: null, bar: true };
  const session = createSession({
    doc: document,
    address: () => location.href,
    capturedAt: () => new Date().toISOString(),
    now,
    whenIdle,
    readPage,
    ownRules: async () => {
      own = await readOwn();
      return own.rule ?? NO_RULES;
    },
    createCleaning: async (given) => {
      const script = await cleaning();
      faces ??= script.createFaces({ isOver });
      const face = (hands: Hands) => faces?.draw(hands, own) ?? null;
      return script.createCleaning({ ...given, doc: document, now, pause, whenIdle, face, isOver });
    },
    watchAddress: (callback) => watchAddress(() => isOver() || callback()),
    onMove: (url) => {
      faces?.reset();
      tellPages('moved', { url });
    },
    onChange: (state) => tellPages('changed', state),
  });
  const stopAnswering = answerCalls({
    read: (options) => session.read(options),
    clean: ({ on }) => session.clean(on),
    setHidden: ({ ids, hidden }) => session.setHidden(ids, hidden),
    pick: async () => {
      const hands = await session.hands();
      if (hands) await faces?.pick(hands);
      return null;
    },
  });
  return {
    // After an update this copy is cut off from the browser; asking for its id then fails or gives nothing.
    alive: () => {
      try {
        return !!browser.runtime.id;
      } catch {
        return false;
      }
    },
    end: () => {
      faces?.reset();
      session.end();
      stopAnswering();
    },
  };
}

/** Done when nothing of an older copy is left in the page. */
let takenOver: Promise<unknown> | null = null;

/** This copy was cut off from the browser by an update: it gives the page back. */
function isOver(): boolean {
  const own = world.datelineInPage;
  if (!own || own.alive()) return false;
  own.end();
  return true;
}

/** Where the background cannot bring it. */
const NO_HELP = { secondOpinion: null, tellLines: null, plainText: null, unclobber: null };

/** Readability, and who reads plain text, come in when a page needs them; where they cannot, it is read without. */
async function readPage(doc: Document, options: ReadOptions): Promise<PageReading> {
  await takenOver;
  const read = (help?: Help | typeof NO_HELP) =>
    inSlices(readPageSteps(doc, { ...options, ...help }), { now, pause });
  try {
    return await read(world.datelineHelp);
  } catch (error) {
    if (!(error instanceof SecondOpinionWanted)) throw error;
    await askBackground('secondOpinion').catch(() => {});
    return read(world.datelineHelp ?? NO_HELP);
  }
}

/** What shows in the page; it comes with what hides. */
let faces: Faces | null = null;

const NO_RULES = { clean: 'ask', hide: [], keep: [] } as const;

/** Read directly: the background may be asleep, and this holds up whether anything is hidden. Items of settings.ts. */
async function readOwn(): Promise<Own> {
  const { siteRules, barShows } = await browser.storage.local.get(['siteRules', 'barShows']);
  const rule = ruleFor(Array.isArray(siteRules) ? (siteRules as SiteRule[]) : [], location.href);
  return { rule, bar: barShows !== 'never' && rule?.bar !== false };
}

/** @throws where the background cannot bring it */
async function cleaning(): Promise<CleaningScript> {
  if (!world.datelineCleaning) await askBackground('cleaning');
  if (!world.datelineCleaning) throw new Error('What hides did not come');
  return world.datelineCleaning;
}

/**
 * Going back, going to a place, and what the Navigation API tells. Where there is none (Firefox before 147) a page's own
 * `pushState` tells nobody; a new title gives it away.
 */
function watchAddress(callback: () => unknown): () => void {
  const { navigation } = globalThis as { navigation?: EventTarget };
  const stopping = new AbortController();
  const { signal } = stopping;
  for (const type of ['popstate', 'hashchange']) addEventListener(type, callback, { signal });
  navigation?.addEventListener('currententrychange', callback, { signal });
  const titles = navigation ? null : new MutationObserver(callback);
  if (document.head) titles?.observe(document.head, { childList: true, subtree: true, characterData: true });
  return () => {
    stopping.abort();
    titles?.disconnect();
  };
}

function now(): number {
  return performance.now();
}

/** The page is busy all the time. */
const MOST_WAIT_MS = 100;

/**
 * Lets the page do what waits: a message is a task of its own, and unlike a timer it comes at once. Long work lets go
 * until nothing waits: a large page has the browser collect garbage in small tasks, which it would else end in the
 * middle of a slice, all at once. In a tab behind, idle time comes once in seconds.
 */
function pause(isLong = false): Promise<void> {
  return new Promise((resolve) => {
    if (isLong && !document.hidden)
      return void requestIdleCallback(() => resolve(), { timeout: MOST_WAIT_MS });
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

function whenIdle(callback: () => void, delayMs: number): () => void {
  let idle = 0;
  const timer = setTimeout(() => {
    idle = requestIdleCallback(callback, { timeout: 1000 });
  }, delayMs);
  return () => {
    clearTimeout(timer);
    cancelIdleCallback(idle);
  };
}
