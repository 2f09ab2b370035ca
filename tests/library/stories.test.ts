/** Saved articles become stories: which belong together, what the reader decides of it, what pages show. */
import { describe, expect, it, vi } from 'vitest';
import { QuotaError } from '../../utils/article';
import { deleteForGood, restore, trash } from '../../utils/library/articles';
import type { Library } from '../../utils/library/schema';
import {
  joinStories,
  moveToStory,
  pinStory,
  renameStory,
  splitStory,
  tellApart,
} from '../../utils/library/stories/choices';
import { entityPage } from '../../utils/library/stories/entity-page';
import { keepStories } from '../../utils/library/stories/keeper';
import { sentencesOf, timelineOf } from '../../utils/library/stories/timeline';
import { updateStories } from '../../utils/library/stories/update';
import { findStories, listStories, openStory, storyOf } from '../../utils/library/stories/view';
import { entriesOfMarks } from '../../utils/timeline/from-marks';
import { freshLibrary } from './samples';
import { FAIR, FLOOD, saveTold, type Told } from './story-samples';

const [wire, longer, own] = FLOOD;

async function libraryWith(told: readonly Told[]): Promise<Library> {
  const db = await freshLibrary();
  await saveTold(db, told);
  await updateStories(db);
  return db;
}

const idOf = async (db: Library, told: Told) => (await storyOf(db, told.url))!.id;
const viewOf = async (db: Library, told: Told) => (await openStory(db, await idOf(db, told)))!;
/** Articles story by story, as text, whatever the ids are. */
async function grouping(db: Library): Promise<string[]> {
  const found = new Map<string, string[]>();
  for (const facts of await db.getAll('storyFacts')) {
    if (facts.place) found.set(facts.story, [...(found.get(facts.story) ?? []), facts.key]);
  }
  return [...found.values()].map((keys) => keys.toSorted().join(' ')).toSorted();
}

/** What must be true of the records at any time. */
async function expectSound(db: Library): Promise<void> {
  const facts = (await db.getAll('storyFacts')).filter(({ place }) => place);
  const counts = new Map<string, number>([['', facts.length]]);
  for (const { names } of facts) for (const { id } of names) counts.set(id, (counts.get(id) ?? 0) + 1);
  const held = (await db.getAll('storyCounts')).filter(({ count }) => count > 0);
  expect(new Map(held.map(({ id, count }) => [id, count]))).toEqual(
    new Map([...counts].filter(([, count]) => count > 0)),
  );
  const counted = (await db.get('storyCounts', 'w:'))!.words!.reduce((sum, count) => sum + count, 0);
  expect(counted).toBe(facts.reduce((sum, { words }) => sum + words.length, 0));
  for (const story of await db.getAll('stories')) {
    const members = facts.filter(({ story: id }) => id === story.id);
    expect(members).toHaveLength(story.count);
    expect(story.lastDay).toBe(Math.max(...members.map(({ day }) => day)));
    expect(story.firstDay).toBe(Math.min(...members.map(({ day }) => day)));
  }
  for (const { story } of facts) expect(await db.getKey('stories', story)).toBe(story);
}

