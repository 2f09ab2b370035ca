import type { SavedArticle } from '../../utils/article';
import { openBackup } from '../../utils/transfer/formats/json';

/** A backup's text. */
export function writeBackup(articles: readonly SavedArticle[], options: { now: number }): string {
  let text = '';
  const writer = openBackup((piece) => {
    text += String(piece);
  }, options);
  for (const saved of articles) writer.add(saved);
  writer.end();
  return text;
}
