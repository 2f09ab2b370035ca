import type { RawTime, Recogniser, Unit } from '../shape';
import { DASHES, isDash, type TimeText } from '../time-text';

/** "The year-ago quarter", "a year-earlier loss": compared with what was just told of. */
function yearAgo(t: TimeText, at: number): RawTime | null {
  if (!isDash(t.word(at + 1)) || !t.isGlued(at + 1) || !/^(?:ago|earlier)$/.test(t.word(at + 2))) return null;
  const noun = t.after(at + 2);
  const from = /^(?:the|a)$/.test(t.before(at)) ? at - 1 : at;
  const to = /^(?:quarter|period|month)$/.test(noun) ? at + 4 : at + 3;
  const by = { quarter: -4, month: -12 }[noun];
  const shape = by ? { unit: noun as Unit, by } : { unit: 'year' as const, by: -1 };
  return t.span({ from, to }, { kind: 'unit', anchor: 'previous', ...shape });
}

/** What is compared with. */
export const YEARS_AGO: readonly Recogniser[] = [
  { id: 'year-ago', head: 'one-year', after: DASHES, read: yearAgo },
];
