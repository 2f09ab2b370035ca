import { openDB } from 'idb';
import { describe, expect, it, vi } from 'vitest';
import { LibraryError, NewerLibraryError } from '../../utils/article';
import { getSaved, saveArticle, trash } from '../../utils/library/articles';
import { openLibrary } from '../../utils/library/database';
import { MIGRATIONS, migrate } from '../../utils/library/migrations';
import { openAsItIs, readableArticles } from '../../utils/library/rescue';
import { savedSince } from '../../utils/library/since';
import { rescueSource } from '../../utils/transfer/backup/source';
import { writeBackup } from '../../utils/transfer/backup/write';
import { diskSink } from '../../utils/transfer/sink';
import { bring } from '../transfer/import/bring';
import { freshLibrary, makeAnnotations, makeArticle } from './samples';

const annotations = makeAnnotations();
const url = (number: number) => `https://courier.example/${number}`;

async function filled(name: string): Promise<void> {
  const db = await openLibrary({ name });
  for (const number of [1, 2, 3]) {
    await saveArticle(
      db,
      { article: makeArticle({ url: url(number) }), annotations, tags: ['Floods'] },
      { now: number },
    );
  }
  await saveArticle(db, { article: makeArticle({ url: url(1), text: 'It fell.' }), annotations }, { now: 9 });
  await db.put('tags', { id: 'floods', colour: 'green' });
  db.close();
}

/** What can be read, as a backup, restored into a fresh library. */
async function rescued(name: string) {
  const db = (await openAsItIs(name))!;
  const sink = await diskSink(null, 1);
  await writeBackup(rescueSource(db), sink, { now: 1, settings: {}, pause: async () => {} });
  db.close();
  const zip = new Uint8Array(await (await sink.finish('application/zip')).arrayBuffer());
  const fresh = await freshLibrary();
  return { fresh, result: await bring(fresh, zip) };
}

describe('a library that does not open', () => {
  it('since a newer version made it is read all the same, and left as it is', async () => {
    await filled('rescue-newer');
    const version = MIGRATIONS.at(-1)!.version + 1;
    const newer = await openDB('rescue-newer', version, {
      upgrade: (db) => void db.createObjectStore('later'),
    });
    newer.close();
    await expect(openLibrary({ name: 'rescue-newer' })).rejects.toBeInstanceOf(NewerLibraryError);
    const { fresh, result } = await rescued('rescue-newer');
    expect(result.added).toBe(3);
    expect(await getSaved(fresh, url(1))).toMatchObject({ tags: ['Floods'], versions: [{ savedAt: 1 }] });
    const after = await openDB('rescue-newer');
    expect(after.version).toBe(version);
    after.close();
  });

  it('since its upgrade fails is read as the old version left it', async () => {
    const migrations = MIGRATIONS.slice(0, 1);
    const old = await openDB('rescue-old', 1, {
      upgrade: (db, oldVersion, _new, transaction) => migrate(db, transaction, { oldVersion, migrations }),
    });
    const article = makeArticle();
    const key = article.canonicalUrl;
    await old.put('articles', { key, tags: ['Floods'], savedAt: 5, updatedAt: 6, trashedAt: null });
    await old.put('bodies', { key, article, annotations, savedAt: 6 });
    old.close();
    const { fresh, result } = await rescued('rescue-old');
    expect(result.added).toBe(1);
    expect(await getSaved(fresh, key)).toMatchObject({ tags: ['Floods'], savedAt: 5, note: '', article });
  });

  it('gives every article but those that cannot be read', async () => {
    await filled('rescue-damaged');
    const db = (await openAsItIs('rescue-damaged'))!;
    const get = IDBObjectStore.prototype.get;
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, key) {
      if (key === url(2) && this.name === 'bodies') throw new DOMException('bad block', 'DataError');
      return get.call(this, key);
    });
    const keys: string[] = [];
    for await (const saved of readableArticles(db)) keys.push(saved.key);
    vi.restoreAllMocks();
    expect(keys).toEqual([url(1), url(3)]);
    db.close();
  });

  it('is not made where there is none', async () => {
    expect(await openAsItIs('rescue-nothing')).toBeNull();
    expect((await indexedDB.databases()).some(({ name }) => name === 'rescue-nothing')).toBe(false);
  });

  it('is found, and not made, where the browser cannot name its databases', async () => {
    await filled('rescue-unnamed');
    const { databases } = indexedDB;
    vi.spyOn(indexedDB, 'databases').mockRejectedValue(new DOMException('half-made', 'UnknownError'));
    const db = await openAsItIs('rescue-unnamed');
    expect(await openAsItIs('rescue-never-made')).toBeNull();
    vi.restoreAllMocks();
    expect(db?.objectStoreNames).toContain('bodies');
    db?.close();
    const names = (await databases.call(indexedDB)).map(({ name }) => name);
    expect(names).toContain('rescue-unnamed');
    expect(names).not.toContain('rescue-never-made');
  });

  it('says so where nothing can be read', async () => {
    await filled('rescue-locked');
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no', 'UnknownError');
    });
    await expect(openAsItIs('rescue-locked')).rejects.toBeInstanceOf(LibraryError);
    vi.restoreAllMocks();
  });

  it('read by an old window makes way for one that upgrades', async () => {
    await filled('rescue-blocking');
    await openAsItIs('rescue-blocking');
    const newer = await openDB('rescue-blocking', MIGRATIONS.at(-1)!.version + 1);
    newer.close();
  });
});

describe('savedSince', () => {
  it('counts kept articles saved after a time, and says when the oldest was', async () => {
    const db = await freshLibrary();
    for (const number of [10, 20, 30]) {
      await saveArticle(db, { article: makeArticle({ url: url(number) }), annotations }, { now: number });
    }
    await trash(db, [url(30)], { now: 40 });
    expect(await savedSince(db, 0)).toEqual({ count: 2, oldestAt: 10 });
    expect(await savedSince(db, 10)).toEqual({ count: 1, oldestAt: 20 });
    expect(await savedSince(db, 20)).toEqual({ count: 0, oldestAt: null });
  });
});
