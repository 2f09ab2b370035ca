/** Reads the list of a place: from the index its keys whole and rows where they are asked for; without it, page by page. */
import type { Counts, Listed, Row } from '../../components/library/library-state';
import { type Place, type Shelf, stateOf } from '../../components/library/place';
import {
  countArticles,
  countSites,
  countStates,
  countTags,
  getSummaries,
  type ListCursor,
  listArticles,
  listKeys,
  tagColours,
} from '../../utils/library/articles';
import type { Library, TagColour } from '../../utils/library/schema';
import { type Asked, type Finder, KEYS_JOINT, type SearchResult } from '../../utils/library/search/finder';
import { exactTerm, printQuery, type QueryTerm } from '../../utils/library/search/query';
import { foldTag } from '../../utils/library/tags';

/** Rows read at once. */
const PAGE = 100;
/** Rows of a search that are read before it is shown: a window full, since each is read whole for its passage. */
const RESULTS = 30;

export interface ReadOptions {
  finder: Finder;
  /** The index holds everything. */
  built: boolean;
  /** The rows in sight. */
  from: number;
  to: number;
}

/** The list of a place, and the rows that are in sight. */
export function readList(db: Library, place: Place, options: ReadOptions): Promise<Listed<ListCursor>> {
  return fromIndex(place, options.built)
    ? fromFinder(place, options)
    : readPage(db, place, { least: options.to });
}

/** The trash is ordered by when things were put there, which the index does not know. */
export function fromIndex(place: Place, built: boolean): boolean {
  return isSearch(place) || (built && place.shelf !== 'trash');
}

/** Keys of the whole list, from the index. */
export async function readKeys(place: Place, finder: Finder): Promise<string[]> {
  const joined = await finder.joinedKeys(askedBy(place));
  return joined === '' ? [] : joined.split(KEYS_JOINT);
}

async function fromFinder(place: Place, { finder, from, to }: ReadOptions): Promise<Listed<ListCursor>> {
  const keys = await readKeys(place, finder);
  const wanted = keys.slice(from, Math.max(to, from + RESULTS));
  const results = await finder.results({ ...askedBy(place), keys: wanted });
  const found = isSearch(place) ? keys.length : null;
  return { keys, rows: results.map((result) => rowOf(result, place)), next: null, found };
}

/** A page of a list, newest first. */
export async function readPage(
  db: Library,
  place: Place,
  { least = 0, after = null }: { least?: number; after?: ListCursor | null },
): Promise<Listed<ListCursor>> {
  const limit = Math.max(PAGE, least);
  const { articles, next } = await listArticles(db, { ...filterOf(place), limit, after });
  const rows = articles.map((summary) => ({ summary, hits: null }));
  return { keys: articles.map(({ key }) => key), rows, next, found: null };
}

/** These rows of a list. */
export async function readRows(
  db: Library,
  place: Place,
  { finder, keys }: { finder: Finder; keys: readonly string[] },
): Promise<Row[]> {
  if (isSearch(place)) {
    const results = await finder.results({ ...askedBy(place), keys });
    return results.map((result) => rowOf(result, place));
  }
  return (await getSummaries(db, keys)).map((summary) => ({ summary, hits: null }));
}

function rowOf({ summary, title, snippet }: SearchResult, place: Place): Row {
  return { summary, hits: isSearch(place) ? { title, snippet } : null };
}

export const isSearch = ({ query }: Place) => query.trim() !== '';

/** What a place asks the index for. */
export function askedBy({ shelf, tag, site, query }: Place): Asked {
  const within = [...(tag ? [exactTerm('tag', tag)] : []), ...(site ? [exactTerm('site', site)] : [])];
  return { shelf, query: [printQuery(within), query].filter(Boolean).join(' ') };
}

/** The shelves as terms: what is asked on one of them means the same anywhere. */
const SHELF_TERMS: Partial<Record<Shelf, Array<Omit<QueryTerm, 'start' | 'end'>>>> = {
  unread: [exactTerm('is', 'unread'), { ...exactTerm('is', 'archived'), negated: true }],
  archived: [exactTerm('is', 'archived')],
  favourite: [exactTerm('is', 'favourite')],
  highlighted: [exactTerm('has', 'highlight')],
};

/** The query that finds over everything what is found in this place; the trash is never searched from elsewhere. */
export function queryAnywhere(place: Place): string {
  return [printQuery(SHELF_TERMS[place.shelf] ?? []), askedBy({ ...place, query: place.query.trim() }).query]
    .filter(Boolean)
    .join(' ');
}

function filterOf({ shelf, tag, site }: Place) {
  return { tag, site, trashed: shelf === 'trash', state: stateOf(shelf) };
}

/** Counts of the whole library: from the index, or, where there is none yet, from the lists. */
export async function count(db: Library, finder: Finder | null): Promise<Counts> {
  const colours = await tagColours(db);
  const colourOf = (tag: string) => colours.get(foldTag(tag)) ?? null;
  if (finder) return countIn(finder, colourOf);
  const [articles, states, tags, sites] = await Promise.all([
    countArticles(db),
    countStates(db),
    countTags(db),
    countSites(db),
  ]);
  const coloured = tags.map((one) => ({ ...one, colour: colourOf(one.tag) }));
  return { ...articles, states, tags: coloured, sites };
}

/** More tags than anybody has. */
const ALL = 10_000;

async function countIn(finder: Finder, colourOf: (tag: string) => TagColour | null): Promise<Counts> {
  const totalOf = async (shelf: Shelf) => (await finder.facets({ query: '', shelf, most: 0 })).total;
  const [all, trashed, unread, archived, favourite, highlighted] = await Promise.all([
    finder.facets({ query: '', shelf: 'all', most: ALL }),
    totalOf('trash'),
    totalOf('unread'),
    totalOf('archived'),
    totalOf('favourite'),
    totalOf('highlighted'),
  ]);
  const { tag, site } = all.names;
  return {
    ...{ kept: all.total, trashed, states: { unread, archived, favourite, highlighted } },
    tags: tag.values.map(({ value, count: uses }) => ({ tag: value, count: uses, colour: colourOf(value) })),
    sites: site.values.map(({ value, count: uses }) => ({ site: value, count: uses })),
  };
}

/** Of the whole list, also of what is not read yet. */
export async function allKeys(db: Library, place: Place, finder: Finder): Promise<string[]> {
  return isSearch(place) ? finder.keys(askedBy(place)) : listKeys(db, filterOf(place));
}
