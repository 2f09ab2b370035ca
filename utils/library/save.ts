import { type Annotations, type Article, NEW_STATE, type SavedArticle } from '../article';
import { tellChange } from './changes';
import { keepCorrections } from './date-corrections';
import { identify } from './identity';
import { removeImages } from './images';
import { anchored, type Marks, partsOf, putMarks, readMarks } from './marks';
import type { ArticleBody, ArticleRecord, ArticleSummary, Library } from './schema';
import { summarise, textHash, withLists, withoutLists } from './summary';
import { mergeTags } from './tags';
import { ALL_STORES, all, type WriteTransaction, write } from './transaction';

export interface SaveInput {
  article: Article;
  annotations: Annotations;
  /** Added to the tags the article has. */
  tags?: string[];
  /** Key of a link that has led to its page: where that has no text yet and the article has no place, it is its own. */
  link?: string | null;
}

export interface Saved {
  key: string;
  outcome: 'new' | 'unchanged' | 'new-version';
  summary: ArticleSummary;
  /** Takes exactly this save back. False: the text was saved again or deleted since, and nothing was taken back. */
  undo(): Promise<boolean>;
}

type Before = { record: ArticleRecord; body: ArticleBody; marks: Marks };

/**
 * Saves an article, or the present text of one that is in the library. The same text again renews metadata and
 * tags; a changed one becomes the present text and the old one a version, and highlights are found again in it. A
 * trashed article comes back.
 * @throws QuotaError (nothing was written), LibraryError
 */
export async function saveArticle(db: Library, input: SaveInput, { now }: { now: number }): Promise<Saved> {
  const { tags = [] } = input;
  const hash = await textHash(input.article); // before the transaction: one does not wait for anything but itself
  const { before, after } = await write(db, ALL_STORES, async (transaction) => {
    const place = await placeOf(transaction, input);
    const { key, held, article } = place;
    const before = held && (await stateOf(transaction, held));
    // A link without text has none to keep.
    const changed = before !== null && before.record.textHash !== hash && before.body.article.text !== '';
    const annotations = keepCorrections(article, input.annotations, before?.body.annotations);
    if (changed) await keepVersion(transaction, before);
    const marks = before
      ? { ...before.marks, highlights: anchored(before.marks.highlights, article.text) }
      : NO_MARKS;
    const after = summarise(
      {
        key,
        article,
        annotations,
        tags: mergeTags(before?.record.tags ?? [], tags),
        state: before?.record.state ?? NEW_STATE,
        ...marks,
        savedAt: before?.record.savedAt ?? now,
        textSavedAt: now,
        updatedAt: now,
        trashedAt: null,
        versions: [],
      },
      hash,
    );
    after.versionCount = (before?.record.versionCount ?? 0) + (changed ? 1 : 0);
    if (before?.record.textHash === hash && sameTags(before.record.tags, after.tags))
      after.updatedAt = before.record.updatedAt;
    const savedAt = before?.record.textHash === hash ? before.body.savedAt : now;
    await all([
      () => transaction.objectStore('articles').put(after),
      () => transaction.objectStore('bodies').put({ key, article, annotations, savedAt }),
      ...(marks.highlights.length > 0 ? [() => putMarks(transaction, key, marks)] : []),
    ]);
    return { before, after };
  });
  tellChange(db, { kind: 'saved', keys: [after.key] });
  return {
    key: after.key,
    outcome:
      !before || before.body.article.text === ''
        ? 'new'
        : before.record.textHash === hash
          ? 'unchanged'
          : 'new-version',
    summary: withoutLists(after),
    undo: () => undoSave(db, before, after),
  };
}

interface Place {
  key: string;
  held: ArticleRecord | null;
  /** As it is kept there. */
  article: Article;
}

async function placeOf(transaction: WriteTransaction, { article, link }: SaveInput): Promise<Place> {
  const { key, held } = await identify(transaction, article);
  const led = held || !link ? undefined : await transaction.objectStore('articles').get(link);
  if (led?.wordCount !== 0 || led.trashedAt !== null) return { key, held, article };
  // It is found again under the address that says what it is, not under the one that has led there.
  return { key: led.key, held: led, article: { ...article, url: article.canonicalUrl } };
}

