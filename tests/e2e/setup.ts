/** One browser and one server for all tests of a file; which browsers, DATELINE_BROWSER says (default: both). */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
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

/** Declares the tests of a file once for each browser. The setting is filled before the first test runs. */
export function inBrowsers(title: string, declare: (setting: Setting) => void): void {
  describe.each(BROWSERS)(`${title} (%s)`, (name) => {
    const setting = { name } as Setting;
    const home = mkdtempSync(join(tmpdir(), 'dateline-'));
    beforeAll(async () => {
      setting.downloads = join(home, 'downloads');
      setting.profile = join(home, 'profile');
      setting.server = await startServer();
      setting.browser = await openBrowser(name, {
        downloadsDir: setting.downloads,
        profileDir: setting.profile,
        proxyPort: setting.server.port,
      });
    });
    afterEach(() => setting.browser.closePages());
    afterAll(async () => {
      await setting.browser?.close().catch(() => {});
      await setting.server?.close();
      rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    });
    declare(setting);
  });
}
