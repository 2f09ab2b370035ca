/** What `speed` runs inside a page, in a world of its own: both readers on the same document, one after the other. */
import { Readability } from '@mozilla/readability';
import { readPage } from '../../utils/extract/page';

/** Milliseconds. */
export interface Timing {
  ours: number;
  readability: number;
}

export interface Timings {
  /** The very first run of either: nothing compiled yet, as when somebody opens the popup on a page. */
  cold: Timing;
  /** The fastest of the runs after it, since a busy machine only ever adds. */
  warm: Timing;
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Who goes first changes from run to run: the second finds some of the browser's work done. */
function runBoth(oursFirst: boolean): Timing {
  const captured = new Date().toISOString();
  const readOurs = () => timed(() => readPage(document, { url: location.href, captured }));
  // Its documentation asks for a copy, since it takes apart what it reads.
  const readTheirs = () => timed(() => new Readability(document.cloneNode(true) as Document).parse());
  if (oursFirst) {
    const ours = readOurs();
    return { ours, readability: readTheirs() };
  }
  const readability = readTheirs();
  return { ours: readOurs(), readability };
}

function measure(oursFirst: boolean, times: number): Timings {
  const cold = runBoth(oursFirst);
  const runs = Array.from({ length: times }, (_, run) => runBoth((run % 2 === 0) !== oursFirst));
  const least = (of: keyof Timing) => Math.min(...runs.map((run) => run[of]));
  return { cold, warm: { ours: least('ours'), readability: least('readability') } };
}

(globalThis as unknown as { measureReading: typeof measure }).measureReading = measure;
