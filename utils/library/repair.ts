/**
 * Looks whether all parts of every article are there and stand where they should, and puts right what does not.
 * Every save is one transaction, so nothing of this should ever be found; a damaged disk, a restored profile or a
 * mistake of ours can leave it all the same. Nothing that holds words of an article or of the reader is deleted.
 */
import type { Article, SavedArticle } from '../article';
import { tellChange } from './changes';
import { putWhole } from './save';
import type { ArticleBody, ArticleRecord, Library, VersionRecord } from './schema';
import { textHash, withLists, withoutLists } from './summary';
import { ALL_STORES, type ReadTransaction, read, write } from './transaction';

/**
 * `text`: an article's text was gone; an earlier one stands in, else it is kept as a link.
 * `entry`: an article was in no list; it is again.
 * `place`: it stood in the wrong lists, or its versions were counted wrongly.
 * `left-over`: what an import kept for taking it back, without that import.
 */
export type RepairKind = 'text' | 'entry' | 'place' | 'left-over';

export interface CheckReport {
  /** Articles looked at. */
  looked: number;
  /** How many were put right. */
  repaired: Record<RepairKind, number>;
}

export interface CheckOptions {
  /** Reads every entry too, not only whether all parts are there. */
  thorough: boolean;
  signal?: AbortSignal | undefined;
  /** Lets others have their turn between two slices. */
  pause: () => Promise<void>;
}

/** Articles looked at in one transaction: some milliseconds. */
const SLICE = 500;
/** Hashes are made before the transaction that writes, so something may come between; then it is looked at again. */
const TRIES = 3;

/** @throws LibraryError, QuotaError, or what `signal` was aborted with */
export async function checkLibrary(db: Library, options: CheckOptions): Promise<CheckReport> {
  const report: CheckReport = { looked: 0, repaired: { text: 0, entry: 0, place: 0, 'left-over': 0 } };
  const changed: string[] = [];
  for (let after: string | null = null; ; ) {
    options.signal?.throwIfAborted();
    const slice = await read(db, ALL_STORES, (look) => lookAt(look, after, options.thorough));
    report.looked += slice.looked;
    for (const key of slice.suspects) {
      const kind = await repair(db, key);
      if (!kind) continue;
      report.repaired[kind]++;
      changed.push(key);
    }
    if (slice.next === null) break;
    after = slice.next;
    await options.pause();
  }
  report.repaired['left-over'] = await clearLeftOvers(db);
  tellChange(db, { kind: 'saved', keys: changed });
  return report;
}

interface Slice {
  looked: number;
  suspects: string[];
  next: string | null;
}

async function lookAt(look: ReadTransaction, after: string | null, thorough: boolean): Promise<Slice> {
  const keys = await look
    .objectStore('articles')
    .getAllKeys(after === null ? null : IDBKeyRange.lowerBound(after, true), SLICE);
  const last = keys.length < SLICE ? null : keys.at(-1)!;
  const [texts, numbered] = await Promise.all([
    look.objectStore('bodies').getAllKeys(between(after, last, (key) => key)),
    // Arrays sort after strings and numbers: `[key, []]` is behind every version of that article.
    look.objectStore('versions').getAllKeys(between(after, last, (key) => [key, []])),
  ]);
  const counts = new Map<string, number[]>();
  for (const [key, number] of numbered) counts.set(key, [...(counts.get(key) ?? []), number]);
  const [known, held] = [new Set(keys), new Set(texts)];
  const suspects = new Set([
    ...keys.filter((key) => !held.has(key)),
    ...texts.filter((key) => !known.has(key)),
    ...[...counts].filter(([key, numbers]) => !known.has(key) || !isCounted(numbers)).map(([key]) => key),
  ]);
  if (thorough && keys.length > 0) {
    const records = await look.objectStore('articles').getAll(IDBKeyRange.bound(keys[0]!, keys.at(-1)!));
    for (const record of records) {
      if (isMisplaced(record, counts.get(record.key)?.length ?? 0)) suspects.add(record.key);
    }
  }
  return { looked: keys.length, suspects: [...suspects], next: last };
}

