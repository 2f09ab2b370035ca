/** From what an expression says to its value, shape by shape. The day of writing is Thursday, 2025-04-03. */
import { describe, expect, it } from 'vitest';
import { tagDates } from '../../utils/annotate/dated-text';
import {
  addMonths,
  formatDay,
  formatWeek,
  fromDay,
  isoDay,
  isRealDay,
  toDay,
  weekdayOf,
} from '../../utils/annotate/times/calendar';
import { chooseYear, nearestDay, yearToward } from '../../utils/annotate/times/choose-year';
import type { TimeContext } from '../../utils/annotate/times/context';
import { resolve } from '../../utils/annotate/times/resolve';
import type { RawTime, Shift, TimeShape } from '../../utils/annotate/times/shape';

const on = (iso: string) => isoDay(iso)!;
const WRITTEN: TimeContext = {
  ...{ reference: on('2025-04-03'), previous: null, direction: null, narrative: false },
};
const PAST: Partial<TimeContext> = { direction: 'past' };
const AHEAD: Partial<TimeContext> = { direction: 'future' };
const UNKNOWN: Partial<TimeContext> = { reference: null };
/** A history that has come to a day. */
const at = (iso: string): Partial<TimeContext> => ({ narrative: true, previous: on(iso) });

function resolved(shape: TimeShape, context: Partial<TimeContext> = {}, clock: string | null = null) {
  const raw: RawTime = { start: 0, end: 1, type: 'DATE', shape, clock };
  return resolve(raw, { ...WRITTEN, ...context });
}
const value = (shape: TimeShape, context?: Partial<TimeContext>) => resolved(shape, context)?.value ?? null;

type Row<T> = [given: T, expected: string | null, context?: Partial<TimeContext>];
/** One test for all rows of a kind: each says what it is of when it fails. */
function values<T>(name: string, shapeOf: (given: T) => TimeShape, rows: Array<Row<T>>): void {
  it(name, () => {
    const said = rows.map(([given, , context]) => [given, value(shapeOf(given), context), context]);
    expect(said).toEqual(rows.map(([given, expected, context]) => [given, expected, context]));
  });
}

