/**
 * Trains the trees that tell text from clutter and writes their weights, all in one:
 * `node scripts/run.mjs scripts/train-blocks/train.ts BENCH_PAGES_DIR WORK_DIR [--reuse]`; README.md says more.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { dumpPages } from './dump';
import { packWeights } from './pack';

const COMPILER = ['-std=c++17', '-O3', '-Wall', '-Wextra'];

function run(command: string, ...args: string[]): void {
  console.log([command, ...args].join(' '));
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  if (status !== 0) throw new Error(`${command} ended with ${status}`);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { reuse: { type: 'boolean', default: false } },
});
const [bench, work] = positionals;
if (!bench || !work) throw new Error('Usage: train.ts BENCH_PAGES_DIR WORK_DIR [--reuse]');
mkdirSync(work, { recursive: true });
if (!values.reuse) await dumpPages(bench, work);
const trainer = join(resolve(work), 'train');
run('g++', ...COMPILER, '-o', trainer, resolve('scripts/train-blocks/train.cpp'));
run(trainer, work);
packWeights(join(work, 'model.bin'));
