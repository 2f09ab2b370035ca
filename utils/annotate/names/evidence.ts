import type { TokenisedText } from '../document';
import { EVENT_STARTS, HEADS, LOC_STARTS } from '../lexicon/heads';
import { isWeakPlace } from '../lexicon/places';
import { ROLE_HEADS, ROLE_MODIFIERS } from '../lexicon/roles';
import { isFunctionWord } from '../lexicon/words';
import type { Sentence } from '../sentences';
import { isCapitalised, placeAt, type TokenSpan } from './spans';
import { isKnownName } from './split';
import { isOrdinary, wordSort } from './word-knowledge';

/** How the text itself writes its words. */
export interface WordUse {
  /** Words that stand in small letters somewhere. */
  small: ReadonlySet<string>;
  /** Words (as written) that stand capitalised inside a sentence. */
  capital: ReadonlySet<string>;
  /** The lines whose capitals say nothing. */
  headlines: ReadonlySet<Sentence>;
}

export function wordUse(document: TokenisedText): WordUse {
  const small = new Set<string>();
  const capital = new Set<string>();
  const headlines = new Set<Sentence>();
  for (const sentence of document.sentences) {
    const headline = isHeadline(document, sentence);
    if (headline) headlines.add(sentence);
    for (let i = sentence.firstToken; i < sentence.endToken; i++) {
      const token = document.tokens[i]!;
      if (token.kind !== 'word') continue;
      if (!isCapitalised(token)) small.add(token.text);
      else if (!headline && !isInitial(document, sentence, i)) capital.add(token.text);
    }
  }
  return { small, capital, headlines };
}

const OPENING = /^["“‘'«([—–:•*]$|^``$/;

/** First word of a sentence, or of a quotation or clause after a colon or dash. */
function isInitial(document: TokenisedText, sentence: Sentence, at: number): boolean {
  if (at === sentence.firstToken) return true;
  const previous = document.tokens[at - 1];
  return previous !== undefined && OPENING.test(previous.text);
}

/** A line in title case or capitals: its capitals say nothing. */
function isHeadline(document: TokenisedText, sentence: Sentence): boolean {
  const last = document.tokens[sentence.endToken - 1];
  let words = 0;
  let capitals = 0;
  for (let i = sentence.firstToken; i < sentence.endToken; i++) {
    const token = document.tokens[i]!;
    if (token.kind !== 'word' || token.text.length < 4) continue;
    words += 1;
    if (isCapitalised(token)) capitals += 1;
  }
  return words >= 4 && capitals / words > 0.75 && last?.text !== '.';
}

/** Where the name in a run begins when the run stands first in its sentence: after an ordinary word or none. */
export function sentenceInitial(
  document: TokenisedText,
  sentence: Sentence,
  run: TokenSpan,
  use: WordUse,
): number {
  if (!isInitial(document, sentence, run.from)) return run.from;
  const token = document.tokens[run.from]!;
  const word = token.text;
  const lower = word.toLowerCase();
  const length = run.to - run.from;
  // "Nice people" begins with a word, "Pak-US ties" with a country.
  const isPair = document.tokens[run.to]?.text === '-' && document.tokens[run.to]!.glued;
  if (length === 1 && isWeakPlace(word) && !isPair) return use.capital.has(word) ? run.from : run.to;
  if (placeAt(document, run.from, run.to) || isKnownName(word)) return run.from;
  if (isFunctionWord(word)) return run.from + 1;
  if (length === 1) {
    if (use.capital.has(word)) return run.from;
    if (use.small.has(lower) || isOrdinary(word)) return run.to;
    return run.from;
  }
  if (EVENT_STARTS.has(lower) || LOC_STARTS.has(lower)) return run.from;
  if (ROLE_HEADS.has(lower) || ROLE_MODIFIERS.has(lower)) return run.from;
  if (use.capital.has(word) || !isOrdinary(word)) return run.from;
  const last = document.tokens[run.to - 1]!.text.toLowerCase();
  if (HEADS.has(last) || document.tokens[run.from + 1]?.text === 'of') return run.from;
  return wordSort(document.tokens[run.from + 1]!.text) === 'common' && !use.small.has(lower)
    ? run.from
    : run.from + 1;
}

/** What the place in the sentence and the rest of the text say about a name. */
export function usage(document: TokenisedText, sentence: Sentence, span: TokenSpan, use: WordUse): string[] {
  const clues: string[] = [];
  const first = document.tokens[span.from]!;
  const initial = isInitial(document, sentence, span.from);
  if (initial) clues.push('initial');
  if (initial && span.to - span.from === 1 && !use.capital.has(first.text)) clues.push('initial-only');
  const words = document.tokens.slice(span.from, span.to).filter(({ kind }) => kind === 'word');
  if (words.length > 0 && words.every(({ text }) => use.small.has(text.toLowerCase()))) {
    clues.push(words.length === 1 ? 'also-small' : 'all-also-small');
  }
  if (use.headlines.has(sentence)) clues.push('in-headline');
  return clues;
}
