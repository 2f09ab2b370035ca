/** What `speed` runs inside a page, in a world of its own: both readers on the same document, one after the other. */
import { Readability } from '@mozilla/readability';
import { readPage } from '../../utils/extract/page';

export interface Timing {
  /** Milliseconds. */
  ours: number;
  readability: number;
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Who goes first changes from run to run: the second finds some of the browser's work done. */
function measure(run: number): Timing {
  const captured = new Date().toISOString();
  const ours = () => timed(() => readPage(document, { url: location.href, captured }));
  // Its documentation asks for a copy, since it takes apart what it reads.
  const theirs = () => timed(() => new Readability(document.cloneNode(true) as Document).parse());
  if (run % 2 === 0) {
    const first = ours();
    return { ours: first, readability: theirs() };
  }
  const first = theirs();
  return { ours: ours(), readability: first };
}

(globalThis as unknown as { measureReading: typeof measure }).measureReading = measure;
