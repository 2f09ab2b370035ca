/** Every language says what English says: all of it, with the same gaps, within the stores' limits. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Messages = Record<string, { message: string; description?: string }>;
const read = (language: string): Messages =>
  JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8'));

const english = read('en');
const LANGUAGES = readdirSync('public/_locales').filter((language) => language !== 'en');
const PLURAL = /^(.+)_(?:zero|one|two|few|many|other)$/;
const PLURALS = new Set(
  Object.keys(english).flatMap((key) => {
    const base = /^(.+)_other$/.exec(key)?.[1];
    return base && Object.hasOwn(english, `${base}_one`) ? [base] : [];
  }),
);
const pluralOf = (key: string) => {
  const base = PLURAL.exec(key)?.[1];
  return base !== undefined && PLURALS.has(base) ? base : null;
};

/** Names and signs, alike in every language. */
const NAMES =
  /^(?:Dateline|BibLaTeX|CSL-JSON \(Zotero, Pandoc\)|JSON Feed|JSON-LD \(schema\.org\)|RIS \(EndNote, Mendeley\)|Instapaper|Karakeep|Linkwarden|Matter|Obsidian Web Clipper|Omnivore|Pocket|Raindrop|Readeck|Readwise Reader|TimelineJS|wallabag|Ctrl\+\$1|Esc|\$1 \(Esc\)|Del|Page Down|Page Up|\$1 px)$/;
/** English words that are words of the other language as well. */
const SHARED: Record<string, RegExp> = {
  de: /^(?:Name|Navigation|Organisation|Person|Sepia|Text)$/,
  es: /^(?:Sepia|\$1 min|Variables: \$1)$/,
  fr: /^(?:Action|Articles?|Articles, \$1|\$\d articles?|Auto|Dates|\$1 mentions?|Navigation|[Nn]otes?|Organisations?|Pages \$1|Promotion|Sites|Sources?|\$1 sources?|Suggestions|Violet)$/,
};
/** Quotation marks that the language does not use so. */
const FOREIGN_QUOTES: Record<string, RegExp> = {
  ar: /["“”„]/,
  de: /["”«»]|“[^.,;:?)\s…]/,
  es: /["“”„]/,
  fr: /["“”„]|«(?!\u00a0)|(?<!\u00a0)»/,
  hi: /["„«»]/,
  ur: /["„«»]/,
};
const SCRIPTS: Record<string, RegExp> = {
  ar: /\p{Script=Arabic}/u,
  hi: /\p{Script=Devanagari}/u,
  ur: /\p{Script=Arabic}/u,
};

const gaps = (message: string) => [...new Set(message.match(/\$\d/g))].sort();

describe.each(LANGUAGES)('%s', (language) => {
  const messages = read(language);
  const all = Object.entries(messages).map(([key, { message }]) => ({ key, message }));
  const originalOf = (key: string) => {
    const base = pluralOf(key);
    return english[base === null ? key : `${base}_other`]?.message ?? '';
  };

  it('has every message of English and every plural form of its own', () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const wanted = Object.keys(english).flatMap((key) => {
      const base = pluralOf(key);
      if (base === null) return [key];
      return key.endsWith('_other') ? forms.map((form) => `${base}_${form}`) : [];
    });
    expect(Object.keys(messages).sort()).toEqual([...new Set(wanted)].sort());
  });

  it('has the same gaps; the count itself may be said in a word', () => {
    const wrong = all.filter(({ key, message }) => {
      const counted = pluralOf(key) !== null;
      const compared = (text: string) => gaps(text).filter((gap) => !counted || gap !== '$1');
      return compared(message).join() !== compared(originalOf(key)).join() || /\$(?!\d)/.test(message);
    });
    expect(wrong).toEqual([]);
  });

  it('leaves nothing in English', () => {
    const left = all.filter(({ key, message }) => {
      if (key === 'locale' || !/\p{L}/u.test(message.replace(/\$\d/g, ''))) return false;
      if (NAMES.test(message)) return false;
      if (SCRIPTS[language] && !SCRIPTS[language].test(message)) return true;
      return message === originalOf(key) && !SHARED[language]?.test(message);
    });
    expect(left).toEqual([]);
  });

  it('writes quotation marks as the language does', () => {
    expect(all.filter(({ message }) => FOREIGN_QUOTES[language]?.test(message))).toEqual([]);
  });

  it('says which language it is, and whether a native speaker has read it', () => {
    expect(messages.locale?.message).toBe(language);
    expect(messages.locale?.description).toMatch(/to be reviewed by a native speaker|[Rr]eviewed by /);
  });

  it('fits into the stores', () => {
    expect(messages.extName!.message.length).toBeLessThanOrEqual(45);
    expect(messages.extDescription!.message.length).toBeLessThanOrEqual(132);
  });
});

it('the six languages are there', () => {
  expect(LANGUAGES).toEqual(expect.arrayContaining(['ar', 'de', 'es', 'fr', 'hi', 'ur']));
  expect(existsSync('LANGUAGES.md')).toBe(true);
});
