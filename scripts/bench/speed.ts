import { join } from 'node:path';
import { parseArgs } from 'node:util';
import puppeteer, { type Page } from 'puppeteer-core';
import { build } from 'vite';
import { startServer } from '../../tests/e2e/server';
import { readPageFile } from '../batch/read-file';
import { ensureChromium } from '../browsers.mjs';
import { median, percentile } from './figures';
import { addressOf, choose, POLICY } from './sample';
import type { Timing } from './speed-world';

/** The readers as one script, shrunk as the extension's own scripts are. */
async function bundleReaders(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'chrome121',
      lib: { entry: 'scripts/bench/speed-world.ts', formats: ['iife'], name: 'readers' },
    },
  });
  const [{ output }] = built as unknown as [{ output: [{ code: string }] }];
  return output[0].code;
}

/** One run: the page loaded anew, and a new world in it, so that no run finds the other's compiled code warm. */
async function runOn(
  page: Page,
  { address, readers, run }: { address: string; readers: string; run: number },
): Promise<Timing> {
  await page.goto(address, { waitUntil: 'load' });
  const session = await page.createCDPSession();
  try {
    const { frameTree } = await session.send('Page.getFrameTree');
    const { executionContextId } = await session.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
    });
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      contextId: executionContextId,
      expression: `${readers};measureReading(${run})`,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as Timing;
  } finally {
    await session.detach();
  }
}

/**
 * Time of our whole extraction (clutter, text, metadata) against Readability alone, on the same pages in the same
 * Chromium, turn by turn; of each page's runs the fastest counts, since a busy machine only ever adds.
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
  const readers = await bundleReaders();
  const server = await startServer();
  const browser = await puppeteer.launch({
    executablePath: ensureChromium(),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), // Chromium's sandbox refuses to run as root
      `--proxy-server=127.0.0.1:${server.port}`,
    ],
  });
  const timings: Timing[] = [];
  let failed = 0;
  try {
    const page = await browser.newPage();
    for (const sample of choose(dir, Number(values.pages))) {
      const address = addressOf(sample);
      const { text } = await readPageFile(join(sample.dir, sample.line.file));
      server.serve(address, { body: Buffer.from(text), headers: { 'content-security-policy': POLICY } });
      try {
        const runs: Timing[] = [];
        for (let run = 0; run < Number(values.times); run++)
          runs.push(await runOn(page, { address, readers, run }));
        timings.push({
          ours: Math.min(...runs.map(({ ours }) => ours)),
          readability: Math.min(...runs.map(({ readability }) => readability)),
        });
      } catch (error) {
        failed++;
        console.log(`${sample.line.id}: ${(error as Error).message.split('\n')[0]}`);
      }
    }
    console.log(
      `${await browser.version()}, headless; ${timings.length} pages, ${values.times} runs each, ${failed} failed`,
    );
  } finally {
    await browser.close();
    await server.close();
  }
  print(timings);
  return 0;
}

function print(timings: readonly Timing[]): void {
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
  console.log(`${' '.repeat(22)}     median        p95        most`);
  row('ours', ours, ' ms');
  row('Readability alone', theirs, ' ms');
  row('ratio, page by page', ratios, '');
  console.log(
    `ratio of the medians ${(median(ours) / median(theirs)).toFixed(2)}, of the p95 ${(percentile(ours, 0.95) / percentile(theirs, 0.95)).toFixed(2)}`,
  );
}
