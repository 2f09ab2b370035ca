/** Texts that are nearly the same: found by their fingerprints, without comparing each with each. */
import { describe, expect, it } from 'vitest';
import { trash } from '../../utils/library/articles';
import { nearCopiesOf } from '../../utils/library/stories/copies';
import { estimated, fingerprintOf, isCopy, likeness } from '../../utils/library/stories/minhash';
import { updateStories } from '../../utils/library/stories/update';
import { openStory, storyOf } from '../../utils/library/stories/view';
import { freshLibrary } from './samples';
import { FAIR, FLOOD, saveTold } from './story-samples';

const words = (count: number, seed: number) =>
  Array.from({ length: count }, (_, at) => `w${(at * 7919 + seed * 104_729) % 100_003}`);
const [wire, longer, own] = FLOOD;

describe('fingerprints', () => {
  it('estimate the resemblance that is counted', () => {
    const base = words(600, 1);
    for (const kept of [600, 570, 480, 300, 60]) {
      const other = [...base.slice(0, kept), ...words(600 - kept, 2)].join(' ');
      const counted = likeness(base.join(' '), other);
      const guess = estimated(fingerprintOf(base.join(' ')), fingerprintOf(other));
      expect(Math.abs(guess.similarity - counted.similarity)).toBeLessThan(0.12);
      expect(Math.abs(guess.containment - counted.containment)).toBeLessThan(0.16);
    }
  });

  it('of like texts meet in a band, of unlike ones in none', () => {
    const base = words(400, 1);
    const meet = (a: string, b: string) => {
      const bands = new Set(fingerprintOf(a).bands);
      return fingerprintOf(b).bands.some((band) => bands.has(band));
    };
    for (let seed = 2; seed < 22; seed++) {
      expect(meet(base.join(' '), [...base.slice(0, 360), ...words(40, seed)].join(' '))).toBe(true);
      expect(meet(base.join(' '), words(400, seed).join(' '))).toBe(false);
    }
  });

  it('say nothing of a text that is too short, and take no notice of case, marks and accents', () => {
    expect(fingerprintOf('A note of five words.')).toMatchObject({ bands: [], shingles: 2 });
    expect(estimated(fingerprintOf('a b c d e'), fingerprintOf('a b c d e')).similarity).toBe(0);
    const said = words(60, 1);
    expect(fingerprintOf(said.join(', ').toUpperCase())).toEqual(fingerprintOf(said.join(' ')));
  });

  it('a text cut to half is a copy, a round-up with a tenth of it is none', () => {
    const base = words(600, 1);
    expect(isCopy(likeness(base.join(' '), base.slice(0, 300).join(' ')))).toBe(true);
    const roundUp = [...words(700, 2), ...base.slice(0, 60), ...words(700, 3)].join(' ');
    expect(isCopy(likeness(base.slice(0, 60).join(' '), roundUp))).toBe(false);
  });
});

describe('near copies', () => {
  it('are told with how much is the same and whose text it is, from both sides', async () => {
    const db = await freshLibrary();
    await saveTold(db, [...FLOOD, FAIR]);
    await updateStories(db);
    const exact = likeness(wire.text, longer.text);
    const copy = { similarity: exact.similarity, containment: 1, agency: 'Northwire' };
    expect(await nearCopiesOf(db, wire.url)).toEqual([{ articleId: wire.url, otherId: longer.url, ...copy }]);
    expect(await nearCopiesOf(db, longer.url)).toEqual([
      { articleId: longer.url, otherId: wire.url, ...copy },
    ]);
    expect(await nearCopiesOf(db, own.url)).toEqual([]);
    expect(await nearCopiesOf(db, FAIR.url)).toEqual([]);
  });

  it('are told with the same figure by the story and by the article', async () => {
    const db = await freshLibrary();
    await saveTold(db, [wire, longer]);
    await updateStories(db);
    const [ofArticle] = await nearCopiesOf(db, longer.url);
    const story = await openStory(db, (await storyOf(db, longer.url))!.id);
    expect(story!.copies.map(({ similarity }) => similarity)).toEqual([ofArticle!.similarity]);
  });

  it('are wholly the same only where the texts are', async () => {
    const db = await freshLibrary();
    const long = words(1500, 1).join(' ');
    const told = [
      { ...wire, text: long },
      { ...longer, text: long },
      { ...own, text: `${long}.` },
      { ...FAIR, text: `${long} end` },
    ];
    await saveTold(db, told);
    await updateStories(db);
    const near = await nearCopiesOf(db, wire.url);
    const of = (all: typeof near, a: string, b: string) =>
      all.find(
        ({ articleId, otherId }) => [articleId, otherId].toSorted().join() === [a, b].toSorted().join(),
      )?.similarity;
    const { copies } = (await openStory(db, (await storyOf(db, wire.url))!.id))!;
    for (const all of [near, copies]) {
      expect(of(all, wire.url, longer.url)).toBe(1);
      expect(of(all, wire.url, own.url)).toBe(0.99);
      expect(of(all, wire.url, FAIR.url)).toBeLessThanOrEqual(0.99);
    }
  });

  it('are found without shared names', async () => {
    const db = await freshLibrary();
    await saveTold(db, [wire, { ...longer, names: [], title: 'Untitled' }]);
    await updateStories(db);
    expect(await nearCopiesOf(db, wire.url)).toHaveLength(1);
  });

  it('follow a changed text, and leave out what is in the trash', async () => {
    const db = await freshLibrary();
    await saveTold(db, [wire, longer]);
    await updateStories(db);
    await saveTold(db, [{ ...wire, text: FAIR.text }]);
    await updateStories(db);
    expect(await nearCopiesOf(db, longer.url)).toEqual([]);
    await saveTold(db, [wire]);
    await updateStories(db);
    expect(await nearCopiesOf(db, longer.url)).toHaveLength(1);
    const { undo } = await trash(db, [wire.url], { now: 1 });
    await updateStories(db);
    expect(await nearCopiesOf(db, longer.url)).toEqual([]);
    await undo();
    await updateStories(db);
    expect(await nearCopiesOf(db, longer.url)).toHaveLength(1);
  });
});
