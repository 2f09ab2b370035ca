/** Reads the rows of a place: a list by key range, or the results of a search, a page at a time. */
import type { Row } from '../../components/library/library-state';
import { type Place, stateOf } from '../../components/library/place';
import {
  countArticles,
  countSites,
  countStates,
  countTags,
  type ListCursor,
  listArticles,
  listKeys,
  tagColours,
} from '../../utils/library/articles';
import type { Library } from '../../utils/library/schema';
import type { Finder } from '../../utils/library/search/finder';
import { exactTerm, printQuery } from '../../utils/library/search/query';
import { foldTag } from '../../utils/library/tags';

/** Rows read at once. */
const PAGE = 100;
/** Results read at once: each is read whole, for its passage. */
const RESULTS = 50;
/** Where a list goes on, or how many results of a search are here. */
export type Next = { list: ListCursor } | { skip: number };

interface ReadOptions {
  /** At least so many rows, because they were here before. */
  again: number;
  after?: Next;
  finder: Finder;
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

async function search(place: Place, { again, after, finder }: ReadOptions): Promise<Read> {
  const skip = after && 'skip' in after ? after.skip : 0;
  const limit = Math.max(RESULTS, again);
  const { results, total } = await finder.search({ ...askedBy(place), limit, skip });
  const rows = results.map(({ summary, title, snippet }) => ({ summary, hits: { title, snippet } }));
  const here = skip + rows.length;
  return { rows, next: rows.length > 0 && here < total ? { skip: here } : null, found: total };
}

/** What a shelf holds, in the language of the search field. */
const SHELF_QUERIES: Record<Place['shelf'], string> = {
  ...{ all: '', trash: '', unread: 'is:unread -is:archived', favourite: 'is:favourite' },
  ...{ archived: 'is:archived', highlighted: 'has:highlight' },
};

/** What a place asks the index for. */
function askedBy({ shelf, tag, site, query }: Place) {
  const within = [...(tag ? [exactTerm('tag', tag)] : []), ...(site ? [exactTerm('site', site)] : [])];
  const words = [SHELF_QUERIES[shelf], printQuery(within), query].filter(Boolean);
  return { shelf: shelf === 'trash' ? ('trash' as const) : ('all' as const), query: words.join(' ') };
}

function filterOf({ shelf, tag, site }: Place) {
  return { tag, site, trashed: shelf === 'trash', state: stateOf(shelf) };
}

export async function count(db: Library) {
  const [articles, states, tags, sites, colours] = await Promise.all([
    countArticles(db),
    countStates(db),
    countTags(db),
    countSites(db),
    tagColours(db),
  ]);
  const coloured = tags.map((one) => ({ ...one, colour: colours.get(foldTag(one.tag)) ?? null }));
  return { ...articles, states, tags: coloured, sites };
}

/** Of the whole list, also of what is not read yet. */
export async function allKeys(db: Library, place: Place, finder: Finder): Promise<string[]> {
  if (!place.query.trim()) return listKeys(db, filterOf(place));
  return finder.keys(askedBy(place));
}
