import 'fake-indexeddb/auto';
import { type IDBPDatabase, openDB } from 'idb';
import { describe, expect, it, vi } from 'vitest';
import { LibraryError, NewerLibraryError } from '../../utils/article';
import { countTags, findSaved, getSaved, listArticles, saveArticle } from '../../utils/library/articles';
import { openLibrary } from '../../utils/library/database';
import { listIntakes, undoIntake } from '../../utils/library/intake';
import { MIGRATIONS, migrate } from '../../utils/library/migrations';
import { updateStories } from '../../utils/library/stories/update';
import { withLists, withoutLists } from '../../utils/library/summary';
import { makeAnnotations, makeArticle, makeHighlight } from './samples';

const LIBRARY_VERSION = MIGRATIONS.at(-1)!.version;
const article = makeArticle();
const annotations = makeAnnotations();

/**
 * A library of every version as that version wrote it, in literal records: today's code has no say in what an
 * old library holds. A new migration needs a row here.
 */
const LIBRARIES: Array<{ version: number; fill: (db: IDBPDatabase) => Promise<unknown> }> = [
  { version: 1, fill: fillOf1 },
  {
    version: 2,
    async fill(db) {
      await fillOf1(db);
      const times = { startedAt: 5, taken: 1, total: 1, added: 1, merged: 0, steps: 1 };
      await db.put('intakes', { id: 1, name: 'part_000000.csv', state: 'done', ...times });
      const key = article.canonicalUrl;
      const hashes = { hashBefore: null, textHash: 'of the text' };
      const change = { key, before: null, ...hashes, versionCount: 1, tags: ['Floods'] };
      await db.put('intakeSteps', { intake: 1, step: 1, changes: [change] });
    },
  },
  { version: 3, fill: fillOf3 },
  {
    version: 4,
    async fill(db) {
      await fillOf3(db);
      await db.put('outbox', { keys: [article.canonicalUrl], texts: [] });
    },
  },
  {
    version: 5,
    async fill(db) {
      await fillOf3(db);
      const key = article.canonicalUrl;
      await db.put('storyQueue', { keys: [], bodies: [key] });
      const choice = { id: 's5', title: 'The dyke', pinned: false, articles: [key], apart: [] };
      await db.put('storyChoices', choice);
    },
  },
  { version: 6, fill: async (db) => LIBRARIES.find(({ version }) => version === 5)!.fill(db) },
  { version: 7, fill: async (db) => LIBRARIES.find(({ version }) => version === 5)!.fill(db) },
];

async function fillOf3(db: IDBPDatabase): Promise<void> {
  await fillOf1(db);
  const key = article.canonicalUrl;
  const record = await db.get('articles', key);
  const lists = [...record.lists, ['unread', -5, key], ['highlighted', -5, key]];
  await db.put('articles', { ...record, ...FRESH, highlightCount: 1, noted: true, lists });
  await db.put('highlights', { key, ...makeHighlight() });
  await db.put('notes', { key, text: 'Ask the mayor.' });
  await db.put('tags', { id: 'floods', colour: 'blue' });
  const bytes = new Uint8Array([1, 2, 3]).buffer;
  await db.put('images', { hash: 'of it', mime: 'image/webp', bytes, widthPx: 2, heightPx: 1 });
  const source = 'https://courier.example/dyke.jpg';
  await db.put('imageUses', { key, source, hash: 'of it', failure: null, at: 6 });
  await db.put('searches', { name: 'Dykes', query: 'dyke is:unread', createdAt: 6 });
}

const FRESH = {
  state: { unread: true, archived: false, favourite: false },
  highlightCount: 0,
  noted: false,
};

async function fillOf1(db: IDBPDatabase): Promise<void> {
  const key = article.canonicalUrl;
  await db.put('articles', {
    ...{ key, url: article.url, title: article.title, site: 'courier.example', siteName: 'The Courier' },
    ...{ byline: ['Tomas Brandl'], lang: 'en', published: article.published?.value, datelineDate: null },
    ...{ datelinePlace: 'OBERFELD', excerpt: article.excerpt, wordCount: 41, tags: ['Floods'] },
    ...{ entities: ['PER:Ines Halvorsen'], savedAt: 5, updatedAt: 6, trashedAt: null, versionCount: 1 },
    textHash: 'of the text',
    lists: [
      ['kept', -5, key],
      ['tag', 'Floods', -5, key],
      ['site', 'courier.example', -5, key],
    ],
  });
  await db.put('bodies', { key, article, annotations, savedAt: 6 });
  const old = { ...article, text: 'The dyke holds.' };
  await db.put('versions', { key, number: 1, article: old, annotations, savedAt: 5 });
}

