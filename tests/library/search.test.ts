import { afterEach, describe, expect, it } from 'vitest';
import { deleteForGood, saveArticle, setState, setTags, trash } from '../../utils/library/articles';
import type { Library } from '../../utils/library/schema';
import {
  type Block,
  BlockWriter,
  eachWithPositions,
  IN_TEXT,
  IN_TITLE,
  TermLists,
} from '../../utils/library/search/block';
import {
  type Asked,
  type FinderOptions,
  type OpenFinder,
  openFinder,
  type SnippetPart,
} from '../../utils/library/search/finder';
import { mergeSegments } from '../../utils/library/search/merging';
import { freshLibrary, makeAnnotations, makeArticle } from './samples';

const annotations = makeAnnotations();
const open: OpenFinder[] = [];
afterEach(() => {
  for (const finder of open.splice(0)) finder.close();
});

const STORIES: Record<string, [title: string, text: string, tags: string[], lang?: string]> = {
  dyke: [
    'Dyke breaks at Oberfeld',
    'The river Lenna rose overnight. Flooding is expected downstream.',
    ['floods'],
  ],
  flood: [
    'Flood of letters to the mayor',
    'People complain about the river bank and its café.',
    ['floods', 'letters/open'],
  ],
  fish: [
    'Fisheries bill passed',
    'Boats may fish in the river mouth again. Señor Núñez, of Łódź, agreed.',
    [],
  ],
  wald: ['Die Wälder brennen', 'In den Häusern am Waldrand wird gepackt.', [], 'de'],
  east: ['東京で洪水', '東京都は土曜日に避難を呼びかけた。川の水位が上がっている。', [], 'ja'],
  thai: ['ข่าวน้ำท่วม', 'แม่น้ำเอ่อล้นตลิ่งเมื่อคืนนี้', [], 'th'],
};

async function filled(): Promise<Library> {
  const db = await freshLibrary();
  let now = 1;
  for (const [path, [title, text, tags, lang = 'en']] of Object.entries(STORIES)) {
    const url = `https://${path === 'fish' ? 'bay' : 'courier'}.example/${path}`;
    await saveArticle(
      db,
      { article: makeArticle({ url, title, text, lang }), annotations, tags },
      { now: now++ },
    );
  }
  return db;
}

async function finderOf(db: Library, options: FinderOptions = {}): Promise<OpenFinder> {
  const finder = await openFinder(db, { settleMs: 0, ...options });
  open.push(finder);
  await finder.ready;
  return finder;
}

