import type { ArticleBody, Library } from './schema';
import { read } from './transaction';

const AT_ONCE = 250;

/**
 * Texts and annotations of articles, some at a time, in the order of `keys`; those that are gone are left out.
 * @throws LibraryError
 */
export async function* readBodies(db: Library, keys: readonly string[]): AsyncGenerator<ArticleBody[]> {
  for (let from = 0; from < keys.length; from += AT_ONCE) {
    const part = keys.slice(from, from + AT_ONCE);
    const bodies = await read(db, ['bodies'], (look) => {
      const store = look.objectStore('bodies');
      return Promise.all(part.map((key) => store.get(key)));
    });
    yield bodies.filter((body) => body !== undefined);
  }
}
