/** Where a backup comes from: the library, or what can still be read of one that does not open. */
import type { SavedArticle } from '../../article';
import { loadSaved } from '../../library/articles';
import {
  allArticleKeys,
  type RecordStore,
  readRecords,
  recordStores,
  type StoredRecord,
} from '../../library/records';
import { countReadable, readableArticles, readableRecords, type UnopenedLibrary } from '../../library/rescue';
import type { Library } from '../../library/schema';

export interface BackupSource {
  /** Version of the library. */
  version: number;
  /** Articles there are. */
  count(): Promise<number>;
  articles(): AsyncIterable<SavedArticle>;
  stores: readonly string[];
  records(store: string): AsyncIterable<StoredRecord[]>;
}

export function librarySource(db: Library): BackupSource {
  return {
    version: db.version,
    count: async () => (await allArticleKeys(db)).length,
    async *articles() {
      yield* loadSaved(db, await allArticleKeys(db));
    },
    stores: recordStores(db),
    records: (store) => readRecords(db, store as RecordStore),
  };
}

export function rescueSource(db: UnopenedLibrary): BackupSource {
  return {
    version: db.version,
    count: () => countReadable(db),
    articles: () => readableArticles(db),
    stores: recordStores(db),
    records: (store) => readableRecords(db, store as RecordStore),
  };
}
