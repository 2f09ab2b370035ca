/** Reads of the library what is indexed of its articles. */
import type { TimeExpression } from '../../article';
import type { ArticleBody, ArticleRecord, Library } from '../schema';
import { read } from '../transaction';
import { type DocFacts, factsOf, flatPeriods } from './columns';
import type { Dictionary } from './dictionary';
import { INDEXED_STORES } from './outbox';
import { timexPeriod } from './periods';
import { loadStemmers, type Stemmers, stemmerOf } from './stemming';
import { type Token, tokensOf } from './tokens';

/** An article as the index reads it. */
export interface Source {
  record: ArticleRecord;
  /** Undefined in a damaged library (repair.ts): then its headline is found. */
  body: ArticleBody | undefined;
  /** The reader's own words, and what they marked. */
  marks: string;
}

/** Articles after a key, in the order of keys. */
export function readSources(db: Library, after: string | null, most: number): Promise<Source[]> {
  return read(db, INDEXED_STORES, async (look) => {
    const range = after === null ? null : IDBKeyRange.lowerBound(after, true);
    const [records, bodies] = await Promise.all([
      look.objectStore('articles').getAll(range, most),
      look.objectStore('bodies').getAll(range, most),
    ]);
    const byKey = new Map(bodies.map((body) => [body.key, body]));
    return Promise.all(
      records.map(async (record) => ({
        ...{ record, marks: await marksOf(look, record) },
        body: byKey.get(record.key) ?? (await look.objectStore('bodies').get(record.key)),
      })),
    );
  });
}

/** These articles; null for those that are not there (any more). */
export function readSourcesOf(db: Library, keys: readonly string[]): Promise<Array<Source | null>> {
  return read(db, INDEXED_STORES, (look) =>
    Promise.all(
      keys.map(async (key) => {
        const [record, body] = await Promise.all([
          look.objectStore('articles').get(key),
          look.objectStore('bodies').get(key),
        ]);
        return record ? { record, body, marks: await marksOf(look, record) } : null;
      }),
    ),
  );
}

type Look = Parameters<Parameters<typeof read<typeof INDEXED_STORES, unknown>>[2]>[0];

async function marksOf(look: Look, { key, highlightCount, noted }: ArticleRecord): Promise<string> {
  if (highlightCount === 0 && !noted) return '';
  const [highlights, note] = await Promise.all([
    look.objectStore('highlights').getAll(IDBKeyRange.bound([key], [key, []])),
    look.objectStore('notes').get(key),
  ]);
  return [note?.text ?? '', ...highlights.flatMap(({ quote, note: words }) => [words ?? '', quote.exact])]
    .filter(Boolean)
    .join('\n');
}

/** Of an article that does not say its language, most words are stemmed as English. */
export const stemmerFor = (lang: string | null) => stemmerOf(lang ?? 'en');

/** Loads what these articles are stemmed with. */
export function loadStemmersFor(sources: readonly Source[], into: Stemmers): Promise<Stemmers> {
  return loadStemmers(new Set(sources.map(({ record }) => stemmerFor(record.lang))), into);
}

export function* tokensOfSource({ record, body, marks }: Source, stemmers: Stemmers): Generator<Token> {
  const stem = stemmers.get(stemmerFor(record.lang))!;
  yield* tokensOf(record.title, 'title', stem);
  if (body) yield* tokensOf(body.article.text, 'text', stem);
  if (marks) yield* tokensOf(marks, 'marks', stem);
}

export function factsOfSource({ record, body }: Source, dictionary: Dictionary): DocFacts {
  return factsOf(
    record,
    { length: record.wordCount, times: timesOf(body?.annotations.times ?? []) },
    dictionary,
  );
}

function timesOf(times: readonly TimeExpression[]): number[] {
  return flatPeriods(
    times
      .filter(({ type }) => type === 'DATE' || type === 'TIME')
      .map(({ value }) => timexPeriod(value))
      .filter((period) => period !== null),
  );
}
