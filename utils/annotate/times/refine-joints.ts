import type { RawTime } from './shape';

/** What joins two expressions is no longer, in characters. */
export const LONGEST_JOINT = 24;

/** An expression of one day. */
export function isDay({ shape }: RawTime): boolean {
  if (shape.kind === 'date') return shape.day !== null;
  return /^(?:weekday|holiday|day|nth)$/.test(shape.kind) || (shape.kind === 'unit' && shape.unit === 'day');
}