const NO_MARKS: Marks = { highlights: [], note: '' };

async function stateOf(transaction: WriteTransaction, record: ArticleRecord): Promise<Before> {
  const [body, marks] = await Promise.all([
    transaction.objectStore('bodies').get(record.key),
    readMarks(transaction, record.key),
  ]);
  if (!body) throw new Error(`No body for ${record.key}`);
  return { record, body, marks };
}

async function keepVersion(
  transaction: WriteTransaction,
  { record, body }: Omit<Before, 'marks'>,
): Promise<void> {
  await transaction.objectStore('versions').put({ ...body, number: record.versionCount + 1 });
}

async function undoSave(db: Library, before: Before | null, after: ArticleRecord): Promise<boolean> {
  const { key } = after;
  const undone = await write(db, ALL_STORES, async (transaction) => {
    const present = await transaction.objectStore('articles').get(key);
    if (present?.textHash !== after.textHash || present.versionCount !== after.versionCount) return false;
    if (!before) {
      await removeWhole(transaction, key);
      return true;
    }
    const added = after.tags.filter((tag) => !before.record.tags.includes(tag));
    const record = withLists({
      ...withoutLists(before.record),
      // What the reader did to the tags since stays.
      tags: present.tags.filter((tag) => !added.includes(tag)),
      state: present.state,
      trashedAt: present.trashedAt ?? before.record.trashedAt,
      highlightCount: present.highlightCount,
      noted: present.noted,
    });
    const marks = await readMarks(transaction, key);
    const highlights = anchored(marks.highlights, before.body.article.text);
    await all([
      ...(highlights.length > 0 ? [() => putMarks(transaction, key, { ...marks, highlights })] : []),
      () => transaction.objectStore('articles').put(record),
      () => transaction.objectStore('bodies').put(before.body),
    ]);
    if (after.versionCount > before.record.versionCount) {
      await transaction.objectStore('versions').delete([key, after.versionCount]);
    }
    return true;
  });
  if (undone) tellChange(db, { kind: before ? 'saved' : 'deleted', keys: [key] });
  return undone;
}

/** Deletes an article with everything that is kept for it. */
export async function removeWhole(transaction: WriteTransaction, key: string): Promise<void> {
  await all([
    () => transaction.objectStore('articles').delete(key),
    () => transaction.objectStore('bodies').delete(key),
    () => transaction.objectStore('versions').delete(partsOf(key)),
    () => transaction.objectStore('highlights').delete(partsOf(key)),
    () => transaction.objectStore('notes').delete(key),
    () => removeImages(transaction, key),
  ]);
}

/** Puts an article as it is, whole, in place of whatever holds its key. */
export async function putWhole(
  transaction: WriteTransaction,
  saved: SavedArticle,
  hash: string,
): Promise<void> {
  await all([
    () => transaction.objectStore('versions').delete(partsOf(saved.key)),
    () => putMarks(transaction, saved.key, { highlights: [], note: '' }),
  ]);
  await putNew(transaction, saved, hash);
}

/** As `putWhole`, where nothing holds its key. */
export async function putNew(
  transaction: WriteTransaction,
  saved: SavedArticle,
  hash: string,
): Promise<void> {
  const { key, article, annotations, textSavedAt, versions, highlights, note } = saved;
  const texts = versions.map((version, index) => ({ ...version, key, number: index + 1 }));
  await all([
    () => transaction.objectStore('articles').put(summarise(saved, hash)),
    () => transaction.objectStore('bodies').put({ key, article, annotations, savedAt: textSavedAt }),
    ...texts.map((version) => () => transaction.objectStore('versions').put(version)),
    // Most have none, and a link of fifty thousand is two requests less.
    ...(highlights.length > 0 || note !== '' ? [() => putMarks(transaction, key, { highlights, note })] : []),
  ]);
}

function sameTags(a: string[], b: string[]): boolean {
  return a.length === b.length && a.every((tag, index) => tag === b[index]);
}
