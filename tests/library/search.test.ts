import { afterEach, describe, expect, it } from 'vitest';
import { deleteForGood, saveArticle, setTags, trash } from '../../utils/library/articles';
import type { Library } from '../../utils/library/schema';
import {
  createSearch,
  type LibrarySearch,
  type SearchOptions,
  type SnippetPart,
} from '../../utils/library/search';
import { freshLibrary, makeAnnotations, makeArticle } from './samples';

const annotations = makeAnnotations();
const open: LibrarySearch[] = [];
afterEach(() => {
  for (const search of open.splice(0)) search.close();
});

const STORIES: Record<string, [title: string, text: string, tags: string[]]> = {
  dyke: [
    'Dyke breaks at Oberfeld',
    'The river Lenna rose overnight. Flooding is expected downstream.',
    ['floods'],
  ],
  flood: [
    'Flood of letters to the mayor',
    'People complain about the river bank and its café.',
    ['floods', 'letters'],
  ],
  fish: [
    'Fisheries bill passed',
    'Boats may fish in the river mouth again. Señor Núñez, of Łódź, agreed.',
    [],
  ],
  east: ['東京で洪水', '東京都は土曜日に避難を呼びかけた。川の水位が上がっている。', []],
  thai: ['ข่าวน้ำท่วม', 'แม่น้ำเอ่อล้นตลิ่งเมื่อคืนนี้', []],
};

async function filled(): Promise<Library> {
  const db = await freshLibrary();
  let now = 1;
  for (const [path, [title, text, tags]] of Object.entries(STORIES)) {
    const url = `https://${path === 'fish' ? 'bay' : 'courier'}.example/${path}`;
    await saveArticle(db, { article: makeArticle({ url, title, text }), annotations, tags }, { now: now++ });
  }
  return db;
}

async function searchIn(db: Library): Promise<LibrarySearch> {
  const search = await createSearch(db);
  open.push(search);
  return search;
}

