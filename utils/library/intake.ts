/**
 * Taking in many articles as one step: in transactions of some hundred, each with a journal of what it did, so that
 * an import can be stopped, gone on with, and taken back as a whole, also after the browser was killed.
 */
import type { ArticleState, SavedArticle } from '../article';
import { tellChange } from './changes';
import { identify, type Known, spellingless } from './identity';
import { readWhole } from './lists';
import { anchored, readMarks } from './marks';
import { takeBackRecords } from './records';
import { putNew, putWhole, removeWhole } from './save';
import type { IntakeChange, IntakeRecord, Library } from './schema';
import { ALL_STORES, all, type ReadTransaction, read, type WriteTransaction, write } from './transaction';

/** An article that may come in. */
export interface Arrival {
  /** What identity is decided on; a key, where that was decided before. */
  known: Known | { key: string };
  /** Hash of title and text as they come (summary.ts `textHash`). */
  hash: string;
  /** What is to be in the library, given what is there under this key; null: nothing changes. */
  join(key: string, before: SavedArticle | null): SavedArticle | null;
  /** It stands beside the article that holds its place, under a key of its own. */
  beside?: boolean;
}

export interface Joined {
  key: string;
  before: SavedArticle | null;
  /** Null: nothing changes. */
  after: SavedArticle | null;
}

const STORES = [...ALL_STORES, 'intakes', 'intakeSteps'] as const;
type Transaction = WriteTransaction<typeof STORES>;

/** The same transaction, as what is written for the articles alone sees it. */
const whole = (transaction: Transaction) => transaction as unknown as WriteTransaction;

/** What would become of these articles; nothing is written. */
export function tryArrivals(db: Library, arrivals: readonly Arrival[]): Promise<Joined[]> {
  return read(db, ALL_STORES, (look) => Promise.all(arrivals.map((arrival) => joinOne(look, arrival))));
}

async function joinOne(look: ReadTransaction, { known, join, beside }: Arrival): Promise<Joined> {
  const { key, held } = 'key' in known ? { key: known.key, held: true } : await identify(look, known);
  if (beside) {
    const free = await keyBeside(look, key);
    return { key: free, before: null, after: join(free, null) };
  }
  const before = held ? await readWhole(look, key) : null;
  return { key, before, after: join(key, before) };
}

/** The key itself where it is free, else numbered. */
async function keyBeside(look: ReadTransaction, key: string): Promise<string> {
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? key : `${key}#${number}`;
    if ((await look.objectStore('articles').count(candidate)) === 0) return candidate;
  }
}

/** How many finished imports can still be taken back. */
const KEPT = 3;

interface Beginning extends Pick<IntakeRecord, 'name' | 'total' | 'bytes' | 'choice'> {
  now: number; // ms since epoch
}

/** Begins an import; what older ones kept for taking back goes, but for the last few. */
export function beginIntake(db: Library, { now, ...given }: Beginning): Promise<IntakeRecord> {
  return write(db, STORES, async (transaction) => {
    const intakes = transaction.objectStore('intakes');
    const older = (await intakes.getAll()).toSorted((a, b) => b.id - a.id).slice(KEPT - 1);
    for (const { id } of older) await forget(transaction, id);
    const fresh = {
      ...{ ...given, startedAt: now, state: 'running' as const },
      ...{ taken: 0, added: 0, merged: 0, steps: 0 },
    };
    const id = await intakes.add(fresh as IntakeRecord);
    return { ...fresh, id };
  });
}

/**
 * Takes in a batch: all of it with its journal, or nothing. `rows` of the file are dealt with by it.
 * @throws QuotaError, LibraryError
 */
export async function takeIn(
  db: Library,
  intake: IntakeRecord,
  arrivals: readonly Arrival[],
  rows: number,
): Promise<{ intake: IntakeRecord; joined: Joined[] }> {
  return write(db, STORES, async (transaction) => {
    const joined = await Promise.all(arrivals.map((one) => joinOne(whole(transaction), one)));
    const taken = new Set<string>();
    const changes: IntakeChange[] = [];
    const putting: Array<Promise<void>> = [];
    for (const [index, found] of joined.entries()) {
      // Two addresses of one article in the same batch: the second is joined with what the first has become.
      const now = taken.has(spellingless(found.key))
        ? await joinOne(whole(transaction), arrivals[index]!)
        : found;
      joined[index] = now;
      if (!now.after) continue;
      taken.add(spellingless(now.key));
      const change = await changeOf(transaction, { ...now, after: now.after }, arrivals[index]!.hash);
      changes.push(change);
      const put = now.before ? putWhole : putNew;
      putting.push(put(whole(transaction), now.after, change.textHash));
    }
    await Promise.all(putting);
    const fresh = new Set(changes.filter(({ before }) => before === null).map(({ key }) => key));
    const next: IntakeRecord = {
      ...intake,
      state: 'running',
      taken: intake.taken + rows,
      added: intake.added + fresh.size,
      merged: intake.merged + changes.filter(({ key, before }) => before !== null && !fresh.has(key)).length,
      steps: intake.steps + (changes.length > 0 ? 1 : 0),
    };
    await transaction.objectStore('intakes').put(next);
    if (changes.length > 0) {
      await transaction.objectStore('intakeSteps').put({ intake: intake.id, step: next.steps, changes });
    }
    return { intake: next, joined };
  });
}

