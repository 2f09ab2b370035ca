import type { Day } from './calendar';
import type { Direction } from './tense';

/** What an expression is resolved against. */
export interface TimeContext {
  reference: Day | null;
  /** The day last named in the text, for "the next day". */
  previous: Day | null;
  direction: Direction;
  /** A day that what is resolved comes after: the beginning of its stretch. */
  follows?: Day | null;
  /** A history: days and months belong to the year last named, not to the year of the reference. */
  narrative: boolean;
}

export interface ResolvedTime {
  value: string;
  stated: boolean;
  /** A day inside the value, for what follows; null when unknown. */
  anchor: Day | null;
}
