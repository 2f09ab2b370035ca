/** How sums become features. */

export function log(value: number): number {
  return Math.log2(1 + Math.max(0, value));
}

/** 0 where there is no whole. */
export function share(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}
