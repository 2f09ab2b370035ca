import { join } from 'node:path';
import { parseArgs } from 'node:util';
import puppeteer, { type Browser } from 'puppeteer-core';
import { build } from 'vite';
import { startServer } from '../../tests/e2e/server';
import { readPageFile } from '../batch/read-file';
import { ensureChromium } from '../browsers.mjs';
import { median, percentile } from './figures';
import { openWorld, threadTime } from './in-world';
import { addressOf, choose, POLICY } from './sample';
import type { Reader } from './speed-world';

/** Milliseconds by the clock, and of the page's thread. */
interface Run {
  clock: number;
  thread: number;
}

type Timing = Record<Reader, Run>;

interface Timings {
  /** The very first run of either: nothing compiled yet, as when somebody opens the popup on a page. */
  cold: Timing;
  /** The least of the runs after it, since a busy machine only ever adds. */
  warm: Timing;
}

/** What runs inside a page, as one script, shrunk as the extension's own scripts are. */
export async function bundleWorld(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'chrome121',
      lib: { entry, formats: ['iife'], name: 'readers' },
    },
  });
  const [{ output }] = built as unknown as [{ output: [{ code: string }] }];
  return output[0].code;
}

/**
 * Time of our whole extraction (clutter, text, metadata) against Readability alone, on the same pages in the same
 * Chromium, turn by turn; the first run apart from those that find the code compiled. By the clock, and by the time of the
 * page's thread, to which a busy machine adds less.
 */
export async function speed(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { pages: { type: 'string', default: '104' }, times: { type: 'string', default: '4' } },
  });
  const [dir] = positionals;
  if (!dir) {
    console.error('Usage: npm run bench -- speed DIR [--pages N] [--times N]');
    return 2;
  }
  const readers = await bundleWorld('scripts/bench/speed-world.ts');
  const server = await startServer();
  const browser = await puppeteer.launch({
    executablePath: ensureChromium(),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), // Chromium's sandbox refuses to run as root
      `--proxy-server=127.0.0.1:${server.port}`,
    ],
  });
  const timings: Timings[] = [];
  let failed = 0;
  try {
    for (const sample of choose(dir, Number(values.pages))) {
      const address = addressOf(sample);
      const { text } = await readPageFile(join(sample.dir, sample.line.file));
      server.serve(address, { body: Buffer.from(text), headers: { 'content-security-policy': POLICY } });
      try {
        const oursFirst = timings.length % 2 === 0;
        const times = Number(values.times);
        timings.push(await measure(browser, { address, readers, oursFirst, times }));
      } catch (error) {
        failed++;
        console.log(`${sample.line.id}: ${(error as Error).message.split('\n')[0]}`);
      }
    }
    console.log(
      `${await browser.version()}, headless; ${timings.length} pages, one cold run and ${values.times} warm ones each, ${failed} failed`,
    );
  } finally {
    await browser.close();
    await server.close();
  }
  for (const kind of ['warm', 'cold'] as const)
    for (const by of ['clock', 'thread'] as const)
      print(
        `${kind}, by ${by}`,
        timings.map(({ [kind]: { ours, readability } }) => ({
          ours: ours[by],
          readability: readability[by],
        })),
      );
  return 0;
}

/** Who goes first changes from run to run: the second finds some of the browser's work done. Each is a task of its own. */
async function measure(
  browser: Browser,
  {
    address,
    readers,
    oursFirst,
    times,
  }: { address: string; readers: string; oursFirst: boolean; times: number },
): Promise<Timings> {
  const world = await openWorld(browser, address);
  try {
    const spent = await threadTime(world);
    await world.evaluate(readers);
    const run = async (reader: Reader): Promise<Run> => {
      const before = await spent();
      const clock = await world.evaluate<number>(`timeReading('${reader}')`);
      return { clock, thread: (await spent()) - before };
    };
    const runs: Timing[] = [];
    for (let nth = 0; nth <= times; nth++) {
      // The first warm run begins with the other than the cold one.
      const isOurs = (nth % 2 === 0) === oursFirst;
      const first = await run(isOurs ? 'ours' : 'readability');
      const second = await run(isOurs ? 'readability' : 'ours');
      runs.push(isOurs ? { ours: first, readability: second } : { ours: second, readability: first });
    }
    const [cold, ...warm] = runs;
    const least = (reader: Reader): Run => ({
      clock: Math.min(...warm.map((timing) => timing[reader].clock)),
      thread: Math.min(...warm.map((timing) => timing[reader].thread)),
    });
    return { cold: cold!, warm: { ours: least('ours'), readability: least('readability') } };
  } finally {
    await world.close();
  }
}

function print(name: string, timings: ReadonlyArray<Record<Reader, number>>): void {
  const ours = timings.map((timing) => timing.ours);
  const theirs = timings.map((timing) => timing.readability);
  const ratios = timings.map((timing) => timing.ours / timing.readability);
  const row = (what: string, figures: readonly number[], unit: string) =>
    console.log(
      what.padEnd(22) +
        [median(figures), percentile(figures, 0.95), Math.max(...figures)]
          .map((figure) => `${figure.toFixed(unit === '' ? 2 : 1)}${unit}`.padStart(11))
          .join(''),
    );
  console.log(`\n${name.padEnd(22)}     median        p95        most`);
  row('ours', ours, ' ms');
  row('Readability alone', theirs, ' ms');
  row('ratio, page by page', ratios, '');
  console.log(
    `ratio of the medians ${(median(ours) / median(theirs)).toFixed(2)}, of the p95 ${(percentile(ours, 0.95) / percentile(theirs, 0.95)).toFixed(2)}`,
  );
}