async function found(
  search: LibrarySearch,
  query: string,
  options: Partial<SearchOptions> = {},
): Promise<string[]> {
  const results = await search.find(query, { limit: 10, ...options });
  return results.map(({ summary }) => summary.key.replace(/.*\//, ''));
}

const marked = (parts: SnippetPart[]) => parts.filter(({ hit }) => hit).map(({ text }) => text);

describe('find', () => {
  it('finds words and their beginnings, in title and text', async () => {
    const search = await searchIn(await filled());
    expect((await found(search, 'river')).sort()).toEqual(['dyke', 'fish', 'flood']);
    expect((await found(search, 'floo')).sort()).toEqual(['dyke', 'flood']);
    expect(await found(search, 'lood')).toEqual([]);
    expect(await found(search, 'r')).toEqual([]);
    expect(await found(search, '')).toEqual([]);
    expect(await found(search, ' ?! ')).toEqual([]);
  });

  it('wants every word', async () => {
    const search = await searchIn(await filled());
    expect(await found(search, 'river boats')).toEqual(['fish']);
    expect(await found(search, 'RIVER, Mayor')).toEqual(['flood']);
    expect(await found(search, 'river zebra')).toEqual([]);
  });

  it('puts what says it in the headline first', async () => {
    const search = await searchIn(await filled());
    expect(await found(search, 'flood')).toEqual(['flood', 'dyke']);
  });

  it('cares for no accent', async () => {
    const search = await searchIn(await filled());
    for (const query of ['nunez', 'NÚÑEZ', 'lodz', 'Łódź', 'cafe river', 'Cafe\u0301']) {
      expect(await found(search, query), query).toHaveLength(1);
    }
  });

  it('finds within scripts that have no spaces', async () => {
    const search = await searchIn(await filled());
    for (const query of ['東京', '東京都', '土曜日', '避難 洪水', '水位', '川', '水']) {
      expect(await found(search, query), query).toEqual(['east']);
    }
    expect(await found(search, '京東')).toEqual([]);
    expect(await found(search, 'แม่น้ำ')).toEqual(['thai']);
  });

  it('combines filters', async () => {
    const db = await filled();
    const search = await searchIn(db);
    expect((await found(search, 'river', { tag: 'floods' })).sort()).toEqual(['dyke', 'flood']);
    expect(await found(search, 'river', { tag: 'letters', site: 'courier.example' })).toEqual(['flood']);
    expect(await found(search, 'river', { site: 'bay.example' })).toEqual(['fish']);
    expect(await found(search, 'river', { tag: 'letters', site: 'bay.example' })).toEqual([]);
    await trash(db, ['https://courier.example/flood'], { now: 99 });
    expect((await found(search, 'river')).sort()).toEqual(['dyke', 'fish']);
    expect(await found(search, 'river', { trashed: true })).toEqual(['flood']);
    expect(await found(search, 'river', { trashed: true, tag: 'letters', site: 'courier.example' })).toEqual([
      'flood',
    ]);
    expect(await found(search, 'river', { trashed: true, site: 'bay.example' })).toEqual([]);
    expect(await found(search, 'river', { limit: 1 })).toHaveLength(1);
  });

  it('marks the hits', async () => {
    const search = await searchIn(await filled());
    const [flood] = await search.find('flood riv', { limit: 1 });
    expect(marked(flood!.title)).toEqual(['Flood']);
    expect(marked(flood!.snippet)).toEqual(['river']);
    const [east] = await search.find('避難', { limit: 1 });
    expect(marked(east!.snippet)).toEqual(['避難']);
    const [cafe] = await search.find('CAFE', { limit: 1 });
    expect(marked(cafe!.snippet)).toEqual(['café']);
    expect(cafe!.snippet.map(({ text }) => text).join('')).toBe(STORIES.flood![1]);
  });
});

describe('the index', () => {
  it('takes in what comes, changes and goes', async () => {
    const db = await filled();
    const search = await searchIn(db);
    await search.ready;
    const article = makeArticle({ url: 'https://new.example/zebra', title: 'Zebra', text: 'A zebra ran.' });
    await saveArticle(db, { article, annotations }, { now: 50 });
    await expect.poll(() => found(search, 'zebra')).toEqual(['zebra']);
    await saveArticle(
      db,
      { article: { ...article, title: 'Horse', text: 'A horse ran.' }, annotations },
      { now: 51 },
    );
    await search.update([article.url]);
    expect(await found(search, 'zebra')).toEqual([]);
    expect(await found(search, 'horse')).toEqual(['zebra']);
    await setTags(db, [article.url], { add: ['animals'] }, { now: 52 });
    expect(await found(search, 'horse', { tag: 'animals' })).toEqual(['zebra']);
    await deleteForGood(db, [article.url]);
    await expect.poll(() => found(search, 'horse')).toEqual([]);
  });

  it('is built in batches, in turn with others, and hears of changes meanwhile', async () => {
    const db = await freshLibrary();
    for (let index = 0; index < 40; index++) {
      const article = makeArticle({
        url: `https://many.example/${index}`,
        title: `Number ${index}`,
        text: 'Common.',
      });
      await saveArticle(db, { article, annotations }, { now: index });
    }
    let pauses = 0;
    const seen: number[] = [];
    const search = await createSearch(db, {
      async pause() {
        pauses++;
        if (pauses === 1) {
          const article = makeArticle({ url: 'https://many.example/0', title: 'Late', text: 'Changed.' });
          await saveArticle(db, { article, annotations }, { now: 99 });
          await deleteForGood(db, ['https://many.example/1']);
        }
        await new Promise((resolve) => setTimeout(resolve, 5));
      },
      onProgress: (done) => seen.push(done),
    });
    open.push(search);
    expect(await found(search, 'common', { limit: 99 })).toHaveLength(38);
    await expect.poll(() => found(search, 'late')).toEqual(['0']);
    expect(pauses).toBeGreaterThan(1);
    expect(seen.at(-1)).toBeGreaterThanOrEqual(39);
  });
});
