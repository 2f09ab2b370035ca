import { isFunctionWord } from '../../lexicon/words';
import type { Anchor, RawTime, Recogniser, TimeShape, Unit } from '../shape';
import { DASHES, isDash, type TimeText, withThe } from '../time-text';
import { endsClause } from './offsets';
import { shiftBefore } from './shifts';

/** The unit of the calendar that a token names, in the singular; null for hours and nights. */
function unitAt(t: TimeText, at: number): Unit | null {
  const lexeme = t.lexeme(at);
  if (!lexeme?.unit || (lexeme.plural && !isPossessive(t, at))) return null;
  if (lexeme.unit === 'fortnight') return 'week';
  return /^(?:second|minute|hour|night)$/.test(lexeme.unit) ? null : (lexeme.unit as Unit);
}

/** "This years fair", where the apostrophe is missing. */
function isPossessive(t: TimeText, at: number): boolean {
  return t.before(at) === 'this' && /^(?:years|weeks|months)$/.test(t.word(at));
}

/** A unit of the calendar, so far from an anchor. */
function moved(unit: Unit, { by, anchor }: { by: number; anchor: Anchor }): TimeShape {
  return { kind: 'unit', unit, by, anchor };
}

const LOOSE = /^(?:early|mid|late|later|earlier)$/;

/** "This calendar year", "next working week". */
const NAMED = /^(?:calendar|working)$/;

/** "Coming week", "previous quarter", without an article, as headlines and notes have it. */
function standsBare(t: TimeText, from: number, unit: Unit): boolean {
  if (t.word(from) === 'the') return false;
  if (/^(?:coming|upcoming)$/.test(t.word(from)) && t.before(from) === 'the') return unit !== 'year';
  return (
    /^(?:week|month|quarter|year|weekend)$/.test(unit) &&
    !/^(?:the|a|an|each|every|any)$/.test(t.before(from))
  );
}

/** "last week", "later this month", "this coming year". */
function shifted(t: TimeText, at: number): RawTime | null {
  // "The next fortnight" is two weeks and no week of the calendar.
  const unit = t.lexeme(at)!.unit === 'fortnight' && t.before(at) === 'next' ? null : unitAt(t, at);
  const named = NAMED.test(t.before(at)) ? at - 1 : at;
  const shift =
    shiftBefore(t, named) ?? (t.before(named) === 'current' ? { from: named - 1, shift: 0 } : null);
  if (!unit || !shift) return null;
  if (!/^(?:last|this|next)$/.test(t.word(shift.from)) && !standsBare(t, shift.from, unit)) return null;
  const isLast = t.word(shift.from) === 'last';
  // "The last week of the war" counts from its end.
  if (
    isLast &&
    /^(?:of|before)$/.test(t.after(at)) &&
    (t.before(shift.from) === 'the' || (t.after(at) === 'of' && t.isCapital(at + 2)))
  )
    return null;
  const dash = isDash(t.word(shift.from - 1)) && t.isGlued(shift.from) ? shift.from - 2 : shift.from - 1;
  const bare = /^(?:coming|upcoming)$/.test(t.word(shift.from)) ? withThe(t, shift.from) : shift.from;
  const from = LOOSE.test(t.word(dash)) ? dash : bare;
  const anchor = unit === 'day' && shift.shift === 0 ? 'story' : 'reference';
  return t.span({ from, to: at + 1 }, { kind: 'unit', unit, by: shift.shift, anchor });
}

/** "the week before last", "the week after next". */
function beforeLast(t: TimeText, at: number): RawTime | null {
  const unit = unitAt(t, at);
  const to = t.after(at + 1) === 'the' ? at + 3 : at + 2;
  const back = t.after(at) === 'before' && t.word(to) === 'last';
  const ahead = t.after(at) === 'after' && t.word(to) === 'next';
  if (!unit || !(back || ahead) || t.lexeme(to + 1)?.unit) return null;
  return t.span(
    { from: withThe(t, at), to: to + 1 },
    { kind: 'unit', unit, by: back ? -2 : 2, anchor: 'reference' },
  );
}

const NOT_BEFORE_WEEKEND = new Set('every each long any per most a an opening bank holiday'.split(' '));

function weekend(t: TimeText, at: number): RawTime | null {
  const long = t.before(at) === 'long' ? t.before(at - 1) : '';
  if (unitAt(t, at) === 'weekend' && Object.hasOwn(ANCHORS, long) && long !== 'that')
    return t.span({ from: at - 2, to: at + 1 }, moved('weekend', ANCHORS[long]!));
  if (unitAt(t, at) !== 'weekend' || isDash(t.word(at + 1)) || NOT_BEFORE_WEEKEND.has(t.before(at)))
    return null;
  const from = withThe(t, at);
  if (from < at && NOT_BEFORE_WEEKEND.has(t.before(from))) return null;
  return t.span({ from, to: at + 1 }, { kind: 'unit', unit: 'weekend', by: 0, anchor: 'story' });
}

const ANCHORS: Readonly<Record<string, { by: number; anchor: Anchor }>> = {
  the: { by: 0, anchor: 'story' },
  that: { by: 0, anchor: 'previous' },
  this: { by: 0, anchor: 'reference' },
  last: { by: -1, anchor: 'reference' },
  next: { by: 1, anchor: 'reference' },
};

