/**
 * Writes what is read from a fixture into its expected.json, for review before it is committed:
 * `npm run accept <slug>…`. A fixture without one fails its test.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { expectationFile, expectationOf, sourceFile } from '../tests/fixture';

const slugs = process.argv.slice(2);
if (slugs.length === 0) throw new Error('Which fixture? npm run accept <slug>');
for (const slug of slugs) {
  const expectation = expectationOf(readFileSync(sourceFile(slug), 'utf8'));
  writeFileSync(expectationFile(slug), `${JSON.stringify(expectation, null, 2)}\n`);
  console.log(
    `${expectationFile(slug)}: ${expectation.text.length} paragraphs, ${expectation.removed.length} removed`,
  );
}
