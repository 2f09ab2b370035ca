import type { SavedArticle } from '../article';
import type { View } from '../html';
import { tellChange } from '../library/changes';
import { countTags } from '../library/counts';
import { readWhole } from '../library/lists';
import { putWhole, removeWhole } from '../library/save';
import type { Library } from '../library/schema';
import { textHash } from '../library/summary';
import { respelled } from '../library/tags';
import { ALL_STORES, type WriteTransaction, write } from '../library/transaction';
import { mergeSaved } from './merge';
import { readBackup, sanitised } from './read-backup';

export interface ImportOptions {
  /** The window whose parser is used; in Node jsdom's. */
  view?: View | undefined;
  signal?: AbortSignal | undefined;
  /** Called now and then; reading counts for one half of `total`, writing for the other. */
  onProgress?: ((done: number, total: number) => void) | undefined;
  /** Lets the page breathe while texts are sanitised. */
  pause?: () => Promise<void>;
}

export interface Imported {
  added: number;
  merged: number;
  unchanged: number;
  /** Takes the import back as one step; an article whose text was saved again since stays as it is. */
  undo(): Promise<void>;
}

interface Incoming {
  saved: SavedArticle;
  hash: string;
}

interface Step {
  before: SavedArticle | null;
  after: SavedArticle;
  hash: string;
}

const BATCH = 20;

const nextTurn = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/**
 * Takes a backup into the library: new articles exactly as they were, those it has already merged (merge.ts). Only a
 * tag that the library has in another spelling takes that one.
 * All of it or, when anything fails or is stopped, nothing. Importing the same file again changes nothing.
 * @throws ImportError, QuotaError, LibraryError, or what `signal` was aborted with
 */
export async function importBackup(
  db: Library,
  text: string,
  options: ImportOptions = {},
): Promise<Imported> {
  const incoming = await prepare(readBackup(text), options);
  const total = incoming.length * 2;
  const tags = (await countTags(db)).sort((a, b) => b.count - a.count).map(({ tag }) => tag);
  const steps = await write(db, ALL_STORES, async (transaction) => {
    const done: Step[] = [];
    for (let start = 0; start < incoming.length; start += BATCH) {
      options.signal?.throwIfAborted();
      const batch = incoming.slice(start, start + BATCH);
      const taken = await Promise.all(batch.map((one) => takeIn(transaction, one, tags)));
      done.push(...taken.filter((step) => step !== null));
      options.onProgress?.(incoming.length + start + batch.length, total);
    }
    return done;
  });
  tellChange(db, { kind: 'imported', keys: steps.map(({ after }) => after.key) });
  const added = steps.filter(({ before }) => before === null).length;
  return {
    ...{ added, merged: steps.length - added, unchanged: incoming.length - steps.length },
    undo: () => undoImport(db, steps),
  };
}

/** Adds or merges one article; null where that changes nothing. */
async function takeIn(
  transaction: WriteTransaction,
  { saved: given, hash }: Incoming,
  ownTags: readonly string[],
): Promise<Step | null> {
  const saved = { ...given, tags: respelled(given.tags, ownTags) };
  const before = await readWhole(transaction, saved.key);
  const after = before ? mergeSaved(before, saved) : saved;
  if (before && same(before, after)) return null;
  // The hash is of the incoming text; where ours is the newer one, its own stays.
  const kept = before && after.article === before.article;
  const held = kept ? await transaction.objectStore('articles').get(saved.key) : null;
  const step = { before, after, hash: held?.textHash ?? hash };
  await putWhole(transaction, after, step.hash);
  return step;
}

/** Sanitises and hashes before the transaction begins, since one cannot wait for that. */
async function prepare(
  articles: SavedArticle[],
  { view, signal, onProgress, pause = nextTurn }: ImportOptions,
): Promise<Incoming[]> {
  const prepared: Incoming[] = [];
  for (const [index, raw] of articles.entries()) {
    signal?.throwIfAborted();
    const saved = sanitised(raw, view);
    prepared.push({ saved, hash: await textHash(saved.article) });
    if (index % BATCH === 0) {
      onProgress?.(index, articles.length * 2);
      await pause();
    }
  }
  return prepared;
}

async function undoImport(db: Library, steps: readonly Step[]): Promise<void> {
  const undone: string[] = [];
  const hashes = await Promise.all(steps.map(({ before }) => (before ? textHash(before.article) : '')));
  await write(db, ALL_STORES, async (transaction) => {
    for (let start = 0; start < steps.length; start += BATCH) {
      const batch = steps.slice(start, start + BATCH).map(async (step, index) => {
        if (await takeBack(transaction, step, hashes[start + index]!)) undone.push(step.after.key);
      });
      await Promise.all(batch);
    }
  });
  tellChange(db, { kind: 'imported', keys: undone });
}

/** False where the text was saved again since. */
async function takeBack(
  transaction: WriteTransaction,
  { before, after, hash }: Step,
  hashBefore: string,
): Promise<boolean> {
  const present = await transaction.objectStore('articles').get(after.key);
  if (present?.textHash !== hash || present.versionCount !== after.versions.length) return false;
  if (before) await putWhole(transaction, before, hashBefore);
  else await removeWhole(transaction, after.key);
  return true;
}

/** For a record and what `mergeSaved` made of it: a text that stays is handed on as the same object. */
function same(a: SavedArticle, b: SavedArticle): boolean {
  const main = ({ key, tags, savedAt, textSavedAt, updatedAt, trashedAt, versions }: SavedArticle) =>
    JSON.stringify([key, tags, savedAt, textSavedAt, updatedAt, trashedAt, versions.map((v) => v.savedAt)]);
  return main(a) === main(b) && a.article === b.article;
}