/** Where "the very end of " and the like before a token begin; the token itself where none stands. */
function withPartOf(t: TimeText, at: number): number {
  if (t.before(at) !== 'of') return at;
  let from = at - 2;
  if (!t.isSpaced(at - 1)) return at;
  if (/^(?:part|half|days)$/.test(t.word(from)) && /^(?:early|later?|latter)$/.test(t.before(from)))
    from -= 1;
  else if (!/^(?:beginning|start|end|middle|close|rest|remainder)$/.test(t.word(from))) return at;
  if (t.before(from) === 'very') from -= 1;
  return withThe(t, from);
}

/** "the end of the year", "the beginning of that month". */
function partOfUnit(t: TimeText, at: number): RawTime | null {
  const unit = unitAt(t, at);
  // "By the end of month", "at year-end".
  const bare = unit === 'month' || unit === 'year' ? withPartOf(t, at) : at;
  if (unit && bare < at && !/^\p{L}/u.test(t.after(at)))
    return t.span({ from: bare, to: at + 1 }, moved(unit, ANCHORS.the!));
  const anchor = Object.hasOwn(ANCHORS, t.before(at)) ? ANCHORS[t.before(at)]! : null;
  if (!unit || !anchor || unit === 'day' || unit === 'quarter' || unit === 'weekend') return null;
  const from = withPartOf(t, at - 1);
  if (from === at - 1 || /^(?:of|to|in)$/.test(t.after(at))) return null;
  return t.span({ from, to: at + 1 }, moved(unit, anchor));
}

/** "the year's end", "late in the year". */
function looseEnd(t: TimeText, at: number): RawTime | null {
  const unit = unitAt(t, at);
  if (!unit || unit === 'day' || unit === 'quarter') return null;
  if (
    isDash(t.word(at + 1)) &&
    t.word(at + 2) === 'end' &&
    /^(?:year|month)$/.test(t.word(at)) &&
    !isNounNext(t, at + 2) &&
    !isDash(t.word(at + 3))
  )
    return t.span({ from: at, to: at + 3 }, moved(unit, ANCHORS.the!));
  if (/^['’]s$/.test(t.word(at + 1)) && t.after(at + 1) === 'end')
    return t.span({ from: withThe(t, at), to: at + 3 }, moved(unit, ANCHORS.the!));
  const which = t.before(at);
  if (which !== 'the' && which !== 'that') return null;
  if (t.before(at - 1) !== 'in' || !/^(?:early|earlier|late|later)$/.test(t.before(at - 2))) return null;
  return t.span({ from: at - 3, to: at + 1 }, moved(unit, ANCHORS[which]!));
}

/** "Year-end parties" */
function isNounNext(t: TimeText, at: number): boolean {
  return /^\p{L}/u.test(t.after(at)) && !isFunctionWord(t.after(at));
}

/** "the day before", "the year after", "the night before", where nothing follows. */
function dayBefore(t: TimeText, at: number): RawTime | null {
  const word = t.after(at);
  if ((word !== 'before' && word !== 'after') || !endsClause(t, at + 2) || withThe(t, at) === at) return null;
  const isNight = t.word(at) === 'night';
  const unit = isNight ? 'day' : unitAt(t, at);
  if (!unit || unit === 'decade' || unit === 'century') return null;
  const shape = { kind: 'unit', unit, by: word === 'before' ? -1 : 1, anchor: 'previous' } as const;
  const range = { from: withThe(t, at), to: at + 2 };
  return isNight ? t.span(range, shape, { type: 'TIME', clock: 'NI' }) : t.span(range, shape);
}

const AFTER_THE: Readonly<Record<string, { by: number; anchor: Anchor }>> = {
  current: { by: 0, anchor: 'reference' },
  same: { by: 0, anchor: 'previous' },
  previous: { by: -1, anchor: 'previous' },
  preceding: { by: -1, anchor: 'previous' },
  following: { by: 1, anchor: 'previous' },
  next: { by: 1, anchor: 'previous' },
};

/** "the same day", "the following month", "the current year", "that week". */
function anchored(t: TimeText, at: number): RawTime | null {
  const unit = unitAt(t, at);
  if (!unit) return null;
  const word = t.before(at);
  if (word === 'that' || (word === 'same' && t.before(at - 1) === 'that'))
    return unit === 'weekend' || unit === 'quarter'
      ? null
      : t.span({ from: word === 'that' ? at - 1 : at - 2, to: at + 1 }, moved(unit, ANCHORS.that!));
  if (!Object.hasOwn(AFTER_THE, word) || t.before(at - 1) !== 'the') return null;
  const row = AFTER_THE[word]!;
  return t.span({ from: at - 2, to: at + 1 }, moved(unit, row));
}

/** Stretches of the calendar around a day: the reference, or the date last named. */
export const PERIODS: readonly Recogniser[] = [
  {
    id: 'shifted',
    head: ['unit', 'units'],
    before: 'last this next past upcoming coming previous following current calendar working',
    read: shifted,
  },
  { id: 'before-last', head: 'unit', after: 'before after', read: beforeLast },
  { id: 'weekend', head: 'one-weekend', read: weekend },
  { id: 'part-of-unit', head: ['unit', 'units'], before: 'of the that this last next', read: partOfUnit },
  { id: 'loose-end', head: 'unit', beside: `the that 's ’s ${DASHES}`, read: looseEnd },
  { id: 'day-before', head: ['unit', 'one-night'], after: 'before after', read: dayBefore },
  {
    id: 'anchored',
    head: 'unit',
    before: 'that same current previous preceding following next',
    read: anchored,
  },
];