describe('stories', () => {
  it('hold what was reported of one event, and say why', async () => {
    const db = await libraryWith([...FLOOD, FAIR]);
    const { stories } = await listStories(db, { limit: 10 });
    expect(stories).toMatchObject([
      { title: own.title, count: 3, firstDay: '2026-05-02', lastDay: '2026-05-04', named: false },
    ]);
    const { story } = await viewOf(db, wire);
    expect(story.articleIds).toEqual([wire.url, longer.url, own.url]);
    expect(story.why.names.slice(0, 2).map(({ name, articles }) => [name, articles])).toEqual(
      expect.arrayContaining([['Ines Halvorsen', 3]]),
    );
    expect(story.why.words).toContain('dyke');
    expect(story.why.copies).toBe(2);
    expect((await viewOf(db, FAIR)).story.count).toBe(1);
    await expectSound(db);
  });

  it('are the same in whatever order the articles come', async () => {
    const all = [...FLOOD, FAIR];
    const orders = [all, all.toReversed(), [own, FAIR, wire, longer], [longer, own, wire, FAIR]];
    const found = await Promise.all(
      orders.map(async (order) => {
        const db = await freshLibrary();
        for (const one of order) {
          await saveTold(db, [one]);
          await updateStories(db);
        }
        return grouping(db);
      }),
    );
    for (const one of found) expect(one).toEqual(found[0]);
    expect(found[0]).toHaveLength(2);
  });

  it('of one subject at another time stand apart, and are told of each other', async () => {
    const later: Told = {
      ...{
        url: 'https://gazette.example/wall',
        title: 'Oberfeld gets its dyke wall',
        published: '2028-03-01',
      },
      text: 'Mayor Ines Halvorsen and the Lenna Water Board have laid the first stone of the new dyke of Oberfeld.',
      names: ['PER:Ines Halvorsen', 'LOC:Oberfeld', 'ORG:Lenna Water Board'],
    };
    const db = await libraryWith([...FLOOD, later, FAIR]);
    const [flood, again] = [await viewOf(db, wire), await viewOf(db, later)];
    expect(again.story.id).not.toBe(flood.story.id);
    expect(again.story.subject).toBe(flood.story.subject);
    expect(flood.related.map(({ id }) => id)).toEqual([again.story.id]);
    const wall = { ...later, url: 'https://gazette.example/done', published: '2030-09-01' };
    await saveTold(db, [
      { ...wall, title: 'Dyke wall of Oberfeld is done', text: `${later.text} It is done.` },
    ]);
    await updateStories(db);
    expect((await viewOf(db, wire)).related.map(({ lastDay }) => lastDay)).toEqual([
      '2030-09-01',
      '2028-03-01',
    ]);
    expect((await viewOf(db, FAIR)).story.subject).not.toBe(flood.story.subject);
  });

  it('hold texts of languages whose names nobody knows, by their words', async () => {
    const told = (at: number, title: string): Told => ({
      ...{ url: `https://zeitung${at}.example/a`, title, published: `2026-05-0${at + 1}`, lang: 'de' },
      text: `${title}. Nach dem Deichbruch an der Lenna haben Helfer in Oberfeld die Unterstadt geräumt. ${at}`,
    });
    const other: Told = {
      ...{ url: 'https://zeitung9.example/b', title: 'Theaterpreis für Bühnenbildnerin', lang: 'de' },
      ...{
        published: '2026-05-02',
        text: 'Die Jury lobte die Arbeit der Bühnenbildnerin als kühn und genau.',
      },
    };
    const db = await libraryWith([
      told(0, 'Deichbruch in Oberfeld: Unterstadt geräumt'),
      told(1, 'Oberfeld nach dem Deichbruch: Helfer räumen Unterstadt'),
      other,
    ]);
    expect((await grouping(db)).map((keys) => keys.split(' ').length).toSorted()).toEqual([1, 2]);
  });

  it('are found by words of their title, among all there are', async () => {
    const db = await libraryWith(FLOOD);
    const [first] = await db.getAll('stories');
    for (let at = 0; at < 700; at++) {
      const more = { id: `x${at}`, title: `Séance number ${at}`, lastDay: first!.lastDay + 1 + at };
      await db.put('stories', { ...first!, ...more, listed: ['story', -more.lastDay] });
    }
    const titles = async (text: string, most = 5) =>
      (await findStories(db, text, most)).map(({ title }) => title);
    expect(await titles('damage OBERFELD')).toEqual([own.title]);
    expect(await titles('seance 699')).toEqual(['Séance number 699']);
    expect(await titles('seance')).toEqual([699, 698, 697, 696, 695].map((at) => `Séance number ${at}`));
    expect(await titles('', 2)).toEqual(['Séance number 699', 'Séance number 698']);
    expect(await titles('nothing like it')).toEqual([]);
  });

  it.each([
    [
      'Korean',
      [
        '오베르펠트 제방 붕괴, 하류 마을 대피',
        '제방이 붕괴된 오베르펠트, 대피한 마을 주민들',
        '무대 미술가에게 연극상 수여',
      ],
    ],
    [
      'Arabic',
      [
        'انهيار سد أوبرفلد وإخلاء البلدة السفلى',
        'أوبرفلد بعد انهيار السد: إخلاء البلدة',
        'جائزة المسرح لمصممة الديكور',
      ],
    ],
    ['Chinese', ['奥伯费尔德堤坝决口，下城居民撤离', '堤坝决口后奥伯费尔德居民撤离', '舞台设计师获戏剧奖']],
    [
      'Urdu',
      [
        'دریا کا بند ٹوٹ گیا، نچلا شہر خالی',
        'بند ٹوٹ جانے پر دریا کنارے شہر خالی',
        'اسٹیج ڈیزائنر کے لیے تھیٹر انعام',
      ],
    ],
  ])('hold texts whose words are short: %s', async (_, titles) => {
    const db = await libraryWith(
      titles.map((title, at) => ({
        ...{ url: `https://paper${at}.example/a`, title, published: `2026-05-0${at + 1}`, lang: 'und' },
        text: `${title}.`,
      })),
    );
    expect((await grouping(db)).map((keys) => keys.split(' ').length).toSorted()).toEqual([1, 2]);
  });

  it('count a story again as often as it is left by many at once', async () => {
    const many = Array.from({ length: 30 }, (_, at): Told => {
      return { ...wire, url: `https://paper${at}.example/dyke`, text: `${wire.text} ${at}` };
    });
    const db = await libraryWith(many);
    expect((await grouping(db)).length).toBe(1);
    await trash(
      db,
      many.slice(0, 25).map(({ url }) => url),
      { now: 1 },
    );
    await updateStories(db);
    expect((await viewOf(db, many[29]!)).story.count).toBe(5);
    await expectSound(db);
  });

  it('let go of what is thrown away, and take it back', async () => {
    const db = await libraryWith([...FLOOD, FAIR]);
    const before = await grouping(db);
    await trash(db, [own.url, FAIR.url], { now: 1 });
    await updateStories(db);
    expect(await grouping(db)).toEqual([[wire.url, longer.url].toSorted().join(' ')]);
    expect(await storyOf(db, FAIR.url)).toBeNull();
    await expectSound(db);
    await restore(db, [own.url, FAIR.url]);
    await updateStories(db);
    expect(await grouping(db)).toEqual(before);
    await deleteForGood(db, [wire.url]);
    await updateStories(db);
    expect(await db.get('storyFacts', wire.url)).toBeUndefined();
    expect((await viewOf(db, longer)).copies).toEqual([]);
    await expectSound(db);
  });

  it('keep an article whose text has grown where it is', async () => {
    const db = await libraryWith([...FLOOD, FAIR]);
    const id = await idOf(db, own);
    await saveTold(db, [
      { ...own, text: `${own.text}\nThe minister came at noon.`, title: 'Minister in Oberfeld' },
    ]);
    await updateStories(db);
    expect(await idOf(db, own)).toBe(id);
    expect((await viewOf(db, own)).story.title).toBe('Minister in Oberfeld');
    await expectSound(db);
  });

  it('are listed page by page, pinned ones first', async () => {
    const matters = ['harvest', 'lighthouse', 'orchestra', 'glacier', 'parliament', 'hospital', 'vineyard'];
    const told = matters.flatMap((matter, at): Told[] =>
      ['a', 'b'].map((paper) => ({
        ...{ url: `https://${paper}.example/${at}`, title: `${matter} ${matter}s`, published: '2026-05-02' },
        text: `${matter} as seen from ${paper}, ${matter} again.`,
      })),
    );
    const db = await libraryWith(told);
    await pinStory(db, await idOf(db, told[6]!), true);
    const ids: string[] = [];
    for (let after: Parameters<typeof listStories>[1]['after'] = null; ; ) {
      const { stories, next } = await listStories(db, { limit: 3, after });
      ids.push(...stories.map(({ id }) => id));
      if (!next) break;
      after = next;
    }
    expect(new Set(ids).size).toBe(7);
    expect(ids).toHaveLength(7);
    expect(ids[0]).toBe(await idOf(db, told[6]!));
  });
});