let number = 0;
async function libraryOf(version: number, fill: (db: IDBPDatabase) => Promise<unknown>): Promise<string> {
  const name = `old-${++number}`;
  const db = await openDB(name, version, {
    upgrade: (database, oldVersion, _new, transaction) =>
      migrate(database, transaction, {
        oldVersion,
        migrations: MIGRATIONS.filter((one) => one.version <= version),
      }),
  });
  await fill(db);
  db.close();
  return name;
}

describe('migrations', () => {
  it('are numbered without gaps, and each has a library to be tested with', () => {
    const versions = MIGRATIONS.map(({ version }) => version);
    expect(versions).toEqual(versions.map((_, index) => index + 1));
    expect(LIBRARIES.map(({ version }) => version)).toEqual(versions);
  });

  it('make an empty library from nothing', async () => {
    const db = await openLibrary({ name: 'from-nothing' });
    expect(db.version).toBe(LIBRARY_VERSION);
    expect(await listArticles(db, { limit: 1 })).toEqual({ articles: [], next: null });
  });

  it.each(LIBRARIES)('bring a library of version $version here with all that is in it', async (library) => {
    const db = await openLibrary({ name: await libraryOf(library.version, library.fill) });
    expect(db.version).toBe(LIBRARY_VERSION);
    const marked = library.version >= 3;
    expect(await getSaved(db, article.canonicalUrl)).toEqual({
      ...{ key: article.canonicalUrl, article, annotations, tags: ['Floods'] },
      state: { unread: true, archived: false, favourite: false },
      ...(marked ? { highlights: [makeHighlight()], note: 'Ask the mayor.' } : { highlights: [], note: '' }),
      ...{ savedAt: 5, textSavedAt: 6, updatedAt: 6, trashedAt: null },
      versions: [{ article: { ...article, text: 'The dyke holds.' }, annotations, savedAt: 5 }],
    });
    expect((await listArticles(db, { limit: 5, tag: 'Floods' })).articles).toHaveLength(1);
    expect((await listArticles(db, { limit: 5, state: 'unread' })).articles).toHaveLength(1);
    expect((await listArticles(db, { limit: 5, state: 'highlighted' })).articles).toHaveLength(
      marked ? 1 : 0,
    );
    expect((await findSaved(db, article))?.title).toBe(article.title);
    const saved = await saveArticle(
      db,
      { article: makeArticle({ text: 'It broke.' }), annotations },
      { now: 9 },
    );
    expect(saved.outcome).toBe('new-version');
    await updateStories(db);
    const [story, ...others] = await db.getAll('stories');
    expect(others).toEqual([]);
    expect(story).toMatchObject({ title: article.title, count: 1 });
    expect(story?.named).toBe(library.version >= 5 ? 'The dyke' : null);
  });
});

it('an article of before version 3 gets the lists it would have today, and one in the trash none', {
  timeout: 20_000,
}, async () => {
  const name = await libraryOf(2, async (db) => {
    await fillOf1(db);
    const record = await db.get('articles', article.canonicalUrl);
    const tags = ['a/b/c', 'a/d', 'e'];
    const lists = (key: string) => [['kept', -5, key], ...tags.map((tag) => ['tag', tag, -5, key])];
    for (let at = 0; at < 1_203; at++) {
      const key = `https://courier.example/${at}`;
      await db.put('articles', { ...record, key, url: key, tags, site: null, lists: lists(key) });
    }
    const key = 'https://courier.example/gone';
    await db.put('articles', { ...record, key, trashedAt: 9, lists: [['trash', -9, key]] });
  });
  const db = await openLibrary({ name });
  const records = await db.getAll('articles');
  expect(records).toHaveLength(1_205);
  for (const record of records) {
    expect(new Set(record.lists.map(String))).toEqual(
      new Set(withLists(withoutLists(record)).lists.map(String)),
    );
  }
  // Every one of them is to be looked at for stories.
  expect((await db.getAll('storyQueue')).flatMap(({ bodies }) => bodies)).toHaveLength(1_205);
  expect(await countTags(db)).toEqual([
    { tag: 'Floods', count: 1 },
    ...['a', 'a/b', 'a/b/c', 'a/d', 'e'].map((tag) => ({ tag, count: 1_203 })),
  ]);
});

