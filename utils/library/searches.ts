/** Searches the reader gave a name. */
import { tellChange } from './changes';
import type { Library, SavedSearch } from './schema';
import { read, write } from './transaction';

/** By name. */
export async function listSearches(db: Library): Promise<SavedSearch[]> {
  const all = await read(db, ['searches'], (look) => look.objectStore('searches').getAll());
  return all.sort((a, b) => a.name.localeCompare(b.name) || a.id - b.id);
}

/** Keeps a search, a new one without an id; gives how to take it back. */
export async function putSearch(
  db: Library,
  search: Omit<SavedSearch, 'id'> & { id?: number },
): Promise<() => Promise<void>> {
  const { id, before } = await write(db, ['searches'], async (transaction) => {
    const store = transaction.objectStore('searches');
    const before = search.id === undefined ? undefined : await store.get(search.id);
    return { id: await store.put(search as SavedSearch), before };
  });
  tellChange(db, { kind: 'searches', keys: [] });
  return () => replace(db, id, before);
}

/** Lets a search go; gives how to take that back. */
export async function removeSearch(db: Library, id: number): Promise<() => Promise<void>> {
  const before = await read(db, ['searches'], (look) => look.objectStore('searches').get(id));
  await replace(db, id, undefined);
  return () => replace(db, id, before);
}

async function replace(db: Library, id: number, search: SavedSearch | undefined): Promise<void> {
  await write(db, ['searches'], async (transaction) => {
    const store = transaction.objectStore('searches');
    if (search) await store.put(search);
    else await store.delete(id);
  });
  tellChange(db, { kind: 'searches', keys: [] });
}
