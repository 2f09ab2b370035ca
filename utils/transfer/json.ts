import type { SavedArticle } from '../article';

/** The lossless form: what the library holds, as it is. Read back by import.ts. */
export interface Backup {
  format: 'dateline';
  version: 1;
  exportedAt: string; // ISO 8601, UTC
  articles: SavedArticle[];
}

/** What stands before the first article and after the last: a long backup is written piece by piece. */
export function backupFrame({ now }: { now: number }): { head: string; between: string; tail: string } {
  const opening: Omit<Backup, 'articles'> = {
    format: 'dateline',
    version: 1,
    exportedAt: new Date(now).toISOString(),
  };
  return { head: `${JSON.stringify(opening).slice(0, -1)},"articles":[\n`, between: ',\n', tail: '\n]}\n' };
}

export function writeBackup(articles: readonly SavedArticle[], options: { now: number }): string {
  const { head, between, tail } = backupFrame(options);
  return head + articles.map((saved) => JSON.stringify(saved)).join(between) + tail;
}
