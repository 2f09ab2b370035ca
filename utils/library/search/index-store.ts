/**
 * The index on the disk: a database of its own, made from the library and never the only place of anything. It can be
 * dropped at any time and is made again.
 */
import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import type { Block, PositionBlock, TermBlock } from './block';
import type { DocBlock } from './columns';
import type { ReadBlock } from './merging';

/** Another number throws every index away: for a change of what is in it, or how. */
const INDEX_VERSION = 1;

/** A sorted row of blocks, written once. */
export interface Segment {
  id: number;
  /** The first term of every block. */
  firsts: string[];
  /** Bytes, positions included. */
  bytes: number;
}

export interface Manifest {
  /** Counts commits, so that another window's is noticed. */
  generation: number;
  /** The last entry of the library's outbox that is in here. */
  outbox: number;
  /** While the index is first made: the last key that is in it. */
  building: { after: string | null } | null;
  /** In the order of their articles' numbers. */
  segments: Segment[];
  nextSegment: number;
  nextDoc: number;
  names: number;
  /** Stemmers in use. */
  stemmers: string[];
}

interface IndexSchema extends DBSchema {
  meta: { key: string; value: Manifest };
  docs: { key: number; value: DocBlock };
  names: { key: number; value: string };
  terms: { key: [segment: number, block: number]; value: TermBlock };
  positions: { key: [segment: number, block: number]; value: PositionBlock };
}

type IndexDatabase = IDBPDatabase<IndexSchema>;
const STORES = ['meta', 'docs', 'names', 'terms', 'positions'] as const;

export interface Commit {
  manifest: Manifest;
  docs: DocBlock[];
  /** Names from this number on. */
  names: { from: number; written: string } | null;
  blocks: Array<{ segment: number; blocks: Block[] }>;
}

export const emptyManifest = (): Manifest => ({
  ...{ generation: 0, outbox: 0, building: { after: null }, segments: [] },
  ...{ nextSegment: 1, nextDoc: 0, names: 0, stemmers: [] },
});

export class IndexStore {
  private constructor(private readonly db: IndexDatabase) {}

  /** Opens the index; one that cannot be opened is thrown away. */
  static async open(name: string, onClosed: () => void): Promise<IndexStore> {
    const open = async () => {
      let db: IndexDatabase | null = null;
      db = await openDB<IndexSchema>(name, INDEX_VERSION, {
        upgrade(fresh) {
          for (const store of [...fresh.objectStoreNames]) fresh.deleteObjectStore(store);
          for (const store of STORES) fresh.createObjectStore(store);
        },
        blocking() {
          db?.close();
          onClosed();
        },
        terminated: onClosed,
      });
      return new IndexStore(db);
    };
    try {
      return await open();
    } catch {
      await deleteDB(name);
      return open();
    }
  }

  close(): void {
    this.db.close();
  }

  /** Everything but the posting lists. */
  async load(): Promise<{ manifest: Manifest; docs: DocBlock[]; names: string[] }> {
    const look = this.db.transaction(['meta', 'docs', 'names']);
    const [manifest, docs, names] = await Promise.all([
      look.objectStore('meta').get('manifest'),
      look.objectStore('docs').getAll(),
      look.objectStore('names').getAll(),
    ]);
    return manifest ? { manifest, docs, names } : { manifest: emptyManifest(), docs: [], names: [] };
  }

  /**
   * Writes all of it or nothing; false where another window has written since `expected`, and nothing was.
   */
  async commit({ manifest, docs, names, blocks }: Commit, expected: number): Promise<boolean> {
    const transaction = this.db.transaction(STORES, 'readwrite');
    const settled = transaction.done;
    settled.catch(() => {}); // awaited below, but a request may fail before
    const meta = transaction.objectStore('meta');
    const there = (await meta.get('manifest'))?.generation ?? 0;
    if (there !== expected) {
      await settled;
      return false;
    }
    const [terms, positions] = [transaction.objectStore('terms'), transaction.objectStore('positions')];
    const puts: Array<Promise<unknown>> = [meta.put(manifest, 'manifest')];
    for (const block of docs) puts.push(transaction.objectStore('docs').put(block, block.block));
    if (names) puts.push(transaction.objectStore('names').put(names.written, names.from));
    for (const { segment, blocks: written } of blocks) {
      for (const [at, block] of written.entries()) {
        puts.push(terms.put(block.terms, [segment, at]), positions.put(block.positions, [segment, at]));
      }
    }
    await Promise.all(puts);
    await settled;
    return true;
  }

  /** Throws everything away. */
  async empty(manifest: Manifest): Promise<void> {
    const transaction = this.db.transaction(STORES, 'readwrite');
    for (const store of STORES) void transaction.objectStore(store).clear();
    void transaction.objectStore('meta').put(manifest, 'manifest');
    await transaction.done;
  }

  /** Writes blocks of a segment that is not in the manifest yet. */
  async writeBlocks(segment: number, from: number, blocks: Block[]): Promise<void> {
    const transaction = this.db.transaction(['terms', 'positions'], 'readwrite');
    for (const [at, block] of blocks.entries()) {
      void transaction.objectStore('terms').put(block.terms, [segment, from + at]);
      void transaction.objectStore('positions').put(block.positions, [segment, from + at]);
    }
    await transaction.done;
  }

  /** Blocks in the order asked for; undefined: a merge has taken it away. */
  async readTerms(wanted: ReadonlyArray<readonly [number, number]>): Promise<Array<TermBlock | undefined>> {
    if (wanted.length === 0) return [];
    const store = this.db.transaction('terms').store;
    return Promise.all(wanted.map(([segment, block]) => store.get([segment, block])));
  }

  async readPositions(
    wanted: ReadonlyArray<readonly [number, number]>,
  ): Promise<Array<PositionBlock | undefined>> {
    if (wanted.length === 0) return [];
    const store = this.db.transaction('positions').store;
    return Promise.all(wanted.map(([segment, block]) => store.get([segment, block])));
  }

  async readBlock(segment: number, block: number): Promise<ReadBlock> {
    const look = this.db.transaction(['terms', 'positions']);
    const [terms, positions] = await Promise.all([
      look.objectStore('terms').get([segment, block]),
      look.objectStore('positions').get([segment, block]),
    ]);
    if (!terms || !positions) throw new Error(`The index has no block ${segment}/${block}`);
    return { terms, positions };
  }

  /** Takes away blocks of segments that are not in use: merged ones, and what a killed merge left. */
  async sweep(used: ReadonlySet<number>): Promise<void> {
    const transaction = this.db.transaction(['terms', 'positions'], 'readwrite');
    for (const name of ['terms', 'positions'] as const) {
      const store = transaction.objectStore(name);
      let cursor = await store.openKeyCursor();
      while (cursor) {
        const [segment] = cursor.key;
        if (!used.has(segment)) await store.delete(IDBKeyRange.bound([segment], [segment, []]));
        cursor = await cursor.continue([segment, Number.MAX_SAFE_INTEGER]);
      }
    }
    await transaction.done;
  }
}
