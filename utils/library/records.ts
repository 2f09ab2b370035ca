/**
 * What a library holds beside its articles, store by store, whatever stores there are: the tags' colours, pictures,
 * saved searches, and what later versions add. A backup takes them along from here, and brings them back.
 */
import type { IntakeRecord, IntakeRecordMark, Library, StoryQueueEntry } from './schema';
import { read, type Store, type WriteTransaction, write } from './transaction';

/** Stores that make up a `SavedArticle`: they travel as one. */
const OF_ARTICLES = ['articles', 'bodies', 'versions', 'highlights', 'notes'] as const satisfies Store[];
/** What is of use only here and now: how imports are taken back, what the search has still to read. */
const NOT_KEPT = [
  ...(['intakes', 'intakeSteps', 'outbox'] as const),
  // Worked out again from the articles; what the reader decided (storyChoices) travels.
  ...(['storyFacts', 'storyCounts', 'stories', 'storyQueue'] as const),
] as const satisfies Store[];

export type RecordStore = Exclude<Store, (typeof OF_ARTICLES)[number] | (typeof NOT_KEPT)[number]>;

/** A record of one of these stores, as it is. */
export interface StoredRecord {
  store: RecordStore;
  value: Record<string, unknown>;
}

/** The stores whose records travel one by one; pictures come before where they are used. */
export function recordStores(db: Library): RecordStore[] {
  const apart: readonly string[] = [...OF_ARTICLES, ...NOT_KEPT];
  const found = [...db.objectStoreNames].filter((name) => !apart.includes(name)) as RecordStore[];
  return found.toSorted((a, b) => Number(a === 'imageUses') - Number(b === 'imageUses') || (a < b ? -1 : 1));
}

/** Keys of every article, those in the trash too. */
export function allArticleKeys(db: Library): Promise<string[]> {
  return read(db, ['articles'], (look) => look.objectStore('articles').getAllKeys());
}

const AT_ONCE = 50;

/** The records of a store in the order of their keys, some at a time. */
export async function* readRecords(db: Library, store: RecordStore): AsyncGenerator<StoredRecord[]> {
  for (let range: IDBKeyRange | null = null; ; ) {
    const from: IDBKeyRange | null = range;
    const { keys, values } = await read(db, [store], async (look) => {
      const records = look.objectStore(store);
      const [found, all] = await Promise.all([
        records.getAllKeys(from, AT_ONCE),
        records.getAll(from, AT_ONCE),
      ]);
      return { keys: found, values: all };
    });
    if (values.length > 0) yield values.map((value) => ({ store, value: value as never }));
    if (keys.length < AT_ONCE) return;
    range = IDBKeyRange.lowerBound(keys.at(-1)!, true);
  }
}

/** How many of these would be new here; nothing is written. */
export async function countNewRecords(db: Library, records: readonly StoredRecord[]): Promise<number> {
  const stores = recordStores(db);
  const known = records.filter(({ store }) => stores.includes(store));
  if (known.length === 0) return 0;
  return read(db, [...stores, 'articles'], async (look) => {
    const places = await Promise.all(known.map((record) => placeOf(look as unknown as Look, record, false)));
    return places.filter((place) => place !== null).length;
  });
}

type Look = WriteTransaction<readonly Store[]>;

/**
 * Takes in the records that are not here yet, with a journal of them, all of it or nothing. What is here stays as it
 * is. What belongs to an article that is not here is left out.
 * @throws QuotaError, LibraryError
 */
export async function takeInRecords(
  db: Library,
  intake: IntakeRecord,
  records: readonly StoredRecord[],
): Promise<{ intake: IntakeRecord; added: number }> {
  const stores = recordStores(db);
  return write(
    db,
    [...stores, 'articles', 'intakes', 'intakeSteps', 'storyQueue'] as Store[],
    async (given) => {
      const transaction = given as unknown as Look;
      const marks: IntakeRecordMark[] = [];
      for (const record of records) {
        if (!stores.includes(record.store)) continue; // of a newer version
        const place = await placeOf(transaction, record, true);
        if (!place) continue;
        const key = await transaction.objectStore(record.store).put(place.value as never);
        if (record.store === 'storyChoices') await queueChosen(transaction, place.value);
        marks.push({ store: record.store, key, value: comparable({ ...place.value, ...place.keyOf(key) }) });
      }
      if (marks.length === 0) return { intake, added: 0 };
      const next = { ...intake, steps: intake.steps + 1 };
      await transaction.objectStore('intakes').put(next);
      const step = { intake: intake.id, step: next.steps, changes: [], records: marks };
      await transaction.objectStore('intakeSteps').put(step);
      return { intake: next, added: marks.length };
    },
  );
}

/** Articles that the reader put into a story are looked at again: they may have come before that was known. */
async function queueChosen(transaction: Look, { articles }: Record<string, unknown>): Promise<void> {
  const entry = { keys: [], bodies: articles } as unknown as StoryQueueEntry;
  await transaction.objectStore('storyQueue').add(entry);
}

interface Place {
  value: Record<string, unknown>;
  keyOf(key: IDBValidKey): Record<string, IDBValidKey>;
}

/** The record as it is to be put; null: it is here, its place is taken, or it belongs to nothing here. */
async function placeOf(look: Look, { store, value }: StoredRecord, exact: boolean): Promise<Place | null> {
  const records = look.objectStore(store);
  const { keyPath, autoIncrement } = records;
  const names = [keyPath].flat() as string[];
  // A dry run counts what belongs to articles that are still to come.
  if (exact && names.includes('key')) {
    const article = value.key;
    if (typeof article !== 'string' || !(await look.objectStore('articles').getKey(article))) return null;
  }
  const key = Array.isArray(keyPath) ? names.map((name) => value[name]) : value[names[0]!];
  const held = await records.get(key as never);
  if (held === undefined) return { value, keyOf: () => ({}) };
  if (!autoIncrement) return null;
  // A running number says nothing: the same number here is of another record.
  const bare = without(value, names[0]!);
  const all = exact ? await records.getAll() : [held];
  if (all.some((one) => comparable(without(one as never, names[0]!)) === comparable(bare))) return null;
  return { value: bare, keyOf: (given) => ({ [names[0]!]: given }) };
}

function without(value: Record<string, unknown>, name: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== name));
}

/** Records of words and numbers as text, whatever the order of their fields; null for those with bytes. */
function comparable(value: Record<string, unknown>): string | null {
  const fields = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  if (
    fields.some(([, one]) => one instanceof ArrayBuffer || ArrayBuffer.isView(one) || one instanceof Blob)
  ) {
    return null;
  }
  return JSON.stringify(fields);
}

/** Takes records away again that were not changed since; a picture only where no article shows it. */
export async function takeBackRecords(
  transaction: WriteTransaction<readonly Store[]>,
  marks: readonly IntakeRecordMark[],
): Promise<void> {
  for (const { store, key, value } of marks.toReversed()) {
    const records = transaction.objectStore(store);
    const present = await records.get(key as never);
    if (present === undefined || (value !== null && comparable(present as never) !== value)) continue;
    const isShown =
      store === 'images' &&
      (await transaction
        .objectStore('imageUses')
        .index('hash')
        .count(key as string)) > 0;
    if (store === 'storyChoices') await queueChosen(transaction, present as never);
    if (!isShown) await records.delete(key as never);
  }
}