function between(
  after: string | null,
  last: string | null,
  key: (of: string) => IDBValidKey,
): IDBKeyRange | null {
  if (after !== null && last !== null) return IDBKeyRange.bound(key(after), key(last), true);
  if (after !== null) return IDBKeyRange.lowerBound(key(after), true);
  return last === null ? null : IDBKeyRange.upperBound(key(last));
}

/** 1, 2, 3, … */
const isCounted = (numbers: readonly number[]) => numbers.every((number, index) => number === index + 1);

function isMisplaced(record: ArticleRecord, versions: number): boolean {
  const { lists } = withLists(withoutLists(record));
  return record.versionCount !== versions || JSON.stringify(lists) !== JSON.stringify(record.lists);
}

interface Parts {
  record: ArticleRecord | undefined;
  body: ArticleBody | undefined;
  versions: VersionRecord[];
}

async function partsIn(look: ReadTransaction, key: string): Promise<Parts> {
  const [record, body, versions] = await Promise.all([
    look.objectStore('articles').get(key),
    look.objectStore('bodies').get(key),
    look.objectStore('versions').getAll(IDBKeyRange.bound([key], [key, []])),
  ]);
  return { record, body, versions };
}

/** Puts one article right; null where nothing is wrong with it (any more). */
async function repair(db: Library, key: string): Promise<RepairKind | null> {
  for (let turn = 0; turn < TRIES; turn++) {
    const parts = await read(db, ALL_STORES, (look) => partsIn(look, key));
    const whole = mended(key, parts);
    if (!whole) return null;
    const hash = await textHash(whole.saved.article);
    const done = await write(db, ALL_STORES, async (transaction) => {
      const present = await partsIn(transaction, key);
      if (stampOf(present) !== stampOf(parts)) return false;
      await putWhole(transaction, whole.saved, hash);
      return true;
    });
    if (done) return whole.kind;
  }
  return null;
}

/** Tells two states of an article apart. */
function stampOf({ record, body, versions }: Parts): string {
  return JSON.stringify([record, body?.savedAt, versions.map(({ number, savedAt }) => [number, savedAt])]);
}

function mended(
  key: string,
  { record, body, versions }: Parts,
): { saved: SavedArticle; kind: RepairKind } | null {
  const texts = versions.map(({ key: _key, number: _number, ...version }) => version);
  const earlier = body ? texts : texts.slice(0, -1);
  const text = body ?? texts.at(-1) ?? (record && linkOnly(record));
  if (!text) return null;
  const { article, annotations, savedAt } = text;
  const saved: SavedArticle = {
    ...{ key, article, annotations, versions: earlier, textSavedAt: savedAt },
    tags: record?.tags ?? [],
    savedAt: record?.savedAt ?? texts[0]?.savedAt ?? savedAt,
    updatedAt: record?.updatedAt ?? savedAt,
    trashedAt: record?.trashedAt ?? null,
  };
  if (!record) return { saved, kind: 'entry' };
  if (!body) return { saved, kind: 'text' };
  const counted = isCounted(versions.map(({ number }) => number));
  return counted && !isMisplaced(record, versions.length) ? null : { saved, kind: 'place' };
}

/** What the list knows of an article, as a link whose text is still to be saved. */
function linkOnly(record: ArticleRecord): Omit<ArticleBody, 'key'> {
  const { url, title, siteName, byline, lang, published, excerpt, updatedAt, key } = record;
  const article: Article = {
    ...{ url, canonicalUrl: key, title, siteName, section: null, byline, lang },
    published: published === null ? null : { value: published, source: 'given', certain: false },
    ...{
      modified: null,
      dateline: null,
      provenance: [],
      lead: '',
      excerpt,
      html: '',
      text: '',
      wordCount: 0,
    },
  };
  const annotations = { entities: [], times: [], keyDates: [], engine: '' };
  return { article, annotations, savedAt: updatedAt };
}

/** Journals of imports that are not there any more. */
function clearLeftOvers(db: Library): Promise<number> {
  return write(db, ['intakes', 'intakeSteps'], async (transaction) => {
    const steps = transaction.objectStore('intakeSteps');
    const known = new Set(await transaction.objectStore('intakes').getAllKeys());
    const lost = (await steps.getAllKeys()).filter(([intake]) => !known.has(intake));
    for (const key of lost) await steps.delete(key);
    return lost.length;
  });
}
