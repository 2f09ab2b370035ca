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
  for (let at = 0; at < text.length; ) {
    const plain = plainEnd(text, at);
    if (plain > at && !(text.charCodeAt(plain) > 127)) {
      if (plain - at > 1 || !isLeftOver(text, at, plain))
        yield { text: text.slice(at, plain).toLowerCase(), start: at, end: plain, unspaced: false };
      at = plain;
    } else if (plain === at && text.charCodeAt(at) < 128) {
      at++;
    } else {
      WORD.lastIndex = at;
      const found = WORD.exec(text);
      if (!found) return;
      const [start, end] = [found.index, found.index + found[0].length];
      const folded = isLeftOver(text, start, end) ? '' : fold(found[0]);
      if (folded) yield { text: folded, start, end, unspaced: IS_UNSPACED.test(found[0]) };
      at = end;
    }
  }
}

/** Where a run of plain letters and digits ends: most words of most texts, and nothing to fold in them but capitals. */
function plainEnd(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const letter = (code | 32) >= 97 && (code | 32) <= 122;
    if (!letter && !(code >= 48 && code <= 57)) break;
  }
  return at;
}

function isLeftOver(text: string, start: number, end: number): boolean {
  return end - start === 1 && (isApostrophe(text[start - 1]) || isApostrophe(text[end]));
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
