import { describe, expect, it } from 'vitest';
import { createPopup } from '../../entrypoints/popup/controller';
import type { Annotations, Entity } from '../../utils/article';
import { ANNOTATIONS, ARTICLE, fakeWorld, heldOf, pageOf, settle } from './world';

const text = 'Mara Velt met Orlo. Velt left.';
const article = { ...ARTICLE, text };
const mention = (start: number, words: string) => ({
  ...{ start, end: start + words.length, text: words },
  type: 'PER' as const,
});
const VELT: Entity = {
  ...{ name: 'Mara Velt', type: 'PER', aliases: ['Velt'], roles: ['Minister'], salience: 1 },
  mentions: [mention(0, 'Mara Velt'), mention(20, 'Velt')],
};
const ORLO: Entity = {
  ...{ name: 'Orlo', type: 'PER', aliases: [], roles: [], salience: 0.5 },
  mentions: [mention(14, 'Orlo')],
};
const found: Annotations = { ...ANNOTATIONS, entities: [VELT, ORLO] };

async function opened(options: Parameters<typeof fakeWorld>[1] = {}) {
  const setting = fakeWorld(pageOf(article), { annotations: found, ...options });
  const popup = createPopup(setting.world);
  await popup.start();
  await settle();
  const names = () => popup.state().annotations?.entities.map(({ type, name }) => `${type} ${name}`);
  return { ...setting, popup, names };
}

describe('a chosen name', () => {
  it('is marked on the page, stepped through round and round, and left', async () => {
    const { popup, log } = await opened();
    await popup.chooseName(VELT);
    expect(log).toContain('mark Mara Velt,Velt 0');
    expect(popup.state().marked).toEqual({ at: 0, count: 2 });
    await popup.stepMention(VELT, -1);
    expect(popup.state().marked).toEqual({ at: 1, count: 2 });
    await popup.chooseName(null);
    expect(log.at(-1)).toBe('mark  0');
    expect(popup.state().chosen).toBeNull();
  });
  it('tells where the page shows none of its mentions', async () => {
    const { popup } = await opened({ onPage: false });
    await popup.chooseName(VELT);
    expect(popup.state().marked).toEqual({ at: 0, count: 0 });
  });
});

describe('a corrected name', () => {
  it('is remembered, shown and saved, and can be undone', async () => {
    const { popup, log, names } = await opened();
    await popup.correctName(ORLO, { name: 'Port Orlo', type: 'LOC' });
    expect(names()).toEqual(['PER Mara Velt', 'LOC Port Orlo']);
    expect(log).toContain('keep names Orlo=Port Orlo');
    await popup.save();
    expect(popup.state().held?.saved.annotations.entities.map(({ name }) => name)).toContain('Port Orlo');
    await popup.state().toast?.action?.run();
  });
  it('comes back with its undo', async () => {
    const { popup, log, names } = await opened();
    await popup.correctName(ORLO, null);
    expect(names()).toEqual(['PER Mara Velt']);
    popup.state().toast?.action?.run();
    await settle();
    expect(names()).toEqual(['PER Mara Velt', 'PER Orlo']);
    expect(log.at(-1)).not.toBe('keep names Orlo=null');
  });
  it('holds in the next article', async () => {
    const nameCorrections = [
      { from: { name: 'Orlo', type: 'PER' as const }, to: { name: 'Mara Velt', type: 'PER' as const } },
    ];
    const { popup, names } = await opened({ nameCorrections });
    expect(names()).toEqual(['PER Mara Velt']);
    expect(popup.state().annotations?.entities[0]?.mentions).toHaveLength(3);
  });
  it('is put back after it was left out', async () => {
    const nameCorrections = [{ from: { name: 'Orlo', type: 'PER' as const }, to: null }];
    const { popup, names } = await opened({ nameCorrections });
    expect(names()).toEqual(['PER Mara Velt']);
    await popup.putNameBack(ORLO);
    expect(names()).toEqual(['PER Mara Velt', 'PER Orlo']);
  });
  it('is corrected in what is saved as well', async () => {
    const { popup, log } = await opened({ held: heldOf(article) });
    await popup.correctName(ORLO, null);
    expect(log).toContain('names Orlo=null');
    popup.state().toast?.action?.run();
    await settle();
    expect(log).toContain('undo names');
  });
});
