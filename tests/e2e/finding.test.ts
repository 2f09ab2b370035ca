import { beforeAll, expect, it } from 'vitest';
import { plural, t } from '../../utils/i18n';
import { violationsInThemes } from './axe';
import { articlePage, still } from './pages';
import { savePage, shown, titlesIn } from './product';
import { inBrowsers } from './setup';
import type { View } from './view';

inBrowsers('finding', (setting) => {
  const story = (site: string, name: string) => `http://${site}.example/${name}`;

  beforeAll(async () => {
    for (const [site, name] of [
      ['aldermoor', 'bridges'],
      ['aldermoor', 'orchard'],
      ['seahaven', 'theatre'],
    ] as const) {
      const page = articlePage({
        title: `The ${name} of the town`,
        note: `All about the ${name} by the river.`,
      });
      setting.server.serve(story(site, name), still(page));
      await savePage(setting.browser, story(site, name));
    }
  }, 60_000);

  const openLibrary = async (rows = 3) => {
    const library = await setting.browser.extensionPage('library.html');
    await rowsAre(library, rows);
    return library;
  };
  const rowsAre = (library: View, rows: number) =>
    library.waitFor((count) => document.querySelectorAll('li.row h2').length === count, rows);

  const inBothThemes = async (view: View) =>
    expect(await violationsInThemes(view, setting.browser)).toEqual([]);

  it('finds other forms of a word, and marks them', async () => {
    const library = await openLibrary();
    await library.fill('#search', 'bridge ');
    await rowsAre(library, 1);
    expect(await titlesIn(library)).toEqual(['The bridges of the town']);
    expect(await library.evaluate(() => document.querySelector('mark')?.textContent)).toBe('bridges');
  });

  it('completes an operator from the library, and says what it cannot read', async () => {
    const library = await openLibrary();
    await library.fill('#search', 'site:sea');
    await library.waitFor(() => !!document.querySelector('.search-field [role=option]'));
    await library.press('ArrowDown');
    await library.press('Enter');
    await rowsAre(library, 1);
    expect(await library.evaluate(() => document.querySelector('.search-field .op')?.textContent)).toContain(
      'seahaven.example',
    );
    await library.fill('#search', 'befor:2020 ');
    await library.waitForText(t('query_unknown', 'befor:2020', 'befor:'));
    await library.click(`"${t('query_meant', 'before:')}"`);
    await library.waitFor(() => document.querySelectorAll('.search-field .op').length === 2);
    await library.waitFor(() => document.querySelectorAll('li.row h2').length === 0);
    await library.press('/');
    await library.press('Escape');
    await rowsAre(library, 3);
  });

  it('counts what is found, and narrows it by a tick', async () => {
    const library = await openLibrary();
    const facet = (name: string) =>
      library.waitFor((wanted) => {
        const labels = [...document.querySelectorAll<HTMLElement>('.side .facet label')];
        return labels.find((label) => label.textContent?.includes(wanted))?.querySelector('.n')?.textContent;
      }, name);
    expect(await facet('aldermoor.example')).toBe('2');
    await library.fill('#search', 'orchard');
    await rowsAre(library, 1);
    await library.waitFor(
      () =>
        ![...document.querySelectorAll('.side .facet label')].some((label) =>
          label.textContent?.includes('seahaven'),
        ),
    );
    expect(await facet('aldermoor.example')).toBe('1');
    await library.fill('#search', '');
    await rowsAre(library, 3);
    await facet('seahaven.example');
    await library.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.side .facet label')]
        .find((label) => label.textContent?.includes('aldermoor'))!
        .click(),
    );
    await rowsAre(library, 2);
    expect(await shown(library, '.search-field .op')).toBe(1);
    // The other site can be chosen beside it.
    expect(await facet('seahaven.example')).toBe('1');
  });

  it('keeps a search under a name, and takes it back', async () => {
    const library = await openLibrary();
    await library.fill('#search', 'site:seahaven.example ');
    await rowsAre(library, 1);
    await library.click(`"${t('search_keep')}"`);
    await library.fill('dialog input', 'By the sea');
    await library.click('dialog [type=submit]');
    await library.waitForText(t('search_kept'));
    const another = await openLibrary();
    await another.click('"By the sea"');
    await rowsAre(another, 1);
    await another.close();
    await library.click('.toast button');
    await library.waitFor(() => !document.querySelector('.saved-searches'));
  });

  it('can be used by everybody, in both themes', { timeout: 60_000 }, async () => {
    const library = await openLibrary();
    await library.fill('#search', 'site:seahaven.example -tag:oil befor:2020 is:');
    await library.waitFor(() => !!document.querySelector('.search-field [role=option]'));
    await library.waitFor(() => !!document.querySelector('.query-problems p'));
    await library.waitFor(() => document.querySelectorAll('.side .facet').length > 3);
    await inBothThemes(library);
    await library.click(`[aria-label="${t('search_help')}"]`);
    await library.waitFor(() => !!document.querySelector('dialog.search-help'));
    await inBothThemes(library);
    await library.click('dialog.search-help dt button');
    await library.waitFor(
      () => document.querySelector<HTMLInputElement>('#search')?.value === 'harbour talks ',
    );
  });

  it('makes its index anew when that is gone', async () => {
    const library = await openLibrary();
    await library.close();
    const page = await setting.browser.extensionPage('reader.html');
    await page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const gone = indexedDB.deleteDatabase('dateline-index');
          gone.onsuccess = () => resolve();
          gone.onerror = () => reject(gone.error);
        }),
    );
    await page.close();
    const again = await openLibrary();
    await again.fill('#search', 'river theatre');
    await rowsAre(again, 1);
    await again.waitForText(plural('found', 3, '1').replace(/<[^>]*>/g, ''));
  });
});
