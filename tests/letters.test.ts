import { describe, expect, it } from 'vitest';
import { Category, categoryOf, letterPattern } from '../utils/letters';

const plane = Array.from({ length: 0x10000 }, (_, code) => code).filter(
  (code) => code < 0xd800 || code >= 0xe000,
);

/** What one of the two takes for its own and the other does not. */
function differences(ours: RegExp, theirs: RegExp): string[] {
  return plane.map((code) => String.fromCharCode(code)).filter((one) => ours.test(one) !== theirs.test(one));
}

describe('letterPattern', () => {
  it.each(['L', 'Lu', 'Ll', 'M', 'N'])('spells \\p{%s} out as the browser knows it', (name) => {
    const ours = letterPattern(`^\\p{${name}}$`)();
    const wrong = differences(ours, new RegExp(`^\\p{${name}}$`, 'u'));
    // Letters of old Hangul, which no keyboard has, and codes that are nothing yet.
    expect(wrong.filter((one) => /[^\ud7b0-\ud7fb\p{Cn}]/u.test(one))).toEqual([]);
  });

  it.each(['L', 'Lu', 'Ll', 'M', 'N'])('finds the same \\p{%s} in western texts', (name) => {
    const pattern = letterPattern(`^\\p{${name}}$`);
    const marks = plane.filter((code) => code < 0x100 || (code >= 0x2000 && code < 0x2c00) || code >= 0xfeff);
    const characters = marks.map((code) => String.fromCharCode(code));
    const quick = characters.filter((one) => pattern(one) !== pattern());
    expect(quick.length).toBeGreaterThan(300);
    expect(quick.filter((one) => pattern(one).test(one) !== pattern().test(one))).toEqual([]);
  });

  it('takes what a text beyond needs, and forms of letters beyond where case is ignored', () => {
    const capital = letterPattern(String.raw`^\p{Lu}$`);
    expect(['Ž', 'Ÿ', 'Я'].filter((one) => capital(one).test(one))).toHaveLength(3);
    const anyCase = letterPattern(String.raw`^\p{Lu}$`, 'i');
    expect(anyCase('ÿ').test('ÿ')).toBe(true);
  });

  it('takes classes in brackets, beside brackets and turned round', () => {
    expect('Åse Öst, 12'.match(letterPattern(String.raw`[\p{Lu}\d-]\p{Ll}*`, 'g')())).toEqual([
      'Åse',
      'Öst',
      '1',
      '2',
    ]);
    expect('«Ærø»'.replace(letterPattern(String.raw`\P{L}`, 'g')(), '')).toBe('Ærø');
    expect('a[b'.match(letterPattern(String.raw`\[\p{L}`)())?.[0]).toBe('[b');
    expect('x-y'.match(letterPattern(String.raw`[^\p{L}]`)())?.[0]).toBe('-');
  });

  it('keeps Han beyond the first plane and emoji whole', () => {
    expect(letterPattern(String.raw`^\p{L}+$`)().test('𠮷野')).toBe(true);
    expect(letterPattern(String.raw`^[\p{P}\p{S}]+$`)().test('📷—')).toBe(true);
    expect('📷 Ada'.match(letterPattern(String.raw`\P{L}`)())?.[0]).toBe('📷');
  });

  it('leaves classes it does not know to the browser, and makes one pattern', () => {
    const han = letterPattern(String.raw`\p{Script=Han}`);
    expect(han().test('海')).toBe(true);
    expect(han()).toBe(han());
  });
});

describe('categoryOf', () => {
  it.each([
    ['a', Category.Letter],
    ['ß', Category.Letter],
    ['Ж', Category.Capital],
    ['海', Category.Letter],
    ['ि', Category.Accent],
    ['٣', Category.Number],
    ['—', Category.Other],
    ['📷', Category.Other],
    ['𠮷', Category.Letter],
  ])('%s', (character, category) => {
    expect(categoryOf(character.codePointAt(0)!)).toBe(category);
  });
});
