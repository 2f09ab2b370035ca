/** What is wrong with a slice of the library; nothing is changed here. */
import type { ArticleRecord } from './schema';
import { isSoundRecord } from './sound';
import { withLists, withoutLists } from './summary';
import type { ReadTransaction } from './transaction';

/** Articles looked at in one transaction: some milliseconds. */
const SLICE = 500;

export interface Slice {
  looked: number;
  suspects: string[];
  /** Articles that are not there and have pictures. */
  withoutArticle: string[];
  next: string | null;
}

/** Looks at the next articles after a key, all their parts in one look. */
export async function lookAt(look: ReadTransaction, after: string | null, thorough: boolean): Promise<Slice> {
  const keys = await look
    .objectStore('articles')
    .getAllKeys(after === null ? null : IDBKeyRange.lowerBound(after, true), SLICE);
  const last = keys.length < SLICE ? null : keys.at(-1)!;
  const whole = between(after, last, (key) => key);
  // Arrays sort after strings and numbers: `[key, []]` is behind every part of that article.
  const parts = between(after, last, (key) => [key, []]);
  const [texts, numbered, marked, noted, pictured] = await Promise.all([
    look.objectStore('bodies').getAllKeys(whole),
    look.objectStore('versions').getAllKeys(parts),
    look.objectStore('highlights').getAllKeys(parts),
    look.objectStore('notes').getAllKeys(whole),
    look.objectStore('imageUses').getAllKeys(parts),
  ]);
  const [versions, highlights] = [byKey(numbered), byKey(marked)];
  const [known, held, notes] = [new Set(keys), new Set(texts), new Set(noted)];
  const isLost = (key: string) => !known.has(key);
  const suspects = new Set([
    ...keys.filter((key) => !held.has(key)),
    ...[...texts, ...versions.keys(), ...highlights.keys(), ...noted].filter(isLost),
    ...[...versions].filter(([, numbers]) => !isCounted(numbers)).map(([key]) => key),
  ]);
  if (thorough && keys.length > 0) {
    const records = await look.objectStore('articles').getAll(IDBKeyRange.bound(keys[0]!, keys.at(-1)!));
    for (const record of records) {
      const counts = {
        versionCount: versions.get(record.key)?.length ?? 0,
        highlightCount: highlights.get(record.key)?.length ?? 0,
        noted: notes.has(record.key),
      };
      if (isMisplaced(record, counts)) suspects.add(record.key);
    }
  }
  const withoutArticle = [...new Set(pictured.map(([key]) => key))].filter(
    (key) => isLost(key) && !suspects.has(key),
  );
  return { looked: keys.length, suspects: [...suspects], withoutArticle, next: last };
}

/** The second parts of keys, by the first. */
function byKey<T>(pairs: ReadonlyArray<readonly [string, T]>): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const [key, part] of pairs) {
    const known = found.get(key);
    if (known) known.push(part);
    else found.set(key, [part]);
  }
  return found;
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
export const isCounted = (numbers: readonly number[]) =>
  numbers.every((number, index) => number === index + 1);

type Counts = Pick<ArticleRecord, 'versionCount' | 'highlightCount' | 'noted'>;

export function isMisplaced(record: ArticleRecord, counts: Counts): boolean {
  if (!isSoundRecord(record)) return true;
  const { lists } = withLists({ ...withoutLists(record), ...counts });
  const isMiscounted = (Object.keys(counts) as Array<keyof Counts>).some((of) => record[of] !== counts[of]);
  return isMiscounted || JSON.stringify(lists) !== JSON.stringify(record.lists);
}
