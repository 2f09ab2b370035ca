/** The reader's marks in an article and words about it: added, changed and removed one at a time. */
import type { Highlight, Span } from '../article';
import { quoteOf } from './anchor';
import { tellChange } from './changes';
import { type Marks, putMarks, readMarks } from './marks';
import type { ArticleRecord, Library } from './schema';
import { withLists, withoutLists } from './summary';
import { ALL_STORES, all, read, write } from './transaction';

interface When {
  now: number; // ms since epoch
}

export interface NoteChange {
  /** False: the article or the highlight is not there any more. */
  done: boolean;
  /** Puts back what was there before, and nothing else. */
  undo(): Promise<void>;
}

/** An article's highlights, in the order of its text. */
export async function highlightsOf(db: Library, key: string): Promise<Highlight[]> {
  return (await read(db, ALL_STORES, (look) => readMarks(look, key))).highlights;
}

/** A new highlight of a stretch of an article's text. */
export function makeHighlight(text: string, position: Span, { id, now }: { id: string } & When): Highlight {
  const quote = quoteOf(text, position);
  return { id, quote, position, colour: 'yellow', note: null, createdAt: now, updatedAt: now };
}

/** Adds a highlight; in place of one with the same id. `anchor.ts` makes its quote and finds it again. */
export function addHighlight(
  db: Library,
  key: string,
  highlight: Highlight,
  { now }: When,
): Promise<NoteChange> {
  return changeOne(db, { key, id: highlight.id, now }, () => highlight);
}

/** Changes its colour or its note; null takes the note away. */
export function changeHighlight(
  db: Library,
  key: string,
  id: string,
  { now, ...change }: Partial<Pick<Highlight, 'colour' | 'note'>> & When,
): Promise<NoteChange> {
  return changeOne(db, { key, id, now }, (old) => (old ? { ...old, ...change, updatedAt: now } : null));
}

export function removeHighlight(db: Library, key: string, id: string, { now }: When): Promise<NoteChange> {
  return changeOne(db, { key, id, now }, () => null);
}

/** The reader's own words about an article; '' for none. */
export async function setNote(db: Library, key: string, text: string, { now }: When): Promise<NoteChange> {
  const note = text.trim();
  const before = await changeMarks(db, key, now, (marks) =>
    marks.note === note ? null : { ...marks, note },
  );
  return {
    done: before !== null,
    undo: async () => {
      if (before)
        await changeMarks(db, key, before.updatedAt, (marks) => ({ ...marks, note: before.marks.note }));
    },
  };
}

async function changeOne(
  db: Library,
  { key, id, now }: { key: string; id: string } & When,
  change: (old: Highlight | null) => Highlight | null,
): Promise<NoteChange> {
  const put = (marks: Marks, highlight: Highlight | null): Marks => {
    const others = marks.highlights.filter((one) => one.id !== id);
    return { ...marks, highlights: highlight ? [...others, highlight] : others };
  };
  const held = ({ highlights }: Marks) => highlights.find((one) => one.id === id) ?? null;
  const before = await changeMarks(db, key, now, (marks) => {
    const [old, next] = [held(marks), change(held(marks))];
    return old === next ? null : put(marks, next);
  });
  return {
    done: before !== null,
    undo: async () => {
      if (before) await changeMarks(db, key, before.updatedAt, (marks) => put(marks, held(before.marks)));
    },
  };
}

/** Gives what was there before; null where nothing was changed. */
async function changeMarks(
  db: Library,
  key: string,
  updatedAt: number,
  change: (marks: Marks) => Marks | null,
): Promise<{ marks: Marks; updatedAt: number } | null> {
  const before = await write(db, ALL_STORES, async (transaction) => {
    const [record, marks] = await Promise.all([
      transaction.objectStore('articles').get(key),
      readMarks(transaction, key),
    ]);
    const next = record && change(marks);
    if (!next) return null;
    await all([
      () => transaction.objectStore('articles').put(counted(record, next, updatedAt)),
      () => putMarks(transaction, key, next),
    ]);
    return { marks, updatedAt: record.updatedAt };
  });
  if (before) tellChange(db, { kind: 'noted', keys: [key] });
  return before;
}

function counted(record: ArticleRecord, { highlights, note }: Marks, updatedAt: number): ArticleRecord {
  const counts = { highlightCount: highlights.length, noted: note !== '' };
  return withLists({ ...withoutLists(record), ...counts, updatedAt });
}
