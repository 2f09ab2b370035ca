import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/** What the browser was asked for, and what it has said yes to. */
const granted = new Set<string>();
let scripts: Array<{ id: string; matches: string[]; runAt: string; persistAcrossSessions: boolean }> = [];
const calls: string[] = [];
const log =
  (name: string) =>
  async (given: object): Promise<void> => {
    calls.push(`${name} ${JSON.stringify(given)}`);
  };
const permissions = {
  contains: async ({ origins }: { origins: string[] }) => origins.every((origin) => granted.has(origin)),
  remove: async ({ origins }: { origins: string[] }) => {
    for (const origin of origins) granted.delete(origin);
    return true;
  },
};
const scripting = {
  getRegisteredContentScripts: async () => scripts,
  registerContentScripts: async (fresh: typeof scripts) => {
    if (fresh.some(({ id }) => scripts.some((one) => one.id === id))) throw new Error('Twice');
    scripts = [...scripts, ...fresh];
  },
  unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
    scripts = scripts.filter(({ id }) => !ids.includes(id));
  },
  executeScript: async ({ files }: { files: string[] }) => {
    calls.push(`run ${files}`);
    return [{ result: 'started' }];
  },
  insertCSS: log('insert'),
  removeCSS: log('remove'),
};
const windows = { create: log('window') };
const tabs = {
  sendMessage: async (_id: number, { name, args }: { name: string; args: object }) => {
    calls.push(`${name} ${JSON.stringify(args)}`);
    return { ok: true, value: {} };
  },
};
// What follows looks for its browser when it is loaded.
const world = { ...fakeBrowser, permissions, scripting, windows, tabs };
Object.assign(globalThis, { chrome: world, browser: world });
const { accessGiven, isAlways, keepRegistered, siteAsks, stopAlways, wishAlways } = await import(
  '../utils/site-cleaning'
);
const { barShows, siteRules, wishedSite } = await import('../utils/settings');
const { noRule } = await import('../utils/site-rules');

const PATTERN = '*://*.courier.example/*';
const page = { tab: { id: 3, index: 0, windowId: 1 }, url: 'https://www.courier.example/a' };
const ids = () => scripts.map(({ id }) => id);

beforeEach(() => {
  fakeBrowser.reset();
  granted.clear();
  scripts = [];
  calls.length = 0;
  vi.restoreAllMocks();
});

describe('sites that are always cleaned', () => {
  it('are asked for in a page of ours; the yes fulfils the wish, wherever it is heard', async () => {
    expect(await wishAlways('courier.example')).toBe(false);
    expect(calls[0]).toMatch(/^window .*allow\.html\?site=courier\.example/);
    expect(await siteRules.getValue()).toEqual([]);

    await wishedSite.setValue('courier.example');
    await accessGiven(); // something else was allowed
    expect([await siteRules.getValue(), ids()]).toEqual([[], []]);
    granted.add(PATTERN);
    await Promise.all([accessGiven(), accessGiven()]);
    expect((await siteRules.getValue()).map(({ site, clean }) => [site, clean])).toEqual([
      ['courier.example', 'always'],
    ]);
    await keepRegistered();
    expect(scripts).toMatchObject([
      { matches: [PATTERN], runAt: 'document_start', persistAcrossSessions: true, js: ['/early.js'] },
    ]);
    expect([await isAlways(page.url), await wishedSite.getValue()]).toEqual([true, null]);
  });

  it('run our script there and nowhere else, however rules and permissions change', async () => {
    const other = '*://*.gazette.example/*';
    granted.add(PATTERN).add(other);
    await siteRules.setValue([
      { ...noRule('courier.example'), clean: 'always' },
      { ...noRule('gazette.example'), clean: 'never' },
      { ...noRule('post.example'), clean: 'always' },
    ]);
    await keepRegistered();
    await keepRegistered();
    expect(ids()).toEqual(['always:courier.example']);
    scripts = []; // as after an update of the extension
    await keepRegistered();
    expect(ids()).toEqual(['always:courier.example']);
    scripts.push({ id: 'else', matches: [], runAt: '', persistAcrossSessions: true });
    granted.delete(PATTERN);
    await keepRegistered();
    expect(ids()).toEqual(['else']);
    expect(await isAlways(page.url)).toBe(false);
  });

  it('give the access back when that ends', async () => {
    granted.add(PATTERN);
    await wishAlways('courier.example');
    await stopAlways('courier.example');
    expect([await siteRules.getValue(), [...granted]]).toEqual([[], []]);
  });

  it('hide first what is remembered, then decide, and leave the rest to that', async () => {
    await siteRules.setValue([{ ...noRule('courier.example'), clean: 'always', hide: ['.promo'] }]);
    await siteAsks.early(page);
    await siteAsks.cleanNow(page);
    const steps = calls.map((call) => /^(\w+(?: \/[\w-]+\.js)?)/.exec(call)![1]);
    expect(steps).toEqual([
      'insert',
      'run /in-page.js',
      'insert',
      'run /cleaning.js',
      'insert',
      'read',
      'remove',
    ]);
    expect(calls[0]).toContain('.promo');
    expect(JSON.parse(calls.at(-1)!.slice('remove '.length)).css).toBe(
      JSON.parse(calls[0]!.slice('insert '.length)).css,
    );
  });

  it('leave pages of other sites alone, whoever asks', async () => {
    await siteRules.setValue([{ ...noRule('courier.example'), clean: 'never', hide: ['.promo'] }]);
    await siteAsks.early(page);
    await siteAsks.cleanNow(page);
    await siteAsks.early({ ...page, url: 'https://gazette.example/' });
    expect(calls).toEqual([]);
  });
});

describe('what a page may ask about its site', () => {
  it('is kept for that site alone, and only if it is a selector', async () => {
    await siteAsks.rememberHidden(page, '.promo');
    await siteAsks.rememberHidden(page, '} body {');
    await siteAsks.rememberHidden({ ...page, url: 'file:///a.html' }, '.else');
    expect((await siteRules.getValue()).map(({ site, hide }) => [site, hide])).toEqual([
      ['courier.example', ['.promo']],
    ]);
    await siteAsks.forgetHidden(page, '.promo');
    expect(await siteRules.getValue()).toEqual([]);
  });

  it('joins the rule of a site above its host', async () => {
    await siteRules.setValue([{ ...noRule('courier.example'), keep: ['.text'] }]);
    await siteAsks.rememberHidden({ ...page, url: 'https://news.courier.example/' }, '.promo');
    expect(await siteRules.getValue()).toMatchObject([
      { site: 'courier.example', hide: ['.promo'], keep: ['.text'] },
    ]);
  });

  it('closes the bar for the site where the reader has chosen that', async () => {
    await siteAsks.barClosed(page);
    expect(await siteRules.getValue()).toEqual([]);
    await barShows.setValue('site');
    await siteAsks.barClosed(page);
    expect(await siteRules.getValue()).toMatchObject([{ site: 'courier.example', bar: false }]);
  });
});
