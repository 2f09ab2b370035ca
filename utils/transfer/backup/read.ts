/** Reads a backup. A part that is damaged costs what is in it, is told, and the rest is good. */
import { ImportError } from '../../article';
import { CheckError } from '../../check';
import { t } from '../../i18n';
import type { RecordStore, StoredRecord } from '../../library/records';
import { leftOut, type ReadRow } from '../import/row';
import type { ZipEntry, ZipReader } from '../import/zip-file';
import { decode, sha256 } from './encode';
import {
  BACKUP_NAMES,
  BACKUP_VERSION,
  type BackupTable,
  backupTable,
  RECORD_CHECKS,
  recordList,
} from './form';

export interface OpenedBackup {
  articles: number;
  /** Records beside the articles, by store, some at a time. */
  records(): AsyncGenerator<StoredRecord[]>;
  /** The reader's choices, not checked; null where they are damaged. */
  settings(): Promise<Record<string, unknown> | null>;
  rows(): AsyncGenerator<ReadRow>;
}

/** Reads the articles of one part: the JSON form of the export. */
export type ReadArticles = (text: string, file: string) => Iterable<ReadRow> | null;

/** We write UTF-8 and nothing else. */
const decodeText = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

export const isBackup = (zip: ZipReader) => tableEntry(zip) !== undefined;

/** The old name alone is not enough: an export may have it. */
function tableEntry({ entries }: ZipReader): ZipEntry | undefined {
  const named = (wanted: string) => entries.find(({ name }) => name === wanted);
  return named(BACKUP_NAMES.table) ?? (named(BACKUP_NAMES.settings) && named(BACKUP_NAMES.oldTable));
}

/** @throws ImportError where its table is damaged or of a newer version */
export async function openBackupZip(zip: ZipReader, readArticles: ReadArticles): Promise<OpenedBackup> {
  const entries = new Map(zip.entries.map((entry) => [entry.name, entry]));
  const table = await tableOf(zip, tableEntry(zip)!);
  const names = Object.keys(table.parts);
  return {
    articles: table.articles,
    async *rows() {
      for (const name of names.filter((one) => one.startsWith('articles/'))) {
        const rows = await articlesOf(() => part(zip, entries, table, name), name, readArticles);
        yield* rows;
      }
    },
    async *records() {
      for (const name of names.filter((one) => /^stores\/\w+\/\d+\.json$/.test(one))) {
        yield await recordsOf((path) => part(zip, entries, table, path), name);
      }
    },
    async settings() {
      const bytes = await part(zip, entries, table, BACKUP_NAMES.settings).catch(orNull);
      return bytes && objectIn(bytes);
    },
  };
}

async function tableOf(zip: ZipReader, entry: ZipEntry): Promise<BackupTable> {
  const broken = (cause?: unknown) => new ImportError(t('import_notBackup'), { cause });
  try {
    const value: unknown = JSON.parse(decodeText(await zip.read(entry)));
    const version = (value as { version?: unknown } | null)?.version;
    if (typeof version === 'number' && version > BACKUP_VERSION) throw new ImportError(t('import_newer'));
    return backupTable(value, []);
  } catch (error) {
    throw error instanceof ImportError ? error : broken(error);
  }
}

/** @throws ImportError where the part is not there or not as it was written */
async function part(
  zip: ZipReader,
  entries: ReadonlyMap<string, ZipEntry>,
  table: BackupTable,
  name: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const entry = entries.get(name);
  const bytes = entry && (await zip.read(entry));
  if (!bytes || (await sha256(bytes)) !== table.parts[name]) throw new ImportError(t('import_zip_broken'));
  return bytes;
}

async function articlesOf(
  read: () => Promise<Uint8Array>,
  name: string,
  readArticles: ReadArticles,
): Promise<Iterable<ReadRow>> {
  const damaged = [leftOut({ file: name, row: 1 }, 'unreadable', name)];
  try {
    return readArticles(decodeText(await read()), name) ?? damaged;
  } catch (error) {
    if (error instanceof ImportError) return damaged;
    throw error;
  }
}

async function recordsOf(
  read: (path: string) => Promise<Uint8Array<ArrayBuffer>>,
  name: string,
): Promise<StoredRecord[]> {
  const store = name.split('/')[1] as RecordStore;
  // Of a later version of ours: there is no place for it here.
  if (!Object.hasOwn(RECORD_CHECKS, store)) return [];
  const json = await read(name).catch(orNull);
  const bytes = (await read(name.replace(/json$/, 'bin')).catch(orNull)) ?? new Uint8Array();
  const values = json === null ? [] : listIn(json);
  return values.flatMap((value) => {
    try {
      return [{ store, value: RECORD_CHECKS[store](decode(value, bytes), []) as Record<string, unknown> }];
    } catch (error) {
      if (error instanceof CheckError) return [];
      throw error;
    }
  });
}

function orNull(error: unknown): null {
  if (error instanceof ImportError) return null;
  throw error;
}

function listIn(bytes: Uint8Array): unknown[] {
  try {
    return recordList(JSON.parse(decodeText(bytes)), []);
  } catch {
    return [];
  }
}

function objectIn(bytes: Uint8Array): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(decodeText(bytes));
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}
