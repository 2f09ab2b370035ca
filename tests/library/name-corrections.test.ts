import { describe, expect, it } from 'vitest';
import type { Entity, NameCorrection, NameOfKind } from '../../utils/article';
import { correctNamesIn } from '../../utils/library/annotations';
import { correctNames, getSaved, saveArticle, trash } from '../../utils/library/articles';
import { readBodies } from '../../utils/library/bodies';
import {
  applyNameCorrections,
  leftOutNames,
  withNameCorrection,
  withoutNameCorrection,
} from '../../utils/library/name-corrections';
import { updateStories } from '../../utils/library/stories/update';
import { freshLibrary, makeArticle } from './samples';
import { FLOOD, saveTold } from './story-samples';

const entity = (name: string, type: Entity['type'], start: number, rest: Partial<Entity> = {}): Entity => ({
  ...{ name, type, aliases: [], roles: [], salience: 1 - start / 100 },
  mentions: [{ start, end: start + name.length, text: name, type }],
  ...rest,
});
const VELT = entity('Mara Velt', 'PER', 0, { aliases: ['Velt'], roles: ['Minister'] });
const ORLO = entity('Orlo', 'PER', 20);
const PORT = entity('Port Orlo', 'LOC', 40);
const ALL = [VELT, ORLO, PORT];
const said = (...corrections: NameCorrection[]) =>
  corrections.reduce<NameCorrection[]>((kept, one) => withNameCorrection(kept, one), []);
const names = (entities: readonly Entity[]) => entities.map(({ type, name }) => `${type} ${name}`);
const is = (from: Entity, to: NameCorrection['to']) => ({ from: { name: from.name, type: from.type }, to });

describe('what the reader says of names', () => {
  it('changes nothing where nothing was said', () => {
    expect(applyNameCorrections(ALL, [])).toEqual(ALL);
  });
  it('gives a name other words, and keeps the old ones as another form', () => {
    const [first] = applyNameCorrections(ALL, said(is(VELT, { name: 'Mara J. Velt', type: 'PER' })));
    expect(first).toMatchObject({
      name: 'Mara J. Velt',
      aliases: ['Mara Velt', 'Velt'],
      roles: ['Minister'],
    });
  });
  it('gives a name another kind, in its mentions too, and takes the office from what is no person', () => {
    const [first] = applyNameCorrections(ALL, said(is(VELT, { name: 'Mara Velt', type: 'ORG' })));
    expect(first).toMatchObject({ type: 'ORG', roles: [] });
    expect(first?.mentions.map(({ type }) => type)).toEqual(['ORG']);
  });
  it('joins two names to one with the mentions of both in order', () => {
    const joined = applyNameCorrections(ALL, said(is(ORLO, { name: 'Port Orlo', type: 'LOC' })));
    expect(names(joined)).toEqual(['PER Mara Velt', 'LOC Port Orlo']);
    expect(joined[1]?.mentions.map(({ start, type }) => [start, type])).toEqual([
      [20, 'LOC'],
      [40, 'LOC'],
    ]);
    expect(joined[1]?.salience).toBe(ORLO.salience);
  });
  it('leaves a name out, of that kind alone, and puts it back', () => {
    const kept = said(is(ORLO, null));
    expect(names(applyNameCorrections(ALL, kept))).toEqual(['PER Mara Velt', 'LOC Port Orlo']);
    expect(names(leftOutNames(ALL, kept))).toEqual(['PER Orlo']);
    expect(applyNameCorrections([entity('Orlo', 'LOC', 3)], kept)).toHaveLength(1);
    expect(withoutNameCorrection(kept, ORLO)).toEqual([]);
  });
  it('follows one correction to the next, and applies to what it has been applied to', () => {
    const kept = said(
      is(ORLO, { name: 'Orlo', type: 'LOC' }),
      is(entity('Orlo', 'LOC', 0), { name: 'Port Orlo', type: 'LOC' }),
    );
    const once = applyNameCorrections(ALL, kept);
    expect(names(once)).toEqual(['PER Mara Velt', 'LOC Port Orlo']);
    expect(applyNameCorrections(once, kept)).toEqual(once);
  });
  it('ends where two corrections point at each other', () => {
    const a = { name: 'A', type: 'PER' as const };
    const b = { name: 'B', type: 'PER' as const };
    const circle = [
      { from: a, to: b },
      { from: b, to: a },
    ];
    expect(applyNameCorrections([entity('A', 'PER', 0)], circle)).toHaveLength(1);
    expect(said({ from: a, to: b }, { from: b, to: a })).toEqual([{ from: b, to: a }]);
  });
  it('forgets what was said of the same name before, and what changes nothing', () => {
    const twice = said(is(ORLO, null), is(ORLO, { name: 'Orlo', type: 'LOC' }));
    expect(twice).toEqual([is(ORLO, { name: 'Orlo', type: 'LOC' })]);
    expect(said(is(ORLO, null), is(ORLO, { name: 'Orlo', type: 'PER' }))).toEqual([]);
  });
});

