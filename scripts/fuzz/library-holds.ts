import { isDeepStrictEqual } from 'node:util';
import { dump, freshLibrary } from '../../tests/library/samples';
import { bring } from '../../tests/transfer/import/bring';
import { DatelineError, ImportError } from '../../utils/article';
import { getSaved, listArticles } from '../../utils/library/articles';
import { checkLibrary } from '../../utils/library/repair';
import type { Library } from '../../utils/library/schema';
import { must } from './page-holds';

/**
 * A file comes in whole or is refused in words, with nothing written; what came in is undone in one step.
 * @throws PropertyError, or whatever came past the door
 */
export async function importHolds(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const db = await freshLibrary();
  const before = await dump(db);
  const result = await bring(db, bytes).catch((error: unknown) => {
    if (error instanceof ImportError) return error;
    throw error;
  });
  const [articles, bodies] = [await db.count('articles'), await db.count('bodies')];
  must(bodies === articles, `${articles} articles, but ${bodies} bodies`);
  if (!(result instanceof ImportError)) {
    must(articles === result.added, `${result.added} were told, ${articles} came`);
    await result.undo();
  }
  must(
    isDeepStrictEqual(await dump(db), before),
    'Something is left of an import that was refused or undone',
  );
  db.close();
}

/** Stores whose records a fault may damage. */
export const DAMAGED_STORES = ['articles', 'bodies', 'versions', 'notes', 'highlights'] as const;

/**
 * A library with a damaged record is checked, listed and read without an error that is not ours, and the other articles
 * are as they were.
 * @param db filled, with the record of `damaged` damaged
 * @throws PropertyError, or whatever came past the door
 */
export async function damagedLibraryHolds(db: Library, damaged: string, others: string[]): Promise<void> {
  const wholeOnes = () => Promise.all(others.map((key) => getSaved(db, key)));
  const before = await wholeOnes();
  await checkLibrary(db, { now: 1, thorough: true, pause: async () => {} });
  await listArticles(db, { limit: 50 });
  await getSaved(db, damaged).catch((error: unknown) => {
    if (!(error instanceof DatelineError)) throw error;
  });
  must(isDeepStrictEqual(await wholeOnes(), before), 'Another article changed');
}
