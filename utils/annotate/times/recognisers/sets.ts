import { NUMBER_ENDS, numberEnding } from '../numbers';
import type { RawTime, Recogniser } from '../shape';
import type { TimeText } from '../time-text';
import { lengthOf } from './counts';

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

const EVERY = /^(?:every|each)$/;

/** "every morning", "each night". */
function everyPart(t: TimeText, at: number): RawTime | null {
  const { part } = t.lexeme(at)!;
  if (!part || part.includes(':') || !EVERY.test(t.before(at))) return null;
  return set(t, { from: at - 1, to: at + 1 }, `XXXX-XX-XXT${part}`);
}

/** "every January", "each summer", "every Christmas" is a holiday's. */
function everyMonth(t: TimeText, at: number): RawTime | null {
  const { month, season } = t.lexeme(at)!;
  if (!EVERY.test(t.before(at)) || t.word(at + 1) === 'of') return null;
  const value = season ? `XXXX-${season}` : `XXXX-${String(month).padStart(2, '0')}`;
  return set(t, { from: at - 1, to: at + 1 }, value);
}

/** "once a week", "twice a day", "three times a month": how often in how long. */
function often(t: TimeText, at: number): RawTime | null {
  const { unit, plural } = t.lexeme(at)!;
  if (!unit || plural || !/^(?:an?|every|each|per)$/.test(t.before(at))) return null;
  const count = t.before(at - 1);
  const from =
    count === 'times'
      ? (numberEnding(t, at - 3)?.from ?? null)
      : /^(?:once|twice)$/.test(count)
        ? at - 2
        : null;
  return from === null ? null : set(t, { from, to: at + 1 }, lengthOf({ unit, value: 1 }));
}

function set(t: TimeText, range: { from: number; to: number }, value: string): RawTime {
  return t.span(range, { kind: 'fixed', value }, { type: 'SET' });
}

/** What comes again and again. */
export const SETS: readonly Recogniser[] = [
  {
    id: 'set',
    head: ['unit', 'units', 'short-unit', 'short-units'],
    before: `every each per ${NUMBER_ENDS}`,
    read: repeated,
  },
  { id: 'often', head: ['unit', 'short-unit'], before: 'a an every each per', read: often },
  { id: 'every-part', head: 'daypart', before: 'every each', read: everyPart },
  { id: 'every-month', head: ['month', 'season'], before: 'every each', read: everyMonth },
  { id: 'adverb', head: 'adverb', read: adverb },
];
