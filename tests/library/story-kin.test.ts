/** What is told of an article where it was saved: before all that waits, and without a library page. */
import { describe, expect, it } from 'vitest';
import { trash } from '../../utils/library/articles';
import { hearChanges } from '../../utils/library/changes';
import { catchUp, relate } from '../../utils/library/stories/keeper';
import { storyProgress, updateStories } from '../../utils/library/stories/update';
import { storyOf } from '../../utils/library/stories/view';
import { freshLibrary } from './samples';
import { FAIR, FLOOD, saveTold, type Told } from './story-samples';

const [wire, longer, own] = FLOOD;

const others = (count: number): Told[] =>
  Array.from({ length: count }, (_, at) => ({
    ...FAIR,
    url: `https://review.example/fair-${at}`,
    title: `Fair day ${at}`,
  }));

describe('kin of an article', () => {
  it('are its copies and its story, and wait for nobody', async () => {
    const db = await freshLibrary();
    await saveTold(db, [wire, own]);
    await updateStories(db);
    await saveTold(db, [...others(30), longer]);
    const { story, copies } = await relate(db, longer.url);
    expect(story).toMatchObject({ count: 3, title: own.title });
    expect(copies).toMatchObject([
      { articleId: longer.url, otherId: wire.url, title: wire.title, source: 'courier', agency: 'Northwire' },
    ]);
    expect(copies[0]!.similarity).toBeGreaterThan(0.8);
    expect(copies[0]!.similarity).toBeLessThan(1);
    expect(await storyProgress(db)).toEqual({ done: 3, total: 33 });
  });

  it('are there again at once, and follow what has changed meanwhile', async () => {
    const db = await freshLibrary();
    await saveTold(db, [wire, longer]);
    expect((await relate(db, longer.url)).copies).toEqual([]);
    await relate(db, wire.url);
    expect((await relate(db, longer.url)).copies).toHaveLength(1);
    await trash(db, [wire.url], { now: 1 });
    await relate(db, wire.url);
    expect(await relate(db, longer.url)).toMatchObject({ story: { count: 1 }, copies: [] });
    expect(await relate(db, wire.url)).toEqual({ story: null, copies: [], related: [] });
    expect(await relate(db, 'https://nowhere.example/')).toEqual({ story: null, copies: [], related: [] });
  });

  it('tell open windows, once', async () => {
    const db = await freshLibrary();
    await saveTold(db, [wire]);
    const heard: string[] = [];
    const stop = hearChanges(db, ({ kind }) => heard.push(kind));
    await relate(db, wire.url);
    await relate(db, wire.url);
    await new Promise((resolve) => setTimeout(resolve, 20));
    stop();
    expect(heard).toEqual(['stories']);
  });
});

describe('catching up', () => {
  const pause = async () => {};

  it('begins with what was saved, and comes to the rest', async () => {
    const db = await freshLibrary();
    await saveTold(db, [...others(25), wire]);
    const seen: Array<[done: number | undefined, known: boolean]> = [];
    await catchUp(db, {
      ...{ locks: null, first: wire.url },
      pause: async () =>
        void seen.push([(await storyProgress(db))?.done, (await storyOf(db, wire.url)) !== null]),
    });
    expect(seen[0]).toEqual([21, true]);
    expect(await storyProgress(db)).toBeNull();
  });

  it('leaves it to a page that is at it', async () => {
    const db = await freshLibrary();
    await saveTold(db, [wire]);
    const taken = { request: (_: string, __: LockOptions, work: LockGrantedCallback<unknown>) => work(null) };
    await catchUp(db, { locks: taken as unknown as LockManager, pause });
    expect(await storyProgress(db)).toEqual({ done: 0, total: 1 });
    await catchUp(db, { locks: null, pause });
    expect(await storyProgress(db)).toBeNull();
  });
});
