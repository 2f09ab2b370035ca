import { useEffect, useState } from 'preact/hooks';
import { neighboursIn, rememberedOrder } from '../../components/library/reading-order';
import { getSummaries, listKeys } from '../../utils/library/articles';
import { hearChanges } from '../../utils/library/changes';
import type { ArticleSummary, Library } from '../../utils/library/schema';
import { library } from './open-article';

export interface Neighbours {
  previous: ArticleSummary | null;
  next: ArticleSummary | null;
}

const NONE: Neighbours = { previous: null, next: null };
/** Looked at in one go: most articles are there to be read. */
const AT_ONCE = 8;

/** The articles beside this one in the list it was opened from, else in the list of all. */
export function useNeighbours(key: string | null): Neighbours {
  const [neighbours, setNeighbours] = useState(NONE);
  useEffect(() => {
    if (key === null) return;
    let ended = false;
    let stop: (() => void) | null = null;
    const read = async (db: Library) => {
      const order = neighboursIn(rememberedOrder(sessionStorage), key) ?? (await inAll(db, key));
      const [previous, next] = await Promise.all([
        firstReadable(db, order?.before ?? []),
        firstReadable(db, order?.after ?? []),
      ]);
      if (!ended) setNeighbours({ previous, next });
    };
    library()
      .then((db) => {
        if (ended) return;
        stop = hearChanges(db, ({ kind }) => {
          if (kind === 'trashed' || kind === 'deleted' || kind === 'restored') read(db).catch(console.warn);
        });
        return read(db);
      })
      .catch(console.warn);
    return () => {
      ended = true;
      stop?.();
    };
  }, [key]);
  return neighbours;
}

async function inAll(db: Library, key: string) {
  return neighboursIn(await listKeys(db, { tag: null, site: null, trashed: false, state: null }), key);
}

/** Not those that are gone or in the trash since, nor links whose text is still to be saved. */
async function firstReadable(db: Library, keys: readonly string[]): Promise<ArticleSummary | null> {
  for (let from = 0; from < keys.length; from += AT_ONCE) {
    const found = await getSummaries(db, keys.slice(from, from + AT_ONCE));
    const fit = found.find(({ trashedAt, wordCount }) => trashedAt === null && wordCount > 0);
    if (fit) return fit;
  }
  return null;
}
