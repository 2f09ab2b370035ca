/** What a stretch of a page's thread was spent on, from the samples that V8's profiler puts into Chromium's trace. */

/** Beside those of the slices: samples, every 0.1 ms. */
export const SAMPLED = ['disabled-by-default-v8.cpu_profiler', 'disabled-by-default-v8.cpu_profiler.hires'];

interface ProfileNode {
  id: number;
  parent?: number;
  callFrame: { functionName: string; url?: string; lineNumber?: number };
}

/** `Profile` begins one for a thread, `ProfileChunk` goes on with it by its `id`. */
export interface ProfileEvent {
  name: string;
  pid: number;
  /** The thread; in a chunk, the profiler's own. */
  tid: number;
  id?: string;
  args?: {
    data?: {
      /** µs, by the clock of the trace. */
      startTime?: number;
      timeDeltas?: number[];
      cpuProfile?: { nodes?: ProfileNode[]; samples?: number[] };
    };
  };
}

interface Spent {
  name: string;
  /** With what it called, µs. */
  all: number;
  inner: Map<string, Spent>;
}

/** Of the whole: what took less is not told. */
const LEAST_PART = 0.06;

/** A stretch of a thread, µs by the clock of the trace. */
interface Stretch {
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
}

/** Lines of a tree of calls with the milliseconds of each; what is short is left out. */
export function spentIn(events: readonly ProfileEvent[], stretches: readonly Stretch[]): string[] {
  const root: Spent = { name: '', all: 0, inner: new Map() };
  const begins = events.find(
    ({ name, pid, tid }) => name === 'Profile' && pid === stretches[0]?.pid && tid === stretches[0].tid,
  );
  const own = events.filter(({ pid, id }) => pid === begins?.pid && id === begins.id);
  addProfile(root, own, (at) => stretches.some(({ ts, dur = 0 }) => at >= ts && at <= ts + dur));
  return [...linesOf(root, root.all * LEAST_PART, '')];
}

function addProfile(root: Spent, events: readonly ProfileEvent[], isInside: (at: number) => boolean): void {
  const nodes = new Map<number, ProfileNode>();
  let at = events.find(({ name }) => name === 'Profile')?.args?.data?.startTime ?? 0;
  for (const { args } of events) {
    const { cpuProfile, timeDeltas = [] } = args?.data ?? {};
    for (const node of cpuProfile?.nodes ?? []) nodes.set(node.id, node);
    for (const [nth, sample] of (cpuProfile?.samples ?? []).entries()) {
      const took = timeDeltas[nth] ?? 0;
      at += took;
      if (isInside(at)) addSample(root, stackOf(nodes, sample), took);
    }
  }
}

function stackOf(nodes: ReadonlyMap<number, ProfileNode>, id: number): string[] {
  const stack: string[] = [];
  for (let node = nodes.get(id); node; node = nodes.get(node.parent ?? -1)) {
    const { functionName, url, lineNumber } = node.callFrame;
    if (functionName === '(root)') continue;
    const place = url ? ` ${url.split('/').at(-1)}:${(lineNumber ?? 0) + 1}` : '';
    stack.unshift(`${functionName || '(anonymous)'}${place}`);
  }
  return stack;
}

function addSample(root: Spent, stack: readonly string[], took: number): void {
  root.all += took;
  let at = root;
  for (const name of stack) {
    const next = at.inner.get(name) ?? { name, all: 0, inner: new Map() };
    at.inner.set(name, next);
    next.all += took;
    at = next;
  }
}

function* linesOf({ inner }: Spent, least: number, indent: string): Generator<string> {
  const long = [...inner.values()].filter(({ all }) => all >= least).sort((a, b) => b.all - a.all);
  for (const one of long) {
    yield `${indent}${(one.all / 1000).toFixed(1).padStart(7)} ms ${one.name}`;
    yield* linesOf(one, least, `${indent}  `);
  }
}
