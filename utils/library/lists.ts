import type { SavedArticle } from '../article';
import { identify, type Known } from './identity';
import { type Marks, partsOf, readMarks } from './marks';
import type { ArticleBody, ArticleRecord, ArticleSummary, Library, StateList, VersionRecord } from './schema';
import { stateLists, withoutLists } from './summary';
import { hasTag } from './tags';
import { ALL_STORES, type ReadTransaction, read } from './transaction';

type Look = ReadTransaction<readonly ['articles']>;

/** Where a list goes on: after this time (negative) and key. */
export type ListCursor = [time: number, key: string];

export interface ListOptions {
  /** At most so many articles. */
  limit: number;
  /** `next` of the page before. */
  after?: ListCursor | null | undefined;
  tag?: string | null | undefined;
  site?: string | null | undefined;
  /** The trash instead of what is kept. */
  trashed?: boolean | undefined;
  /** Only what stands in this list too. */
  state?: StateList | null | undefined;
}

/** The whole list that holds what the options ask for, and perhaps more. */
function listFor({ tag, site, trashed, state }: Omit<ListOptions, 'limit'>): string[] {
  if (trashed) return ['trash'];
  if (state) return [state];
  if (tag) return ['tag', tag];
  if (site) return ['site', site];
  return ['kept'];
}

/** All entries of a list: arrays sort after everything else a key can hold. */
export function wholeList(list: string[]): IDBKeyRange {
  return IDBKeyRange.bound(list, [...list, []]);
}

/** Records read at once where not all of a list are wanted. */
const FILTER_BATCH = 200;

/** No list holds just this: one is read and filtered. */
function isFiltered({ tag, site, trashed, state }: Omit<ListOptions, 'limit'>): boolean {
  return [tag, site, trashed, state].filter(Boolean).length > 1;
}

/** A page of a list, newest first (by the time of saving; in the trash by that of trashing). */
export async function listArticles(
  db: Library,
  options: ListOptions,
): Promise<{ articles: ArticleSummary[]; next: ListCursor | null }> {
  const articles = await read(db, ['articles'], (look) => firstFitting(look, options));
  if (articles.length <= options.limit) return { articles, next: null };
  const page = articles.slice(0, options.limit);
  return { articles: page, next: page.length ? placeOf(page.at(-1)!, options) : null };
}

/** One more than asked for, where there are as many, to know whether there is a next page. */
async function firstFitting(look: Look, options: ListOptions): Promise<ArticleSummary[]> {
  const list = listFor(options);
  const wanted = options.limit + 1;
  const batchSize = isFiltered(options) ? Math.max(wanted, FILTER_BATCH) : wanted;
  const articles: ArticleSummary[] = [];
  let after: ListCursor | null = options.after ?? null;
  while (articles.length < wanted) {
    const range = after ? IDBKeyRange.bound([...list, ...after], [...list, []], true) : wholeList(list);
    const batch = await look.objectStore('articles').index('lists').getAll(range, batchSize);
    articles.push(...batch.filter((record) => fits(record, options)).map(withoutLists));
    const last = batch.at(-1);
    if (!last || batch.length < batchSize) break;
    after = placeOf(last, options);
  }
  return articles;
}

function placeOf(article: ArticleSummary, { trashed }: ListOptions): ListCursor {
  return [-((trashed ? article.trashedAt : article.savedAt) ?? 0), article.key];
}

function fits(record: ArticleRecord, { tag, site, state }: Omit<ListOptions, 'limit'>): boolean {
  return (
    (!tag || hasTag(record.tags, tag)) &&
    (!site || record.site === site) &&
    (!state || stateLists(record).includes(state))
  );
}

/** The article's record, if it is in the library or its trash. Give title and text where they are known. */
export async function findSaved(db: Library, known: Known): Promise<ArticleSummary | null> {
  const { held } = await read(db, ALL_STORES, (look) => identify(look, known));
  return held && withoutLists(held);
}

