import { ordinalEnding, yearInWords } from '../numbers';
import type { RawTime, Recogniser, Shift } from '../shape';
import { isDash, type TimeText, withModifier, withThe, yearAt } from '../time-text';
import { shiftBefore } from './shifts';
import { periodTail } from './tails';

function season(t: TimeText, at: number): RawTime | null {
  const letters = t.lexeme(at)!.season!;
  const year = seasonYear(t, at);
  const mod = withModifier(t, at);
  if (year)
    return t.span({ from: withThe(t, mod), to: year.to }, { kind: 'season', season: letters, ...year.shape });
  const shift = shiftBefore(t, mod);
  if (shift && !/^(?:past|coming|previous|following)$/.test(t.word(shift.from)))
    return t.span(
      { from: shift.from, to: at + 1 },
      { kind: 'season', season: letters, year: null, shift: shift.shift },
    );
  if (!standsAsSeason(t, at, mod)) return null;
  const shape = { kind: 'season', season: letters, year: null, shift: null } as const;
  return t.span({ from: withThe(t, mod), to: at + 1 }, shape);
}

function seasonYear(t: TimeText, at: number): { to: number; shape: { year: number; shift: Shift } } | null {
  const next = t.after(at) === 'of' ? at + 2 : at + 1;
  const year = t.isSpaced(next) ? yearAt(t, next) : null;
  if (year !== null) return { to: next + 1, shape: { year, shift: null } };
  const spelled = t.isSpaced(next) ? yearInWords(t, next) : null;
  return spelled && { to: spelled.to, shape: { year: spelled.value, shift: null } };
}

const SEASON_BEFORE = /^(?:in|during|by|until|since|through|throughout|before|after|over|for|of)$/;
const FALL_BEFORE = /^(?:in|during|by|until|since|over)$/;
const SEASON_NEXT = /^(?:of|break|camp|school|term|games|olympics|league|sale|home|house)$/;

/** "In the spring", "during winter"; not "the summer games", "the fall of the wall". */
function standsAsSeason(t: TimeText, at: number, mod: number): boolean {
  const next = t.after(at);
  if (SEASON_NEXT.test(next) || /^\d/.test(next)) return false;
  const the = withThe(t, mod);
  if (t.word(at) === 'fall') return the < mod && FALL_BEFORE.test(t.before(the));
  return the < mod || SEASON_BEFORE.test(t.before(the));
}

const FISCAL = /^(?:fiscal|financial|calendar)$/;

/** The ordinal before "quarter" or "half", and "the" before it. */
function numbered(t: TimeText, at: number): { from: number; value: number } | null {
  const last = isDash(t.word(at - 1)) && t.isGlued(at) ? at - 2 : t.isSpaced(at) ? at - 1 : -1;
  if (t.word(last) === 'latter') return { from: withThe(t, last), value: 2 };
  // "The fiscal second quarter", "the second fiscal quarter": of some year, which need not be the calendar's.
  const named = FISCAL.test(t.word(last)) ? last - 1 : last;
  const ordinal = named < 0 ? null : ordinalEnding(t, named);
  if (ordinal && named === last && FISCAL.test(t.before(ordinal.from)))
    return { from: withThe(t, ordinal.from - 1), value: ordinal.value };
  return ordinal && { from: withThe(t, ordinal.from), value: ordinal.value };
}