describe('what the reader decides', () => {
  it('joins two stories for good, also when everything is worked out anew, and takes it back', async () => {
    const db = await libraryWith([...FLOOD, FAIR]);
    const apart = await grouping(db);
    const joined = (await joinStories(db, [await idOf(db, wire), await idOf(db, FAIR)]))!;
    expect(await grouping(db)).toHaveLength(1);
    await afresh(db);
    expect(await grouping(db)).toHaveLength(1);
    expect(await idOf(db, FAIR)).toBe(joined.id);
    await expectSound(db);
    await joined.undo();
    expect(await grouping(db)).toEqual(apart);
    expect(await db.getAll('storyChoices')).toEqual([]);
    await afresh(db);
    expect(await grouping(db)).toEqual(apart);
  });

  it('takes articles out of a story for good', async () => {
    const db = await libraryWith([...FLOOD, FAIR]);
    const id = await idOf(db, wire);
    const split = (await splitStory(db, id, [own.url]))!;
    expect(await idOf(db, own)).toBe(split.id);
    expect(await idOf(db, longer)).toBe(id);
    // What comes later does not bring them together again.
    await saveTold(db, [{ ...own, url: 'https://herald.example/mud', published: '2026-05-05' }]);
    await updateStories(db);
    expect(await idOf(db, own)).not.toBe(await idOf(db, wire));
    await afresh(db);
    expect(await idOf(db, own)).toBe(split.id);
    expect(await idOf(db, wire)).toBe(id);
    await expectSound(db);
    expect(await splitStory(db, id, [FAIR.url])).toBeNull();
  });

  it('moves an article, names and pins a story', async () => {
    const db = await libraryWith([...FLOOD, FAIR]);
    const [flood, fair] = [await idOf(db, wire), await idOf(db, FAIR)];
    await moveToStory(db, own.url, fair);
    await renameStory(db, flood, '  The dyke of Oberfeld ');
    await pinStory(db, fair, true);
    await afresh(db);
    expect((await listStories(db, { limit: 5 })).stories).toMatchObject([
      { id: fair, pinned: true, count: 2 },
      { id: flood, title: 'The dyke of Oberfeld', named: true, count: 2 },
    ]);
    expect((await openStory(db, fair))!.articles.find(({ id }) => id === own.url)?.byReader).toBe(true);
    await renameStory(db, flood, ' ');
    expect((await storyOf(db, wire.url))!.named).toBe(false);
  });

  it('stays when the articles it was decided of are deleted, while others are in the story', async () => {
    const db = await libraryWith([wire, longer]);
    const id = await idOf(db, wire);
    await renameStory(db, id, 'The dyke');
    await pinStory(db, id, true);
    await saveTold(db, [own]);
    await updateStories(db);
    await deleteForGood(db, [wire.url, longer.url]);
    await updateStories(db);
    expect(await storyOf(db, own.url)).toMatchObject({ id, title: 'The dyke', pinned: true, count: 1 });
    await afresh(db);
    expect(await storyOf(db, own.url)).toMatchObject({ id, title: 'The dyke', pinned: true });
    await deleteForGood(db, [own.url]);
    await updateStories(db);
    expect(await db.getAll('storyChoices')).toEqual([]);
  });

  it('is no putting together where a story is only named or pinned, and goes with the last of it', async () => {
    const db = await libraryWith([...FLOOD, FAIR]);
    const [flood, fair] = [await idOf(db, wire), await idOf(db, FAIR)];
    const byReader = async (id: string) => {
      const { articles, story } = (await openStory(db, id))!;
      const own = articles.filter((one) => one.byReader).map(({ id: key }) => key);
      expect(story.why.byReader).toBe(own.length);
      return own;
    };
    await pinStory(db, flood, true);
    await renameStory(db, flood, 'The dyke');
    expect(await byReader(flood)).toEqual([]);
    await renameStory(db, flood, null);
    await pinStory(db, flood, false);
    expect(await db.getAll('storyChoices')).toEqual([]);
    await moveToStory(db, own.url, fair);
    await pinStory(db, fair, true);
    expect(await byReader(fair)).toEqual([own.url]);
    await pinStory(db, fair, false);
    expect(await byReader(fair)).toEqual([own.url]);
    // Of an older version, which did not tell them apart.
    await db.put('storyChoices', { id: fair, title: null, pinned: false, articles: [FAIR.url], apart: [] });
    expect(await byReader(fair)).toEqual([FAIR.url]);
  });

  it('taken back brings an article home that came out of the trash into another story', async () => {
    const db = await libraryWith([...FLOOD, FAIR]);
    const [flood, fair] = [await idOf(db, wire), await idOf(db, FAIR)];
    await moveToStory(db, own.url, fair);
    await pinStory(db, fair, true);
    // As of a reader who never took it out of the other one, which it is like.
    await db.delete('storyChoices', flood);
    await trash(db, [own.url], { now: 1 });
    await updateStories(db);
    const joined = (await joinStories(db, [flood, fair]))!;
    await restore(db, [own.url]);
    await updateStories(db);
    expect(await idOf(db, own)).toBe(flood);
    await joined.undo();
    await updateStories(db);
    expect(await idOf(db, own)).toBe(fair);
    expect(await idOf(db, FAIR)).toBe(fair);
    expect(await idOf(db, wire)).toBe(flood);
    await expectSound(db);
  });

  it('taken back leaves what was decided since, and what was deleted', async () => {
    const db = await libraryWith([...FLOOD, FAIR]);
    const [flood, fair] = [await idOf(db, wire), await idOf(db, FAIR)];
    const pinned = (await pinStory(db, flood, true))!;
    await renameStory(db, flood, 'The dyke');
    await pinned.undo();
    const named = { id: flood, title: 'The dyke', pinned: false, count: 3 };
    expect(await storyOf(db, wire.url)).toMatchObject(named);
    await afresh(db);
    expect(await storyOf(db, wire.url)).toMatchObject(named);
    const joined = (await joinStories(db, [flood, fair]))!;
    await pinStory(db, flood, true);
    await deleteForGood(db, [wire.url]);
    await updateStories(db);
    await joined.undo();
    expect(await storyOf(db, own.url)).toMatchObject({ ...named, pinned: true, count: 2 });
    expect(await idOf(db, FAIR)).toBe(fair);
    expect(await db.getAll('storyChoices')).toEqual([
      expect.objectContaining({ articles: [own.url, longer.url], byReader: [] }),
    ]);
    // Each of two changes taken back, the first one first: nothing is left.
    const other = await libraryWith(FLOOD);
    const first = (await pinStory(other, flood, true))!;
    const second = (await renameStory(other, flood, 'The dyke'))!;
    await first.undo();
    await second.undo();
    expect(await other.getAll('storyChoices')).toEqual([]);
    await expectSound(db);
  });

  it('leaves an article that was taken out in reach, and a story of its subject when taken back', async () => {
    const db = await libraryWith([...FLOOD, FAIR]);
    const split = (await splitStory(db, await idOf(db, wire), [own.url]))!;
    const related = async () => (await viewOf(db, wire)).related.map(({ id }) => id);
    expect(await related()).toEqual([split.id]);
    const joined = (await joinStories(db, [await idOf(db, FAIR), split.id]))!;
    expect(await related()).toEqual([]);
    await joined.undo();
    expect(await related()).toEqual([split.id]);
    await expectSound(db);
  });

  it('is forgotten with the article it is about', async () => {
    const db = await libraryWith([FAIR]);
    await pinStory(db, await idOf(db, FAIR), true);
    await deleteForGood(db, [FAIR.url]);
    await updateStories(db);
    expect(await db.getAll('storyChoices')).toEqual([]);
    expect(await db.getAll('stories')).toEqual([]);
  });
});

