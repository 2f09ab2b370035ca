import { NUMBER_ENDS, numberEnding } from '../numbers';
import type { Unit, UnitName } from '../shape';
import { DASHES, isDash, type TimeText } from '../time-text';

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
export interface Count {
  from: number;
  /** The token of the unit. */
  at: number;
  unit: UnitName;
  value: number | null;
  /** "another", "the other": no count of a year ago. */
  word: string;
}

const VAGUE_WORDS = 'several few many some recent countless numerous';
const MIDDLE_WORDS =
  'long whole entire full consecutive straight more past last next previous upcoming coming following further additional solid business working';
const VAGUE = new Set(VAGUE_WORDS.split(' '));
const MIDDLE = new Set(MIDDLE_WORDS.split(' '));
/** What stands before a unit that is counted. */
export const COUNTED = `${NUMBER_ENDS} ${VAGUE_WORDS} ${MIDDLE_WORDS} ${DASHES}`;

/** The number that stands before a unit, a hyphen or one of some adjectives between them. */
export function countBefore(t: TimeText, at: number): Count | null {
  if (latest?.t !== t || latest.at !== at) latest = { t, at, count: readCount(t, at) };
  return latest.count;
}

/** Several recognisers ask for the count of the same unit, one after the other. */
let latest: { t: TimeText; at: number; count: Count | null } | null = null;

function readCount(t: TimeText, at: number): Count | null {
  const { unit } = t.lexeme(at)!;
  if (!unit) return null;
  const direct = countedBy(t, at, unit);
  if (direct || !t.isSpaced(at) || !MIDDLE.has(t.word(at - 1))) return direct;
  // "We are only 3 next week."
  if (/^(?:next|last|past|this)$/.test(t.word(at - 1)) && !t.lexeme(at)!.plural) return null;
  return countedBy(t, at - 1, unit, at);
}

function countedBy(t: TimeText, next: number, unit: UnitName, at = next): Count | null {
  const last = isDash(t.word(next - 1)) && t.isGlued(next) ? next - 2 : t.isSpaced(next) ? next - 1 : -1;
  if (last < 0) return null;
  const number = numberEnding(t, last);
  if (number) return { from: number.from, at, unit, value: number.value, word: t.word(last) };
  const word = t.word(last);
  // "The third strike in as many weeks"
  if (word === 'many' && t.before(last) === 'as') return null;
  if (VAGUE.has(word))
    return { from: word === 'few' && t.before(last) === 'a' ? last - 1 : last, at, unit, value: null, word };
  const isNumberOf = word === 'of' && t.before(last) === 'number' && t.before(last - 1) === 'a';
  return isNumberOf ? { from: last - 2, at, unit, value: null, word } : null;
}

/** The unit of the calendar that a count moves by; null for hours and halves. */
export function step({ value: written, unit: named }: Count): { unit: Unit; times: number } | null {
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

/** Counts that stand side by side as one length, the largest unit mostly first: "2 years, 1 month and 21 days". */
export function countChain(t: TimeText, last: Count): Count[] {
  const chain = [last];
  for (let first = last; chain.length < MOST_PARTS; first = chain[0]!) {
    const joint = t.word(first.from - 1);
    const at = joint === 'and' || joint === ',' ? first.from - 2 : first.from - 1;
    const unit = t.lexeme(at)?.unit;
    const count = unit && t.isSpaced(first.from) ? countBefore(t, at) : null;
    if (
      !count ||
      count.value === null ||
      isFramed(t, count.from) ||
      chain.some(({ unit: known }) => known === unit)
    )
      break;
    // "Two days and a year" are two lengths, "50 hours a week" a length and how often; "a year and two days" is one.
    const isRate = joint !== 'and' && joint !== ',' && /^an?$/.test(first.word);
    if ((joint === 'and' || isRate) && SIZE.indexOf(count.unit) < SIZE.indexOf(first.unit)) break;
    chain.unshift(count);
  }
  return chain;
}

/** "The last three months and two days ago" are two expressions. */
function isFramed(t: TimeText, at: number): boolean {
  return /^(?:last|past|next|coming|previous|first)$/.test(t.before(at));
}

const MOST_PARTS = 4;
/** From the smallest on. */
const SIZE: readonly UnitName[] = [
  ...(['second', 'minute', 'hour', 'night', 'day', 'week', 'fortnight'] as const),
  ...(['month', 'quarter', 'year', 'decade', 'century'] as const),
];

/** ISO 8601 duration; `X` for a number that is vague. */
export function lengthOf({ unit, value }: Pick<Count, 'unit' | 'value'>): string {
  const count = value === null ? 'X' : String(unit === 'fortnight' ? value * 2 : value);
  return `P${LETTER[unit].replace('#', count)}`;
}

/** The counts of a chain as one duration. */
export function chainLength(chain: readonly Count[]): string {
  const parts = chain.map((count) => lengthOf(count).slice(1));
  const hours = parts.filter((part) => part.startsWith('T')).map((part) => part.slice(1));
  const days = parts.filter((part) => !part.startsWith('T'));
  return `P${days.join('')}${hours.length > 0 ? `T${hours.join('')}` : ''}`;
}
