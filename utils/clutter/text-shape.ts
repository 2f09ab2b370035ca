/** The shape of a run of text, independent of what it says. Read character by character: every block of a page is. */
import type { Steps } from '../steps';
import { DENSE, isInWord, isLetterOrNumber, isSpace, kindOf, LETTER, MARK } from './characters';

/** Runs of white space become one space; what no reader sees goes. */
export function foldSpace(text: string): string {
  return TO_FOLD.test(text) ? text.replace(/[\u00ad\u200b\u2060\ufeff]+/g, '').replace(RUNS, ' ') : text;
}
/** Single spaces, which are most white space, stay as they are. */
const RUNS = /[^\S ]\s*| \s+/g;
const TO_FOLD = /[\t-\r\u00a0\u00ad\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]| {2}/;

const APOSTROPHE = 0x27;
const HYPHEN = 0x2d;
const DOT = 0x2e;
const RAISED_COMMA = 0x2019;
const SMALL_A = 0x61;
const SMALL_Z = 0x7a;
const FIRST_SURROGATE = 0xd800;

/** Words; a run without spaces counts one for every two characters in dense scripts. */
export function wordCount(text: string): number {
  return sizeOf(text).words;
}

export interface TextSize {
  /** As `wordCount` gives them. */
  words: number;
  /** Length as a reader of Latin script would feel it: a Han character says about three letters' worth. */
  weight: number;
}

/** Some hundred microseconds. */
export const CHARACTERS_PER_STEP = 50_000;

/** Of a text that was not counted to its end. */
interface Count {
  at: number;
  words: number;
  dense: number;
  inside: boolean;
}

/** Of any length; for long texts there is `sizeSteps`. */
export function sizeOf(text: string): TextSize {
  const count: Count = { at: 0, words: 0, dense: 0, inside: false };
  countTo(text, text.length, count);
  return sizeFrom(text, count);
}

/** A block may be a page's whole text: long ones are counted in parts. */
export function* sizeSteps(text: string): Steps<TextSize> {
  const count: Count = { at: 0, words: 0, dense: 0, inside: false };
  for (;;) {
    countTo(text, Math.min(text.length, count.at + CHARACTERS_PER_STEP), count);
    if (count.at >= text.length) return sizeFrom(text, count);
    yield;
  }
}

function countTo(text: string, end: number, count: Count): void {
  let { at, words, dense, inside } = count;
  for (; at < end; at++) {
    let code = text.charCodeAt(at);
    // Most of a text, and read before a browser has compiled anything.
    if (inside && code >= SMALL_A && code <= SMALL_Z) continue;
    if (code >= FIRST_SURROGATE) code = text.codePointAt(at)!;
    if (code > 0xffff) at++;
    const kind = kindOf(code);
    if (kind & DENSE) {
      dense++;
      inside = false;
    } else if (inside) {
      inside =
        (kind & (LETTER | MARK)) !== 0 ||
        code === APOSTROPHE ||
        code === RAISED_COMMA ||
        code === DOT ||
        code === HYPHEN;
    } else if (kind & LETTER) {
      words++;
      inside = true;
    }
  }
  count.at = at;
  count.words = words;
  count.dense = dense;
  count.inside = inside;
}

function sizeFrom({ length }: string, { words, dense }: Count): TextSize {
  return { words: words + Math.ceil(dense / 2), weight: length + 2 * dense };
}

const SENTENCE_ENDS = '.!?…。！？।؟۔';
const FULL_STOPS = '.。।۔!！';
const CLOSERS = '"\'”’»)]」』';

export function endsSentence(text: string): boolean {
  return SENTENCE_ENDS.includes(lastMark(text) || ' ');
}

/** Ends like a statement: headlines may ask or trail off, but seldom end with a full stop. */
export function endsStatement(text: string): boolean {
  return FULL_STOPS.includes(lastMark(text) || ' ');
}

/** The last character before closing quotes, brackets, white space and the marks of notes (`[3]`). */
function lastMark(text: string): string {
  let at = text.length - 1;
  for (; at >= 0; at--) {
    if (isSpace(text.charCodeAt(at)) || CLOSERS.includes(text[at]!)) continue;
    const note = text[at + 1] === ']' ? startOfNote(text, at) : -1;
    if (note < 0) break;
    at = note;
  }
  return text[at] ?? '';
}

/** Where the bracket opens whose figures end at `at`; -1 where they are none. */
function startOfNote(text: string, at: number): number {
  let from = at;
  while (from >= 0 && text[from]! >= '0' && text[from]! <= '9') from--;
  return from < at && text[from] === '[' ? from : -1;
}

/** Lower case, white space folded, without marks at both ends: for comparing with lists of words. */
export function bare(text: string): string {
  if (!BEYOND_PLAIN.test(text)) return withoutEnds(text.toLowerCase());
  return withoutEnds(foldSpace(text).normalize('NFKC').toLowerCase().replace(/[’‘]/g, "'"));
}

/** Neither to be folded nor in forms of its own. */
const BEYOND_PLAIN = /[^ -~]| {2}/;

/** The text from its first letter or figure to its last. */
export function withoutEnds(text: string): string {
  const from = firstWordAt(text);
  return text.slice(from, Math.max(from, lastWordEnd(text)));
}

/** Where the first letter or figure stands; the length of a text without any. */
export function firstWordAt(text: string): number {
  let at = 0;
  while (at < text.length && !isLetterOrNumber(text.codePointAt(at)!))
    at += text.codePointAt(at)! > 0xffff ? 2 : 1;
  return at;
}

/** Where the last letter or figure ends, its accents included; 0 for a text without any. */
export function lastWordEnd(text: string): number {
  let at = text.length;
  while (at > 0 && !isInWord(codeBefore(text, at))) at -= codeBefore(text, at) > 0xffff ? 2 : 1;
  return at;
}

/** The code point that ends before `end`. */
function codeBefore(text: string, end: number): number {
  const pair = end > 1 ? text.codePointAt(end - 2)! : 0;
  return pair > 0xffff ? pair : text.charCodeAt(end - 1);
}
