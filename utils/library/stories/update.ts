/**
 * Brings stories up to date with the library. Every write transaction of the library leaves the keys it changed in
 * `storyQueue` (noted.ts); they are taken in here, some at a time, each batch in one transaction with its entry taken
 * out, so that a killed browser goes on where it was, and nothing about stories can make a save fail.
 */
import type { ArticleBody, ArticleRecord, Library, StoryFacts, StoryQueueEntry } from '../schema';
import { read, write } from '../transaction';
import { assign, withCopies } from './assign';
import {
  Counts,
  idsOf,
  placed,
  placesOf,
  putByReader,
  recount,
  STORY_STORES,
  type StoryTransaction,
} from './desk';
import { type FreshFacts, factsOf } from './facts';
import { COMPARED_NAMES, normOf } from './pair';
import type { StoryProgress } from './types';

export interface UpdateOptions {
  /** Waited for between batches: lets others work. */
  pause?: () => Promise<void>;
  signal?: AbortSignal;
  /** Stops after so many articles; the rest is for the next time. */
  most?: number;
  /** What was just saved is taken in before all that waits, however long the queue is. */
  first?: string | null;
}

/** Articles in one transaction. */
const AT_ONCE = 20;

/**
 * Takes in what has changed since the last time; gives how many articles were looked at.
 * @throws QuotaError, LibraryError: what was not taken in is at the next time
 */
export async function updateStories(
  db: Library,
  { pause, signal, most = Number.POSITIVE_INFINITY, first = null }: UpdateOptions = {},
): Promise<number> {
  let looked = 0;
  for (let asked = first; ; asked = null) {
    signal?.throwIfAborted();
    const own = asked === null ? null : await batchOf(db, asked);
    if (own) looked += await takeBatch(db, own);
    const batch = looked < most ? await nextBatch(db) : null;
    if (!batch) return looked;
    looked += await takeBatch(db, batch);
    await pause?.();
  }
}

/** How far the work is; null: nothing waits. */
export function storyProgress(db: Library): Promise<StoryProgress | null> {
  return read(db, ['storyQueue', 'articles'], async (look) => {
    const waiting = new Set<string>();
    for (const { keys, bodies } of await look.objectStore('storyQueue').getAll())
      for (const key of [...keys, ...bodies]) waiting.add(key);
    if (waiting.size === 0) return null;
    const total = Math.max(await look.objectStore('articles').count(), waiting.size);
    return { done: total - waiting.size, total };
  });
}

async function takeBatch(db: Library, batch: Batch): Promise<number> {
  const arrivals = await readArrivals(db, batch.take);
  await write(db, STORY_STORES, async (transaction) => {
    const queue = transaction.objectStore('storyQueue');
    // Another window was faster.
    const present = await Promise.all(batch.entries.map(({ seq }) => queue.get(seq)));
    if (present.some((entry, at) => !entry || sizeOf(entry) !== sizeOf(batch.entries[at]!))) return;
    await takeIn(transaction, arrivals);
    for (const { seq } of batch.entries) await queue.delete(seq);
    if (batch.rest) await queue.put(batch.rest);
  });
  return arrivals.length;
}

const sizeOf = ({ keys, bodies }: StoryQueueEntry) => keys.length + bodies.length;

interface Batch {
  entries: StoryQueueEntry[];
  /** Key → whether its text or annotations may have changed. */
  take: Map<string, boolean>;
  /** What is left of the last entry. */
  rest: StoryQueueEntry | null;
}

function nextBatch(db: Library): Promise<Batch | null> {
  return read(db, ['storyQueue'], async (look) => {
    const batch: Batch = { entries: [], take: new Map(), rest: null };
    // One after another: an import leaves entries of many articles, a save of one.
    let cursor = await look.objectStore('storyQueue').openCursor();
    for (; cursor && batch.take.size < AT_ONCE; cursor = await cursor.continue()) {
      const entry = cursor.value;
      batch.entries.push(entry);
      const [keys, bodies] = [entry.keys.slice(0, AT_ONCE), entry.bodies.slice(0, AT_ONCE)];
      for (const key of keys) batch.take.set(key, batch.take.get(key) ?? false);
      for (const key of bodies) batch.take.set(key, true);
      if (bodies.length < entry.bodies.length || keys.length < entry.keys.length) {
        batch.rest = { seq: entry.seq, keys: entry.keys.slice(AT_ONCE), bodies: entry.bodies.slice(AT_ONCE) };
        break;
      }
    }
    return batch.entries.length > 0 ? batch : null;
  });
}

