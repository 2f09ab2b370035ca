import { expect, it } from 'vitest';
import { plural, t } from '../../utils/i18n';
import { audit } from './bare-library';
import { articlePage } from './pages';
import { giveFile, storedArticles } from './product';
import { inBrowsers } from './setup';

const POCKET = `title,url,time_added,tags,status
Ferry talks resume,https://harbour.example/ferry,1614834367,tides|north shore,unread
Ferry talks resume,https://harbour.example/ferry?utm_source=mail,1600000000,quay,archive
The budget,https://harbour.example/budget,n/a,,unread
Minutes,ftp://files.harbour.example/minutes.txt,1577880000,,unread
"Never closed,https://harbour.example/open,1577880000,,unread
The quay,https://harbour.example/quay,1577880000,,unread
`;

inBrowsers('an import', (setting) => {
  it('is checked, changed row by row, done, told of and undone, by the keyboard', async () => {
    const library = await setting.browser.extensionPage('library.html');
    await library.click(`.blank .btn.edged`);
    await library.waitForText(t('import_choose_safe'));
    // Told by what is in it: the name says nothing.
    await giveFile(library, 'a file without a name', POCKET);
    await library.waitForText(plural('import_about', 6, 'a file without a name'));
    const results = () =>
      library.evaluate(() =>
        [...document.querySelectorAll('dialog tbody tr')].map((row) =>
          (row as HTMLElement).innerText.replace(/\s+/g, ' '),
        ),
      );
    expect(
      (await results()).map((row) => row.replace(/^(\d+).*?(?=Not|A quo|Date|Same|New).*$/, '$1')),
    ).toHaveLength(6);
    expect(await storedArticles(library)).toHaveLength(0);
    const focused = () => library.evaluate(() => document.activeElement?.textContent ?? '');
    await library.waitFor((words) => document.activeElement?.textContent === words, plural('import_go', 3));

    // The last row is left out.
    await library.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('dialog td.act button')].at(-1)!.focus(),
    );
    await library.press('Enter');
    await library.waitForText(plural('import_go', 2));
    expect(await focused()).toBe(t('import_unskip'));

    await library.click('dialog .btn.primary');
    await library.waitForText(plural('imported_new', 2));
    await library.waitFor(() => document.querySelectorAll('li.row').length === 2);
    await library.waitForText(t('link_only'));
    const [first] = (await storedArticles(library)).filter(({ key }) => key.endsWith('/ferry'));
    expect(first).toBeDefined();

    // A link offers its page, and says that its text is still to be saved.
    await library.click('li.row h2 a');
    await library.waitForText(t('link_only_words'));

    await library.click('.toast button');
    await library.waitFor(() => document.querySelectorAll('li.row').length === 0);
    expect(await storedArticles(library)).toHaveLength(0);
  });

  it('brings links that redirect, and each is filled by the page it has led to', async () => {
    const [short, story] = ['http://go.example/x', 'http://aldermoor.example/led-to'];
    setting.server.serve(short, { body: '', status: 302, headers: { location: `${story}?ref=go` } });
    setting.server.serve(story, articlePage({ title: 'Aldermoor: led to' }));
    const library = await setting.browser.extensionPage('library.html');
    await giveFile(library, 'list.txt', `${short} | Short\n`);
    await library.waitForText(plural('import_go', 1));
    await library.click('dialog .btn.primary');
    await library.waitForText(plural('imported_new', 1));
    await library.click('li.row h2 a');
    await library.waitForText(t('link_only_words'));
    await library.click('.acts .btn.primary');
    const page = await setting.browser.findPage('led-to');
    await page.waitFor(() => document.readyState === 'complete');
    await setting.browser.pressShortcut(page, 'save');
    await library.waitFor(
      () => document.querySelector('li.row h2')?.textContent?.includes('led to') === true,
    );
    expect(await storedArticles(library)).toMatchObject([{ key: short, title: 'Aldermoor: led to' }]);
  });

  it('that a closed page has cut short is gone on with, the background stopped as well', {
    timeout: 90_000,
  }, async () => {
    const many = 2_000;
    const rows = Array.from(
      { length: many },
      (_, row) => `Row ${row},https://harbour.example/cut/${row},16000${10_000 + row},,unread`,
    );
    const library = await setting.browser.extensionPage('library.html');
    const before = (await audit(library)).keys.length;
    await giveFile(library, 'list.csv', `title,url,time_added,tags,status\n${rows.join('\n')}\n`);
    await library.waitForText(plural('import_go', many));
    // The page goes away by itself as soon as something is done: nobody outside is quick enough.
    await library.evaluate(() => {
      new MutationObserver(() => {
        const shown = document.querySelector<HTMLProgressElement>('dialog progress');
        if (shown && shown.value > 0) location.assign('/third-party-notices.txt');
      }).observe(document.body, { subtree: true, childList: true, attributes: true });
    });
    await library.click('dialog .btn.primary');
    await library.waitFor(() => location.pathname.endsWith('.txt'));
    await setting.browser.stopBackground();
    const half = await audit(library);
    expect(half.keys.length - before).toBeLessThan(many);
    expect(half.broken).toEqual([]);

    const next = await setting.browser.extensionPage('library.html');
    await next.waitForText(t('import_interrupted_title'));
    await next.click(`"${t('import_go_on')}"`);
    await next.waitUpTo(60_000, () => !!document.querySelector('.toast'));
    const whole = await audit(next);
    expect(whole.keys.length - before).toBe(many);
    expect(whole.broken).toEqual([]);
  });

  it('that is refused says why, and where the file chooser is', async () => {
    const library = await setting.browser.extensionPage('library.html');
    await giveFile(library, 'list.json', '[{"url": "https://harbour.exa');
    await library.waitForText(t('import_notJson'));
    await library.press('Escape');
    await library.waitFor(() => !document.querySelector('dialog'));
  });
});