/** A saved article, whole. */
export async function getSaved(db: Library, key: string): Promise<SavedArticle | null> {
  return read(db, ALL_STORES, (look) => readWhole(look, key));
}

/** A saved article, whole, as a running transaction sees it. */
export async function readWhole(look: ReadTransaction, key: string): Promise<SavedArticle | null> {
  const [record, body, versions, marks] = await Promise.all([
    look.objectStore('articles').get(key),
    look.objectStore('bodies').get(key),
    look.objectStore('versions').getAll(partsOf(key)),
    readMarks(look, key),
  ]);
  return record && body ? wholeOf(record, body, marks, versions) : null;
}

function wholeOf(
  record: ArticleRecord,
  { article, annotations, savedAt: textSavedAt }: ArticleBody,
  marks: Marks,
  versions: readonly VersionRecord[],
): SavedArticle {
  const { key, tags, state, savedAt, updatedAt, trashedAt } = record;
  return {
    ...{ key, article, annotations, tags, state, ...marks, savedAt, textSavedAt, updatedAt, trashedAt },
    versions: versions.map(({ key: _key, number: _number, ...version }) => version),
  };
}

/** The summaries of these articles that exist, in the order of the keys. */
export async function getSummaries(db: Library, keys: readonly string[]): Promise<ArticleSummary[]> {
  const records = await read(db, ['articles'], (look) =>
    Promise.all(keys.map((key) => look.objectStore('articles').get(key))),
  );
  return records.filter((record) => record !== undefined).map(withoutLists);
}

/** Keys of everything in a list, newest first: for 'select all'. */
export async function listKeys(
  db: Library,
  options: Omit<ListOptions, 'limit' | 'after'>,
): Promise<string[]> {
  const whole = wholeList(listFor(options));
  return read(db, ['articles'], async (look) => {
    const index = look.objectStore('articles').index('lists');
    if (!isFiltered(options)) return index.getAllKeys(whole);
    const records = await index.getAll(whole);
    return records.filter((record) => fits(record, options)).map(({ key }) => key);
  });
}

const LOAD_AT_ONCE = 20;

/**
 * Saved articles one after another, without holding all of them; those deleted meanwhile are left out. The next ones
 * are read while the caller works on those before.
 */
export async function* loadSaved(db: Library, keys: readonly string[]): AsyncGenerator<SavedArticle> {
  const extras = await withExtras(db);
  const load = (start: number) => {
    const some = keys.slice(start, start + LOAD_AT_ONCE);
    const batch = read(db, ALL_STORES, (look) => Promise.all(some.map((key) => readLean(look, key, extras))));
    batch.catch(() => {}); // told where it is awaited
    return batch;
  };
  let next = load(0);
  for (let start = 0; start < keys.length; start += LOAD_AT_ONCE) {
    const batch = await next;
    next = load(start + LOAD_AT_ONCE);
    for (const saved of batch) if (saved) yield saved;
  }
  await next;
}

/** Keys of the articles that have earlier texts, highlights or a note: few, so that the others are not asked for any. */
async function withExtras(db: Library): Promise<ReadonlySet<string>> {
  const [versions, highlights, notes] = await read(db, ALL_STORES, (look) =>
    Promise.all([
      look.objectStore('versions').getAllKeys(),
      look.objectStore('highlights').getAllKeys(),
      look.objectStore('notes').getAllKeys(),
    ]),
  );
  return new Set([...versions.map(([key]) => key), ...highlights.map(([key]) => key), ...notes]);
}

/** As `readWhole`, with two requests where an article is nothing but its text. */
async function readLean(
  look: ReadTransaction,
  key: string,
  extras: ReadonlySet<string>,
): Promise<SavedArticle | null> {
  const [record, body] = await Promise.all([
    look.objectStore('articles').get(key),
    look.objectStore('bodies').get(key),
  ]);
  if (!record || !body) return null;
  const more = record.versionCount > 0 || record.highlightCount > 0 || record.noted;
  if (more || extras.has(key)) return readWhole(look, key);
  return wholeOf(record, body, { highlights: [], note: '' }, []);
}
