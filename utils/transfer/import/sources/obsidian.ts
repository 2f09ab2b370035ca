import { leftOut, type Note, type Place, type ReadRow, rowOf } from '../row';
import { savedAtOf } from '../times';
import { type Json, list, recordOf, text, texts } from '../values';

/**
 * Highlights that Obsidian's clipper exports: pages with `highlights` (`{text, timestamp, notes}`) and `data`, the same
 * as it keeps them, with HTML instead of text.
 */
export const obsidianHighlights = {
  id: 'obsidian',
  fits: (value: Json) => {
    const first = recordOf(list(value)[0]);
    if (!first || !('url' in first)) return false;
    return (
      'timestamp' in (recordOf(list(first.highlights)[0]) ?? {}) ||
      'xpath' in (recordOf(list(first.data)[0]) ?? {})
    );
  },
  rows: (value: Json) => list(value),
  read(entry: Record<string, Json>, place: Place): ReadRow {
    const title = text(entry.title);
    const given = list(entry.highlights).length > 0 ? list(entry.highlights) : list(entry.data);
    const notes = given.flatMap(noteOf);
    if (notes.length === 0) return leftOut(place, 'not-entry', title);
    const times = notes.flatMap(({ markedAt }) => markedAt ?? []);
    return rowOf({
      ...{ place, url: text(entry.url), title, notes },
      // Kept when it was first marked.
      savedAt: times.length > 0 ? Math.min(...times) : null,
    });
  },
};

function noteOf(value: Json): Note[] {
  const highlight = recordOf(value);
  const quote = text(highlight?.text) || plain(text(highlight?.content));
  const written = [...texts(highlight?.notes), text(highlight?.notes)].filter(Boolean).join('\n');
  if (!quote && !written) return [];
  // A highlight kept as data has its time for a name.
  const { savedAt } = savedAtOf(highlight?.timestamp ?? highlight?.id);
  return [{ quote: quote || null, note: written || null, markedAt: savedAt }];
}

/** The words of a highlight's HTML, which has no structure to speak of. */
function plain(html: string): string {
  const words = html.replace(/<\/(?:p|li|h\d|blockquote)>|<br\s*\/?>/gi, '\n').replace(/<[^>]*>/g, '');
  return words
    .replace(/&(lt|gt|quot|amp|nbsp|#39);/g, (_, name: string) => ENTITIES[name]!)
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}

const ENTITIES: Record<string, string> = {
  ...{ lt: '<', gt: '>', quot: '"', amp: '&', nbsp: ' ', '#39': "'" },
};
