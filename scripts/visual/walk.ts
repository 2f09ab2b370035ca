/** The way through the main screens that `npm run visual` takes, in the words of the product. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestBrowser } from '../../tests/e2e/browser';
import { FERRY, FRONT_PAGE, still } from '../../tests/e2e/pages';
import { openPopup } from '../../tests/e2e/product';
import type { PageServer } from '../../tests/e2e/server';
import type { View } from '../../tests/e2e/view';
import { t } from '../../utils/i18n';
import { ARTICLES, addressOf } from '../store/articles';
import { saveArticles } from '../store/save-articles';

/** CSS pixels. The narrow one is a small telephone held upright. */
export const SIZES = { wide: { width: 1280, height: 800 }, narrow: { width: 320, height: 640 } };
export type Size = keyof typeof SIZES;

interface World {
  browser: TestBrowser;
  server: PageServer;
}

type Show = (view: View, screen: string) => Promise<void>;

const SAMPLE = join('scripts', 'sample', 'ocean-forum.html');

async function popups({ browser, server }: World, show: Show): Promise<void> {
  const open = async (name: string, body: string) => {
    const address = `http://aldermoor.example/${name}`;
    server.serve(address, body);
    return openPopup(browser, await browser.page(address));
  };
  const article = await open('article', readFileSync(SAMPLE, 'utf8'));
  await show(article, 'popup');
  await article.click(`"${t('what_and_why')}"`);
  await show(article, 'popup-ledger');
  await browser.closePages();
  await show(await open('undated', still(FERRY)), 'popup-undated');
  await browser.closePages();
  await show(await open('front', FRONT_PAGE), 'popup-no-article');
  await browser.closePages();
}

async function cleanedPage({ browser, server }: World, show: Show): Promise<void> {
  const address = 'http://aldermoor.example/cleaned';
  server.serve(address, readFileSync(SAMPLE, 'utf8'));
  const page = await browser.page(address);
  await (await openPopup(browser, page)).close();
  await show(page, 'page');
  await browser.closePages();
}

async function reader({ browser }: World, show: Show): Promise<void> {
  const told = ARTICLES[1]!;
  const popup = await openPopup(browser, await browser.page(addressOf(told)));
  await popup.click(`"${t('reader')}"`);
  const view = await browser.findPage('reader.html');
  await view.waitFor((title) => document.querySelector('article h1')?.textContent === title, told.title);
  await view.waitFor(() => (CSS.highlights?.size ?? 1) > 0);
  await show(view, 'reader');
  await browser.closePages();
}

/** The day of saving is the day on which the picture is taken. */
const withoutToday = (view: View) =>
  view.evaluate(() => {
    document.querySelector<HTMLElement>('aside.detail .kept')?.style.setProperty('visibility', 'hidden');
  });

async function library({ browser }: World, show: Show): Promise<void> {
  const view = await browser.extensionPage('library.html');
  await view.waitFor((count) => document.querySelectorAll('li.row').length >= count, ARTICLES.length);
  await view.waitFor(() => document.querySelector('.side a[href="?view=stories"] .n')?.textContent);
  await show(view, 'library');
  // All its days lie behind us, whenever the picture is taken.
  await view.click(`"${ARTICLES[3]!.title}"`);
  await view.waitFor(() => !!document.querySelector('aside.detail h2'));
  await withoutToday(view);
  await show(view, 'library-detail');
  await view.close();
  const stories = await browser.extensionPage('library.html?view=stories');
  await stories.click('.story-item a');
  await stories.waitFor(() => document.querySelectorAll('.story-articles li').length >= 3);
  await show(stories, 'story');
  await stories.close();
}

/** Goes through all screens in one profile: first empty, then with the invented news in it. */
export async function walk(world: World, size: Size, show: Show): Promise<void> {
  const empty = await world.browser.extensionPage('library.html');
  await empty.waitFor(() => !!document.querySelector('main'));
  await show(empty, 'library-empty');
  await world.browser.closePages();
  // The popup has a width of its own.
  if (size === 'wide') await popups(world, show);
  await cleanedPage(world, show);
  await saveArticles(world.browser, world.server);
  await reader(world, show);
  await library(world, show);
}
