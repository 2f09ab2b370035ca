/** What stands in the repository for the stores, against what they and the manifest ask. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const LANGUAGES = readdirSync('public/_locales');

describe('what the stores are told', () => {
  it('has one version, and the changelog begins with it', () => {
    const headings = [...readFileSync('CHANGELOG.md', 'utf8').matchAll(/^## (\S+)/gm)].map(
      ([, name]) => name,
    );
    expect(headings[0]).toBe(version);
    expect(new Set(headings).size).toBe(headings.length);
    expect(readFileSync('wxt.config.ts', 'utf8')).not.toMatch(/\bversion:/);
  });

  it.each(LANGUAGES)('has a name and a description of the length allowed: %s', (language) => {
    const words = JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8')) as Record<
      string,
      { message: string }
    >;
    expect(words.extName!.message.length).toBeLessThanOrEqual(45);
    expect(words.extDescription!.message.length).toBeLessThanOrEqual(132);
  });
});
