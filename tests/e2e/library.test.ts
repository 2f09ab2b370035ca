import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { SavedArticle } from '../../utils/article';
import { plural, t } from '../../utils/i18n';
import type { FormatId } from '../../utils/transfer/formats';
import { openBrowser } from './browser';
import { articlePage, FORUM, still, VALLEY_TEXT } from './pages';
import {
  exportLibrary,
  giveFile,
  nextDownload,
  openPopup,
  pageState,
  savePage,
  shown,
  storedArticles,
  titlesIn,
} from './product';
import { startServer } from './server';
import { inBrowsers } from './setup';
import type { View } from './view';

const FORUM_TITLE = 'Kenya, Portugal Set for Ocean Research Forum in September';

inBrowsers('the reader', (setting) => {
  const address = 'http://harbour-review.example/2025/reader';

  it('shows the article from the page’s tab, and leaves that tab as it was', async () => {
    setting.server.serve(address, still(FORUM));
    const page = await setting.browser.page(address);
    await page.evaluate(() => scrollTo(0, 120));
    const popup = await openPopup(setting.browser, page);
    const before = await page.evaluate(() => [document.documentElement.outerHTML, scrollY, history.length]);
    await popup.click(`"${t('reader')}"`);
    const reader = await setting.browser.findPage('reader.html');
    await reader.waitFor((title) => document.querySelector('article h1')?.textContent === title, FORUM_TITLE);
    await reader.waitForText('The ambassador later visited the fish market');
    const text = await reader.evaluate(() => document.querySelector('article')!.innerText);
    expect(text).not.toMatch(/Also See|Read More|Sign up for our newsletter/);
    expect(await shown(reader, 'figure figcaption')).toBe(1);
    expect(await page.evaluate(() => [document.documentElement.outerHTML, scrollY, history.length])).toEqual(
      before,
    );
  });

  it('remembers the size of the type', async () => {
    const page = await setting.browser.page(address);
    const popup = await openPopup(setting.browser, page);
    await popup.click(`"${t('reader')}"`);
    const reader = await setting.browser.findPage('reader.html');
    const sizeOf = (view: View) =>
      view.waitFor(() => {
        const paragraph = [...document.querySelectorAll('.article p')].at(-1);
        return paragraph && parseFloat(getComputedStyle(paragraph).fontSize);
      });
    await reader.waitForText('Draws on');
    const usual = await sizeOf(reader);
    await reader.press('+');
    await reader.waitFor(
      (size) =>
        parseFloat(getComputedStyle([...document.querySelectorAll('.article p')].at(-1)!).fontSize) >
        (size ?? 0),
      usual,
    );
    const larger = await sizeOf(reader);
    const place = await reader.url();
    await reader.close();
    const again = await setting.browser.extensionPage(
      new URL(place).pathname.slice(1) + new URL(place).search,
    );
    await again.waitForText('Draws on');
    expect(await sizeOf(again)).toBe(larger);
  });

  it('marks what is selected, keeps it with the article, and finds words in the text', async () => {
    const page = await setting.browser.page(address);
    const popup = await openPopup(setting.browser, page);
    await popup.click(`"${t('reader')}"`);
    const reader = await setting.browser.findPage('reader.html');
    await reader.waitForText('Draws on');
    await reader.waitFor(() => document.querySelectorAll('.date-spot').length > 0); // names and dates are there
    await reader.evaluate(() => {
      const paragraph = [...document.querySelectorAll('.article p')].at(-1)!;
      getSelection()!.selectAllChildren(paragraph);
    });
    await reader.press('h');
    await reader.waitForText(t('highlighted_saved'));
    const marked = () => CSS.highlights.get('own-yellow')?.size;
    expect(await reader.waitFor(marked)).toBeGreaterThan(0);
    await reader.press('Escape'); // the bar of the highlight; the reader stays
    await reader.waitFor(() => !document.querySelector('.passage'));
    await reader.press('/');
    await reader.fill('.find-bar input', 'OCEAN');
    await reader.waitFor(() => (CSS.highlights.get('found')?.size ?? 0) > 1);
    await reader.evaluate(() => (document.activeElement as HTMLElement).blur());
    await reader.press('Escape'); // closes the search, from anywhere
    await reader.waitFor(() => !document.querySelector('.find-bar') && !CSS.highlights.has('found'));
    const place = new URL(await reader.url());
    await reader.close();
    const again = await setting.browser.extensionPage(place.pathname.slice(1) + place.search);
    expect(await again.waitFor(marked)).toBeGreaterThan(0);
  });
});

