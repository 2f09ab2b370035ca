const CASE = 32;
const FEWEST_BUCKETS = 256;

/**
 * What is known of some words (of ASCII, in small letters), asked by their place in a text, in whatever case they
 * stand there: to look one up makes no string.
 */
export class WordTable<T> {
  private readonly words: string[] = [];
  /** What tells nearly all words apart: their length, their first two letters and the last. */
  private readonly prints: Int32Array;
  private readonly values: T[] = [];
  /** The first entry of each bucket and the next one of each entry, from 1; 0 is none. */
  private readonly first: Uint16Array;
  private readonly next: Uint16Array;
  private readonly mask: number;
  private readonly longest: number;
  /** By length and first letter a bit for each last one: what is not marked need not be looked up. */
  private readonly sieve: Int32Array;

  constructor(rows: Iterable<readonly [word: string, value: T]>) {
    for (const [word, value] of rows) {
      this.words.push(word);
      this.values.push(value);
    }
    let buckets = FEWEST_BUCKETS;
    while (buckets < this.words.length * 4) buckets *= 2;
    this.mask = buckets - 1;
    this.first = new Uint16Array(buckets);
    this.next = new Uint16Array(this.words.length + 1);
    this.prints = Int32Array.from(this.words, (word) => printOf(word, 0, word.length));
    this.prints.forEach((print, index) => {
      const bucket = bucketOf(print) & this.mask;
      this.next[index + 1] = this.first[bucket]!;
      this.first[bucket] = index + 1;
    });
    this.longest = Math.max(0, ...this.words.map(({ length }) => length));
    this.sieve = new Int32Array((this.longest + 1) * 32);
    for (const word of this.words) {
      const row = (word.length << 5) | (word.charCodeAt(0) & 31);
      this.sieve[row] = this.sieve[row]! | (1 << (word.charCodeAt(word.length - 1) & 31));
    }
  }

  /** What is known of the word `start`..`end` (exclusive) of a text; null where it is none of the table. */
  get(text: string, start: number, end: number): T | null {
    const length = end - start;
    if (length <= 0 || length > this.longest) return null;
    const lasts = this.sieve[(length << 5) | (text.charCodeAt(start) & 31)]!;
    if (((lasts >>> (text.charCodeAt(end - 1) & 31)) & 1) === 0) return null;
    const print = printOf(text, start, end);
    for (let at = this.first[bucketOf(print) & this.mask]!; at !== 0; at = this.next[at]!)
      if (this.prints[at - 1] === print && isSame(this.words[at - 1]!, text, start))
        return this.values[at - 1]!;
    return null;
  }
}

function printOf(text: string, start: number, end: number): number {
  const second = end - start > 1 ? text.charCodeAt(start + 1) & 31 : 0;
  return (
    ((end - start) << 15) |
    (second << 10) |
    ((text.charCodeAt(start) & 31) << 5) |
    (text.charCodeAt(end - 1) & 31)
  );
}

function bucketOf(print: number): number {
  return print ^ (print >>> 7) ^ (print >>> 13);
}

/** Whether a word stands at a place of a text, where as many letters do. */
function isSame(word: string, text: string, start: number): boolean {
  const { length } = word;
  for (let i = 0; i < length; i++) {
    const wanted = word.charCodeAt(i);
    const code = text.charCodeAt(start + i);
    if (code !== wanted && (wanted < 97 || wanted > 122 || (code | CASE) !== wanted)) return false;
  }
  return true;
}
