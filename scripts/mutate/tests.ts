/**
 * The process that the tests of a part run in (`node scripts/run.mjs scripts/mutate/tests.ts CONTROL`): it may hang, and
 * `mutate.ts` ends it then. CONTROL is a file of JSON in the form of `Control`.
 */
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Plugin } from 'vite';
import type { TestModule, Vitest } from 'vitest/node';
import { createVitest } from 'vitest/node';
import { instrument, type NumberedMutant } from './instrument';
import { note } from './journal';

export interface Control {
  mutants: NumberedMutant[];
  tests: string[];
  journal: string;
  /** Mutants that are each given all of a file's tests from the start; without it every test tries what it reaches. */
  alone: Array<{ mutant: number; files: string[] }> | null;
}

/** Serves the files under test with the switches in them. */
function switches(mutants: readonly NumberedMutant[]): Plugin {
  const of = new Map<string, NumberedMutant[]>();
  for (const mutant of mutants) of.set(mutant.file, [...(of.get(mutant.file) ?? []), mutant]);
  return {
    name: 'mutants',
    enforce: 'pre',
    load(id) {
      const file = relative(process.cwd(), id.split('?')[0]!);
      const inside = of.get(file);
      return inside ? instrument(readFileSync(file, 'utf8'), inside) : null;
    },
  };
}

async function run(vitest: Vitest, files: readonly string[]): Promise<readonly TestModule[]> {
  const specifications = await vitest.globTestSpecifications([...files]);
  const { testModules } = await vitest.runTestSpecifications(specifications);
  return testModules;
}

/** Files whose tests do not pass as they are cannot tell anything of a mutant. */
async function passing(vitest: Vitest, files: readonly string[]): Promise<Set<string>> {
  process.env.DATELINE_MUTANT = String(NO_MUTANT);
  const modules = await run(vitest, files);
  const failed = modules
    .filter((module) => !module.ok())
    .map((module) => relative(process.cwd(), module.moduleId));
  for (const file of failed) console.error(`${file} fails without a mutant and is left out`);
  return new Set(files.filter((file) => !failed.includes(file)));
}

const NO_MUTANT = -2;

async function alone(vitest: Vitest, { journal, alone: pairs }: Control): Promise<void> {
  const files = [...new Set((pairs ?? []).flatMap((pair) => pair.files))].sort();
  const sound = await passing(vitest, files);
  for (const { mutant, files } of pairs ?? []) {
    process.env.DATELINE_MUTANT = String(mutant);
    note(journal, { is: 'tried', mutant });
    let by: string | undefined;
    for (const file of files.filter((file) => sound.has(file))) {
      const modules = await run(vitest, [file]);
      by = modules.some((module) => !module.ok()) ? file : undefined;
      if (by) break;
    }
    note(journal, by ? { is: 'killed', mutant, by } : { is: 'lives', mutant });
  }
}

const control = JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as Control;
process.env.DATELINE_MUTANTS_JOURNAL = control.journal;
const vitest = await createVitest(
  'test',
  {
    config: false as const,
    watch: false,
    include: control.tests,
    environment: 'node',
    runner: 'scripts/mutate/runner.ts',
    fsModuleCache: false, // what has switches in it must not be found by other runs
    pool: 'threads',
    maxWorkers: 1,
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: [{}],
    dangerouslyIgnoreUnhandledErrors: true,
  },
  { plugins: [switches(control.mutants)] },
);
if (control.alone) await alone(vitest, control);
// In the order given: what is asked first may be enough.
else for (const test of control.tests) await run(vitest, [test]);
await vitest.close();
process.exit(0);
