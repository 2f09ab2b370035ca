import type { Span } from '../article';
import { abbreviationAt } from './lexicon/abbreviations';

/** `word` has a letter, `number` begins with a digit, `other` is an address, handle or hashtag, `mark` is the rest. */
export type TokenKind = 'word' | 'number' | 'other' | 'mark';

/** A piece of the text; offsets are UTF-16 units, `text` is the slice they name. */
export interface Token extends Span {
  text: string;
  kind: TokenKind;
  /** No white space stands between this token and the one before. */
  glued: boolean;
}

// One alternative per kind of token, tried in this order; those that are no mark in brackets.
const ADDRESS = String.raw`(?:https?:\/\/|www\.)[^\s<>"”]+|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+|[@#][\p{L}\p{N}_]+`;
// "U.S.", "a.m.", "P.V.": letters each with a point.
const POINTED = String.raw`(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}\p{N}]))?`;
const POSSESSIVE = String.raw`['’][sS](?![\p{L}\p{N}])`;
const NUMBER = String.raw`\p{Nd}+(?:[.,]\p{Nd}+)*(?:\p{L}+)?`;
// Apostrophes stay inside ("O'Brien", "don't") unless a possessive follows; "D'Souza's" is "D'Souza" + "'s".
const WORD = String.raw`\p{L}[\p{L}\p{M}\p{N}]*(?:['’](?![sS](?![\p{L}\p{N}]))\p{L}[\p{L}\p{M}\p{N}]*)*`;
const TOKEN = new RegExp(`(${ADDRESS})|(${POINTED})|${POSSESSIVE}|(${NUMBER})|(${WORD})|\\.{3}|\\S`, 'gu');

/**
 * Splits `text` (any length) into tokens in order. Hyphens are tokens of their own, so that "Pak-US" can hold two
 * names; a possessive ending is one too. The point of an abbreviation or initial belongs to its word. With `stretches`
 * (in order, each ending before white space) only those.
 */
export function tokenise(text: string, stretches?: readonly Span[]): Token[] {
  const tokens: Token[] = [];
  if (!stretches) addTokens(text, { start: 0, end: text.length }, tokens);
  else for (const stretch of stretches) addTokens(text, stretch, tokens);
  return tokens;
}

function addTokens(text: string, { start, end }: Span, tokens: Token[]): void {
  let previousEnd = -1;
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (code === 32 || code === 10) {
      at += 1;
      continue;
    }
    // Most tokens are plain; the pattern, which knows all, is many times slower.
    const token = plainToken(text, at, code) ?? matchToken(text, at);
    if (!token || token.start >= end) break;
    token.glued = token.start === previousEnd;
    tokens.push(token);
    previousEnd = token.end;
    at = token.end;
  }
}

/** The token at or after `at`; null where only white space is left. */
function matchToken(text: string, at: number): Token | null {
  TOKEN.lastIndex = at;
  const match = TOKEN.exec(text);
  if (!match) return null;
  return makeToken(text, match.index, match.index + match[0].length, kindOf(match));
}

function makeToken(text: string, start: number, to: number, kind: TokenKind): Token {
  const end = kind === 'word' && text.charCodeAt(to) === POINT && takesPoint(text, start, to) ? to + 1 : to;
  return { start, end, text: text.slice(start, end), kind, glued: false };
}

const LETTER = 1;
const DIGIT = 2;
/** After a word or number of ASCII these say that it ends there, whatever follows. */
const CLOSES = 4;
/** A mark that is always a token of its own. */
const MARK = 8;
/** Stands within the name of an address too. */
const LINK = 16;
const CLASSES = asciiClasses();

