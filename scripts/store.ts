/**
 * `npm run store`: the pictures that stores show, taken of the built extension in Chromium on invented news, in
 * `.output/store/`. Five of 1280 × 800 and a tile of 440 × 280, the sizes that the Chrome Web Store asks for and
 * addons.mozilla.org takes. Wants `npm run build` first.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowser, type TestBrowser } from '../tests/e2e/browser';
import { openPopup, save } from '../tests/e2e/product';
import { type PageServer, startServer } from '../tests/e2e/server';
import type { View } from '../tests/e2e/view';
import { t } from '../utils/i18n';
import { ARTICLES, addressOf } from './store/articles';
import { popupOverPage, tile } from './store/layout';
import { saveArticles } from './store/save-articles';
import { settled } from './store/settled';

const OUT = join('.output', 'store');
const SIZE = { width: 1280, height: 800 };
const TILE = { width: 440, height: 280 };
const FRONT = 'http://harbour-review.example/ocean-forum';

async function shoot(view: View, name: string): Promise<void> {
  const path = join(OUT, `${name}.png`);
  await settled(view, path);
  console.log(path);
}

/** Composes pictures that were taken before, on a page of their own. */
async function compose(browser: TestBrowser, server: PageServer, name: string, html: string): Promise<void> {
  const address = `http://store.example/${name}`;
  server.serve(address, html);
  const view = await browser.page(address);
  await view.evaluate(() => Promise.all([...document.images].map((image) => image.decode())));
  await shoot(view, name);
  await view.close();
}

const dataOf = (path: string) => `data:image/png;base64,${readFileSync(path).toString('base64')}`;

async function popupPicture(browser: TestBrowser, server: PageServer): Promise<void> {
  const sample = readFileSync(join('scripts', 'sample', 'ocean-forum.html'), 'utf8');
  server.serve(FRONT, sample);
  const page = await browser.page(FRONT);
  const popup = await openPopup(browser, page);
  await popup.screenshot(join(OUT, 'part-popup.png'));
  await page.screenshot(join(OUT, 'part-page.png'));
  const width = await popup.evaluate(() => innerWidth);
  await save(popup);
  await popup.close();
  const [under, over] = ['part-page', 'part-popup'].map((name) => dataOf(join(OUT, `${name}.png`)));
  await compose(browser, server, '1-popup', popupOverPage(under!, over!, width));
  for (const part of ['part-page', 'part-popup']) rmSync(join(OUT, `${part}.png`));
}

async function readerPicture(browser: TestBrowser): Promise<void> {
  const told = ARTICLES[1]!;
  const popup = await openPopup(browser, await browser.page(addressOf(told)));
  await popup.click(`"${t('reader')}"`);
  const reader = await browser.findPage('reader.html');
  await reader.waitFor((title) => document.querySelector('article h1')?.textContent === title, told.title);
  await reader.waitFor(() => (CSS.highlights?.size ?? 0) > 0);
  await shoot(reader, '2-reader');
  await browser.closePages();
}

async function libraryPictures(browser: TestBrowser): Promise<void> {
  const library = await browser.extensionPage('library.html');
  await library.waitFor((count) => document.querySelectorAll('li.row').length >= count, ARTICLES.length);
  await library.waitFor(() => document.querySelector('.side a[href="?view=stories"] .n')?.textContent);
  await library.click('li.row h2 a');
  await library.waitFor(() => !!document.querySelector('aside.detail h2'));
  await shoot(library, '3-library');
  await library.click('.side a[href="?view=stories"]');
  await library.click('.story-item a');
  await library.waitFor(() => document.querySelectorAll('.story-articles li').length >= 3);
  await shoot(library, '4-story');
  await library.close();
  await browser.setColorScheme('dark');
  const timeline = await browser.extensionPage('library.html?view=timeline');
  await timeline.waitFor(() => document.querySelectorAll('.timeline svg').length > 0);
  await shoot(timeline, '5-timeline');
}

async function tilePicture(server: PageServer): Promise<void> {
  const browser = await openBrowser('chromium', { viewport: TILE, proxyPort: server.port });
  await compose(browser, server, 'tile', tile(readFileSync(join('public', 'icon.svg'), 'utf8')));
  await browser.close();
}

rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
const server = await startServer();
try {
  const browser = await openBrowser('chromium', { viewport: SIZE, proxyPort: server.port });
  try {
    await browser.setColorScheme('light');
    await popupPicture(browser, server);
    await saveArticles(browser, server);
    await readerPicture(browser);
    await libraryPictures(browser);
  } finally {
    await browser.close();
  }
  await tilePicture(server);
} finally {
  await server.close();
}
