/** How long the scripts of ours in a page hold its thread at a time, from Chromium's own trace. */
import type { Page } from 'puppeteer-core';

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Begin and length by the clock, µs. */
  ts: number;
  dur?: number;
  /** Length in time of the thread, µs. */
  tdur?: number;
  args?: { data?: { url?: string } };
}

export interface Slices {
  /** Tasks in which a script of ours ran. */
  count: number;
  /** The longest, ms by the clock and of its thread's time; not always the same one. */
  clock: number;
  thread: number;
  /** What of the latter was collecting garbage, ms of the thread's time: when that happens is up to the browser. */
  garbage: number;
  /** All of them together, ms of the thread's time. */
  total: number;
}

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8.execute'];
const COLLECTING = new Set(['MinorGC', 'MajorGC']);
const IN_PAGES = /^chrome-extension:.*\/(?:in-page|cleaning|readability|picker|glance|selection|early)\.js/;

/** What our scripts in the page take of its thread while `work` lasts. */
export async function slicesDuring(page: Page, work: () => Promise<void>): Promise<Slices> {
  await page.tracing.start({ categories: CATEGORIES });
  await work();
  const bytes = await page.tracing.stop();
  if (!bytes) throw new Error('The browser gave no trace');
  const { traceEvents } = JSON.parse(new TextDecoder().decode(bytes)) as { traceEvents: TraceEvent[] };
  return slicesOf(traceEvents.filter(({ ph }) => ph === 'X'));
}

const isOurs = ({ name, args }: TraceEvent) =>
  (name === 'FunctionCall' || name === 'EvaluateScript' || name === 'v8.compile') &&
  IN_PAGES.test(args?.data?.url ?? '');

/**
 * In tasks in which a script of ours is called: its calls, and what promises go on with after them. The browser's own
 * work in such a task (style, layout that nobody asked for) is its own.
 */
function slicesOf(events: TraceEvent[]): Slices {
  const slices: Slices = { count: 0, clock: 0, thread: 0, garbage: 0, total: 0 };
  for (const own of byThread(events)) {
    if (!own.some(isOurs)) continue;
    for (const inside of callsByTask(own)) {
      if (!inside.some(isOurs)) continue;
      const outermost = inside.filter(
        (call, at) => !inside.slice(0, at).some((other) => isWithin(call, other)),
      );
      const clock = sum(outermost, 'dur');
      // On virtual machines a thread's clock jumps now and then: a slice takes no more of it than by the wall's.
      const thread = Math.min(sum(outermost, 'tdur'), clock);
      slices.count++;
      slices.clock = Math.max(slices.clock, clock);
      if (thread > slices.thread) {
        slices.thread = thread;
        const collections = own.filter(
          (event) => COLLECTING.has(event.name) && outermost.some((call) => isWithin(event, call)),
        );
        slices.garbage = sum(collections, 'tdur');
      }
      slices.total += thread;
    }
  }
  return slices;
}

/** Calls of ours, and of what promises go on with, for each task of a thread; the outer before the inner. */
function callsByTask(events: TraceEvent[]): TraceEvent[][] {
  const inOrder = events.sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const tasks: TraceEvent[][] = [];
  let task: TraceEvent | null = null;
  for (const event of inOrder) {
    if (event.name === 'RunTask') {
      task = event;
      tasks.push([]);
    } else if (task && isWithin(event, task) && (isOurs(event) || event.name === 'RunMicrotasks'))
      tasks.at(-1)?.push(event);
  }
  return tasks;
}

function byThread(events: TraceEvent[]): Iterable<TraceEvent[]> {
  const threads = new Map<string, TraceEvent[]>();
  for (const event of events) {
    const thread = `${event.pid}/${event.tid}`;
    const own = threads.get(thread);
    if (own) own.push(event);
    else threads.set(thread, [event]);
  }
  return threads.values();
}

function isWithin(inner: TraceEvent, outer: TraceEvent): boolean {
  return inner.ts >= outer.ts && inner.ts + (inner.dur ?? 0) <= outer.ts + (outer.dur ?? 0);
}

const sum = (events: readonly TraceEvent[], what: 'dur' | 'tdur') =>
  events.reduce((all, event) => all + (event[what] ?? 0), 0) / 1000;
