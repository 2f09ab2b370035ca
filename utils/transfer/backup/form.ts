/** The form of a backup: a zip of parts, none so big that it must not be in memory, and a table of them at its end. */

import {
  type Check,
  CheckError,
  count,
  listOf,
  oneOf,
  orMissing,
  orNull,
  record,
  text,
  time,
  truth,
  words,
} from '../../check';
import type { RecordStore } from '../../library/records';
import type { TagColour } from '../../library/schema';

/**
 * Of the form, not of the library: what a library of another version holds is told apart by its fields, as in the
 * JSON export. Append only; a newer one than this is refused.
 */
export const BACKUP_VERSION = 1;

export const BACKUP_NAMES = {
  table: 'dateline-backup.json',
  /** How the first backups named it. */
  oldTable: 'dateline.json',
  settings: 'settings.json',
  /** Articles, as the JSON export has them; readable alone. */
  articles: (number: number) => `articles/${padded(number)}.json`,
  records: (store: string, number: number) => `stores/${store}/${padded(number)}.json`,
  /** The bytes that the part of the same number names. */
  bytes: (store: string, number: number) => `stores/${store}/${padded(number)}.bin`,
} as const;

const padded = (number: number) => String(number).padStart(5, '0');

/** The table, written last: where it is, the backup is whole. */
export interface BackupTable {
  format: 'dateline-backup';
  version: number;
  /** Of the library it was made from. */
  library: number;
  exportedAt: string; // ISO 8601, UTC
  articles: number;
  /** Records beside the articles, by store. */
  records: Record<string, number>;
  /** SHA-256 of every part, hex. */
  parts: Record<string, string>;
}

const counts: Check<Record<string, number>> = (value, path) => mapOf(count)(value, path);
const hashes: Check<Record<string, string>> = (value, path) => mapOf(words)(value, path);

function mapOf<T>(check: Check<T>): Check<Record<string, T>> {
  return (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw new CheckError(path, 'an object');
    }
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [name, check(one, [...path, name])]),
    );
  };
}

export const backupTable = record<BackupTable>({
  format: oneOf('dateline-backup'),
  version: count,
  library: count,
  exportedAt: text,
  articles: count,
  records: counts,
  parts: hashes,
});

const buffer: Check<ArrayBuffer> = (value, path) => {
  if (!(value instanceof ArrayBuffer)) throw new CheckError(path, 'bytes');
  return value;
};

const colour = oneOf<TagColour>('blue', 'green', 'amber', 'red', 'violet', 'teal');
const failure = oneOf('unreachable', 'refused', 'too-big', 'not-picture', 'too-many');
const mime: Check<string> = (value, path) => {
  // Shown by an extension page: nothing that can hold a script.
  if (!/^image\/(?:jpeg|png|webp|gif|avif)$/.test(text(value, path))) throw new CheckError(path, 'a picture');
  return value as string;
};

/** The form of every store's records as a backup must hold them; a store without a row here does not compile. */
export const RECORD_CHECKS: Record<RecordStore, Check<object>> = {
  tags: record({ id: words, colour }),
  searches: record({ id: count, name: text, query: text, createdAt: time }),
  images: record({ hash: words, mime, bytes: buffer, widthPx: count, heightPx: count }),
  storyChoices: record({
    ...{ id: words, title: orNull(text), pinned: truth, articles: listOf(words), apart: listOf(words) },
    byReader: orMissing(listOf(words)),
    notMoved: orMissing(listOf(words)),
  }),
  imageUses: record({ key: words, source: text, hash: text, failure: orNull(failure), at: time }),
};

export const recordList = listOf<unknown>((value) => value);
