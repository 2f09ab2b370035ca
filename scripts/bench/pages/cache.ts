/**
 * Predictions already made, in `.output/bench/`. Ours are known by the bundle that made them, so that any change of a
 * source file makes them anew; a rival's by the version of its package and by how it is called.
 */
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import type { Prediction, ReaderName } from './types';

const FOLDER = resolve('.output', 'bench');
const CALLED = ['bench/pages/readers', 'bench/pages/plain-text', 'batch/read-file'].map(
  (name) => `scripts/${name}.ts`,
);
const PACKAGES = { readability: '@mozilla/readability', defuddle: 'defuddle' };

function digest(parts: string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 12);
}

const versionOf = (name: string) =>
  (JSON.parse(readFileSync(join('node_modules', name, 'package.json'), 'utf8')) as { version: string })
    .version;

function madeBy(reader: ReaderName, script: string, weights: readonly string[]): string {
  if (reader === 'dateline')
    return [script, ...weights].map((file) => readFileSync(file, 'base64')).join('\0');
  const called = CALLED.map((file) => readFileSync(file, 'utf8'));
  return [versionOf(PACKAGES[reader]), versionOf('jsdom'), ...called].join('\0');
}

/** Keeps what is named `<kind>-<mark>` and takes away older ones of the kind. */
function keepNewest(name: string, kind: string): void {
  mkdirSync(FOLDER, { recursive: true });
  for (const old of readdirSync(FOLDER))
    if (old.startsWith(`${kind}-`) && old !== name) rmSync(join(FOLDER, old), { force: true });
}

/** A copy of the running bundle: another command may write it anew while processes of this one start. */
export function keepScript(script: string): string {
  mkdirSync(FOLDER, { recursive: true });
  const copy = join(FOLDER, `script-${process.pid}.mjs`);
  copyFileSync(script, copy);
  return copy;
}

export interface Cache {
  get(key: string): Prediction | undefined;
  add(prediction: Prediction): void;
}

/** The cache of a reader for the pages of a directory; `script` is the file that does the reading, `weights` what ours judges with in place of its own. */
export function openCache(
  reader: ReaderName,
  { dir, script, weights = [] }: { dir: string; script: string; weights?: readonly string[] },
): Cache {
  const kind = `${reader}-${digest([resolve(dir)])}`;
  const name = `${kind}-${digest([madeBy(reader, script, weights)])}.jsonl`;
  keepNewest(name, kind);
  const file = join(FOLDER, name);
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
  const known = new Map(lines.map((line) => JSON.parse(line) as Prediction).map((one) => [one.id, one]));
  return {
    get: (key) => known.get(key),
    add(prediction) {
      known.set(prediction.id, prediction);
      appendFileSync(file, `${JSON.stringify(prediction)}\n`);
    },
  };
}