inBrowsers('the library', (setting) => {
  const story = (name: string) => `http://aldermoor.example/${name}`;

  beforeAll(async () => {
    for (const name of ['bridge', 'orchard', 'theatre']) {
      setting.server.serve(
        story(name),
        articlePage({ title: `Aldermoor ${name}`, note: `All about the ${name} by the river.` }),
      );
      await savePage(setting.browser, story(name));
    }
    const forum = 'http://harbour-review.example/forum';
    setting.server.serve(forum, still(FORUM));
    await savePage(setting.browser, forum);
  }, 60_000);

  const openLibrary = async (rows: number) => {
    const library = await setting.browser.extensionPage('library.html');
    await library.waitFor((count) => document.querySelectorAll('li.row').length === count, rows);
    return library;
  };

  it('lists newest first, and finds by words of title and text', async () => {
    const library = await openLibrary(4);
    expect(await titlesIn(library)).toEqual([
      FORUM_TITLE,
      'Aldermoor theatre',
      'Aldermoor orchard',
      'Aldermoor bridge',
    ]);
    await library.fill('#search', 'orchard river');
    await library.waitFor(() => document.querySelectorAll('li.row').length === 1);
    expect(await titlesIn(library)).toEqual(['Aldermoor orchard']);
    expect(await shown(library, '.snip mark')).toBeGreaterThan(0);
  });

  it('keeps to a site and to a tag', async () => {
    const library = await openLibrary(4);
    await library.click('li.row h2 a');
    await library.waitFor(() => !!document.querySelector('aside.detail .tag-input input'));
    await library.fill('aside.detail .tag-input input', 'sea,');
    await library.waitFor(() =>
      [...document.querySelectorAll('.side a.nav')].some((link) => link.textContent?.includes('sea')),
    );
    await library.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.side a.nav')]
        .find((link) => link.textContent?.includes('sea'))!
        .click(),
    );
    await library.waitFor(() => document.querySelectorAll('li.row').length === 1);
    expect(await titlesIn(library)).toEqual([FORUM_TITLE]);
    await library.click('.side a.nav[aria-current]'); // chosen again, it is let go
    await library.waitFor(() => document.querySelectorAll('li.row').length === 4);
    // Counts come after the rows: until then those of the tag are shown.
    await library.waitFor(() => {
      const label = [...document.querySelectorAll<HTMLElement>('.side .facet label')].find((link) =>
        link.textContent?.includes('aldermoor.example'),
      );
      label?.click();
      return label !== undefined;
    });
    await library.waitFor(() => document.querySelectorAll('li.row').length === 3);
  });

  it('moves to the trash, takes it back, and restores from the trash', async () => {
    const library = await openLibrary(4);
    await library.click('li.row h2 a');
    await library.click(`aside.detail [aria-label="${t('move_to_trash')}"]`);
    await library.waitFor(() => document.querySelectorAll('li.row').length === 3);
    await library.click(`"${t('undo')}"`);
    await library.waitFor(() => document.querySelectorAll('li.row').length === 4);

    await library.click('li.row h2 a');
    await library.click(`aside.detail [aria-label="${t('move_to_trash')}"]`);
    await library.waitFor(() => document.querySelectorAll('li.row').length === 3);
    await library.evaluate((name) => {
      [...document.querySelectorAll<HTMLElement>('.side a.nav')]
        .find((link) => link.textContent?.startsWith(name))!
        .click();
    }, t('trash'));
    await library.waitFor(() => document.querySelectorAll('li.row').length === 1);
    await library.click('li.row h2 a');
    await library.click(`aside.detail .acts button`);
    await library.waitFor(() => document.querySelectorAll('li.row').length === 0);
    await openLibrary(4);
  });

  it('is read without a network', async () => {
    const library = await openLibrary(4);
    await setting.browser.setOffline(true);
    try {
      await library.click('li.row h2 a');
      await library.click(`"${t('read')}"`);
      await library.waitFor(() => location.pathname === '/reader.html');
      await library.waitFor(() => (document.querySelector('article')?.innerText.length ?? 0) > 500);
    } finally {
      await setting.browser.setOffline(false);
    }
  });

  it('exports everything in every format, and a fresh profile takes it all back', {
    timeout: 90_000,
  }, async () => {
    const library = await openLibrary(4);
    const known: string[] = [];
    const take = async (format: FormatId) => {
      await exportLibrary(library, format);
      const file = await nextDownload(setting.downloads, known);
      const content = readFileSync(file);
      rmSync(file);
      return content;
    };
    const notes = Object.entries(unzipSync(await take('obsidian')));
    expect(notes.map(([name]) => name).every((name) => name.endsWith('.md'))).toBe(true);
    const forum = strFromU8(notes.find(([name]) => name.includes('Ocean'))![1]);
    const front = parse(forum.split('---')[1]!) as Record<string, unknown>;
    expect(front.title).toBe(FORUM_TITLE);
    expect(forum).toContain('The ambassador later visited the fish market at Kisumu');
    expect(forum).not.toMatch(/Also See|Read More/);

    const pages = Object.values(unzipSync(await take('html'))).map((page) => strFromU8(page));
    expect(pages).toHaveLength(4);
    for (const page of pages) expect(page).not.toMatch(/<script|<link rel="(?!canonical")|<[^>]+\son\w+=/i);

    const backup = strFromU8(await take('json'));
    const before = (JSON.parse(backup) as { articles: SavedArticle[] }).articles;
    expect(before).toHaveLength(4);
    const home = mkdtempSync(join(tmpdir(), 'dateline-fresh-'));
    const server = await startServer();
    const fresh = await openBrowser(setting.name, {
      downloadsDir: join(home, 'downloads'),
      proxyPort: server.port,
    });
    try {
      const other = await fresh.extensionPage('library.html');
      await giveFile(other, 'backup.json', backup);
      await other.click('dialog.importing .btn.primary:not(:disabled)');
      await other.waitFor(() => document.querySelectorAll('li.row').length === 4);
      await exportLibrary(other, 'json');
      const after = JSON.parse(readFileSync(await nextDownload(join(home, 'downloads')), 'utf8')) as {
        articles: SavedArticle[];
      };
      const byKey = (a: SavedArticle, b: SavedArticle) => a.key.localeCompare(b.key);
      expect(after.articles.sort(byKey)).toEqual(before.sort(byKey));
    } finally {
      await fresh.close();
      await server.close();
      rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    }
  });

  it('refuses a file that is no export, and says so', async () => {
    const library = await openLibrary(4);
    await giveFile(library, 'backup.json', '{"articles": [');
    await library.waitForText('Nothing was changed');
    expect(await storedArticles(library)).toHaveLength(4);
  });

  it('takes a text file, shows what it made of it, and saves it', async () => {
    const library = await openLibrary(4);
    await giveFile(library, 'valley-line.txt', VALLEY_TEXT);
    await library.waitFor(() => !!document.querySelector('dialog.adding'));
    await library.waitFor(() => !!document.querySelector('dialog.adding .preview'));
    await library.waitForText('Valley rail line to reopen before the autumn');
    await library.click(`dialog .btn.primary`);
    await library.waitFor(() => document.querySelectorAll('li.row').length === 5);
    const [article] = (await storedArticles(library)).filter(({ key }) => key.startsWith('urn:sha256:'));
    expect(article?.text).not.toMatch(/Read also|rack railway/);
    await library.waitForText(plural('articles', 5));
  });

  it('stays in step with a page of ours that saves at the same time', async () => {
    const library = await openLibrary(5);
    setting.server.serve(
      story('tower'),
      articlePage({ title: 'Aldermoor tower', note: 'All about the tower.' }),
    );
    const page = await setting.browser.page(story('tower'));
    const popup = await openPopup(setting.browser, page);
    expect((await pageState(popup)).article?.title).toBe('Aldermoor tower');
    await popup.click('footer .btn.primary');
    await library.waitFor(() => document.querySelectorAll('li.row').length === 6);
  });
});