/** Entries looked through for those of one article, the newest first. */
const MOST_LOOKED_THROUGH = 50;

/** What waits of this article by itself; null: nothing, or only among others. */
function batchOf(db: Library, key: string): Promise<Batch | null> {
  return read(db, ['storyQueue'], async (look) => {
    const batch: Batch = { entries: [], take: new Map([[key, false]]), rest: null };
    let cursor = await look.objectStore('storyQueue').openCursor(null, 'prev');
    for (let at = 0; cursor && at < MOST_LOOKED_THROUGH; at++, cursor = await cursor.continue()) {
      const { keys, bodies } = cursor.value;
      if (![...keys, ...bodies].every((one) => one === key)) continue;
      batch.entries.push(cursor.value);
      if (bodies.length > 0) batch.take.set(key, true);
    }
    return batch.entries.length > 0 ? batch : null;
  });
}

interface Arrival {
  key: string;
  /** Null: it is not in the library (any more). */
  record: ArticleRecord | null;
  /** Null: nothing that stories are made of has changed. */
  fresh: FreshFacts | null;
}

/** What has become of these articles; a text is only read where it may have changed, or was in the trash. */
function readArrivals(db: Library, take: ReadonlyMap<string, boolean>): Promise<Arrival[]> {
  return read(db, ['articles', 'bodies', 'storyFacts'], (look) =>
    Promise.all(
      [...take].map(async ([key, changed]): Promise<Arrival> => {
        const [record, known] = await Promise.all([
          look.objectStore('articles').get(key),
          look.objectStore('storyFacts').get(key),
        ]);
        if (!record || record.trashedAt !== null) return { key, record: record ?? null, fresh: null };
        const body = changed || !known?.place ? await look.objectStore('bodies').get(key) : undefined;
        return { key, record, fresh: body ? soundFacts(record, body) : null };
      }),
    ),
  );
}

/** Null: the record is damaged (repair.ts), and must not hold up all others. */
function soundFacts(record: ArticleRecord, body: ArticleBody): FreshFacts | null {
  try {
    const facts = factsOf(record, body);
    return Number.isFinite(facts.day) ? facts : null;
  } catch {
    return null;
  }
}

async function takeIn(transaction: StoryTransaction, arrivals: readonly Arrival[]): Promise<void> {
  const store = transaction.objectStore('storyFacts');
  const held = await Promise.all(arrivals.map(({ key }) => store.get(key)));
  const counts = new Counts(transaction);
  await counts.load([
    ...arrivals.flatMap(({ fresh }) => (fresh ? idsOf(fresh) : [])),
    ...held.flatMap((facts) => (facts ? idsOf(facts) : [])),
  ]);
  const desk: Intake = { transaction, counts, changed: new Set() };
  // In the order of publication, whatever order they come in: what follows up finds what it follows.
  const inOrder = arrivals
    .map((arrival, at) => ({ arrival, known: held[at] }))
    .toSorted((a, b) => (a.arrival.fresh?.day ?? 0) - (b.arrival.fresh?.day ?? 0));
  for (const { arrival, known } of inOrder) {
    const { key, record, fresh } = arrival;
    if (!record) await forget(desk, key, known);
    else if (record.trashedAt !== null) await leave(desk, known);
    else if (fresh && known?.place) await renew(desk, known, fresh);
    else if (fresh) await arrive(desk, fresh, known?.story ?? '');
  }
  for (const id of desk.changed) await recount(transaction, id);
  await counts.write();
}

/** One batch at work. */
interface Intake {
  transaction: StoryTransaction;
  counts: Counts;
  /** Stories that articles have left or changed in: counted again once, at the end, however many those are. */
  changed: Set<string>;
}

