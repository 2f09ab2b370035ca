import { pairs, words } from './words';

export interface Query {
  /** What the index is asked for. */
  terms: Array<{ term: string; prefix: boolean }>;
  /** Folded words as typed, to be marked in titles and snippets. */
  words: QueryWord[];
}

export interface QueryWord {
  text: string;
  /** Found wherever it occurs in a run of a script without spaces. */
  unspaced: boolean;
  /** Stands also for words that begin with it. */
  prefix: boolean;
}

/** A single letter begins too many words: to look them all up takes seconds in a large library, and says nothing. */
const MIN_PREFIX = 2;

/** Every word has to occur; a word of two letters or more also stands for those that begin with it. */
export function parseQuery(typed: string): Query {
  const found = [...words(typed)].map(({ text, unspaced }) => {
    return { text, unspaced, prefix: !unspaced && text.length >= MIN_PREFIX };
  });
  const asked = found.flatMap(({ text, unspaced, prefix }) => {
    if (!unspaced) return [{ term: text, prefix }];
    const run = pairs(text);
    // A single character is found as the beginning of the pairs it begins.
    return run.map((term) => ({ term, prefix: run.length === 1 && [...term].length === 1 }));
  });
  const once = new Map(asked.map((term) => [term.term, term]));
  return { terms: [...once.values()], words: found };
}
