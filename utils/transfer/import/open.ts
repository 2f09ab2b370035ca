/** The door of importing: a file of whatever name becomes rows. */
import { ImportError } from '../../article';
import type { View } from '../../html';
import { t } from '../../i18n';
import { isBackup, type OpenedBackup, openBackupZip } from '../backup/read';
import { decode, isBinary, readText } from './decode';
import { openText } from './open-text';
import { type ImportRow, leftOut, type Note, type ReadRow } from './row';
import { omnivoreJson, readHighlights } from './sources/omnivore';
import { list, recordOf, text } from './values';
import { isZip, openZip, type ZipEntry, type ZipReader } from './zip-file';

export interface ImportFile {
  name: string;
  content: Blob;
}

/** A file that was recognised. */
export interface OpenedImport {
  /** Which tool it is of: a message `import_source_<id>` names it. */
  source: string;
  fileName: string;
  bytes: number;
  /** Its rows from the beginning; can be asked for again. Holds no more than one of them. */
  rows(): AsyncGenerator<ReadRow> | Generator<ReadRow>;
  /** What a backup of ours holds besides. */
  backup?: OpenedBackup;
}

/**
 * Tells by a file's content what it is. Null: nothing to import, but perhaps a text to read.
 * @throws ImportError with words for the reader where it is damaged, too big, or of another kind
 */
export async function openImport(
  { name, content }: ImportFile,
  options: { view?: View | undefined } = {},
): Promise<OpenedImport | null> {
  const about = { fileName: name, bytes: content.size };
  if (await isZip(content)) return { ...about, ...(await openArchive(await openZip(content), options)) };
  if (await isBinary(content)) return null;
  const opened = openText(await readText(content), options);
  return opened && { ...about, ...opened };
}

type Archive = Pick<OpenedImport, 'source' | 'rows' | 'backup'>;
type Options = { view?: View | undefined };

async function openArchive(zip: ZipReader, options: Options): Promise<Archive> {
  if (isBackup(zip)) {
    const backup = await openBackupZip(
      zip,
      (text, file) => openText(text, { ...options, file })?.rows() ?? null,
    );
    return { source: 'dateline', rows: backup.rows, backup };
  }
  const metadata = zip.entries.filter(({ name }) => /(?:^|\/)metadata_\d+_to_\d+\.json$/.test(name));
  if (metadata.length > 0) {
    return { source: omnivoreJson.id, rows: () => omnivoreRows(zip, inOrder(metadata)) };
  }
  const files = inOrder(zip.entries.filter(({ name }) => /\.(?:csv|json|html?|txt|md)$/i.test(name)));
  const source = await firstSource(zip, files, options);
  return { source, rows: () => rowsOfFiles(zip, files, options) };
}

/** Lists before what lies in folders beside them; `part_000010` after `part_000002`. */
function inOrder(entries: readonly ZipEntry[]): ZipEntry[] {
  const collator = new Intl.Collator('en', { numeric: true });
  const depth = ({ name }: ZipEntry) => name.split('/').length;
  return entries.toSorted((a, b) => depth(a) - depth(b) || collator.compare(a.name, b.name));
}

/** @throws ImportError where no file of the zip can be imported */
async function firstSource(zip: ZipReader, files: readonly ZipEntry[], options: Options): Promise<string> {
  for (const entry of files.slice(0, 50)) {
    const opened = tryOpen(await zip.read(entry), entry.name, options);
    if (opened) return opened.source;
  }
  throw new ImportError(t('import_unknown'));
}

function tryOpen(bytes: Uint8Array, file: string, options: Options) {
  try {
    return openText(decode(bytes), { ...options, file });
  } catch (error) {
    if (error instanceof ImportError) return null;
    throw error;
  }
}

/** Every list in a zip, one after another: Pocket's come in parts, with the highlights beside them. */
async function* rowsOfFiles(
  zip: ZipReader,
  files: readonly ZipEntry[],
  options: Options,
): AsyncGenerator<ReadRow> {
  for (const entry of files) {
    const opened = tryOpen(await zip.read(entry), entry.name, options);
    if (opened) yield* opened.rows();
    else if (/\.(?:csv|json)$/i.test(entry.name)) {
      yield leftOut({ file: entry.name, row: 1 }, 'unreadable', entry.name);
    }
  }
}

async function* omnivoreRows(zip: ZipReader, metadata: readonly ZipEntry[]): AsyncGenerator<ReadRow> {
  // The exporter may have written one article twice; the last is the whole one.
  const byName = new Map(
    zip.entries.map((entry) => [entry.name.replace(/^.*?(content|highlights)\//, '$1/'), entry]),
  );
  for (const entry of metadata) {
    const file = entry.name;
    const entries = parsedList(await zip.read(entry));
    if (!entries) {
      yield leftOut({ file, row: 1 }, 'unreadable', file);
      continue;
    }
    for (const [index, value] of entries.entries()) {
      const place = { file, row: index + 1 };
      const record = recordOf(value);
      const read = record ? omnivoreJson.read(record, place) : leftOut(place, 'not-entry');
      if (read.kind === 'row') await complete(zip, byName, read.row, text(record?.slug));
      yield read;
    }
  }
}

function parsedList(bytes: Uint8Array): unknown[] | null {
  try {
    const value: unknown = JSON.parse(decode(bytes).replace(/^\uFEFF/, ''));
    return Array.isArray(value) ? list(value) : null;
  } catch {
    return null;
  }
}

/** Adds what lies beside the list. An article whose text is damaged is kept as a link, and that is told. */
async function complete(
  zip: ZipReader,
  byName: ReadonlyMap<string, ZipEntry>,
  row: ImportRow,
  slug: string,
): Promise<void> {
  const content = byName.get(`content/${slug}.html`);
  const highlights = byName.get(`highlights/${slug}.md`);
  const readOr = async <T>(entry: ZipEntry | undefined, of: (text: string) => T): Promise<T | null> => {
    if (!entry) return null;
    try {
      return of(decode(await zip.read(entry)));
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      row.concerns.push({ id: 'content', args: [entry.name] });
      return null;
    }
  };
  const pdf = byName.get(`content/${slug}.pdf`);
  if (pdf && !content) row.concerns.push({ id: 'pdf', args: [pdf.name] });
  row.html = await readOr(content, (html) => html);
  row.notes = (await readOr<Note[]>(highlights, readHighlights)) ?? [];
}
