/** Finding in the library: what the page asks, answered from the index and the library. */
import type { ArticleSummary, Library } from '../schema';
import { withoutLists } from '../summary';
import { read } from '../transaction';
import { BLOCK_SIZE } from './columns';
import { NAME_KINDS, type NameKind, nameTest } from './dictionary';
import { countFacets, type Facets, type FacetValue } from './facets';
import { passing, type Shelf } from './filters';
import { type IndexProgress, LibraryIndex } from './index';
import { type KeeperOptions, keepIndex } from './keeper';
import { countMentioned } from './mentioned';
import { StaleIndexError } from './postings';
import { parseQuery, withoutTerms } from './query';
import { type AskedPhrase, askedPhrases, ranked, sorted } from './ranking';
import { stemmerFor } from './reading';
import { makeSnippet, markHits, markingOf, openingOf, type SnippetPart } from './snippet';
import { loadStemmers } from './stemming';

export type { SnippetPart } from './snippet';

/** Something to find, and where. */
export interface Asked {
  /** As typed, operators included. */
  query: string;
  shelf: Shelf;
}

export interface SearchResult {
  summary: ArticleSummary;
  /** The title, hits marked. */
  title: SnippetPart[];
  /** The best passage of the text, hits marked. */
  snippet: SnippetPart[];
}

export interface Found {
  results: SearchResult[];
  /** Articles found in all. */
  total: number;
}

/** What the library page asks; answers are plain data, so that they can come from a worker. */
export interface Finder {
  search(asked: Asked & { limit: number; skip?: number }): Promise<Found>;
  /** Keys of all that is found, best first. */
  keys(asked: Asked): Promise<string[]>;
  /** The same in one string, joined by `KEYS_JOINT`: fifty thousand come over from a worker at once. */
  joinedKeys(asked: Asked): Promise<string>;
  /** These articles of what is found, in the order of the keys. */
  results(asked: Asked & { keys: readonly string[] }): Promise<SearchResult[]>;
  /** Counts of all values among what is found; of each kind the `most` most frequent. */
  facets(asked: Asked & { most: number }): Promise<Facets>;
  /** Values of a kind that begin like this, among what is found, the most frequent first. */
  values(asked: Asked & { kind: NameKind; typed: string; most: number }): Promise<FacetValue[]>;
  /** Takes in what has changed. Changes of any window come in by themselves; this is for not waiting for the news. */
  update(): Promise<void>;
  /** Throws the index away and makes it again. */
  rebuild(): Promise<void>;
}

export interface OpenFinder extends Finder {
  /** When all that was in the library at the start can be found. */
  ready: Promise<void>;
  close(): void;
}

export interface FinderOptions extends Partial<KeeperOptions> {
  onProgress?: (progress: IndexProgress) => void;
  pause?: () => Promise<void>;
}

/** In no address. */
export const KEYS_JOINT = '\n';

const SETTLE_MS = 1500;

/** What was found last, so that its next page, its keys and its counts are not searched again. */
interface Kept {
  name: string;
  phrases: AskedPhrase[];
  forms: ReadonlySet<string>;
  pass: Uint8Array;
  docs: Uint32Array;
}

const NO_FORMS: ReadonlySet<string> = new Set();

export async function openFinder(db: Library, options: FinderOptions = {}): Promise<OpenFinder> {
  const { onProgress, pause } = options;
  const index = await LibraryIndex.open(db, {
    ...(onProgress && { onProgress }),
    ...(pause && { pause }),
  });
  await loadStemmers(['en'], index.stemmers);
  const keeper = keepIndex(db, index, {
    locks: options.locks ?? null,
    settleMs: options.settleMs ?? SETTLE_MS,
    onError: options.onError ?? (() => {}),
  });
  onProgress?.(index.progress);
  let kept: Kept | null = null;

  async function find({ query, shelf }: Asked): Promise<Kept> {
    const name = JSON.stringify([index.version, shelf, query]);
    if (kept?.name === name) return kept;
    kept = { name, ...(await findIn(index, { query, shelf })) };
    return kept;
  }

  return {
    ready: keeper.ready,
    async search({ limit, skip = 0, ...asked }) {
      const found = await find(asked);
      const { docs } = found;
      const keys = [...docs.subarray(skip, skip + limit)].map((doc) => index.columns.keyOf(doc));
      return { results: await resultsOf(db, index, keys, found), total: docs.length };
    },
    async keys(asked) {
      const { docs } = await find(asked);
      return Array.from(docs, (doc) => index.columns.keyOf(doc));
    },
    async joinedKeys(asked) {
      const { docs } = await find(asked);
      return Array.from(docs, (doc) => index.columns.keyOf(doc)).join(KEYS_JOINT);
    },
    async results({ keys, ...asked }) {
      return resultsOf(db, index, keys, await find(asked));
    },
    async facets({ most, ...asked }) {
      const { terms } = parseQuery(asked.query);
      const { pass } = await find(asked);
      const facets = countFacets(index.columns, pass, most);
      // Of what an article has one of, the others can be chosen beside it: they are counted as if it were not.
      for (const kind of ['site', 'lang', 'year'] as const) {
        const chosen = terms.filter(({ operator, negated }) => operator === kind && !negated);
        if (chosen.length === 0) continue;
        const without = await findIn(index, { ...asked, query: withoutTerms(asked.query, chosen) });
        facets.names[kind] = countFacets(index.columns, without.pass, most).names[kind];
      }
      const periods = terms.filter(({ operator, negated }) => operator === 'mentions' && !negated);
      if (most > 0 && periods.length > 0) {
        // The handles can be drawn further apart again.
        const without = await findIn(index, { ...asked, query: withoutTerms(asked.query, periods) });
        facets.mentioned = countMentioned(index.columns, without.pass);
      }
      return facets;
    },
    async values({ kind, typed, most, ...asked }) {
      const { pass } = await find(asked);
      return valuesOf(index, pass, { kind, typed, most });
    },
    update: () => keeper.update(),
    rebuild: () => index.clear().then(() => index.build()),
    close() {
      keeper.stop();
      index.close();
    },
  };
}

