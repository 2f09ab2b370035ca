import type { IDBPTransaction, StoreNames } from 'idb';
import { LibraryError, QuotaError } from '../article';
import { Noted } from './noted';
import type { Library, LibrarySchema } from './schema';

export type Store = StoreNames<LibrarySchema>;
/** Of an article: what is written and deleted together. */
export const ALL_STORES = [
  'articles',
  'bodies',
  'versions',
  'highlights',
  'notes',
  'imageUses',
  'images',
] as const satisfies Store[];

export type WriteTransaction<Names extends readonly Store[] = typeof ALL_STORES> = IDBPTransaction<
  LibrarySchema,
  Names,
  'readwrite'
>;
export type ReadTransaction<Names extends readonly Store[] = typeof ALL_STORES> = IDBPTransaction<
  LibrarySchema,
  Names,
  'readonly' | 'readwrite'
>;

/**
 * Runs `work` in one transaction: all of it is on the disk when the promise resolves, or none of it is in the
 * library when it rejects. `work` awaits nothing but the transaction's own requests. Which articles it changed is
 * noted in that same transaction, for the search index (noted.ts).
 * @throws QuotaError, LibraryError, or what `work` throws
 */
export async function write<const Names extends readonly Store[], T>(
  db: Library,
  stores: Names,
  work: (transaction: WriteTransaction<Names>) => Promise<T>,
): Promise<T> {
  const noted = new Noted();
  const all = noted.storesWith(stores);
  const transaction = begin(() => db.transaction(all, 'readwrite', { durability: 'strict' }));
  const settled = transaction.done.then(
    () => null,
    (error: unknown) => ({ error }),
  );
  try {
    const result = await work(noted.watching(transaction as unknown as WriteTransaction<Names>));
    await noted.write(transaction as unknown as WriteTransaction<Store[]>);
    const failure = await settled;
    if (failure) throw failure.error;
    return result;
  } catch (error) {
    const endedBefore = !abort(transaction);
    await settled;
    throw asExpectedError(error, { transaction, endedBefore });
  }
}

/**
 * A consistent look at the stores. `work` awaits nothing but the transaction's own requests.
 * @throws LibraryError
 */
export async function read<const Names extends readonly Store[], T>(
  db: Library,
  stores: Names,
  work: (look: IDBPTransaction<LibrarySchema, Names, 'readonly'>) => Promise<T>,
): Promise<T> {
  const transaction = begin(() => db.transaction(stores, 'readonly'));
  transaction.done.catch(() => {}); // its requests tell
  try {
    return await work(transaction);
  } catch (error) {
    throw asExpectedError(error, { transaction, endedBefore: true });
  }
}

/**
 * Several requests at once. They come as functions, so that one that throws instead of failing leaves no other
 * failing unheard.
 */
export async function all(requests: ReadonlyArray<() => Promise<unknown>>): Promise<void> {
  await Promise.all(requests.map(async (request) => request()));
}

function begin<T>(start: () => T): T {
  try {
    return start();
  } catch (error) {
    throw asExpectedError(error);
  }
}

/** Takes a transaction back; false where it has ended before. */
export function abort(transaction: { abort(): void }): boolean {
  try {
    transaction.abort();
    return true;
  } catch {
    return false;
  }
}

/**
 * The named error for a failure of the database, else the failure itself.
 *
 * A full share of the disk shows as QuotaExceededError on a request, or as AbortError on requests while the
 * transaction tells the cause. On a disk that is full to the last byte Chromium tells no cause: it ends the
 * transaction (`endedBefore` we did) and closes the connection.
 */
export function asExpectedError(
  error: unknown,
  { transaction, endedBefore = false }: { transaction?: { error: unknown }; endedBefore?: boolean } = {},
): Error {
  if ([error, transaction?.error, nested(error, 'cause')].some(isQuota)) {
    return new QuotaError('The disk is full; nothing was written', { cause: error });
  }
  const name = nested(error, 'name');
  if (name === 'InvalidStateError' || (endedBefore && name === 'AbortError')) {
    return new LibraryError('The browser has closed the library', { cause: error });
  }
  return error instanceof Error ? error : new Error(String(error));
}

function isQuota(error: unknown): boolean {
  const name = nested(error, 'name');
  // Firefox has used the second name where the disk itself, not the browser's share of it, was full.
  return name === 'QuotaExceededError' || name === 'NS_ERROR_DOM_INDEXEDDB_QUOTA_ERR';
}

function nested(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}
