import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

// What follows looks for its browser when it is loaded.
Object.assign(globalThis, { chrome: fakeBrowser, browser: fakeBrowser });
const { beginSync, clearSynced, sendSettings, takeSettings } = await import('../utils/sync');
const settings = await import('../utils/settings');
const { cleanOnOpen, letterKeys, nameCorrections, noteTemplate, siteStyles, syncState } = settings;

type Entries = Record<string, unknown>;
/** One account, as every browser sees it. */
function account(entries: Entries = {}) {
  return {
    entries,
    writes: 0,
    get: async () => structuredClone(entries),
    async set(items: Entries) {
      this.writes++;
      Object.assign(entries, structuredClone(items));
    },
    remove: async (keys: string[]) => {
      for (const key of keys) delete entries[key];
    },
  };
}
const ALL = new Set(['cleanOnOpen', 'letterKeys', 'noteTemplate']);

beforeEach(() => {
  fakeBrowser.reset();
});

describe('sync of settings', () => {
  it('sends what the reader chose, once, and nothing that is as we give it', async () => {
    const area = account();
    await cleanOnOpen.setValue(false);
    await sendSettings(area, ALL, 10);
    await sendSettings(area, ALL, 20);
    expect(area.entries).toEqual({ 'setting-cleanOnOpen': { value: false, at: 10 } });
    expect(area.writes).toBe(1);
  });

  it('never sends sites, names or what else tells what is read', async () => {
    const area = account();
    await nameCorrections.setValue([{ from: { name: 'Ines', type: 'PER' }, to: null }]);
    await siteStyles.setValue({ 'courier.example': { ...settings.readerStyle.fallback, sizePx: 25 } });
    await beginSync(area, 10);
    await sendSettings(area, new Set(['nameCorrections', 'siteStyles']), 20);
    expect(area.entries).toEqual({});
  });

  it('takes what was changed later elsewhere, and keeps what was changed later here', async () => {
    const area = account({
      'setting-cleanOnOpen': { value: false, at: 5 },
      'setting-letterKeys': { value: false, at: 50 },
    });
    await syncState.setValue({ ...syncState.fallback, changedAt: { cleanOnOpen: 10, letterKeys: 10 } });
    const undo = await takeSettings(area);
    expect([await cleanOnOpen.getValue(), await letterKeys.getValue()]).toEqual([true, false]);
    await undo!();
    expect(await letterKeys.getValue()).toBe(true);
    expect(await takeSettings(area)).toBeNull();
  });

  it('leaves what is none of our settings, or no value of them', async () => {
    const area = account({
      'setting-cleanOnOpen': { value: 'no', at: 5 },
      'setting-letterKeys': false,
      'setting-nameCorrections': { value: [], at: 5 },
      else: { value: 1, at: 1 },
    });
    expect(await takeSettings(area)).toBeNull();
  });

  it('begins with what other browsers have, and adds what they have not', async () => {
    const area = account({ 'setting-cleanOnOpen': { value: false, at: 5 } });
    await letterKeys.setValue(false);
    expect(await beginSync(area, 10)).not.toBeNull();
    expect(await cleanOnOpen.getValue()).toBe(false);
    expect(area.entries).toEqual({
      'setting-cleanOnOpen': { value: false, at: 5 },
      'setting-letterKeys': { value: false, at: 10 },
    });
    await clearSynced(area);
    expect(area.entries).toEqual({});
    expect(await cleanOnOpen.getValue()).toBe(false);
  });

  it('keeps a template that is too long here, and an older one elsewhere does not take its place', async () => {
    const area = account({ 'setting-noteTemplate': { value: { name: 'a', text: 'b' }, at: 5 } });
    const long = { name: 'n', text: 'é'.repeat(4_100) };
    await noteTemplate.setValue(long);
    await sendSettings(area, ALL, 10);
    expect((await syncState.getValue()).tooLong).toEqual(['noteTemplate']);
    expect(area.writes).toBe(0);
    await takeSettings(area);
    expect(await noteTemplate.getValue()).toEqual(long);
    await noteTemplate.setValue({ name: 'n', text: 'short' });
    await sendSettings(area, ALL, 20);
    expect((await syncState.getValue()).tooLong).toEqual([]);
  });

  it('says when the browser has refused', async () => {
    const area = { ...account(), set: () => Promise.reject(new Error('QUOTA_BYTES quota exceeded')) };
    await cleanOnOpen.setValue(false);
    await sendSettings(area, ALL, 10);
    expect((await syncState.getValue()).refused).toBe(true);
  });
});
