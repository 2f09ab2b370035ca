/** 128 bits as hex, the same for the same texts: FNV-1a, four times with different beginnings. For names, not for secrets. */
export function stableId(texts: readonly string[]): string {
  const bytes = new TextEncoder().encode(JSON.stringify(texts));
  return [0x811c9dc5, 0x01000193, 0x9e3779b9, 0x85ebca6b]
    .map((seed) => {
      let hash = seed;
      for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
      // FNV's low bits are weak for short texts: mixed as in MurmurHash3.
      hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
      hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
      return ((hash ^ (hash >>> 16)) >>> 0).toString(16).padStart(8, '0');
    })
    .join('');
}

/** The same as a UUID (RFC 9562, version 8). */
export function stableUuid(texts: readonly string[]): string {
  const hex = stableId(texts);
  const variant = ((Number.parseInt(hex[16]!, 16) & 3) | 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20),
  ].join('-');
}