describe('a saved article', () => {
  const article = makeArticle({ text: 'Mara Velt met Orlo in Port Orlo.' });
  const annotations = { entities: ALL, times: [], keyDates: [], engine: 'test 1' };
  const keysOf = async (db: Awaited<ReturnType<typeof freshLibrary>>, key: string) =>
    (await db.get('articles', key))?.entities;

  it('takes what is said of its names, in its lists too, and gives it back', async () => {
    const db = await freshLibrary();
    const { key } = await saveArticle(db, { article, annotations }, { now: 1 });
    const done = await correctNames(db, key, said(is(ORLO, null)));
    expect(names((await getSaved(db, key))!.annotations.entities)).toEqual([
      'PER Mara Velt',
      'LOC Port Orlo',
    ]);
    expect(await keysOf(db, key)).toEqual(['PER:Mara Velt', 'LOC:Port Orlo']);
    await done?.undo();
    expect(await keysOf(db, key)).toEqual(['PER:Mara Velt', 'PER:Orlo', 'LOC:Port Orlo']);
  });
  it('is nothing where the article is not there', async () => {
    expect(await correctNames(await freshLibrary(), 'https://nowhere.example/', [])).toBeNull();
  });
});

describe('every saved article', () => {
  it('takes what is said of a name on its page, however it writes it, and gives it back', async () => {
    const db = await freshLibrary();
    await saveTold(db, FLOOD);
    await updateStories(db);
    const mayor: NameOfKind = { type: 'PER', name: 'Ines Halvorsen' };
    const to: NameOfKind = { type: 'PER', name: 'Ines H. Halvorsen' };
    const stored = async () => (await db.getAll('articles')).map(({ entities }) => entities);
    const before = await stored();
    const seen: number[] = [];
    const { undo } = await correctNamesIn(db, mayor, [{ from: mayor, to }], {
      onProgress: (done) => seen.push(done),
    });
    expect((await stored()).every((all) => all.includes('PER:Ines H. Halvorsen'))).toBe(true);
    expect((await stored()).flat()).not.toContain('PER:Ines Halvorsen');
    expect(seen).toEqual([0, 1, 2]);
    await undo();
    expect(await stored()).toEqual(before);
  });
});

describe('a name over the library', () => {
  it('is corrected in the trash, before stories know of it, and far down a list of names', async () => {
    const db = await freshLibrary();
    const [wire, longer, own] = FLOOD;
    const many = Array.from({ length: 80 }, (_, at) => `PER:Person ${at}`);
    await saveTold(db, [wire, { ...own, names: [...many, 'PER:INES HALVORSEN'] }]);
    await updateStories(db);
    await trash(db, [wire.url], { now: 1 });
    await updateStories(db);
    await saveTold(db, [longer]);
    const mayor: NameOfKind = { type: 'PER', name: 'Ines Halvorsen' };
    const { undo } = await correctNamesIn(db, mayor, [{ from: mayor, to: null }]);
    const naming = async () =>
      (await db.getAll('articles')).filter(({ entities }) =>
        entities.some((one) => /^PER:ines halvorsen$/i.test(one)),
      ).length;
    expect(await naming()).toBe(0);
    await undo();
    expect(await naming()).toBe(3);
  });
});

describe('texts', () => {
  it('are read in the order asked for, those that are gone left out', async () => {
    const db = await freshLibrary();
    await saveTold(db, FLOOD);
    const [a, b, c] = FLOOD.map(({ url }) => url) as [string, string, string];
    const found: string[] = [];
    for await (const bodies of readBodies(db, [c, 'https://nowhere.example/', a, b]))
      found.push(...bodies.map(({ key }) => key));
    expect(found).toEqual([c, a, b]);
  });
});
