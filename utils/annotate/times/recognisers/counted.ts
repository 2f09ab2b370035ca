import { numberEnding, withAbout } from '../numbers';
import type { RawTime, Recogniser, Unit, UnitName } from '../shape';
import { isDash, type TimeText, withThe } from '../time-text';

// The letters of ISO 8601 durations; `#` is the count.
const LETTER: Readonly<Record<UnitName, string>> = {
  second: 'T#S',
  minute: 'T#M',
  hour: 'T#H',
  day: '#D',
  night: '#D',
  week: '#W',
  fortnight: '#W',
  month: '#M',
  quarter: '#Q',
  year: '#Y',
  decade: '#DE',
  century: '#CE',
  weekend: '#D',
};

/** A number of units: "two weeks", "several days", "a 30-day"; `value` is null where the number is vague. */
interface Count {
  from: number;
  /** The token of the unit. */
  at: number;
  unit: UnitName;
  value: number | null;
  /** "another", "the other": no count of a year ago. */
  word: string;
}

const VAGUE = new Set('several few many some recent countless numerous'.split(' '));
const MIDDLE = new Set(
  'long whole full consecutive straight more past last next further additional solid'.split(' '),
);

/** The number that stands before a unit, a hyphen or one of some adjectives between them. */
function countBefore(t: TimeText, at: number): Count | null {
  const { unit } = t.lexeme(at)!;
  if (!unit) return null;
  const direct = countedBy(t, at, unit);
  if (direct || !t.isSpaced(at) || !MIDDLE.has(t.word(at - 1))) return direct;
  return countedBy(t, at - 1, unit, at);
}

function countedBy(t: TimeText, next: number, unit: UnitName, at = next): Count | null {
  const last = isDash(t.word(next - 1)) && t.isGlued(next) ? next - 2 : t.isSpaced(next) ? next - 1 : -1;
  if (last < 0) return null;
  const number = numberEnding(t, last);
  if (number) return { from: number.from, at, unit, value: number.value, word: t.word(last) };
  const word = t.word(last);
  if (VAGUE.has(word))
    return { from: word === 'few' && t.before(last) === 'a' ? last - 1 : last, at, unit, value: null, word };
  const isNumberOf = word === 'of' && t.before(last) === 'number' && t.before(last - 1) === 'a';
  return isNumberOf ? { from: last - 2, at, unit, value: null, word } : null;
}

/** The unit of the calendar that a count moves by; null for hours and halves. */
function step({ value: written, unit: named }: Count): { unit: Unit; times: number } | null {
  // "Two and a half years" are thirty months.
  const isHalf = named === 'year' && written !== null && written % 1 === 0.5;
  const [value, unit] = isHalf ? [written * 12, 'month' as const] : [written, named];
  if (value === null || !Number.isInteger(value)) return null;
  if (unit === 'fortnight') return { unit: 'week', times: value * 2 };
  // "A decade ago" names a year.
  if (unit === 'decade') return { unit: 'year', times: value * 10 };
  if (unit === 'second' || unit === 'minute' || unit === 'hour' || unit === 'night') return null;
  return { unit, times: value };
}

/** Which way the words after a count point: "ago", "later", "from now"; the token after them. */
function directionAfter(
  t: TimeText,
  at: number,
): { to: number; sign: 1 | -1; anchor: 'reference' | 'previous' } | null {
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
  return !t.has(at) || /^[,.;:)]$/.test(t.word(at));
}

/** "two weeks ago", "three days later": units before or after an anchor. */
function offset(t: TimeText, at: number): RawTime | null {
  const count = countBefore(t, at);
  const direction = directionAfter(t, at);
  if (direction && (!count || count.value === null)) return longAgo(t, at, count, direction);
  const by = count && step(count);
  if (!direction || !by) return null;
  const sum = offsetSum(t, count, by);
  if (sum)
    return t.span(
      { from: sum.from, to: direction.to },
      {
        kind: 'offset',
        unit: by.unit,
        by: direction.sign * by.times,
        from: { ...sum.shape, by: direction.sign * sum.shape.by, anchor: direction.anchor },
      },
    );
  const from = withAbout(t, count.from);
  const { sign, anchor, to } = direction;
  return t.span({ from, to }, { kind: 'unit', unit: by.unit, by: sign * by.times, anchor });
}

/** "A year and two months ago": the part that stands before the "and". */
function offsetSum(
  t: TimeText,
  { from }: Count,
  { unit }: { unit: Unit },
): { from: number; shape: { kind: 'unit'; unit: Unit; by: number } } | null {
  const joint = t.word(from - 1);
  const at = joint === 'and' || joint === ',' ? from - 2 : -1;
  if (at < 0 || !t.lexeme(at)?.unit) return null;
  const count = countBefore(t, at);
  const by = count && step(count);
  if (!count || !by || by.unit === unit) return null;
  return { from: count.from, shape: { kind: 'unit', unit: by.unit, by: by.times } };
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
  return { ...t.span({ from: from - 1, to: at + 1 }, length, { type: 'DURATION' }), ahead: shape };
}

function isAge(t: TimeText, from: number, at: number): boolean {
  const after = isDash(t.word(at + 1)) ? t.word(at + 2) : t.word(at + 1);
  return /^olds?$/.test(after) || /^aged?$/.test(t.before(from));
}