describe('the value of', () => {
  values<[year: number | null, month: number | null, day: number | null]>(
    'a date',
    ([year, month, day]) => ({ kind: 'date', year, month, day, weekday: null }),
    [
      [[2021, 3, 5], '2021-03-05'],
      [[2021, 3, null], '2021-03'],
      [[476, 9, 4], '0476-09-04'],
      [[2021, 2, 29], null],
      [[2024, 2, 29], '2024-02-29'],
      [[null, 2, 29], '2024-02-29'],
      [[null, 2, 30], null],
      [[2021, null, 5], null],
      [[null, 4, 30], '2025-04-30', PAST],
      [[null, 11, 5], '2024-11-05'],
      [[null, 11, 5], '2025-11-05', AHEAD],
      [[null, 4, 3], '2025-04-03', AHEAD],
      [[null, 3, 6], 'XXXX-03-06', UNKNOWN],
      [[null, 11, null], 'XXXX-11', UNKNOWN],
      [[null, 11, 5], '1912-11-05', at('1912-03-01')],
      [[null, 1, 5], '1913-01-05', at('1912-11-20')],
      [[null, 3, 5], '1912-03-05', at('1912-11-20')],
    ],
  );

  it('a date with its weekday is of a year in which it falls on that day', () => {
    const shape: TimeShape = { kind: 'date', year: null, month: 4, day: 3, weekday: 5 };
    expect(value(shape, PAST)).toBe('2020-04-03');
    expect(value(shape, AHEAD)).toBe('2026-04-03');
  });

  it('a date in a year told otherwise', () => {
    const shape = { kind: 'date', year: null, month: 3, day: null, weekday: null } as const;
    const previous = on('1990-06-01');
    expect(value({ ...shape, inYear: { by: -1, anchor: 'reference' } }, { previous })).toBe('2024-03');
    expect(value({ ...shape, inYear: { by: 0, anchor: 'previous' } }, { previous })).toBe('1990-03');
    expect(value({ ...shape, inYear: { by: 0, anchor: 'previous' } })).toBe('2025-03');
    expect(value({ ...shape, inYear: { by: 0, anchor: 'previous' } }, UNKNOWN)).toBe('XXXX-03');
    for (const [day, toward, year] of [
      ...([
        [2, 1, 2026],
        [3, 1, 2026],
        [4, 1, 2025],
      ] as const),
      ...([
        [2, -1, 2025],
        [3, -1, 2024],
        [4, -1, 2024],
      ] as const),
    ] as const) {
      expect(value({ ...shape, month: 4, day, toward })).toBe(`${year}-04-0${day}`);
      expect(yearToward({ month: 4, day }, toward, { ...WRITTEN, reference: null })).toBeNull();
    }
  });

  values<[weekday: number, shift: Shift, more?: object]>(
    'a weekday',
    ([weekday, shift, more]) => ({ kind: 'weekday', weekday, shift, ...more }),
    [
      [[1, null], '2025-03-31'],
      [[4, null], '2025-04-03'],
      [[5, null], '2025-03-28'],
      [[5, null], '2025-03-28', PAST],
      [[5, 0], '2025-04-04'],
      [[1, null], '2025-04-07', AHEAD],
      [[4, null], '2025-04-03', AHEAD],
      [[2, -1], '2025-03-25'],
      [[5, 1], '2025-04-11'],
      [[2, -1, { near: true }], '2025-04-01'],
      [[4, -1, { near: true }], '2025-03-27'],
      [[2, 1, { near: true }], '2025-04-08'],
      [[4, 1, { near: true }], '2025-04-10'],
      [[1, null, { weeks: 1 }], '2025-04-14'],
      [[1, null, { ofWeek: 1 }], '2025-04-07'],
      [[1, null, { ofWeek: -1 }], '2025-03-24'],
      [[3, 1, { anchor: 'previous' }], '2025-03-05', { previous: on('2025-03-03') }],
      [[1, 1, { anchor: 'previous' }], '2025-03-10', { previous: on('2025-03-03') }],
      [[7, -1, { anchor: 'previous' }], '2025-03-02', { previous: on('2025-03-03') }],
      [[3, null, { anchor: 'previous' }], '2025-04-02'],
      [[3, null], 'XXXX-WXX-3', UNKNOWN],
    ],
  );

  values<[month: number, shift: Shift]>('a month', ([month, shift]) => ({ kind: 'month', month, shift }), [
    [[6, null], '2024-06', PAST],
    [[6, null], '2025-06', AHEAD],
    [[4, null], '2025-04', PAST],
    [[4, null], '2025-04', AHEAD],
    [[3, -1], '2025-03'],
    [[4, -1], '2024-04'],
    [[5, -1], '2024-05'],
    [[3, 1], '2026-03'],
    [[4, 1], '2026-04'],
    [[5, 1], '2025-05'],
    [[5, 0], '2025-05'],
    [[10, 0], '2025-10'],
    [[11, 0], '2024-11'],
    [[2, 0], '2026-02', { reference: on('2025-09-01') }],
    [[3, 0], '2025-03', { reference: on('2025-09-01') }],
    [[6, null], 'XXXX-06', UNKNOWN],
    [[6, null], '1912-06', at('1912-03-01')],
    [[3, null], '2026-03', { follows: on('2025-05-01') }],
    [[5, null], '2025-05', { follows: on('2025-05-01') }],
  ]);

  values<[part: string, year: number | null, shift: Shift]>(
    'a quarter or a half',
    ([part, year, shift]) => ({ kind: 'part', part, year, shift }),
    [
      [['Q3', 1999, null], '1999-Q3'],
      [['Q3', null, -1], '2024-Q3'],
      [['Q3', null, 0], '2025-Q3'],
      [['H1', null, 1], '2026-H1'],
      [['Q1', null, null], '2025-Q1', PAST],
      [['Q4', null, null], '2024-Q4', PAST],
      [['H2', null, null], '2024-H2', PAST],
      [['H2', null, null], '2025-H2', AHEAD],
      [['Q1', null, null], 'XXXX-Q1', UNKNOWN],
    ],
  );

  values<['SP' | 'SU' | 'FA' | 'WI', Shift]>(
    'a season',
    ([season, shift]) => ({ kind: 'season', season, year: null, shift }),
    [
      [['SU', -1], '2024-SU'],
      [['WI', -1], '2025-WI'],
      [['SU', 1], '2025-SU'],
      [['WI', 1], '2026-WI'],
      [['FA', 0], '2025-FA'],
      [['SU', null], '2024-SU', PAST],
      [['SU', null], '2025-SU', AHEAD],
      [['FA', null], '1912-FA', at('1912-03-01')],
    ],
  );

  values<[day: number, weekday: number | null, months: number | null]>(
    'a day of a month that is not named',
    ([day, weekday, months]) => ({ kind: 'day', day, weekday, months }),
    [
      [[15, null, null], '2025-03-15', PAST],
      [[15, null, null], '2025-04-15', AHEAD],
      [[3, null, null], '2025-04-03', AHEAD],
      [[15, null, 1], '2025-05-15'],
      [[15, null, -1], '2025-03-15'],
      [[31, null, 0], null],
      [[13, 5, null], '2024-12-13', PAST],
      [[3, 4, null], '2025-04-03', PAST],
      [[3, 4, null], '2025-04-03', AHEAD],
      [[13, 5, null], '2025-06-13'],
      [[13, 5, null], '2025-06-13', AHEAD],
      [[15, null, null], 'XXXX-XX-15', UNKNOWN],
      [[15, null, null], '1912-03-15', at('1912-03-20')],
      [[15, null, 0], '2025-04-15', at('1912-03-20')],
    ],
  );

  values<[holiday: string, year: number | null, shift: Shift]>(
    'a feast',
    ([holiday, year, shift]) => ({ kind: 'holiday', holiday, year, shift }),
    [
      [['christmas', 1999, null], '1999-12-25'],
      [['christmas', null, null], '2024-12-25', PAST],
      [['christmas', null, null], '2025-12-25', AHEAD],
      [['christmas', null, -1], '2024-12-25'],
      [['christmas', null, 1], '2025-12-25'],
      [['christmas', null, -1], '2025-12-25', { reference: on('2025-12-25') }],
      [['christmas', null, 1], '2025-12-25', { reference: on('2025-12-25') }],
      [['christmas', null, null], '1912-12-25', at('1912-01-02')],
      [['christmas', null, -1], '1911-12-25', at('1912-01-02')],
      [['christmas', null, null], null, UNKNOWN],
      [['the day of the ferry', 1999, null], null],
    ],
  );

  it('the weekend at a feast', () => {
    const feast = { kind: 'holiday', holiday: 'christmas', shift: null, weekend: true } as const;
    expect(value({ ...feast, year: 2024 })).toBe('2024-W51-WE'); // a Wednesday
    expect(value({ ...feast, year: 2025 })).toBe('2025-W52-WE'); // a Thursday
    expect(value({ kind: 'week-of', of: { ...feast, year: 2024, weekend: undefined } })).toBe('2024-W52');
    expect(value({ kind: 'week-of', of: { ...feast, year: null } }, UNKNOWN)).toBeNull();
  });

  values<[n: number, weekday: number, of: Extract<TimeShape, { kind: 'nth' }>['of']]>(
    'the nth day',
    ([n, weekday, of]) => ({ kind: 'nth', n, weekday, of }),
    [
      [[1, 5, { month: 7, year: 2025 }], '2025-07-04'],
      [[1, 2, { month: 7, year: 2025 }], '2025-07-01'],
      [[2, 5, { month: 7, year: 2025 }], '2025-07-11'],
      [[-1, 5, { month: 7, year: 2025 }], '2025-07-25'],
      [[-1, 4, { month: 7, year: 2025 }], '2025-07-31'],
      [[5, 4, { month: 7, year: 2025 }], '2025-07-31'],
      [[5, 5, { month: 7, year: 2025 }], null],
      [[1, 0, { month: 7, year: 2025 }], '2025-07-01'],
      [[-1, 0, { month: 2, year: 2024 }], '2024-02-29'],
      [[29, 0, { month: 2, year: 2025 }], null],
      [[100, 0, { month: null, year: 2025 }], '2025-04-10'],
      [[-1, 0, { month: null, year: 2025 }], '2025-12-31'],
      [[1, 1, { month: 7, year: null }], '2025-07-07', AHEAD],
      [[1, 1, { month: 7, year: null }], '2024-07-01', PAST],
      [[-1, 0, { unit: 'month', by: 0 }], '2025-04-30'],
      [[1, 0, { unit: 'month', by: 1 }], '2025-05-01'],
      [[1, 1, { unit: 'year', by: -1 }], '2024-01-01'],
      [[-1, 0, { unit: 'year', by: 0 }], '2025-12-31'],
      [[1, 0, { unit: 'month', by: 0 }], null, UNKNOWN],
      [[1, 0, { month: null, year: null }], null],
    ],
  );

  values<Omit<Extract<TimeShape, { kind: 'week' }>, 'kind'>>(
    'a week',
    (week) => ({ kind: 'week', ...week }),
    [
      [{ week: 14, year: null, month: null }, '2025-W14'],
      [{ week: 1, year: 2021, month: null }, '2021-W01'],
      [{ week: -1, year: 2020, month: null }, '2020-W53'],
      [{ week: 53, year: 2020, month: null }, '2020-W53'],
      [{ week: 53, year: 2021, month: null }, null],
      [{ week: -1, year: 2021, month: null }, '2021-W52'],
      [{ week: 1, year: null, month: 7 }, '2025-W27', AHEAD],
      [{ week: -1, year: null, month: 7 }, '2024-W30', PAST],
      [{ week: 1, year: null, month: null, relative: { unit: 'year', by: -1 } }, '2024-W01'],
      [{ week: 2, year: null, month: null, relative: { unit: 'month', by: 0 } }, '2025-W15'],
      [{ week: 2, year: null, month: null, relative: { unit: 'month', by: 1 } }, '2025-W19'],
      [{ week: 2, year: null, month: null, relative: { unit: 'month', by: 1 } }, null, UNKNOWN],
      [{ week: 14, year: null, month: null }, null, UNKNOWN],
    ],
  );

  values<TimeShape>('what is counted', (shape) => shape, [
    [{ kind: 'unit', unit: 'weekend', by: 0, anchor: 'reference' }, '2025-W14-WE'],
    [{ kind: 'unit', unit: 'weekend', by: 0, anchor: 'reference' }, '2025-W13-WE', PAST],
    [
      { kind: 'unit', unit: 'weekend', by: 0, anchor: 'reference' },
      '2025-W14-WE',
      { ...PAST, reference: on('2025-04-05') },
    ],
    [{ kind: 'unit', unit: 'weekend', by: 1, anchor: 'reference' }, '2025-W15-WE', PAST],
    [{ kind: 'unit', unit: 'week', by: 0, anchor: 'reference' }, '2025-W14', PAST],
    [{ kind: 'unit', unit: 'day', by: -1, anchor: 'reference' }, '2025-04-02', at('1912-03-01')],
    [{ kind: 'unit', unit: 'day', by: 1, anchor: 'previous' }, '1912-03-02', { previous: on('1912-03-01') }],
    [{ kind: 'unit', unit: 'year', by: -1, anchor: 'story' }, '1911', at('1912-03-01')],
    [{ kind: 'unit', unit: 'year', by: -1, anchor: 'story' }, '2024', { previous: on('1912-03-01') }],
    [{ kind: 'unit', unit: 'month', by: 1, anchor: 'reference' }, 'XXXX-XX', UNKNOWN],
    [{ kind: 'named-year', prefix: 'FY', by: -1 }, 'FY2024'],
    [{ kind: 'named-year', prefix: 'SY', by: 0 }, 'SYXXXX', UNKNOWN],
    [{ kind: 'event', unit: 'day', by: 1, noun: 'vote' }, null],
  ]);

  it('what is counted from another day', () => {
    const from: TimeShape = { kind: 'holiday', holiday: 'christmas', year: 2024, shift: null };
    expect(value({ kind: 'offset', unit: 'week', by: -2, from })).toBe('2024-W50');
    expect(value({ kind: 'offset', unit: 'week', by: -2, from, exact: true })).toBe('2024-12-11');
    const month: TimeShape = { kind: 'date', year: 2024, month: 5, day: null, weekday: null };
    expect(value({ kind: 'offset', unit: 'month', by: 1, from: month, exact: true })).toBe('2024-06');
    const open: TimeShape = { kind: 'month', month: 5, shift: null };
    expect(value({ kind: 'offset', unit: 'month', by: 1, from: open }, UNKNOWN)).toBeNull();
    const year: TimeShape = { kind: 'fixed', value: '1990' };
    expect(value({ kind: 'offset', unit: 'year', by: 2, from: year })).toBe('1992');
    expect(value({ kind: 'offset', unit: 'year', by: 2, from: { kind: 'fixed', value: 'P2D' } })).toBeNull();
  });

  it('a time of day stands behind its day', () => {
    expect(resolved({ kind: 'weekday', weekday: 2, shift: null }, {}, 'MO')?.value).toBe('2025-04-01TMO');
    expect(resolved({ kind: 'fixed', value: '2021-03-05' }, {}, '15:00')?.value).toBe('2021-03-05T15:00');
  });
});

