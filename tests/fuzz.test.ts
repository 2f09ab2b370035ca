/** A fixed share of `npm run fuzz`, and what it must be able to see. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shippedNames } from '../scripts/batch/names';
import { annotationsHold } from '../scripts/fuzz/page-holds';
import { PROPERTIES } from '../scripts/fuzz/properties';
import { articleOf } from './annotate/article';
import { FIXTURES, sourceFile } from './fixture';
import fc from './properties';
import { FILES } from './transfer/import/files';

const material = {
  pages: readdirSync(FIXTURES).map((slug) => readFileSync(sourceFile(slug), 'utf8')),
  files: FILES.map(([, file]) => file),
  names: shippedNames(),
};

describe('what is made at random or damaged', () => {
  it.each(Object.keys(PROPERTIES))('%s: holds', { timeout: 120_000 }, async (name) => {
    await fc.assert(PROPERTIES[name]!(material) as fc.IAsyncProperty<unknown>, { numRuns: 25 });
  });

  it('is seen where it does not hold', () => {
    const span = { start: 0, end: 3, text: 'May', type: 'DATE', value: 'soon', stated: true } as const;
    const nothing = { entities: [], keyDates: [], engine: '' };
    const article = articleOf('May be.');
    expect(() => annotationsHold(article, { ...nothing, times: [span] })).toThrow(
      'No value of TIMEX3: "soon"',
    );
    expect(() =>
      annotationsHold(article, { ...nothing, times: [{ ...span, value: 'XXXX-05', end: 4 }] }),
    ).toThrow('A span is not its text');
  });
});
