/**
 * Runs in a page on demand, in the extension's isolated world, and answers `TabCalls`.
 *
 * An unlisted script and not a content script: wxt's content scripts announce themselves to the page, and a runtime
 * registration would turn its matches into host permissions.
 */
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Face, Hands } from '../utils/clutter/cleaning';
import { HIDDEN_ATTRIBUTE, HOST_ATTRIBUTE } from '../utils/clutter/hide-style';
import { type PageReading, type ReadOptions, readPageSteps } from '../utils/extract/page';
import {
  type PlainText,
  type SecondOpinion,
  SecondOpinionWanted,
  type Unclobber,
} from '../utils/extract/second-opinion';
import { createSession } from '../utils/extract/session';
import type { createPicker } from '../utils/in-page/picker';
import { answerCalls, askBackground, tellPages } from '../utils/messages';
import { ruleFor, type SiteRule, siteOf } from '../utils/site';
import { inSlices } from '../utils/steps';
import type { CleaningScript } from './cleaning';

/** Ours alone: the isolated world's global is not the page's. */
const world = globalThis as {
  datelineInPage?: { alive(): boolean; end(): void };
  /** Set by readability.ts, all three. */
  datelineSecondOpinion?: SecondOpinion;
  datelinePlainText?: PlainText;
  datelineUnclobber?: Unclobber;
  /** Set by cleaning.ts. */
  datelineCleaning?: CleaningScript | undefined;
  /** Set by picker.ts. */
  datelinePicker?: typeof createPicker | undefined;
};

export default defineUnlistedScript(() => {
  if (world.datelineInPage?.alive()) return 'running';
  world.datelineInPage?.end(); // left over from before an update of the extension: it gives the page back first
  world.datelineCleaning = undefined; // those were of its time
  world.datelinePicker = undefined;
  // One that lives in another world, or has left marks, is seen to by what hides.
  if (document.querySelector(`[${HIDDEN_ATTRIBUTE}],[${HOST_ATTRIBUTE}]`))
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
      const face = (hands: Hands) => drawBar(script, hands, own);
      return script.createCleaning({ ...given, doc: document, now, whenIdle, face, isOver });
    },
    watchAddress: (callback) => watchAddress(() => isOver() || callback()),
    onMove: (url) => {
      stopPicking?.();
      barIsClosed = false;
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
      if (hands) await pick(hands);
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
      stopPicking?.();
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

/** Readability, and who reads plain text, come in when a page needs them; where they cannot, it is read without. */
async function readPage(doc: Document, options: ReadOptions): Promise<PageReading> {
  await takenOver;
  const read = (help: Pick<ReadOptions, 'secondOpinion' | 'plainText' | 'unclobber'>) =>
    inSlices(readPageSteps(doc, { ...options, ...help }), { now, pause });
  try {
    return await read(help());
  } catch (error) {
    if (!(error instanceof SecondOpinionWanted)) throw error;
    await askBackground('secondOpinion').catch(() => {});
    return read({ secondOpinion: null, plainText: null, unclobber: null, ...help() });
  }
}

/** What the reader wants of the site of this page. */
interface Own {
  rule: SiteRule | null;
  /** Whether the bar shows itself. */
  bar: boolean;
}

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

/** The bar was closed on this page. */
let barIsClosed = false;
let stopPicking: (() => void) | null = null;

/** Its own while it is chosen from: two bars would lie one over the other. */
let redraw: (() => void) | null = null;

function drawBar(script: CleaningScript, hands: Hands, own: Own): Face {
  let bar: Face | null = null;
  const face: Face = {
    update() {
      if (!own.bar || barIsClosed) return;
      if (stopPicking) face.end();
      else {
        bar ??= makeBar(script, hands, own);
        bar.update();
      }
      redraw = face.update;
    },
    end() {
      bar?.end();
      bar = null;
      redraw = null;
    },
  };
  return face;
}

function makeBar({ createBar }: CleaningScript, hands: Hands, { rule }: Own): Face {
  const ask = (name: 'read' | 'save' | 'alwaysClean') => () => void askBackground(name).catch(isOver);
  return createBar(document, {
    hands,
    deeds: {
      alwaysFor: rule?.clean === 'always' ? null : siteOf(location.href),
      always: ask('alwaysClean'),
      read: ask('read'),
      save: ask('save'),
      pick: () => void pick(hands).catch(() => {}),
      closed() {
        barIsClosed = true;
        void askBackground('barClosed').catch(() => {});
      },
    },
  });
}

/** @throws where the background cannot bring the picker */
async function pick(hands: Hands): Promise<void> {
  if (!world.datelinePicker) await askBackground('picker');
  stopPicking?.();
  stopPicking =
    world.datelinePicker?.(document, {
      hands,
      site: siteOf(location.href),
      remember: (selector) => void askBackground('rememberHidden', selector).catch(() => {}),
      forget: (selector) => void askBackground('forgetHidden', selector).catch(() => {}),
      onEnd: () => {
        stopPicking = null;
        redraw?.();
      },
    }) ?? null;
  redraw?.();
}

/** What is here already. */
function help(): Pick<ReadOptions, 'secondOpinion' | 'plainText' | 'unclobber'> {
  const {
    datelineSecondOpinion: secondOpinion,
    datelinePlainText: plainText,
    datelineUnclobber: unclobber,
  } = world;
  return {
    ...(secondOpinion && { secondOpinion }),
    ...(plainText && { plainText }),
    ...(unclobber && { unclobber }),
  };
}

/**
 * Going back, going to a place, and what the Navigation API tells. Where there is none (Firefox before 147) a page's own
 * `pushState` tells nobody; a new title gives it away.
 */
function watchAddress(callback: () => unknown): () => void {
  const { navigation } = globalThis as { navigation?: EventTarget };
  addEventListener('popstate', callback);
  addEventListener('hashchange', callback);
  navigation?.addEventListener('currententrychange', callback);
  const titles = navigation ? null : new MutationObserver(callback);
  if (document.head) titles?.observe(document.head, { childList: true, subtree: true, characterData: true });
  return () => {
    removeEventListener('popstate', callback);
    removeEventListener('hashchange', callback);
    navigation?.removeEventListener('currententrychange', callback);
    titles?.disconnect();
  };
}

function now(): number {
  return performance.now();
}

/** Lets the page do what waits: a message is a task of its own, and unlike a timer it comes at once. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
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
