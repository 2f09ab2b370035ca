/**
 * Trains the tagger and writes its weights, all in one:
 * `node scripts/run.mjs scripts/train-names/train.ts BENCH_NLP_DIR WINK_EMBEDDINGS_DIR [--work DIR]`; README.md says more.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const HERE = join(ROOT, 'scripts/train-names');
const WEIGHTS = join(ROOT, 'public/models/names-en.bin');
const PARITY = join(ROOT, 'tests/annotate/names-parity.json');

const WORDS = '150000';
const CLUSTERS = ['1024', '256', '64'];
const COMPILER = ['-std=c++17', '-O3', '-march=native', '-ffast-math', '-Wall', '-Wextra'];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    work: { type: 'string', default: join(tmpdir(), 'train-names') },
    words: { type: 'string', default: WORDS },
  },
});
const [bench, wink] = positionals;
if (!bench || !wink) {
  throw new Error('Usage: train.ts BENCH_NLP_DIR WINK_EMBEDDINGS_DIR [--work DIR]');
}
const dir = (name: string): string => join(values.work, name);
for (const name of ['', 'lexicon', 'examples', 'model']) mkdirSync(dir(name), { recursive: true });
mkdirSync(dirname(WEIGHTS), { recursive: true });

function run(command: string, ...args: string[]): void {
  console.log(`\n${[command, ...args].join(' ')}`);
  const { status } = spawnSync(command, args, { stdio: 'inherit', cwd: ROOT });
  if (status !== 0) throw new Error(`${command} ended with ${status}`);
}

function script(name: string, ...args: string[]): void {
  run(process.execPath, join(ROOT, 'scripts/run.mjs'), join(HERE, `${name}.ts`), ...args);
}

run('g++', ...COMPILER, '-o', dir('clusters'), join(HERE, 'clusters.cpp'));
run('g++', ...COMPILER, '-o', dir('train'), join(HERE, 'train.cpp'));
script('vectors', wink, dir('lexicon'), values.words);
run(dir('clusters'), dir('lexicon'), ...CLUSTERS);
script('dictionary', dir('lexicon'), bench);
script('examples', dir('lexicon'), dir('examples'), bench);
run(dir('train'), dir('examples'), dir('lexicon'), dir('model/'));
script('pack', dir('lexicon'), dir('model'), WEIGHTS, PARITY);