const nameOf = (key: string) => key.replace(/.*\//, '');

async function found(finder: OpenFinder, query: string, asked: Partial<Asked> = {}): Promise<string[]> {
  const { results } = await finder.search({ query, shelf: 'all', limit: 10, ...asked });
  return results.map(({ summary }) => nameOf(summary.key));
}

const marked = (parts: SnippetPart[]) => parts.filter(({ hit }) => hit).map(({ text }) => text);

describe('search', () => {
  it('finds words and, of the last one, its beginning, in title and text', async () => {
    const finder = await finderOf(await filled());
    expect((await found(finder, 'river')).sort()).toEqual(['dyke', 'fish', 'flood']);
    expect((await found(finder, 'floo')).sort()).toEqual(['dyke', 'flood']);
    expect(await found(finder, 'lood')).toEqual([]);
    expect(await found(finder, 'floo ')).toEqual([]);
    expect((await found(finder, 'floo* river')).sort()).toEqual(['dyke', 'flood']);
    expect(await found(finder, 'r')).toEqual([]);
  });

  it('finds other forms of a word, in the language of the article', async () => {
    const finder = await finderOf(await filled());
    expect((await found(finder, 'floods ')).sort()).toEqual(['dyke', 'flood']);
    expect(await found(finder, 'fishing boat ')).toEqual(['fish']);
    for (const query of ['wald', 'walder', 'Wälder ', 'haus ', 'häuser ', 'hauser '])
      expect(await found(finder, query), query).toEqual(['wald']);
  });

  it('finds a word half typed, also where its stem is shorter', async () => {
    const finder = await finderOf(await filled());
    for (const typed of ['floodi', 'floodin', 'flooding'])
      expect(await found(finder, typed), typed).toContain('dyke');
    for (const typed of ['fisheri', 'fisherie', 'fisheries'])
      expect(await found(finder, typed), typed).toContain('fish');
    expect(await found(finder, 'floodlight')).toEqual([]);
  });

  it('wants every word, and phrases word for word', async () => {
    const finder = await finderOf(await filled());
    expect(await found(finder, 'river boats')).toEqual(['fish']);
    expect(await found(finder, 'RIVER, Mayor')).toEqual(['flood']);
    expect(await found(finder, 'river zebra')).toEqual([]);
    expect(await found(finder, '"river bank"')).toEqual(['flood']);
    expect(await found(finder, '"bank river"')).toEqual([]);
    expect(await found(finder, '"mayor people"'), 'from title to text').toEqual([]);
  });

  it('leaves out what stands behind a minus', async () => {
    const finder = await finderOf(await filled());
    expect((await found(finder, 'river -boats')).sort()).toEqual(['dyke', 'flood']);
    expect((await found(finder, 'river -"river bank"')).sort()).toEqual(['dyke', 'fish']);
    expect((await found(finder, 'river -tag:floods')).sort()).toEqual(['fish']);
  });

  it('puts what says it in the headline first', async () => {
    const finder = await finderOf(await filled());
    expect(await found(finder, 'flood')).toEqual(['flood', 'dyke']);
    expect(await found(finder, 'title:flood')).toEqual(['flood']);
    expect(await found(finder, 'title:"flood of letters"')).toEqual(['flood']);
    expect(await found(finder, 'title:"the river"')).toEqual([]);
  });

  it('cares for no accent', async () => {
    const finder = await finderOf(await filled());
    for (const query of ['nunez', 'NÚÑEZ', 'lodz', 'Łódź', 'cafe river', 'Cafe\u0301']) {
      expect(await found(finder, query), query).toHaveLength(1);
    }
  });

  it('finds within scripts that have no spaces', async () => {
    const finder = await finderOf(await filled());
    for (const query of ['東京', '東京都', '土曜日', '避難 洪水', '水位', '川', '水']) {
      expect(await found(finder, query), query).toEqual(['east']);
    }
    expect(await found(finder, '京東')).toEqual([]);
    expect(await found(finder, '東京日'), 'pairs that are not neighbours').toEqual([]);
    expect(await found(finder, 'แม่น้ำ')).toEqual(['thai']);
  });

  it('combines operators', async () => {
    const db = await filled();
    const finder = await finderOf(db);
    expect((await found(finder, 'river tag:floods')).sort()).toEqual(['dyke', 'flood']);
    expect(await found(finder, 'river tag:letters site:courier.example')).toEqual(['flood']);
    expect(await found(finder, 'tag:letters/open')).toEqual(['flood']);
    expect(await found(finder, 'river site:bay.example')).toEqual(['fish']);
    expect(await found(finder, 'lang:de')).toEqual(['wald']);
    expect((await found(finder, 'lang:de lang:ja')).sort()).toEqual(['east', 'wald']);
    expect(await found(finder, 'tag:floods'), 'newest first').toEqual(['flood', 'dyke']);
    expect(await found(finder, 'person:halv site:bay.example')).toEqual(['fish']);
    expect(await found(finder, 'person:alvorsen')).toEqual([]);
    expect(await found(finder, 'by:"tomas brandl" river')).toHaveLength(3);
    expect(await found(finder, 'mentions:2026-05 is:unread -is:archived river')).toHaveLength(3);
    expect(await found(finder, 'mentions:2025')).toEqual([]);
    expect(await found(finder, 'after:2026-05-02')).toHaveLength(6);
    expect(await found(finder, 'before:2026-05-02')).toEqual([]);
    await trash(db, ['https://courier.example/flood'], { now: 99 });
    await finder.update();
    expect((await found(finder, 'river')).sort()).toEqual(['dyke', 'fish']);
    expect(await found(finder, 'river', { shelf: 'trash' })).toEqual(['flood']);
    expect(await found(finder, 'river tag:letters', { shelf: 'trash' })).toEqual(['flood']);
    expect(await found(finder, 'river site:bay.example', { shelf: 'trash' })).toEqual([]);
  });

  it('pages, and gives all keys', async () => {
    const finder = await finderOf(await filled());
    const asked = { query: 'river', shelf: 'all' as const };
    const first = await finder.search({ ...asked, limit: 2 });
    const second = await finder.search({ ...asked, limit: 2, skip: 2 });
    expect([first.total, first.results.length, second.results.length]).toEqual([3, 2, 1]);
    const keys = [...first.results, ...second.results].map(({ summary }) => summary.key);
    expect(await finder.keys(asked)).toEqual(keys);
  });

  it('marks the hits', async () => {
    const finder = await finderOf(await filled());
    const one = async (query: string) => (await finder.search({ query, shelf: 'all', limit: 1 })).results[0]!;
    const flood = await one('floods riv');
    expect(marked(flood.title)).toEqual(['Flood']);
    expect(marked(flood.snippet)).toEqual(['river']);
    expect(marked((await one('避難')).snippet)).toEqual(['避難']);
    const cafe = await one('CAFE');
    expect(marked(cafe.snippet)).toEqual(['café']);
    expect(cafe.snippet.map(({ text }) => text).join('')).toBe(STORIES.flood![1]);
    expect(marked((await one('haus ')).snippet)).toEqual(['Häusern']);
    expect(marked((await one('title:flood')).snippet)).toEqual([]);
  });
});

describe('facets', () => {
  it('count what is found', async () => {
    const finder = await finderOf(await filled());
    const all = await finder.facets({ query: '', shelf: 'all', most: 5 });
    expect(all.total).toBe(6);
    expect(all.names.site.values).toEqual([
      { value: 'courier.example', count: 5 },
      { value: 'bay.example', count: 1 },
    ]);
    expect(all.names.tag.values).toEqual([
      { value: 'floods', count: 2 },
      { value: 'letters', count: 1 },
      { value: 'letters/open', count: 1 },
    ]);
    expect(all.names.lang.values.map(({ value }) => value)).toEqual(['en', 'de', 'ja', 'th']);
    expect(all.names.year.values).toEqual([{ value: '2026', count: 6 }]);
    expect(all.names.person.values).toEqual([{ value: 'Ines Halvorsen', count: 6 }]);
    expect([all.states.unread, all.states.read]).toEqual([6, 0]);
    // Tags stand in a tree that can be shown whole; the rest is found by typing.
    const few = await finder.facets({ query: '', shelf: 'all', most: 1 });
    expect([few.names.tag.values.length, few.names.lang.values.length]).toEqual([3, 1]);
    expect((await finder.facets({ query: '', shelf: 'all', most: 0 })).names.tag.values).toEqual([]);
    const some = await finder.facets({ query: 'river', shelf: 'all', most: 1 });
    expect(some.names.site).toEqual({ values: [{ value: 'courier.example', count: 2 }], all: 2 });
    const beside = await finder.facets({ query: 'river site:bay.example', shelf: 'all', most: 5 });
    expect(beside.total).toBe(1);
    expect(beside.names.site.values).toHaveLength(2);
    const like = { query: 'river', shelf: 'all', kind: 'site', most: 9 } as const;
    expect(await finder.values({ ...like, typed: 'bay' })).toEqual([{ value: 'bay.example', count: 1 }]);
  });

  it('count what was read beside what was not', async () => {
    const db = await filled();
    await setState(db, ['https://courier.example/flood'], { unread: false }, { now: 99 });
    const finder = await finderOf(db);
    const { states } = await finder.facets({ query: '', shelf: 'all', most: 1 });
    expect([states.unread, states.read]).toEqual([5, 1]);
    expect(await found(finder, 'is:read')).toEqual(['flood']);
  });
});

describe('the index', () => {
  it('takes in what comes, changes and goes', async () => {
    const db = await filled();
    const finder = await finderOf(db);
    const article = makeArticle({ url: 'https://new.example/zebra', title: 'Zebra', text: 'A zebra ran.' });
    await saveArticle(db, { article, annotations }, { now: 50 });
    await expect.poll(() => found(finder, 'zebra')).toEqual(['zebra']);
    await saveArticle(
      db,
      { article: { ...article, title: 'Horse', text: 'A horse ran.' }, annotations },
      { now: 51 },
    );
    await finder.update();
    expect(await found(finder, 'zebra')).toEqual([]);
    expect(await found(finder, 'horse')).toEqual(['zebra']);
    await setTags(db, [article.url], { add: ['animals'] }, { now: 52 });
    await finder.update();
    expect(await found(finder, 'horse tag:animals')).toEqual(['zebra']);
    await deleteForGood(db, [article.url]);
    await expect.poll(() => found(finder, 'horse')).toEqual([]);
  });

  it('is found again by the next window, with what was written while none was open', async () => {
    const db = await filled();
    (await finderOf(db)).close();
    const article = makeArticle({ url: 'https://new.example/zebra', title: 'Zebra', text: 'A zebra ran.' });
    await saveArticle(db, { article, annotations }, { now: 50 });
    await deleteForGood(db, ['https://courier.example/dyke']);
    const finder = await finderOf(db);
    expect(await found(finder, 'zebra')).toEqual(['zebra']);
    expect((await found(finder, 'river')).sort()).toEqual(['fish', 'flood']);
    await expect.poll(() => db.count('outbox')).toBe(0);
  });

  it('is made in batches, in turn with others, goes on where it was left, and hears of changes meanwhile', async () => {
    const db = await freshLibrary();
    for (let index = 0; index < 60; index++) {
      const url = `https://many.example/${index}`;
      const article = makeArticle({ url, title: `Number ${index}`, text: 'Common.' });
      await saveArticle(db, { article, annotations }, { now: index });
    }
    let pauses = 0;
    const pause = async () => {
      pauses++;
      if (pauses === 1) {
        const late = makeArticle({ url: 'https://many.example/0', title: 'Late', text: 'Changed.' });
        await saveArticle(db, { article: late, annotations }, { now: 99 });
        await deleteForGood(db, ['https://many.example/1']);
      }
    };
    const seen: number[] = [];
    const finder = await finderOf(db, { pause, onProgress: ({ done }) => seen.push(done) });
    const { total } = await finder.search({ query: 'common', shelf: 'all', limit: 5 });
    expect(total).toBe(58);
    expect(await found(finder, 'late')).toEqual(['0']);
    expect(pauses).toBeGreaterThan(1);
    expect(seen.at(-1)).toBe(59);
  });

  it('is made of a damaged library too', async () => {
    const db = await filled();
    await db.delete('bodies', 'https://courier.example/flood');
    const finder = await finderOf(db);
    expect(await found(finder, 'letters')).toEqual(['flood']);
    expect((await found(finder, 'river')).sort()).toEqual(['dyke', 'fish']);
  });

  it('is the same made anew', async () => {
    const finder = await finderOf(await filled());
    await finder.rebuild();
    expect((await found(finder, 'river')).sort()).toEqual(['dyke', 'fish', 'flood']);
  });
});

describe('segments that are merged', () => {
  type Posting = [doc: number, how: number, positions: number[]];
  /** Term → articles, as the blocks of a segment hold them. */
  function blocksOf(lists: Map<string, Posting[]>): Block[] {
    const blocks: Block[] = [];
    const writer = new BlockWriter((block) => blocks.push(block));
    for (const [term, postings] of [...lists].sort(([a], [b]) => (a < b ? -1 : 1))) {
      writer.begin(term, `${term}s`);
      for (const [doc, how, positions] of postings) writer.add(doc, how, positions, 0, positions.length);
    }
    writer.end();
    return blocks;
  }
  function listsOf(blocks: readonly Block[]): Map<string, Posting[]> {
    const found = new Map<string, Posting[]>();
    for (const { first, terms, positions } of blocks) {
      const lists = new TermLists(terms);
      expect(lists.terms[0]).toBe(first);
      for (const [at, term] of lists.terms.entries()) {
        if (lists.words(at).join(' ') !== `${term}s`) throw new Error(`${term} has lost its words`);
        const postings: Posting[] = [];
        eachWithPositions(
          lists,
          positions,
          at,
          () => true,
          (...posting) => postings.push(posting),
        );
        found.set(term, postings);
      }
    }
    return found;
  }
  const source = (blocks: Block[]) => ({ blocks: blocks.length, read: async (at: number) => blocks[at]! });
  const termOf = (nth: number) => `t${String(nth).padStart(5, '0')}`;

  it('hold every posting of both, in order, and none of the articles that are gone', async () => {
    const older = new Map<string, Posting[]>();
    const newer = new Map<string, Posting[]>();
    const expected = new Map<string, Posting[]>();
    for (let nth = 0; nth < 4500; nth++) {
      const before: Posting[] = [
        [1, IN_TITLE, [nth]],
        [3, IN_TEXT, [5, 5 + nth]],
      ];
      const after: Posting[] = [[7, IN_TEXT, [2]]];
      // Some terms are in both, some in one alone, some only in an article that is gone.
      if (nth % 3 !== 0) older.set(termOf(nth), nth % 5 === 0 ? before.slice(1) : before);
      if (nth % 2 === 0) newer.set(termOf(nth), after);
      const left = [...(older.get(termOf(nth)) ?? []), ...(newer.get(termOf(nth)) ?? [])];
      const alive = left.filter(([doc]) => doc !== 3);
      if (alive.length > 0) expected.set(termOf(nth), alive);
    }
    const parts: Block[][] = [];
    let pauses = 0;
    await mergeSegments([source(blocksOf(older)), source(blocksOf(newer))], {
      alive: (doc) => doc !== 3,
      out: async (blocks) => void parts.push(blocks),
      pause: async () => void pauses++,
    });
    expect(listsOf(parts.flat())).toEqual(expected);
    expect(parts.length).toBe(pauses + 1);
    expect(older.size + newer.size).toBeGreaterThan(expected.size);
  });

  it('of nothing are nothing', async () => {
    const parts: Block[][] = [];
    const rest = { out: async (blocks: Block[]) => void parts.push(blocks), pause: async () => {} };
    await mergeSegments([], { alive: () => true, ...rest });
    await mergeSegments([source([])], { alive: () => true, ...rest });
    await mergeSegments([source(blocksOf(new Map([['tide', [[3, IN_TEXT, [1]]]]])))], {
      alive: () => false,
      ...rest,
    });
    expect(parts).toEqual([]);
  });
});
