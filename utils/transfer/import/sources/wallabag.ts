import { type Place, type ReadRow, rowOf } from '../row';
import { publishedOf, savedAtOf } from '../times';
import { entriesOf, type Json, list, recordOf, text, texts, truth } from '../values';

/** The article of a wallabag entry; null where it is none, or the server's own words that it could not be had. */
export function wallabagHtml(content: string, mime: string): string | null {
  if (!content.trim() || (mime && !/html|text\/plain/i.test(mime))) return null;
  return /wallabag can.{1,8}t retrieve contents/i.test(content.slice(0, 600)) ? null : content;
}

export const wallabagJson = {
  id: 'wallabag',
  fits: (value: Json) => {
    const first = recordOf(entriesOf(value)[0]);
    return first !== null && 'url' in first && 'is_archived' in first && 'created_at' in first;
  },
  rows: (value: Json) => entriesOf(value),
  read(entry: Record<string, Json>, place: Place): ReadRow {
    const url = text(entry.url) || text(entry.given_url);
    const title = text(entry.title);
    return rowOf({
      ...{ place, url, title: title === url ? '' : title, lang: text(entry.language) || null },
      ...savedAtOf(entry.created_at),
      tags: list(entry.tags).map((tag) => text(tag) || text(recordOf(tag)?.label)),
      archived: truth(entry.is_archived),
      favourite: truth(entry.is_starred),
      published: publishedOf(entry.published_at),
      byline: texts(entry.published_by),
      siteName: null,
      html: truth(entry.is_not_parsed) ? null : wallabagHtml(text(entry.content), text(entry.mimetype)),
      notes: list(entry.annotations).flatMap((value) => {
        const annotation = recordOf(value);
        const [quote, note] = [text(annotation?.quote) || null, text(annotation?.text) || null];
        const { savedAt: markedAt } = savedAtOf(annotation?.created_at);
        return quote || note ? [{ quote, note, markedAt }] : [];
      }),
    });
  },
};
