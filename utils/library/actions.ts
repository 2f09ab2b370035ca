import type { ArticleState } from '../article';
import { type LibraryChange, tellChange } from './changes';
import { wholeList } from './lists';
import { removeWhole } from './save';
import type { ArticleRecord, ArticleSummary, Library } from './schema';
import { withLists, withoutLists } from './summary';
import { changeTags, type TagChange } from './tags';
import { ALL_STORES, all, type WriteTransaction, write } from './transaction';

/** Long work on many articles: all of it happens, or, when stopped or failed, none of it. */
export interface BulkOptions {
  signal?: AbortSignal | undefined;
  /** Called now and then with the number of articles done so far. */
  onProgress?: ((done: number, total: number) => void) | undefined;
}

export interface Changed {
  /** The articles that were really changed. */
  keys: string[];
  /** Puts back what was changed, in articles that still exist. */
  undo(): Promise<void>;
}

const AT_ONCE = 500;

/** Adds, removes or sets the tags of articles. */
export async function setTags(
  db: Library,
  keys: readonly string[],
  change: TagChange,
  options: BulkOptions & { now: number },
): Promise<Changed> {
  const before = await changeSummaries(db, keys, options, (summary) => {
    const tags = changeTags(summary.tags, change);
    return JSON.stringify(tags) === JSON.stringify(summary.tags) ? null : { tags, updatedAt: options.now };
  });
  return changed(db, 'tagged', before, ({ tags, updatedAt }) => ({ tags, updatedAt }));
}

/** Marks articles as read or unread, archived or not, favourites or none. What is archived has been dealt with: it is read. */
export async function setState(
  db: Library,
  keys: readonly string[],
  change: Partial<ArticleState>,
  options: BulkOptions & { now: number },
): Promise<Changed> {
  const wanted = change.archived ? { unread: false, ...change } : change;
  const before = await changeSummaries(db, keys, options, ({ state: old }) => {
    const state = { ...old, ...wanted };
    const same =
      state.unread === old.unread && state.archived === old.archived && state.favourite === old.favourite;
    return same ? null : { state, updatedAt: options.now };
  });
  return changed(db, 'flagged', before, ({ state, updatedAt }) => ({ state, updatedAt }));
}

/** Moves articles to the trash. */
export async function trash(
  db: Library,
  keys: readonly string[],
  options: BulkOptions & { now: number },
): Promise<Changed> {
  const before = await changeSummaries(db, keys, options, ({ trashedAt }) =>
    trashedAt === null ? { trashedAt: options.now } : null,
  );
  return changed(db, 'trashed', before, ({ trashedAt }) => ({ trashedAt }));
}

/** Takes articles out of the trash. */
export async function restore(
  db: Library,
  keys: readonly string[],
  options: BulkOptions = {},
): Promise<Changed> {
  const before = await changeSummaries(db, keys, options, ({ trashedAt }) =>
    trashedAt === null ? null : { trashedAt: null },
  );
  return changed(db, 'restored', before, ({ trashedAt }) => ({ trashedAt }));
}

/** Deletes articles with all their versions. There is no way back. */
export async function deleteForGood(
  db: Library,
  keys: readonly string[],
  options: BulkOptions = {},
): Promise<void> {
  await write(db, ALL_STORES, (transaction) => removeAll(transaction, keys, options));
  tellChange(db, { kind: 'deleted', keys: [...keys] });
}

/** Deletes what is in the trash, or only what was trashed before a time (ms since epoch); gives how many. */
export async function emptyTrash(
  db: Library,
  options: BulkOptions & { trashedBefore?: number } = {},
): Promise<number> {
  const keys = await write(db, ALL_STORES, async (transaction) => {
    const range =
      options.trashedBefore === undefined
        ? wholeList(['trash'])
        : IDBKeyRange.bound(['trash', -options.trashedBefore, []], ['trash', []], true);
    const found = await transaction.objectStore('articles').index('lists').getAllKeys(range);
    await removeAll(transaction, found, options);
    return found;
  });
  tellChange(db, { kind: 'deleted', keys });
  return keys.length;
}

