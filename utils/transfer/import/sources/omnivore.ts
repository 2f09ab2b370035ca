import { type Note, type Place, type ReadRow, rowOf } from '../row';
import { publishedOf, savedAtOf } from '../times';
import { type Json, list, recordOf, text, texts } from '../values';

/** The list of an Omnivore export: `metadata_0_to_20.json`. Contents and highlights lie in files beside it. */
export const omnivoreJson = {
  id: 'omnivore',
  fits: (value: Json) => {
    const first = recordOf(list(value)[0]);
    return first !== null && 'slug' in first && 'savedAt' in first && 'url' in first;
  },
  rows: (value: Json) => list(value),
  read: (entry: Record<string, Json>, place: Place): ReadRow =>
    rowOf({
      ...{ place, url: text(entry.url), title: text(entry.title), excerpt: text(entry.description) },
      ...savedAtOf(entry.savedAt),
      tags: [...texts(entry.labels), ...list(entry.labels).map((label) => text(recordOf(label)?.name))],
      archived: text(entry.state) === 'Archived',
      unread: typeof entry.readingProgress === 'number' ? entry.readingProgress < 95 : null,
      published: publishedOf(entry.publishedAt),
      byline: text(entry.author) ? [text(entry.author)] : [],
    }),
};

/** The highlights of one article: quotes of Markdown, each with labels (`#label`) and words of the reader below it. */
export function readHighlights(markdown: string): Note[] {
  const notes: Array<{ quote: string[]; note: string[] }> = [];
  let last: 'quote' | 'note' = 'note';
  for (const line of markdown.replace(/\r\n?/g, '\n').split('\n')) {
    const quoted = /^\s*>\s?(.*)$/.exec(line);
    if (quoted) {
      if (last === 'note') notes.push({ quote: [], note: [] });
      notes.at(-1)!.quote.push(quoted[1]!);
      last = 'quote';
    } else if (line.trim()) {
      if (notes.length === 0) notes.push({ quote: [], note: [] });
      notes.at(-1)!.note.push(line.trim());
      last = 'note';
    } else if (last === 'quote') {
      last = 'note'; // the next quote is another one
    }
  }
  return notes
    .map(({ quote, note }) => ({
      quote: quote.join('\n').trim() || null,
      note: note.join('\n').trim() || null,
    }))
    .filter(({ quote, note }) => quote || note);
}
