/** Words of short texts, for telling how much of one stands in another. */
import { letterPattern } from '../../letters';

const LONGEST_COMPARED = 500;
const NO_WORDS: ReadonlySet<string> = new Set();

/** Words of three letters and more, for telling how much of one text stands in another. */
export function wordsOf(text: string): ReadonlySet<string> {
  if (text.length > LONGEST_COMPARED) return NO_WORDS;
  const words = new Set<string>();
  const lower = text.toLowerCase();
  for (const word of lower.match(BEYOND_ASCII.test(lower) ? WORDS(lower) : PLAIN_WORDS) ?? [])
    words.add(word);
  return words;
}
// Classes of Unicode letters are slow, and most texts need none.
const BEYOND_ASCII = /[^ -~]/;
const PLAIN_WORDS = /[a-z\d]{3,}/g;
const WORDS = letterPattern(
  '[\\p{L}\\p{N}\\p{M}]{3,}|[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]{2}',
  'g',
);

/** The first three letters of some words: most texts hold no word that begins so, and need not be cut into words. */
export class Starts {
  private readonly known = new Uint8Array(STARTS);

  constructor(private readonly words: readonly string[]) {
    for (const word of words) this.known[startAt(word, 0)] = 1;
  }

  /** As `wordsOf`; none where none of the words can be among them. */
  wordsOf(text: string): ReadonlySet<string> {
    const isAsked = this.words.length > 0 && text.length <= LONGEST_COMPARED;
    return isAsked && this.mayBeIn(text) ? wordsOf(text) : NO_WORDS;
  }

  private mayBeIn(text: string): boolean {
    let inside = false;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code > 126) return true;
      const small = code | 32;
      const isWord = (small >= 97 && small <= 122) || (code >= 48 && code <= 57);
      if (isWord && !inside && this.known[startAt(text, at)]) return true;
      inside = isWord;
    }
    return false;
  }
}

const STARTS = 4096;

/** Capitals and small letters of ASCII, and they alone, differ in one bit. */
function startAt(text: string, at: number): number {
  return (
    (((text.charCodeAt(at) | 32) << 8) ^
      ((text.charCodeAt(at + 1) | 32) << 4) ^
      (text.charCodeAt(at + 2) | 32)) &
    (STARTS - 1)
  );
}

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
