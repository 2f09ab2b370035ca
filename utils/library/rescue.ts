/**
 * A library that does not open as it should (an upgrade fails, a newer version made it) is opened as it is, to read
 * and never to write, and record by record, so that one that is damaged costs no other.
 */
import { openDB } from 'idb';
import { LibraryError, type SavedArticle } from '../article';
import { isThere, LIBRARY_NAME } from './database';
import { partsOf } from './marks';
import type { RecordStore, StoredRecord } from './records';
import type { Library } from './schema';
import { read, type Store } from './transaction';

/** Its stores may be those of another version: some may be missing, their records may have other fields. */
export type UnopenedLibrary = Library & { readonly unopened: true };

/**
 * Null: there is no library. Another window that wants to upgrade it is made way for.
 * @throws LibraryError where it cannot be read at all
 */
export async function openAsItIs(name: string = LIBRARY_NAME): Promise<UnopenedLibrary | null> {
  try {
    // Opening a database that is not there would make one.
    if (!(await isThere(name))) return null;
    const db = await openDB(name, undefined, { blocking: (_now, _next, event) => closeOn(event) });
    return db as unknown as UnopenedLibrary;
  } catch (cause) {
    throw new LibraryError('The library cannot be read', { cause });
  }
}

function closeOn({ target }: Event): void {
  (target as IDBDatabase | null)?.close();
}

export async function countReadable(db: UnopenedLibrary): Promise<number> {
  return (await keysOf(db, 'bodies')).length;
}

/** Every article whose text can be read. What its version did not know of it yet is left out. */
export async function* readableArticles(db: UnopenedLibrary): AsyncGenerator<SavedArticle> {
  for (const key of (await keysOf(db, 'bodies')) as string[]) {
    const body = await one(db, 'bodies', key);
    if (!body) continue;
    const record = (await one(db, 'articles', key)) ?? {};
    const note = await one(db, 'notes', key);
    const { article, annotations, savedAt } = body;
    const own = { tags: record.tags ?? [], savedAt: record.savedAt ?? savedAt };
    const times = { textSavedAt: savedAt, updatedAt: record.updatedAt ?? savedAt };
    yield {
      ...{ key, article, annotations, ...own, ...times, trashedAt: record.trashedAt ?? null },
      ...(record.state !== undefined && { state: record.state }),
      ...(typeof note?.text === 'string' && { note: note.text }),
      highlights: (await some(db, 'highlights', key)).map(withoutPlace),
      versions: (await some(db, 'versions', key)).map(withoutPlace),
    } as unknown as SavedArticle;
  }
}

export async function* readableRecords(
  db: UnopenedLibrary,
  store: RecordStore,
): AsyncGenerator<StoredRecord[]> {
  for (const key of await keysOf(db, store)) {
    const value = await one(db, store, key);
    if (value) yield [{ store, value }];
  }
}

type Loose = Record<string, unknown>;

async function keysOf(db: UnopenedLibrary, store: Store): Promise<IDBValidKey[]> {
  if (!db.objectStoreNames.contains(store)) return [];
  return orElse(
    () => read(db, [store], (look) => look.objectStore(store).getAllKeys() as Promise<IDBValidKey[]>),
    [],
  );
}

/** Null where it is not there or cannot be read. */
async function one(db: UnopenedLibrary, store: Store, key: IDBValidKey): Promise<Loose | null> {
  if (!db.objectStoreNames.contains(store)) return null;
  const value = await orElse(
    () => read(db, [store], (look) => look.objectStore(store).get(key as never) as Promise<unknown>),
    null,
  );
  return typeof value === 'object' ? (value as Loose | null) : null;
}

async function some(db: UnopenedLibrary, store: Store, key: string): Promise<Loose[]> {
  if (!db.objectStoreNames.contains(store)) return [];
  const keys = await orElse(
    () =>
      read(
        db,
        [store],
        (look) => look.objectStore(store).getAllKeys(partsOf(key) as never) as Promise<unknown[]>,
      ),
    [],
  );
  const found = await Promise.all(keys.map((part) => one(db, store, part as IDBValidKey)));
  return found.filter((value) => value !== null);
}

function withoutPlace({ key: _key, number: _number, ...rest }: Loose): Loose {
  return rest;
}

async function orElse<T>(work: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await work();
  } catch {
    return otherwise; // damaged: what else can be read is worth more than the reason
  }
}
