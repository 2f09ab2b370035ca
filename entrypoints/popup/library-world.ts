/** The library as the popup sees it. A chunk of its own: the headline does not wait for the database. */
import type { Article } from '../../utils/article';
import {
  correctDates,
  correctNames,
  countArticles,
  countTags,
  emptyTrash,
  findSaved,
  getSaved,
  listKeys,
  loadSaved,
  saveArticle,
  setTags,
  trash,
} from '../../utils/library/articles';
import { openLibrary } from '../../utils/library/database';
import { findEarlier, wholeArticle } from '../../utils/library/parts';
import type { Library } from '../../utils/library/schema';
import { askToPersist } from '../../utils/library/storage';
import { textHash } from '../../utils/library/summary';
import { sendErrand } from '../../utils/messages';
import type { Held, PopupLibrary } from './world';

async function held(db: Library, key: string, article: Article, hash: string): Promise<Held | null> {
  const saved = await getSaved(db, key);
  return saved && { saved, changed: (await textHash(await wholeArticle(db, article))) !== hash };
}

/** The background puts the article into its story, or takes it out, when it comes to it. */
function tellBackground(key: string): void {
  void sendErrand('relate', { key }).catch(() => {
    // It stands in the library's queue.
  });
}

export async function createLibraryWorld(): Promise<PopupLibrary> {
  const db = await openLibrary();
  return {
    async find(article) {
      const summary = await findSaved(db, article);
      // A link without text is still to be saved.
      if (!summary || summary.trashedAt !== null || summary.wordCount === 0) return null;
      return held(db, summary.key, article, summary.textHash);
    },
    findEarlier: (article) => findEarlier(db, article),
    whole: (article) => wholeArticle(db, article),
    relate: (key) => sendErrand('relate', { key }),
    ownTags: () => countTags(db),
    async save(article, annotations, { tags, page = article, link = null }) {
      const { key, outcome, summary, undo } = await saveArticle(
        db,
        { article, annotations, tags, link },
        { now: Date.now() },
      );
      if (outcome === 'new') void askToPersist();
      return { held: (await held(db, key, page, summary.textHash))!, outcome, undo };
    },
    async correctDates(key, corrections) {
      const done = await correctDates(db, key, corrections);
      tellBackground(key);
      return done ? done.undo : async () => {};
    },
    async correctNames(key, corrections) {
      const done = await correctNames(db, key, corrections);
      tellBackground(key);
      return done ? done.undo : async () => {};
    },
    async setTags(key, change) {
      const { keys, undo } = await setTags(db, [key], change, { now: Date.now() });
      return keys.length > 0 ? undo : null;
    },
    async trash(key) {
      const { undo } = await trash(db, [key], { now: Date.now() });
      tellBackground(key);
      return undo;
    },
    async trashed() {
      const { trashed } = await countArticles(db);
      let bytes = 0;
      for await (const { article } of loadSaved(db, await listKeys(db, { trashed: true }))) {
        bytes += article.html.length + article.text.length;
      }
      return { count: trashed, bytes };
    },
    async emptyTrash() {
      await emptyTrash(db);
    },
  };
}
