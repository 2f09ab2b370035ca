import type { ImportRow, Place, ReadRow } from './row';

/** A text longer than this is no article; it would hold up everything. */
const LONGEST_TEXT = 5_000_000;
/** Taken in by one transaction: so many rows, or rows of so many characters. */
const MOST_ROWS = 1_000;
const MOST_CHARACTERS = 4_000_000;

/** The rows in pieces that fit into memory and into one transaction. */
export async function* batchesOf(
  rows: AsyncIterable<ReadRow> | Iterable<ReadRow>,
  { skip = 0, leave }: { skip?: number; leave?: ReadonlySet<string> | undefined } = {},
): AsyncGenerator<{ rows: ReadRow[]; count: number }> {
  let batch: ReadRow[] = [];
  let [count, size, at] = [0, 0, 0];
  for await (const read of rows) {
    if (at++ < skip) continue;
    count++;
    if (!leave?.has(placeId(read.kind === 'row' ? read.row.place : read.place))) batch.push(bounded(read));
    size += sizeOf(read);
    if (count < MOST_ROWS && size < MOST_CHARACTERS) continue;
    yield { rows: batch, count };
    batch = [];
    [count, size] = [0, 0];
  }
  if (count > 0) yield { rows: batch, count };
}

export function placeId({ file, row }: Place): string {
  return `${row} ${file ?? ''}`;
}

function sizeOf(read: ReadRow): number {
  if (read.kind === 'row') return (read.row.html?.length ?? 0) + (read.row.text?.length ?? 0);
  return read.kind === 'whole' ? read.saved.article.html.length * (1 + read.saved.versions.length) : 0;
}

/** Without a text that is beyond measure; the link is kept, and that is told. */
function bounded(read: ReadRow): ReadRow {
  if (read.kind !== 'row' || sizeOf(read) <= LONGEST_TEXT) return read;
  const row: ImportRow = { ...read.row, html: null, text: null };
  return { kind: 'row', row: { ...row, concerns: [...row.concerns, { id: 'content', args: [row.title] }] } };
}
