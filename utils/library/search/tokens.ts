/** From a text to index terms, and from what was typed to the terms it may stand for. */
import { pairs, words } from '../words';
import { SEPARATOR, type Stemmers } from './stemming';

/** Where in an article a word stands. Positions of a field begin at its number; a phrase never reaches over. */
export const FIELDS = { title: 0, text: 1 << 12, marks: 1 << 24 } as const;
export type Field = keyof typeof FIELDS;

export interface Token {
  term: string;
  /** The word, folded; null where it is the term itself. */
  word: string | null;
  position: number;
}

/**
 * Index terms of a field in order. For scripts without spaces every pair of neighbouring characters, and the last one
 * by itself, so that every character begins some term.
 */
export function* tokensOf(
  text: string,
  field: Field,
  stem: (word: string) => readonly string[],
): Generator<Token> {
  let position: number = FIELDS[field];
  const end = field === 'title' ? FIELDS.text - 1 : Number.MAX_SAFE_INTEGER;
  for (const word of words(text)) {
    if (position >= end) return;
    if (word.unspaced) {
      const cut = [...pairs(word.text), ...[...word.text].slice(-1)];
      for (const term of cut.length === 2 && cut[0] === cut[1] ? cut.slice(1) : cut)
        yield { term: term + SEPARATOR, word: null, position: position++ };
      position++; // two runs are not neighbours
      continue;
    }
    for (const term of stem(text.slice(word.start, word.end)))
      yield { term, word: term.startsWith(word.text) ? null : word.text, position };
    position++;
  }
}

/** One word asked for: found by any of its terms, or by those that begin with the prefix. */
export interface AskedWord {
  terms: string[];
  /** Folded; null: whole words only. */
  prefix: string | null;
  /** A character or two of a script without spaces. */
  unspaced: boolean;
}

/** A single letter begins too many words: to look them all up says nothing. */
const MIN_PREFIX = 2;

/** The words of what was typed, in every language the index knows. `prefix`: the last one may go on. */
export function askedWords(
  typed: string,
  { stemmers, prefix }: { stemmers: Stemmers; prefix: boolean },
): AskedWord[] {
  const found = [...words(typed)];
  return found.flatMap((word, at): AskedWord[] => {
    if (word.unspaced) {
      const cut = pairs(word.text);
      // A single character is found as the beginning of the pairs it begins.
      const single = cut.length === 1 && [...word.text].length === 1;
      return cut.map((term) => ({ terms: [term + SEPARATOR], prefix: single ? term : null, unspaced: true }));
    }
    const goesOn = prefix && at === found.length - 1 && word.text.length >= MIN_PREFIX;
    const raw = typed.slice(word.start, word.end);
    const terms = new Set([word.text + SEPARATOR, ...[...stemmers.values()].flatMap((stem) => stem(raw))]);
    return [{ terms: [...terms], prefix: goesOn ? word.text : null, unspaced: false }];
  });
}
