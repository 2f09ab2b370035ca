import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

// What follows looks for its browser when it is loaded.
Object.assign(globalThis, { chrome: fakeBrowser, browser: fakeBrowser });
const { readChoices, resetChoices, takeChoices } = await import('../utils/choices');
const { cleanOnOpen, nameCorrections, readerStyle, siteStyles } = await import('../utils/settings');

beforeEach(() => {
  fakeBrowser.reset();
});

/** Of this browser alone: a backup does not carry them. */
const HERE_ONLY = [
  ...['keepPicturesSince', 'lastCheck', 'backupState', 'unsavedCorrections', 'listenChoice'],
  ...['syncSettings', 'syncState', 'wishedSite', 'readingPlaces', 'openedLinks'],
];

describe('choices in a backup', () => {
  it('are all that settings.ts knows, but what is of this browser alone', () => {
    const code = readFileSync('utils/settings.ts', 'utf8');
    const items = [...code.matchAll(/export const (\w+) = storage\.defineItem/g)].map(([, name]) => name!);
    const table = readFileSync('utils/choices.ts', 'utf8');
    const rows = [...table.matchAll(/^ {2}(\w+): choice\(/gm)].map(([, name]) => name!);
    expect([...rows, ...HERE_ONLY].toSorted()).toEqual(items.toSorted());
  });

  it('come back as they were', async () => {
    await cleanOnOpen.setValue(false);
    await readerStyle.setValue({ ...readerStyle.fallback, sizePx: 22 });
    const kept = await readChoices();
    expect(Object.keys(kept).toSorted()).toEqual(['cleanOnOpen', 'readerStyle']);
    fakeBrowser.reset();
    const undo = await takeChoices(JSON.parse(JSON.stringify(kept)));
    expect(await readChoices()).toEqual(kept);
    await undo!();
    expect(await readChoices()).toEqual({});
  });

  it('of the reader come from backups that do not know all of them yet, and by site', async () => {
    const old = { paper: 'sepia', face: 'sans', sizePx: 17, measure: 'wide' };
    await siteStyles.setValue({ 'dyke.example': { ...readerStyle.fallback, sizePx: 25 } });
    await takeChoices({ readerStyle: old, siteStyles: { 'aldermoor.example': old, 'dyke.example': old } });
    expect(await readerStyle.getValue()).toEqual({ ...readerStyle.fallback, ...old });
    const sites = await siteStyles.getValue();
    expect(sites['aldermoor.example']).toEqual({ ...readerStyle.fallback, ...old });
    expect(sites['dyke.example']?.sizePx).toBe(25);
  });

  it('do not take the place of one that was made here', async () => {
    await cleanOnOpen.setValue(false);
    await readerStyle.setValue({ ...readerStyle.fallback, paper: 'dark' });
    await takeChoices({ readerStyle: { ...readerStyle.fallback, paper: 'sepia' } });
    expect((await readerStyle.getValue()).paper).toBe('dark');
  });

  it('are left out where they do not fit', async () => {
    const bad = {
      cleanOnOpen: 'no',
      readerStyle: { ...readerStyle.fallback, sizePx: 4_000 },
      backupState: { lastAt: 1 },
      __proto__: { showPictures: true },
    };
    expect(await takeChoices(bad)).toBeNull();
    expect(await readChoices()).toEqual({});
  });

  it('that were changed since stay when the restore is taken back', async () => {
    const undo = await takeChoices({
      cleanOnOpen: false,
      readerStyle: { ...readerStyle.fallback, face: 'sans' },
    });
    await readerStyle.setValue({ ...readerStyle.fallback, face: 'sans', sizePx: 24 });
    await undo!();
    expect(await cleanOnOpen.getValue()).toBe(true);
    expect((await readerStyle.getValue()).sizePx).toBe(24);
  });

  it('of names are joined with those made here, which hold', async () => {
    const of = (name: string, to: string | null) => ({
      from: { name, type: 'PER' as const },
      to: to === null ? null : { name: to, type: 'PER' as const },
    });
    await nameCorrections.setValue([of('Halvorsen', 'Ines Halvorsen')]);
    const undo = await takeChoices({ nameCorrections: [of('Halvorsen', null), of('Okoro', 'Lia Okoro')] });
    expect(await nameCorrections.getValue()).toEqual([
      of('Okoro', 'Lia Okoro'),
      of('Halvorsen', 'Ines Halvorsen'),
    ]);
    await undo!();
    expect(await nameCorrections.getValue()).toEqual([of('Halvorsen', 'Ines Halvorsen')]);
  });

  it('go back to what we give, and come back; what the reader worked on stays', async () => {
    expect(await resetChoices()).toBeNull();
    await cleanOnOpen.setValue(false);
    const corrected = [{ from: { name: 'Ines', type: 'PER' as const }, to: null }];
    await nameCorrections.setValue(corrected);
    const undo = await resetChoices();
    expect(await readChoices()).toEqual({ nameCorrections: corrected });
    await undo!();
    expect(await cleanOnOpen.getValue()).toBe(false);
  });
});