/** Everything but what the reader decided is thrown away and worked out again, as after a backup. */
async function afresh(db: Library): Promise<void> {
  for (const store of ['storyFacts', 'storyCounts', 'stories', 'storyQueue'] as const) await db.clear(store);
  await db.add('storyQueue', { keys: [], bodies: await db.getAllKeys('articles') } as never);
  await updateStories(db);
}

describe('dates', () => {
  const CAUCUS: Told[] = [
    {
      ...{
        url: 'https://courier.example/talks',
        title: 'Caucus on border to meet in Karsova',
        published: '2026-04-03',
      },
      text: 'Ines Halvorsen will open it. The Border Caucus meets on 30 April in Karsova, the ministry said.',
      names: ['EVENT:Border Caucus', 'PER:Ines Halvorsen', 'LOC:Karsova'],
      dates: [
        {
          ...{ value: '2026-04-30', what: 'Border Caucus', upcoming: true },
          sentence: 'The Border Caucus meets on 30 April in Karsova, the ministry said.',
        },
      ],
    },
    {
      ...{
        url: 'https://post.example/later',
        title: 'Border Caucus in Karsova put off',
        published: '2026-04-19',
      },
      text: 'Ines Halvorsen gave no reason. The Border Caucus meets on 7 May instead, a week later.',
      names: ['EVENT:Border Caucus', 'PER:Ines Halvorsen', 'LOC:Karsova'],
      dates: [
        {
          ...{ value: '2026-05-07', what: 'Border Caucus', upcoming: true },
          sentence: 'The Border Caucus meets on 7 May instead, a week later.',
        },
        { value: '2026-05', what: 'Border Caucus', sentence: 'Ines Halvorsen gave no reason.' },
      ],
    },
  ];

  it('that were moved are told with both sentences, the newest first', async () => {
    const db = await libraryWith(CAUCUS);
    const { moved, marks } = await viewOf(db, CAUCUS[0]!);
    expect(moved).toMatchObject([
      {
        ...{ what: 'Border Caucus', kind: 'moved', days: 7 },
        claims: [
          { value: '2026-05-07', quote: 'The Border Caucus meets on 7 May instead, a week later.' },
          {
            value: '2026-04-30',
            quote: 'The Border Caucus meets on 30 April in Karsova, the ministry said.',
          },
        ],
      },
    ]);
    expect(marks.map(({ kind, startDay, endDay }) => [kind, startDay, endDay])).toEqual([
      ['published', '2026-04-03', '2026-04-03'],
      ['published', '2026-04-19', '2026-04-19'],
      ['upcoming', '2026-04-30', '2026-04-30'],
      ['mentioned', '2026-05-01', '2026-05-31'],
      ['upcoming', '2026-05-07', '2026-05-07'],
    ]);
    const sentences = await sentencesOf(db, marks);
    expect(sentences.get(marks[2]!.id)).toBe(
      'The Border Caucus meets on 30 April in Karsova, the ministry said.',
    );
    expect(sentences.size).toBe(3);
  });

  it('that are of two events, as the reader says, are not told as moved until another date is given', async () => {
    const db = await libraryWith(CAUCUS);
    const [before] = (await viewOf(db, CAUCUS[0]!)).moved;
    const id = await idOf(db, CAUCUS[0]!);
    const done = (await tellApart(db, id, before!.id))!;
    expect((await viewOf(db, CAUCUS[0]!)).moved).toEqual([]);
    // Another name leaves it as it is.
    const named = (await renameStory(db, id, 'The caucus'))!;
    await named.undo();
    expect((await viewOf(db, CAUCUS[0]!)).moved).toEqual([]);
    const [first, second] = CAUCUS as [Told, Told];
    const sentence = 'The Border Caucus meets on 21 May in the end.';
    const third: Told = {
      ...{ ...first, url: 'https://ledger.example/end', published: '2026-04-22' },
      text: `${second.text} ${sentence}`,
      dates: [{ value: '2026-05-21', what: 'Border Caucus', sentence, upcoming: true }],
    };
    await saveTold(db, [third]);
    await updateStories(db);
    expect((await viewOf(db, first)).moved).toMatchObject([{ claims: [{ value: '2026-05-21' }, {}, {}] }]);
    await deleteForGood(db, [third.url]);
    await updateStories(db);
    await done.undo();
    expect((await viewOf(db, first)).moved).toMatchObject([{ id: before!.id }]);
    expect(await db.count('storyChoices')).toBe(0);
  });

  it('of an unknown year stand over the years that it may be, or beside the axis, however large the library', async () => {
    const [SOON, SOME] = ['The feast is on 6 March.', 'The old wall fell on 9 November.'];
    const db = await libraryWith([
      {
        ...{ ...FAIR, text: `${SOON}\n${SOME}` },
        dates: [
          {
            ...{ value: 'XXXX-03-06', what: 'feast', sentence: SOON, certain: false },
            candidates: ['2023-03-06', '2017-03-06'],
          },
          { value: 'XXXX-11-09', what: null, sentence: SOME, certain: false },
        ],
      },
    ]);
    const { placed, unplaced } = entriesOfMarks(await timelineOf(db, [FAIR.url]), new Map());
    const day = (time: number) => new Date(time).toISOString().slice(0, 10);
    expect(placed.filter(({ kind }) => kind === 'mentioned')).toMatchObject([
      { value: 'XXXX-03-06', glyph: 'uncertain', candidates: ['2023-03-06', '2017-03-06'] },
    ]);
    expect(placed.map(({ start, end }) => [day(start), day(end)])[0]).toEqual(['2017-03-06', '2023-03-07']);
    expect(unplaced).toMatchObject([{ value: 'XXXX-11-09', what: FAIR.title }]);
  });

  it('of a library or a search stand on one axis, but not those in the trash', async () => {
    const db = await libraryWith([...CAUCUS, FAIR]);
    await trash(db, [FAIR.url], { now: 1 });
    await updateStories(db);
    const marks = await timelineOf(db, [
      ...CAUCUS.map(({ url }) => url),
      FAIR.url,
      'https://nowhere.example/',
    ]);
    expect(new Set(marks.map(({ articleId }) => articleId))).toEqual(new Set(CAUCUS.map(({ url }) => url)));
  });
});