it('only what the text says itself is stated', () => {
  const stated = (shape: TimeShape, context?: Partial<TimeContext>) => resolved(shape, context)?.stated;
  expect(
    [
      { kind: 'fixed', value: '1990' },
      { kind: 'date', year: 2021, month: 3, day: 5, weekday: null },
      { kind: 'part', part: 'Q1', year: 2021, shift: null },
      { kind: 'week', week: 3, year: 2021, month: null },
      { kind: 'nth', n: 1, weekday: 1, of: { month: 3, year: 2021 } },
    ].map((shape) => stated(shape as TimeShape)),
  ).toEqual([true, true, true, true, true]);
  const open: TimeShape[] = [
    { kind: 'date', year: null, month: 3, day: 5, weekday: null },
    { kind: 'part', part: 'Q1', year: null, shift: 0 },
    { kind: 'week', week: 3, year: null, month: null },
    { kind: 'nth', n: 1, weekday: 1, of: { month: 3, year: null } },
    { kind: 'nth', n: 1, weekday: 1, of: { unit: 'month', by: 0 } },
    { kind: 'weekday', weekday: 1, shift: null },
    { kind: 'month', month: 3, shift: null },
    { kind: 'day', day: 3, weekday: null, months: null },
    { kind: 'holiday', holiday: 'christmas', year: null, shift: null },
    { kind: 'unit', unit: 'day', by: 0, anchor: 'reference' },
    { kind: 'named-year', prefix: 'FY', by: 0 },
  ];
  expect(open.flatMap((shape) => (stated(shape) ? [shape] : []))).toEqual([]);
  expect(open.flatMap((shape) => (stated(shape, UNKNOWN) ? [shape] : []))).toEqual([]);
});

