/** How many buckets share a start. */
const SHARING = 4;

/**
 * A set of 24-bit keys as a file holds it: how many keys share each upper 16 bits, and the low byte of each key in
 * ascending order. About nine bits a key, found again without unpacking.
 */
export class KeyTable {
  readonly size: number;
  /** Where the keys of every fourth bucket begin: adding up the others is for those who look there. */
  private readonly starts: Uint32Array;

  constructor(
    private readonly bucketSizes: Uint8Array,
    private readonly lows: Uint8Array,
  ) {
    this.size = lows.length;
    const starts = new Uint32Array(bucketSizes.length / SHARING);
    let start = 0;
    for (let i = 0, bucket = 0; i < starts.length; i++, bucket += SHARING) {
      starts[i] = start;
      start +=
        bucketSizes[bucket]! + bucketSizes[bucket + 1]! + bucketSizes[bucket + 2]! + bucketSizes[bucket + 3]!;
    }
    this.starts = starts;
  }

  /** The place of a key among all, by the hash (signed or not) whose upper 24 bits it is; -1 when it is not there. */
  find(hash: number): number {
    const { bucketSizes, lows } = this;
    const bucket = hash >>> 16;
    const low = (hash >>> 8) & 0xff;
    let at = this.starts[bucket >>> 2]!;
    for (let other = bucket & -SHARING; other < bucket; other++) at += bucketSizes[other]!;
    for (const end = at + bucketSizes[bucket]!; at < end; at++) if (lows[at] === low) return at;
    return -1;
  }
}

export const KEY_BITS = 24;

/** The two parts of a table of ascending keys. */
export function packKeys(keys: Uint32Array): {
  bucketSizes: Uint8Array<ArrayBuffer>;
  lows: Uint8Array<ArrayBuffer>;
} {
  const bucketSizes = new Uint8Array(1 << 16);
  for (const key of keys) {
    const bucket = key >>> 8;
    if (bucketSizes[bucket] === 255) throw new Error('Too many keys in one bucket');
    bucketSizes[bucket]! += 1;
  }
  return { bucketSizes, lows: Uint8Array.from(keys, (key) => key & 0xff) };
}