describe('a name over the library', () => {
  it('is there for every name of an article, however many it has', async () => {
    const names = Array.from({ length: 150 }, (_, at) => `PER:Guest Number${at}`);
    const list: Told = {
      ...{ url: 'https://gazette.example/guests', title: 'Who came to the ball', published: '2026-05-04' },
      ...{ names, text: names.map((name) => `${name.slice(4)} came.`).join('\n') },
    };
    const db = await libraryWith([list]);
    const last = await entityPage(db, 'PER:guest number149');
    expect(last).toMatchObject({ name: 'Guest Number149', count: 1 });
    expect(last!.articles.map(({ title }) => title)).toEqual([list.title]);
    await expectSound(db);
  });

  it('has its forms, offices over time, articles, company, dates and stories', async () => {
    const minister = {
      roles: { 'Ines Halvorsen': ['Interior Minister'] },
      aliases: { 'Ines Halvorsen': ['Halvorsen'] },
    };
    const sentence =
      'Ines Halvorsen walked from house to house and promised help from a fund that the town has yet to fill.';
    const db = await libraryWith([
      { ...wire, roles: { 'Ines Halvorsen': ['Mayor'] } },
      { ...longer, roles: { 'Ines Halvorsen': ['Mayor'] } },
      {
        ...own,
        ...minister,
        published: '2026-05-04',
        dates: [{ value: '2026-05-03', what: 'walk', sentence }],
      },
      FAIR,
    ]);
    expect(await entityPage(db, 'PER:ines halvorsen')).toMatchObject({
      ...{ name: 'Ines Halvorsen', type: 'PER', count: 3, partial: false },
      aliases: [{ name: 'Halvorsen', articles: 1 }],
      roles: [
        { role: 'Interior Minister', firstDay: '2026-05-04', articles: 1 },
        { role: 'Mayor', firstDay: '2026-05-02', lastDay: '2026-05-02', articles: 2 },
      ],
      articles: [{ id: own.url }, { id: wire.url }, { id: longer.url }],
      stories: [{ count: 3 }],
    });
    const page = (await entityPage(db, 'PER:ines halvorsen'))!;
    expect(page.others.map(({ name }) => name)).toContain('Lenna Water Board');
    expect(page.marks.filter(({ kind }) => kind !== 'published')).toMatchObject([{ value: '2026-05-03' }]);
    expect(await entityPage(db, 'PER:nobody')).toBeNull();
  });
});

