import type { RawTime, Recogniser } from '../shape';
import { type TimeText, withThe, yearAt } from '../time-text';

const FISCAL = /^(?:fiscal|financial)$/;
const ACADEMIC = /^(?:academic|school)$/;

/** "FY24", "FY2024", "SY18". */
function readFiscalCode(t: TimeText, at: number): RawTime | null {
  const match = /^(fy|sy|cy)((?:19|20)?\d\d)$/.exec(t.word(at));
  if (!match) return null;
  const year = match[2]!.length === 2 ? `20${match[2]}` : match[2]!;
  return t.span(
    { from: at, to: at + 1 },
    { kind: 'fixed', value: `${match[1] === 'cy' ? '' : match[1]!.toUpperCase()}${year}` },
  );
}

/** "last fiscal year", "this school year", "the next academic year": of the year of the text. */
function readNamedYear(t: TimeText, at: number): RawTime | null {
  if (t.lexeme(at)!.unit !== 'year' || t.lexeme(at)!.plural || yearAt(t, at + 1) !== null) return null;
  const prefix = FISCAL.test(t.before(at)) ? 'FY' : ACADEMIC.test(t.before(at)) ? 'SY' : null;
  const by = { last: -1, previous: -1, this: 0, current: 0, next: 1, coming: 1 }[t.before(at - 1)];
  if (!prefix || by === undefined) return null;
  return t.span({ from: withThe(t, at - 2), to: at + 1 }, { kind: 'named-year', prefix, by });
}

/** "fiscal 2024", "the school year 2024", "the 2023-24 academic year". */
function readFiscal(t: TimeText, at: number): RawTime | null {
  const year = yearAt(t, at);
  if (year === null || year < 1900) return null;
  const before = t.word(at - 1);
  const isSchool = before === 'sy' || ACADEMIC.test(before === 'year' ? t.before(at - 1) : '');
  const value = { kind: 'fixed', value: `${isSchool ? 'SY' : 'FY'}${year}` } as const;
  const after = t.after(at);
  if ((FISCAL.test(after) || ACADEMIC.test(after)) && t.after(at + 1) === 'year')
    return t.span(
      { from: withThe(t, at), to: at + 3 },
      { kind: 'fixed', value: `${FISCAL.test(after) ? 'FY' : 'SY'}${year}` },
    );
  if (before === 'fy' || before === 'sy' || (t.isSpaced(at) && before === 'fiscal'))
    return t.span({ from: at - 1, to: at + 1 }, value);
  if (t.before(at) !== 'year' || !/^(?:fiscal|financial|academic|school)$/.test(t.before(at - 1)))
    return null;
  return t.span({ from: at - 2, to: at + 1 }, value);
}

/** Fiscal and academic years. */
export const FISCAL_YEARS: readonly Recogniser[] = [
  {
    id: 'fiscal',
    head: 'four-figures',
    beside: 'fiscal financial academic school fy sy year',
    read: readFiscal,
  },
  { id: 'fiscal-code', head: 'code', read: readFiscalCode },
  { id: 'named-year', head: 'one-year', before: 'fiscal financial academic school', read: readNamedYear },
];
