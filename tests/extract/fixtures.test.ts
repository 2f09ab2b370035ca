import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { type Expectation, expectationFile, expectationOf, FIXTURES, sourceFile } from '../fixture';

vi.setConfig({ testTimeout: 30_000 });

describe('fixtures', () => {
  it.each(readdirSync(FIXTURES))('%s', (slug) => {
    // A missing expectation throws here: it is written by `npm run accept`, never by a test.
    const expected = JSON.parse(readFileSync(expectationFile(slug), 'utf8')) as Expectation;
    expect(expectationOf(readFileSync(sourceFile(slug), 'utf8'))).toEqual(expected);
  });
});
