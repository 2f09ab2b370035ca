import type { Span, TimexType } from '../../article';
import type { Head } from './lexeme-rows';
import type { TimeText } from './time-text';

/** A unit as written. */
export type UnitName = Unit | 'second' | 'minute' | 'hour' | 'night' | 'fortnight';
export type Unit = 'day' | 'week' | 'weekend' | 'month' | 'quarter' | 'year' | 'decade' | 'century';

/** What an expression says, before any reference date is known. */
export type TimeShape =
  /** Parts of a date; null where the text does not state them. */
  | {
      kind: 'date';
      year: number | null;
      month: number | null;
      day: number | null;
      weekday: number | null;
      /** "March of that year": the year of the anchor, moved. */
      inYear?: { by: number; anchor: Anchor };
      /** "Next 4 July": the first one after or before the reference, whatever the tense. */
      toward?: 1 | -1;
    }
  /** `weeks` further on: "Monday week"; `ofWeek`: of the week before, of or after the reference. */
  /** `near`: the first one after or before the reference, whichever week that is in. */
  | {
      kind: 'weekday';
      weekday: number;
      shift: Shift;
      weeks?: number;
      ofWeek?: number;
      anchor?: 'previous';
      near?: true;
    }
  | { kind: 'month'; month: number; shift: Shift }
  | { kind: 'season'; season: 'SP' | 'SU' | 'FA' | 'WI'; year: number | null; shift: Shift }
  /** Quarter or half of a year. */
  | { kind: 'part'; part: string; year: number | null; shift: Shift }
  /** "this week", "last year", "today": a unit of the calendar around the anchor, moved by `by`. */
  | { kind: 'unit'; unit: Unit; by: number; anchor: Anchor }
  /** A named day of the year. */
  | { kind: 'holiday'; holiday: string; year: number | null; shift: Shift; weekend?: true | undefined }
  /** A day of a month that is not named; `months` on from the month of the reference where the text says so. */
  | { kind: 'day'; day: number; weekday: number | null; months: number | null }
  /** A week by its number (-1: the last) in a year, or in a month. */
  | {
      kind: 'week';
      week: number;
      year: number | null;
      month: number | null;
      /** Counted in a month or year so far from the reference's. */
      relative?: { unit: 'month' | 'year'; by: number };
    }
  /** "Two weeks before Christmas": counted from another expression; `exact`: from a day to a day. */
  | { kind: 'offset'; unit: Unit; by: number; from: TimeShape; exact?: true }
  /** "The first Friday of July": the `n`th (-1: last) weekday, or day (0), of a month or of a year. */
  | { kind: 'nth'; n: number; weekday: number; of: NthOf }
  /** The week that a day is in, or the weekend that is nearest to it. */
  | { kind: 'week-of'; of: TimeShape; weekend?: true }
  /** A fiscal (`FY`) or academic (`SY`) year, `by` from the year of the reference. */
  | { kind: 'named-year'; prefix: 'FY' | 'SY'; by: number }
  /** "Four months before the election": counted from a day that the text gives an event elsewhere, up to `to` units from it. */
  | { kind: 'event'; unit: Unit; by: number; noun: string; to?: number }
  /** Complete as it stands. */
  | { kind: 'fixed'; value: string };

/** A month with its year, either as far as the text says; or a month or year so far from the reference's. */
export type NthOf = { month: number | null; year: number | null } | { unit: 'month' | 'year'; by: number };

/** "last", "this", "next" before a word; null when it stands bare. */
export type Shift = -1 | 0 | 1 | null;
/** What a relative expression is counted from: publication, the date last named, or (story) the latter in a history. */
export type Anchor = 'reference' | 'previous' | 'story';

/** A time expression as a recogniser leaves it. */
export interface RawTime extends Span {
  type: TimexType;
  shape: TimeShape;
  /** Part of the day (`MO`, `NI`, `15:00`), put after a `T`. */
  clock: string | null;
  /** What it is where the tense points forward: "in three days" is then a date. */
  ahead?: TimeShape;
  /** What it is where no day is known to count from. */
  otherwise?: RawTime;
  /** It comes after the expression before it: "from May to March". */
  follows?: true;
  /** How far a length takes one from another day. */
  step?: { unit: Unit; by: number };
}

/**
 * One kind of expression. It looks to the left and right of a token that it cannot do without. Null declines; a range
 * gives its two ends, as TIMEX3 has them.
 */
export interface Recogniser {
  id: string;
  head: Head | readonly Head[];
  /**
   * Words (in small letters, with spaces between them) of which one stands before the token, after it, or on either
   * side; `FIGURES` is whatever begins with a figure, `NUMBER` and `ORDINAL` are the words for them. Where none does,
   * it is not asked.
   */
  before?: string;
  after?: string;
  beside?: string;
  read(t: TimeText, at: number): RawTime | readonly RawTime[] | null;
}
