/** Backups, earlier texts, and a library that is damaged. */
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { plural, t } from '../../utils/i18n';
import { violationsInThemes } from './axe';
import { articlePage } from './pages';
import { nextDownload, openPopup, savePage, storedArticles } from './product';
import { inBrowsers } from './setup';
import type { View } from './view';

/** Gives a file of any bytes to the library's own file field. */
async function giveBytes(library: View, name: string, bytes: Uint8Array): Promise<void> {
  await library.waitFor(
    (fileName, base64) => {
      const field = document.querySelector<HTMLInputElement>('input[type=file]');
      if (!field) return false;
      const files = new DataTransfer();
      files.items.add(new File([Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))], fileName));
      field.files = files.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
      return true;
    },
    name,
    Buffer.from(bytes).toString('base64'),
  );
}

/** Deletes records past our own code, as a damaged disk would. */
async function damage(library: View, store: string, key: string): Promise<void> {
  await library.evaluate(
    async (name, of) => {
      const done = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const db = await done(indexedDB.open('dateline'));
      await done(db.transaction([name], 'readwrite').objectStore(name).delete(of));
      db.close();
    },
    store,
    key,
  );
}

inBrowsers('keeping the library', (setting) => {
  const story = (name: string) => `http://aldermoor.example/${name}`;
  const serve = (name: string, over: Partial<Parameters<typeof articlePage>[0]> = {}) =>
    setting.server.serve(story(name), articlePage({ title: `Aldermoor: ${name}`, ...over }));
  const openData = async (library: View) => {
    await library.click(`"${t('data_title')}"`);
    await library.waitForText(t('backup_about'));
  };
  const inBothThemes = async (view: View) =>
    expect(await violationsInThemes(view, setting.browser)).toEqual([]);

  it('a backup is made with one click, restored after a loss, and undone', { timeout: 120_000 }, async () => {
    for (const name of ['one', 'two']) {
      serve(name, { note: `Note of ${name}.` });
      await savePage(setting.browser, story(name));
    }
    const library = await setting.browser.extensionPage('library.html');
    await library.waitFor(() => document.querySelectorAll('li.row').length === 2);
    await openData(library);
    await library.waitForText(t('backup_none'));
    await inBothThemes(library);
    await library.click(`"${t('backup_now')}"`);
    const file = await nextDownload(setting.downloads);
    expect(file).toMatch(/Dateline backup \d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d \(2\)\.zip$/);
    const bytes = new Uint8Array(readFileSync(file));
    expect(Object.keys(unzipSync(bytes))).toContain('dateline-backup.json');

    await damage(library, 'articles', story('one'));
    await damage(library, 'bodies', story('one'));
    await library.evaluate(() => location.reload());
    // Nobody told the index of this loss: it notices when it compares its count with the library's, 20 s after opening.
    await library.waitUpTo(40_000, () => document.querySelectorAll('li.row').length === 1);
    await giveBytes(library, 'backup.zip', bytes);
    await library.waitForText(plural('import_go', 1));
    await library.click('dialog .btn.primary');
    await library.waitForText(plural('imported_new', 1));
    const held = await storedArticles(library);
    expect(held.map(({ key }) => key)).toEqual([story('one'), story('two')]);
    expect(held[0]?.text).toContain('Note of one.');
    await library.click('.toast button');
    await library.waitFor(() => document.querySelectorAll('li.row').length === 1);
    expect(await storedArticles(library)).toHaveLength(1);
    await giveBytes(library, 'backup.zip', bytes);
    await library.click('dialog .btn.primary');
    await library.waitFor(() => document.querySelectorAll('li.row').length === 2);
  });

  it('backups go into a folder by themselves where the browser can, else it says so', {
    timeout: 120_000,
  }, async () => {
    const library = await setting.browser.extensionPage('library.html');
    await library.waitFor(() => document.querySelectorAll('li.row').length > 0);
    if (setting.name === 'firefox') {
      await openData(library);
      await library.waitForText(t('folder_not_here'));
      return;
    }
    // The picker is the system's; a folder of the origin's own file system is a handle like any other.
    await library.evaluate(() => {
      Object.assign(window, {
        showDirectoryPicker: async () =>
          (await navigator.storage.getDirectory()).getDirectoryHandle('Kept safe', { create: true }),
      });
    });
    const inFolder = (view: View) =>
      view.evaluate(async () => {
        const root = await navigator.storage.getDirectory();
        const names: string[] = [];
        const folder = (await root.getDirectoryHandle('Kept safe')) as FileSystemDirectoryHandle & {
          keys(): AsyncIterable<string>;
        };
        for await (const name of folder.keys()) names.push(name);
        return names;
      });
    await openData(library);
    await library.click(`"${t('folder_choose')}"`);
    await library.waitForText(t('folder_ready', 'Kept safe'));
    await library.waitForText(t('folder_last', '').replace(/\W*$/, ''));
    expect(await inFolder(library)).toHaveLength(1);
    await inBothThemes(library);

    // Saved while no library page was open: the next one catches up.
    await library.close();
    serve('three');
    await savePage(setting.browser, story('three'));
    const later = await setting.browser.extensionPage('library.html');
    await later.waitFor(async () => {
      const root = await navigator.storage.getDirectory();
      const folder = (await root.getDirectoryHandle('Kept safe')) as FileSystemDirectoryHandle & {
        keys(): AsyncIterable<string>;
      };
      let count = 0;
      for await (const name of folder.keys()) if (name.endsWith('.zip')) count++;
      return count === 2;
    });
    expect((await inFolder(later)).some((name) => name.includes('(3)'))).toBe(true);
    // The browser takes the permission back; that is told, and it can be given again.
    await later.evaluate(() => {
      let state = 'prompt';
      Object.assign(FileSystemDirectoryHandle.prototype, {
        queryPermission: async () => state,
        requestPermission: async () => {
          state = 'granted';
          return state;
        },
      });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await later.waitForText(t('folder_stopped', 'Kept safe'));
    await inBothThemes(later);
    await later.click(`"${t('folder_unlock')}"`);
    await later.waitFor(() => !document.querySelector('.backup-reminder'));
    await openData(later);
    await later.click(`"${t('folder_forget')}"`);
    await later.waitForText(t('folder_about'));
  });

  it('reminds quietly, and waits when told to', async () => {
    const library = await setting.browser.extensionPage('library.html');
    await library.waitFor(() => document.querySelectorAll('li.row').length > 0);
    // Many articles since the last backup, as the browser remembers it.
    await library.evaluate(async () => {
      const world = globalThis as unknown as Record<
        'browser' | 'chrome',
        { storage: { local: { set(o: object): Promise<void> } } }
      >;
      const state = { lastAt: 1, articles: 1, folderAt: null, snoozedUntil: 0 };
      await (world.browser ?? world.chrome).storage.local.set({ backupState: state });
    });
    await library.waitFor(() => !!document.querySelector('.backup-reminder'));
    await inBothThemes(library);
    await library.click(`"${t('backup_later')}"`);
    await library.waitFor(() => !document.querySelector('.backup-reminder'));
  });

  it('shows what changed, brings the earlier text back, and undoes that', { timeout: 120_000 }, async () => {
    serve('changed', { note: 'The fire took 40 stalls.' });
    await savePage(setting.browser, story('changed'));
    serve('changed', { note: 'The fire took 44 stalls.', title: 'Aldermoor: changed, again' });
    const page = await setting.browser.page(story('changed'));
    const popup = await openPopup(setting.browser, page);
    await popup.waitForText(t('page_changed'));
    await popup.click(`"${t('save_version')}"`);
    await popup.waitForText(t('saved_version'));
    const library = await setting.browser.extensionPage('library.html');
    await library.waitForText(t('row_changed'));
    await library.click('li.row h2 a');
    await library.waitForText(t('versions_silent'));
    await library.click(`"${t('versions_compare')}"`);
    await library.waitFor(() => document.querySelectorAll('.changes ins').length > 0);
    const marked = await library.evaluate(() => ({
      gone: [...document.querySelectorAll('.changes .passage del')].map((one) =>
        one.lastChild?.textContent?.trim(),
      ),
      come: [...document.querySelectorAll('.changes .passage ins')].map((one) =>
        one.lastChild?.textContent?.trim(),
      ),
    }));
    expect(marked).toEqual({ gone: ['40'], come: ['44'] });
    await inBothThemes(library);
    await library.evaluate(() =>
      document.querySelectorAll<HTMLInputElement>('dialog .seg input')[1]!.click(),
    );
    await library.waitFor(() => document.querySelector('.version-text')?.textContent?.includes('40 stalls'));
    await library.click(`"${t('versions_restore')}"`);
    await library.waitForText(t('versions_restored'));
    const text = async () =>
      (await storedArticles(library)).find(({ key }) => key === story('changed'))?.text ?? '';
    expect(await text()).toContain('40 stalls');
    await library.click('.toast button');
    await library.waitForText(t('undone', t('versions_restored')));
    expect(await text()).toContain('44 stalls');
  });

  it('shows in every window what was done in one', async () => {
    serve('step');
    await savePage(setting.browser, story('step'));
    const first = await setting.browser.extensionPage('library.html');
    await first.waitFor(() => document.querySelectorAll('li.row').length > 0);
    const count = await first.evaluate(() => document.querySelectorAll('li.row').length);
    const second = await setting.browser.extensionPage('library.html');
    await second.waitFor((rows) => document.querySelectorAll('li.row').length === rows, count);
    await second.click('li.row h2 a');
    await second.click(`"${t('move_to_trash')}"`);
    await first.waitFor((rows) => document.querySelectorAll('li.row').length === rows, count - 1);
    await second.click('.toast button');
    await first.waitFor((rows) => document.querySelectorAll('li.row').length === rows, count);
  });

  it('marks the icon when the popup was opened on what is saved', async () => {
    serve('badge');
    await savePage(setting.browser, story('badge'));
    serve('badge?utm_source=mail', { title: 'Aldermoor: badge' });
    const again = await setting.browser.page(story('badge?utm_source=mail'));
    const popup = await openPopup(setting.browser, again);
    await popup.waitForText(t('saved'));
    const badge = () =>
      popup.evaluate(async () => {
        interface Extension {
          tabs: { query(filter: object): Promise<Array<{ id: number }>> };
          action: { getBadgeText(details: object): Promise<string> };
        }
        const world = globalThis as unknown as Record<'browser' | 'chrome', Extension>;
        const { tabs, action } = world.browser ?? world.chrome;
        const [tab] = await tabs.query({ active: true, currentWindow: true });
        return action.getBadgeText({ tabId: tab!.id });
      });
    expect(await badge()).toBe('✓');
  });

  it('puts a damaged library right and says what it did', async () => {
    serve('damaged');
    await savePage(setting.browser, story('damaged'));
    const library = await setting.browser.extensionPage('library.html');
    await library.waitFor(() => document.querySelectorAll('li.row').length > 0);
    await damage(library, 'bodies', story('damaged'));
    await library.evaluate(() => location.reload());
    await library.waitForText(plural('repaired_text', 1));
    await library.waitForText(t('link_only'));
  });

  it('gives what can be read of a library that does not open', { timeout: 120_000 }, async () => {
    const library = await setting.browser.extensionPage('library.html');
    await library.waitFor(() => document.querySelectorAll('li.row').length > 0);
    const count = (await storedArticles(library)).length;
    // As if a newer Dateline had been here. The page makes way, and tells.
    await library.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const request = indexedDB.open('dateline', 9_999);
          request.onsuccess = () => {
            request.result.close();
            resolve();
          };
          request.onerror = () => reject(request.error);
        }),
    );
    await library.waitForText(t('library_closed_title'));
    await library.click(`"${t('reload')}"`);
    await library.waitForText(t('rescue_about'));
    await inBothThemes(library);
    const known = await nextDownload(setting.downloads);
    await library.click(`"${t('rescue')}"`);
    await library.waitForText(plural('rescue_saved', count));
    const file = await nextDownload(setting.downloads, [known]);
    const table = JSON.parse(
      Buffer.from(unzipSync(new Uint8Array(readFileSync(file)))['dateline-backup.json']!).toString(),
    );
    expect(table).toMatchObject({ articles: count, library: 9_999 });
  });
});
