/** Copies of pictures in what is exported: within the file, or beside it. */
import type { SavedArticle } from '../article';
import { parseSanitised, type View } from '../html';
import type { ImageRecord } from '../library/schema';

/** An article's copies, by the picture's address in its HTML. */
export type Copies = ReadonlyMap<string, ImageRecord>;

const EXTENSIONS: Record<string, string> = {
  ...{
    'image/jpeg': 'jpg',
    'image/png': 'png',
    'image/webp': 'webp',
    'image/gif': 'gif',
    'image/avif': 'avif',
  },
};

/** Path of a copy beside the notes of a zip; the same picture has one path. */
export function pathOf({ hash, mime }: ImageRecord): string {
  return `pictures/${hash.slice(0, 24)}.${EXTENSIONS[mime] ?? 'bin'}`;
}

/** The copy as an address that holds it. */
export function dataOf({ mime, bytes }: ImageRecord): string {
  const view = new Uint8Array(bytes);
  let text = '';
  for (let at = 0; at < view.length; at += 8_192)
    text += String.fromCharCode(...view.subarray(at, at + 8_192));
  return `data:${mime};base64,${btoa(text)}`;
}

/** The article with its pictures at other addresses; the same object where it has no copies. */
export function withPictures(
  saved: SavedArticle,
  copies: Copies,
  { addressOf, view }: { addressOf: (copy: ImageRecord) => string; view?: View | undefined },
): SavedArticle {
  if (copies.size === 0) return saved;
  const doc = parseSanitised(saved.article.html, view);
  for (const image of Array.from(doc.getElementsByTagName('img'))) {
    const copy = copies.get(image.getAttribute('src') ?? '');
    if (copy) image.setAttribute('src', addressOf(copy));
  }
  return { ...saved, article: { ...saved.article, html: doc.body.innerHTML } };
}
