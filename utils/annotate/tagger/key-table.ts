/**
 * A set of 24-bit keys as a file holds it: how many keys share each upper 16 bits, and the low byte of each key in
 * ascending order. About nine bits a key, found again without unpacking.
 */
export class KeyTable {
  readonly size: number;
  private readonly starts: Uint32Array;
  /** Of each upper part a bit for each eight low bytes in a row: most keys asked for are not there, and end here. */
  private readonly sieve: Int32Array;

  constructor(
    bucketSizes: Uint8Array,
    private readonly lows: Uint8Array,
  ) {
    this.size = lows.length;
    this.starts = new Uint32Array(bucketSizes.length + 1);
    this.sieve = new Int32Array(bucketSizes.length);
    for (let bucket = 0, at = 0; bucket < bucketSizes.length; bucket++) {
      let bits = 0;
      for (const end = at + bucketSizes[bucket]!; at < end; at++) bits |= 1 << (lows[at]! >>> 3);
      this.starts[bucket + 1] = at;
      this.sieve[bucket] = bits;
    }
  }

  /** The place of a key among all, by the hash whose upper 24 bits it is; -1 when it is not there. */
  find(hash: number): number {
    const bucket = hash >>> 16;
    const low = (hash >>> 8) & 0xff;
    if (((this.sieve[bucket]! >>> (low >>> 3)) & 1) === 0) return -1;
    const end = this.starts[bucket + 1]!;
    for (let i = this.starts[bucket]!; i < end; i++) if (this.lows[i] === low) return i;
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
