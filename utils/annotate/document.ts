import { type Sentence, splitSentences } from './sentences';
import { type Token, tokenise } from './tokens';

/** A text with its tokens and sentences: what every engine of this folder reads. */
export interface TokenisedText {
  text: string;
  tokens: readonly Token[];
  sentences: readonly Sentence[];
}

export function tokeniseText(text: string): TokenisedText {
  const tokens = tokenise(text);
  return { text, tokens, sentences: splitSentences(text, tokens) };
}
