/**
 * Posting lists, packed: a run of terms in order, for each the articles it occurs in and where. A segment is a row of
 * blocks in order (a sorted string table); it is written once and never changed.
 */
import { ByteReader, ByteWriter } from './bytes';

/** Terms and the articles they occur in. */
export interface TermBlock {
  /** Joined by newlines, in order of UTF-16 units. */
  terms: string;
  /** For every term a line: words it stands for that do not begin with it, folded, joined by spaces. */
  words: string;
  /** Articles of every term. */
  counts: Uint32Array<ArrayBuffer>;
  /** Where the articles of every term begin in `bytes`. */
  starts: Uint32Array<ArrayBuffer>;
  /** For every article: its number, less the one before; how often and in which fields (see `occurrence`). */
  bytes: Uint8Array<ArrayBuffer>;
}

/** Of the same terms, where in the articles they occur. Read only for phrases. */
export interface PositionBlock {
  starts: Uint32Array<ArrayBuffer>;
  /** For every article: how many; each position, less the one before. */
  bytes: Uint8Array<ArrayBuffer>;
}

export const IN_TITLE = 1;
export const IN_TEXT = 2;
export const IN_MARKS = 4;
const MOST_TIMES = 31;

/** How often a term occurs, as far as it matters, and in which fields, in one byte. */
export function occurrence(times: number, fields: number): number {
  return (Math.min(times, MOST_TIMES) << 3) | fields;
}

export interface Block {
  first: string;
  terms: TermBlock;
  positions: PositionBlock;
}

const MOST_BYTES = 48 * 1024;
const MOST_POSITION_BYTES = 160 * 1024;
const MOST_TERMS = 1500;

/** Packs terms that come in order; `out` is given every block that is full. */
export class BlockWriter {
  #terms: string[] = [];
  #words: string[] = [];
  #counts: number[] = [];
  #starts: number[] = [];
  #positionStarts: number[] = [];
  #docs = new ByteWriter();
  #positions = new ByteWriter();
  #last = 0;

  constructor(private readonly out: (block: Block) => void) {}

  /** The next term; `add` its articles in order of their numbers. */
  begin(term: string, words: string): void {
    if (
      this.#docs.length > MOST_BYTES ||
      this.#positions.length > MOST_POSITION_BYTES ||
      this.#terms.length === MOST_TERMS
    )
      this.#flush();
    this.#terms.push(term);
    this.#words.push(words);
    this.#counts.push(0);
    this.#starts.push(this.#docs.length);
    this.#positionStarts.push(this.#positions.length);
    this.#last = 0;
  }

  /** An article of the present term. `positions`: ascending, those from `from` up to `to`. */
  add(doc: number, how: number, positions: ArrayLike<number>, from: number, to: number): void {
    this.#counts[this.#counts.length - 1]!++;
    this.#docs.number(doc - this.#last);
    this.#docs.byte(how);
    this.#last = doc;
    this.#positions.number(to - from);
    let before = 0;
    for (let at = from; at < to; at++) {
      this.#positions.number(positions[at]! - before);
      before = positions[at]!;
    }
  }

  /** Takes the present term back where it got no article. */
  drop(): void {
    for (const list of [this.#terms, this.#words, this.#counts, this.#starts, this.#positionStarts])
      list.pop();
  }

  end(): void {
    this.#flush();
  }

  #flush(): void {
    if (this.#terms.length === 0) return;
    this.out({
      first: this.#terms[0]!,
      terms: {
        ...{ terms: this.#terms.join('\n'), words: this.#words.join('\n') },
        ...{ counts: Uint32Array.from(this.#counts), starts: Uint32Array.from(this.#starts) },
        bytes: this.#docs.take(),
      },
      positions: { starts: Uint32Array.from(this.#positionStarts), bytes: this.#positions.take() },
    });
    [this.#terms, this.#words, this.#counts, this.#starts, this.#positionStarts] = [[], [], [], [], []];
  }
}

/** A block's lists of terms and words, cut apart when first asked for. */
export class TermLists {
  #terms: string[] | null = null;
  #words: string[] | null = null;
  constructor(readonly block: TermBlock) {}

  get terms(): string[] {
    this.#terms ??= this.block.terms.split('\n');
    return this.#terms;
  }

  /** Words the term at this place stands for, besides those that begin with it. */
  words(at: number): string[] {
    this.#words ??= this.block.words.split('\n');
    return this.#words[at] ? this.#words[at].split(' ') : [];
  }

  /** Place of a term, or, negative, -1 less the place where it would stand. */
  find(term: string): number {
    let [low, high] = [0, this.terms.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const here = this.terms[middle]!;
      if (here === term) return middle;
      if (here < term) low = middle + 1;
      else high = middle - 1;
    }
    return -1 - low;
  }

  /** Calls with every article of the term at this place. */
  each(at: number, call: (doc: number, how: number) => void): void {
    const { bytes, starts, counts } = this.block;
    const reader = new ByteReader(bytes, starts[at]!);
    let doc = 0;
    for (let left = counts[at]!; left > 0; left--) {
      doc += reader.number();
      call(doc, reader.byte());
    }
  }
}

/** Calls with every article of a term and its positions, where `wanted`. */
export function eachWithPositions(
  lists: TermLists,
  positions: PositionBlock,
  at: number,
  wanted: (doc: number) => boolean,
  call: (doc: number, how: number, positions: number[]) => void,
): void {
  const reader = new ByteReader(positions.bytes, positions.starts[at]!);
  lists.each(at, (doc, how) => {
    const count = reader.number();
    if (!wanted(doc)) {
      reader.skip(count);
      return;
    }
    const found: number[] = [];
    let position = 0;
    for (let left = count; left > 0; left--) {
      position += reader.number();
      found.push(position);
    }
    call(doc, how, found);
  });
}