/** "2024's first quarter", "next year's second half". */
function yearBefore(
  t: TimeText,
  at: number,
): { from: number; of: { year: number | null; shift: -1 | 0 | 1 | null } } | null {
  if (!/^['’]s$/.test(t.word(at - 1)) || !t.isSpaced(at)) return null;
  const year = yearAt(t, at - 2);
  if (year !== null) return { from: at - 2, of: { year, shift: null } };
  const shift = { last: -1, this: 0, next: 1 }[t.before(at - 2)];
  return t.word(at - 2) === 'year' && shift !== undefined
    ? { from: at - 3, of: { year: null, shift: shift as -1 | 0 | 1 } }
    : null;
}

function part(
  t: TimeText,
  at: number,
  { letter, most, alone }: { letter: 'Q' | 'H'; most: number; alone: boolean },
): RawTime | null {
  const n = numbered(t, at) ?? lastOf(t, at, most);
  if (!n || n.value > most) return null;
  const lead = yearBefore(t, n.from);
  if (lead)
    return t.span({ from: lead.from, to: at + 1 }, { kind: 'part', part: `${letter}${n.value}`, ...lead.of });
  const tail = periodTail(t, at + 1);
  if (!tail && !(alone && t.word(n.from) === 'the') && !isOfAccounts(t, at)) return null;
  return t.span(
    { from: n.from, to: tail?.to ?? at + 1 },
    { kind: 'part', part: `${letter}${n.value}`, year: tail?.year ?? null, shift: tail?.shift ?? null },
  );
}

/** "The final quarter of 2012", "the last half of the year". */
function lastOf(t: TimeText, at: number, most: number): { from: number; value: number } | null {
  if (!/^(?:final|last)$/.test(t.before(at)) || !periodTail(t, at + 1)) return null;
  return { from: withThe(t, at - 1), value: most };
}

/** "First-quarter profit", "second-half earnings"; not "second-half goals". */
function isOfAccounts(t: TimeText, at: number): boolean {
  if (!isDash(t.word(at - 1)) || !t.isGlued(at)) return false;
  const next = /^(?:net|operating|pretax|adjusted|core|consumer|corporate|same-store)$/.test(t.after(at))
    ? t.after(at + 1)
    : t.after(at);
  return ACCOUNTS.has(next);
}

const ACCOUNTS = new Set(
  'profit profits earnings results sales revenue revenues loss losses income growth gdp figures forecast forecasts guidance output data turnover report reports spending demand orders bookings deliveries shipments production estimates'.split(
    ' ',
  ),
);

/** "the third quarter of 2024". */
function quarter(t: TimeText, at: number): RawTime | null {
  if (t.lexeme(at)!.unit !== 'quarter' || t.lexeme(at)!.plural) return null;
  return part(t, at, { letter: 'Q', most: 4, alone: true });
}

/** "2016H2", "2024Q3", which are two tokens. */
function gluedPart(t: TimeText, at: number): RawTime | null {
  const match = /^((?:19|20)\d\d)([qh])$/.exec(t.word(at));
  const most = match?.[2] === 'q' ? 4 : 2;
  const n = Number(t.word(at + 1));
  if (!match || !t.isGlued(at + 1) || !(n >= 1 && n <= most)) return null;
  const part = `${match[2]!.toUpperCase()}${n}`;
  return t.span({ from: at, to: at + 2 }, { kind: 'part', part, year: Number(match[1]), shift: null });
}

/** "Q3", "Q3 2024", "2024 Q3", "FY2024", "H1 2024". */
function code(t: TimeText, at: number): RawTime | null {
  const match = /^(?:q([1-4])|h([12]))$/.exec(t.word(at));
  if (!match) return null;
  const name = t.word(at).toUpperCase();
  const dash = isDash(t.word(at - 1)) && t.isGlued(at) ? at - 2 : at - 1;
  const before = yearAt(t, dash);
  if (before !== null)
    return t.span({ from: dash, to: at + 1 }, { kind: 'part', part: name, year: before, shift: null });
  let next = at + 1;
  if (t.word(next) === ',' || (isDash(t.word(next)) && t.isGlued(next))) next += 1;
  if (t.word(next) === 'of') next += 1;
  if (t.word(next) === 'fy') next += 1;
  const glued = /^fy((?:19|20)\d\d)$/.exec(t.word(next));
  const year = glued ? Number(glued[1]) : yearAt(t, next);
  if (year === null && match[2]) return null;
  return t.span(
    { from: at, to: year === null ? at + 1 : next + 1 },
    { kind: 'part', part: name, year, shift: null },
  );
}

/** Seasons, quarters and halves of a year. */
export const YEAR_PARTS: readonly Recogniser[] = [
  { id: 'season', head: 'season', read: season },
  { id: 'quarter', head: 'one-quarter', read: quarter },
  { id: 'half', head: 'half', read: (t, at) => part(t, at, { letter: 'H', most: 2, alone: false }) },
  { id: 'code', head: 'code', read: code },
  { id: 'glued-part', head: 'mixed', read: gluedPart },
];
