/** What package-lock.json promises: exact versions with a hash, no scripts at install, licences that may be shipped. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** SPDX ids that ask for no more than a notice, or (MPL-2.0) only for changes of their own files. */
const PERMITTED = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  'BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'MPL-2.0',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Python-2.0',
  'Zlib',
]);

/** Data of tools that never leave the developer's machine may also ask to be named. */
const PERMITTED_IN_TOOLS = new Set([...PERMITTED, 'CC-BY-4.0']);

/** Packages whose package.json says it in an older way, or not at all; read in their repositories. */
const SAID_ELSEWHERE: Record<string, string> = { 'spacetime-holiday': 'MIT', 'config-chain': 'MIT' };

interface Entry {
  version?: string;
  integrity?: string;
  license?: string;
  dev?: boolean;
  hasInstallScript?: boolean;
  link?: boolean;
}

export interface LockedPackage {
  name: string;
  version: string;
  /** An SPDX expression, or null when nobody says. */
  licence: string | null;
  /** Part of what is built, rather than of how. */
  shipped: boolean;
  problems: string[];
}

/** True when an SPDX expression can be taken up in a way that `permitted` allows. */
export function isPermitted(expression: string, permitted: ReadonlySet<string>): boolean {
  const bare = expression.replace(/[()]/g, '').trim();
  if (/ OR /.test(bare)) return bare.split(' OR ').some((part) => isPermitted(part, permitted));
  return bare.split(' AND ').every((part) => permitted.has(part.trim()));
}

function licenceOf(root: string, path: string, name: string, entry: Entry): string | null {
  const file = join(root, path, 'package.json');
  const said = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).license : entry.license;
  return typeof said === 'string' ? said : (SAID_ELSEWHERE[name] ?? null);
}

function problemsOf(entry: Entry, licence: string | null): string[] {
  const permitted = entry.dev ? PERMITTED_IN_TOOLS : PERMITTED;
  return [
    ...(entry.integrity ? [] : ['has no hash']),
    ...(entry.hasInstallScript ? ['runs a script when it is installed'] : []),
    ...(licence === null ? ['names no licence'] : []),
    ...(licence !== null && !isPermitted(licence, permitted) ? [`is under ${licence}`] : []),
  ];
}

/** Every package of the lock file under `root`, with what is wrong with it. */
export function lockedPackages(root: string): LockedPackage[] {
  const lock: { packages: Record<string, Entry> } = JSON.parse(
    readFileSync(join(root, 'package-lock.json'), 'utf8'),
  );
  return Object.entries(lock.packages)
    .filter(([path]) => path !== '')
    .map(([path, entry]) => {
      const name = path.replace(/^.*node_modules\//, '');
      const licence = licenceOf(root, path, name, entry);
      const problems = problemsOf(entry, licence);
      return { name, version: entry.version ?? '', licence, shipped: !entry.dev, problems };
    });
}

/** Dependencies of package.json that are not held to one version. */
export function looseVersions(root: string): string[] {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return Object.entries<string>({ ...dependencies, ...devDependencies })
    .filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))
    .map(([name, version]) => `${name} ${version}`);
}
