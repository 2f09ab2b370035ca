import type { SavedArticle } from '../../utils/article';
import { type FormatId, formatById, type WriteOptions } from '../../utils/transfer/formats';
import { view } from './view';

export const options: WriteOptions = { now: Date.UTC(2026, 4, 3, 12, 30, 10), view, timeZone: 'UTC' };

/** The file that a format with one file for all makes of these articles. */
export function bytesOf(id: FormatId, articles: readonly SavedArticle[]): Uint8Array<ArrayBuffer> {
  const format = formatById(id);
  if (format.many !== 'file') throw new Error(`${id} has a file for each`);
  const pieces: Uint8Array[] = [];
  const writer = format.open((piece) => {
    pieces.push(typeof piece === 'string' ? new TextEncoder().encode(piece) : piece);
  }, options);
  for (const saved of articles) writer.add(saved);
  writer.end();
  return new Uint8Array(Buffer.concat(pieces));
}

/** The same as text, with a byte order mark if it has one. */
export function textOf(id: FormatId, articles: readonly SavedArticle[]): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytesOf(id, articles));
}
