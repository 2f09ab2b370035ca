import { hearChanges, type LibraryChange } from './changes';
import { createTextIndex, type TextIndex } from './engine';
import { wholeList } from './lists';
import { parseQuery, type Query } from './query';
import type { ArticleBody, ArticleSummary, Library } from './schema';
import { makeSnippet, markHits, type SnippetPart } from './snippet';
import { withoutLists } from './summary';
import { ALL_STORES, type ReadTransaction, read } from './transaction';

export type { SnippetPart } from './snippet';

export interface SearchFilter {
  tag?: string | null | undefined;
  site?: string | null | undefined;
  /** In the trash instead of in what is kept. */
  trashed?: boolean | undefined;
}

export interface SearchOptions extends SearchFilter {
  /** At most so many results. */
  limit: number;
  /** Without the best so many: the next page. */
  skip?: number | undefined;
}

export interface SearchResult {
  summary: ArticleSummary;
  /** The title, hits marked. */
  title: SnippetPart[];
  /** The best passage of the text, hits marked. */
  snippet: SnippetPart[];
}

export interface LibrarySearch {
  /** When everything that was in the library at the start can be found. */
  ready: Promise<void>;
  /** Articles with every word of the query, best first; waits until ready. A query without a word finds nothing. */
  find(query: string, options: SearchOptions): Promise<SearchResult[]>;
  /** Keys of everything `find` would give without a limit, best first; reads no article. */
  keys(query: string, where?: SearchFilter): Promise<string[]>;
  /** Reads these articles again. Changes of any window come in by themselves; this is for not waiting for the news. */
  update(keys: readonly string[]): Promise<void>;
  /** Stops listening and building. */
  close(): void;
}

export interface CreateSearchOptions {
  /** Called while the index is built, with the number of articles read so far. */
  onProgress?: (done: number) => void;
  /** Lets others have a turn between batches. */
  pause?: () => Promise<void>;
}

/** Tags and trash are looked up at every search; only these change what is in the index. */
const TEXT_CHANGES: ReadonlySet<LibraryChange['kind']> = new Set(['saved', 'deleted', 'imported']);

/** Articles indexed between two pauses: some 10 ms of work. */
const BATCH = 15;

const nextTurn = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/** Starts to build the index, in the background, and keeps it in step with the library. */
export async function createSearch(db: Library, options: CreateSearchOptions = {}): Promise<LibrarySearch> {
  const index = createTextIndex();
  let closed = false;
  const stopHearing = hearChanges(db, ({ kind, keys }) => {
    // It fails where the connection was closed; whoever searches is told the same.
    if (TEXT_CHANGES.has(kind)) update(keys).catch(() => {});
  });
  const ready = build(db, index, { ...options, isClosed: () => closed });
  // One after the other, so that an older reading never overwrites a newer one.
  let last: Promise<void> = ready;
  last = last.catch(() => {}); // whoever searches waits for `ready` and is told

  function update(keys: readonly string[]): Promise<void> {
    const done = last.then(() => reread(db, index, keys));
    last = done.catch(() => {}); // told to the caller; the next one may fare better
    return done;
  }
  return {
    ready,
    async find(typed, findOptions) {
      await ready;
      await last;
      const query = parseQuery(typed);
      return query.terms.length ? results(db, index.find(query.terms), query, findOptions) : [];
    },
    async keys(typed, where = {}) {
      await ready;
      await last;
      const { terms } = parseQuery(typed);
      if (terms.length === 0) return [];
      const allowed = await read(db, ALL_STORES, (look) => filterOf(look, where));
      return index.find(terms).filter(allowed);
    },
    update,
    close() {
      closed = true;
      stopHearing();
    },
  };
}

async function build(
  db: Library,
  index: TextIndex,
  { onProgress, pause = nextTurn, isClosed }: CreateSearchOptions & { isClosed: () => boolean },
): Promise<void> {
  let after: string | null = null;
  for (let done = 0; !isClosed(); ) {
    const range: IDBKeyRange | null = after === null ? null : IDBKeyRange.lowerBound(after, true);
    const bodies: ArticleBody[] = await read(db, ['bodies'], (look) =>
      look.objectStore('bodies').getAll(range, BATCH),
    );
    for (const { key, article } of bodies) index.put({ key, title: article.title, text: article.text });
    done += bodies.length;
    onProgress?.(done);
    if (bodies.length < BATCH) return;
    after = bodies.at(-1)!.key;
    await pause();
  }
}

async function reread(db: Library, index: TextIndex, keys: readonly string[]): Promise<void> {
  for (let start = 0; start < keys.length; start += BATCH) {
    const batch = keys.slice(start, start + BATCH);
    const bodies = await read(db, ['bodies'], (look) =>
      Promise.all(batch.map((key) => look.objectStore('bodies').get(key))),
    );
    for (const [at, body] of bodies.entries()) {
      if (body) index.put({ key: body.key, title: body.article.title, text: body.article.text });
      else index.remove(batch[at]!);
    }
    await nextTurn();
  }
}

async function results(
  db: Library,
  ranked: string[],
  query: Query,
  options: SearchOptions,
): Promise<SearchResult[]> {
  const { limit, skip = 0 } = options;
  const found = await read(db, ALL_STORES, async (look) => {
    const allowed = await filterOf(look, options);
    const keys = ranked.filter(allowed).slice(skip, skip + limit);
    const [articles, bodies] = [look.objectStore('articles'), look.objectStore('bodies')];
    return Promise.all(keys.map((key) => Promise.all([articles.get(key), bodies.get(key)])));
  });
  return found.flatMap(([record, body]) => {
    if (!record || !body) return []; // deleted a moment ago
    const { title, text } = body.article;
    return [
      { summary: withoutLists(record), title: markHits(title, query), snippet: makeSnippet(text, query) },
    ];
  });
}

/** Reads keys only, never records: a filter on a large library stays cheap. */
async function filterOf(look: ReadTransaction, options: SearchFilter): Promise<(key: string) => boolean> {
  const lists = look.objectStore('articles').index('lists');
  const keysOf = async (list: string[]) => new Set(await lists.getAllKeys(wholeList(list)));
  const { tag, site, trashed } = options;
  const trash = await keysOf(['trash']);
  if (!trashed) {
    const sets = await Promise.all([tag && keysOf(['tag', tag]), site && keysOf(['site', site])]);
    const wanted = sets.filter((set) => set instanceof Set);
    return (key) => !trash.has(key) && wanted.every((set) => set.has(key));
  }
  // The trash stands in no other list, so its few records are read.
  const keys = [...trash].filter(() => tag || site);
  const records = await Promise.all(keys.map((key) => look.objectStore('articles').get(key)));
  const fitting = new Set(
    records
      .filter((r) => r && (!tag || r.tags.includes(tag)) && (!site || r.site === site))
      .map((r) => r!.key),
  );
  return (key) => (tag || site ? fitting.has(key) : trash.has(key));
}
