import { pairs, words } from './words';

export interface Query {
  /** What the index is asked for. */
  terms: Array<{ term: string; prefix: boolean }>;
  /** Folded words as typed, to be marked where a word of the text begins with one (or, unspaced, contains it). */
  words: Array<{ text: string; unspaced: boolean }>;
}

/** Every word has to occur; a word also stands for those that begin with it. */
export function parseQuery(typed: string): Query {
  const found = [...words(typed)].map(({ text, unspaced }) => ({ text, unspaced }));
  const asked = found.flatMap(({ text, unspaced }) => {
    if (!unspaced) return [{ term: text, prefix: true }];
    const run = pairs(text);
    // A single character begins some pair, wherever it stands but at the very end of a run.
    return run.map((term) => ({ term, prefix: run.length === 1 && [...term].length === 1 }));
  });
  const once = new Map(asked.map((term) => [term.term, term]));
  return { terms: [...once.values()], words: found };
}
