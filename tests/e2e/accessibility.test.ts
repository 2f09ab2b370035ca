import { expect, it } from 'vitest';
import { t } from '../../utils/i18n';
import { makeHighlight, makeSaved } from '../library/samples';
import { annotationsOf, articleOf, FLOOD } from '../library/story-samples';
import { writeBackup } from '../transfer/backup-text';
import { violations, violationsInThemes } from './axe';
import { openBrowser } from './browser';
import { builtIn, cutOff, wordsOf } from './languages';
import { articlePage, FERRY, FORUM, FRONT_PAGE, RELATED, still } from './pages';
import { giveFile, openPopup, pageState, phaseOf, save, savePage, storedArticles } from './product';
import { inBrowsers } from './setup';
import type { View } from './view';

inBrowsers('accessibility', (setting) => {
  const serve = (address: string, html: string) => {
    setting.server.serve(address, html);
    return setting.browser.page(address);
  };
  const inBothThemes = async (view: View) =>
    expect(await violationsInThemes(view, setting.browser)).toEqual([]);

  it('popup: article, ledger, undated, saved, no article, restricted', { timeout: 120_000 }, async () => {
    const popup = await openPopup(
      setting.browser,
      await serve('http://harbour-review.example/axe', still(FORUM)),
    );
    await inBothThemes(popup);
    await popup.click(`"${t('what_and_why')}"`);
    await inBothThemes(popup);
    await popup.click(`"${t('close')}"`);
    await save(popup);
    await inBothThemes(popup);
    await popup.close();
    const undated = await openPopup(
      setting.browser,
      await serve('http://baltic-wire.example/axe', still(FERRY)),
    );
    await inBothThemes(undated);
    await undated.close();
    const none = await openPopup(setting.browser, await serve('http://aldermoor.example/axe', FRONT_PAGE));
    expect(await phaseOf(none)).toBe('no-article');
    await inBothThemes(none);
    await none.close();
    const restricted = await openPopup(
      setting.browser,
      await setting.browser.page(setting.name === 'chromium' ? 'chrome://version/' : 'about:license'),
    );
    await inBothThemes(restricted);
  });

  it('settings, and the first run with its sample read', { timeout: 120_000 }, async () => {
    const options = await setting.browser.extensionPage('options.html');
    await options.waitFor(() => document.querySelectorAll('.data .part').length > 1);
    await options.fill('.sites form input', 'aldermoor.example');
    await options.click('.sites form button');
    await options.waitFor(() => !!document.querySelector('.sites details[open]'));
    await inBothThemes(options);
    await options.close();
    const allow = await setting.browser.extensionPage('allow.html?site=aldermoor.example');
    await allow.waitFor(() => !!document.querySelector('h1'));
    await inBothThemes(allow);
    await allow.close();
    const welcome = await setting.browser.extensionPage('welcome.html');
    await welcome.waitFor(() => !!document.querySelector('.welcome-button:not(:disabled)'));
    await welcome.click('.welcome-button');
    await welcome.waitForText('Ilse Brandvik');
    const left = await welcome.evaluate(() => {
      const sample = document.querySelector('iframe')?.contentDocument;
      return sample?.querySelector<HTMLElement>('.latest')?.offsetHeight;
    });
    expect(left).toBe(0);
    await inBothThemes(welcome);
  });

  it('reader and library, empty and full', { timeout: 120_000 }, async () => {
    const library = await setting.browser.extensionPage('library.html');
    setting.server.serve('http://aldermoor.example/kept', articlePage({ title: 'Aldermoor, kept' }));
    await savePage(setting.browser, 'http://aldermoor.example/kept');
    await library.waitFor(() => document.querySelectorAll('li.row').length > 0);
    await library.click('li.row h2 a');
    await library.waitFor(() => !!document.querySelector('aside.detail h2'));
    await inBothThemes(library);
    await library.click('.searchbar .edged');
    await library.fill('dialog select', 'obsidian');
    await library.click('.template summary');
    await inBothThemes(library);
    await library.press('Escape');
    await library.waitFor(() => !document.querySelector('dialog'));
    await library.fill('#search', 'nothing has this word');
    await library.waitFor(() => document.querySelectorAll('li.row').length === 0);
    await inBothThemes(library);
    const page = await serve(
      'http://aldermoor.example/read',
      articlePage({ title: 'Aldermoor, to be read', after: RELATED }),
    );
    const popup = await openPopup(setting.browser, page);
    await popup.click(`"${t('reader')}"`);
    const reader = await setting.browser.findPage('reader.html');
    await reader.waitForText('Aldermoor, to be read');
    await reader.waitForText('larch');
    await inBothThemes(reader);
  });

  it('order: highlights, notes, tags, many at once, the trash', { timeout: 120_000 }, async () => {
    const library = await setting.browser.extensionPage('library.html');
    const saved = makeSaved({
      ...{ tags: ['politics/europe', 'tides'], note: 'Ask the mayor.' },
      highlights: [makeHighlight({ note: 'Who else?' }), makeHighlight({ id: 'b', position: null })],
    });
    await giveFile(library, 'dateline.json', writeBackup([saved], { now: 1 }));
    await library.waitForText(t('import_undoable'));
    await library.click(`"${t('import_edit_row', saved.article.title)}"`);
    await inBothThemes(library);
    await library.click('dialog > .sheet > .acts .primary');
    await library.click(`li.row a[data-key="${saved.key}"]`);
    await library.waitForText('Who else?');
    await library.click(`"${t('highlight_options')}"`);
    await inBothThemes(library);
    await library.click('.tag-tree .nav');
    await library.click(`"${t('tag_edit', 'politics')}"`);
    await inBothThemes(library);
    await library.press('Escape');
    await library.click('li.row .box');
    await library.click(`"${t('more')}"`);
    await inBothThemes(library);
    await library.press('Escape');
    await library.click('.side a[href="?shelf=trash"]');
    await library.waitForText(t('trash_ages'));
    await inBothThemes(library);
  });

  it('timeline, stories, a story, a name', { timeout: 120_000 }, async () => {
    const library = await setting.browser.extensionPage('library.html');
    const saved = FLOOD.map((told) =>
      makeSaved({ article: articleOf(told), annotations: annotationsOf(told), tags: [] }),
    );
    await giveFile(library, 'dateline.json', writeBackup(saved, { now: 1 }));
    await library.waitForText(t('import_undoable'));
    await library.click('dialog > .sheet > .acts .primary');
    await library.click(`"${t('timeline')}"`);
    await library.waitFor(() => document.querySelectorAll('.tl-mark').length > 0);
    await inBothThemes(library);
    await library.click('.tl-tools input[value="list"]');
    await library.waitFor(() => document.querySelectorAll('.tl-row').length > 0);
    await inBothThemes(library);
    await library.click('.side a[href="?view=stories"]');
    await library.waitFor(() => !!document.querySelector('.story-item'));
    await inBothThemes(library);
    await library.click('.story-item a');
    await library.waitFor(() => document.querySelectorAll('.tl-mark, .name-table tr').length > 3);
    await library.click(`"${t('more')}"`);
    await inBothThemes(library);
    await library.press('Escape');
    await library.click('.story-why a');
    await library.waitFor(() => !!document.querySelector('.name-page h1'));
    await inBothThemes(library);
  });

  it('import: file, check, refusal', { timeout: 120_000 }, async () => {
    const library = await setting.browser.extensionPage('library.html');
    await library.click(`.searchbar .btn[title="${t('import')}"]`);
    await library.waitForText(t('import_choose_safe'));
    await inBothThemes(library);
    const rows = [
      'Ferry,https://harbour.example/f,1614834367,tides,archive',
      'Minutes,ftp://harbour.example/m,n/a,,unread',
    ];
    await giveFile(library, 'part.csv', `title,url,time_added,tags,status\n${rows.join('\n')}\n`);
    await library.waitForText(t('import_trouble_not_web'));
    await inBothThemes(library);
    await giveFile(library, 'part.json', '{');
    await library.waitForText(t('import_notJson'));
    await inBothThemes(library);
  });

  it('in Arabic: from right to left, with nothing cut off', { timeout: 60_000 }, async () => {
    const browser = await openBrowser(setting.name, {
      extensionDir: builtIn('ar', setting.name),
      proxyPort: setting.server.port,
    });
    try {
      const library = await browser.extensionPage('library.html');
      await library.waitForText(wordsOf('ar', 'empty_title'));
      setting.server.serve('http://harbour-review.example/ar', still(FORUM));
      const popup = await openPopup(browser, await browser.page('http://harbour-review.example/ar'));
      for (const view of [popup, library]) {
        const { lang, dir } = await view.evaluate(() => ({
          lang: document.documentElement.lang,
          dir: document.documentElement.dir,
        }));
        expect({ lang, dir }).toEqual({ lang: 'ar', dir: 'rtl' });
        expect(await cutOff(view)).toEqual([]);
        expect(await violations(view)).toEqual([]);
      }
    } finally {
      await browser.close();
    }
  });

  it('the popup is worked by keyboard alone', async () => {
    const popup = await openPopup(
      setting.browser,
      await serve(
        'http://aldermoor.example/keys',
        articlePage({ title: 'Aldermoor, by keyboard', after: RELATED }),
      ),
    );
    const focused = () =>
      popup.evaluate(() => {
        const { activeElement } = document;
        return (
          activeElement?.getAttribute('aria-label') ??
          activeElement?.textContent ??
          activeElement?.tagName ??
          ''
        );
      });
    // Opens on Save; from there the whole circle can be walked, and focus is always somewhere.
    await popup.waitFor((words) => document.activeElement?.textContent === words, t('save'));
    const seen = new Set<string>();
    for (let step = 0; step < 30; step++) {
      await popup.press('Tab');
      seen.add(await focused());
    }
    for (const name of [
      t('open_library'),
      t('what_and_why'),
      t('clean_switch'),
      t('popup_export'),
      t('save'),
    ]) {
      expect(
        [...seen].some((one) => one.includes(name)),
        name,
      ).toBe(true);
    }
    await popup.press('w');
    await popup.waitForText(t('show_all'));
    await popup.press('w');
    await popup.press('h');
    await popup.waitFor((words) => document.querySelector('.clean p')?.textContent !== words, '');
    expect((await pageState(popup)).cleaning).toBe(false);
    await popup.press('s');
    await popup.waitForText(t('saved_new'));
  });

  it('the library is worked by keyboard alone', async () => {
    await serve('http://aldermoor.example/keys-1', articlePage({ title: 'Aldermoor, first', note: 'One.' }));
    await savePage(setting.browser, 'http://aldermoor.example/keys-1');
    const library = await setting.browser.extensionPage('library.html');
    await library.waitFor(() => document.querySelectorAll('li.row').length > 0);
    const count = (await storedArticles(library)).length;
    // The list is read again once the index has opened; keys pressed until then belong to no row.
    await library.waitFor(() => performance.getEntriesByName('dateline:search').length > 0);
    await library.press('j');
    await library.waitFor(() => !!document.querySelector('li.row.open'));
    await library.press('Delete');
    await library.waitFor((left) => document.querySelectorAll('li.row').length === left, count - 1);
    await library.press('?');
    await library.waitFor(() => !!document.querySelector('dialog[open]'));
    await library.press('Escape');
    await library.waitFor(() => !document.querySelector('dialog[open]'));
    await library.press('j');
    await library.waitFor(() => !!document.querySelector('li.row.open'));
    await library.press('Enter');
    await library.waitFor(() => location.pathname === '/reader.html');
  });
});
