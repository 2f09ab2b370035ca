import { parseArgs } from 'node:util';
import { openBrowser, type TestBrowser } from '../../tests/e2e/browser';
import { longArticle } from '../../tests/e2e/pages';
import { startServer } from '../../tests/e2e/server';
import { openEmptyExtension, printTimes, watchMachine } from './openings';

const ADDRESS = 'http://aldermoor.example/hundred-paragraphs';
const PARAGRAPHS = 100;

/** Opens the popup on a page freshly loaded. Times of these marks, and of the browser's own first paint of content. */
async function open(browser: TestBrowser, marks: string[]): Promise<number[]> {
  const page = await browser.page(ADDRESS);
  const view = await browser.clickToolbar(page);
  const times = (await view.waitFor(
    (names) => {
      const found = names.map((name) => performance.getEntriesByName(name)[0]?.startTime ?? 0);
      return found.every((time) => time > 0) && found;
    },
    ['first-contentful-paint', ...marks],
  )) as number[];
  await view.close();
  await page.close();
  return times;
}

/**
 * Opens the popup on a page of 100 paragraphs, again and again, in turns with the popup of an empty extension, which asks
 * the tab for its title. Times count from the navigation start of popup.html (its time origin) to the paint of title and
 * date, and of the names.
 */
export async function popup(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { times: { type: 'string', default: '20' } } });
  const server = await startServer();
  server.serve(ADDRESS, longArticle(PARAGRAPHS));
  const browser = await openBrowser('chromium', { proxyPort: server.port });
  const empty = await openEmptyExtension(server.port);
  const report = watchMachine();
  const runs: number[][] = [];
  const floor: number[] = [];
  try {
    for (let run = 0; run < Number(values.times); run++) {
      runs.push(await open(browser, ['dateline:title', 'dateline:entities']));
      floor.push((await open(empty, ['dateline:painted']))[1]!);
    }
    console.log(
      `${await browser.version()}, headless; ${PARAGRAPHS} paragraphs, ${runs.length} openings, the first one cold`,
    );
  } finally {
    await Promise.all([browser.close(), empty.close()]);
    await server.close();
  }
  report();
  const column = (index: number) => runs.map((times) => times[index]!);
  printTimes({
    'title and date': column(1),
    'names and dates': column(2),
    'first paint, says the browser': column(0),
    'an empty extension, its title': floor,
  });
  return 0;
}
