import type { KeyTable } from './key-table';

/** Word clusters: the words by the hash of their small letters, each in a fine cluster; those belong to wider ones. */
export interface LexiconData {
  words: KeyTable;
  /** The fine cluster of each word. */
  clusters: Uint16Array;
  middleOfFine: Uint16Array;
  coarseOfFine: Uint16Array;
}

export class Lexicon {
  constructor(private readonly data: LexiconData) {}

  /** The entry of a word by the hash of its small letters; -1 when it is not there. */
  find(lowerWord: number): number {
    return this.data.words.find(lowerWord);
  }

  fine(entry: number): number {
    return entry < 0 ? -1 : this.data.clusters[entry]!;
  }

  middle(entry: number): number {
    return entry < 0 ? -1 : this.data.middleOfFine[this.data.clusters[entry]!]!;
  }

  coarse(entry: number): number {
    return entry < 0 ? -1 : this.data.coarseOfFine[this.data.clusters[entry]!]!;
  }
}