/** "two weeks", "a 30-day", "several years". */
function duration(t: TimeText, at: number): RawTime | null {
  const count = countBefore(t, at);
  if (!count) return null;
  const from = withAbout(t, count.from);
  if (isAge(t, from, at)) return null;
  // "A second attempt", "another second-half goal": an ordinal.
  if (count.unit === 'second' && !t.lexeme(at)!.plural && /^(?:an?|another|other|half)$/.test(count.word))
    return null;
  if (count.unit === 'quarter' && isFraction(t, at, count)) return null;
  const raw = t.span({ from, to: at + 1 }, { kind: 'fixed', value: lengthOf(count) }, { type: 'DURATION' });
  const by = step(count);
  return by ? { ...raw, step: { unit: by.unit, by: by.times } } : raw;
}

/** "A quarter", "three-quarters", "some quarters": parts and places. */
function isFraction(t: TimeText, at: number, { value, word }: Count): boolean {
  return word === 'a' || value === null || value === 3 || t.after(at) === 'of';
}

/** "for years", "in weeks", "decades of": so many that nobody counts. */
function uncounted(t: TimeText, at: number): RawTime | null {
  const { unit, plural } = t.lexeme(at)!;
  if (!unit || !plural || unit === 'second' || unit === 'quarter' || unit === 'weekend') return null;
  if (!/^(?:for|over|within|after|took|takes?|spent|lasted)$/.test(t.before(at))) return null;
  return t.span(
    { from: at, to: at + 1 },
    { kind: 'fixed', value: lengthOf({ unit, value: null }) },
    { type: 'DURATION' },
  );
}

/** "all day", "all week". */
function whole(t: TimeText, at: number): RawTime | null {
  const { unit, plural } = t.lexeme(at)!;
  if (!unit || plural || !/^(?:day|night|week|month|year)$/.test(unit) || t.before(at) !== 'all') return null;
  return t.span(
    { from: at - 1, to: at + 1 },
    { kind: 'fixed', value: lengthOf({ unit, value: 1 }) },
    { type: 'DURATION' },
  );
}

/** "the past year", "the coming decade". */
function framedOne(t: TimeText, at: number): RawTime | null {
  const { unit, plural } = t.lexeme(at)!;
  if (!unit || plural || !/^(?:past|coming|preceding)$/.test(t.before(at)) || t.before(at - 1) !== 'the')
    return null;
  return t.span(
    { from: at - 2, to: at + 1 },
    { kind: 'fixed', value: lengthOf({ unit, value: 1 }) },
    { type: 'DURATION' },
  );
}

function lengthOf({ unit, value }: Pick<Count, 'unit' | 'value'>): string {
  const count = value === null ? 'X' : String(unit === 'fortnight' ? value * 2 : value);
  return `P${LETTER[unit].replace('#', count)}`;
}

const FRAME = /^(?:last|past|next|coming|previous|first|final)$/;

/** "the last two weeks", "the past few years". */
function framed(t: TimeText, at: number): RawTime | null {
  const { unit, plural } = t.lexeme(at)!;
  if (!unit || !plural || !t.isSpaced(at)) return null;
  const few = /^(?:few|several)$/.test(t.word(at - 1));
  const number = few ? { from: at - 1, value: null } : numberEnding(t, at - 1);
  if (!number || !FRAME.test(t.before(number.from))) return null;
  const from = withThe(t, number.from - 1);
  const value = lengthOf({ unit, value: number.value });
  return t.span({ from, to: at + 1 }, { kind: 'fixed', value }, { type: 'DURATION' });
}

/** "every two weeks", "each day", "every other year". */
function repeated(t: TimeText, at: number): RawTime | null {
  const { unit } = t.lexeme(at)!;
  if (!unit || !t.isSpaced(at)) return null;
  const other = t.word(at - 1) === 'other';
  const number = other ? { from: at - 1, value: 2 } : numberEnding(t, at - 1);
  const from = number && /^(?:every|each|per)$/.test(t.before(number.from)) ? number.from - 1 : at - 1;
  if (!/^(?:every|each|per)$/.test(t.word(from))) return null;
  const length = lengthOf({ unit, value: from < at - 1 && number ? number.value : 1 });
  const value = unit === 'weekend' ? length.replace(/D$/, 'WE') : length;
  return t.span({ from, to: at + 1 }, { kind: 'fixed', value }, { type: 'SET' });
}

/** "daily", "annually"; not "Daily Mirror". */
function adverb(t: TimeText, at: number): RawTime | null {
  if (t.isCapital(at)) return null;
  return t.span({ from: at, to: at + 1 }, { kind: 'fixed', value: t.lexeme(at)!.every! }, { type: 'SET' });
}

/** Lengths of time, days so far away, and what comes again and again. */
export const COUNTED: readonly Recogniser[] = [
  { id: 'offset', head: 'unit', read: offset },
  { id: 'in', head: 'unit', read: within },
  { id: 'set', head: 'unit', read: repeated },
  { id: 'adverb', head: 'adverb', read: adverb },
  { id: 'duration', head: 'unit', read: duration },
  { id: 'uncounted', head: 'unit', read: uncounted },
  { id: 'whole', head: 'unit', read: whole },
  { id: 'framed-one', head: 'unit', read: framedOne },
  { id: 'framed', head: 'unit', read: framed },
];
