import { type IDBPDatabase, openDB } from 'idb';
import { LibraryError, NewerLibraryError } from '../article';
import { LIBRARY_VERSION, migrate } from './migrations';
import type { Library, LibrarySchema } from './schema';
import { asExpectedError } from './transaction';

export interface OpenOptions {
  /** Name of the database; other than the default in tests and benches. */
  name?: string;
  /** An older window holds up the upgrade; opening goes on when it has closed its connection. */
  onBlocked?: () => void;
  /** The connection was closed: another window upgrades, or the browser ended it. Calls now throw LibraryError. */
  onClosed?: () => void;
}

export const LIBRARY_NAME = 'dateline';

/**
 * Opens the library, making or upgrading it where needed. Nothing is ever reset: what cannot be opened is left
 * alone and told.
 * @throws NewerLibraryError, QuotaError, LibraryError
 */
export async function openLibrary(options: OpenOptions = {}): Promise<Library> {
  let db: Library | null = null;
  // An upgrade waits for every open connection, so ours makes way at once.
  const close = () => {
    db?.close();
    options.onClosed?.();
  };
  try {
    db = await openDB<LibrarySchema>(options.name ?? LIBRARY_NAME, LIBRARY_VERSION, {
      async upgrade(database, oldVersion, _newVersion, transaction) {
        try {
          await migrate(database as unknown as IDBPDatabase, transaction as never, oldVersion);
        } catch (error) {
          // A rejected promise alone would let the half-made upgrade commit.
          transaction.abort();
          throw error;
        }
      },
      blocked: () => options.onBlocked?.(),
      blocking: close,
      terminated: close,
    });
    return db;
  } catch (cause) {
    throw openingError(cause);
  }
}

function openingError(cause: unknown): Error {
  const expected = asExpectedError(cause);
  if (expected instanceof LibraryError || !(expected instanceof DOMException)) return expected;
  if (expected.name === 'VersionError') {
    return new NewerLibraryError('The library was made by a newer version', { cause });
  }
  return new LibraryError(`The library cannot be opened (${expected.name})`, { cause });
}