/** Once again where a merge has just put other segments in the place of those that were being read. */
async function findIn(index: LibraryIndex, asked: Asked): Promise<Omit<Kept, 'name'>> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await findOnce(index, asked);
    } catch (error) {
      if (!(error instanceof StaleIndexError) || attempt === 2) throw error;
    }
  }
}

async function findOnce(index: LibraryIndex, { query, shelf }: Asked): Promise<Omit<Kept, 'name'>> {
  const { columns, reader, segments, stemmers } = index;
  const { terms } = parseQuery(query);
  const pass = passing(columns, terms, shelf);
  const phrases = askedPhrases(terms, query, stemmers);
  const asked = phrases.length > 0;
  const { docs, forms } = asked
    ? await ranked({ columns, reader, segments }, phrases, pass)
    : { docs: sorted(columns, pass, null), forms: NO_FORMS };
  return { phrases, forms, pass, docs };
}

function valuesOf(
  { columns }: LibraryIndex,
  pass: Uint8Array,
  { kind, typed, most }: { kind: NameKind; typed: string; most: number },
): FacetValue[] {
  const { dictionary } = columns;
  const fits = typed === '' ? () => true : beginsLike(kind, typed);
  const counts = new Map(dictionary.matching(kind, fits).map((id) => [id, 0]));
  for (const block of columns.blocks) {
    for (let at = 0; at < block.keys.length; at++) {
      if (!pass[block.block * BLOCK_SIZE + at]) continue;
      for (let name = block.nameStarts[at]!; name < block.nameStarts[at + 1]!; name++) {
        const before = counts.get(block.names[name]!);
        if (before !== undefined) counts.set(block.names[name]!, before + 1);
      }
    }
  }
  return [...counts]
    .filter(([, count]) => count > 0)
    .map(([id, count]) => ({ value: dictionary.nameOf(id), count }))
    .sort((a, b) => b.count - a.count || a.value.localeCompare(b.value))
    .slice(0, most);
}

/** Some word of the value begins like this; hosts and languages from any of their parts. */
function beginsLike(kind: NameKind, typed: string): (name: string) => boolean {
  return kind in NAME_KINDS ? nameTest('person', typed, false) : () => false;
}

const SHOWN_STORES = ['articles', 'bodies', 'highlights', 'notes'] as const;

async function resultsOf(
  db: Library,
  index: LibraryIndex,
  keys: readonly string[],
  { phrases, forms }: Pick<Kept, 'phrases' | 'forms'>,
): Promise<SearchResult[]> {
  const asked = phrases.some(({ negated }) => !negated);
  const read_ = await read(db, SHOWN_STORES, (look) =>
    Promise.all(
      keys.map(async (key) => {
        const [record, body] = await Promise.all([
          look.objectStore('articles').get(key),
          asked ? look.objectStore('bodies').get(key) : undefined,
        ]);
        const range = IDBKeyRange.bound([key], [key, []]);
        const highlights =
          asked && record && record.highlightCount > 0
            ? await look.objectStore('highlights').getAll(range)
            : [];
        const note = asked && record?.noted ? await look.objectStore('notes').get(key) : undefined;
        return { record, body, marks: [note?.text, ...highlights.map((mark) => mark.note)] };
      }),
    ),
  );
  const inText = markingOf(phrases, { inTitle: false, forms });
  const inTitle = markingOf(phrases, { inTitle: true, forms });
  return read_.flatMap(({ record, body, marks }) => {
    if (!record) return []; // deleted a moment ago
    const summary = withoutLists(record);
    const stem = index.stemmers.get(stemmerFor(record.lang)) ?? (() => []);
    const text = body?.article.text ?? '';
    // What was found only in the reader's own words shows them.
    const own = marks.filter((words) => typeof words === 'string' && words !== '');
    const snippet = [text, ...own]
      .map((words) => makeSnippet(words!, inText, stem))
      .find((parts) => parts !== null);
    return [
      {
        summary,
        title: markHits(summary.title, inTitle, stem),
        snippet: snippet ?? (asked ? openingOf(text) : []),
      },
    ];
  });
}
