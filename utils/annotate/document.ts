import type { Span } from '../article';
import { type Sentence, splitSentences } from './sentences';
import { type Token, tokenise } from './tokens';

/** A text with its tokens and sentences: what every engine of this folder reads. */
export interface TokenisedText {
  text: string;
  tokens: readonly Token[];
  sentences: readonly Sentence[];
}

/** The tokens and sentences of a text, or of some stretches of it that hold whole sentences. */
export function tokeniseText(text: string, stretches?: readonly Span[]): TokenisedText {
  const tokens = tokenise(text, stretches);
  return { text, tokens, sentences: splitSentences(text, tokens) };
}

/** Index of the first of `spans` (in order, without overlaps) that ends after `offset`. */
function firstAfter(spans: ReadonlyArray<{ end: number }>, offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The sentence that holds an offset; null between sentences. */
export function sentenceAt({ sentences }: TokenisedText, offset: number): Sentence | null {
  const sentence = sentences[firstAfter(sentences, offset)];
  return sentence && sentence.start <= offset ? sentence : null;
}

/** The tokens that a span touches, end exclusive. */
export function tokensIn({ tokens }: TokenisedText, span: Span): { from: number; to: number } {
  const from = firstAfter(tokens, span.start);
  let to = from;
  while (to < tokens.length && tokens[to]!.start < span.end) to += 1;
  return { from, to };
}