describe('the nearest', () => {
  it('year is that of the tense, and of the day itself', () => {
    const year = (month: number, day: number, context: Partial<TimeContext> = {}) =>
      chooseYear(month, day, null, { ...WRITTEN, ...context });
    expect([year(4, 3), year(4, 3, PAST), year(4, 3, AHEAD)]).toEqual([2025, 2025, 2025]);
    expect([year(8, 25), year(8, 26), year(9, 20)]).toEqual([2025, 2025, 2024]);
    expect([year(4, 4, PAST), year(6, 20, PAST), year(4, 2, AHEAD), year(1, 20, AHEAD)]).toEqual([
      ...[2025, 2024, 2025, 2026],
    ]);
    expect(year(4, 3, UNKNOWN)).toBeNull();
    expect([year(5, 1, { follows: on('2030-05-01') }), year(4, 30, { follows: on('2030-05-01') })]).toEqual([
      ...[2030, 2031],
    ]);
    expect(year(12, 1, at('1912-03-01'))).toBe(1912);
    expect([year(3, 1, at('1912-11-01')), year(2, 1, at('1912-11-01'))]).toEqual([1912, 1913]);
  });

  it('day too', () => {
    const days = ['2025-03-24', '2025-04-12'].map(on);
    const near = (direction: TimeContext['direction']) =>
      formatDay(nearestDay(days, WRITTEN.reference!, direction)!);
    expect([near(null), near('past'), near('future')]).toEqual(['2025-03-24', '2025-03-24', '2025-04-12']);
    expect(nearestDay([], 0, null)).toBeUndefined();
  });
});

