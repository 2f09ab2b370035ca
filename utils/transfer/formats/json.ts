import type { SavedArticle } from '../../article';
import { listFile } from './format';

/** The lossless form: what the library holds, as it is. Read back by the import. */
interface Backup {
  format: 'dateline';
  version: 1;
  exportedAt: string; // ISO 8601, UTC
  articles: SavedArticle[];
}

export const openBackup = listFile(({ now }) => {
  const opening: Omit<Backup, 'articles'> = {
    format: 'dateline',
    version: 1,
    exportedAt: new Date(now).toISOString(),
  };
  return {
    head: `${JSON.stringify(opening).slice(0, -1)},"articles":[\n`,
    between: ',\n',
    tail: '\n]}\n',
    item: (saved) => JSON.stringify(saved),
  };
});
