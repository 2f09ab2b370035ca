/** Several segments become one, without the articles that are gone. */
import {
  type Block,
  BlockWriter,
  eachWithPositions,
  type PositionBlock,
  type TermBlock,
  TermLists,
} from './block';

export interface ReadBlock {
  terms: TermBlock;
  positions: PositionBlock;
}

/** A segment's blocks, one after another. */
export interface BlockSource {
  blocks: number;
  read(block: number): Promise<ReadBlock>;
}

/** Where the merge stands in one segment. */
interface Head {
  source: BlockSource;
  block: number;
  lists: TermLists;
  positions: PositionBlock;
  at: number;
}

/** Terms merged between two pauses. */
const AT_ONCE = 4000;

/**
 * Merges segments, given in the order of their articles' numbers. `out` is given the new segment's blocks; nothing is
 * held but a block of each.
 */
export async function mergeSegments(
  sources: readonly BlockSource[],
  {
    alive,
    out,
    pause,
  }: { alive: (doc: number) => boolean; out: (blocks: Block[]) => Promise<void>; pause: () => Promise<void> },
): Promise<void> {
  let full: Block[] = [];
  const writer = new BlockWriter((block) => full.push(block));
  const heads = (await Promise.all(sources.map((source) => open(source, 0)))).filter((head) => head !== null);
  for (let done = 1; heads.length > 0; done++) {
    const term = heads.map((head) => head.lists.terms[head.at]!).reduce((a, b) => (a < b ? a : b));
    const same = heads.filter((head) => head.lists.terms[head.at] === term);
    writeTerm(writer, term, same, alive);
    for (const head of same) {
      head.at++;
      if (head.at < head.lists.terms.length) continue;
      const next = await open(head.source, head.block + 1);
      heads.splice(heads.indexOf(head), 1, ...(next ? [next] : []));
    }
    if (full.length > 0 && done % AT_ONCE === 0) {
      await out(full);
      full = [];
    }
    if (done % AT_ONCE === 0) await pause();
  }
  writer.end();
  if (full.length > 0) await out(full);
}

async function open(source: BlockSource, block: number): Promise<Head | null> {
  if (block >= source.blocks) return null;
  const { terms, positions } = await source.read(block);
  return { source, block, lists: new TermLists(terms), positions, at: 0 };
}

function writeTerm(writer: BlockWriter, term: string, heads: Head[], alive: (doc: number) => boolean): void {
  const words = new Set(heads.flatMap(({ lists, at }) => lists.words(at)));
  writer.begin(term, [...words].join(' '));
  let articles = 0;
  for (const { lists, positions, at } of heads) {
    eachWithPositions(lists, positions, at, alive, (doc, how, found) => {
      writer.add(doc, how, found, 0, found.length);
      articles++;
    });
  }
  if (articles === 0) writer.drop();
}
