import type { Library } from './schema';
import { read } from './transaction';

/** Kept articles saved after a time (ms since epoch), and when the oldest of them was. */
export function savedSince(db: Library, time: number): Promise<{ count: number; oldestAt: number | null }> {
  // Newest first: times in lists are negative.
  const range = IDBKeyRange.bound(['kept'], ['kept', -time], false, true);
  return read(db, ['articles'], async (look) => {
    const index = look.objectStore('articles').index('lists');
    const [count, oldest] = await Promise.all([index.count(range), index.openKeyCursor(range, 'prev')]);
    return { count, oldestAt: oldest ? -(oldest.key[1] as number) : null };
  });
}
