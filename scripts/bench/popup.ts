import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { openBrowser } from '../../tests/e2e/browser';
import { longArticle } from '../../tests/e2e/pages';
import { startServer } from '../../tests/e2e/server';
import { median, percentile } from './figures';

const ADDRESS = 'http://aldermoor.example/hundred-paragraphs';
const PARAGRAPHS = 100;

/** Time of all processors since the start, ms: with work and without. */
function processorTime(): { busy: number; idle: number } {
  const sums = { busy: 0, idle: 0 };
  for (const { times } of cpus()) {
    sums.idle += times.idle;
    sums.busy += times.user + times.nice + times.sys + times.irq;
  }
  return sums;
}

/**
 * Opens the popup on a page of 100 paragraphs, again and again, each time on a page freshly loaded. Times count from
 * the navigation start of popup.html (its time origin) to the paint of title and date, and of the names.
 */
export async function popup(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { times: { type: 'string', default: '20' } } });
  const times = Number(values.times);
  const server = await startServer();
  server.serve(ADDRESS, longArticle(PARAGRAPHS));
  const browser = await openBrowser('chromium', { proxyPort: server.port });
  const before = processorTime();
  const runs: Array<{ title: number; entities: number }> = [];
  try {
    for (let run = 0; run < times; run++) {
      const page = await browser.page(ADDRESS);
      const view = await browser.clickToolbar(page);
      runs.push(
        (await view.waitFor(() => {
          const [title] = performance.getEntriesByName('dateline:title');
          const [entities] = performance.getEntriesByName('dateline:entities');
          return title && entities && { title: title.startTime, entities: entities.startTime };
        })) as { title: number; entities: number },
      );
      await view.close();
      await page.close();
    }
    console.log(
      `${await browser.version()}, headless; ${PARAGRAPHS} paragraphs, ${runs.length} openings, the first one cold`,
    );
  } finally {
    await browser.close();
    await server.close();
  }
  const after = processorTime();
  const busy = after.busy - before.busy;
  const share = (100 * busy) / (busy + after.idle - before.idle);
  // On a busy machine the figures say as much of the others as of us.
  console.log(
    `${cpus().length} processors, ${share.toFixed(0)} % busy meanwhile, load ${loadavg()[0]?.toFixed(1)}`,
  );
  console.log('                     median     p95   slowest');
  for (const what of ['title', 'entities'] as const) {
    const figures = runs.map((run) => run[what]);
    const [middle, high, most] = [median(figures), percentile(figures, 0.95), Math.max(...figures)].map(
      (ms) => `${ms.toFixed(0)} ms`.padStart(8),
    );
    console.log(
      `${{ title: 'title and date', entities: 'names and dates' }[what].padEnd(18)} ${middle} ${high} ${most}`,
    );
  }
  return 0;
}
