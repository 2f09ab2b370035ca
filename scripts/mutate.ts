/**
 * `npm run mutate [-- PART…] [--sample N] [--continue]`: small changes are made to the core, one at a time, and the unit tests should
 * fail for each (`mutate/mutators.ts` says which changes, `mutate/parts.ts` of what). Prints the score of each part and
 * what no test noticed; `--seed WORD` takes another sample, `--of FILE` only mutants of that file, `--by FILE` asks that
 * test file alone (each may be given again), `--continue` goes on with a run that was stopped,
 * `--keys` prints what the list of equivalent mutants wants. Status 1: a part is under 80 %.
 */
import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { EQUIVALENT } from './mutate/equivalent';
import { note, type Standing, standingOf } from './mutate/journal';
import { PARTS, type Part } from './mutate/parts';
import { allMutants, filesOf, type SampledMutant, sampled } from './mutate/sample';
import type { Control } from './mutate/tests';

const OUT = join('.output', 'mutate');
/** A test process that writes nothing for so long is caught in a loop that asks no switch. */
const SILENCE_MS = 240_000;
const WANTED = 0.8;

const sizeOf = (file: string) => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

/** Runs the tests of `control` in a process of their own. It is ended when it falls silent; a mutant may crash it too. */
function runTests(path: string, { journal }: Control): Promise<'done' | 'silent' | 'crashed'> {
  const errors = openSync(`${path}.log`, 'a');
  const tests = spawn(process.execPath, ['scripts/run.mjs', 'scripts/mutate/tests.ts', path], {
    stdio: ['ignore', 'ignore', errors],
  });
  const end = () => tests.kill('SIGKILL');
  process.once('exit', end);
  let size = sizeOf(journal);
  let heard = performance.now();
  let silent = false;
  const watch = setInterval(() => {
    if (sizeOf(journal) !== size) heard = performance.now();
    size = sizeOf(journal);
    if (performance.now() - heard < SILENCE_MS) return;
    silent = true;
    end();
  }, 1000);
  return new Promise((resolve, reject) => {
    tests.on('error', reject);
    tests.on('exit', (status) => {
      clearInterval(watch);
      process.off('exit', end);
      closeSync(errors);
      resolve(status === 0 ? 'done' : silent ? 'silent' : 'crashed');
    });
  });
}

/** Goes on after every mutant that hung or crashed, until the tests come to their end. */
async function through(path: string, controlNow: () => Control): Promise<void> {
  for (;;) {
    const control = controlNow();
    if (control.alone?.length === 0) return;
    writeFileSync(path, JSON.stringify(control));
    const end = await runTests(path, control);
    if (end === 'done') return;
    const { open } = standingOf(control.journal);
    if (open === null) {
      console.error(
        `The tests stop without a mutant, what they have not judged counts as survived: ${path}.log`,
      );
      return;
    }
    note(
      control.journal,
      end === 'silent' ? { is: 'endless', mutant: open } : { is: 'killed', mutant: open, by: 'crash' },
    );
  }
}

/** Mutants that only a process of their own can judge, with the files whose tests have not tried them otherwise. */
function aloneOf({ once, reached, killed, endless, lives }: Standing): NonNullable<Control['alone']> {
  return [...once]
    .filter(([mutant]) => !killed.has(mutant) && !endless.has(mutant) && !lives.has(mutant))
    .map(([mutant, files]) => ({
      mutant,
      files: [...files].filter((file) => !reached.get(mutant)?.has(file)),
    }))
    .filter(({ files }) => files.length > 0);
}

async function tryAll(name: string, part: Part, mutants: SampledMutant[]): Promise<Standing> {
  const journal = join(OUT, `${name}.jsonl`);
  const path = join(OUT, `${name}.json`);
  const before = new Set(readFileSync(`${path}.of`, { encoding: 'utf8', flag: 'a+' }).split('\n'));
  const lines = mutants.map((mutant) => JSON.stringify(mutant));
  const isSame = lines.every((line) => before.has(line));
  if (!values.continue || !isSame) for (const file of [journal, `${path}.log`]) rmSync(file, { force: true });
  if (!isSame) writeFileSync(`${path}.of`, lines.join('\n'));
  const control: Control = { mutants, tests: values.by ?? part.tests, journal, alone: null };
  await through(path, () => control);
  await through(path, () => ({ ...control, alone: aloneOf(standingOf(journal)) }));
  return standingOf(journal);
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

/** Keys in the list of equivalent mutants that are of these files and name none any more. */
function goneOf(files: readonly string[], all: readonly SampledMutant[]): string[] {
  const known = new Set(all.map(({ key }) => key));
  return Object.keys(EQUIVALENT).filter((key) => files.includes(key.split(' ')[0]!) && !known.has(key));
}

/** Tries a part and prints what came of it. Returns its score from 0 to 1. */
async function report(name: string, part: Part, size: number): Promise<number> {
  const began = performance.now();
  const files = filesOf(part.files);
  const all = allMutants(files);
  const wanted = values.of ? all.filter(({ file }) => values.of?.includes(file)) : all;
  const chosen = sampled(wanted, size, values.seed);
  const tried = chosen.filter(({ key }) => !(key in EQUIVALENT));
  for (const key of goneOf(files, all)) console.log(`  no longer there: ${key}`);
  const { killed, endless, reached, once } = await tryAll(name, part, tried);
  const known = new Set(chosen.map(({ id }) => id));
  if ([...reached.keys(), ...killed.keys()].some((id) => !known.has(id)))
    throw new Error('A cache holds older switches');
  const survivors = tried.filter(({ id }) => !killed.has(id) && !endless.has(id));
  const ends = tried.filter(({ id }) => endless.has(id)).length;
  const score = 1 - survivors.length / tried.length;
  for (const { file, line, kind, original, text, id, key } of survivors) {
    const unreached = reached.has(id) || once.has(id) ? '' : ' (no test comes here)';
    console.log(
      `  ${file}:${line} ${kind}: ${original} → ${text.replace(/\s+/g, ' ').slice(0, 80)}${unreached}`,
    );
    if (values.keys) console.log(`    ${key}`);
  }
  const minutes = ((performance.now() - began) / 60_000).toFixed(1);
  console.log(
    `${name}: ${percent(score)} of ${tried.length} mutants noticed (${tried.length - survivors.length - ends} killed, ${ends} without end, ${survivors.length} survived; ${chosen.length - tried.length} more change nothing); ${chosen.length} of ${wanted.length} taken, ${minutes} min`,
  );
  return score;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string' },
    seed: { type: 'string', default: 'dateline' },
    of: { type: 'string', multiple: true },
    by: { type: 'string', multiple: true },
    continue: { type: 'boolean', default: false },
    keys: { type: 'boolean', default: false },
  },
});
const names = positionals.length > 0 ? positionals : Object.keys(PARTS);
mkdirSync(OUT, { recursive: true });
// Without this the tests would go on alone.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
for (const name of names) {
  const part = PARTS[name];
  if (!part) throw new Error(`Nothing is called ${name}. There are: ${Object.keys(PARTS).join(', ')}`);
  const score = await report(name, part, Number(values.sample ?? part.sample));
  if (score < WANTED) process.exitCode = 1;
}
