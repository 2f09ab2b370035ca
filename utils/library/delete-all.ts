/** The whole library goes: for good, in one transaction. */
import { deleteDB } from 'idb';
import { tellChange } from './changes';
import type { Library, OutboxEntry } from './schema';
import { all, type Store, write } from './transaction';

/**
 * Deletes every record of every store. Open windows are told, and their search index finds in the outbox what it is to
 * forget.
 * @returns how many articles there were, those in the trash included
 * @throws LibraryError
 */
export async function deleteEverything(db: Library): Promise<number> {
  const stores: Store[] = [...db.objectStoreNames];
  const keys = await write(db, stores, async (transaction) => {
    const found = await transaction.objectStore('articles').getAllKeys();
    await all(stores.map((store) => () => transaction.objectStore(store).clear()));
    if (found.length > 0)
      await transaction.objectStore('outbox').add({ keys: found, texts: found } as OutboxEntry);
    return found;
  });
  tellChange(db, { kind: 'deleted', keys });
  for (const kind of ['searches', 'coloured', 'stories'] as const) tellChange(db, { kind, keys: [] });
  return keys.length;
}

/** Deletes the search index too, where no window of the library holds it open; it is made again when one is opened. */
export async function dropIndex(db: Library): Promise<void> {
  await deleteDB(`${db.name}-index`);
  await write(db, ['outbox'], (transaction) => transaction.objectStore('outbox').clear());
}
