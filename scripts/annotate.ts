/**
 * The batch command: `npm run --silent annotate -- IN.jsonl [--out OUT.jsonl] [--jobs N]`, `-` for standard input.
 * One line in, one line out, in order, streaming; scripts/batch/lines.ts says what the lines hold.
 * A line that cannot be done gives `{id, error}`; the exit code is then 1.
 */

import { once } from 'node:events';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { type Unit, unitsOf } from './batch/lines';
import { inOrder } from './batch/pool';
import type { WorkOptions } from './batch/work';

const USAGE =
  'Usage: npm run --silent annotate -- IN.jsonl [--out OUT.jsonl] [--jobs N]   (IN.jsonl may be - for standard input)';
const LIMIT_MS = 120_000;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { out: { type: 'string' }, jobs: { type: 'string', default: '1' } },
  });
  const [input] = positionals;
  const jobs = Number(values.jobs);
  if (!input || positionals.length > 1 || !Number.isInteger(jobs) || jobs < 1) {
    console.error(USAGE);
    return 2;
  }
  if (input !== '-' && !existsSync(input)) {
    console.error(`${input} is not there.`);
    return 2;
  }
  const source = input === '-' ? process.stdin : createReadStream(input);
  const sink = values.out ? createWriteStream(values.out) : process.stdout;
  sink.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0); // the reader has had enough: `… | head`
    console.error(error.message);
    process.exit(2);
  });
  const results = inOrder(unitsOf(createInterface({ input: source, crlfDelay: Number.POSITIVE_INFINITY })), {
    jobs,
    limit: LIMIT_MS,
    workerFile: fileURLToPath(import.meta.url),
    baseDir: input === '-' ? process.cwd() : dirname(resolve(input)),
    now: new Date().toISOString(),
  });
  let failed = 0;
  for await (const lines of results) {
    for (const line of lines) {
      if ('error' in line) {
        failed++;
        console.error(`${line.id ?? '?'}: ${line.error}`);
      }
      if (!sink.write(`${JSON.stringify(line)}\n`)) await once(sink, 'drain');
    }
  }
  if (values.out) await new Promise<void>((done) => sink.end(done));
  return failed > 0 ? 1 : 0;
}

async function answerUnits(): Promise<void> {
  const { work } = await import('./batch/work');
  // Listening only now: messages sent before wait in the port.
  parentPort?.on('message', async (unit: Unit) =>
    parentPort?.postMessage(await work(unit, workerData as WorkOptions)),
  );
}

if (isMainThread) process.exitCode = await main();
else await answerUnits();
