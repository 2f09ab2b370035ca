/**
 * What the index has not seen yet. Every transaction that changes articles leaves an entry in the library
 * (transaction.ts), in that same transaction, so that nothing is missed when a browser is killed.
 */
import type { Library } from '../schema';
import { read, write } from '../transaction';

/** What the index reads of the library in one look. */
export const INDEXED_STORES = ['articles', 'bodies', 'highlights', 'notes'] as const;

export interface Outbox {
  /** The last entry; what was given where there is none after it. */
  last: number;
  /** Key → whether its text, notes or highlights changed, not only what lists show. */
  keys: Map<string, boolean>;
}

/** Entries after this one. */
export async function readOutbox(db: Library, after: number): Promise<Outbox> {
  const entries = await read(db, ['outbox'], (look) =>
    look.objectStore('outbox').getAll(IDBKeyRange.lowerBound(after, true)),
  );
  const keys = new Map<string, boolean>();
  for (const entry of entries) {
    for (const key of entry.keys) keys.set(key, keys.get(key) ?? false);
    for (const key of entry.texts) keys.set(key, true);
  }
  return { last: entries.at(-1)?.seq ?? after, keys };
}

/** Takes out what the index on the disk holds, up to this entry. */
export function clearOutbox(db: Library, upTo: number): Promise<void> {
  return write(db, ['outbox'], async (transaction) => {
    await transaction.objectStore('outbox').delete(IDBKeyRange.upperBound(upTo));
  });
}
