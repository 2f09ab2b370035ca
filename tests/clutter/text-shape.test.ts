import { describe, expect, it } from 'vitest';
import {
  bare,
  endsSentence,
  endsStatement,
  foldSpace,
  sizeSteps,
  wordCount,
} from '../../utils/clutter/text-shape';
import { finish } from '../../utils/steps';
import fc from '../properties';

/** The same in patterns: plain to read, slow to compile. */
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu;
const patterns = {
  foldSpace: (text: string) => text.replace(/[\u00ad\u200b\u2060\ufeff]+/g, '').replace(/\s+/g, ' '),
  weight: (text: string) => text.length + 2 * (text.match(DENSE) ?? []).length,
  wordCount: (text: string) =>
    Math.ceil((text.match(DENSE) ?? []).length / 2) + (text.replace(DENSE, ' ').match(WORD) ?? []).length,
  endsSentence: (text: string) => /[.!?…。！？।؟۔](?:["'”’»)\]」』\s]|\[\d+\])*$/u.test(text),
  endsStatement: (text: string) => /[.。।۔!！](?:["'”’»)\]」』\s]|\[\d+\])*$/u.test(text),
  bare: (text: string) =>
    patterns
      .foldSpace(text)
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[’‘]/g, "'")
      .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}]+$/gu, ''),
};
const weight = (text: string) => finish(sizeSteps(text)).weight;
const functions = { bare, endsSentence, endsStatement, foldSpace, weight, wordCount };

const character = fc.oneof(
  fc.constantFrom(
    ...'aB9 .!?[]12\'"’‘-–()»\n\t\u00a0\u00ad\u200b\ufeff\u3000\u2009漢ひカไท้กक्षाँ०。؟۔e\u0301ﬁ①é',
    ...['\u{20000}', '\u{1f600}', '\u{1d400}', '[7]', '  '],
  ),
  fc.string({ unit: 'binary', maxLength: 1 }),
  fc.string({ unit: 'grapheme', maxLength: 2 }),
);
const text = fc.array(character, { maxLength: 30 }).map((parts) => parts.join(''));

describe('the shape of a text, read by character', () => {
  for (const name of Object.keys(functions) as Array<keyof typeof functions>) {
    it(`${name} says what the pattern says`, () => {
      fc.assert(
        fc.property(text, (some) => {
          expect(functions[name](some)).toEqual(patterns[name](some));
        }),
        { numRuns: 2000 },
      );
    });
  }

  it('counts words of any script', () => {
    expect(wordCount("The harbour board's 3rd meeting – well-attended.")).toBe(6);
    expect(wordCount('港口委员会开会')).toBe(4);
    expect(bare('» The Board… ')).toBe('the board');
    expect(endsStatement('It met again.” [12] ')).toBe(true);
  });
});

describe('sizeSteps', () => {
  // Words, and characters of two units, stand where one part ends and the next begins.
  it.each(['the tide ', '𠮷野 ', 'a-b', '𝒯'])(
    'counts a long text in parts as it would at once: %j',
    (words) => {
      for (const before of ['', ' ', '. ']) {
        const text = before + words.repeat(60_000);
        const steps = sizeSteps(text);
        expect(steps.next().done).toBe(false);
        expect(finish(sizeSteps(text))).toEqual({
          words: patterns.wordCount(text),
          weight: patterns.weight(text),
        });
      }
    },
  );
});
