/** A private window, in Firefox alone: there the driver lets the extension into one. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { t } from '../../utils/i18n';
import { openBrowser, type TestBrowser } from './browser';
import { articlePage } from './pages';
import { openPopup, save } from './product';
import { type PageServer, startServer } from './server';
import { BROWSERS } from './setup';

const STORY = 'http://aldermoor.example/private';

interface Storage {
  storage: Record<'local' | 'session' | 'sync', { get(): Promise<Record<string, unknown>> }>;
}

/** All that is kept, as it stands: keys of articles, and every area of storage. */
const kept = (browser: TestBrowser) =>
  browser.evaluateInBackground(async () => {
    const { storage } = (globalThis as unknown as { browser: Storage }).browser;
    const areas = await Promise.all([storage.local.get(), storage.session.get(), storage.sync.get()]);
    const names = (await indexedDB.databases()).map(({ name = '' }) => name);
    if (!names.includes('dateline')) return { keys: [], areas: JSON.stringify(areas) };
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await done(indexedDB.open('dateline'));
    const has = db.objectStoreNames.contains('articles');
    const keys = has ? await done(db.transaction('articles').objectStore('articles').getAllKeys()) : [];
    db.close();
    return { keys: keys as string[], areas: JSON.stringify(areas) };
  });

describe.runIf(BROWSERS.includes('firefox'))('a private window (firefox)', () => {
  let server: PageServer;
  let browser: TestBrowser;
  beforeAll(async () => {
    server = await startServer();
    browser = await openBrowser('firefox', { proxyPort: server.port });
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  const reader = async () => (await browser.urls()).filter((url) => url.includes('reader.html'));

  it('says so in one sentence, keeps nothing, and opens no reader, until Save is pressed', async () => {
    server.serve(STORY, articlePage({ title: 'Aldermoor, in private' }));
    const page = await browser.privatePage!(STORY);
    const before = await kept(browser);
    const popup = await openPopup(browser, page);
    await popup.waitForText(t('private_window'));
    await new Promise((done) => setTimeout(done, 1500));
    expect(await kept(browser)).toEqual(before);
    expect(before.keys).toEqual([]);
    await save(popup);
    expect((await kept(browser)).keys).toEqual([STORY]);
    await popup.close();
    await browser.pressShortcut(page, 'read');
    await new Promise((done) => setTimeout(done, 1500));
    expect(await reader()).toEqual([]);
  });
});
