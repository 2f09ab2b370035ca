/** The licences of what is bundled ask that their notices travel with it. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

describe.each(['.output/chrome-mv3', '.output/firefox-mv3'])('%s', (dir) => {
  const notices = readFileSync(`${dir}/third-party-notices.txt`, 'utf8');

  it.each(['preact', 'dompurify', 'idb', '@mozilla/readability', 'chrono-node', 'compromise'])(
    'has the notice of %s',
    (name) => {
      expect(notices).toMatch(new RegExp(`^${name} \\d`, 'm'));
    },
  );

  it('names nothing that is only used to build, and no folder of the machine', () => {
    expect(notices).not.toMatch(/^(?:vitest|jsdom|puppeteer-core|typescript) \d/m);
    expect(notices).not.toMatch(/node_modules|\/home\/|\/tmp\//);
  });
});
