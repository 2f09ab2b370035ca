/** What stories cost in a large library, in a real browser. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser, type TestBrowser } from '../../../tests/e2e/browser';
import { median, percentile } from '../figures';
import { scriptForPage } from '../script-for-page';

type InPage = typeof import('./in-page');
type World = typeof globalThis & { __bench: InPage };

const MINUTES = 60_000;

/**
 * @returns whether what was promised holds: 100 ms for adding one, 300 ms for opening a story of 200; by processor time
 *   where the system tells it, since others may load the machine, else at the median
 */
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
    return await measured(browser, articles, home);
  } finally {
    await browser.close().catch(() => {});
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function measured(browser: TestBrowser, articles: number, home: string): Promise<boolean> {
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
  const run = async <T>(work: () => Promise<T>): Promise<[T, number | null]> => {
    const before = processorMs(home);
    const result = await work();
    const after = processorMs(home);
    return [result, before !== null && after !== null ? after - before : null];
  };
  const [saved, savedCpu] = await run(() =>
    view.evaluate((from) => (globalThis as World).__bench.saves(40, from), articles),
  );
  await view.evaluate(() => (globalThis as World).__bench.catchUp());
  const [added, addedCpu] = await run(() =>
    view.evaluate((from) => (globalThis as World).__bench.additions(40, from), articles + 40),
  );
  const storyCpu = addedCpu !== null && savedCpu !== null ? addedCpu - savedCpu : null;
  print('save one article', saved, savedCpu);
  print('find its story', added.told, storyCpu, 100);
  console.log(`  ${added.joined} of 40 joined a story; 20 were reports of what is there`);
  const [opened, openedCpu] = await run(() =>
    view.evaluate(() => (globalThis as World).__bench.openings(15)),
  );
  print(
    `open a story of ${opened.articles} articles (${opened.moved} moved dates)`,
    opened.ms,
    openedCpu,
    300,
  );
  const most = await view.evaluate(() => (globalThis as World).__bench.countNames());
  const [pages, pagesCpu] = await run(() => view.evaluate(() => (globalThis as World).__bench.namePages(15)));
  print(`page of a name (the most frequent is in ${most} articles)`, pages, pagesCpu);
  const [lines, linesCpu] = await run(() => view.evaluate(() => (globalThis as World).__bench.timelines(10)));
  print('timeline of 1,000 articles, without drawing', lines, linesCpu);
  console.log(`load ${loadavg()[0]?.toFixed(1)} at the end`);
  const perOne = (ms: readonly number[], cpu: number | null) => (cpu === null ? median(ms) : cpu / ms.length);
  return perOne(added.told, storyCpu) <= 100 && perOne(opened.ms, openedCpu) <= 300;
}

function print(what: string, ms: readonly number[], cpu: number | null, most?: number): void {
  const figures = `${median(ms).toFixed(0)} ms at the median, ${percentile(ms, 0.95).toFixed(0)} at p95`;
  const thread =
    cpu === null
      ? ''
      : `; ${(cpu / ms.length).toFixed(0)} ms of processor time, all processes of the browser`;
  console.log(`  ${what}: ${figures}${thread}${most ? ` (at most ${most})` : ''}`);
}

/** Ticks of Linux's clock in a second (USER_HZ). */
const TICKS = 100;

/** Processor time, ms, that the browser with this profile has used, its children's too; null where the system does not say. */
function processorMs(profile: string): number | null {
  if (process.platform !== 'linux') return null;
  const found = new Map<string, { parent: string; ticks: number; ours: boolean }>();
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      const ours = readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(profile);
      found.set(pid, { parent: fields[1]!, ticks: Number(fields[11]) + Number(fields[12]), ours });
    } catch {} // it has just ended
  }
  const isOurs = (pid: string): boolean => {
    const one = found.get(pid);
    return one !== undefined && (one.ours || isOurs(one.parent));
  };
  return [...found].reduce((sum, [pid, { ticks }]) => (isOurs(pid) ? sum + (ticks * 1000) / TICKS : sum), 0);
}
