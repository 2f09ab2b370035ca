/**
 * Trains the trees that tell text from clutter and writes their weights, all in one:
 * `node scripts/run.mjs scripts/train-blocks/train.ts BENCH_PAGES_DIR WORK_DIR [--reuse] [--check]`; README.md says more.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { dumpPages } from './dump';
import { FOLDS } from './labels';
import { packWeights } from './pack';

const COMPILER = ['-std=c++17', '-O3', '-Wall', '-Wextra'];

function run(command: string, ...args: string[]): void {
  console.log([command, ...args].join(' '));
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  if (status !== 0) throw new Error(`${command} ended with ${status}`);
}

const MADE = ['model.bin', ...Array.from({ length: FOLDS }, (_, fold) => `model-${fold}.bin`)];
const READ = ['names.json', 'rows.bin', 'features.bin'];

/** Reads the pages (unless `reuse`) and trains on what was read; everything stands in `work` afterwards. */
async function make(bench: string, work: string, reuse: boolean): Promise<void> {
  mkdirSync(work, { recursive: true });
  if (!reuse) await dumpPages(bench, work);
  const trainer = join(resolve(work), 'train');
  run('g++', ...COMPILER, '-o', trainer, resolve('scripts/train-blocks/train.cpp'));
  run(trainer, work);
}

/** Does all of it a second time and compares what came out, byte by byte. @throws Error with the files that differ. */
async function check(bench: string, work: string): Promise<void> {
  const again = join(work, 'again');
  await make(bench, again, false);
  const differ = [...READ, ...MADE].filter(
    (name) => !readFileSync(join(work, name)).equals(readFileSync(join(again, name))),
  );
  if (differ.length > 0) throw new Error(`Two runs differ in ${differ.join(', ')}`);
  rmSync(again, { recursive: true });
  console.log(`Two runs made the same bytes: ${[...READ, ...MADE].join(', ')}`);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    reuse: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
  },
});
const [bench, work] = positionals;
if (!bench || !work) throw new Error('Usage: train.ts BENCH_PAGES_DIR WORK_DIR [--reuse] [--check]');
await make(bench, work, values.reuse);
packWeights(join(work, 'model.bin'));
if (values.check) await check(bench, work);
