/**
 * `npm start`: from a fresh clone to Dateline at work. Installs what is missing, builds, and opens a browser on a
 * sample page; without a display (or with CI=true) it does the same headless and shows what happened.
 */
import { spawnSync } from 'node:child_process';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureChromium, NoBrowserError } from './browsers.mjs';
import { ensureDependencies } from './dependencies.mjs';

process.chdir(resolve(dirname(fileURLToPath(import.meta.url)), '..'));
ensureDependencies();

try {
  process.env.CHROME_PATH = ensureChromium(console.log);
} catch (error) {
  if (!(error instanceof NoBrowserError)) throw error;
  console.error(error.message);
  process.exit(1);
}

console.log('Building …');
const build = spawnSync(process.execPath, ['node_modules/wxt/bin/wxt.mjs', 'build'], { encoding: 'utf8' });
if (build.status !== 0) {
  console.error(build.stdout, build.stderr);
  process.exit(1);
}

const hasDisplay = process.platform !== 'linux' || !!(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const isCi = !!process.env.CI && !/^(?:0|false)$/i.test(process.env.CI);
const mode = hasDisplay && !isCi ? 'visible' : 'headless';
const demo = spawnSync(process.execPath, ['scripts/run.mjs', 'scripts/demo.ts', mode], { stdio: 'inherit' });
process.exitCode = demo.status ?? 1;
