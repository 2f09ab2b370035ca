/** The language of the search field: words, "phrases", `operator:value`, each with `-` before it to leave it out. */
import { type OperatorName, operatorLike, operatorNamed } from './operators';
import { parsePeriod } from './periods';

export interface QueryTerm {
  /** Null: words to be found anywhere. */
  operator: OperatorName | null;
  /** Without its quotes. */
  value: string;
  /** Words as a phrase; a name as a whole. */
  quoted: boolean;
  negated: boolean;
  /** UTF-16 units into what was typed, end exclusive. */
  start: number;
  end: number;
}

/** Something typed that cannot be read. It is left out of the search, and said. */
export interface QueryProblem {
  /** A message `query_<kind>`, about `text`. */
  kind: 'unknown' | 'date' | 'flag';
  text: string;
  operator: string;
  /** `unknown`: the operator it may have been meant for. */
  meant: OperatorName | null;
}

export interface Query {
  terms: QueryTerm[];
  problems: QueryProblem[];
}

const QUOTES: Record<string, string> = { '"': '"', '“': '”“"', '”': '”“"', '„': '“”"' };
const OPERATOR = /^([A-Za-z]{2,12}):(?!\/\/)/;

/** Reads what was typed. Every text can be read; what makes no sense is in `problems`. */
export function parseQuery(typed: string): Query {
  const query: Query = { terms: [], problems: [] };
  let at = 0;
  while (at < typed.length) {
    if (/\s/.test(typed[at]!)) {
      at++;
      continue;
    }
    const term = readTerm(typed, at);
    at = term.end;
    const problem = problemOf(term, typed);
    if (problem) query.problems.push(problem);
    else if (term.value !== '') query.terms.push(term);
  }
  return query;
}

function readTerm(typed: string, start: number): QueryTerm {
  let at = start;
  const negated = typed[at] === '-' && at + 1 < typed.length && !/\s/.test(typed[at + 1]!);
  if (negated) at++;
  const named = OPERATOR.exec(typed.slice(at, at + 14));
  const operator = named ? operatorNamed(named[1]!) : null;
  if (named && operator) at += named[0].length;
  const { value, quoted, end } = readValue(typed, at);
  return { operator: operator?.name ?? null, value, quoted, negated, start, end };
}

function readValue(typed: string, from: number): { value: string; quoted: boolean; end: number } {
  const closing = QUOTES[typed[from] ?? ''];
  if (!closing) {
    let end = from;
    while (end < typed.length && !/\s/.test(typed[end]!)) end++;
    return { value: typed.slice(from, end), quoted: false, end };
  }
  let value = '';
  let at = from + 1;
  for (; at < typed.length && !closing.includes(typed[at]!); at++) {
    const escaped = typed[at] === '\\' && (typed[at + 1] === '"' || typed[at + 1] === '\\');
    if (escaped) at++;
    value += typed[at];
  }
  return { value, quoted: true, end: Math.min(at + 1, typed.length) };
}

function problemOf(term: QueryTerm, typed: string): QueryProblem | null {
  const text = typed.slice(term.start, term.end);
  const operator = term.operator && operatorNamed(term.operator);
  if (!operator) {
    const name = term.quoted ? null : OPERATOR.exec(`${term.value}`)?.[1];
    const hasValue = name !== undefined && name !== null && term.value.length > name.length + 1;
    if (!hasValue || !/^[a-z]+$/.test(name)) return null; // "Live:" and "Tue:Wed" are words of a headline
    return { kind: 'unknown', text, operator: name, meant: operatorLike(name) };
  }
  if (term.value === '') return null; // still being typed
  const meant = null;
  if (operator.kind === 'date' && !parsePeriod(term.value, operator.name === 'mentions'))
    return { kind: 'date', text, operator: operator.name, meant };
  if (operator.flags && !operator.flags.includes(term.value.toLowerCase()))
    return { kind: 'flag', text, operator: operator.name, meant };
  return null;
}

/** What has to be typed for these terms. `parseQuery` of it gives the same terms. */
export function printQuery(terms: readonly Omit<QueryTerm, 'start' | 'end'>[]): string {
  return terms.map(printTerm).join(' ');
}

export function printTerm({ operator, value, quoted, negated }: Omit<QueryTerm, 'start' | 'end'>): string {
  const written = quoted ? `"${value.replace(/["\\]/g, '\\$&')}"` : value;
  return `${negated ? '-' : ''}${operator ? `${operator}:` : ''}${written}`;
}

/** The term that asks for exactly this value, as picked from a list. */
export function exactTerm(operator: OperatorName, value: string): Omit<QueryTerm, 'start' | 'end'> {
  const plain = /^[\p{L}\p{N}./_-]+$/u.test(value);
  const whole = operator === 'person' || operator === 'org' || operator === 'place' || operator === 'by';
  return { operator, value, quoted: whole || !plain, negated: false };
}

/** True where the query asks for just this value already. */
export function asksFor(query: Query, operator: OperatorName, value: string): boolean {
  return query.terms.some((term) => isTermFor(term, operator, value));
}

function isTermFor(term: QueryTerm, operator: OperatorName, value: string): boolean {
  return term.operator === operator && !term.negated && term.value.toLowerCase() === value.toLowerCase();
}

/** The query with this value, or, where it asks for it already, without. */
export function toggleTerm(typed: string, operator: OperatorName, value: string): string {
  const query = parseQuery(typed);
  const there = query.terms.filter((term) => isTermFor(term, operator, value));
  if (there.length > 0) return withoutTerms(typed, there);
  return `${printTerm(exactTerm(operator, value))} ${typed.trim()}`.trim();
}

/** The query with this period of dates mentioned in the place of any other; null: without one. */
export function withPeriod(typed: string, period: string | null): string {
  const there = parseQuery(typed).terms.filter(
    ({ operator, negated }) => operator === 'mentions' && !negated,
  );
  const rest = withoutTerms(typed, there);
  return period === null ? rest : `${printTerm(exactTerm('mentions', period))} ${rest}`.trim();
}

/** What was typed, without some of its terms; the rest stays as it was written. */
export function withoutTerms(typed: string, gone: readonly Pick<QueryTerm, 'start' | 'end'>[]): string {
  let rest = typed;
  for (const { start, end } of [...gone].sort((a, b) => b.start - a.start))
    rest = `${rest.slice(0, start).trimEnd()} ${rest.slice(end).trimStart()}`;
  return rest.trim();
}
