import { expect, it } from 'vitest';
import { t } from '../../utils/i18n';
import { articlePage, FORUM, still } from './pages';
import { openPopup, type StoredArticle, save, savePage, storedArticles } from './product';
import { inBrowsers } from './setup';
import type { View } from './view';

/** Waits until the library holds all of these, and gives everything in it. */
async function stored(library: View, ...keys: string[]): Promise<StoredArticle[]> {
  const end = performance.now() + 15_000;
  for (;;) {
    const articles = await storedArticles(library);
    const held = articles.map(({ key }) => key);
    if (keys.every((key) => held.includes(key))) return articles;
    if (performance.now() > end)
      throw new Error(`The library holds ${held.join(', ')}, not all of ${keys.join(', ')}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

inBrowsers('saving', (setting) => {
  const story = (name: string) => `http://aldermoor.example/${name}`;
  const serve = (name: string, note = '') =>
    setting.server.serve(story(name), articlePage({ title: `Aldermoor: ${name}`, note }));

  it('works from the popup, and saving again doubles nothing', async () => {
    serve('popup');
    await savePage(setting.browser, story('popup'));
    const library = await setting.browser.extensionPage('library.html');
    const held = await stored(library, story('popup'));
    expect(held).toHaveLength(1);
    // The weights came out of the package, into the worker here and into the background below.
    expect(held[0]?.engine).toContain('names-tagger');

    const page = await setting.browser.page(story('popup'));
    const popup = await openPopup(setting.browser, page);
    await popup.waitForText(t('saved'));
    await popup.close();
    await setting.browser.pressShortcut(page, 'save');
    await new Promise((done) => setTimeout(done, 1500));
    expect(await storedArticles(library)).toHaveLength(1);
  });

  it('works from the shortcut, without the popup', async () => {
    serve('shortcut');
    const page = await setting.browser.page(story('shortcut'));
    await setting.browser.pressShortcut(page, 'save');
    const library = await setting.browser.extensionPage('library.html');
    const held = await stored(library, story('shortcut'));
    expect(held.find(({ key }) => key === story('shortcut'))?.engine).toContain('names-tagger');
  });

  it('works from the context menu', async () => {
    serve('menu');
    const page = await setting.browser.page(story('menu'));
    await setting.browser.chooseMenu(page, 'save');
    const library = await setting.browser.extensionPage('library.html');
    await stored(library, story('menu'));
  });

  it('keeps the old text when the page has changed', async () => {
    serve('changed');
    await savePage(setting.browser, story('changed'));
    serve('changed', 'The vote was repeated on Friday, with the same result.');
    const page = await setting.browser.page(story('changed'));
    const popup = await openPopup(setting.browser, page);
    await popup.waitForText(t('page_changed'));
    await popup.click(`"${t('save_version')}"`);
    await popup.waitForText(t('saved_version'));
    // All pages here have the same text but for a sentence.
    await popup.waitFor(() => document.querySelector('.kin a')?.textContent?.startsWith('Aldermoor:'));
    const library = await setting.browser.extensionPage('library.html');
    const articles = (await storedArticles(library)).filter(({ key }) => key === story('changed'));
    expect(articles).toMatchObject([{ versionCount: 1 }]);
    expect(articles[0]?.text).toContain('repeated on Friday');
  });

  it('saves with tags, and offers them the next time', async () => {
    serve('tags-1');
    serve('tags-2');
    const first = await openPopup(setting.browser, await setting.browser.page(story('tags-1')));
    await first.fill('.tag-input input', 'markets,');
    await save(first);
    await first.close();
    const second = await openPopup(setting.browser, await setting.browser.page(story('tags-2')));
    await second.fill('.tag-input input', 'mar');
    await second.waitFor(() => document.querySelector('[role=option]')?.textContent?.includes('markets'));
    const library = await setting.browser.extensionPage('library.html');
    const articles = await storedArticles(library);
    expect(articles.find(({ key }) => key === story('tags-1'))?.tags).toEqual(['markets']);
  });

  it('does not let a page take another article’s place', async () => {
    serve('real');
    await savePage(setting.browser, story('real'));
    const thief = 'http://thief.example/story';
    setting.server.serve(
      thief,
      still(FORUM).replace(
        '<meta charset="utf-8">',
        `<meta charset="utf-8"><link rel="canonical" href="${story('real')}">`,
      ),
    );
    await savePage(setting.browser, thief);
    const library = await setting.browser.extensionPage('library.html');
    const articles = await storedArticles(library);
    expect(articles.find(({ key }) => key === story('real'))?.title).toBe('Aldermoor: real');
    expect(articles.find(({ key }) => key === thief)?.title).toContain('Ocean Research Forum');
  });
});

inBrowsers('what is stopped in the middle of a save', (setting) => {
  const open = async (name: string) => {
    const address = `http://aldermoor.example/stopped-${name}`;
    setting.server.serve(address, articlePage({ title: `Aldermoor: ${name}`, note: `Note ${name}.` }));
    return setting.browser.page(address);
  };
  const isWhole = ({ text, engine }: StoredArticle) => text.includes('Aldermoor') && engine !== '';

  it('leaves all of an article or nothing: the background', { timeout: 90_000 }, async () => {
    const library = await setting.browser.extensionPage('library.html');
    for (const delay of [0, 400]) {
      const page = await open(`background-${delay}`);
      await setting.browser.pressShortcut(page, 'save');
      await new Promise((done) => setTimeout(done, delay));
      await setting.browser.stopBackground();
    }
    expect((await storedArticles(library)).every(isWhole)).toBe(true);
    // It starts again, and with it what was cut off: the story is found by whoever comes next.
    const page = await open('background-after');
    await setting.browser.pressShortcut(page, 'save');
    const held = await stored(library, 'http://aldermoor.example/stopped-background-after');
    expect(held.every(isWhole)).toBe(true);
    await library.waitFor(async (articles) => {
      const request = indexedDB.open('dateline');
      const db = await new Promise<IDBDatabase>((done) => {
        request.onsuccess = () => done(request.result);
      });
      const facts = db.transaction('storyFacts').objectStore('storyFacts').count();
      const count = await new Promise<number>((done) => {
        facts.onsuccess = () => done(facts.result);
      });
      db.close();
      return count === articles;
    }, held.length);
  });

  it('leaves all of an article or nothing: the popup', { timeout: 90_000 }, async () => {
    const library = await setting.browser.extensionPage('library.html');
    for (const delay of [0, 30]) {
      const name = `popup-${delay}`;
      const page = await open(name);
      const popup = await openPopup(setting.browser, page);
      await popup.evaluate((wait) => {
        document.querySelector<HTMLElement>('footer .btn.primary')!.click();
        setTimeout(() => window.close(), wait);
      }, delay);
      await new Promise((done) => setTimeout(done, delay + 400));
      const held = await storedArticles(library);
      expect(held.every(isWhole)).toBe(true);
      // What the popup says the next time is what the library holds.
      const next = await openPopup(setting.browser, page);
      if (held.some(({ key }) => key.endsWith(name))) await next.waitForText(t('saved'));
      else await save(next);
      await next.close();
    }
    expect((await storedArticles(library)).every(isWhole)).toBe(true);
  });
});