/** How long the trash keeps what was thrown away. */
const TRASH_KEEPS_MS = 30 * 24 * 60 * 60 * 1000;

const DAY_MS = 24 * 60 * 60 * 1000;

/** What the clock said when the trash was last looked at, ms since epoch. */
export interface TrashClock {
  seenAt: number;
  /** Nothing is deleted before. */
  notBefore: number;
}

/**
 * Deletes what has been in the trash for 30 days; gives the clock to keep for the next time. A clock that has gone back,
 * or on by more than those 30 days, may have been set wrong: then nothing goes for as long again.
 */
export async function emptyOldTrash(
  db: Library,
  { now, clock, ...options }: BulkOptions & { now: number; clock: TrashClock | null },
): Promise<TrashClock> {
  const passed = clock ? now - clock.seenAt : Number.NaN;
  const isSteady = passed >= -DAY_MS && passed <= TRASH_KEEPS_MS;
  const notBefore = clock && isSteady ? clock.notBefore : now + TRASH_KEEPS_MS;
  if (now >= notBefore) await emptyTrash(db, { ...options, trashedBefore: now - TRASH_KEEPS_MS });
  return { seenAt: now, notBefore };
}

function removeAll(
  transaction: WriteTransaction,
  keys: readonly string[],
  options: BulkOptions,
): Promise<void> {
  return inBatches(keys, options, async (batch) => {
    await all(batch.map((key) => () => removeWhole(transaction, key)));
  });
}

type Change = (summary: ArticleSummary) => Partial<ArticleSummary> | null;

/** Changes summaries in one transaction; gives those that were changed, as they were. */
function changeSummaries(
  db: Library,
  keys: readonly string[],
  options: BulkOptions,
  change: Change,
): Promise<ArticleSummary[]> {
  return write(db, ['articles'], (transaction) =>
    changeRecords(transaction.objectStore('articles'), keys, options, change),
  );
}

interface Records {
  get(key: string): Promise<ArticleRecord | undefined>;
  put(record: ArticleRecord): Promise<string>;
}

/** As `changeSummaries`, in a running transaction. */
export async function changeRecords(
  articles: Records,
  keys: readonly string[],
  options: BulkOptions,
  change: Change,
): Promise<ArticleSummary[]> {
  const before: ArticleSummary[] = [];
  await inBatches(keys, options, async (batch) => {
    const records = await Promise.all(batch.map((key) => articles.get(key)));
    const changed = records.flatMap((record) => {
      const changes = record && change(record);
      if (!changes) return [];
      before.push(withoutLists(record));
      return [withLists({ ...withoutLists(record), ...changes })];
    });
    await all(changed.map((record) => () => articles.put(record)));
  });
  return before;
}

function changed(
  db: Library,
  kind: LibraryChange['kind'],
  before: ArticleSummary[],
  undone: (summary: ArticleSummary) => Partial<ArticleSummary>,
): Changed {
  const keys = before.map(({ key }) => key);
  tellChange(db, { kind, keys });
  const undo = async () => {
    const old = new Map(before.map((summary) => [summary.key, undone(summary)]));
    await changeSummaries(db, keys, {}, ({ key }) => old.get(key) ?? null);
    tellChange(db, { kind, keys });
  };
  return { keys, undo };
}

async function inBatches(
  keys: readonly string[],
  { signal, onProgress }: BulkOptions,
  work: (batch: readonly string[]) => Promise<void>,
): Promise<void> {
  for (let start = 0; start < keys.length; start += AT_ONCE) {
    signal?.throwIfAborted();
    await work(keys.slice(start, start + AT_ONCE));
    onProgress?.(Math.min(start + AT_ONCE, keys.length), keys.length);
  }
  signal?.throwIfAborted();
}