describe('sources', () => {
  it('that are the same are one: a copy, an agency, what is quoted; the rest is independent', async () => {
    const said =
      '“We will build the wall higher than it has ever been,” and “nobody will be left alone with mud and debts this time”';
    const quoting = (url: string): Told => ({
      ...{ url, title: 'Halvorsen promises a higher dyke at Oberfeld', published: '2026-05-03' },
      text: `In ${url} Ines Halvorsen spoke: ${said}, she told people of Oberfeld after the dyke broke.`,
      names: ['PER:Ines Halvorsen', 'LOC:Oberfeld'],
    });
    const [first, second] = [quoting('https://one.example/q'), quoting('https://two.example/q')];
    const db = await libraryWith([...FLOOD, first, second]);
    const { sources } = await viewOf(db, wire);
    expect(
      sources.map(({ articleIds, because, name }) => ({ articleIds, because: because.toSorted(), name })),
    ).toEqual([
      { articleIds: [wire.url, longer.url], because: ['agency', 'copy'], name: 'Northwire' },
      { articleIds: [first.url, second.url], because: expect.arrayContaining(['quotes']), name: null },
      { articleIds: [own.url], because: [], name: null },
    ]);
    expect(sources[1]!.quotes[0]).toContain('nobody will be left alone');
  });
});

