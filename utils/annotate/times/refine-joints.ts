import type { RawTime } from './shape';

/** What joins two expressions is no longer, in characters. */
export const LONGEST_JOINT = 24;

/** An expression of one day. */
export function isDay({ shape }: RawTime): boolean {
  switch (shape.kind) {
    case 'date':
      return shape.day !== null;
    case 'unit':
      return shape.unit === 'day';
    case 'weekday':
    case 'holiday':
    case 'day':
    case 'nth':
      return true;
    default:
      return false;
  }
}
