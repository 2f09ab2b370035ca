/** What `speed` runs inside a page, in a world of its own: both readers on the same document, each as often as it is asked. */
import { Readability } from '@mozilla/readability';
import { readPage } from '../../utils/extract/page';

/** In the order of the page they are asked on. */
export type Reader = 'ours' | 'readability';

const READERS: Readonly<Record<Reader, () => unknown>> = {
  ours: () => readPage(document, { url: location.href, captured: new Date().toISOString() }),
  // Its documentation asks for a copy, since it takes apart what it reads.
  readability: () => new Readability(document.cloneNode(true) as Document).parse(),
};

/** Milliseconds by the clock. */
function timeReading(reader: Reader): number {
  const start = performance.now();
  READERS[reader]();
  return performance.now() - start;
}

(globalThis as unknown as { timeReading: typeof timeReading }).timeReading = timeReading;
