/**
 * `npm test`: everything, in order, each step one line; a step that fails shows its output and the rest goes on.
 * `npm test -- unit lint` runs only the steps named. The last line is `N passed, N failed`: tests and checks together.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureChromium, ensureFirefox, NoBrowserError } from './browsers.mjs';
import { ensureDependencies } from './dependencies.mjs';

process.chdir(resolve(dirname(fileURLToPath(import.meta.url)), '..'));
ensureDependencies();

const REPORTS = join('.output', 'test');
mkdirSync(REPORTS, { recursive: true });

/** Runs a tool of node_modules/.bin by its file, so that it works without a shell on every platform. */
function tool(name, args, environment = {}) {
  const { bin } = JSON.parse(readFileSync(join('node_modules', name, 'package.json'), 'utf8'));
  const path = typeof bin === 'string' ? bin : (bin[name.split('/').at(-1)] ?? Object.values(bin)[0]);
  return node([join('node_modules', name, path), ...args], environment);
}

function node(args, environment = {}) {
  return new Promise((done) => {
    const child = spawn(process.execPath, args, { env: { ...process.env, ...environment, NO_COLOR: '1' } });
    let output = '';
    const keep = (data) => {
      output += data;
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('close', (status) => done({ status, output }));
  });
}

/** A check: passed or not. */
async function check(running, note = () => '') {
  const { status, output } = await running;
  return status === 0
    ? { passed: 1, failed: 0, output, note: note(output) }
    : { passed: 0, failed: 1, output };
}

/** A run of vitest: counts tests, and a file that could not be loaded as one failure. */
async function vitest(name, project, environment = {}, files = []) {
  const report = join(REPORTS, `${name}.json`);
  rmSync(report, { force: true });
  const args = [
    'run',
    '--project',
    project,
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...files,
  ];
  const { status, output } = await tool('vitest', args, environment);
  if (!existsSync(report)) return { passed: 0, failed: 1, output };
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
  const broken = testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  const failed = numFailedTests + broken;
  // Status 1 without a failed test: an unhandled error, or nothing found to run.
  return {
    passed: numPassedTests,
    failed: failed === 0 && status !== 0 ? 1 : failed,
    output,
    note: `${numPassedTests} tests`,
  };
}

async function browser(ensure, variable) {
  try {
    process.env[variable] = ensure((line) => console.log(`  ${line}`));
    return { passed: 1, failed: 0, output: '', note: process.env[variable] };
  } catch (error) {
    if (!(error instanceof NoBrowserError)) throw error;
    return { passed: 0, failed: 1, output: error.message };
  }
}

/** Killing browsers and waiting for them to start again leaves the processor idle: these run beside the others. */
const KILLS = 'tests/e2e/kills.test.ts';

const endToEnd = (name, browser, files) => vitest(name, 'e2e', { DATELINE_BROWSER: browser }, files);

const STEPS = {
  chromium: () => browser(ensureChromium, 'CHROME_PATH'),
  firefox: () => browser(ensureFirefox, 'FIREFOX_PATH'),
  prepare: () => check(tool('wxt', ['prepare'])),
  types: () => check(tool('typescript', ['--noEmit'])),
  lint: () => check(tool('@biomejs/biome', ['ci', '--colors=off'])),
  unit: () => vitest('unit', 'unit*'),
  'build-chrome': () => check(tool('wxt', ['build'])),
  'build-firefox': () => check(tool('wxt', ['build', '-b', 'firefox'])),
  built: () => vitest('built', 'built'),
  'store-lint': () => check(node(['scripts/run.mjs', 'scripts/store-lint.ts']), lastLine),
  compat: () => check(node(['scripts/run.mjs', 'scripts/compat.ts']), lastLine),
  sizes: () => check(node(['scripts/run.mjs', 'scripts/sizes.ts']), lastLine),
  'e2e-chromium': () => endToEnd('e2e-chromium', 'chromium', ['--exclude', KILLS]),
  'e2e-firefox': () => endToEnd('e2e-firefox', 'firefox', ['--exclude', KILLS]),
  'kills-chromium': () => endToEnd('kills-chromium', 'chromium', [KILLS]),
  'kills-firefox': () => endToEnd('kills-firefox', 'firefox', [KILLS]),
};

function lastLine(output) {
  return output.trim().split('\n').at(-1) ?? '';
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(STEPS, name));
if (unknown.length > 0) {
  console.error(`No step ${unknown.join(', ')}. Steps: ${Object.keys(STEPS).join(', ')}`);
  process.exit(2);
}

/** Steps that use one processor, or wait for a browser, run side by side: groups of lanes, each in its order. */
const GROUPS = [
  [['store-lint'], ['compat', 'sizes']],
  [['e2e-chromium', 'kills-chromium'], ['e2e-firefox'], ['kills-firefox']],
];

async function runStep([name, run]) {
  const start = performance.now();
  const result = await run();
  return { name, seconds: ((performance.now() - start) / 1000).toFixed(1), result };
}

let passed = 0;
let failed = 0;
function tell({ name, seconds, result }) {
  passed += result.passed;
  failed += result.failed;
  console.log(
    `${result.failed ? '✗' : '✓'} ${name.padEnd(14)} ${seconds.padStart(6)} s  ${result.note ?? ''}`.trimEnd(),
  );
  if (!result.failed) return;
  const lines = result.output.trim().split('\n').slice(-200);
  console.log(lines.map((line) => `    ${line}`).join('\n'));
}

const steps = Object.entries(STEPS).filter(([name]) => wanted.length === 0 || wanted.includes(name));
const isAlone = ([name]) => !GROUPS.flat(2).includes(name);

async function runInTurn(lane) {
  for (const step of lane) tell(await runStep(step));
}

await runInTurn(steps.filter(isAlone));
for (const lanes of GROUPS)
  await Promise.all(lanes.map((lane) => runInTurn(steps.filter(([name]) => lane.includes(name)))));
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
