import { WordTable } from '../word-table';
import { wordsWith } from './lexemes';
import type { Recogniser } from './shape';
import type { TimeText } from './time-text';

/**
 * A word that many recognisers hang on ("year") would ask them all wherever it stands. Most of them need one of some
 * words beside it, and their rows say which. A list of such words is a bit; a token has the bits of the lists it is
 * on, apart for the place before the head, the place after it, and either.
 */
interface Bits {
  before: number;
  after: number;
  beside: number;
}

type Side = keyof Bits;

/** A recogniser with the lists that it needs its neighbours to be on. */
export interface Gated extends Bits, Pick<Recogniser, 'head' | 'read'> {}

/** Of what asks for nothing; beside every head. */
const ANY = 1;
const MOST_LISTS = 31;
/** Stands in a list for all that begins with a figure; `NUMBER` and `ORDINAL` for all words for such. */
const FIGURES = 'FIGURES';

/** The lists of all recognisers, by the words on them. */
export class Neighbours {
  readonly gated: readonly Gated[];
  private readonly words: WordTable<Bits>;
  private readonly figures: Bits;

  constructor(recognisers: readonly Recogniser[]) {
    const words = new Map<string, Bits>([[FIGURES, { before: ANY, after: ANY, beside: ANY }]]);
    const lists = { before: [''], after: [''], beside: [''] };
    const bitOf = (side: Side, list = ''): number => {
      const known = lists[side].indexOf(list);
      if (known >= 0) return 1 << known;
      const bit = 1 << lists[side].length;
      if (lists[side].push(list) > MOST_LISTS) throw new RangeError(`too many lists of words ${side}`);
      for (const word of list.split(' ').flatMap(expanded)) {
        const bits = words.get(word) ?? { before: ANY, after: ANY, beside: ANY };
        bits[side] |= bit;
        words.set(word, bits);
      }
      return bit;
    };
    this.gated = recognisers.map((recogniser) => ({
      head: recogniser.head,
      read: recogniser.read,
      before: bitOf('before', recogniser.before),
      after: bitOf('after', recogniser.after),
      beside: bitOf('beside', recogniser.beside),
    }));
    this.figures = words.get(FIGURES)!;
    words.delete(FIGURES);
    this.words = new WordTable(words);
  }

  /** The lists that a token of the line is on. */
  of(t: TimeText, at: number): Bits {
    if (!t.has(at)) return NONE;
    const { start, end } = t.tokens[at]!;
    const first = t.text.charCodeAt(start);
    if (first >= 48 && first <= 57) return this.figures;
    if (first !== HASH) return this.words.get(t.text, start, end) ?? NONE;
    const second = t.text.charCodeAt(start + 1);
    return second >= 48 && second <= 57 ? this.figures : (this.words.get(t.text, start + 1, end) ?? NONE);
  }
}

const HASH = 35;
const NONE: Bits = { before: ANY, after: ANY, beside: ANY };

function expanded(word: string): string[] {
  if (word === 'NUMBER') return wordsWith('number');
  return word === 'ORDINAL' ? wordsWith('ordinal') : [word];
}
