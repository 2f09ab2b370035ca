import { withAbout } from '../numbers';
import type { RawTime, Recogniser, TimeShape, UnitName } from '../shape';
import type { TimeText } from '../time-text';
import { COUNTED, type Count, countBefore, countChain, step } from './counts';

/** Which way the words after a count point: "ago", "later", "from now"; the token after them. */
function directionAfter(
  t: TimeText,
  at: number,
): { to: number; sign: 1 | -1; anchor: 'reference' | 'previous' } | null {
  // "Two weeks later than planned" compares; it counts from no day of the text.
  if (t.after(at + 1) === 'than') return null;
  switch (t.after(at)) {
    case 'ago':
      return { to: at + 2, sign: -1, anchor: 'reference' };
    case 'earlier':
    case 'previously':
      return { to: at + 2, sign: -1, anchor: 'previous' };
    case 'before':
    case 'prior':
      return endsClause(t, at + 2) ? { to: at + 2, sign: -1, anchor: 'previous' } : null;
    case 'later':
    case 'afterward':
    case 'afterwards':
      return { to: at + 2, sign: 1, anchor: 'previous' };
    case 'after':
      return endsClause(t, at + 2) ? { to: at + 2, sign: 1, anchor: 'previous' } : null;
    case 'hence':
      return { to: at + 2, sign: 1, anchor: 'reference' };
    case 'from':
      return /^(?:now|today)$/.test(t.after(at + 1)) ? { to: at + 3, sign: 1, anchor: 'reference' } : null;
    default:
      return null;
  }
}

/** Nothing follows that "before" or "after" could belong to. */
export function endsClause(t: TimeText, at: number): boolean {
  return !t.has(at) || /^[,.;:)?!]$/.test(t.word(at));
}

/** "two weeks ago", "three days later", "a year and two months ago": units before or after an anchor. */
function offset(t: TimeText, at: number): RawTime | null {
  const direction = directionAfter(t, at);
  if (!direction) return null;
  const count = countBefore(t, at);
  if (!count || count.value === null) return longAgo(t, at, count, direction);
  const chain = countChain(t, count);
  const shape = chainShape(chain, direction);
  const from = withAbout(t, chain[0]!.from);
  return shape && t.span({ from, to: direction.to }, shape);
}

/** Moves by one count after the other, the first of them from the anchor. */
function chainShape(
  chain: readonly Count[],
  { sign, anchor }: { sign: 1 | -1; anchor: 'reference' | 'previous' },
): TimeShape | null {
  let shape: TimeShape | null = null;
  for (const count of chain) {
    const by = step(count);
    if (!by) return null;
    const moved = sign * by.times;
    shape = shape
      ? { kind: 'offset', unit: by.unit, by: moved, from: shape }
      : { kind: 'unit', unit: by.unit, by: moved, anchor };
  }
  return shape;
}

/** "Years ago", "several decades ago": some time before. */
function longAgo(
  t: TimeText,
  at: number,
  count: Count | null,
  { to, sign, anchor }: NonNullable<ReturnType<typeof directionAfter>>,
): RawTime | null {
  if (anchor !== 'reference' || sign > 0 || (!count && !t.lexeme(at)!.plural)) return null;
  if (!count && /^(?:million|billion|thousand|hundred)$/.test(t.before(at))) return null;
  return t.span({ from: count?.from ?? at, to }, { kind: 'fixed', value: 'PAST_REF' });
}

const IN_LETTER: Readonly<Partial<Record<UnitName, string>>> = { day: 'D', week: 'W', month: 'M', year: 'Y' };

/** "In three days": a date ahead, or how long something took. */
function within(t: TimeText, at: number): RawTime | null {
  const count = countBefore(t, at);
  const by = count && step(count);
  if (!by) return null;
  const from = withAbout(t, count.from);
  if (t.before(from) !== 'in') return null;
  const shape = { kind: 'unit', unit: by.unit, by: by.times, anchor: 'reference' } as const;
  if (/^['’]s?$/.test(t.word(at + 1)) && t.word(at + 2) === 'time')
    return t.span({ from: from - 1, to: at + 3 }, shape);
  const letter = IN_LETTER[count.unit];
  if (!letter) return null;
  const length = { kind: 'fixed', value: `P${count.value}${letter}` } as const;
  const raw = t.span({ from: from - 1, to: at + 1 }, length, { type: 'DURATION' });
  raw.ahead = shape;
  return raw;
}

/** Days counted from another one. */
export const OFFSETS: readonly Recogniser[] = [
  {
    id: 'offset',
    head: ['unit', 'units', 'short-unit', 'short-units'],
    after: 'ago earlier previously before prior later afterward afterwards after hence from',
    read: offset,
  },
  { id: 'in', head: ['unit', 'units'], before: COUNTED, read: within },
];
