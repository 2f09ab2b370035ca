import { useEffect, useState } from 'preact/hooks';
import type { Operator } from '../../utils/library/search/operators';
import { printQuery } from '../../utils/library/search/query';
import type { SearchOption } from './SearchOptions';
import { completingOf, type FieldText } from './search-text';

/** Values of the library that fit what is typed, the most frequent first. */
export type FindValues = (
  operator: Operator,
  typed: string,
  /** The finished part of the query: values are counted among what it finds. */
  within: string,
) => Promise<Array<{ value: string; count: number }>>;

const MOST_OPERATORS = 4;

/** What the text may be completed to; nothing while `open` is false. */
export function useSearchOptions(
  { tokens, rest }: FieldText,
  open: boolean,
  findValues: FindValues,
): SearchOption[] {
  const within = printQuery(tokens);
  const [options, setOptions] = useState<SearchOption[]>([]);
  useEffect(() => {
    const completing = open ? completingOf(rest) : null;
    if (completing?.kind !== 'value') {
      const operators = completing?.operators.slice(0, MOST_OPERATORS) ?? [];
      setOptions(operators.map((operator) => ({ kind: 'operator', operator })));
      return;
    }
    const { operator, typed } = completing;
    if (operator.flags) {
      const fitting = operator.flags.filter((flag) => flag.startsWith(typed.toLowerCase()) && flag !== typed);
      setOptions(fitting.map((value) => ({ kind: 'value', operator, value, count: null })));
      return;
    }
    if (operator.kind !== 'name') {
      setOptions([]);
      return;
    }
    let stale = false;
    findValues(operator, typed, within).then(
      (values) => {
        if (!stale) setOptions(values.map((each) => ({ kind: 'value', operator, ...each })));
      },
      () => {}, // the search itself tells
    );
    return () => {
      stale = true;
    };
  }, [rest, within, open, findValues]);
  return options;
}
