import { parseArgs } from 'node:util';
import { openBrowser, type TestBrowser } from '../../tests/e2e/browser';
import { longArticle } from '../../tests/e2e/pages';
import { startServer } from '../../tests/e2e/server';
import { openEmptyExtension, printTimes, watchMachine } from './openings';

const ADDRESS = 'http://aldermoor.example/hundred-paragraphs';
const PARAGRAPHS = 100;

/** How long a popup is looked at before it is closed, ms. */
const LOOK = 1_000;

interface Opening {
  marks: string[];
  /** Whether the engine of names is let go afterwards, as it is by itself when it was not asked for long. */
  letGo?: boolean;
}

/** Runs in a page of the extension. */
async function letEngineGo(): Promise<void> {
  const { chrome } = globalThis as unknown as { chrome: { offscreen: { closeDocument(): Promise<void> } } };
  await chrome.offscreen.closeDocument();
}

/** Opens the popup on a page freshly loaded. Times of these marks, and of the browser's own first paint of content. */
async function open(browser: TestBrowser, { marks, letGo }: Opening): Promise<number[]> {
  const page = await browser.page(ADDRESS);
  const view = await browser.clickToolbar(page);
  const times = (await view.waitFor(
    (names) => {
      const found = names.map((name) => performance.getEntriesByName(name)[0]?.startTime ?? 0);
      return found.every((time) => time > 0) && found;
    },
    ['first-contentful-paint', ...marks],
  )) as number[];
  await view.evaluate((ms) => new Promise((done) => setTimeout(done, ms)), LOOK);
  if (letGo) await view.evaluate(letEngineGo);
  await view.close();
  await page.close();
  return times;
}

/**
 * Opens the popup on a page of 100 paragraphs, again and again, by turns with the engine of names kept from the opening
 * before and with none; and the popup of an empty extension, which asks the tab for its title. Times count from the
 * navigation start of popup.html (its time origin) to the paint of title and date, and of the names.
 */
export async function popup(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { times: { type: 'string', default: '20' } } });
  const server = await startServer();
  server.serve(ADDRESS, longArticle(PARAGRAPHS));
  const browser = await openBrowser('chromium', { proxyPort: server.port });
  const empty = await openEmptyExtension(server.port);
  const report = watchMachine();
  const marks = ['dateline:title', 'dateline:entities'];
  const started: number[][] = [];
  const kept: number[][] = [];
  const floor: number[] = [];
  try {
    for (let run = 0; run < Number(values.times); run++) {
      started.push(await open(browser, { marks }));
      kept.push(await open(browser, { marks, letGo: true }));
      floor.push((await open(empty, { marks: ['dateline:painted'] }))[1]!);
    }
    console.log(
      `${await browser.version()}, headless; ${PARAGRAPHS} paragraphs, ${values.times} openings of each kind`,
    );
  } finally {
    await Promise.all([browser.close(), empty.close()]);
    await server.close();
  }
  report();
  const column = (runs: number[][], index: number) => runs.map((times) => times[index]!);
  const both = [...started, ...kept];
  printTimes({
    'title and date': column(both, 1),
    'first paint, says the browser': column(both, 0),
    'names and dates, engine kept': column(kept, 2),
    'names and dates, engine started': column(started, 2),
    'an empty extension, its title': floor,
  });
  return 0;
}
