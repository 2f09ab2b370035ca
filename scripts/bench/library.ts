/**
 * `npm run bench -- library 50000`: a library of synthetic articles in a real browser, and what the library page takes
 * for everything one does with it.
 */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type BrowserName, openBrowser, type TestBrowser } from '../../tests/e2e/browser';
import type { View } from '../../tests/e2e/view';
import { median } from './figures';
import { exported, imported, opened, scrolled, typed } from './library/page';
import { printRow, printTable } from './library/report';
import { scriptForPage } from './script-for-page';

type InPage = typeof import('./library/in-page');
type World = typeof globalThis & { __bench: InPage };

const MINUTES = 60_000;
/** Firefox takes several times as long to fill a library; where no number is given it is asked of so many at most. */
const IN_FIREFOX = 10_000;
const STEPS = ['ask', 'open', 'type', 'scroll', 'export', 'import'] as const;

export async function library(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      browser: { type: 'string', default: 'chromium,firefox' },
      'in-firefox': { type: 'string' },
      profile: { type: 'string' },
      steps: { type: 'string', default: STEPS.join() },
    },
  });
  const articles = Number(positionals[0] ?? 50_000);
  const source = await scriptForPage('scripts/bench/library/in-page.ts');
  const inFirefox = Number(values['in-firefox'] ?? Math.min(articles, IN_FIREFOX));
  let failed = 0;
  for (const name of values.browser.split(',') as BrowserName[]) {
    const home = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
    try {
      failed += await runIn(name, {
        ...{ source, steps: values.steps.split(','), downloads: join(home, 'downloads') },
        articles: name === 'firefox' ? inFirefox : articles,
        profile: values.profile ? `${resolve(values.profile)}-${name}` : join(home, 'profile'),
      });
    } finally {
      rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    }
  }
  return failed > 0 ? 1 : 0;
}

interface Run {
  articles: number;
  /** The script for the page. */
  source: string;
  steps: string[];
  profile: string;
  downloads: string;
}

/** Every step by itself: one that fails is told, and the others are measured. Gives how many failed. */
async function runIn(name: BrowserName, run: Run): Promise<number> {
  const { articles, profile } = run;
  const start = () => openBrowser(name, { profileDir: profile, downloadsDir: run.downloads });
  let browser = await start();
  let failed = 0;
  const step = async (wanted: (typeof STEPS)[number], work: () => Promise<void>) => {
    if (!run.steps.includes(wanted)) return;
    try {
      await work();
    } catch (error) {
      failed++;
      console.log(`${wanted} FAILED: ${error instanceof Error ? error.message.slice(0, 600) : error}`);
    }
  };
  const head = `${await browser.version()}, headless; ${articles} articles of some 600 words; ${cpus().length} processors`;
  console.log(`\n${head}, load ${load()}`);
  const begin = performance.now();
  try {
    await fill(browser, run);
    await makeIndex(browser, run);
    await step('ask', () => ask(browser, run));
    await step('open', async () => {
      await browser.close(); // the first opening is one after a start of the browser
      browser = await start();
      await opened(browser);
    });
    await step('type', () => typed(browser));
    await step('scroll', () => scrolled(browser, articles));
    await step('export', () => exported(browser, run.downloads));
    await step('import', () => imported(browser));
  } finally {
    await browser.close().catch(() => {});
  }
  const minutes = ((performance.now() - begin) / MINUTES).toFixed(1);
  printTable(`${head}; load ${load()} at the end, ${minutes} minutes`);
  return failed;
}

const load = () => loadavg()[0]?.toFixed(1);

/** A page of ours with the bench's script in it, that does nothing by itself. */
async function benchPage(browser: TestBrowser, { source }: Run): Promise<View> {
  const view = await browser.extensionPage('icon/16.png').catch(() => browser.extensionPage('reader.html'));
  await view.runScript(`${source}\nglobalThis.__bench = __bench;`);
  return view;
}

async function fill(browser: TestBrowser, run: Run): Promise<void> {
  const view = await benchPage(browser, run);
  const begin = performance.now();
  await view.evaluate((count) => (globalThis as World).__bench.fill(count), run.articles);
  await view.waitUpTo(40 * MINUTES, () => {
    const { filling } = (globalThis as World).__bench;
    if (filling.error) throw new Error(filling.error);
    return filling.finished;
  });
  await view.close();
  console.log(`filled in ${((performance.now() - begin) / 1000).toFixed(0)} s, load ${load()}`);
}

/** Address of the search worker in the built extension. */
function workerOf({ name }: TestBrowser): string {
  const dir = `.output/${name === 'chromium' ? 'chrome' : 'firefox'}-mv3/assets`;
  const file = readdirSync(dir).find((path) => path.startsWith('search-worker-'));
  if (!file) throw new Error(`No search worker in ${dir}: build first`);
  return `/assets/${file}`;
}

async function openIndex(browser: TestBrowser, run: Run): Promise<View> {
  const view = await benchPage(browser, run);
  await view.evaluate((url) => (globalThis as World).__bench.open(url), workerOf(browser));
  await view.waitUpTo(60 * MINUTES, () => {
    const { index } = (globalThis as World).__bench;
    if (index.error) throw new Error(index.error);
    return index.ready;
  });
  return view;
}

async function makeIndex(browser: TestBrowser, run: Run): Promise<void> {
  const begin = performance.now();
  const view = await openIndex(browser, run);
  console.log(
    `index made and merged in ${((performance.now() - begin) / 1000).toFixed(0)} s, load ${load()}`,
  );
  await view.close();
}

async function ask(browser: TestBrowser, run: Run): Promise<void> {
  const begin = performance.now();
  const view = await openIndex(browser, run);
  console.log(`index opened in ${(performance.now() - begin).toFixed(0)} ms`);
  const found = await view.evaluate(
    (articles) => (globalThis as World).__bench.searches(200, articles),
    run.articles,
  );
  printRow('search, two words, 50 with passages', found.ms, { asked: { most: 80, of: 'p95' } });
  console.log(`    articles found: median ${median(found.found)}, most ${Math.max(...found.found)}`);
  const asked = ['the', 'co', '"ba re"', 'is:unread', 'title:a', 'tag:x -is:read', 'before:2024 after:2023'];
  for (const one of await view.evaluate((list) => (globalThis as World).__bench.queries(list), asked))
    console.log(`    ${one.query}: ${one.ms.toFixed(0)} ms, ${one.found} found`);
  printRow(
    'facet counts for a filter',
    await view.evaluate(() => (globalThis as World).__bench.facets(100)),
    { asked: { most: 150, of: 'p95' } },
  );
  const saves = await view.evaluate((from) => (globalThis as World).__bench.saves(40, from), run.articles);
  printRow('save one article: on the disk', saves.saved);
  printRow('save one article: and found by a search', saves.found, { asked: { most: 120, of: 'p95' } });
  await view.close();
}
