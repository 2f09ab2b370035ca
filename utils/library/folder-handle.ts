/** The folder for backups, in a database of its own: it is of this browser and goes into no backup. */
import { type IDBPDatabase, openDB } from 'idb';

const NAME = 'dateline-folder';
const STORE = 'handles';
const KEY = 'backups';

async function within<T>(work: (db: IDBPDatabase) => Promise<T>): Promise<T> {
  const db = await openDB(NAME, 1, { upgrade: (made) => void made.createObjectStore(STORE) });
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

/** Null: forget it. */
export function rememberFolder(folder: FileSystemDirectoryHandle | null): Promise<void> {
  return within(async (db) => {
    if (folder) await db.put(STORE, folder, KEY);
    else await db.delete(STORE, KEY);
  });
}

export function rememberedFolder(): Promise<FileSystemDirectoryHandle | null> {
  return within(async (db) => ((await db.get(STORE, KEY)) as FileSystemDirectoryHandle | undefined) ?? null);
}