function arrive({ transaction, counts }: Intake, fresh: FreshFacts, before: string): Promise<void> {
  counts.add(idsOf(fresh), 1);
  return assign(transaction, { ...whole(fresh, counts), story: before }, counts, before);
}

/** With the lengths of its vectors as rarities are now. */
function whole(fresh: FreshFacts, { rarityOf }: Counts): StoryFacts {
  const norms = {
    names: normOf(fresh.names.slice(0, COMPARED_NAMES), rarityOf),
    words: normOf(fresh.words, rarityOf),
  };
  return { ...fresh, norms, story: '', copies: [], copyOf: [] };
}

/** Another text, or other names, of an article that stays where it is; one that is alone looks for its story again. */
async function renew(desk: Intake, known: StoryFacts, fresh: FreshFacts): Promise<void> {
  const { transaction, counts } = desk;
  counts.add(idsOf(known), -1);
  await dropCopies(transaction, known.key);
  const choices = transaction.objectStore('storyChoices');
  const [story, choice, held] = await Promise.all([
    transaction.objectStore('stories').get(known.story),
    choices.get(known.story),
    choices.index('articles').get(known.key),
  ]);
  const alone = (story?.count ?? 0) < 2 && !choice;
  if (alone || (held && held.id !== known.story)) {
    await transaction.objectStore('storyFacts').delete(known.key);
    await recount(transaction, known.story);
    await arrive(desk, fresh, '');
    return;
  }
  counts.add(idsOf(fresh), 1);
  const facts = await withCopies(transaction, whole(fresh, counts), counts);
  await transaction.objectStore('storyFacts').put(placed(facts, known.story));
  desk.changed.add(known.story);
}

/** Into the trash: only where it was is kept, for when it comes back. */
async function leave({ transaction, counts, changed }: Intake, known: StoryFacts | undefined): Promise<void> {
  if (!known?.place) return;
  counts.add(idsOf(known), -1);
  const { place: _, ...rest } = known;
  await transaction.objectStore('storyFacts').put({ ...rest, spots: [], bands: [] });
  const stories = transaction.objectStore('stories');
  const story = await stories.get(known.story);
  if (story) await stories.put({ ...story, count: Math.max(0, story.count - 1) });
  changed.add(known.story);
}

/** Deleted for good: nothing of it is kept; what the reader decided of a story stays while that has an article left. */
async function forget(desk: Intake, key: string, known: StoryFacts | undefined): Promise<void> {
  const { transaction } = desk;
  if (known) {
    await leave(desk, known);
    await transaction.objectStore('storyFacts').delete(key);
    await dropCopies(transaction, key);
  }
  const choices = transaction.objectStore('storyChoices');
  const found = await Promise.all([
    choices.index('articles').getAll(key),
    choices.index('apart').getAll(key),
  ]);
  for (const choice of new Map(found.flat().map((one) => [one.id, one])).values()) {
    const articles = choice.articles.filter((one) => one !== key);
    const apart = choice.apart.filter((one) => one !== key);
    const byReader = putByReader(choice).filter((one) => one !== key);
    if (articles.length > 0) {
      await choices.put({ ...choice, articles, byReader, apart });
      continue;
    }
    // Nothing would lead to its name any more when all is worked out anew: those that have joined it since hold it.
    const left = await transaction.objectStore('storyFacts').index('place').getAllKeys(placesOf(choice.id));
    const decided = choice.title !== null || choice.pinned;
    if (left.length === 0 || (!decided && apart.length === 0)) await choices.delete(choice.id);
    else await choices.put({ ...choice, articles: decided ? left : [], byReader: [], apart });
  }
}

/** No other article is said to be a copy of this one any more. */
async function dropCopies(transaction: StoryTransaction, key: string): Promise<void> {
  const store = transaction.objectStore('storyFacts');
  for (const facts of await store.index('copyOf').getAll(key)) {
    const copies = facts.copies.filter(({ other }) => other !== key);
    await store.put({ ...facts, copies, copyOf: copies.map(({ other }) => other) });
  }
}
