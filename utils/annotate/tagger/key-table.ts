/**
 * A set of 24-bit keys as a file holds it: how many keys share each upper 16 bits, and the low byte of each key in
 * ascending order. About nine bits a key, found again without unpacking.
 */
export class KeyTable {
  readonly size: number;
  /**
   * Of each upper part where its keys begin, and a bit for each eight low bytes in a row: most keys asked for are not
   * there, and end here. Side by side, as they are asked for.
   */
  private readonly buckets: Int32Array;

  constructor(
    bucketSizes: Uint8Array,
    private readonly lows: Uint8Array,
  ) {
    this.size = lows.length;
    this.buckets = new Int32Array(2 * bucketSizes.length + 1);
    for (let bucket = 0, at = 0; bucket < bucketSizes.length; bucket++) {
      let bits = 0;
      for (const end = at + bucketSizes[bucket]!; at < end; at++) bits |= 1 << (lows[at]! >>> 3);
      this.buckets[2 * bucket + 1] = bits;
      this.buckets[2 * bucket + 2] = at;
    }
  }

  /** The place of a key among all, by the hash whose upper 24 bits it is; -1 when it is not there. */
  find(hash: number): number {
    const { buckets, lows } = this;
    const bucket = (hash >>> 16) << 1;
    const low = (hash >>> 8) & 0xff;
    if (((buckets[bucket + 1]! >>> (low >>> 3)) & 1) === 0) return -1;
    const end = buckets[bucket + 2]!;
    for (let i = buckets[bucket]!; i < end; i++) if (lows[i] === low) return i;
    return -1;
  }
}

export const KEY_BITS = 24;

/** The two parts of a table of ascending keys. */
export function packKeys(keys: Uint32Array): { bucketSizes: Uint8Array; lows: Uint8Array } {
  const bucketSizes = new Uint8Array(1 << 16);
  for (const key of keys) {
    const bucket = key >>> 8;
    if (bucketSizes[bucket] === 255) throw new Error('Too many keys in one bucket');
    bucketSizes[bucket]! += 1;
  }
  return { bucketSizes, lows: Uint8Array.from(keys, (key) => key & 0xff) };
}
