import { NUMBER_ENDS, numberEnding, withAbout } from '../numbers';
import type { RawTime, Recogniser } from '../shape';
import { DASHES, isDash, type TimeText, withThe } from '../time-text';
import { COUNTED, type Count, chainLength, countBefore, countChain, lengthOf, step } from './counts';

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
  // "Two second-half goals"
  if (t.word(at) === 'second' && isDash(t.word(at + 1)) && t.isGlued(at + 1)) return null;
  // "The twenty second", "on thirty second street": an ordinal too.
  if (t.word(at) === 'second' && t.isSpaced(at) && /^(?:twenty|thirty|forty|fifty)$/.test(count.word))
    return null;
  if (count.unit === 'quarter' && isFraction(t, at, count)) return null;
  const chain = countChain(t, count);
  const value = chain.length > 1 ? chainLength(chain) : lengthOf(count);
  const first = chain.length > 1 ? withAbout(t, chain[0]!.from) : from;
  const raw = t.span({ from: first, to: at + 1 }, { kind: 'fixed', value }, { type: 'DURATION' });
  const by = chain.length > 1 ? null : step(count);
  if (by) raw.step = { unit: by.unit, by: by.times };
  return raw;
}

/** "A quarter", "three-quarters", "some quarters": parts and places. */
function isFraction(t: TimeText, at: number, { value, word }: Count): boolean {
  return word === 'a' || value === null || value === 3 || t.after(at) === 'of';
}

/** "for years", "in weeks", "decades of": so many that nobody counts. */
function uncounted(t: TimeText, at: number): RawTime | null {
  const { unit, plural } = t.lexeme(at)!;
  if (!unit || !plural || unit === 'second' || unit === 'quarter' || unit === 'weekend') return null;
  if (
    !/^(?:for|over|within|after|took|takes?|spent|lasted|just|only)$/.test(t.before(at)) &&
    !(/^(?:before|after)$/.test(t.after(at)) && !/^(?:\p{Lu}|the|these|those|of)/u.test(t.written(at - 1)))
  )
    return null;
  return t.span(
    { from: at, to: at + 1 },
    { kind: 'fixed', value: lengthOf({ unit, value: null }) },
    { type: 'DURATION' },
  );
}

/** "all day", "the whole week". */
function whole(t: TimeText, at: number): RawTime | null {
  const { unit, plural } = t.lexeme(at)!;
  if (!unit || plural || !/^(?:day|night|week|month|year)$/.test(unit)) return null;
  const isWhole = /^(?:whole|entire|full)$/.test(t.before(at)) && t.before(at - 1) === 'the';
  if (!isWhole && t.before(at) !== 'all') return null;
  return t.span(
    { from: isWhole ? at - 2 : at - 1, to: at + 1 },
    { kind: 'fixed', value: lengthOf({ unit, value: 1 }) },
    { type: 'DURATION' },
  );
}

/** "the past year", "the coming decade". */
function framedOne(t: TimeText, at: number): RawTime | null {
  const { unit, plural } = t.lexeme(at)!;
  if (!unit || plural || !/^(?:past|coming|preceding)$/.test(t.before(at)) || t.before(at - 1) !== 'the')
    return null;
  // "The coming week" is the next one; "the coming year" may begin today.
  if (t.before(at) === 'coming' && /^(?:week|month|quarter|weekend)$/.test(unit)) return null;
  return t.span(
    { from: at - 2, to: at + 1 },
    { kind: 'fixed', value: lengthOf({ unit, value: 1 }) },
    { type: 'DURATION' },
  );
}

const FRAME = /^(?:last|past|next|coming|upcoming|following|previous|first|final)$/;

/** "the last two weeks", "the past few years". */
function framed(t: TimeText, at: number): RawTime | null {
  const { unit, plural } = t.lexeme(at)!;
  if (!unit || !plural || !t.isSpaced(at)) return null;
  const few = /^(?:few|several)$/.test(t.word(at - 1));
  const couple = t.word(at - 1) === 'couple' ? { from: at - 1, value: 2 } : null;
  const number = few ? { from: at - 1, value: null } : (couple ?? numberEnding(t, at - 1));
  if (!number || !FRAME.test(t.before(number.from))) return null;
  const from = withThe(t, number.from - 1);
  const value = lengthOf({ unit, value: number.value });
  return t.span({ from, to: at + 1 }, { kind: 'fixed', value }, { type: 'DURATION' });
}

/** "the next fortnight": two weeks, though one word. */
function fortnight(t: TimeText, at: number): RawTime | null {
  const { unit, plural } = t.lexeme(at)!;
  if (unit !== 'fortnight' || plural || !FRAME.test(t.before(at))) return null;
  return t.span(
    { from: withThe(t, at - 1), to: at + 1 },
    { kind: 'fixed', value: 'P2W' },
    { type: 'DURATION' },
  );
}

/** "A yearlong inquiry". */
function longWord(t: TimeText, at: number): RawTime {
  return t.span(
    { from: at, to: at + 1 },
    { kind: 'fixed', value: t.lexeme(at)!.every! },
    { type: 'DURATION' },
  );
}

/** "The months-long siege". */
function unitsLong(t: TimeText, at: number): RawTime | null {
  const { unit, plural } = t.lexeme(at)!;
  if (!unit || !plural || !isDash(t.word(at + 1)) || t.word(at + 2) !== 'long') return null;
  return t.span(
    { from: at, to: at + 3 },
    { kind: 'fixed', value: lengthOf({ unit, value: null }) },
    { type: 'DURATION' },
  );
}

/** Lengths of time. */
export const DURATIONS: readonly Recogniser[] = [
  { id: 'duration', head: ['unit', 'units', 'short-unit', 'short-units'], before: COUNTED, read: duration },
  {
    id: 'uncounted',
    head: ['units', 'short-units'],
    beside: 'for over within after took take takes spent lasted just only before',
    read: uncounted,
  },
  { id: 'whole', head: ['unit', 'short-unit'], before: 'all whole entire full', read: whole },
  { id: 'framed-one', head: ['unit', 'short-unit'], before: 'past coming preceding', read: framedOne },
  { id: 'framed', head: ['units', 'short-units'], before: `few several couple ${NUMBER_ENDS}`, read: framed },
  { id: 'units-long', head: 'units', after: DASHES, read: unitsLong },
  { id: 'long-word', head: 'long-word', read: longWord },
  { id: 'fortnight', head: 'one-fortnight', read: fortnight },
];
