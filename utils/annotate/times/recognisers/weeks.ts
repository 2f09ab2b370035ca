import { ordinalEnding, yearInWords } from '../numbers';
import type { RawTime, Recogniser } from '../shape';
import type { TimeText } from '../time-text';

/** "week 31", "week 31 of 2018", "the first week of May", "the last week of 2016". */
function weekOf(t: TimeText, at: number): RawTime | null {
  const lexeme = t.lexeme(at)!;
  if (lexeme.unit !== 'week' || lexeme.plural) return null;
  const number = /^\d{1,2}$/.test(t.after(at)) ? Number(t.after(at)) : null;
  if (number !== null) {
    if (
      number < 1 ||
      number > 53 ||
      !/^(?:in|of|by|until|from|to|for|during|,|\(|and|between|the)?$/.test(t.word(at - 1))
    )
      return null;
    const year = yearOf(t, at + 2) ?? ofYear(t, at + 2);
    // "In Week 15" of a season; "from Week 31 to Week 35" is of the year.
    if (!year && t.isCapital(at) && !isWeekPair(t, at)) return null;
    return t.span(
      { from: at, to: year?.to ?? at + 2 },
      { kind: 'week', week: number, year: null, month: null, ...year?.of },
    );
  }
  const ordinal =
    t.before(at) === 'last' ? { from: at - 1, value: -1 } : t.isSpaced(at) ? ordinalEnding(t, at - 1) : null;
  if (!ordinal || ordinal.value > 5) return null;
  const relative = ofYear(t, at + 1);
  if (relative) {
    const start = t.before(ordinal.from) === 'the' ? ordinal.from - 1 : ordinal.from;
    return t.span(
      { from: start, to: relative.to },
      { kind: 'week', week: ordinal.value, year: null, month: null, ...relative.of },
    );
  }
  if (t.after(at) !== 'of') return null;
  const from = t.before(ordinal.from) === 'the' ? ordinal.from - 1 : ordinal.from;
  const month = t.lexeme(at + 2)?.month ?? null;
  if (month !== null && (t.isCapital(at + 2) || !/^(?:may|march|mar)$/.test(t.word(at + 2)))) {
    const year = yearOf(t, at + 3);
    return t.span(
      { from, to: year?.to ?? at + 3 },
      { kind: 'week', week: ordinal.value, year: null, ...year?.of, month },
    );
  }
  const year = yearOf(t, at + 1);
  return (
    year &&
    t.span({ from, to: year.to }, { kind: 'week', week: ordinal.value, year: null, month: null, ...year.of })
  );
}

/** The year or the month that a week is counted in, and the token after it. */
interface OfYear {
  to: number;
  of: { year: number } | { relative: { unit: 'month' | 'year'; by: number } };
}

function yearOf(t: TimeText, at: number): OfYear | null {
  const next = /^(?:of|in|,)$/.test(t.word(at)) ? at + 1 : at;
  if (!t.isSpaced(next)) return null;
  if (/^(?:19|20)\d\d$/.test(t.word(next))) return { to: next + 1, of: { year: Number(t.word(next)) } };
  const spelled = yearInWords(t, next);
  return spelled && spelled.value >= 1900 ? { to: spelled.to, of: { year: spelled.value } } : null;
}

/** "of this month", "of last year", "next year". */
function ofYear(t: TimeText, at: number): OfYear | null {
  const which = t.word(at) === 'of' ? at + 1 : at;
  const unit = t.after(which);
  const by = { last: -1, this: 0, next: 1 }[t.word(which)];
  if (!t.isSpaced(which) || by === undefined || (unit !== 'month' && unit !== 'year')) return null;
  return { to: which + 2, of: { relative: { unit, by } } };
}

/** "from Week 31 to Week 35" */
function isWeekPair(t: TimeText, at: number): boolean {
  const isWeek = (from: number): boolean => t.word(from) === 'week' && /^\d{1,2}$/.test(t.word(from + 1));
  return (
    (/^(?:to|and|until|through)$/.test(t.word(at + 2)) && isWeek(at + 3)) ||
    (/^(?:to|and|until|through)$/.test(t.word(at - 1)) && isWeek(at - 3))
  );
}

/** Weeks by their number. */
export const WEEKS: readonly Recogniser[] = [
  { id: 'week-of', head: 'one-week', beside: 'FIGURES ORDINAL last', read: weekOf },
];
