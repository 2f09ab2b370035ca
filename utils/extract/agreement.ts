/** How much two headlines have in common. */
import { remembered } from '../lazy';
import { foldForMatch } from './fold';

/** Below this share of common words two texts are different headlines. */
export const AGREE = 0.6;

/** Share of common words in the longer of the two, 0..1. Order and repetition do not count. */
export function agreement(a: string, b: string): number {
  const [first, second] = [wordsOf(a), wordsOf(b)];
  if (first.length === 0 || second.length === 0) return 0;
  const other = new Set(second);
  const common = new Set(first.filter((word) => other.has(word))).size;
  return common / Math.max(new Set(first).size, other.size);
}

/** Words as compared: folded; single characters in scripts that write without spaces. */
export const wordsOf: (text: string) => readonly string[] = remembered((text) => {
  const folded = foldForMatch(text);
  if (!/[^ -~]/.test(folded)) return folded === '' ? [] : folded.split(' ');
  return folded.match(DENSE_OR_WORD) ?? [];
});
const DENSE_OR_WORD = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}|[^\s]+/gu;
