import { describe, expect, it } from 'vitest';
import { Columns, type DocFacts, STATES } from '../../utils/library/search/columns';
import { countMentioned } from '../../utils/library/search/mentioned';
import { parsePeriod } from '../../utils/library/search/periods';
import { withPeriod } from '../../utils/library/search/query';

/** Articles that speak of these days, months or longer periods. */
function columnsOf(...articles: string[][]): Columns {
  const columns = new Columns();
  const facts = articles.map((times, at): [number, DocFacts] => [
    at,
    {
      ...{ key: `k${at}`, state: STATES.alive, savedAt: at, published: 0, length: 1, names: [] },
      times: times.flatMap((time) => parsePeriod(time, true)!),
    },
  ]);
  columns.write(new Map(facts));
  return columns;
}

const all = (columns: Columns) => new Uint8Array(columns.next).fill(1);
const countsOf = (columns: Columns, pass = all(columns)) =>
  countMentioned(columns, pass)?.bars.map(({ from, count }) => [from, count]);

describe('dates mentioned', () => {
  it('are counted by month, each article once', () => {
    const columns = columnsOf(['2025-04-30', '2025-04-01', '2025-04'], ['2025-06-30', '2025-04-02'], []);
    expect(countMentioned(columns, all(columns))?.unit).toBe('month');
    expect(countsOf(columns)).toEqual([
      ['2025-04', 2],
      ['2025-05', 0],
      ['2025-06', 1],
    ]);
    expect(countsOf(columns, Uint8Array.of(0, 1, 1))).toEqual([
      ['2025-04', 1],
      ['2025-05', 0],
      ['2025-06', 1],
    ]);
    expect(countMentioned(columns, Uint8Array.of(0, 0, 1))).toBeNull();
  });

  it('are told of days and months, of all days of a leap year too', () => {
    expect(countsOf(columnsOf(['2024-02-29'], ['2024-03-01'], ['2024-12-31'], ['2024']))).toEqual(
      Array.from({ length: 11 }, (_, at) => [
        `2024-${String(at + 2).padStart(2, '0')}`,
        [0, 1, 10].includes(at) ? 1 : 0,
      ]),
    );
  });

  it('are quarters, years or decades where they are far apart, each article once in each', () => {
    const quarters = columnsOf(['2023-01-05', '2023-02-05'], ['2026-08-01']);
    expect(countMentioned(quarters, all(quarters))).toMatchObject({ unit: 'quarter' });
    expect(countMentioned(quarters, all(quarters))!.bars[0]).toEqual({
      from: '2023-01',
      to: '2023-03',
      count: 1,
    });
    const years = columnsOf(['2005-05-05'], ['2026-08-01']);
    expect(countMentioned(years, all(years))!.bars.at(-1)).toEqual({
      from: '2026-01',
      to: '2026-12',
      count: 1,
    });
    const decades = columnsOf(['1914-07-28'], ['2026-08-01']);
    expect(countMentioned(decades, all(decades))!.bars.map(({ from }) => from.slice(0, 4))).toEqual(
      Array.from({ length: 12 }, (_, at) => String(1910 + 10 * at)),
    );
  });

  it('of which a few lie far off have these in their outer bars', () => {
    const many = Array.from({ length: 300 }, (_, at) => [`2025-${String((at % 6) + 1).padStart(2, '0')}-10`]);
    const columns = columnsOf(['1969-07-20'], ...many, ['2061-07-28']);
    const { unit, bars } = countMentioned(columns, all(columns))!;
    expect([unit, bars.length]).toEqual(['month', 6]);
    expect(bars[0]).toEqual({ from: '1969-07', to: '2025-01', count: 51 });
    expect(bars.at(-1)).toEqual({ from: '2025-06', to: '2061-07', count: 51 });
  });

  it('can be chosen in a query, and no longer', () => {
    expect(withPeriod('river', '2025-04..2025-06')).toBe('mentions:2025-04..2025-06 river');
    expect(withPeriod('mentions:2024 river -mentions:2020', '2025-04')).toBe(
      'mentions:2025-04 river -mentions:2020',
    );
    expect(withPeriod('mentions:2024 river', null)).toBe('river');
  });
});
