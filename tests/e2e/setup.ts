/** One browser and one server for all files, new to each; which browsers, DATELINE_BROWSER says (default: both). */
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, inject } from 'vitest';
import { type BrowserName, openBrowser, type TestBrowser } from './browser';
import { type PageServer, startServer } from './server';

export const BROWSERS: BrowserName[] = (['chromium', 'firefox'] as const).filter(
  (name) => (process.env.DATELINE_BROWSER ?? name) === name,
);

export interface Setting {
  name: BrowserName;
  browser: TestBrowser;
  server: PageServer;
  downloads: string;
  profile: string;
}

/** The browser of the file before is taken on by the next one: its start is half of what a small file costs. */
const held = new Map<BrowserName, Setting>();

/** Declares the tests of a file once for each browser. The setting is filled before the first test runs. */
export function inBrowsers(title: string, declare: (setting: Setting) => void): void {
  describe.each(BROWSERS)(`${title} (%s)`, (name) => {
    const setting = { name } as Setting;
    beforeAll(async () => {
      Object.assign(setting, (await takeOn(name)) ?? (await begin(name)));
      held.set(name, setting);
    });
    afterEach(() => setting.browser.closePages());
    declare(setting);
  });
}

/** Null where there is none, or none that still answers. */
async function takeOn(name: BrowserName): Promise<Setting | null> {
  const taken = held.get(name);
  if (!taken) return null;
  try {
    await makeNew(taken);
    return taken;
  } catch (error) {
    console.warn(`${name} is started anew:`, error);
    await taken.browser.kill();
    await taken.server.close();
    return null;
  }
}

/** The browser ends with this process, puppeteer sees to that. */
async function begin(name: BrowserName): Promise<Setting> {
  const home = mkdtempSync(join(inject('home'), `${name}-`));
  const downloads = join(home, 'downloads');
  const profile = join(home, 'profile');
  const server = await startServer();
  const browser = await openBrowser(name, {
    downloadsDir: downloads,
    profileDir: profile,
    proxyPort: server.port,
  });
  return { name, browser, server, downloads, profile };
}

/** As it was after the installation, but for what the browser itself has learnt. */
async function makeNew({ browser, server, downloads }: Setting): Promise<void> {
  await browser.closePages();
  await browser.setColorScheme('light');
  const page = await browser.extensionPage('third-party-notices.txt');
  await page.evaluate(forgetAll);
  await page.close();
  server.forget();
  rmSync(downloads, { recursive: true, force: true });
}

/** Runs in a page of ours. */
async function forgetAll(): Promise<void> {
  const { storage, permissions } = (globalThis as unknown as { chrome: ExtensionWorld }).chrome;
  for (const area of [storage.local, storage.session, storage.sync]) await area.clear();
  const { origins = [] } = await permissions.getAll();
  await permissions.remove({ origins });
  localStorage.clear();
  for (const { name } of await indexedDB.databases()) {
    await new Promise<void>((done, failed) => {
      const request = indexedDB.deleteDatabase(name!);
      request.onsuccess = () => done();
      request.onerror = () => failed(request.error);
    });
  }
}

interface ExtensionWorld {
  storage: Record<'local' | 'session' | 'sync', { clear(): Promise<void> }>;
  permissions: {
    getAll(): Promise<{ origins?: string[] }>;
    remove(given: { origins: string[] }): Promise<boolean>;
  };
}
