import type { Sentence } from '../sentences';
import { type Day, fromDay } from './calendar';
import type { ResolvedTime } from './context';
import type { RawTime } from './shape';
import type { Direction } from './tense';

/** Where a day was last named, and whether that was in a year before the reference's. */
export interface Told {
  sentence: Sentence | null;
  inPast: boolean;
}

export const NOTHING_TOLD: Told = { sentence: null, inPast: false };

/**
 * Whether an expression goes on from what was just told: "It began in May 2019 and ended in July" keeps its year
 * through a paragraph, "on Monday … at 9 p.m." its day through a sentence.
 */
export function isTold(raw: RawTime, tense: Direction, told: Told, sentence: Sentence | null): boolean {
  if (!sentence || told.sentence?.paragraph !== sentence.paragraph) return false;
  if (raw.type === 'TIME' && raw.shape.kind === 'unit') return told.sentence === sentence;
  const isOpen =
    (raw.shape.kind === 'date' && raw.shape.year === null && raw.shape.weekday === null) ||
    (raw.shape.kind === 'month' && raw.shape.shift === null);
  return isOpen && told.inPast && tense !== 'future';
}

/** What is told after an expression was resolved. */
export function toldBy(
  { shape }: RawTime,
  { value, anchor }: ResolvedTime,
  { told, sentence, reference }: { told: Told; sentence: Sentence | null; reference: Day | null },
): Told {
  if (anchor === null || reference === null) return told;
  const isWritten = shape.kind === 'date' && shape.year !== null;
  const isOpen = shape.kind === 'date' || shape.kind === 'month';
  const goesOn = isOpen && told.inPast && told.sentence?.paragraph === sentence?.paragraph;
  const isEarlier = (): boolean => Number(value.slice(0, 4)) < fromDay(reference).year;
  return { sentence, inPast: (isWritten || goesOn) && isEarlier() };
}
