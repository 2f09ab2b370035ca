/**
 * How hiding keeps from holding a page up. On large pages the thread is let go between slices, and what is measured
 * waits until the browser has laid the page out of itself; on all others everything is done at once, before the next
 * frame is drawn. Each answer is null where there is nothing to wait for.
 */
import { call } from './named-fields';

export interface Pace {
  /** Asked between small pieces of work: to be awaited where the task has lasted long enough. */
  rest(): Promise<void> | null;
  /** Asked before what takes long by itself: to be awaited on large pages, and where the task has lasted long enough. */
  breath(): Promise<void> | null;
  /** Asked before something is measured: to be awaited where that would force the layout of a large page. */
  laidOut(): Promise<void> | null;
  /** Waited so far, ms. */
  waited(): number;
}

export const AT_ONCE: Pace = {
  rest: () => null,
  breath: () => null,
  laidOut: () => null,
  waited: () => 0,
};

export interface PaceWorld {
  doc: Document;
  /** Monotonic milliseconds. */
  now(): number;
  /** Lets the page do what waits. */
  pause(): Promise<void>;
}

/** Elements from which on laying a page out takes its time. */
const LARGE = 2500;
/** What is under way when this is over comes on top, and all of it is to be under 50. */
const SLICE_MS = 12;
/** A window that nobody sees may get no frames. */
const MOST_WAIT_MS = 250;

export function createPace({ doc, now, pause }: PaceWorld): Pace {
  let began = now();
  let waited = 0;
  const isLarge = () => call<HTMLCollection>(doc, 'getElementsByTagName', '*').length > LARGE;
  const after = async (wait: () => Promise<void>) => {
    const from = now();
    await wait();
    began = now();
    waited += began - from;
  };
  const isOver = () => now() - began >= SLICE_MS;
  return {
    rest: () => (isOver() ? after(pause) : null),
    breath: () => (isOver() || isLarge() ? after(pause) : null),
    laidOut() {
      if (isLarge()) return after(() => nextFrame(doc).then(pause));
      began = now(); // a task of ours begins with this
      return null;
    },
    waited: () => waited,
  };
}

/** The frame's layout comes after this, and before the next task. */
function nextFrame(doc: Document): Promise<void> {
  const view = doc.defaultView;
  return new Promise((resolve) => {
    if (!view || doc.hidden || typeof view.requestAnimationFrame !== 'function') return resolve();
    view.requestAnimationFrame(() => resolve());
    view.setTimeout(resolve, MOST_WAIT_MS);
  });
}
