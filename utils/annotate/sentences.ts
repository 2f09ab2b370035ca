import type { Span } from '../article';
import { BEFORE_NAME } from './lexicon/abbreviations';
import { isFunctionWord } from './lexicon/words';
import type { Token } from './tokens';

/** A sentence: its place in the text, and its tokens as indices (end exclusive). */
export interface Sentence extends Span {
  firstToken: number;
  endToken: number;
  /** Which line of the text it stands in, from 0. */
  paragraph: number;
}

const CLOSING = new Set(['"', '”', '’', "'", ')', ']', '»', '\u2019\u2019', '``']);

/**
 * Splits tokens into sentences. A line break always ends one; so do `.`, `!`, `?` and `…` with the closing quotes
 * and brackets after them, where what follows can begin a sentence.
 */
export function splitSentences(text: string, tokens: readonly Token[]): Sentence[] {
  const sentences: Sentence[] = [];
  let firstToken = 0;
  let paragraph = 0;
  const close = (endToken: number): void => {
    const first = tokens[firstToken];
    const last = tokens[endToken - 1];
    if (first && last && endToken > firstToken) {
      sentences.push({ start: first.start, end: last.end, firstToken, endToken, paragraph });
    }
    firstToken = endToken;
  };
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const previous = tokens[i - 1];
    if (!token.glued && previous && hasLineBreak(text, previous.end, token.start)) {
      close(i);
      paragraph += 1;
    }
    if (i < firstToken || !canEnd(text.charCodeAt(token.end - 1))) continue;
    const end = sentenceEnd(text, tokens, i);
    if (end > i) close(end);
  }
  close(tokens.length);
  return sentences;
}

function hasLineBreak(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === 10) return true;
  return false;
}

/** The last character of a mark that can end a sentence, or of an abbreviation. */
function canEnd(code: number): boolean {
  return code === 46 || code === 33 || code === 63 || code === 0x2026;
}

/** The index after the last token of a sentence that `tokens[i]` ends, or `i` when it ends none. */
function sentenceEnd(text: string, tokens: readonly Token[], i: number): number {
  const token = tokens[i]!;
  const abbreviation = token.kind === 'word' && token.text.endsWith('.');
  if (!abbreviation && !isStop(token)) return i;
  let end = i + 1;
  while (end < tokens.length && isClosing(tokens, end)) end += 1;
  const next = tokens[end];
  if (!next) return tokens.length;
  if (hasLineBreak(text, tokens[end - 1]!.end, next.start)) return end;
  if (abbreviation) return endsAfterAbbreviation(token, next) ? end : i;
  if (next.glued) return i;
  return /^\p{Ll}/u.test(next.text) || /^[,;:)]/.test(next.text) ? i : end;
}

function isClosing(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  return token.glued && (isStop(token) || CLOSING.has(token.text));
}

/** A mark that can end a sentence. */
function isStop({ kind, text }: Token): boolean {
  return kind === 'mark' && (text === '.' || text === '!' || text === '?' || text === '…' || text === '...');
}

function endsAfterAbbreviation(token: Token, next: Token): boolean {
  const lower = token.text.toLowerCase();
  // A single initial never ends a sentence, nor does a title.
  if (/^\p{L}\.$/u.test(lower) || BEFORE_NAME.has(lower)) return false;
  return /^\p{Lu}/u.test(next.text) && isFunctionWord(next.text);
}
