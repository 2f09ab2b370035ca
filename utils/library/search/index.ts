/**
 * The index of one library: its columns in memory, its posting lists on the disk, and what came since the last commit
 * beside them. One window writes it (it holds a lock); the others read what that one has written.
 */
import type { Library } from '../schema';
import type { Block } from './block';
import { Columns, type DocFacts, STATES } from './columns';
import { Gathering } from './gathering';
import { type Commit, emptyManifest, IndexStore, type Manifest, type Segment } from './index-store';
import { mergeSegments } from './merging';
import { clearOutbox, readOutbox } from './outbox';
import { PostingsReader } from './postings';
import {
  factsOfSource,
  loadStemmersFor,
  readSources,
  readSourcesOf,
  type Source,
  tokensOfSource,
} from './reading';
import { loadStemmers, type Stemmers } from './stemming';

export interface IndexProgress {
  phase: 'building' | 'ready';
  done: number;
  total: number;
}

export interface IndexOptions {
  /** Called when the index has changed, and while it is made. */
  onProgress?: (progress: IndexProgress) => void;
  /** Gives others a turn between batches. */
  pause?: () => Promise<void>;
}

/** Articles read and indexed between two pauses: some 50 ms of work. */
const BATCH = 25;
/** Occurrences held in memory before they are written. */
const MOST_HELD = 1_500_000;
/** Segments of like size are merged when there are so many. */
const MOST_ALIKE = 6;

/** Numbers of articles that are gone: so many are not worth making the index anew. */
const MOST_GONE = 5000;

interface Change {
  building?: Manifest['building'];
  swap?: (segments: Segment[]) => Segment[];
}

const nextTurn = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

export class LibraryIndex {
  columns = new Columns();
  readonly stemmers: Stemmers = new Map();
  readonly reader: PostingsReader;
  #manifest: Manifest = emptyManifest();
  #gathering = new Gathering();
  /** The gathering as a segment; made when it is first asked for. */
  #held: { segment: Segment; blocks: Block[] } | null = null;
  #heldId = -1;
  /** Names that are on the disk. */
  #namesWritten = 0;
  /** The last entry of the outbox that is in memory. */
  #applied = 0;
  #closed = false;
  #total = 0;
  #turn: Promise<void> = Promise.resolve();
  /** Counts changes, for those who keep results. */
  version = 0;