it('the calendar is that of the platform, from the first year to the last', () => {
  for (let day = on('1899-12-30'); day < on('2105-01-03'); day += 13) {
    const date = new Date(day * 86_400_000);
    const [year, month, dayOfMonth] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
    expect(fromDay(day)).toEqual({ year, month, day: dayOfMonth });
    expect(toDay(year, month, dayOfMonth)).toBe(day);
    expect(weekdayOf(day)).toBe(date.getUTCDay() || 7);
  }
  expect(fromDay(toDay(2000, 13, 1))).toEqual({ year: 2001, month: 1, day: 1 });
  expect(formatDay(toDay(1, 1, 1))).toBe('0001-01-01');
  expect(formatDay(addMonths(on('2024-01-31'), 1))).toBe('2024-02-29');
  expect(formatDay(addMonths(on('2025-03-31'), -1))).toBe('2025-02-28');
  expect(formatDay(addMonths(on('2025-03-31'), -15))).toBe('2023-12-31');
  expect(['2020-12-31', '2021-01-03', '2021-01-04', '2024-12-30'].map((iso) => formatWeek(on(iso)))).toEqual([
    ...['2020-W53', '2020-W53', '2021-W01', '2025-W01'],
  ]);
  const real = [
    ...([
      [2024, 2, 29, true],
      [2023, 2, 29, false],
      [1900, 2, 29, false],
      [2000, 2, 29, true],
    ] as const),
    ...([
      [2024, 4, 31, false],
      [2024, 12, 31, true],
      [2024, 12, 32, false],
      [2024, 1, 0, false],
    ] as const),
    ...([
      [2024, 0, 1, false],
      [2024, 13, 1, false],
      [2024, 1, 1, true],
      [2024, 2, 28, true],
    ] as const),
  ];
  for (const [year, month, day, is] of real)
    expect([year, month, day, isRealDay(year, month, day)]).toEqual([year, month, day, is]);
});

