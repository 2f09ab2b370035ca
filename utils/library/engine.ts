import MiniSearch from 'minisearch';
import { terms } from './words';

export interface IndexedText {
  key: string;
  title: string;
  text: string;
}

/** What search needs of an index; which library keeps it is this file's secret. */
export interface TextIndex {
  /** Takes a text in, in place of an older one under its key. */
  put(document: IndexedText): void;
  remove(key: string): void;
  /** Keys of the texts that hold every term, best first. `prefix`: terms that may go on. */
  find(query: Array<{ term: string; prefix: boolean }>): string[];
}

/** A word in the headline says more about a story than one in the text. */
const TITLE_BOOST = 4;

/** MiniSearch, in memory. BM25+ over title and text. */
export function createTextIndex(): TextIndex {
  const index = new MiniSearch<IndexedText>({
    idField: 'key',
    fields: ['title', 'text'],
    tokenize: terms,
    processTerm: (term) => term, // `terms` has folded them
  });
  return {
    put(document) {
      if (index.has(document.key)) index.replace(document);
      else index.add(document);
    },
    remove(key) {
      if (index.has(key)) index.discard(key);
    },
    find(query) {
      const found = index.search(query.map(({ term }) => term).join(' '), {
        tokenize: () => query.map(({ term }) => term),
        combineWith: 'AND',
        prefix: (_term, position) => query[position]?.prefix ?? false,
        boost: { title: TITLE_BOOST },
      });
      return found.map(({ id }) => id as string);
    },
  };
}
