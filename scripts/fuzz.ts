/**
 * `npm run fuzz [-- --cases 500 --seed N --only grammar,pages DIR…]`: pages, text, import files and stored records made
 * at random or damaged, and what must hold of each. Pages are our fixtures and, where folders are given, what stands
 * in them. A failure prints the smallest case found and the seed that shows it again. Status 1: something failed.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { FIXTURES, sourceFile } from '../tests/fixture';
import { FILES } from '../tests/transfer/import/files';
import { shippedNames } from './batch/names';
import { readPageFile } from './batch/read-file';
import { type Material, PROPERTIES } from './fuzz/properties';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    cases: { type: 'string', default: '500' },
    seed: { type: 'string', default: String(Date.now() % 1e9) },
    only: { type: 'string', default: Object.keys(PROPERTIES).join(',') },
  },
});

/** The pages in a folder and those below, a few hundred at most: they are damaged, not read for themselves. */
async function pagesIn(dir: string, most = 300): Promise<string[]> {
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.html(?:\.gz)?$/.test(file) && statSync(join(dir, file)).size < 60_000)
    .sort();
  const step = Math.max(1, Math.floor(files.length / most));
  const chosen = files.filter((_, index) => index % step === 0);
  return Promise.all(chosen.map(async (file) => (await readPageFile(join(dir, file))).text));
}

const fixtures = readdirSync(FIXTURES).map((slug) => readFileSync(sourceFile(slug), 'utf8'));
const material: Material = {
  pages: [...fixtures, ...(await Promise.all(positionals.map((dir) => pagesIn(dir)))).flat()],
  files: FILES.map(([, file]) => file),
  names: shippedNames(),
};

let failed = 0;
let tried = 0;
for (const name of values.only.split(',')) {
  const property = PROPERTIES[name];
  if (!property)
    throw new Error(`Nothing is called ${name}. There are: ${Object.keys(PROPERTIES).join(', ')}`);
  const began = performance.now();
  const run = await fc.check(property(material) as fc.IAsyncProperty<unknown>, {
    seed: Number(values.seed),
    numRuns: Number(values.cases),
  });
  tried += run.numRuns;
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  console.log(
    `${run.failed ? '✗' : '✓'} ${name.padEnd(8)} ${String(run.numRuns).padStart(6)} cases ${seconds.padStart(5)} s`,
  );
  if (!run.failed) continue;
  failed++;
  console.log(String(run.errorInstance).slice(0, 1000));
  console.log(fc.defaultReportMessage(run)?.slice(0, 3000));
}
console.log(
  `${tried} cases, ${failed} of ${values.only.split(',').length} properties failed, seed ${values.seed}`,
);
process.exitCode = failed > 0 ? 1 : 0;
