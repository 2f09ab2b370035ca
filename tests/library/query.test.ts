import { describe, expect, it } from 'vitest';
import { OPERATOR_NAMES } from '../../utils/library/search/operators';
import { parsePeriod, timexPeriod } from '../../utils/library/search/periods';
import {
  asksFor,
  exactTerm,
  parseQuery,
  printQuery,
  type QueryTerm,
  toggleTerm,
  withoutTerms,
} from '../../utils/library/search/query';
import fc from '../properties';
import { anyText } from './any-text';

/** Without where the terms stand. */
const bare = (terms: readonly QueryTerm[]) => terms.map(({ start: _, end: _end, ...term }) => term);
const read = (typed: string) => bare(parseQuery(typed).terms);
const term = (value: string, over: Partial<QueryTerm> = {}) => ({
  ...{ operator: null, value, quoted: false, negated: false, ...over },
});

describe('a query', () => {
  it.each([
    ['flood  river', [term('flood'), term('river')]],
    ['"river bank"', [term('river bank', { quoted: true })]],
    ['“river bank” „dyke“', [term('river bank', { quoted: true }), term('dyke', { quoted: true })]],
    ['"not closed', [term('not closed', { quoted: true })]],
    [
      '-flood - -"a b"',
      [term('flood', { negated: true }), term('-'), term('a b', { quoted: true, negated: true })],
    ],
    [
      'TAG:oil -site:bay.example',
      [term('oil', { operator: 'tag' }), term('bay.example', { operator: 'site', negated: true })],
    ],
    [
      'person:"Ines \\"Ina\\" Halvorsen"',
      [term('Ines "Ina" Halvorsen', { operator: 'person', quoted: true })],
    ],
    ['https://bay.example/a', [term('https://bay.example/a')]],
    ['Live: 12:30 tag:', [term('Live:'), term('12:30')]],
    ['東京　is:unread', [term('東京'), term('unread', { operator: 'is' })]],
  ])('%s', (typed, terms) => {
    expect(parseQuery(typed).problems).toEqual([]);
    expect(read(typed)).toEqual(terms);
  });

  it.each([
    ['befor:2025', { kind: 'unknown', operator: 'befor', meant: 'before' }],
    ['tga:oil', { kind: 'unknown', operator: 'tga', meant: 'tag' }],
    ['colour:red', { kind: 'unknown', operator: 'colour', meant: null }],
    ['after:soon', { kind: 'date', operator: 'after', meant: null }],
    ['before:2025-02-30', { kind: 'date', operator: 'before', meant: null }],
    ['before:2025..2026', { kind: 'date', operator: 'before', meant: null }],
    ['-is:lost', { kind: 'flag', operator: 'is', meant: null }],
  ])('%s cannot be read, and is left out', (typed, problem) => {
    expect(parseQuery(`flood ${typed} river`)).toMatchObject({ problems: [{ text: typed, ...problem }] });
    expect(read(`flood ${typed} river`)).toEqual([term('flood'), term('river')]);
  });

  it('printed and read again is the same', () => {
    const piece = fc.constantFrom(
      '-',
      '"',
      '\\',
      ':',
      ' ',
      '“',
      '”',
      'tag:',
      'before:',
      '2025',
      'is:',
      'unread',
      'x',
    );
    const typed = fc
      .array(fc.oneof(piece, anyText({ maxLength: 4 })), { maxLength: 12 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(typed, (text) => {
        const terms = read(text);
        expect(read(printQuery(terms))).toEqual(terms);
      }),
      { numRuns: 500 },
    );
  });

  it('says of every value of every operator what was picked', () => {
    const operator = fc.constantFrom(
      ...OPERATOR_NAMES.filter((name) => !['before', 'after', 'mentions', 'is', 'has'].includes(name)),
    );
    const value = anyText({ maxLength: 12 }).filter((text) => text !== '');
    fc.assert(
      fc.property(operator, value, (name, text) => {
        const terms = read(printQuery([exactTerm(name, text)]));
        expect(terms).toHaveLength(1);
        expect(terms[0]).toMatchObject({ operator: name, value: text, negated: false });
      }),
    );
  });

  it('takes a value in and out again', () => {
    const typed = '  river   "river bank" -tag:gas ';
    const more = toggleTerm(typed, 'tag', 'North Sea');
    expect(more).toBe('tag:"North Sea" river   "river bank" -tag:gas');
    expect(asksFor(parseQuery(more), 'tag', 'north sea')).toBe(true);
    expect(asksFor(parseQuery(more), 'tag', 'gas')).toBe(false);
    expect(toggleTerm(more, 'tag', 'North Sea')).toBe('river   "river bank" -tag:gas');
    const query = parseQuery('a b c');
    expect(withoutTerms('a b c', [query.terms[1]!])).toBe('a c');
  });
});

const day = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;

describe('a period', () => {
  it.each([
    ['2025', '2025-01-01', '2025-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2025-4-3', '2025-04-03', '2025-04-03'],
    ['2025-04..2025-06', '2025-04-01', '2025-06-30'],
  ])('%s', (typed, first, last) => {
    expect(parsePeriod(typed, true)).toEqual([day(first), day(last)]);
  });

  it.each([
    ['2026-W01', '2025-12-29', '2026-01-04'],
    ['2025-SU', '2025-06-01', '2025-08-31'],
    ['2025-Q4', '2025-10-01', '2025-12-31'],
    ['199', '1990-01-01', '1999-12-31'],
    ['2025-04-30T14:00', '2025-04-30', '2025-04-30'],
    ['2025-WI', '2025-12-01', '2026-02-28'],
  ])('%s of TIMEX3', (value, first, last) => {
    expect(timexPeriod(value)).toEqual([day(first), day(last)]);
  });

  it.each(['XXXX-03-06', 'P2D', 'PRESENT_REF', '2025-13', ''])('%s is none', (value) => {
    expect(timexPeriod(value)).toBeNull();
  });
});