function asciiClasses(): Uint8Array {
  const classes = new Uint8Array(128);
  for (let code = 0; code < 128; code++) {
    const char = String.fromCharCode(code);
    if (/[A-Za-z]/.test(char)) classes[code] = LETTER;
    else if (/[0-9]/.test(char)) classes[code] = DIGIT;
    else if (/[\n ,;!?)"\]]/.test(char)) classes[code] = CLOSES;
    if (/[,;!?()"[\]:/$%&*=<>|]/.test(char)) classes[code] = classes[code]! | MARK;
    if (/[-+._]/.test(char)) classes[code] = classes[code]! | LINK;
  }
  return classes;
}

/** 0 for what is not ASCII and behind the end. */
function classAt(text: string, at: number): number {
  const code = at < text.length ? text.charCodeAt(at) : 0;
  return code < 128 ? CLASSES[code]! : 0;
}

/** “, ”, –, —: marks of their own. */
function isTypographic(code: number): boolean {
  return code === 0x201c || code === 0x201d || code === 0x2013 || code === 0x2014;
}

const APOSTROPHE = 39;
const TYPOGRAPHIC_APOSTROPHE = 0x2019;
const POINT = 46;
const HYPHEN = 45;
const HASH = 35;
const AT = 64;
const SMALL_S = 115;
const CAPITAL_S = 83;

function mark(text: string, start: number, length = 1): Token {
  return { start, end: start + length, text: text.slice(start, start + length), kind: 'mark', glued: false };
}

/** Apostrophes, points, hyphens and hashtags, where what follows leaves no doubt; null where it does. */
function plainMark(text: string, at: number, code: number): Token | null {
  const next = text.charCodeAt(at + 1);
  switch (code) {
    case APOSTROPHE:
    case TYPOGRAPHIC_APOSTROPHE: {
      if (next !== SMALL_S && next !== CAPITAL_S) return mark(text, at);
      const after = text.charCodeAt(at + 2);
      if (after > 127) return null;
      return mark(text, at, classAt(text, at + 2) & (LETTER | DIGIT) ? 1 : 2);
    }
    case POINT:
    case HYPHEN:
      // ".5@" and "-x@" can begin an address, "..." is one mark.
      return next === POINT || isAddressAhead(text, at) ? null : mark(text, at);
    case HASH:
    case AT:
      return handle(text, at);
    default:
      return null;
  }
}

/** "#budget", "@paper_desk"; null for none, and for one that goes on in other letters. */
function handle(text: string, at: number): Token | null {
  let end = at + 1;
  while (classAt(text, end) & (LETTER | DIGIT) || text.charCodeAt(end) === 95) end += 1;
  if (end === at + 1 || text.charCodeAt(end) > 127) return null;
  return { start: at, end, text: text.slice(at, end), kind: 'other', glued: false };
}

/** An ASCII word, number or mark whose surroundings cannot make it part of anything else; null where they can. */
function plainToken(text: string, at: number, code: number): Token | null {
  const first = code < 128 ? CLASSES[code]! : isTypographic(code) ? MARK : 0;
  if (first & MARK) return { start: at, end: at + 1, text: text[at]!, kind: 'mark', glued: false };
  if (!(first & (LETTER | DIGIT))) return plainMark(text, at, code);
  let end = at + 1;
  if (first & DIGIT) while (classAt(text, end) & DIGIT) end += 1;
  while (classAt(text, end) & (first & DIGIT ? LETTER : LETTER | DIGIT)) end += 1;
  if (end < text.length && !isClosed(text, end)) return null;
  return makeToken(text, at, end, first & DIGIT ? 'number' : 'word');
}

/** As in the pattern: the part before @ is no longer. */
const LONGEST_ADDRESS = 64;

/** "well-known", and not "well-known@paper.example". */
function isAddressAhead(text: string, from: number): boolean {
  let at = from;
  const bound = from + LONGEST_ADDRESS;
  while (at < bound && classAt(text, at) & (LETTER | DIGIT | LINK)) at += 1;
  return text[at] === '@';
}

/** "Oru's", "the lions' den", and not "O'Brien", "don't". */
function endsBeforeApostrophe(text: string, next: number): boolean {
  const code = text.charCodeAt(next);
  if (code === 115 || code === 83) {
    const after = text.charCodeAt(next + 1);
    return Number.isNaN(after) || (after < 128 && !(classAt(text, next + 1) & (LETTER | DIGIT)));
  }
  return Number.isNaN(code) || (code < 128 && !(classAt(text, next) & LETTER));
}

/** Whether a run of letters and digits ends here: not "1,200", "a.m.", "O'Brien", "me@" or "http:". */
function isClosed(text: string, end: number): boolean {
  const code = text.charCodeAt(end);
  if (code === 45) return !isAddressAhead(text, end);
  if (code === 39 || code === 0x2019) return endsBeforeApostrophe(text, end + 1);
  if (isTypographic(code)) return true;
  if (code === 44) return !(classAt(text, end + 1) & DIGIT);
  if (classAt(text, end) & CLOSES) return true;
  // A point: "end. ", but not the last of "U.S." (one letter before it).
  if (code !== 46) return false;
  const next = text.charCodeAt(end + 1);
  if (next !== 32 && next !== 10 && end + 1 < text.length) return false;
  return (classAt(text, end - 2) & (LETTER | DIGIT)) !== 0;
}

function kindOf(match: RegExpMatchArray): TokenKind {
  const [, other, pointed, number, word] = match;
  if (other !== undefined) return 'other';
  if (number !== undefined) return 'number';
  return word !== undefined || pointed !== undefined ? 'word' : 'mark';
}

function takesPoint(text: string, start: number, end: number): boolean {
  if (text.startsWith('...', end)) return false;
  switch (abbreviationAt(text, start, end)) {
    case 'always':
      return true;
    // "no. 5" is an abbreviation, "He said no." is not; "sat." and "sun." only when capitalised.
    case 'before-number':
      return /^\.\s?\d/.test(text.slice(end, end + 3));
    case 'capitalised':
      return /^\p{Lu}/u.test(text.slice(start, end)) && /^\.[\s,;)]/.test(text.slice(end, end + 2));
    default:
      // An initial: "George W. Bush", "S. Jaishankar".
      if (end - start > LONGEST_INITIAL) return false;
      return /^\p{Lu}$/u.test(text.slice(start, end)) && /^\.\s?\p{Lu}/u.test(text.slice(end, end + 3));
  }
}

/** In UTF-16 units. */
const LONGEST_INITIAL = 2;
