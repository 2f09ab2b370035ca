import type { Span } from '../../article';
import { abbreviationAt } from '../lexicon/abbreviations';
import type { WordTable } from '../word-table';
import type { Lexeme } from './lexeme-rows';
import { HOLD, lexemeTable, NO_HOLD, WEAK_HOLD } from './lexemes';

const LETTER = 1;
const DIGIT = 2;
/** Ends a line, or a sentence where a capital follows. */
const STOP = 4;
const CLASSES = asciiClasses();

function asciiClasses(): Uint8Array {
  const classes = new Uint8Array(128);
  for (let code = 0; code < 128; code++) {
    const char = String.fromCharCode(code);
    classes[code] = /[A-Za-z]/.test(char)
      ? LETTER
      : /\d/.test(char)
        ? DIGIT
        : /[.!?\n]/.test(char)
          ? STOP
          : 0;
  }
  return classes;
}

const SPACE = 32;
const NEW_LINE = 10;
const COMMA = 44;
const POINT = 46;
const SHORTEST_LAST_WORD = 3;

/** What of a text is worth reading. */
export interface Dated {
  /** The stretches that can hold a time expression, in order. */
  stretches: Span[];
  /** Where in the text one can hang: offsets of words and figures, in order, also outside the stretches. */
  places: number[];
}

/**
 * The stretches of a text that can hold a time expression: whole sentences, as far as one sees where they end without
 * tokens, around figures and the words that recognisers hang on. The rest need not be tokenised.
 */
export function datedStretches(text: string): Dated {
  const stretches: Span[] = [];
  const places: number[] = [];
  const words = lexemeTable();
  let start = 0;
  let isDated = false;
  /** Where the word last read begins. */
  let wordAt = 0;
  const close = (end: number): void => {
    const last = stretches.at(-1);
    if (isDated && last?.end === start) last.end = end;
    else if (isDated) stretches.push({ start, end });
    start = end;
    isDated = false;
  };
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    const kind = code < 128 ? CLASSES[code]! : 0;
    if (kind === 0) {
      at += 1;
    } else if (kind === LETTER) {
      wordAt = at;
      at = wordEnd(text, at + 1);
      const hold = holdOf(text, wordAt, at, words);
      if (hold > NO_HOLD) places.push(wordAt);
      if (hold > WEAK_HOLD) isDated = true;
    } else if (kind === DIGIT) {
      const end = numberEnd(text, at, places);
      isDated ||= !isCount(text, { start: at, end }, wordAt);
      at = end;
    } else {
      at += 1;
      if (code === NEW_LINE || endsSentence(text, { start: wordAt, end: at - 1 })) close(at);
    }
  }
  close(text.length);
  return { stretches, places };
}

/** What hold a recogniser has of the letters and digits `start`..`end` (exclusive), which begin with a letter. */
function holdOf(text: string, start: number, end: number, words: WordTable<Lexeme>): number {
  const last = text.charCodeAt(end - 1);
  if (last >= 48 && last <= 57) return end - start > LONGEST_CODE ? NO_HOLD : HOLD;
  return words.get(text, start, end)?.hold ?? NO_HOLD;
}

const LONGEST_CODE = 13;

/** 0 for what is not ASCII and behind the end. */
function classAt(text: string, at: number): number {
  const code = at < text.length ? text.charCodeAt(at) : 0;
  return code < 128 ? CLASSES[code]! : 0;
}

function wordEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 127 || !(CLASSES[code]! & (LETTER | DIGIT))) return at;
  }
  return text.length;
}

/** The end of "5", "1,200", "7.30", "5th" and "2019Q3"; where its figures begin is put into `places`. */
function numberEnd(text: string, from: number, places: number[]): number {
  let at = from;
  for (;;) {
    places.push(at);
    while (classAt(text, at) & DIGIT) at += 1;
    while (classAt(text, at) & LETTER) at += 1;
    const code = text.charCodeAt(at);
    if ((code === COMMA || code === POINT) && classAt(text, at + 1) & DIGIT) at += 1;
    else if (!(classAt(text, at) & DIGIT)) return at;
  }
}

// What makes figures an hour or a date begins so: "5 am", "5 BC", "5 CE", "5 pm", "5 to 7", "5 until 7".
const JOINT = /[abcptu]/i;

/** Figures that count something, whatever stands further off: "1,200", "17 people". */
function isCount(text: string, { start, end }: Span, wordAt: number): boolean {
  const length = end - start;
  let hasComma = false;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === COMMA) hasComma = true;
    else if (code === POINT || CLASSES[code] === LETTER) return false;
  }
  if (hasComma) return true;
  if (length === 4 || length > 5 || text.charCodeAt(end) !== SPACE) return false;
  // "AD 5"
  if (text.charCodeAt(wordAt) === 65) return false;
  const next = text.charCodeAt(end + 1);
  return next < 128 && CLASSES[next] === LETTER && !JOINT.test(text[end + 1]!);
}

/** Whether a stop after a word ends its sentence for sure: "…was over. The…", not "Jan. The", "J. The", "p.m. The". */
function endsSentence(text: string, { start, end }: Span): boolean {
  if (end - start < SHORTEST_LAST_WORD || text.charCodeAt(end + 1) !== SPACE) return false;
  const next = text.charCodeAt(end + 2);
  if (!(next >= 65 && next <= 90)) return false;
  for (let at = end - 1; at >= start; at--) if (CLASSES[text.charCodeAt(at)] !== LETTER) return false;
  if (start > 0 && text.charCodeAt(start - 1) !== SPACE) return false;
  return text.charCodeAt(end) !== POINT || abbreviationAt(text, start, end) === null;
}