describe('in the order of the text', () => {
  const read = (text: string, dct: string | null = '2025-04-03') =>
    tagDates({ text, dct, lang: 'en' }).map(({ start, end, value }) => `${text.slice(start, end)}=${value}`);
  const HISTORY =
    'The harbour was dug in 1840. The pier came in 1852, the light in 1861. It burnt on June 3, 1870, and again in 1881. ';

  it.each([
    ['a month goes on from the year last named', 'The new one opened in October.', ['October=1881-10']],
    [
      'what a history only mentions does not carry it on',
      'Builders who had waited since 1860 began in October.',
      ['1860=1860', 'October=1881-10'],
    ],
    [
      'a year in brackets is aside',
      'After the act (1850) work began in October.',
      ['1850=1850', 'October=1881-10'],
    ],
    [
      'today is the day of writing',
      'Today it is a museum. Work began in October.',
      ['Today=2025-04-03', 'October=1881-10'],
    ],
    ['what will be is of the days of the writer', 'A fair will be held on May 1.', ['May 1=2025-05-01']],
    [
      'the year alone of a day that was named leaves the day',
      'On March 5, 1890 it shut. In 1890 it rained. The next day was dry.',
      ['March 5, 1890=1890-03-05', '1890=1890', 'The next day=1890-03-06'],
    ],
  ])('%s', (_name, text, expected) => {
    expect(read(HISTORY + text).slice(5)).toEqual(expected);
  });

  it('four years are no history yet', () => {
    expect(read('In 1840, 1852, 1861 and 1881 it burnt. It opened in October.').at(-1)).toBe(
      'October=2024-10',
    );
  });

  it('a length ahead is a day, behind it is a length without its preposition', () => {
    expect(read('They will meet in three days.')).toEqual(['in three days=2025-04-06']);
    expect(read('They built it in three days.')).toEqual(['three days=P3D']);
  });
});
