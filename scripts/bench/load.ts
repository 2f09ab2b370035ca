import { parseArgs } from 'node:util';
import puppeteer, { type Browser } from 'puppeteer-core';
import { startServer } from '../../tests/e2e/server';
import { ensureChromium } from '../browsers.mjs';
import { openWorld, threadTime } from './in-world';
import { loadLive } from './live/live';
import { LOADS } from './load-pages';
import type { Load } from './load-world';
import { POLICY } from './sample';
import { bundleWorld } from './speed';

/** Browsers call a task long from here on, in ms. */
const LONG_TASK = 50;

/** Very large, deep and restless pages: by `readLarge` (pages) and `loadLive` (live). */
export async function load(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      scale: { type: 'string', default: '1' },
      only: { type: 'string', default: 'pages,live' },
      articles: { type: 'string', default: '50000' },
      pages: { type: 'string', default: '' },
      why: { type: 'boolean', default: false },
    },
  });
  const scale = Number(values.scale);
  let bad = 0;
  if (values.only.includes('pages')) bad += await readLarge(scale);
  if (values.only.includes('live'))
    bad += await loadLive({ articles: Number(values.articles), scale, pages: values.pages, why: values.why });
  return bad > 0 ? 1 : 0;
}

/**
 * Pages that are very large or deep, read in Chromium as the extension reads them: the longest step between two
 * chances to let go of the thread, and all of them together. Counts steps that take a long task's time of the
 * processor: what a step waits for on a busy machine is not its own.
 */
async function readLarge(scale: number): Promise<number> {
  const readers = await bundleWorld('scripts/bench/load-world.ts');
  const server = await startServer();
  const browser = await puppeteer.launch({
    executablePath: ensureChromium(),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), // Chromium's sandbox refuses to run as root
      `--proxy-server=127.0.0.1:${server.port}`,
    ],
  });
  let long = 0;
  console.log(`${await browser.version()}, headless; the longest step by the clock, and by the processor's`);
  console.log(`time of the page's thread in a second reading: ${LONG_TASK} ms of the latter fail\n`);
  console.log(`${''.padEnd(38)}     nodes   by clock  by thread      total     words`);
  try {
    for (const [at, { name, html, levels }] of LOADS.entries()) {
      const address = `http://load.example/${at}`;
      server.serve(address, {
        body: Buffer.from(html(scale)),
        headers: { 'content-security-policy': POLICY },
      });
      const page = { address, readers, levels: Math.round((levels ?? 0) * scale) };
      const { nodes, longest, total, words } = await byClock(browser, page);
      const thread = await byThread(browser, { ...page, steps: longest.map(({ nth }) => nth) });
      if (thread >= LONG_TASK) long++;
      console.log(
        `${name.padEnd(38)}${String(nodes).padStart(10)}${ms(longest[0]!.ms)}${ms(thread)}${`${total.toFixed(0)} ms`.padStart(11)}${String(words).padStart(10)}`,
      );
    }
  } finally {
    await browser.close();
    await server.close();
  }
  return long;
}

const ms = (time: number) => `${time.toFixed(1)} ms`.padStart(11);

interface LoadPage {
  address: string;
  /** Script that holds load-world.ts. */
  readers: string;
  levels: number;
}

async function byClock(browser: Browser, { address, readers, levels }: LoadPage): Promise<Load> {
  const world = await openWorld(browser, address);
  try {
    return await world.evaluate<Load>(`${readers};measureLoad(${levels})`);
  } finally {
    await world.close();
  }
}

/**
 * The most that one of the steps takes of its thread's time, in ms. Each is a task of its own here, and the thread's time
 * is known between tasks only; garbage is collected when the browser likes, so it may fall to other steps than before.
 */
async function byThread(
  browser: Browser,
  { address, readers, levels, steps }: LoadPage & { steps: number[] },
): Promise<number> {
  const world = await openWorld(browser, address);
  try {
    const spent = await threadTime(world);
    await world.evaluate(`${readers};advanceLoad(${levels}, 0)`);
    let most = 0;
    for (const nth of steps.toSorted((a, b) => a - b)) {
      await world.evaluate(`advanceLoad(${levels}, ${nth})`);
      const before = await spent();
      await world.evaluate(`advanceLoad(${levels}, ${nth + 1})`);
      most = Math.max(most, (await spent()) - before);
    }
    return most;
  } finally {
    await world.close();
  }
}
