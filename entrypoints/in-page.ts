/**
 * Runs in a page on demand, in the extension's isolated world, and answers `TabCalls`.
 *
 * An unlisted script and not a content script: wxt's content scripts announce themselves to the page, and a runtime
 * registration would turn its matches into host permissions.
 */
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { CleaningTools } from '../utils/clutter/cleaning-tools';
import { type PageReading, type ReadOptions, readPageSteps } from '../utils/extract/page';
import { type PlainText, type SecondOpinion, SecondOpinionWanted } from '../utils/extract/second-opinion';
import { createSession } from '../utils/extract/session';
import { answerCalls, askBackground, tellPages } from '../utils/messages';
import { inSlices } from '../utils/steps';

/** Ours alone: the isolated world's global is not the page's. */
const world = globalThis as {
  datelineInPage?: { alive(): boolean; end(): void };
  /** Set by readability.ts, both. */
  datelineSecondOpinion?: SecondOpinion;
  datelinePlainText?: PlainText;
  /** Set by cleaning.ts. */
  datelineCleaning?: CleaningTools | undefined;
};

export default defineUnlistedScript(() => {
  if (world.datelineInPage?.alive()) return 'running';
  world.datelineInPage?.end(); // left over from before an update of the extension: it gives the page back first
  world.datelineCleaning = undefined; // that was of its time
  world.datelineInPage = start();
  return 'started';
});

function start() {
  const session = createSession({
    doc: document,
    address: () => location.href,
    capturedAt: () => new Date().toISOString(),
    now,
    whenIdle,
    readPage,
    cleaningTools,
    watchAddress,
    onMove: (url) => tellPages('moved', { url }),
    onChange: (state) => tellPages('changed', state),
  });
  const stopAnswering = answerCalls({
    read: (options) => session.read(options),
    clean: ({ on }) => session.clean(on),
    setHidden: ({ ids, hidden }) => session.setHidden(ids, hidden),
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
      session.end();
      stopAnswering();
    },
  };
}

/** Readability, and who reads plain text, come in when a page needs them; where they cannot, it is read without. */
async function readPage(doc: Document, options: ReadOptions): Promise<PageReading> {
  const read = (help: Pick<ReadOptions, 'secondOpinion' | 'plainText'>) =>
    inSlices(readPageSteps(doc, { ...options, ...help }), { now, pause });
  try {
    return await read(help());
  } catch (error) {
    if (!(error instanceof SecondOpinionWanted)) throw error;
    await askBackground('secondOpinion').catch(() => {});
    return read({ secondOpinion: null, plainText: null, ...help() });
  }
}

/** @throws where the background cannot bring them */
async function cleaningTools(): Promise<CleaningTools> {
  if (!world.datelineCleaning) await askBackground('cleaning');
  if (!world.datelineCleaning) throw new Error('What hides did not come');
  return world.datelineCleaning;
}

/** What is here already. */
function help(): Pick<ReadOptions, 'secondOpinion' | 'plainText'> {
  const { datelineSecondOpinion: secondOpinion, datelinePlainText: plainText } = world;
  return { ...(secondOpinion && { secondOpinion }), ...(plainText && { plainText }) };
}

/**
 * Going back, going to a place, and what the Navigation API tells where there is one. A page's own `pushState` tells
 * nobody else; a new title gives it away.
 */
function watchAddress(callback: () => void): () => void {
  const { navigation } = globalThis as { navigation?: EventTarget };
  addEventListener('popstate', callback);
  addEventListener('hashchange', callback);
  navigation?.addEventListener('currententrychange', callback);
  const titles = new MutationObserver(callback);
  if (document.head) titles.observe(document.head, { childList: true, subtree: true, characterData: true });
  return () => {
    removeEventListener('popstate', callback);
    removeEventListener('hashchange', callback);
    navigation?.removeEventListener('currententrychange', callback);
    titles.disconnect();
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
