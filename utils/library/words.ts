/** Scripts written without spaces between words: cut into pairs of characters. */
const UNSPACED = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー々`;
const WORD = new RegExp(`[${UNSPACED}]+|(?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}])+`, 'gu');
const IS_UNSPACED = new RegExp(`^[${UNSPACED}]`, 'u');

/**
 * Marks that are dropped: accents of Latin, Greek and Cyrillic, points of Hebrew, vowel signs and tatweel of Arabic.
 * Vowel signs of Indic scripts stay, since words differ by them.
 */
const ACCENTS =
  /[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0640]/g;
/** Letters that Unicode does not take apart. */
const LETTERS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  ŧ: 't',
  ς: 'σ',
  ک: 'ك',
  ی: 'ي',
  ى: 'ي',
};
const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

/** Most words of most texts: nothing to fold but capitals. */
const PLAIN = /^[A-Za-z0-9]+$/;

/** The form in which words are compared: small letters, no accents, compatibility forms folded. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(LETTER, (letter) => LETTERS[letter] ?? letter);
}

export interface Word {
  /** Folded. */
  text: string;
  /** UTF-16 units into the text it was cut from, end exclusive. */
  start: number;
  end: number;
  /** A run of a script without spaces, not one word. */
  unspaced: boolean;
}

/** The words of a text, in order. Letters left over at an apostrophe ("o'clock", "l'eau", "Cuba's") are none. */
export function* words(text: string): Generator<Word> {
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    const end = start + match[0].length;
    const single = match[0].length === 1 && (isApostrophe(text[start - 1]) || isApostrophe(text[end]));
    if (single) continue;
    if (PLAIN.test(match[0])) {
      yield { text: match[0].toLowerCase(), start, end, unspaced: false };
      continue;
    }
    const folded = fold(match[0]);
    if (folded) yield { text: folded, start, end, unspaced: IS_UNSPACED.test(match[0]) };
  }
}

function isApostrophe(character: string | undefined): boolean {
  return character === "'" || character === '’';
}

/**
 * Index terms of a text: its words; for scripts without spaces every pair of neighbouring characters, and the last
 * one by itself, so that every character begins some term.
 */
export function terms(text: string): string[] {
  const found: string[] = [];
  for (const word of words(text)) {
    if (!word.unspaced) found.push(word.text);
    else found.push(...new Set([...pairs(word.text), [...word.text].at(-1)!]));
  }
  return found;
}

/** Neighbouring characters two by two; a single one stays single. */
export function pairs(run: string): string[] {
  const characters = [...run];
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, index) => characters[index]! + character);
}
