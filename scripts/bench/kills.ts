import { parseArgs } from 'node:util';
import type { BrowserName } from '../../tests/e2e/browser';
import { KILLS, type Kill, killRounds } from '../../tests/e2e/kills';

/** Kills the browser again and again in the middle of what writes, and looks what is left. 1 where anything was lost. */
export async function kills(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      times: { type: 'string', default: '50' },
      browser: { type: 'string', multiple: true, default: ['chromium', 'firefox'] },
      what: { type: 'string', multiple: true, default: [...KILLS] },
      seed: { type: 'string', default: '1' },
    },
  });
  const times = Number(values.times);
  let failed = 0;
  console.log('browser    killed during  kills before its end survived  lost');
  for (const browser of values.browser as BrowserName[]) {
    for (const what of values.what as Kill[]) {
      const { rounds, unfinished, lost } = await killRounds(browser, what, {
        ...{ times, seed: Number(values.seed) },
        onRound: (done, gone) =>
          process.stderr.write(`\r${browser} ${what} ${done} of ${times}, ${gone} lost `),
      });
      process.stderr.write('\r'.padEnd(60) + '\r');
      const figures = [
        rounds,
        unfinished,
        rounds - new Set(lost.map((line) => line.split(':')[0])).size,
        lost.length,
      ];
      const cells = figures.map((figure, index) => String(figure).padStart([5, 14, 8, 5][index]!)).join(' ');
      console.log(`${browser.padEnd(10)} ${what.padEnd(14)} ${cells}`);
      for (const line of lost.slice(0, 10)) console.log(`  ${line}`);
      failed += lost.length;
    }
  }
  return failed > 0 ? 1 : 0;
}
