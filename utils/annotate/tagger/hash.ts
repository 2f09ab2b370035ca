/** 32-bit hashes. The trainer's features are made by this very code, so the two can never differ. */

/** FNV-1a over the UTF-16 units `start` to `end` of `text`, with a final mix of the bits. */
export function hashText(text: string, start = 0, end = text.length): number {
  let h = 0x811c9dc5;
  for (let i = start; i < end; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return mix(h);
}

/** The key of a feature: its template and up to three values, order mattering. */
export function featureKey(template: number, a: number, b = 0, c = 0): number {
  let h = Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b);
  h = Math.imul(((h << 13) | (h >>> 19)) ^ b, 0xc2b2ae35);
  h = Math.imul(((h << 11) | (h >>> 21)) ^ c, 0x27d4eb2f);
  return mix(h);
}

/** The finaliser of MurmurHash3; the result is an unsigned 32-bit number. */
function mix(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
