import { type Note, type Place, type ReadRow, rowOf } from '../row';
import { type Json, list, recordOf, text } from '../values';

/** What lies beside the lists in a Pocket export, in `annotations/`: articles with the passages marked in them. */
export const pocketAnnotations = {
  id: 'pocket',
  fits: (value: Json) => {
    const first = recordOf(list(value)[0]);
    return first !== null && 'url' in first && Array.isArray(first.highlights) && !('data' in first);
  },
  rows: (value: Json) => list(value),
  read: (entry: Record<string, Json>, place: Place): ReadRow =>
    rowOf({
      ...{ place, url: text(entry.url), title: text(entry.title) },
      notes: list(entry.highlights).flatMap((value): Note[] => {
        const highlight = recordOf(value);
        const quote = text(highlight?.quote) || text(highlight?.text) || null;
        const note = text(highlight?.note) || null;
        return quote || note ? [{ quote, note }] : [];
      }),
    }),
};
