/** What the reader adds to an article, in stores of its own: highlights and a note. */
import type { Highlight, SavedArticle } from '../article';
import { anchor, quoteOf } from './anchor';
import { all, type ReadTransaction, type WriteTransaction } from './transaction';

export type Marks = Pick<SavedArticle, 'highlights' | 'note'>;

/** The range of everything that is kept under an article's key and one more part: arrays sort after all of these. */
export function partsOf(key: string): IDBKeyRange {
  return IDBKeyRange.bound([key], [key, []]);
}

/** An article's highlights and note, as a running transaction sees them. */
export async function readMarks(look: ReadTransaction, key: string): Promise<Marks> {
  const [records, note] = await Promise.all([
    look.objectStore('highlights').getAll(partsOf(key)),
    look.objectStore('notes').get(key),
  ]);
  const highlights = records.map(({ key: _, ...highlight }) => highlight);
  return { highlights: inTextOrder(highlights), note: note?.text ?? '' };
}

/** Puts these in place of whatever there is. */
export async function putMarks(
  transaction: WriteTransaction,
  key: string,
  { highlights, note }: Marks,
): Promise<void> {
  const [marks, notes] = [transaction.objectStore('highlights'), transaction.objectStore('notes')];
  await all([
    () => marks.delete(partsOf(key)),
    ...highlights.map((highlight) => () => marks.put({ ...highlight, key })),
    () => (note === '' ? notes.delete(key) : notes.put({ key, text: note })),
  ]);
}

/** The highlights as they stand in a text, found again where it has changed. */
export function anchored(highlights: readonly Highlight[], text: string): Highlight[] {
  return inTextOrder(
    highlights.map((highlight) => {
      const { position: old, quote } = highlight;
      const position = anchor(text, quote, old);
      // Other tools tell a passage without what stands around it.
      const bare = position !== null && quote.prefix === '' && quote.suffix === '';
      if (bare) return { ...highlight, quote: { ...quoteOf(text, position), exact: quote.exact }, position };
      const same = position?.start === old?.start && position?.end === old?.end;
      return same ? highlight : { ...highlight, position };
    }),
  );
}

/** Those that are not in the text come last, by age. */
function inTextOrder(highlights: readonly Highlight[]): Highlight[] {
  const at = ({ position }: Highlight) => position?.start ?? Number.POSITIVE_INFINITY;
  return highlights.toSorted((a, b) =>
    at(a) === at(b) ? a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1) : at(a) - at(b),
  );
}
