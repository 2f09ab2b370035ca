import { type IDBPDatabase, openDB } from 'idb';
import { DatelineError, LibraryError, NewerLibraryError } from '../article';
import { MIGRATIONS, type Migration, migrate } from './migrations';
import type { Library, LibrarySchema } from './schema';
import { abort, asExpectedError } from './transaction';

export interface OpenOptions {
  /** Name of the database; other than the default in tests and benches. */
  name?: string;
  /** The steps to take; others than all of them in tests. */
  migrations?: readonly Migration[];
  /** An older window holds up the upgrade; opening goes on when it has closed its connection. */
  onBlocked?: () => void;
  /** The connection was closed: another window upgrades, or the browser ended it. Calls now throw LibraryError. */
  onClosed?: () => void;
}

export const LIBRARY_NAME = 'dateline';

/**
 * Whether there is a library; asking makes none. Firefox names no database as long as another one is half-made, which is
 * what a kill can leave of the search index: then it is tried.
 */
export async function isThere(name: string = LIBRARY_NAME): Promise<boolean> {
  const all = await indexedDB.databases().catch(() => null);
  return all ? all.some((one) => one.name === name) : opens(name);
}

/** True also where it is there and does not open. */
function opens(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    const request = indexedDB.open(name);
    request.onupgradeneeded = () => request.transaction?.abort(); // there was none, and there is to be none
    request.onsuccess = () => {
      request.result.close();
      resolve(true);
    };
    request.onerror = () => resolve(request.error?.name !== 'AbortError');
  });
}

/**
 * Opens the library, making or upgrading it where needed. Nothing is ever reset: what cannot be opened is left
 * alone and told.
 * @throws NewerLibraryError, QuotaError, LibraryError
 */
export async function openLibrary(options: OpenOptions = {}): Promise<Library> {
  const { name = LIBRARY_NAME, migrations = MIGRATIONS } = options;
  const version = migrations.at(-1)!.version;
  let db: Library | null = null;
  let failure: Error | null = null;
  // An upgrade waits for every open connection, so ours makes way at once.
  const close = () => {
    db?.close();
    options.onClosed?.();
  };
  try {
    db = await openDB<LibrarySchema>(name, version, {
      upgrade(database, oldVersion, _newVersion, transaction) {
        const untyped = database as unknown as IDBPDatabase;
        transaction.done.catch(() => {}); // openDB tells it too
        // idb waits for no promise here: without the abort a half-made upgrade would be committed.
        migrate(untyped, transaction as never, { oldVersion, migrations }).catch((error: unknown) => {
          failure = asExpectedError(error, { transaction });
          abort(transaction);
        });
      },
      blocked: () => options.onBlocked?.(),
      blocking: close,
      terminated: close,
    });
    return db;
  } catch (cause) {
    throw openingError(failure ?? cause);
  }
}

function openingError(cause: unknown): Error {
  const expected = asExpectedError(cause);
  if (expected instanceof DatelineError) return expected;
  if (expected.name === 'VersionError') {
    return new NewerLibraryError('The library was made by a newer version', { cause });
  }
  return new LibraryError(`The library cannot be opened: ${expected.message || expected.name}`, { cause });
}
