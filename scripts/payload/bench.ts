import { parseArgs } from 'node:util';
import { type BrowserName, openBrowser } from '../../tests/e2e/browser';
import { startServer } from '../../tests/e2e/server';
import { bundleWorld } from '../bench/speed';
import type { Outcome } from './door-world';
import { DOORS } from './doors';
import { payloads } from './payloads';
import { surfaces } from './surfaces';

const BLANK = '<!doctype html><meta charset=utf-8><title>Blank</title><body>';
const AT_ONCE = 200;

/**
 * Every payload as it is, through each door, and through every page of ours, in real browsers: what ran, and what could.
 * As they are many must run, else the trial would show nothing. Fails where anything runs, is left or calls home.
 */
export async function payloadBench(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      browser: { type: 'string', default: 'chromium,firefox' },
      every: { type: 'string', default: '1' },
      only: { type: 'string', default: 'doors,surfaces' },
      doors: { type: 'string', default: ['', ...Object.keys(DOORS)].join() },
    },
  });
  let failed = 0;
  for (const name of values.browser.split(',') as BrowserName[]) {
    if (values.only.includes('doors'))
      failed += await doors(name, { every: Number(values.every), chosen: values.doors.split(',') });
    if (values.only.includes('surfaces')) failed += await surfaces(name, Number(values.every));
  }
  return failed > 0 ? 1 : 0;
}

interface DoorChoice {
  every: number;
  /** Names of doors; '' is none: payloads as they are. */
  chosen: string[];
}

async function doors(name: BrowserName, { every, chosen }: DoorChoice): Promise<number> {
  const world = await bundleWorld('scripts/payload/door-world.ts');
  const server = await startServer();
  const browser = await openBrowser(name, { proxyPort: server.port });
  const count = payloads().length;
  let bad = 0;
  try {
    console.log(`${name} ${await browser.version()}, a page without a policy`);
    for (const door of chosen) {
      const sum: Outcome = { tried: 0, raw: [], executed: [], left: [] };
      for (let from = 0; from < count; from += AT_ONCE * every) {
        server.serve('http://blank.example/', BLANK);
        const page = await browser.page('http://blank.example/');
        await page.runScript(world);
        const part = await page.evaluate(
          (one, first, last) =>
            (
              globalThis as unknown as {
                runPayloads(door: string, from: number, to: number): Promise<Outcome>;
              }
            ).runPayloads(one, first, last),
          ...([door, from, Math.min(from + AT_ONCE, count)] as const),
        );
        await page.close();
        sum.tried += part.tried;
        sum.raw.push(...part.raw);
        sum.executed.push(...part.executed);
        sum.left.push(...part.left);
      }
      bad += sum.executed.length + sum.left.length;
      tell(door || 'as they are', sum);
    }
  } finally {
    await browser.close();
    await server.close();
  }
  return bad;
}

function tell(what: string, { tried, raw, executed, left }: Outcome): void {
  const result =
    what === 'as they are'
      ? `${raw.length} ran`
      : `${executed.length} executed, ${left.length} left something`;
  console.log(`  ${what.padEnd(24)}${String(tried).padStart(6)} payloads, ${result}`);
  for (const line of [...executed, ...left].slice(0, 10))
    console.log(`      ${line.slice(0, 300).replace(/\s+/g, ' ')}`);
}
