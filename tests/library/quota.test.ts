/** A disk that is full at any moment of any work: nothing is lost, nothing is half, and it works on once there is room. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { QuotaError } from '../../utils/article';
import { emptyTrash, restore, saveArticle, setTags, trash } from '../../utils/library/articles';
import { listIntakes, undoIntake } from '../../utils/library/intake';
import { checkLibrary } from '../../utils/library/repair';
import type { Library } from '../../utils/library/schema';
import { removeVersion, restoreVersion } from '../../utils/library/versions';
import { librarySource } from '../../utils/transfer/backup/source';
import { writeBackup } from '../../utils/transfer/backup/write';
import { diskSink } from '../../utils/transfer/sink';
import { bring } from '../transfer/import/bring';
import { dump, freshLibrary, makeAnnotations, makeArticle } from './samples';

afterEach(() => {
  vi.restoreAllMocks();
});

const annotations = makeAnnotations();
const url = (number: number) => `https://courier.example/${number}`;
const LIST = `${[7, 8, 9].map(url).join('\n')}\n`;

/** Three articles, one with an earlier text, one in the trash, and an import that can be taken back. */
async function filled(): Promise<Library> {
  const db = await freshLibrary();
  for (const number of [1, 2, 3]) {
    const article = makeArticle({ url: url(number) });
    await saveArticle(db, { article, annotations, tags: ['Floods'] }, { now: number });
  }
  const newer = makeArticle({ url: url(1), text: 'The river fell.' });
  await saveArticle(db, { article: newer, annotations }, { now: 9 });
  await trash(db, [url(3)], { now: 10 });
  await bring(db, `${[4, 5].map(url).join('\n')}\n`);
  return db;
}

const save = (db: Library, number: number, text: string) =>
  saveArticle(db, { article: makeArticle({ url: url(number), text }), annotations }, { now: 20 });

const WORK: Array<[string, (db: Library) => Promise<unknown>]> = [
  ['a new article', (db) => save(db, 6, 'It rains.')],
  ['a new text of an article', (db) => save(db, 2, 'It rains.')],
  ['tags', (db) => setTags(db, [url(1), url(2)], { add: ['Rivers'] }, { now: 20 })],
  ['the trash', (db) => trash(db, [url(1), url(2)], { now: 20 })],
  ['what comes back from it', (db) => restore(db, [url(3)])],
  ['emptying it', (db) => emptyTrash(db)],
  ['an earlier text that is brought back', (db) => restoreVersion(db, url(1), 0, { now: 20 })],
  ['an earlier text that is let go of', (db) => removeVersion(db, url(1), 0)],
  ['an import', (db) => bring(db, LIST)],
  ['an import that is taken back', async (db) => undoIntake(db, (await listIntakes(db))[0]!.id)],
];

/** Fails the write with this number, over all stores. */
function fullAt(number: number): void {
  let count = 0;
  for (const name of ['put', 'add', 'delete'] as const) {
    const own = IDBObjectStore.prototype[name] as (...args: unknown[]) => IDBRequest;
    vi.spyOn(IDBObjectStore.prototype, name).mockImplementation(function (
      this: IDBObjectStore,
      ...args: unknown[]
    ) {
      if (++count >= number) throw new DOMException('full', 'QuotaExceededError');
      return own.apply(this, args);
    } as never);
  }
}

describe('a disk that is full', () => {
  it.each(WORK)('in the middle of %s costs nothing that is there', async (_what, work) => {
    for (const number of [1, 2, 3, 5]) {
      const db = await filled();
      const before = await dump(db);
      fullAt(number);
      const failure = await work(db).then(
        () => null,
        (error: unknown) => error,
      );
      vi.restoreAllMocks();
      // It may have needed fewer writes than that.
      if (failure === null) continue;
      expect(failure).toBeInstanceOf(QuotaError);
      expect(await dump(db)).toEqual(before);
      const { repaired } = await checkLibrary(db, { now: 1, thorough: true, pause: async () => {} });
      expect(Object.values(repaired).every((count) => count === 0)).toBe(true);
      await work(db);
      expect(await dump(db)).not.toEqual(before);
      db.close();
    }
  });

  it('while a backup is written leaves the library as it is, and says so', async () => {
    const db = await filled();
    const before = await dump(db);
    const sink = await diskSink(null, 1);
    vi.spyOn(sink, 'write').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
    const written = writeBackup(librarySource(db), sink, { now: 1, settings: {}, pause: async () => {} });
    await expect(written).rejects.toBeInstanceOf(QuotaError);
    expect(await dump(db)).toEqual(before);
  });
});
