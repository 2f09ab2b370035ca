/**
 * Backups in a folder that the reader picked: a new file each time, whole before any other goes, the last few kept,
 * and never the one that holds the most where the library has shrunk to less than half of it.
 */
import { DatelineError, QuotaError } from '../../article';
import { openImport } from '../import/open';
import type { Sink } from '../sink';
import type { BackupSource } from './source';
import { type BackupOptions, writeBackup } from './write';

/** The File System Access API as far as it is used; TypeScript knows only the part every browser has. */
export interface BackupFolder extends FileSystemDirectoryHandle {
  queryPermission?(options: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission?(options: { mode: 'readwrite' }): Promise<PermissionState>;
}

/** The folder may not be written to any more, or is gone. What is in it is untouched. */
export class BackupFolderError extends DatelineError {
  override readonly name = 'BackupFolderError';
}

const KEPT = 5;
const NAME = /^Dateline backup (\d{4}-\d{2}-\d{2} \d{2}\.\d{2}\.\d{2}) \((\d+)\)\.zip$/;

/** "Dateline backup 2026-11-22 10.15.03 (3417).zip": UTC, and the number of articles. */
export function backupName(now: number, articles: number): string {
  const [day = '', time = ''] = new Date(now).toISOString().split(/[T.]/);
  return `Dateline backup ${day} ${time.replaceAll(':', '.')} (${articles}).zip`;
}

/** Names of ours that can go, given all that is in the folder. */
export function namesToRemove(names: Iterable<string>): string[] {
  const ours = [...names]
    .flatMap((name) => {
      const [, time = '', articles = ''] = NAME.exec(name) ?? [];
      return time ? [{ name, time, articles: Number(articles) }] : [];
    })
    .toSorted((a, b) => (a.time < b.time ? 1 : -1));
  const [newest] = ours;
  if (!newest) return [];
  const fullest = ours.reduce((most, one) => (one.articles > most.articles ? one : most));
  const guarded = newest.articles * 2 < fullest.articles ? fullest : null;
  return ours.slice(KEPT).flatMap((one) => (one === guarded ? [] : [one.name]));
}

export interface WrittenBackup {
  name: string;
  bytes: number;
  articles: number;
}

/**
 * Writes a backup into the folder, makes sure that it can be read, and only then lets go of old ones.
 * @throws BackupFolderError, QuotaError (the disk of the folder is full), LibraryError, or what `signal` was aborted with
 */
export async function writeIntoFolder(
  folder: BackupFolder,
  source: BackupSource,
  options: BackupOptions,
): Promise<WrittenBackup> {
  const name = backupName(options.now, await source.count());
  try {
    const handle = await folder.getFileHandle(name, { create: true });
    try {
      const { file, articles } = await writeFile(handle, source, options);
      await verify(file, articles);
      await removeOld(folder);
      return { name, bytes: file.size, articles };
    } catch (error) {
      await folder.removeEntry(name).catch(() => {}); // half a file is none
      throw error;
    }
  } catch (error) {
    throw asFolderError(error);
  }
}

async function writeFile(handle: FileSystemFileHandle, source: BackupSource, options: BackupOptions) {
  const sink = await sinkOf(handle);
  try {
    const { articles } = await writeBackup(source, sink, options);
    await sink.finish('application/zip');
    return { file: await handle.getFile(), articles };
  } catch (error) {
    await sink.discard().catch(() => {}); // it may be what has failed
    throw error;
  }
}

/** Goes into a file beside it until it is closed: a killed browser leaves an empty file, never half of one. */
async function sinkOf(handle: FileSystemFileHandle): Promise<Sink> {
  const file = await handle.createWritable();
  return {
    write: (pieces) => file.write(new Blob(pieces)),
    async finish() {
      await file.close();
      return handle.getFile();
    },
    discard: () => file.abort(),
  };
}

async function verify(file: File, articles: number): Promise<void> {
  const opened = await openImport({ name: file.name, content: file });
  if (opened?.backup?.articles !== articles) throw new BackupFolderError('The backup cannot be read again');
}

async function removeOld(folder: BackupFolder): Promise<void> {
  const names: string[] = [];
  for await (const name of folder.keys()) names.push(name);
  await Promise.allSettled(namesToRemove(names).map((name) => folder.removeEntry(name)));
}

function asFolderError(error: unknown): unknown {
  if (!(error instanceof DOMException)) return error;
  if (error.name === 'AbortError') return error;
  if (error.name === 'QuotaExceededError')
    return new QuotaError('The disk of the folder is full', { cause: error });
  return new BackupFolderError(`The folder cannot be written to: ${error.message}`, { cause: error });
}

/** Whether the folder may be written to now; `ask` needs the reader's click. */
export async function mayWrite(folder: BackupFolder, ask = false): Promise<boolean> {
  const how = { mode: 'readwrite' } as const;
  const state = await (ask ? folder.requestPermission?.(how) : folder.queryPermission?.(how));
  return state === undefined || state === 'granted';
}
