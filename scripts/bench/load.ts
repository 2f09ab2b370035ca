import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { startServer } from '../../tests/e2e/server';
import { ensureChromium } from '../browsers.mjs';
import { evaluateInWorld } from './in-world';
import { LOADS } from './load-pages';
import type { Load } from './load-world';
import { POLICY } from './sample';
import { bundleWorld } from './speed';

/** Browsers call a task long from here on, in ms. */
const LONG_TASK = 50;

/**
 * Pages that are very large or deep, read in Chromium as the extension reads them: the longest step between two
 * chances to let go of the thread, and all of them together. Fails where a step is a long task.
 */
export async function load(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { scale: { type: 'string', default: '1' } } });
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
  console.log(`${await browser.version()}, headless\n`);
  console.log(`${''.padEnd(38)}     nodes  longest step      total     words`);
  try {
    for (const [at, { name, html, levels }] of LOADS.entries()) {
      const address = `http://load.example/${at}`;
      server.serve(address, {
        body: Buffer.from(html(Number(values.scale))),
        headers: { 'content-security-policy': POLICY },
      });
      const expression = `${readers};measureLoad(${Math.round((levels ?? 0) * Number(values.scale))})`;
      const { nodes, longest, total, words } = await evaluateInWorld<Load>(browser, address, expression);
      if (longest >= LONG_TASK) long++;
      console.log(
        `${name.padEnd(38)}${String(nodes).padStart(10)}${`${longest.toFixed(1)} ms`.padStart(14)}${`${total.toFixed(0)} ms`.padStart(11)}${String(words).padStart(10)}`,
      );
    }
  } finally {
    await browser.close();
    await server.close();
  }
  return long > 0 ? 1 : 0;
}
