import { parseArgs } from 'node:util';
import { openBrowser, type TestBrowser } from '../../tests/e2e/browser';
import { longArticle } from '../../tests/e2e/pages';
import { openPopup, savePage, storedArticles } from '../../tests/e2e/product';
import { startServer } from '../../tests/e2e/server';
import type { View } from '../../tests/e2e/view';
import { openEmptyExtension, printTimes, watchMachine } from './openings';

const ADDRESS = 'http://aldermoor.example/hundred-paragraphs';
const PARAGRAPHS = 100;

/** When the first paragraph was painted: since the navigation start, and by the clock. */
async function paintedAt(reader: View): Promise<{ since: number; clock: number }> {
  const since = (await reader.waitFor(() => {
    const [mark] = ['dateline:article', 'dateline:painted'].flatMap((name) =>
      performance.getEntriesByName(name),
    );
    return mark && document.querySelector('p') && mark.startTime;
  })) as number;
  return { since, clock: (await reader.evaluate(() => performance.timeOrigin)) + since };
}

/** From the press of "Reader" in the popup, its closing and the new tab included. */
async function fromPage(browser: TestBrowser): Promise<{ click: number; since: number }> {
  const page = await browser.page(ADDRESS);
  const popup = await openPopup(browser, page);
  const pressed = await popup.evaluate(() => {
    const at = performance.timeOrigin + performance.now();
    // After the answer: the popup closes.
    setTimeout(() => document.querySelector<HTMLElement>('footer .btn.reader')!.click());
    return at;
  });
  const reader = await browser.findPage('reader.html');
  const { since, clock } = await paintedAt(reader);
  await reader.close();
  await page.close();
  return { click: clock - pressed, since };
}

async function opened(browser: TestBrowser, path: string): Promise<number> {
  const reader = await browser.extensionPage(path);
  const { since } = await paintedAt(reader);
  await reader.close();
  return since;
}

async function keyOfSaved(browser: TestBrowser): Promise<string> {
  await savePage(browser, ADDRESS);
  const library = await browser.extensionPage('library.html');
  const [article] = await storedArticles(library);
  await library.close();
  if (!article) throw new Error('The article was not saved');
  return article.key;
}

/**
 * Opens the reader on an article of 100 paragraphs, again and again: from a page's popup, and on the saved article, in
 * turns with the page of an empty extension. Times count from the navigation start of reader.html (its time origin) to
 * the paint of the first paragraph, for a page also from the press of the button.
 */
export async function reader(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { times: { type: 'string', default: '20' } } });
  const server = await startServer();
  server.serve(ADDRESS, longArticle(PARAGRAPHS));
  const browser = await openBrowser('chromium', { proxyPort: server.port });
  const empty = await openEmptyExtension(server.port);
  const pages: Array<{ click: number; since: number }> = [];
  const [saved, floor]: [number[], number[]] = [[], []];
  try {
    for (let run = 0; run < Number(values.times); run++) pages.push(await fromPage(browser));
    const path = `reader.html?key=${encodeURIComponent(await keyOfSaved(browser))}`;
    const report = watchMachine();
    for (let run = 0; run < Number(values.times); run++) {
      saved.push(await opened(browser, path));
      floor.push(await opened(empty, 'reader.html'));
    }
    console.log(
      `${await browser.version()}, headless; ${PARAGRAPHS} paragraphs, ${pages.length} openings each, the first one cold`,
    );
    report();
  } finally {
    await Promise.all([browser.close(), empty.close()]);
    await server.close();
  }
  printTimes({
    'of a page, from the press in the popup': pages.map(({ click }) => click),
    'of a page, from its own start': pages.map(({ since }) => since),
    'of a saved article': saved,
    'page of an empty extension': floor,
  });
  return 0;
}
