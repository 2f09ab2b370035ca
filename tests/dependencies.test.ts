import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { nodeProblem } from '../scripts/dependencies.mjs';

it('the lock file names no registry, so that it is the same for everyone', () => {
  const lock = readFileSync('package-lock.json', 'utf8');
  expect(lock).not.toContain('"resolved"');
  expect(lock).not.toMatch(/https?:\/\/registry/);
});

it('versions are exact', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
    string,
    Record<string, string>
  >;
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
  }
});

it('a Node that is too old is told in words', () => {
  expect(nodeProblem('20.19.0')).toBeNull();
  expect(nodeProblem('24.1.0')).toBeNull();
  expect(nodeProblem('20.18.3')).toContain('needs Node 20.19 or newer; this is Node 20.18.3');
  expect(nodeProblem('18.20.0')).toContain('nodejs.org');
});
