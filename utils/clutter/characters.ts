/** What a character is, looked up in a table that fills as characters are met. */
import { Category, categoryOf } from '../letters';

/** `\p{L}` or `\p{N}`. */
export const LETTER = 1;
/** `\p{M}`. */
export const MARK = 2;
/** Of a script written without spaces between words. */
export const DENSE = 4;
const KNOWN = 128;

const kinds = new Uint8Array(0x10000);

/** Scripts written without spaces begin here (Thai). */
const FIRST_DENSE = 0x0e00;
const LAST_THAI = 0x0e7f;
const FIRST_HAN = 0x2e80;

/** Which of the above a character is, as bits; other bits mean nothing. */
export function kindOf(code: number): number {
  const known = kinds[code];
  if (known) return known;
  let kind = KNOWN;
  if (code < 128) kind |= isAsciiWord(code) ? LETTER : 0;
  else {
    const category = categoryOf(code);
    if (category === Category.Accent) kind |= MARK;
    else if (category !== Category.Other) kind |= LETTER;
  }
  if (isDenseScript(code)) kind |= DENSE;
  if (code < kinds.length) kinds[code] = kind;
  return kind;
}

function isAsciiWord(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

/** Between Thai and the first radicals of Han are the marks and signs that every script uses. */
function isDenseScript(code: number): boolean {
  if (code < FIRST_DENSE || (code > LAST_THAI && code < FIRST_HAN)) return false;
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(
    String.fromCodePoint(code),
  );
}

/** `\p{L}` or `\p{N}`. */
export function isLetterOrNumber(code: number): boolean {
  return (kindOf(code) & LETTER) !== 0;
}

/** `\p{L}`, `\p{N}` or `\p{M}`. */
export function isInWord(code: number): boolean {
  return (kindOf(code) & (LETTER | MARK)) !== 0;
}

/** Of a script written without spaces between words: Han, Hiragana, Katakana, Thai. */
export function isDense(code: number): boolean {
  return code >= FIRST_DENSE && (kindOf(code) & DENSE) !== 0;
}

/** White space as `\s` knows it. */
export function isSpace(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13);
  if (code < 0xa0) return false;
  return (
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}
