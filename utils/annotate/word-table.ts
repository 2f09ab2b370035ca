const CASE = 32;
const FEWEST_BUCKETS = 256;

/**
 * What is known of some words (of ASCII, in small letters), asked by their place in a text, in whatever case they
 * stand there: to look one up makes no string.
 */
export class WordTable<T> {
  private readonly words: string[] = [];
  private readonly values: T[] = [];
  /** The first entry of each bucket and the next one of each entry, from 1; 0 is none. */
  private readonly first: Uint16Array;
  private readonly next: Uint16Array;
  private readonly mask: number;
  private longest = 0;

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
    this.words.forEach((word, index) => {
      const bucket = this.bucketOf(word, 0, word.length);
      this.next[index + 1] = this.first[bucket]!;
      this.first[bucket] = index + 1;
      this.longest = Math.max(this.longest, word.length);
    });
  }

  /** What is known of the word `start`..`end` (exclusive) of a text; null where it is none of the table. */
  get(text: string, start: number, end: number): T | null {
    const length = end - start;
    if (length <= 0 || length > this.longest) return null;
    for (let at = this.first[this.bucketOf(text, start, end)]!; at !== 0; at = this.next[at]!)
      if (isSame(this.words[at - 1]!, text, start, length)) return this.values[at - 1]!;
    return null;
  }

  /** By the length, the first and the last letter, which tell nearly all words apart. */
  private bucketOf(text: string, start: number, end: number): number {
    const letters = ((text.charCodeAt(start) & 31) << 5) | (text.charCodeAt(end - 1) & 31);
    return (letters ^ ((end - start) * 37)) & this.mask;
  }
}

function isSame(word: string, text: string, start: number, length: number): boolean {
  if (word.length !== length) return false;
  for (let i = 0; i < length; i++) {
    const wanted = word.charCodeAt(i);
    const code = text.charCodeAt(start + i);
    if (code !== wanted && (wanted < 97 || wanted > 122 || (code | CASE) !== wanted)) return false;
  }
  return true;
}
