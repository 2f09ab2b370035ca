/** Words of short texts, for telling how much of one stands in another. */
import { letterPattern } from '../../letters';

const LONGEST_COMPARED = 500;

/** Words of three letters and more, for telling how much of one text stands in another. */
export function wordsOf(text: string): ReadonlySet<string> {
  const words = new Set<string>();
  if (text.length > LONGEST_COMPARED) return words;
  const lower = text.toLowerCase();
  for (const word of lower.match(BEYOND_ASCII.test(lower) ? WORDS() : PLAIN_WORDS) ?? []) words.add(word);
  return words;
}
// Classes of Unicode letters are slow, and most texts need none.
const BEYOND_ASCII = /[^ -~]/;
const PLAIN_WORDS = /[a-z\d]{3,}/g;
const WORDS = letterPattern(
  String.raw`[\p{L}\p{N}\p{M}]{3,}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2}`,
  'g',
);

/** Shares of the words of `own` that stand in `words`, and of `words` that stand in `own`. */
export function overlap(
  own: ReadonlySet<string>,
  words: ReadonlySet<string>,
): [ofOwn: number, ofWords: number] {
  if (words.size === 0 || own.size === 0) return [0, 0];
  let shared = 0;
  for (const word of own) if (words.has(word)) shared++;
  return [shared / own.size, shared / words.size];
}
