import { wholeList } from './lists';
import type { Library, StateList } from './schema';
import { read } from './transaction';

/** Tags of kept articles with their counts, by name. */
export async function countTags(db: Library): Promise<Array<{ tag: string; count: number }>> {
  return (await countLists(db, 'tag')).map(({ name, count }) => ({ tag: name, count }));
}

/** Sites of kept articles with their counts, the most frequent first. */
export async function countSites(db: Library): Promise<Array<{ site: string; count: number }>> {
  const counts = await countLists(db, 'site');
  return counts.map(({ name, count }) => ({ site: name, count })).sort((a, b) => b.count - a.count);
}

/** Leaps from list to list along the index, so that the work is by lists, not by articles. */
function countLists(db: Library, kind: 'tag' | 'site'): Promise<Array<{ name: string; count: number }>> {
  return read(db, ['articles'], async (look) => {
    const index = look.objectStore('articles').index('lists');
    const counts: Array<{ name: string; count: number }> = [];
    let cursor = await index.openKeyCursor(wholeList([kind]));
    while (cursor) {
      const name = cursor.key[1] as string;
      counts.push({ name, count: await index.count(wholeList([kind, name])) });
      cursor = await cursor.continue([kind, name, []] as never);
    }
    return counts;
  });
}

const STATES = ['unread', 'archived', 'favourite', 'highlighted'] as const satisfies StateList[];

/** How many kept articles stand in each list of a state. */
export function countStates(db: Library): Promise<Record<StateList, number>> {
  return read(db, ['articles'], async (look) => {
    const index = look.objectStore('articles').index('lists');
    const counts = await Promise.all(STATES.map((list) => index.count(wholeList([list]))));
    return Object.fromEntries(STATES.map((list, at) => [list, counts[at]!])) as Record<StateList, number>;
  });
}

export function countArticles(db: Library): Promise<{ kept: number; trashed: number }> {
  return read(db, ['articles'], async (look) => {
    const index = look.objectStore('articles').index('lists');
    const count = (list: string) => index.count(wholeList([list]));
    const [kept, trashed] = await Promise.all([count('kept'), count('trash')]);
    return { kept, trashed };
  });
}
