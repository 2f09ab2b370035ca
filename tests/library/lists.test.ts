import { describe, expect, it } from 'vitest';
import type { SavedArticle } from '../../utils/article';
import {
  countArticles,
  countSites,
  countTags,
  deleteForGood,
  emptyOldTrash,
  emptyTrash,
  getSummaries,
  type ListCursor,
  listArticles,
  listKeys,
  loadSaved,
  restore,
  saveArticle,
  setTags,
  trash,
} from '../../utils/library/articles';
import type { ListOptions } from '../../utils/library/lists';
import type { Library } from '../../utils/library/schema';
import { dump, freshLibrary, makeAnnotations, makeArticle } from './samples';

const annotations = makeAnnotations();

/** Articles `…/0` to `…/n-1`, saved one after another; even ones on one site and tagged `even`. */
async function libraryOf(count: number, timeOf = (index: number) => 100 + index): Promise<Library> {
  const db = await freshLibrary();
  for (let index = 0; index < count; index++) {
    const even = index % 2 === 0;
    const article = makeArticle({
      ...{ url: `https://${even ? 'even' : 'www.odd'}.example/${String(index).padStart(3, '0')}` },
      ...{ title: `Report ${index}`, text: `Text ${index}` },
    });
    await saveArticle(
      db,
      { article, annotations, tags: even ? ['even', 'all'] : ['all'] },
      { now: timeOf(index) },
    );
  }
  return db;
}

const numbers = (keys: string[]) => keys.map((key) => Number(key.slice(-3)));

async function pages(db: Library, options: ListOptions): Promise<number[][]> {
  const found: number[][] = [];
  let after: ListCursor | null = null;
  do {
    const page = await listArticles(db, { ...options, after });
    found.push(numbers(page.articles.map(({ key }) => key)));
    after = page.next;
  } while (after);
  return found;
}