it('what version 5 knew of articles for stories is made anew, once', async () => {
  const name = await libraryOf(5, async (db) => {
    await fillOf3(db);
    const key = article.canonicalUrl;
    const vectors = { names: [], words: [], dates: [], norms: { names: 0, words: 0 } };
    const copies = { signature: new Uint16Array(0), bands: [], shingles: 0, copies: [], copyOf: [] };
    await db.put('storyFacts', {
      ...{ key, title: article.title, source: '', url: article.url, lang: 'en', day: 0, dated: false },
      ...{ published: null, wordCount: 41, agency: null, basis: [], quotes: [], spots: [], story: 's5' },
      ...{ place: ['s5', 0], ...vectors, ...copies },
    });
    const story = { id: 's5', subject: 's5', title: article.title, count: 1, firstDay: 0, lastDay: 0 };
    await db.put('stories', { ...story, named: null, pinned: false });
  });
  const db = await openLibrary({ name });
  expect(await updateStories(db)).toBe(1);
  expect((await db.get('storyFacts', article.canonicalUrl))?.words.length).toBeGreaterThan(0);
  expect(await updateStories(db)).toBe(0);
});

it('an import of before an upgrade can still be taken back', async () => {
  const db = await openLibrary({ name: await libraryOf(2, LIBRARIES[1]!.fill) });
  const [intake] = await listIntakes(db);
  expect(await undoIntake(db, intake!.id)).toEqual({ undone: 1, left: 0 });
  expect(await getSaved(db, article.canonicalUrl)).toBeNull();
});

describe('openLibrary', () => {
  it('makes way for another window that upgrades, and says so', async () => {
    const onClosed = vi.fn();
    const db = await openLibrary({ name: 'two-windows', onClosed });
    const newer = await openDB('two-windows', LIBRARY_VERSION + 1);
    expect(onClosed).toHaveBeenCalledOnce();
    await expect(getSaved(db, 'x')).rejects.toBeInstanceOf(LibraryError);
    await expect(saveArticle(db, { article, annotations }, { now: 1 })).rejects.toBeInstanceOf(LibraryError);
    newer.close();
  });

  it('says when an older window holds it up, and opens once that has gone', async () => {
    const name = await libraryOf(1, LIBRARIES[0]!.fill);
    const stubborn = await openDB(name);
    const onBlocked = vi.fn(() => stubborn.close());
    const migrations = [...MIGRATIONS, { version: LIBRARY_VERSION + 1, migrate: () => {} }];
    const db = await openLibrary({ name, migrations, onBlocked });
    expect(onBlocked).toHaveBeenCalledOnce();
    expect(db.version).toBe(LIBRARY_VERSION + 1);
  });

  it('leaves a library of a newer version alone', async () => {
    const newer = await openDB('newer', LIBRARY_VERSION + 1, {
      upgrade: (db) => void db.createObjectStore('articles'),
    });
    await newer.put('articles', 'precious', 'key');
    newer.close();
    await expect(openLibrary({ name: 'newer' })).rejects.toBeInstanceOf(NewerLibraryError);
    const after = await openDB('newer', LIBRARY_VERSION + 1);
    expect(await after.get('articles', 'key')).toBe('precious');
    after.close();
  });

  it('says what is the matter when the database does not open', async () => {
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no', 'UnknownError');
    });
    await expect(openLibrary({ name: 'broken' })).rejects.toBeInstanceOf(LibraryError);
    open.mockRestore();
  });

  it('leaves the old version when a migration fails', async () => {
    const name = await libraryOf(1, LIBRARIES[0]!.fill);
    const broken = {
      version: LIBRARY_VERSION + 1,
      async migrate(db: IDBPDatabase) {
        db.deleteObjectStore('bodies');
        throw new Error('bad step');
      },
    };
    const migrations = [...MIGRATIONS, broken];
    await expect(openLibrary({ name, migrations })).rejects.toThrow(LibraryError);
    await expect(openLibrary({ name, migrations })).rejects.toThrow('bad step');
    const db = await openLibrary({ name });
    expect((await getSaved(db, article.canonicalUrl))?.article).toEqual(article);
  });
});
