import type { RawTime } from './shape';

/** Each expression as `refine` leaves it; the same list where it leaves all as they are, which is the rule. */
export function each(
  raws: readonly RawTime[],
  refine: (raw: RawTime, index: number) => RawTime,
): readonly RawTime[] {
  let refined: RawTime[] | null = null;
  for (let index = 0; index < raws.length; index++) {
    const raw = refine(raws[index]!, index);
    if (raw === raws[index]) continue;
    refined ??= raws.slice();
    refined[index] = raw;
  }
  return refined ?? raws;
}

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
