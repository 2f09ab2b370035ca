/**
 * A set of 24-bit keys as a file holds it: how many keys share each upper 16 bits, and the low byte of each key in
 * ascending order. About nine bits a key, found again without unpacking.
 */
export class KeyTable {
  readonly size: number;
  private readonly starts: Uint32Array;

  constructor(
    bucketSizes: Uint8Array,
    private readonly lows: Uint8Array,
  ) {
    this.size = lows.length;
    this.starts = new Uint32Array(bucketSizes.length + 1);
    for (let i = 0; i < bucketSizes.length; i++) this.starts[i + 1] = this.starts[i]! + bucketSizes[i]!;
  }

  /** The place of a key among all, by the hash whose upper 24 bits it is; -1 when it is not there. */
  find(hash: number): number {
    const bucket = hash >>> 16;
    const low = (hash >>> 8) & 0xff;
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
