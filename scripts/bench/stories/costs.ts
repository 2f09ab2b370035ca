/** What stories cost in a large library, in a real browser. */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser, type TestBrowser } from '../../../tests/e2e/browser';
import { median, percentile } from '../figures';
import { scriptForPage } from '../script-for-page';

type InPage = typeof import('./in-page');
type World = typeof globalThis & { __bench: InPage };

const MINUTES = 60_000;

/** @returns whether what was promised holds: 100 ms for adding one, 300 ms for opening a story of 200, at the median */
export async function costs(articles: number): Promise<boolean> {
  const home = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
  const browser = await openBrowser('chromium', {
    profileDir: join(home, 'profile'),
    downloadsDir: join(home, 'downloads'),
  });
  try {
    console.log(
      `${await browser.version()}, headless; stories of ${articles} articles; ${cpus().length} processors, load ${loadavg()[0]?.toFixed(1)}`,
    );
    return await measured(browser, articles);
  } finally {
    await browser.close().catch(() => {});
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function measured(browser: TestBrowser, articles: number): Promise<boolean> {
  const source = await scriptForPage('scripts/bench/stories/in-page.ts');
  const view = await browser.extensionPage('icon/16.png').catch(() => browser.extensionPage('reader.html'));
  await view.runScript(`${source}\nglobalThis.__bench = __bench;`);
  const begin = performance.now();
  await view.evaluate((count) => (globalThis as World).__bench.fill(count), articles);
  await view.waitUpTo(40 * MINUTES, () => {
    const { filling } = (globalThis as World).__bench;
    if (filling.error) throw new Error(filling.error);
    return filling.finished;
  });
  console.log(`filled in ${((performance.now() - begin) / 1000).toFixed(0)} s`);
  const added = await view.evaluate((from) => (globalThis as World).__bench.additions(40, from), articles);
  print('save one article', added.saved);
  print('find its story', added.told, 100);
  console.log(`  ${added.joined} of 40 joined a story; 20 were reports of what is there`);
  const opened = await view.evaluate(() => (globalThis as World).__bench.openings(15));
  print(`open a story of ${opened.articles} articles (${opened.moved} moved dates)`, opened.story, 300);
  print(`page of a name (the most frequent is in ${opened.most} articles)`, opened.entity);
  print('timeline of 1,000 articles, without drawing', opened.timeline);
  console.log(`load ${loadavg()[0]?.toFixed(1)} at the end`);
  return median(added.told) <= 100 && median(opened.story) <= 300;
}

function print(what: string, ms: readonly number[], most?: number): void {
  const figures = `${median(ms).toFixed(0)} ms at the median, ${percentile(ms, 0.95).toFixed(0)} at p95`;
  console.log(`  ${what}: ${figures}${most ? ` (at most ${most})` : ''}`);
}
