/** The words and the code that shows them: nothing said that is not there, nothing there that is never said. */
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import english from '../public/_locales/en/messages.json';

const code = ['entrypoints', 'components', 'utils', 'wxt.config.ts']
  .flatMap((place) =>
    place.endsWith('.ts')
      ? [place]
      : readdirSync(place, { recursive: true, encoding: 'utf8' }).map((path) => posix.join(place, path)),
  )
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');

const words = new Set(
  [/'([\w-]+)'/g, /"([\w-]+)"/g, /__MSG_(\w+)__/g].flatMap((form) =>
    [...code.matchAll(form)].map(([, word]) => word),
  ),
);
const named = (word: string) => words.has(word) || words.has(word.replaceAll('_', '-'));
/** Ids put together at run time: `kind_${kind}`. */
const prefixes = [...code.matchAll(/(?:\bt|tById|plural)\(\s*`(\w+_)\$\{/g)].map(
  ([, prefix]) => prefix ?? '',
);

/** A message is said by its key, by its plural's, or by an id that the code puts behind a prefix. */
function isSaid(key: string): boolean {
  if (named(key)) return true;
  const plural = /^(.+)_(?:zero|one|two|few|many|other)$/.exec(key)?.[1];
  if (plural && named(plural)) return true;
  return prefixes.some((prefix) => key.startsWith(prefix) && named(key.slice(prefix.length)));
}

const all = Object.entries(english as Record<string, { message: string }>);

describe('messages', () => {
  it('are all said somewhere', () => {
    expect(all.map(([key]) => key).filter((key) => !isSaid(key))).toEqual([]);
  });

  it('are all there', () => {
    const asked = [...code.matchAll(/\b(t|plural)\(\s*'(\w+)'/g)].flatMap(([, call, key]) =>
      call === 'plural' ? [`${key}_one`, `${key}_other`] : [key],
    );
    const shown = [...code.matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key);
    expect(asked.length).toBeGreaterThan(200);
    expect([...asked, ...shown].filter((key) => !Object.hasOwn(english, key ?? ''))).toEqual([]);
  });

  it('have words for every expected failure', () => {
    const failures = [...code.matchAll(/class (\w+) extends (?:DatelineError|LibraryError)/g)];
    expect(failures.length).toBeGreaterThan(5);
    const missing = failures.map(([, name]) => `error_${name}`).filter((key) => !Object.hasOwn(english, key));
    expect(missing).toEqual([]);
  });

  it('keep to the voice: no exclamation, no pleading, no words of the trade', () => {
    const wrong =
      /!|\bplease\b|\boops\b|\bsorry\b|\bdeclutter|\bpars(?:e|ing)\b|\bentit|\bsync|\bfailed to\b|\.\.\.|[^\p{L}]'|'[^\p{L}]/iu;
    expect(all.filter(([, { message }]) => wrong.test(message))).toEqual([]);
  });

  it('have both forms of a plural, with the same placeholders', () => {
    const placeholders = (key: string) =>
      [...((english as Record<string, { message: string }>)[key]?.message ?? '').matchAll(/\$\d/g)]
        .map(String)
        .sort();
    const plurals = all
      .flatMap(([key]) => /^(.+)_other$/.exec(key)?.[1] ?? [])
      .filter((key) => `${key}_one` in english);
    for (const key of plurals) {
      const one = placeholders(`${key}_one`).filter((name) => name !== '$1');
      expect(
        placeholders(`${key}_other`).filter((name) => name !== '$1'),
        key,
      ).toEqual(one);
    }
  });
});
