import type { Span } from '../article';
import { ABBREVIATIONS } from './lexicon/abbreviations';

/** `word` has a letter, `number` begins with a digit, `other` is an address, handle or hashtag, `mark` is the rest. */
export type TokenKind = 'word' | 'number' | 'other' | 'mark';

/** A piece of the text; offsets are UTF-16 units, `text` is the slice they name. */
export interface Token extends Span {
  text: string;
  kind: TokenKind;
  /** No white space stands between this token and the one before. */
  glued: boolean;
}

// One alternative per kind of token, tried in this order.
const ADDRESS = String.raw`(?:https?:\/\/|www\.)[^\s<>"”]+|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+|[@#][\p{L}\p{N}_]+`;
// "U.S.", "a.m.", "P.V.": letters each with a point.
const POINTED = String.raw`(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}\p{N}]))?`;
const POSSESSIVE = String.raw`['’][sS](?![\p{L}\p{N}])`;
const NUMBER = String.raw`\p{Nd}+(?:[.,]\p{Nd}+)*(?:\p{L}+)?`;
// Apostrophes stay inside ("O'Brien", "don't") unless a possessive follows; "D'Souza's" is "D'Souza" + "'s".
const WORD = String.raw`\p{L}[\p{L}\p{M}\p{N}]*(?:['’](?![sS](?![\p{L}\p{N}]))\p{L}[\p{L}\p{M}\p{N}]*)*`;
const TOKEN = new RegExp(
  `(?<other>${ADDRESS})|(?<pointed>${POINTED})|(?<possessive>${POSSESSIVE})|(?<number>${NUMBER})|(?<word>${WORD})|(?<mark>\\.{3}|\\S)`,
  'gu',
);

/**
 * Splits `text` (any length) into tokens in order. Hyphens are tokens of their own, so that "Pak-US" can hold two
 * names; a possessive ending is one too. The point of an abbreviation or initial belongs to its word.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let previousEnd = -1;
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
    const start = match.index;
    const word = match.groups?.word;
    let end = start + match[0].length;
    if (end <= previousEnd) continue;
    if (word !== undefined && takesPoint(word, text, end)) end += 1;
    if (start < previousEnd) continue;
    const kind = kindOf(match);
    tokens.push({ start, end, text: text.slice(start, end), kind, glued: start === previousEnd });
    previousEnd = end;
  }
  return tokens;
}

function kindOf(match: RegExpMatchArray): TokenKind {
  const groups = match.groups ?? {};
  if (groups.other !== undefined) return 'other';
  if (groups.number !== undefined) return 'number';
  if (groups.word !== undefined || groups.pointed !== undefined) return 'word';
  return 'mark';
}

function takesPoint(word: string, text: string, end: number): boolean {
  if (text[end] !== '.' || text.startsWith('...', end)) return false;
  if (ABBREVIATIONS.has(word.toLowerCase())) return isAbbreviationCase(word, text, end);
  // An initial: "George W. Bush", "S. Jaishankar".
  return /^\p{Lu}$/u.test(word) && /^\.\s?\p{Lu}/u.test(text.slice(end, end + 3));
}

/** "no. 5" is an abbreviation, "He said no." is not; "sat." and "sun." only when capitalised. */
function isAbbreviationCase(word: string, text: string, end: number): boolean {
  const rule = ABBREVIATIONS.get(word.toLowerCase());
  if (rule === 'before-number') return /^\.\s?\d/.test(text.slice(end, end + 3));
  if (rule === 'capitalised') return /^\p{Lu}/u.test(word) && /^\.[\s,;)]/.test(text.slice(end, end + 2));
  return true;
}
