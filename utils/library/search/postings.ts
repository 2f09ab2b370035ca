/** Reads posting lists of every segment for the words of a query, in two looks at the disk at most. */
import { eachWithPositions, type PositionBlock, TermLists } from './block';
import type { IndexStore, Segment } from './index-store';
import { SEPARATOR } from './stemming';
import type { AskedWord } from './tokens';

/** A term of a block that a word stands for. */
interface Place {
  segment: Segment;
  block: number;
  lists: TermLists;
  at: number;
}

export interface WordPostings {
  each(call: (doc: number, how: number) => void): void;
  /** Words that the terms found stand for, folded, but for those that begin with the stem. */
  forms(): string[];
  /** Positions of the word in these articles, in order; reads the disk. */
  positions(wanted: (doc: number) => boolean): Promise<Map<number, number[]>>;
}

/** A merge has taken segments away while they were being read: load the index again. */
export class StaleIndexError extends Error {
  override readonly name = 'StaleIndexError';
}

/** Bytes of term blocks kept for the next query. */
const CACHED_BYTES = 24_000_000;
/** A stem is at most so much shorter than its words. */
const LONGEST_ENDING = 8;
const MIN_STEM = 2;

export class PostingsReader {
  /** Least recently used first. */
  #cache = new Map<string, TermLists>();
  #cachedBytes = 0;

  constructor(private readonly store: Pick<IndexStore, 'readTerms' | 'readPositions'>) {}

  /** The posting lists of each word, over all segments. */
  async read(words: readonly AskedWord[], segments: readonly Segment[]): Promise<WordPostings[]> {
    const wanted = new Map<string, readonly [number, number]>();
    for (const word of words)
      for (const segment of segments)
        for (const block of blocksOf(word, segment))
          wanted.set(`${segment.id}/${block}`, [segment.id, block]);
    const blocks = await this.#blocks(wanted);
    return words.map((word) => this.#postingsOf(placesOf(word, segments, blocks)));
  }

  async #blocks(wanted: ReadonlyMap<string, readonly [number, number]>): Promise<Map<string, TermLists>> {
    const found = new Map<string, TermLists>();
    const missing: Array<[string, readonly [number, number]]> = [];
    for (const [name, place] of wanted) {
      const cached = this.#cache.get(name);
      if (cached) found.set(name, cached);
      else missing.push([name, place]);
    }
    const read = await this.store.readTerms(missing.map(([, place]) => place));
    for (const [at, block] of read.entries()) {
      if (!block) throw new StaleIndexError();
      const lists = new TermLists(block);
      found.set(missing[at]![0], lists);
    }
    for (const [name, lists] of found) this.#remember(name, lists);
    return found;
  }

  #remember(name: string, lists: TermLists): void {
    if (!this.#cache.delete(name)) this.#cachedBytes += sizeOf(lists);
    this.#cache.set(name, lists);
    for (const [oldest, old] of this.#cache) {
      if (this.#cachedBytes <= CACHED_BYTES) break;
      this.#cache.delete(oldest);
      this.#cachedBytes -= sizeOf(old);
    }
  }

  #postingsOf(places: Place[]): WordPostings {
    return {
      each(call) {
        for (const { lists, at } of places) lists.each(at, call);
      },
      forms: () => places.flatMap(({ lists, at }) => lists.words(at)),
      positions: async (wanted) => {
        const names = new Map(
          places.map(({ segment, block }) => [`${segment.id}/${block}`, [segment.id, block] as const]),
        );
        const read = await this.store.readPositions([...names.values()]);
        const blocks = new Map([...names.keys()].map((name, at) => [name, read[at]]));
        const found = new Map<number, number[]>();
        for (const { segment, block, lists, at } of places) {
          const positions: PositionBlock | undefined = blocks.get(`${segment.id}/${block}`);
          if (!positions) throw new StaleIndexError();
          eachWithPositions(lists, positions, at, wanted, (doc, _how, here) => {
            const before = found.get(doc);
            found.set(doc, before ? [...new Set([...before, ...here])].sort((a, b) => a - b) : here);
          });
        }
        return found;
      },
    };
  }
}

const sizeOf = ({ block }: TermLists) => block.bytes.length + 4 * block.terms.length + block.words.length;

/** The block in which a term stands, if it does: the last that begins before it or with it; -1: before them all. */
function blockOf({ firsts }: Segment, term: string): number {
  let [low, high] = [0, firsts.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (firsts[middle]! <= term) low = middle + 1;
    else high = middle - 1;
  }
  return high;
}

function blocksOf(word: AskedWord, segment: Segment): Set<number> {
  const blocks = new Set<number>();
  for (const term of word.terms) blocks.add(blockOf(segment, term));
  if (word.prefix !== null) {
    for (const stem of shorter(word.prefix)) {
      const from = blockOf(segment, stem + SEPARATOR);
      blocks.add(from);
      // A stem's languages may lie on both sides of a border.
      if (segment.firsts[from + 1]?.startsWith(stem + SEPARATOR)) blocks.add(from + 1);
    }
    const to = blockOf(segment, `${word.prefix}\uffff`);
    for (let block = Math.max(0, blockOf(segment, word.prefix)); block <= to; block++) blocks.add(block);
  }
  blocks.delete(-1);
  return blocks;
}

/** Stems that a word beginning like this may have: "floodin" belongs to "flood". */
function shorter(prefix: string): string[] {
  const stems: string[] = [];
  const least = Math.max(MIN_STEM, prefix.length - LONGEST_ENDING);
  for (let length = prefix.length - 1; length >= least; length--) stems.push(prefix.slice(0, length));
  return stems;
}

function placesOf(
  word: AskedWord,
  segments: readonly Segment[],
  blocks: ReadonlyMap<string, TermLists>,
): Place[] {
  const places: Place[] = [];
  for (const segment of segments) {
    for (const block of [...blocksOf(word, segment)].sort((a, b) => a - b)) {
      const lists = blocks.get(`${segment.id}/${block}`)!;
      for (const at of termsIn(word, lists)) places.push({ segment, block, lists, at });
    }
  }
  return places;
}

function termsIn({ terms, prefix }: AskedWord, lists: TermLists): Set<number> {
  const found = new Set(terms.map((term) => lists.find(term)).filter((at) => at >= 0));
  if (prefix === null) return found;
  const first = lists.find(prefix);
  for (let at = first < 0 ? -1 - first : first; lists.terms[at]?.startsWith(prefix); at++) found.add(at);
  for (const stem of shorter(prefix)) {
    const from = -1 - lists.find(stem); // no term is a bare stem
    for (let at = from; lists.terms[at]?.startsWith(stem + SEPARATOR); at++)
      if (lists.words(at).some((each) => each.startsWith(prefix))) found.add(at);
  }
  return found;
}