async function changeOf(
  transaction: Transaction,
  { key, before, after }: Joined & { after: SavedArticle },
  hash: string,
): Promise<IntakeChange> {
  const held = before ? await transaction.objectStore('articles').get(key) : null;
  const hashBefore = held?.textHash ?? null;
  // The hash is of the text that comes; where the one that is there stays, its own stays too.
  const stays = before?.article.text === after.article.text && before.article.title === after.article.title;
  const textHash = (stays ? hashBefore : null) ?? hash;
  const tags = after.tags.filter((tag) => !before?.tags.includes(tag));
  const had = new Set(before?.highlights.map(({ id }) => id));
  const highlights = after.highlights.map(({ id }) => id).filter((id) => !had.has(id));
  const { state, note } = after;
  return {
    key,
    before,
    hashBefore,
    textHash,
    versionCount: after.versions.length,
    tags,
    highlights,
    state,
    note,
  };
}

/** Marks an import as stopped or done, and tells every window. */
export async function endIntake(
  db: Library,
  intake: IntakeRecord,
  state: 'stopped' | 'done',
): Promise<IntakeRecord> {
  const ended = { ...intake, state };
  const keys = await write(db, STORES, async (transaction) => {
    await transaction.objectStore('intakes').put(ended);
    return keysOf(transaction, intake.id);
  });
  tellChange(db, { kind: 'imported', keys });
  return ended;
}

/** Imports that can be taken back, the newest first. */
export function listIntakes(db: Library): Promise<IntakeRecord[]> {
  return read(db, STORES, async (look) =>
    (await look.objectStore('intakes').getAll()).toSorted((a, b) => b.id - a.id),
  );
}

export interface UndoneIntake {
  /** Articles as they were before, or gone as they came. */
  undone: number;
  /** Articles whose text was saved again since: left as they are. */
  left: number;
}

/**
 * Takes an import back, the last step first; each transaction takes its journal away with it, so that a killed
 * browser can go on with the rest. An article whose text was saved again since stays as it is.
 */
export async function undoIntake(db: Library, id: number): Promise<UndoneIntake> {
  const result: UndoneIntake = { undone: 0, left: 0 };
  const touched = new Set<string>();
  for (;;) {
    // All stores: a backup has written to any of them.
    const stores = [...db.objectStoreNames] as unknown as typeof STORES;
    const changes = await write(db, stores, (transaction) => undoLastStep(transaction, id, result));
    if (!changes) break;
    for (const { key } of changes) touched.add(key);
  }
  tellChange(db, { kind: 'imported', keys: [...touched] });
  return result;
}

/** Null where no step is left; then the import is forgotten. */
async function undoLastStep(
  transaction: Transaction,
  id: number,
  result: UndoneIntake,
): Promise<IntakeChange[] | null> {
  const steps = transaction.objectStore('intakeSteps');
  const cursor = await steps.openCursor(stepsOf(id), 'prev');
  if (!cursor) {
    await transaction.objectStore('intakes').delete(id);
    return null;
  }
  const changes = cursor.value.changes.toReversed();
  const count = (undone: boolean) => void (undone ? result.undone++ : result.left++);
  const distinct = new Set(changes.map(({ key }) => key)).size === changes.length;
  if (distinct) (await Promise.all(changes.map((one) => takeBack(transaction, one)))).forEach(count);
  else for (const change of changes) count(await takeBack(transaction, change));
  await takeBackRecords(transaction as never, cursor.value.records ?? []);
  await steps.delete(cursor.primaryKey);
  return changes;
}

/** False where the text was saved again since, or the article is gone. */
async function takeBack(transaction: Transaction, change: IntakeChange): Promise<boolean> {
  const { key, before, hashBefore, textHash, versionCount } = change;
  const present = await transaction.objectStore('articles').get(key);
  if (present?.textHash !== textHash || present.versionCount !== versionCount) return false;
  if (!before || hashBefore === null) {
    await removeWhole(whole(transaction), key);
    return true;
  }
  const marks = await readMarks(whole(transaction), key);
  const came = new Set(change.highlights);
  const own = marks.highlights.filter(({ id }) => !came.has(id));
  const restored: SavedArticle = {
    ...before,
    // Records of before version 3 have no state, and took none along.
    state: same(present.state, change.state) ? (before.state ?? present.state) : present.state,
    note: marks.note === change.note ? (before.note ?? '') : marks.note,
    highlights: anchored(own, before.article.text),
    // What the reader did to the tags since stays.
    tags: present.tags.filter((tag) => !change.tags.includes(tag)),
    trashedAt: present.trashedAt ?? before.trashedAt,
  };
  await putWhole(whole(transaction), restored, hashBefore);
  return true;
}

function same(a: ArticleState, b: ArticleState | undefined): boolean {
  return a.unread === b?.unread && a.archived === b.archived && a.favourite === b.favourite;
}

function keysOf(transaction: Transaction, id: number): Promise<string[]> {
  return transaction
    .objectStore('intakeSteps')
    .getAll(stepsOf(id))
    .then((steps) => [...new Set(steps.flatMap(({ changes }) => changes.map(({ key }) => key)))]);
}

async function forget(transaction: Transaction, id: number): Promise<void> {
  await all([
    () => transaction.objectStore('intakes').delete(id),
    () => transaction.objectStore('intakeSteps').delete(stepsOf(id)),
  ]);
}

function stepsOf(id: number): IDBKeyRange {
  return IDBKeyRange.bound([id], [id, []]);
}