  private constructor(
    private readonly db: Library,
    private readonly store: IndexStore,
    private readonly options: IndexOptions,
  ) {
    this.reader = new PostingsReader({
      readTerms: (wanted) =>
        this.#readWith(
          wanted,
          (held) => held.terms,
          (rest) => store.readTerms(rest),
        ),
      readPositions: (wanted) =>
        this.#readWith(
          wanted,
          (held) => held.positions,
          (rest) => store.readPositions(rest),
        ),
    });
  }

  static async open(db: Library, options: IndexOptions = {}): Promise<LibraryIndex> {
    let index: LibraryIndex | null = null;
    const store = await IndexStore.open(`${db.name}-index`, () => index?.close());
    index = new LibraryIndex(db, store, options);
    await index.reload();
    return index;
  }

  get isBuilt(): boolean {
    return this.#manifest.building === null;
  }

  get progress(): IndexProgress {
    return this.isBuilt
      ? { phase: 'ready', done: this.columns.alive, total: this.columns.alive }
      : { phase: 'building', done: this.columns.alive, total: Math.max(this.#total, this.columns.alive) };
  }

  /** All that can be searched. */
  get segments(): Segment[] {
    // While the index is made, what is held changes all the time, and is large.
    if (this.#gathering.size === 0 || !this.isBuilt) return this.#manifest.segments;
    if (!this.#held) {
      const blocks = this.#gathering.blocks();
      this.#held = { segment: segmentOf(this.#heldId--, blocks), blocks };
    }
    return [...this.#manifest.segments, this.#held.segment];
  }

  async #readWith<T>(
    wanted: ReadonlyArray<readonly [number, number]>,
    ofHeld: (block: Block) => T,
    read: (rest: ReadonlyArray<readonly [number, number]>) => Promise<Array<T | undefined>>,
  ): Promise<Array<T | undefined>> {
    const held = this.#held;
    const rest = await read(wanted.filter(([segment]) => segment > 0));
    let next = 0;
    return wanted.map(([segment, block]) => {
      if (segment > 0) return rest[next++];
      return held?.segment.id === segment ? ofHeld(held.blocks[block]!) : undefined;
    });
  }

  /** Reads what is on the disk, in place of what is in memory. */
  async reload(): Promise<void> {
    const { manifest, docs, names } = await this.store.load();
    await loadStemmers(manifest.stemmers, this.stemmers);
    this.#manifest = manifest;
    this.columns = Columns.from(docs, names, manifest.nextDoc);
    this.#namesWritten = this.columns.dictionary.size;
    this.#letGo();
    this.#applied = manifest.outbox;
    this.#told();
  }

  #letGo(): void {
    this.#gathering = new Gathering();
    this.#held = null;
  }

  #told(): void {
    this.version++;
    this.options.onProgress?.(this.progress);
  }

  /** Goes on making the index where it was left, until it holds every article. */
  async build(): Promise<void> {
    if (this.isBuilt) return;
    this.#total = await this.db.count('articles');
    // What changes from here on is in the outbox, and is read again at the end.
    for (let after = this.#manifest.building?.after ?? null; !this.#closed; ) {
      const last = await this.#alone(() => this.#buildOn(after));
      if (last === null) return;
      after = last;
      this.options.onProgress?.(this.progress);
      await this.#pause();
    }
  }

  /** The next batch; gives its last key, null at the end. */
  async #buildOn(after: string | null): Promise<string | null> {
    const sources = await readSources(this.db, after, BATCH);
    await this.#take(sources);
    const last = sources.at(-1)?.record.key ?? after;
    const done = sources.length < BATCH;
    if (!done && this.#gathering.size < MOST_HELD) return last;
    const written = await this.#commit({ building: done ? null : { after: last } });
    return done || !written ? null : last;
  }

  #pause(): Promise<void> {
    return (this.options.pause ?? nextTurn)();
  }

  /** One change at a time. */
  #alone<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work);
    this.#turn = done.then(
      () => {},
      () => {}, // told to whoever asked
    );
    return done;
  }

  async #take(sources: readonly Source[]): Promise<void> {
    await loadStemmersFor(sources, this.stemmers);
    const changes = new Map<number, DocFacts>();
    let next = this.columns.next;
    for (const source of sources) {
      const before = this.columns.docOf(source.record.key);
      if (before !== undefined) changes.set(before, gone(this.columns.factsOf(before)));
      this.#gathering.add(next, tokensOfSource(source, this.stemmers));
      changes.set(next++, factsOfSource(source, this.columns.dictionary));
    }
    if (changes.size === 0) return;
    this.columns.write(changes);
    this.#held = null;
    this.version++;
  }

  /** Takes in what the library has written since; gives how many articles were read. */
  refresh(): Promise<number> {
    return this.#alone(() => this.#refresh());
  }

  async #refresh(): Promise<number> {
    if (!this.isBuilt) return 0;
    const { last, keys } = await readOutbox(this.db, this.#applied);
    const all = [...keys];
    for (let from = 0; from < all.length && !this.#closed; from += BATCH) {
      await this.#apply(all.slice(from, from + BATCH));
      if (from + BATCH < all.length) await this.#pause();
    }
    this.#applied = last;
    if (all.length > 0) this.#told();
    return all.length;
  }

  async #apply(keys: ReadonlyArray<readonly [key: string, text: boolean]>): Promise<void> {
    const sources = await readSourcesOf(
      this.db,
      keys.map(([key]) => key),
    );
    const changes = new Map<number, DocFacts>();
    const fresh: Source[] = [];
    for (const [at, [key, text]] of keys.entries()) {
      const [source, doc] = [sources[at], this.columns.docOf(key)];
      if (source && (text || doc === undefined)) fresh.push(source);
      else if (doc !== undefined)
        changes.set(
          doc,
          source ? factsOfSource(source, this.columns.dictionary) : gone(this.columns.factsOf(doc)),
        );
    }
    if (changes.size > 0) this.columns.write(changes);
    await this.#take(fresh);
  }

  /** Writes what is only in memory. */
  flush(): Promise<void> {
    return this.#alone(async () => {
      const idle = this.columns.dirty.size === 0 && this.#applied === this.#manifest.outbox;
      if (!idle && this.isBuilt) await this.#commit({});
    });
  }

  /** False: another window has written; its index is loaded. */
  async #commit({ building = null, swap }: Change): Promise<boolean> {
    const before = this.#manifest;
    const segments = swap ? swap([...before.segments]) : [...before.segments];
    const blocks: Commit['blocks'] = [];
    let { nextSegment } = before;
    if (this.#gathering.size > 0) {
      const written = this.#held?.blocks ?? this.#gathering.blocks();
      segments.push(segmentOf(nextSegment, written));
      blocks.push({ segment: nextSegment++, blocks: written });
    }
    const { dictionary } = this.columns;
    const dirty = [...this.columns.dirty];
    const manifest: Manifest = {
      ...{ ...before, generation: before.generation + 1, outbox: this.#applied, segments, nextSegment },
      ...{
        nextDoc: this.columns.next,
        names: dictionary.size,
        stemmers: [...this.stemmers.keys()],
        building,
      },
    };
    const names =
      dictionary.size > this.#namesWritten
        ? { from: this.#namesWritten, written: dictionary.written(this.#namesWritten) }
        : null;
    const docs = dirty.map((block) => this.columns.blocks[block]!);
    if (!(await this.store.commit({ manifest, docs, names, blocks }, before.generation))) {
      await this.reload();
      return false;
    }
    this.#manifest = manifest;
    this.#namesWritten = dictionary.size;
    this.columns.dirty.clear();
    this.#letGo();
    await clearOutbox(this.db, manifest.outbox);
    this.#told();
    return true;
  }

  /** Merges segments of like size; all of them with `whole`. Reading goes on meanwhile. */
  async merge({ whole = false } = {}): Promise<boolean> {
    const { segments } = this.#manifest;
    const merged = whole ? segments : alike(segments);
    if (merged.length < 2 || this.#closed) return false;
    const id = this.#manifest.nextSegment;
    this.#manifest = { ...this.#manifest, nextSegment: id + 1 };
    const made: Segment = { id, firsts: [], bytes: 0 };
    await mergeSegments(
      merged.map((segment) => ({
        blocks: segment.firsts.length,
        read: (block) => this.store.readBlock(segment.id, block),
      })),
      {
        alive: (doc) => (this.columns.stateOf(doc) & STATES.alive) !== 0,
        out: async (blocks) => {
          await this.store.writeBlocks(id, made.firsts.length, blocks);
          made.firsts.push(...blocks.map(({ first }) => first));
          made.bytes += bytesOf(blocks);
        },
        pause: this.options.pause ?? nextTurn,
      },
    );
    if (this.#closed) return false;
    const done = await this.#alone(async () => {
      const at = this.#manifest.segments.findIndex((segment) => segment.id === merged[0]!.id);
      const there = this.#manifest.segments.slice(at, at + merged.length).map((segment) => segment.id);
      if (at < 0 || there.join() !== merged.map((segment) => segment.id).join()) return false; // loaded again meanwhile
      return this.#commit({ swap: (now) => now.toSpliced(at, merged.length, made) });
    });
    await this.sweep();
    return done;
  }

  /** Takes away what no segment uses. */
  sweep(): Promise<void> {
    return this.store.sweep(new Set(this.#manifest.segments.map(({ id }) => id)));
  }

  /** Begins anew, with nothing. */
  clear(): Promise<void> {
    return this.#alone(async () => {
      const { generation, nextSegment, outbox } = this.#manifest;
      await this.store.empty({ ...emptyManifest(), generation: generation + 1, nextSegment, outbox });
      await this.reload();
    });
  }

  /** True where the library and the index hold equally many articles, and not too many gone ones are dragged along. */
  check(): Promise<boolean> {
    return this.#alone(async () => {
      await this.#refresh();
      const there = await this.db.count('articles');
      return there === this.columns.alive && this.columns.next < 2 * this.columns.alive + MOST_GONE;
    });
  }

  close(): void {
    this.#closed = true;
    this.store.close();
  }
}

function gone(facts: DocFacts): DocFacts {
  return { ...facts, key: '', state: 0, names: [], times: [], length: 0 };
}

function segmentOf(id: number, blocks: Block[]): Segment {
  return { id, firsts: blocks.map(({ first }) => first), bytes: bytesOf(blocks) };
}

function bytesOf(blocks: Block[]): number {
  return blocks.reduce((sum, { terms, positions }) => sum + terms.bytes.length + positions.bytes.length, 0);
}

/** The last segments, back to one that is much larger than all after it; few of them are left alone. */
function alike(segments: readonly Segment[]): Segment[] {
  let sum = 0;
  let from = segments.length;
  while (from > 0 && (sum === 0 || segments[from - 1]!.bytes <= 3 * sum)) sum += segments[--from]!.bytes;
  return segments.length - from >= MOST_ALIKE ? segments.slice(from) : [];
}