describe('listArticles', () => {
  it('gives the newest first, page by page, each once', async () => {
    const db = await libraryOf(7);
    expect(await pages(db, { limit: 3 })).toEqual([[6, 5, 4], [3, 2, 1], [0]]);
    expect(await pages(db, { limit: 7 })).toEqual([[6, 5, 4, 3, 2, 1, 0]]);
    expect(await pages(db, { limit: 0 })).toEqual([[]]);
  });

  it('pages through articles saved in the same millisecond', async () => {
    const db = await libraryOf(9, () => 100);
    const found = await pages(db, { limit: 2 });
    expect(found.flat().sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(found.map((page) => page.length)).toEqual([2, 2, 2, 2, 1]);
  });

  it('goes on where it was when articles come and go', async () => {
    const db = await libraryOf(6);
    const first = await listArticles(db, { limit: 2 });
    await saveArticle(
      db,
      { article: makeArticle({ url: 'https://even.example/999' }), annotations },
      { now: 500 },
    );
    await trash(db, ['https://www.odd.example/003'], { now: 600 });
    const second = await listArticles(db, { limit: 2, after: first.next });
    expect(numbers(second.articles.map(({ key }) => key))).toEqual([2, 1]);
  });

  it('filters by tag, by site and by both', async () => {
    const db = await libraryOf(8);
    await setTags(db, ['https://www.odd.example/003'], { add: ['even'] }, { now: 1 });
    expect(await pages(db, { limit: 2, tag: 'even' })).toEqual([[6, 4], [3, 2], [0]]);
    expect(await pages(db, { limit: 9, site: 'odd.example' })).toEqual([[7, 5, 3, 1]]);
    expect(await pages(db, { limit: 1, tag: 'even', site: 'even.example' })).toEqual([[6], [4], [2], [0]]);
    expect(await pages(db, { limit: 5, tag: 'even', site: 'odd.example' })).toEqual([[3]]);
    expect(await pages(db, { limit: 5, tag: 'none' })).toEqual([[]]);
  });

  it('shows the trash by the time of trashing, with the same filters', async () => {
    const db = await libraryOf(5);
    await trash(db, ['https://even.example/004'], { now: 1_000 });
    await trash(db, ['https://www.odd.example/001', 'https://even.example/000'], { now: 2_000 });
    expect((await pages(db, { limit: 2, trashed: true })).flat().slice(-1)).toEqual([4]);
    expect(await pages(db, { limit: 1, trashed: true, tag: 'even' })).toEqual([[0], [4]]);
    expect(await pages(db, { limit: 5 })).toEqual([[3, 2]]);
    expect(await pages(db, { limit: 5, tag: 'even' })).toEqual([[2]]);
    expect(await countArticles(db)).toEqual({ kept: 2, trashed: 3 });
  });

  it('lists all keys of a selection', async () => {
    const db = await libraryOf(5);
    await trash(db, ['https://even.example/004', 'https://www.odd.example/003'], { now: 1_000 });
    expect(numbers(await listKeys(db, {}))).toEqual([2, 1, 0]);
    expect(numbers(await listKeys(db, { tag: 'all', site: 'odd.example' }))).toEqual([1]);
    expect(numbers(await listKeys(db, { trashed: true, tag: 'even' }))).toEqual([4]);
  });
});

describe('counts', () => {
  it('are of what is kept', async () => {
    const db = await libraryOf(5);
    await trash(db, ['https://even.example/004'], { now: 1_000 });
    expect(await countTags(db)).toEqual([
      { tag: 'all', count: 4 },
      { tag: 'even', count: 2 },
    ]);
    expect(await countSites(db)).toEqual([
      { site: 'even.example', count: 2 },
      { site: 'odd.example', count: 2 },
    ]);
    expect(await countTags(await freshLibrary())).toEqual([]);
  });
});

describe('setTags', () => {
  it('adds, removes and sets, whatever the spelling, and takes it back', async () => {
    const db = await libraryOf(3);
    const keys = await listKeys(db, {});
    const before = await dump(db);
    const added = await setTags(db, keys, { add: ['EVEN', 'New  tag '], remove: ['All'] }, { now: 900 });
    const tags = async () => (await getSummaries(db, keys)).map((summary) => summary.tags);
    expect(await tags()).toEqual([
      ['even', 'New tag'],
      ['EVEN', 'New tag'],
      ['even', 'New tag'],
    ]);
    expect((await getSummaries(db, keys)).map(({ updatedAt }) => updatedAt)).toEqual([900, 900, 900]);
    await added.undo();
    expect(await dump(db)).toEqual(before);
    expect((await setTags(db, keys, { set: ['all'] }, { now: 901 })).keys).toHaveLength(2);
    expect(await countTags(db)).toEqual([{ tag: 'all', count: 3 }]);
  });
});

describe('trash', () => {
  it('and restore are each other’s undo', async () => {
    const db = await libraryOf(3);
    const before = await dump(db);
    const keys = await listKeys(db, { tag: 'even' });
    const trashed = await trash(db, [...keys, 'https://not.example/there'], { now: 900 });
    expect(trashed.keys).toEqual(keys);
    await restore(db, keys);
    expect(await dump(db)).toEqual(before);
    const again = await trash(db, keys, { now: 901 });
    await again.undo();
    expect(await dump(db)).toEqual(before);
  });

  it('is emptied, or only of what has been there long', async () => {
    const db = await libraryOf(4);
    await trash(db, ['https://even.example/000'], { now: 1_000 });
    await trash(db, ['https://www.odd.example/001'], { now: 2_000 });
    expect(await emptyTrash(db, { trashedBefore: 2_000 })).toBe(1);
    expect(numbers(await listKeys(db, { trashed: true }))).toEqual([1]);
    expect(await emptyTrash(db)).toBe(1);
    expect(await countArticles(db)).toEqual({ kept: 2, trashed: 0 });
    expect(await db.count('bodies')).toBe(2);
  });

  it('loses nothing before its 30 days to a clock that jumps', async () => {
    const day = 86_400_000;
    const year = 365 * day;
    const start = 20_000 * day;
    const db = await libraryOf(3);
    const left = async () => numbers(await listKeys(db, { trashed: true }));
    const look = async (now: number, clock: Parameters<typeof emptyOldTrash>[1]['clock']) =>
      emptyOldTrash(db, { now, clock });
    let clock = await look(start, null);
    await trash(db, ['https://even.example/000'], { now: start });
    clock = await look(start + year, clock); // on by a year
    expect(await left()).toEqual([0]);
    await trash(db, ['https://www.odd.example/001'], { now: start + year });
    clock = await look(start + year + 29 * day, clock);
    expect((await left()).sort()).toEqual([0, 1]);
    clock = await look(start + day, clock); // and back
    await trash(db, ['https://even.example/002'], { now: start + day });
    clock = await look(start + 30 * day, clock);
    expect((await left()).sort()).toEqual([0, 1, 2]);
    clock = await look(start + 31 * day, clock);
    expect((await left()).sort()).toEqual([1, 2]);
    clock = await look(start + 31 * day + 1, clock);
    expect((await left()).sort()).toEqual([1]);
    await look(start + year + 40 * day, await look(start + year + 15 * day, clock)); // a jump again
    expect(await left()).toEqual([1]);
  });

  it('keeps both texts, the newer one in front, where the clock went back between them', async () => {
    const db = await libraryOf(1, () => 900_000);
    const [key] = await listKeys(db, {});
    const article = makeArticle({ url: key!, title: 'Report 0', text: 'Text 0, and what was added since.' });
    await saveArticle(db, { article, annotations }, { now: 100 });
    const saved: SavedArticle[] = [];
    for await (const one of loadSaved(db, [key!])) saved.push(one);
    expect(saved.map((one) => [one.article.text, one.versions.map((old) => old.article.text)])).toEqual([
      [article.text, ['Text 0']],
    ]);
    expect(await listKeys(db, {})).toEqual([key]);
  });

  it('deletes for good with every version', async () => {
    const db = await libraryOf(1);
    const [key] = await listKeys(db, {});
    const article = makeArticle({ url: key!, text: 'Changed text.' });
    await saveArticle(db, { article, annotations }, { now: 900 });
    // Its key goes on where the other's ends: its versions must stay.
    const near = makeArticle({ url: `${key}/1`, text: 'Near.' });
    await saveArticle(db, { article: near, annotations }, { now: 901 });
    await saveArticle(db, { article: { ...near, text: 'Near, changed.' }, annotations }, { now: 902 });
    await deleteForGood(db, [key!]);
    expect(await db.getAllKeys('versions')).toEqual([[`${key}/1`, 1]]);
    expect(await db.count('bodies')).toBe(1);
  });
});

describe('actions on thousands', () => {
  it('happen whole, with progress', async () => {
    const db = await libraryOf(1);
    const record = (await db.get('articles', 'https://even.example/000'))!;
    const transaction = db.transaction('articles', 'readwrite');
    for (let index = 0; index < 3_000; index++) {
      const key = `https://bulk.example/${index}`;
      await transaction.store.put({ ...record, key, lists: [['kept', -index, key]] });
    }
    await transaction.done;
    const keys = await listKeys(db, {});
    const seen: number[] = [];
    await trash(db, keys, { now: 1, onProgress: (done, total) => seen.push(done / total) });
    expect(await countArticles(db)).toEqual({ kept: 0, trashed: 3_001 });
    expect(seen.length).toBeGreaterThan(3);
    expect(seen.at(-1)).toBe(1);
    expect([...seen].sort((a, b) => a - b)).toEqual(seen);
  });

  it('leave everything as it was when stopped in the middle', async () => {
    const db = await libraryOf(1);
    const record = (await db.get('articles', 'https://even.example/000'))!;
    for (let index = 0; index < 1_200; index++) {
      await db.put('articles', { ...record, key: `k${index}`, lists: [['kept', -index, `k${index}`]] });
    }
    const before = await dump(db);
    const keys = await listKeys(db, {});
    const stop = new AbortController();
    const options = { signal: stop.signal, onProgress: () => stop.abort() };
    await expect(deleteForGood(db, keys, options)).rejects.toThrow(/abort/i);
    await expect(setTags(db, keys, { add: ['x'] }, { ...options, now: 1 })).rejects.toThrow(/abort/i);
    expect(await dump(db)).toEqual(before);
  });
});

describe('loadSaved', () => {
  it('gives whole articles one after another', async () => {
    const db = await libraryOf(45);
    const keys = await listKeys(db, {});
    const found: string[] = [];
    for await (const saved of loadSaved(db, ['https://not.example/there', ...keys])) {
      found.push(saved.key);
      if (found.length === 1) await deleteForGood(db, [keys[44]!]);
    }
    expect(found).toEqual(keys.slice(0, 44));
  });
});
