/**
 * Watches a page for clutter that arrives late: a ticker that refills, a related box added on scroll.
 *
 * No work while nothing changes; what changes inside something hidden, and changes too small to be a block (clocks,
 * counters), are passed over; the rest is looked at once, in idle time, and never more often than a small share of the
 * page's time allows.
 */
import { call, isClobbered } from './named-fields';

export interface WatchOptions {
  /** The page has changed since it was read, before it was watched. */
  isStale: boolean;
  /** Looks again; called in idle time, and not before the last look is over. */
  sweep(): Promise<void>;
  /** The page was scrolled; called in idle time. */
  scrolled(): void;
  /** True for nodes whose changes do not matter. */
  covers(node: Node): boolean;
  /** To be awaited before all of a large page is gone through. */
  breath?(): Promise<void> | null;
  /** To be awaited meanwhile, again and again. */
  rest?(): Promise<void> | null;
  /** Nobody is left to look for; whoever says so has ended the watch. */
  isOver?(): boolean;
  /** Monotonic milliseconds. */
  now(): number;
  /** Calls back when the page is idle, `delayMs` from now at the earliest; gives a function that calls it off. */
  whenIdle(callback: () => void, delayMs: number): () => void;
}

/** Shortest text, in UTF-16 units, that can be a headline or a row. */
const LEAST_TEXT = 20;
/** At most one part in this many of the page's time is ours. */
const TIME_SHARE = 20;
const LEAST_PAUSE_MS = 400;
const SCROLL_PAUSE_MS = 700;

/** Watches until the returned function is called. */
export function watchPage(doc: Document, options: WatchOptions): () => void {
  let callOff: (() => void) | null = null;
  let notBefore = 0;
  let looking = false;
  /** The page changed while it was looked at. */
  let changed = false;
  let stopped = false;
  const observer = new (
    doc.defaultView as unknown as { MutationObserver: typeof MutationObserver }
  ).MutationObserver((records) => {
    if (options.isOver?.()) return;
    if (callOff || changed || !records.some((record) => matters(record, options.covers))) return;
    if (looking) changed = true;
    else schedule();
  });

  function schedule(): void {
    callOff = options.whenIdle(look, Math.max(0, notBefore - options.now()));
  }

  async function look(): Promise<void> {
    callOff = null;
    looking = true;
    const began = options.now();
    try {
      await options.sweep();
      await options.breath?.();
      await observeAll();
    } finally {
      looking = false;
      if (!stopped) lookedSince(began);
    }
  }

  /** Also where looking has failed: what changed meanwhile is looked for all the same. */
  function lookedSince(began: number): void {
    const ended = options.now();
    notBefore = ended + Math.max(LEAST_PAUSE_MS, (ended - began) * TIME_SHARE);
    if (changed) schedule();
    changed = false;
  }

  async function observeAll(): Promise<void> {
    if (stopped) return;
    observer.observe(doc, { childList: true, subtree: true });
    for (const root of openShadowRoots(doc)) {
      const wait = root ? null : options.rest?.();
      if (wait) await wait;
      if (stopped) return;
      if (root) observer.observe(root, { childList: true, subtree: true });
    }
  }

  let callOffScroll: (() => void) | null = null;
  const onScroll = () => {
    callOffScroll ??= options.whenIdle(() => {
      callOffScroll = null;
      options.scrolled();
    }, SCROLL_PAUSE_MS);
  };

  void observeAll();
  if (options.isStale) schedule();
  doc.addEventListener('scroll', onScroll, { passive: true });
  return () => {
    stopped = true;
    observer.disconnect();
    doc.removeEventListener('scroll', onScroll);
    callOff?.();
    callOffScroll?.();
    callOff = null;
    callOffScroll = null;
  };
}

function matters(record: MutationRecord, covers: (node: Node) => boolean): boolean {
  for (const node of record.addedNodes) {
    if (isSizeable(node)) return !covers(record.target);
  }
  return false;
}

function isSizeable(node: Node): boolean {
  if (isClobbered(node)) return true; // it cannot be asked
  if (node.nodeType === 3) return (node as Text).data.trim().length >= LEAST_TEXT;
  if (node.nodeType !== 1) return false;
  const element = node as Element;
  if (element.getElementsByTagName('a').length > 0 || element.localName === 'a' || element.shadowRoot)
    return true;
  return (element.textContent ?? '').trim().length >= LEAST_TEXT;
}

/** Looked at before the clock is. */
const PER_LOOK = 500;

/** Open shadow roots of the page, nested ones included; null now and then, between so many elements. */
function* openShadowRoots(root: Document | ShadowRoot): Generator<ShadowRoot | null> {
  let looked = 0;
  const pending: Array<Document | ShadowRoot> = [root];
  for (let next = pending.pop(); next; next = pending.pop()) {
    for (const element of call<NodeListOf<Element>>(next, 'querySelectorAll', '*')) {
      if (++looked % PER_LOOK === 0) yield null;
      const { shadowRoot } = element;
      if (!shadowRoot) continue;
      yield shadowRoot;
      pending.push(shadowRoot);
    }
  }
}
