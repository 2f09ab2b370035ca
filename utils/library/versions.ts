/** Earlier texts of an article: brought back, or let go of. Both can be taken back. */
import type { ArticleVersion, SavedArticle } from '../article';
import { tellChange } from './changes';
import { readWhole } from './lists';
import { anchored, partsOf, readMarks } from './marks';
import { putWhole } from './save';
import type { Library } from './schema';
import { textHash } from './summary';
import { ALL_STORES, write } from './transaction';

export interface VersionChange {
  /** False: the article was changed since, and nothing was taken back. */
  undo(): Promise<boolean>;
}

/**
 * Makes an earlier text the present one; the present one becomes an earlier text. Names and dates go with their text.
 * @param index in `SavedArticle.versions`
 * @returns null where there is no such text (any more)
 * @throws QuotaError (nothing was written), LibraryError
 */
export function restoreVersion(
  db: Library,
  key: string,
  index: number,
  { now }: { now: number },
): Promise<VersionChange | null> {
  return change(db, key, (saved) => {
    const version = saved.versions[index];
    if (!version) return null;
    const { article, annotations, textSavedAt } = saved;
    const others = saved.versions.filter((one) => one !== version);
    return {
      ...saved,
      // Identity is the article's, not the text's.
      article: { ...version.article, url: article.url, canonicalUrl: article.canonicalUrl },
      annotations: version.annotations,
      textSavedAt: version.savedAt,
      updatedAt: now,
      highlights: anchored(saved.highlights, version.article.text),
      versions: inOrder([...others, { article, annotations, savedAt: textSavedAt }]),
    };
  });
}

/** Lets go of an earlier text. */
export function removeVersion(db: Library, key: string, index: number): Promise<VersionChange | null> {
  return change(db, key, (saved) => {
    if (!saved.versions[index]) return null;
    return { ...saved, versions: saved.versions.filter((_, at) => at !== index) };
  });
}

function inOrder(versions: ArticleVersion[]): ArticleVersion[] {
  return versions.toSorted((a, b) => a.savedAt - b.savedAt);
}

async function change(
  db: Library,
  key: string,
  to: (saved: SavedArticle) => SavedArticle | null,
): Promise<VersionChange | null> {
  // Hashes are made before the transaction: one does not wait for anything but itself.
  const hashes = await hashesOf(db, key);
  const done = await write(db, ALL_STORES, async (transaction) => {
    const record = await transaction.objectStore('articles').get(key);
    const before = await readWhole(transaction, key);
    const after = before && to(before);
    if (!record || !before || !after) return null;
    const hash =
      after.article.text === before.article.text && after.article.title === before.article.title
        ? record.textHash
        : hashes.get(wordsOf(after));
    if (hash === undefined) return null; // saved again in this very moment
    await putWhole(transaction, after, hash);
    return { before, hashBefore: record.textHash, hash, count: after.versions.length };
  });
  if (!done) return null;
  tellChange(db, { kind: 'saved', keys: [key] });
  const undo = async () => {
    const undone = await write(db, ALL_STORES, async (transaction) => {
      const present = await transaction.objectStore('articles').get(key);
      if (present?.textHash !== done.hash || present.versionCount !== done.count) return false;
      const { before } = done;
      // What the reader did since to tags, state, marks and trash stays.
      const { tags, state, trashedAt } = present;
      const { note, highlights } = await readMarks(transaction, key);
      const kept = { tags, state, trashedAt, note, highlights: anchored(highlights, before.article.text) };
      await putWhole(transaction, { ...before, ...kept }, done.hashBefore);
      return true;
    });
    if (undone) tellChange(db, { kind: 'saved', keys: [key] });
    return undone;
  };
  return { undo };
}

const wordsOf = ({ article }: ArticleVersion) => `${article.title}\n${article.text}`;

async function hashesOf(db: Library, key: string): Promise<Map<string, string>> {
  const versions = await db.getAll('versions', partsOf(key));
  const hashes = versions.map(async (one) => [wordsOf(one), await textHash(one.article)] as const);
  return new Map(await Promise.all(hashes));
}