describe('stories and saves', () => {
  it('are brought up to date by whoever is there, once, in any number of windows', async () => {
    const db = await freshLibrary();
    const onError = vi.fn();
    const options = { locks: null, pause: async () => {}, onError };
    const keepers = [keepStories(db, options), keepStories(db, options)];
    await saveTold(db, [...FLOOD, FAIR]);
    await Promise.all(keepers.map((keeper) => keeper.update()));
    expect(await db.count('storyQueue')).toBe(0);
    await expectSound(db);
    for (const keeper of keepers) keeper.stop();
    expect(onError).not.toHaveBeenCalled();
  });

  it('a save stands when stories fail, and they go on where they were', async () => {
    const db = await freshLibrary();
    await saveTold(db, FLOOD);
    const failing = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
    ) {
      throw new DOMException(`${this.name} is full`, 'QuotaExceededError');
    });
    await expect(updateStories(db)).rejects.toBeInstanceOf(QuotaError);
    failing.mockRestore();
    expect(await db.count('articles')).toBe(3);
    expect(await db.count('stories')).toBe(0);
    expect(await updateStories(db)).toBe(3);
    await expectSound(db);
  });

  it('are not held up by a damaged record', async () => {
    const db = await freshLibrary();
    await saveTold(db, [...FLOOD, FAIR]);
    const body = (await db.get('bodies', wire.url))!;
    await db.put('bodies', { ...body, annotations: { ...body.annotations, entities: null } } as never);
    await db.put('articles', {
      ...(await db.get('articles', FAIR.url))!,
      published: null,
      savedAt: Number.NaN,
    });
    await updateStories(db);
    expect(await db.count('storyQueue')).toBe(0);
    expect(await grouping(db)).toEqual([[longer.url, own.url].toSorted().join(' ')]);
    await expectSound(db);
  });

  it('stop after as many articles as they are asked to look at, and leave the rest for later', async () => {
    const db = await freshLibrary();
    await saveTold(db, [...FLOOD, FAIR]);
    const keys = await db.getAllKeys('articles');
    await db.clear('storyQueue');
    const many = Array.from({ length: 45 }, (_, at) => keys[at] ?? `https://nowhere.example/${at}`);
    await db.add('storyQueue', { keys: [], bodies: many } as never);
    await updateStories(db, { most: 10 });
    expect((await db.getAll('storyQueue'))[0]!.bodies).toHaveLength(25);
    await updateStories(db);
    expect(await db.count('storyQueue')).toBe(0);
    await expectSound(db);
  });
});
