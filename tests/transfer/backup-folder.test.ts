import { afterEach, describe, expect, it, vi } from 'vitest';
import { QuotaError } from '../../utils/article';
import type { Library } from '../../utils/library/schema';
import {
  type BackupFolder,
  BackupFolderError,
  backupName,
  mayWrite,
  namesToRemove,
  writeIntoFolder,
} from '../../utils/transfer/backup/folder';
import { isBackupDue } from '../../utils/transfer/backup/reminder';
import { librarySource } from '../../utils/transfer/backup/source';
import { freshLibrary, makeArticle, makeSaved } from '../library/samples';
import { writeBackup as writeJson } from './backup-text';
import { FakeDirectory } from './fake-directory';
import { bring } from './import/bring';

afterEach(() => {
  vi.restoreAllMocks();
});

const DAY = 24 * 60 * 60 * 1000;
const START = Date.UTC(2026, 10, 22, 10, 15, 3);

async function libraryOf(count: number): Promise<Library> {
  const db = await freshLibrary();
  const saved = Array.from({ length: count }, (_, number) => {
    const url = `https://courier.example/${number}`;
    return makeSaved({ key: url, article: makeArticle({ url }) });
  });
  await bring(db, writeJson(saved, { now: 1 }));
  return db;
}

const write = (folder: FakeDirectory, db: Library, now: number, signal?: AbortSignal) =>
  writeIntoFolder(folder.handle, librarySource(db), {
    ...{ now, settings: {}, pause: async () => {} },
    ...(signal && { signal }),
  });

describe('a backup into a folder', () => {
  it('says in its name when it was and how many articles are in it, and restores', async () => {
    const folder = new FakeDirectory();
    const written = await write(folder, await libraryOf(3), START);
    expect(written.name).toBe('Dateline backup 2026-11-22 10.15.03 (3).zip');
    const bytes = new Uint8Array(await folder.files.get(written.name)!.arrayBuffer());
    expect(await bring(await freshLibrary(), bytes)).toMatchObject({ added: 3 });
  });

  it('keeps the last few, and whatever else is in the folder', async () => {
    const folder = new FakeDirectory();
    folder.files.set('taxes.zip', new Blob(['mine']));
    const db = await libraryOf(1);
    for (let day = 0; day < 8; day++) await write(folder, db, START + day * DAY);
    expect([...folder.files.keys()].toSorted()).toEqual([
      ...[3, 4, 5, 6, 7].map((day) => backupName(START + day * DAY, 1)),
      'taxes.zip',
    ]);
  });

  it('keeps the fullest one where the library has lost more than half', async () => {
    const folder = new FakeDirectory();
    await write(folder, await libraryOf(5), START);
    const lost = await libraryOf(1);
    for (let day = 1; day < 9; day++) await write(folder, lost, START + day * DAY);
    expect(folder.files.has(backupName(START, 5))).toBe(true);
    expect(folder.files.size).toBe(6);
  });

  it('leaves the old ones alone when the new one fails, and nothing of the new one', async () => {
    const folder = new FakeDirectory();
    const db = await libraryOf(1);
    for (let day = 0; day < 5; day++) await write(folder, db, START + day * DAY);
    const before = [...folder.files.keys()];
    const failing = new Error('broken');
    vi.spyOn(Blob.prototype, 'arrayBuffer').mockRejectedValueOnce(failing);
    await expect(write(folder, db, START + 9 * DAY)).rejects.toThrow();
    await expect(write(folder, db, START + 9 * DAY, AbortSignal.abort())).rejects.toThrow();
    expect([...folder.files.keys()]).toEqual(before);
  });

  it('says when the folder may not be written to any more, is gone, or its disk is full', async () => {
    const db = await libraryOf(1);
    const refusing = (name: string) => {
      const folder = new FakeDirectory();
      vi.spyOn(folder, 'getFileHandle').mockRejectedValue(new DOMException('no', name));
      return write(folder, db, START);
    };
    await expect(refusing('NotAllowedError')).rejects.toBeInstanceOf(BackupFolderError);
    await expect(refusing('NotFoundError')).rejects.toBeInstanceOf(BackupFolderError);
    await expect(refusing('QuotaExceededError')).rejects.toBeInstanceOf(QuotaError);
  });

  it('asks for permission only when it is told to', async () => {
    const folder = {
      queryPermission: vi.fn(async () => 'prompt' as const),
      requestPermission: vi.fn(async () => 'granted' as const),
    } as unknown as BackupFolder;
    expect(await mayWrite(folder)).toBe(false);
    expect(folder.requestPermission).not.toHaveBeenCalled();
    expect(await mayWrite(folder, true)).toBe(true);
    // A folder of the origin's own file system has no permission to ask for.
    expect(await mayWrite({} as BackupFolder)).toBe(true);
  });
});

describe('namesToRemove', () => {
  it('counts only its own names, by the time in them', () => {
    const names = Array.from({ length: 7 }, (_, day) => backupName(START + day * DAY, 10));
    const others = ['Dateline backup.zip', 'Dateline backup 2020-01-01 00.00.00 (x).zip', 'notes.md'];
    expect(namesToRemove([...others, ...names.toReversed()]).toSorted()).toEqual(names.slice(0, 2));
    expect(namesToRemove([])).toEqual([]);
  });
});

describe('isBackupDue', () => {
  const need = { now: 100 * DAY, lastAt: 90 * DAY, savedSince: 3, oldestAt: 91 * DAY, snoozedUntil: 0 };
  it.each([
    ['few articles, not long ago', {}, false],
    ['many articles since', { savedSince: 50 }, true],
    ['long ago, with one article since', { lastAt: 69 * DAY, savedSince: 1 }, true],
    ['long ago, and nothing since', { lastAt: 1 * DAY, savedSince: 0 }, false],
    ['never, with a library just begun', { lastAt: null }, false],
    ['never, with some articles', { lastAt: null, savedSince: 20 }, true],
    ['never, with an article of two weeks ago', { lastAt: null, savedSince: 1, oldestAt: 86 * DAY }, true],
    ['told to wait', { savedSince: 500, snoozedUntil: 101 * DAY }, false],
  ])('%s', (_when, over, due) => expect(isBackupDue({ ...need, ...over })).toBe(due));
});
