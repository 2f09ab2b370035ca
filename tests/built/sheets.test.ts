/** Sheets of a page change what the shared one says, so the shared one has to come first. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

describe.each(['.output/chrome-mv3', '.output/firefox-mv3'])('%s', (dir) => {
  const pages = readdirSync(dir).filter((name) => name.endsWith('.html'));
  const sheetsOf = (page: string) =>
    [...readFileSync(`${dir}/${page}`, 'utf8').matchAll(/<link rel="stylesheet"[^>]*href="([^"]+)"/g)].map(
      ([, href]) => readFileSync(`${dir}${href!}`, 'utf8'),
    );

  it.each(pages)('%s begins with the sheet that all pages share', (page) => {
    const sheets = sheetsOf(page);
    const shared = sheets.findIndex((css) => css.includes('.btn.primary'));
    if (shared >= 0) expect(shared).toBe(0);
  });

  it('has such pages', () => {
    expect(pages.filter((page) => sheetsOf(page).length > 1).length).toBeGreaterThan(4);
  });
});
