import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { BrowserName } from '../../tests/e2e/browser';
import { KILLS, type Kill, type KillReport, killRounds } from '../../tests/e2e/kills';

/** Some rounds on one profile; the same seed kills at the same moments. */
interface Part extends KillReport {
  browser: BrowserName;
  what: Kill;
  seed: number;
}

/** Rounds of one part. */
const PART = 10;

/**
 * Kills the browser again and again in the middle of what writes, and looks what is left. With a journal it can be
 * stopped and gone on with: parts that stand there are not done again. 1 where anything was lost.
 */
export async function kills(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      times: { type: 'string', default: '50' },
      browser: { type: 'string', multiple: true, default: ['chromium', 'firefox'] },
      what: { type: 'string', multiple: true, default: [...KILLS] },
      seed: { type: 'string', default: '1' },
      journal: { type: 'string' },
      minutes: { type: 'string', default: '1000' },
    },
  });
  const end = performance.now() + Number(values.minutes) * 60_000;
  const parts = values.journal ? readParts(values.journal) : [];
  for (const wanted of partsWanted(values)) {
    if (parts.some((part) => sameRounds(part, wanted))) continue;
    if (performance.now() > end) break;
    const part = await done(wanted);
    parts.push(part);
    if (values.journal) appendFileSync(values.journal, `${JSON.stringify(part)}\n`);
  }
  return report(parts, Number(values.times)) > 0 ? 1 : 0;
}

type Wanted = Pick<Part, 'browser' | 'what' | 'seed' | 'rounds'>;

/** One part of each kind after another, so that a run that is stopped has some of all. */
function partsWanted(values: { times: string; seed: string; browser: string[]; what: string[] }): Wanted[] {
  const times = Number(values.times);
  return Array.from({ length: Math.ceil(times / PART) }, (_, number) =>
    (values.browser as BrowserName[]).flatMap((browser) =>
      (values.what as Kill[]).map((what) => ({
        ...{ browser, what, seed: Number(values.seed) + number },
        rounds: Math.min(PART, times - number * PART),
      })),
    ),
  ).flat();
}

async function done({ browser, what, seed, rounds }: Wanted): Promise<Part> {
  const found = await killRounds(browser, what, {
    ...{ times: rounds, seed },
    onRound: (done, gone) =>
      process.stderr.write(`\r${browser} ${what} ${seed}: ${done} of ${rounds}, ${gone} lost `),
  });
  process.stderr.write(`${'\r'.padEnd(60)}\r`);
  return { browser, what, seed, ...found };
}

const sameRounds = (a: Wanted, b: Wanted) =>
  a.browser === b.browser && a.what === b.what && a.seed === b.seed && a.rounds === b.rounds;

function readParts(file: string): Part[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Part);
}

/** Prints the sums; gives how much was lost. */
function report(parts: readonly Part[], times: number): number {
  console.log('browser    killed during  kills before its end survived  lost');
  const groups = new Map<string, Part[]>();
  for (const part of parts) {
    const name = `${part.browser.padEnd(10)} ${part.what.padEnd(14)}`;
    groups.set(name, [...(groups.get(name) ?? []), part]);
  }
  for (const [name, some] of groups) {
    const sum = (count: (part: Part) => number) => some.reduce((all, part) => all + count(part), 0);
    const rounds = sum((part) => part.rounds);
    const lost = some.flatMap((part) => part.lost);
    const failed = sum((part) => new Set(part.lost.map((line) => line.split(':')[0])).size);
    const figures = [rounds, sum((part) => part.unfinished), rounds - failed, lost.length];
    const cells = figures.map((figure, index) => String(figure).padStart([5, 14, 8, 5][index]!)).join(' ');
    console.log(`${name} ${cells}${rounds < times ? `   (of ${times})` : ''}`);
    for (const line of lost.slice(0, 10)) console.log(`  ${line}`);
  }
  return parts.reduce((all, { lost }) => all + lost.length, 0);
}
