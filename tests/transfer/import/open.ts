import { strToU8, zipSync } from 'fflate';
import { type OpenedImport, openImport } from '../../../utils/transfer/import/open';
import type { ImportRow, ReadRow } from '../../../utils/transfer/import/row';
import { view } from '../view';

type Part = string | Uint8Array<ArrayBuffer>;

export function open(content: Part, name = 'a-file'): Promise<OpenedImport | null> {
  return openImport({ name, content: new Blob([content]) }, { view });
}

export function zipped(files: Record<string, Part>): Uint8Array<ArrayBuffer> {
  const bytes = Object.entries(files).map(([name, part]) => [
    name,
    typeof part === 'string' ? strToU8(part) : part,
  ]);
  return zipSync(Object.fromEntries(bytes) as Record<string, Uint8Array>) as Uint8Array<ArrayBuffer>;
}

export async function allOf(opened: OpenedImport | null): Promise<ReadRow[]> {
  const rows: ReadRow[] = [];
  if (opened) for await (const row of opened.rows()) rows.push(row);
  return rows;
}

export interface Read {
  source: string | null;
  /** The rows that were read. */
  rows: ImportRow[];
  /** The others: `row: trouble`. */
  out: string[];
}

export async function readAll(content: Part, name?: string): Promise<Read> {
  const opened = await open(content, name);
  const all = await allOf(opened);
  return {
    source: opened?.source ?? null,
    rows: all.flatMap((read) => (read.kind === 'row' ? [read.row] : [])),
    out: all.flatMap((read) => (read.kind === 'left-out' ? [`${read.place.row}: ${read.trouble.id}`] : [])),
  };
}
