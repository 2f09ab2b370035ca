/** Checks Node and installs the packages when they are missing or stale. Node built-ins only. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const OLDEST_NODE = [20, 19];

/** Words for a Node that is too old, or null. */
export function nodeProblem(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return null;
  return `Dateline needs Node ${OLDEST_NODE.join('.')} or newer; this is Node ${version}. Get a newer one from https://nodejs.org and run this again.`;
}

/** Versions by path; packages that are for another platform only may be absent. */
function packagesOf(file) {
  const { packages } = JSON.parse(readFileSync(file, 'utf8'));
  return Object.entries(packages).filter(([path]) => path !== '');
}

/** True when node_modules holds what package-lock.json says (npm keeps its own record of what it installed). */
export function isInstalled() {
  const record = 'node_modules/.package-lock.json';
  if (!existsSync(record)) return false;
  const installed = new Map(packagesOf(record).map(([path, { version }]) => [path, version]));
  const wanted = packagesOf('package-lock.json');
  const known = new Set(wanted.map(([path]) => path));
  return (
    wanted.every(
      ([path, { version, optional }]) =>
        installed.get(path) === version || (optional && !installed.has(path)),
    ) && [...installed.keys()].every((path) => known.has(path))
  );
}

/** Runs npm, whichever way this was started. */
function npm(args) {
  const own = process.env.npm_execpath;
  if (own && /npm-cli\.js$/.test(own))
    return spawnSync(process.execPath, [own, ...args], { stdio: 'inherit' });
  return spawnSync('npm', args, { stdio: 'inherit', shell: process.platform === 'win32' });
}

/** Leaves with words when Node is too old or the packages cannot be installed. */
export function ensureDependencies() {
  const problem = nodeProblem();
  if (problem) {
    console.error(problem);
    process.exit(1);
  }
  if (isInstalled()) return;
  console.log('Installing packages (npm ci) …');
  const { status } = npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (status !== 0) {
    console.error('The packages could not be installed: see above. Is there a network?');
    process.exit(1);
  }
}
