/** What the reader changed of a row before it is imported. */
import type { IntakeEdit } from '../../library/schema';
import { placeId } from './batches';
import type { ReadRow } from './row';

export type RowEdit = IntakeEdit;

/** By `placeId`. */
export type RowEdits = ReadonlyMap<string, RowEdit>;

/** The row as the reader wants it. */
export function edited(read: ReadRow, edits: RowEdits): ReadRow {
  if (read.kind === 'left-out') return read;
  const edit = edits.get(placeId(read.kind === 'row' ? read.row.place : read.place));
  if (!edit) return read;
  const { title, tags, savedAt } = edit;
  if (read.kind === 'row') return { ...read, row: { ...read.row, title, tags, savedAt } };
  const { saved } = read;
  return {
    ...read,
    saved: { ...saved, article: { ...saved.article, title }, tags, savedAt: savedAt ?? saved.savedAt },
  };
}

/** Whether it is to stand beside what is there. */
export function isBeside(read: ReadRow, edits: RowEdits): boolean {
  if (read.kind === 'left-out') return false;
  return edits.get(placeId(read.kind === 'row' ? read.row.place : read.place))?.beside ?? false;
}
