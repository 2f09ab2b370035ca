/**
 * Patterns over Unicode's letters that a browser compiles quickly. `\p{L}` and its like take it up to half a millisecond
 * in every pattern that holds one, for the sake of some hundred alphabets beyond the first 65,536 characters; the
 * same classes spelt out take a tenth. The browser is asked once which characters a class has. Of those beyond, Han is
 * kept, and the letters in bold and italics of their own that people write with where nothing else is bold.
 */
import { lazy } from './lazy';

/** Letters; capitals and small ones among them; accents; numbers. */
const CLASSES = ['L', 'Lu', 'Ll', 'M', 'N'] as const;
type LetterClass = (typeof CLASSES)[number];

/** Where alphabets, accents and figures are, first and last code: between them are signs, Han and Hangul. */
const ALPHABETS = '0030 24ff 2776 2793 2c00 2e2f 3005 33ff a48d abff fb00 fdfb fe00 ffdc'
  .split(' ')
  .map((code) => Number.parseInt(code, 16));
const BEYOND: Partial<Record<LetterClass, string>> = {
  L: '\u3400-\u4dbf\u4e00-\ua48c\uac00-\ud7a3\uf900-\ufad9\\u{1d400}-\\u{1d7cb}\\u{20000}-\\u{3ffff}',
  N: '\\u{1d7ce}-\\u{1d7ff}',
};

/** Every character there, in order, with a space between parts that are apart. */
const alphabets = lazy(() => {
  const codes = new Uint16Array(0x4000);
  let at = 0;
  for (let part = 0; part < ALPHABETS.length; part += 2) {
    for (let code = ALPHABETS[part]!; code <= ALPHABETS[part + 1]!; code++) codes[at++] = code;
    codes[at++] = 0x20;
  }
  return new TextDecoder('utf-16le').decode(codes.subarray(0, at));
});

const bodies = new Map<string, string>();

/** What stands between the brackets of a class: letters and figures, none of which means anything else there. */
function bodyOf(name: LetterClass): string {
  const known = bodies.get(name);
  if (known !== undefined) return known;
  let body = BEYOND[name] ?? '';
  for (const run of alphabets().match(new RegExp(`\\p{${name}}+`, 'gu')) ?? [])
    body += run.length > 2 ? `${run[0]}-${run[run.length - 1]}` : run;
  bodies.set(name, body);
  return body;
}

/** The same classes among the characters of western Europe and the marks and pictures that all of them share. */
const WESTERN: Readonly<Record<LetterClass, string>> = {
  L: 'A-Za-z\xaa\xb5\xba\xc0-\xd6\xd8-\xf6\xf8-\xff',
  Lu: 'A-Z\xc0-\xd6\xd8-\xde',
  Ll: 'a-z\xb5\xdf-\xf6\xf8-\xff',
  M: '',
  N: '0-9\xb2\xb3\xb9\xbc-\xbe',
};
const BEYOND_WESTERN =
  /[^\0-\xff\u2000-\u206f\u20a0-\u20bf\u2122\u2190-\u245f\u2500-\u2775\u2794-\u2bff\ud83c-\ud83e\udc00-\udfff\ufeff\ufffd]/;

/** Every letter of it is one of western Europe. */
export function isWestern(text: string): boolean {
  return !BEYOND_WESTERN.test(text);
}

/**
 * The pattern of a source in which `\p{…}` of the classes above, also among others in brackets, and `\P{…}`
 * outside of brackets are spelt out; made when first asked for. Others, such as scripts, stay what they are.
 * Who gives the text it is for gets one that is sooner made where the text is western, and finds the same in it; where
 * case is ignored, letters beyond are forms of western ones.
 * @param flags without `u`, which is always set
 */
/* @__NO_SIDE_EFFECTS__ */
export function letterPattern(source: string, flags = ''): (text?: string) => RegExp {
  const full = lazy(() => new RegExp(speltOut(source, bodyOf), `${flags}u`));
  const western = lazy(
    () =>
      new RegExp(
        speltOut(source, (name) => WESTERN[name]),
        `${flags}u`,
      ),
  );
  const isAnyCase = flags.includes('i');
  return (text) => (text === undefined || isAnyCase || !isWestern(text) ? full() : western());
}

function speltOut(source: string, bodyOf: (name: LetterClass) => string): string {
  let inBrackets = false;
  return source.replace(/\\([pP])\{(\w+)\}|\\.|[[\]]/g, (part, sign?: string, name = '') => {
    if (part === '[' || part === ']') inBrackets = part === '[';
    const known = CLASSES.find((one) => one === name);
    if (!sign || !known) return part;
    const body = bodyOf(known);
    return inBrackets ? body : `[${sign === 'P' ? '^' : ''}${body}]`;
  });
}

export const CAPITAL = letterPattern('\\p{Lu}');
export const SMALL = letterPattern('\\p{Ll}');
export const CAPITAL_FIRST = letterPattern('^\\p{Lu}');
/** Global, for `match` and `replace`. */
export const LETTERS = letterPattern('\\p{L}', 'g');
export const NO_LETTERS = letterPattern('\\P{L}+', 'g');

export const Category = {
  Other: 0,
  /** Small ones, and those without case. */
  Letter: 1,
  Capital: 2,
  Accent: 3,
  Number: 4,
} as const;
export type Category = (typeof Category)[keyof typeof Category];

const LETTER = letterPattern('\\p{L}');
const ACCENT = letterPattern('\\p{M}');
const NUMBER = letterPattern('\\p{N}');

/** What a character is, beyond the first 65,536 by the browser's own classes. Not remembered here. */
export function categoryOf(code: number): Category {
  const character = String.fromCodePoint(code);
  if (code > 0xffff) {
    if (/[\p{L}\p{N}]/u.test(character)) return Category.Letter;
    return /\p{M}/u.test(character) ? Category.Accent : Category.Other;
  }
  if (LETTER(character).test(character))
    return CAPITAL(character).test(character) ? Category.Capital : Category.Letter;
  if (ACCENT(character).test(character)) return Category.Accent;
  return NUMBER(character).test(character) ? Category.Number : Category.Other;
}
