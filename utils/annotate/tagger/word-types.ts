import { hashText } from './hash';
import type { Lexicon } from './lexicon';

/** How the letters of a word are cased. */
export enum LetterCase {
  None,
  Lower,
  Capital,
  Upper,
}

/** All that a word tells by itself, worked out once for each different spelling. */
export interface WordType {
  lower: string;
  letterCase: LetterCase;
  /** Hash of the spelling, digits as 0. */
  word: number;
  /** The same in small letters. */
  lowerWord: number;
  shape: number;
  /** Hashes of the first and last one to four letters in turn (prefix 1, suffix 1, prefix 2, …); 0 where too short. */
  affixes: readonly number[];
  /** Entry in the lexicon, -1 when unknown. */
  entry: number;
  /** Word clusters from fine to coarse; -1 when unknown. */
  fine: number;
  middle: number;
  coarse: number;
  /** Kept by the network and by the linear scores once they have read the word. */
  inputs: WordInputs | null;
  sums: WordSums | null;
}

/** What a word says alone (see SUMS in linear.ts), from `from` on. */
export interface WordSums {
  numbers: Int32Array;
  from: number;
  /** A bit for each place beside the word that is worked out. */
  places: number;
}

/** What a word gives to the network by itself; each part is worked out when first asked for. */
export interface WordInputs {
  /** From `from` on: its vector, then its share of the gates of both directions and of the layer above. */
  numbers: Float32Array;
  from: number;
  /** A bit for each share that is there. */
  parts: number;
}

const LINK = new Set([
  'of',
  'the',
  'and',
  'for',
  '&',
  'de',
  'del',
  'la',
  'al',
  'el',
  'bin',
  'van',
  'von',
  'da',
  'dos',
  'do',
  'e',
  'y',
]);

/** Words that stand inside names without a capital. */
export function isLink(type: WordType): boolean {
  return type.letterCase === LetterCase.Lower && LINK.has(type.lower);
}

export function isCapitalised(type: WordType): boolean {
  return type.letterCase >= LetterCase.Capital;
}

export function wordType(spelling: string, lexicon: Lexicon): WordType {
  const plain = LETTERS.test(spelling) ? spelling : spelling.replace(/[0-9]/g, '0').replace(/[’‘`]/g, "'");
  const lower = plain.toLowerCase();
  const lowerWord = hashText(lower);
  const affixes: number[] = [];
  for (let size = 1; size <= 4; size++) {
    affixes.push(size <= lower.length ? hashText(lower, 0, size) : 0);
    affixes.push(size <= lower.length ? hashText(lower, lower.length - size) : 0);
  }
  const entry = lexicon.find(lowerWord);
  return {
    lower,
    letterCase: letterCaseOf(plain),
    word: plain === lower ? lowerWord : hashText(plain),
    lowerWord,
    shape: hashText(shapeOf(plain)),
    affixes,
    entry,
    fine: lexicon.fine(entry),
    middle: lexicon.middle(entry),
    coarse: lexicon.coarse(entry),
    inputs: null,
    sums: null,
  };
}

const SMALL_A = 97;
const LETTERS = /^[A-Za-z]+$/;

function letterCaseOf(word: string): LetterCase {
  if (/^[a-z]+$/.test(word)) return LetterCase.Lower;
  if (!/\p{L}/u.test(word)) return LetterCase.None;
  if (!/\p{Lu}/u.test(word)) return LetterCase.Lower;
  if (!/\p{Ll}/u.test(word)) return LetterCase.Upper;
  return /^\P{L}*\p{Lu}/u.test(word) ? LetterCase.Capital : LetterCase.Lower;
}

/** X, x and d for capitals, other letters and digits; other signs stand for themselves. */
function kindOf(letter: string): string {
  if (letter >= 'a' && letter <= 'z') return 'x';
  if (letter >= 'A' && letter <= 'Z') return 'X';
  if (letter < '\u0080') return letter >= '0' && letter <= '9' ? 'd' : letter;
  if (/\p{Lu}/u.test(letter)) return 'X';
  if (/\p{L}/u.test(letter)) return 'x';
  return /\p{N}/u.test(letter) ? 'd' : letter;
}

/** "Orlund" is "Xx", "U.S." "X.X.", "2019" "d"; runs are folded, and short words keep their length. */
export function shapeOf(word: string): string {
  if (/^[A-Z]?[a-z]{3,}$/.test(word)) return word.charCodeAt(0) < SMALL_A ? 'Xx' : 'x';
  let shape = '';
  let last = '';
  for (const letter of word) {
    const kind = kindOf(letter);
    if (kind !== last || kind === '.') shape += kind;
    last = kind;
  }
  return word.length < 3 ? `${shape}.${word.length}` : shape;
}
