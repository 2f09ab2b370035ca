/** How much two headlines have in common. */
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
export function wordsOf(text: string): string[] {
  return (
    foldForMatch(text).match(
      /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}|[^\s]+/gu,
    ) ?? []
  );
}
