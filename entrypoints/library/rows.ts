/** Reads the rows of a place: a list by key range, or the results of a search, a page at a time. */
import type { Row } from '../../components/library/library-state';
import type { Place } from '../../components/library/place';
import {
  countArticles,
  countSites,
  countTags,
  type ListCursor,
  listArticles,
  listKeys,
} from '../../utils/library/articles';
import type { Library } from '../../utils/library/schema';
import type { LibrarySearch } from '../../utils/library/search';

/** Rows read at once. */
const PAGE = 100;
/** Results read at once: each is read whole, for its passage. */
const RESULTS = 50;
/** Where a list goes on, or how many results of a search are here. */
export type Next = { list: ListCursor } | { skip: number };

export type Searching = () => Promise<LibrarySearch>;

interface ReadOptions {
  /** At least so many rows, because they were here before. */
  again: number;
  after?: Next;
  searching: Searching;
}

type Read = { rows: Row[]; next: Next | null; found: number | null };

export function readRows(db: Library, place: Place, options: ReadOptions): Promise<Read> {
  return place.query.trim() ? search(place, options) : list(db, place, options);
}

async function list(db: Library, place: Place, { again, after }: ReadOptions): Promise<Read> {
  const from = after && 'list' in after ? after.list : null;
  const { articles, next } = await listArticles(db, {
    ...filterOf(place),
    limit: Math.max(PAGE, again),
    after: from,
  });
  const rows = articles.map((summary) => ({ summary, hits: null }));
  return { rows, next: next && { list: next }, found: null };
}

async function search(place: Place, { again, after, searching }: ReadOptions): Promise<Read> {
  const index = await searching();
  const skip = after && 'skip' in after ? after.skip : 0;
  const [results, keys] = await Promise.all([
    index.find(place.query, { ...filterOf(place), limit: Math.max(RESULTS, again), skip }),
    index.keys(place.query, filterOf(place)),
  ]);
  const rows = results.map(({ summary, title, snippet }) => ({ summary, hits: { title, snippet } }));
  const here = skip + rows.length;
  return { rows, next: rows.length > 0 && here < keys.length ? { skip: here } : null, found: keys.length };
}

function filterOf({ shelf, tag, site }: Place) {
  return { tag, site, trashed: shelf === 'trash' };
}

export async function count(db: Library) {
  const [articles, tags, sites] = await Promise.all([countArticles(db), countTags(db), countSites(db)]);
  return { ...articles, tags, sites };
}

/** Of the whole list, also of what is not read yet. */
export async function allKeys(db: Library, place: Place, searching: Searching): Promise<string[]> {
  if (!place.query.trim()) return listKeys(db, filterOf(place));
  return (await searching()).keys(place.query, filterOf(place));
}
