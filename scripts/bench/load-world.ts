/** What `load` runs inside a page, in a world of its own: the reading of the page, step by step, with the time of each. */
import { readPageSteps } from '../../utils/extract/page';

export interface Load {
  nodes: number;
  words: number;
  /** Of all steps, in milliseconds by the clock. */
  total: number;
  /** The longest steps, longest first: the how manieth each is, and its milliseconds by the clock. */
  longest: Array<{ nth: number; ms: number }>;
}

const MOST_STEPS = 30;

/** Parsers cut trees off after some hundred levels; scripts of pages do not. */
function deepen(levels: number): void {
  let at: Element = document.body;
  for (let level = 0; level < levels; level++) {
    at = at.appendChild(document.createElement('div'));
    if (level % 3 === 0) at.append(`A line of text that stands at level ${level} of the page and says so.`);
  }
}

function begin(levels: number) {
  if (levels > 0) deepen(levels);
  return readPageSteps(document, { url: location.href, captured: new Date().toISOString() });
}

function measure(levels: number): Load {
  const begun = performance.now();
  const steps = begin(levels);
  const times: Load['longest'] = [];
  for (let nth = 0; ; nth++) {
    const start = performance.now();
    const step = steps.next();
    const end = performance.now();
    times.push({ nth, ms: end - start });
    if (!step.done) continue;
    const longest = times.sort((a, b) => b.ms - a.ms).slice(0, MOST_STEPS);
    const nodes = document.getElementsByTagName('*').length;
    return { nodes, longest, total: end - begun, words: step.value.article?.wordCount ?? 0 };
  }
}

let again: ReturnType<typeof begin> | null = null;
let done = 0;

/** Takes the steps of another reading up to (exclusive) the one of that number. */
function advance(levels: number, nth: number): void {
  // Between steps the browser would lay the page out, which takes minutes where it is deep; a reading asks for no layout.
  document.documentElement.style.display = 'none';
  again ??= begin(levels);
  for (; done < nth; done++) again.next();
}

const world = globalThis as unknown as { measureLoad: typeof measure; advanceLoad: typeof advance };
world.measureLoad = measure;
world.advanceLoad = advance;
