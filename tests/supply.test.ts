/** What comes from others: under licences that may be shipped, held to one version, and named in what is built. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isPermitted, lockedPackages, looseVersions } from '../scripts/supply/locked';
import { noticesText, packageFolder } from '../scripts/supply/notices';

/** A project folder with one package in its lock file. */
function projectWith(entry: object, about: object): string {
  const root = mkdtempSync(join(tmpdir(), 'supply-'));
  mkdirSync(join(root, 'node_modules', 'quayside'), { recursive: true });
  writeFileSync(
    join(root, 'package-lock.json'),
    JSON.stringify({ packages: { '': {}, 'node_modules/quayside': entry } }),
  );
  writeFileSync(
    join(root, 'package.json'),
    JSON.stringify({ dependencies: { quayside: '^1.0.0', pier: '2.3.4' } }),
  );
  writeFileSync(
    join(root, 'node_modules', 'quayside', 'package.json'),
    JSON.stringify({ name: 'quayside', version: '1.0.0', ...about }),
  );
  return root;
}

describe('the packages of this project', () => {
  it('are locked, hashed, run nothing at install and may be shipped', () => {
    const packages = lockedPackages('.');
    expect(packages.length).toBeGreaterThan(100);
    expect(packages.filter(({ problems }) => problems.length > 0)).toEqual([]);
    expect(looseVersions('.')).toEqual([]);
  });
});

describe('a package that should not come in', () => {
  it.each([
    ['copyleft', { integrity: 'sha512-x' }, { license: 'GPL-3.0-only' }, 'is under GPL-3.0-only'],
    ['no licence', { integrity: 'sha512-x' }, {}, 'names no licence'],
    ['no hash', {}, { license: 'MIT' }, 'has no hash'],
    [
      'a script at install',
      { integrity: 'sha512-x', hasInstallScript: true },
      { license: 'MIT' },
      'runs a script when it is installed',
    ],
    ['data licence, shipped', { integrity: 'sha512-x' }, { license: 'CC-BY-4.0' }, 'is under CC-BY-4.0'],
  ])('is told: %s', (_what, entry, about, problem) => {
    expect(lockedPackages(projectWith(entry, about))[0]!.problems).toEqual([problem]);
  });

  it('is told when its version floats', () => {
    expect(looseVersions(projectWith({}, {}))).toEqual(['quayside ^1.0.0']);
  });
});

describe('licence expressions', () => {
  const permitted = new Set(['MIT', 'Zlib']);
  it.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0-or-later)', true],
    ['(MIT AND Zlib)', true],
    ['MIT AND GPL-2.0', false],
    ['GPL-2.0 OR LGPL-3.0', false],
  ])('%s', (expression, expected) => {
    expect(isPermitted(expression, permitted)).toBe(expected);
  });
});

describe('notices', () => {
  it.each([
    ['/a/node_modules/pier/dist/x.js', '/a/node_modules/pier'],
    ['\0/a/node_modules/@quay/side/x.js?commonjs', '/a/node_modules/@quay/side'],
    ['/a/node_modules/wxt/node_modules/deep/i.js', '/a/node_modules/wxt/node_modules/deep'],
    ['/a/utils/html.ts', null],
    ['virtual:entry', null],
  ])('knows the package of %j', (id, folder) => {
    expect(packageFolder(id)).toBe(folder);
  });

  it('carry the text of the licence, once, in an order that stays', () => {
    const folder = join(projectWith({}, { license: 'MIT', author: 'A. Mole' }), 'node_modules', 'quayside');
    expect(noticesText([folder])).toContain('Copyright A. Mole');
    writeFileSync(join(folder, 'LICENSE.md'), 'Permission is hereby granted …');
    const text = noticesText([folder, folder]);
    expect(text.match(/quayside 1\.0\.0, MIT/g)).toHaveLength(1);
    expect(text).toContain('Permission is hereby granted …');
  });
});
