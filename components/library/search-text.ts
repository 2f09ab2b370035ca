/** The search field's text: finished operators stand before it as tokens, the rest is being typed. */
import { OPERATORS, type Operator, operatorNamed } from '../../utils/library/search/operators';
import {
  exactTerm,
  parseQuery,
  printQuery,
  printTerm,
  type QueryTerm,
  withoutTerms,
} from '../../utils/library/search/query';

export type Token = Omit<QueryTerm, 'start' | 'end'>;

export interface FieldText {
  tokens: Token[];
  rest: string;
}

/** Takes finished operators out of a text. `open`: the one at its end is still being typed. */
export function splitText({ tokens, rest }: FieldText, { open }: { open: boolean }): FieldText {
  const finished = parseQuery(rest).terms.filter(
    (term) => term.operator !== null && !(open && term.end === rest.length),
  );
  if (finished.length === 0) return { tokens, rest };
  const typing = /\s$/.test(rest) ? ' ' : '';
  const left = withoutTerms(rest, finished);
  return {
    tokens: [...tokens, ...finished.map(({ start: _, end: _end, ...token }) => token)],
    rest: left && left + typing,
  };
}

/** The query of a whole field. */
export function joinText({ tokens, rest }: FieldText): string {
  return [printQuery(tokens), rest].filter(Boolean).join(' ');
}

/** What is searched while the field is being typed in: without a name or flag that is half typed. */
export function searchable({ tokens, rest }: FieldText): FieldText {
  const completing = completingOf(rest);
  const half =
    completing?.kind === 'value' &&
    (completing.operator.kind === 'name' || completing.operator.kind === 'flag');
  return half ? { tokens, rest: rest.replace(AT_END, '') } : { tokens, rest };
}

/** The last token goes back into the text, to be changed. */
export function reopened({ tokens, rest }: FieldText): FieldText {
  const last = tokens.at(-1);
  if (!last) return { tokens, rest };
  return { tokens: tokens.slice(0, -1), rest: [printTerm(last), rest].filter(Boolean).join(' ') };
}

/** What could complete the text at its end. */
export type Completing =
  | { kind: 'operator'; operators: readonly Operator[] }
  | { kind: 'value'; operator: Operator; typed: string; negated: boolean };

const AT_END = /(?:^|\s)(-?)([A-Za-z]{2,12}):("[^"]*|[^\s"]*)$/;
const WORD_AT_END = /(?:^|\s)-?([A-Za-z]{2,12})$/;

export function completingOf(rest: string): Completing | null {
  const [, minus, name = '', value = ''] = AT_END.exec(rest) ?? [];
  const operator = name ? operatorNamed(name) : null;
  if (operator) return { kind: 'value', operator, typed: value.replace(/^"/, ''), negated: minus === '-' };
  const word = WORD_AT_END.exec(rest)?.[1]?.toLowerCase();
  const operators = word ? OPERATORS.filter((each) => each.name.startsWith(word)) : [];
  return operators.length > 0 ? { kind: 'operator', operators } : null;
}

/** The text with what was typed of an operator's name written out. */
export function withOperator(rest: string, { name }: Operator): string {
  return `${rest.replace(/[A-Za-z]+$/, '')}${name}:`;
}

/** The field with a value chosen for the operator at the end of its text. */
export function withValue({ tokens, rest }: FieldText, operator: Operator, value: string): FieldText {
  const negated = AT_END.exec(rest)?.[1] === '-';
  const token = { ...exactTerm(operator.name, value), negated };
  return { tokens: [...tokens, token], rest: rest.replace(AT_END, '').trimEnd() };
}
