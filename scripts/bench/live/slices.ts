/** How long the scripts of ours in a page hold its thread at a time, from Chromium's own trace. */
import type { Page } from 'puppeteer-core';
import { type ProfileEvent, SAMPLED, spentIn } from './why';

interface TraceEvent extends ProfileEvent {
  ph: string;
  tid: number;
  /** Begin and length by the clock, µs. */
  ts: number;
  dur?: number;
  /** Length in time of the thread, µs. */
  tdur?: number;
  args?: ProfileEvent['args'] & { data?: { url?: string } };
}

/** A task in which a script of ours ran, ms. */
interface Slice {
  clock: number;
  /** Of its thread's time. */
  thread: number;
  /** What of the latter was collecting garbage: when that happens is up to the browser. */
  garbage: number;
  calls: TraceEvent[];
}

export interface Slices {
  count: number;
  /** The longest by the clock, ms, and that by its thread's time; not always the same one. */
  clock: number;
  thread: number;
  /** Garbage in the latter. */
  garbage: number;
  /** All of them together, ms of the thread's time. */
  total: number;
  /** What the longest of the thread's time were spent on, a line each; empty unless sampled. */
  spent: string[];
}

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8.execute'];
/** Slices of which is told what they were spent on. */
const MOST_TOLD = 3;
const COLLECTING = new Set([
  ...['MinorGC', 'MajorGC', 'V8.GCIncrementalMarkingStart', 'V8.GCIncrementalMarking'],
]);
const IN_PAGES = /^chrome-extension:.*\/(?:in-page|cleaning|readability|picker|glance|selection|early)\.js/;

/**
 * What our scripts in the page take of its thread while `work` lasts.
 * @param isSampled what the longest is spent on, too: times are some longer then
 */
export async function slicesDuring(
  page: Page,
  work: () => Promise<void>,
  isSampled: boolean,
): Promise<Slices> {
  await page.tracing.start({ categories: isSampled ? [...CATEGORIES, ...SAMPLED] : CATEGORIES });
  await work();
  const bytes = await page.tracing.stop();
  if (!bytes) throw new Error('The browser gave no trace');
  const { traceEvents } = JSON.parse(new TextDecoder().decode(bytes)) as { traceEvents: TraceEvent[] };
  const slices = [...slicesOf(traceEvents.filter(({ ph }) => ph === 'X'))];
  const longest = slices.toSorted((one, other) => other.thread - one.thread);
  const told = isSampled ? longest.slice(0, MOST_TOLD) : [];
  return {
    count: slices.length,
    clock: Math.max(...slices.map(({ clock }) => clock)),
    thread: longest[0]?.thread ?? 0,
    garbage: longest[0]?.garbage ?? 0,
    total: slices.reduce((all, { thread }) => all + thread, 0),
    spent: told.flatMap(({ thread, calls }) => [
      `${thread.toFixed(1)} ms of the thread`,
      ...spentIn(traceEvents, calls),
    ]),
  };
}

const isOurs = ({ name, args }: TraceEvent) =>
  (name === 'FunctionCall' || name === 'EvaluateScript' || name === 'v8.compile') &&
  IN_PAGES.test(args?.data?.url ?? '');

/**
 * In tasks in which a script of ours is called: its calls, and what promises go on with after them. The browser's own
 * work in such a task (style, layout that nobody asked for) is its own.
 */
function* slicesOf(events: TraceEvent[]): Generator<Slice> {
  for (const own of byThread(events)) {
    if (!own.some(isOurs)) continue;
    const collections = own.filter(({ name }) => COLLECTING.has(name));
    for (const inside of callsByTask(own)) {
      if (!inside.some(isOurs)) continue;
      const calls = inside.filter((call, at) => !inside.slice(0, at).some((other) => isWithin(call, other)));
      const collected = collections.filter((event) => calls.some((call) => isWithin(event, call)));
      const clock = sum(calls, 'dur');
      // On virtual machines a thread's clock jumps now and then: a slice takes no more of it than by the wall's.
      yield { clock, thread: Math.min(sum(calls, 'tdur'), clock), garbage: sum(collected, 'tdur'), calls };
    }
  }
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
