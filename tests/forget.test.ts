import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

// What follows looks for its browser when it is loaded.
Object.assign(globalThis, { chrome: fakeBrowser, browser: fakeBrowser });
const { forgetRead } = await import('../utils/forget');
const settings = await import('../utils/settings');

beforeEach(() => {
  fakeBrowser.reset();
});

it('forgets what settings tell of sites and articles, and keeps how the reader likes things', async () => {
  const site = 'harbour-review.example';
  await settings.siteRules.setValue([{ site, clean: 'ask', hide: ['.rail'], keep: [], bar: true }]);
  await settings.siteStyles.setValue({ [site]: settings.readerStyle.fallback });
  await settings.readingPlaces.setValue([[`https://${site}/one`, 7]]);
  await settings.openedLinks.setValue({ 3: `https://${site}/two` });
  await settings.unsavedCorrections.setValue({ [`https://${site}/three`]: [] });
  await settings.wishedSite.setValue(site);
  await settings.readerStyle.setValue({ ...settings.readerStyle.fallback, sizePx: 23 });
  await settings.letterKeys.setValue(false);
  await forgetRead();
  const left = JSON.stringify([
    await fakeBrowser.storage.local.get(null),
    await fakeBrowser.storage.session.get(null),
  ]);
  expect(left).not.toContain(site);
  expect((await settings.readerStyle.getValue()).sizePx).toBe(23);
  expect(await settings.letterKeys.getValue()).toBe(false);
});
