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
import { printRow } from './library/report';
import { scriptForPage } from './script-for-page';

type InPage = typeof import('./library/in-page');
type World = typeof globalThis & { __bench: InPage };

const MINUTES = 60_000;
const STEPS = ['ask', 'open', 'type', 'scroll', 'export', 'import'] as const;

export async function library(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      browser: { type: 'string', default: 'chromium,firefox' },
      profile: { type: 'string' },
      steps: { type: 'string', default: STEPS.join() },
    },
  });
  const articles = Number(positionals[0] ?? 50_000);
  const source = await scriptForPage('scripts/bench/library/in-page.ts');
  for (const name of values.browser.split(',') as BrowserName[]) {
    const home = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
    try {
      await runIn(name, {
        ...{ articles, source, steps: values.steps.split(','), downloads: join(home, 'downloads') },
        profile: values.profile ? `${resolve(values.profile)}-${name}` : join(home, 'profile'),
      });
    } finally {
      rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    }
  }
  return 0;
}

interface Run {
  articles: number;
  /** The script for the page. */
  source: string;
  steps: string[];
  profile: string;
  downloads: string;
}

async function runIn(name: BrowserName, run: Run): Promise<void> {
  const { articles, profile, steps } = run;
  const start = () => openBrowser(name, { profileDir: profile, downloadsDir: run.downloads });
  const did = (step: (typeof STEPS)[number]) => steps.includes(step);
  let browser = await start();
  try {
    console.log(
      `\n${await browser.version()}, headless; ${articles} articles of some 600 words; ${cpus().length} processors, load ${loadavg()[0]?.toFixed(1)}`,
    );
    await fill(browser, run);
    await makeIndex(browser, run);
    if (did('ask')) await ask(browser, run);
    if (did('open')) {
      await browser.close(); // the first opening is one after a start of the browser
      browser = await start();
      await opened(browser);
    }
    if (did('type')) await typed(browser);
    if (did('scroll')) await scrolled(browser, articles);
    if (did('export')) await exported(browser, run.downloads);
    if (did('import')) await imported(browser);
    console.log(`load ${loadavg()[0]?.toFixed(1)} at the end`);
  } finally {
    await browser.close().catch(() => {});
  }
}

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
  console.log(`filled in ${((performance.now() - begin) / 1000).toFixed(0)} s`);
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
  console.log(`index made and merged in ${((performance.now() - begin) / 1000).toFixed(0)} s`);
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
  printRow('search, two words, 50 with passages', found.ms, '80 p95 / 40');
  console.log(`    articles found: median ${median(found.found)}, most ${Math.max(...found.found)}`);
  const asked = ['the', 'co', '"ba re"', 'is:unread', 'title:a', 'tag:x -is:read', 'before:2024 after:2023'];
  for (const one of await view.evaluate((list) => (globalThis as World).__bench.queries(list), asked))
    console.log(`    ${one.query}: ${one.ms.toFixed(0)} ms, ${one.found} found`);
  printRow(
    'facet counts for a filter',
    await view.evaluate(() => (globalThis as World).__bench.facets(100)),
    '150 / 60',
  );
  const saves = await view.evaluate((from) => (globalThis as World).__bench.saves(40, from), run.articles);
  printRow('save one article: on the disk', saves.saved, '');
  printRow('save one article: and found by a search', saves.found, '120 / 60');
  await view.close();
}
