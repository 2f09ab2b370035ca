/** What `load` runs inside a page, in a world of its own: the reading of the page, step by step, with the time of each. */
import { readPageSteps } from '../../utils/extract/page';

/** Milliseconds. */
export interface Load {
  nodes: number;
  longest: number;
  total: number;
  words: number;
}

/** Parsers cut trees off after some hundred levels; scripts of pages do not. */
function deepen(levels: number): void {
  let at: Element = document.body;
  for (let level = 0; level < levels; level++) {
    at = at.appendChild(document.createElement('div'));
    if (level % 3 === 0) at.append(`A line of text that stands at level ${level} of the page and says so.`);
  }
}

function measure(levels: number): Load {
  if (levels > 0) deepen(levels);
  const begun = performance.now();
  const steps = readPageSteps(document, { url: location.href, captured: new Date().toISOString() });
  let longest = 0;
  for (;;) {
    const start = performance.now();
    const step = steps.next();
    const end = performance.now();
    longest = Math.max(longest, end - start);
    if (!step.done) continue;
    const nodes = document.getElementsByTagName('*').length;
    return { nodes, longest, total: end - begun, words: step.value.article?.wordCount ?? 0 };
  }
}

(globalThis as unknown as { measureLoad: typeof measure }).measureLoad = measure;
