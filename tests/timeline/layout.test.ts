import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KeyDate } from '../../utils/article';
import { groupLabelX, timeAxis, timeScale } from '../../utils/timeline/axis';
import { type DatedArticle, datedArticle, timelineEntries } from '../../utils/timeline/entries';
import { pointLabels } from '../../utils/timeline/labels';
import { lanesBySource } from '../../utils/timeline/lanes';
import { beside, layoutTimeline } from '../../utils/timeline/layout';
import { timelineRows } from '../../utils/timeline/rows';
import {
  busyWindow,
  nearestTo,
  panned,
  wholeWindow,
  windowAround,
  zoomed,
} from '../../utils/timeline/window';
import { makeArticle } from '../library/samples';
import '../properties';

const DAY = 86_400_000;
const day = (iso: string) => Date.parse(iso);

const keyDate = (value: string, over: Partial<KeyDate> = {}): KeyDate => ({
  ...{ value, granularity: 'day', what: `event of ${value}`, sentence: { start: 0, end: 5 } },
  ...{ kind: 'past', certain: true, candidates: [] },
  expressions: [{ start: 0, end: 2, text: 'on', type: 'DATE', value, stated: true }],
  ...over,
});

const article = (
  key: string,
  published: string | null,
  { source = 'Harbour Post', keyDates = [] }: { source?: string; keyDates?: KeyDate[] } = {},
): DatedArticle =>
  datedArticle(key, {
    article: makeArticle({
      ...{ title: `Title of ${key}`, siteName: source, text: 'Words of the sentence.' },
      published: published ? { value: published, source: 'meta', certain: true } : null,
    }),
    annotations: { keyDates },
  });

/** Entries of so many days, one for each article. */
const daily = (count: number, source = 'Harbour Post'): DatedArticle[] =>
  Array.from({ length: count }, (_, at) =>
    article(`${source} ${at}`, new Date(day('2025-01-01') + at * DAY).toISOString(), { source }),
  );

const layoutOf = (articles: DatedArticle[], over: Partial<Parameters<typeof layoutTimeline>[1]> = {}) => {
  const { placed } = timelineEntries(articles);
  const today = day('2025-02-01');
  return layoutTimeline(lanesBySource(placed, 8), {
    ...{ window: wholeWindow(placed, today), widthPx: 800, rtl: false, today, ...over },
  });
};

describe('the entries of a timeline', () => {
  it('are the day of publication and every key date, in the order of time', () => {
    const { placed, unplaced } = timelineEntries([
      article('a', '2025-04-03T09:00:00+02:00', {
        keyDates: [keyDate('2025-06', { granularity: 'month', kind: 'upcoming' }), keyDate('2025-03-22')],
      }),
    ]);
    expect(placed.map(({ value, kind, glyph }) => [value, kind, glyph])).toEqual([
      ['2025-03-22', 'mentioned', 'stated'],
      ['2025-04-03', 'published', 'stated'],
      ['2025-06', 'mentioned', 'period'],
    ]);
    expect(placed[2]).toMatchObject({ start: day('2025-06-01'), end: day('2025-07-01') });
    expect(unplaced).toEqual([]);
  });

  it('stretch over the days that an unknown year allows, and stay off the axis without any', () => {
    const { placed, unplaced } = timelineEntries([
      article('a', null, {
        keyDates: [
          keyDate('XXXX-03-06', { certain: false, candidates: ['2023-03-06', '2017-03-06'] }),
          keyDate('XXXX-07-01', { certain: false }),
        ],
      }),
    ]);
    expect(placed).toHaveLength(1);
    expect(placed[0]).toMatchObject({
      glyph: 'uncertain',
      start: day('2017-03-06'),
      end: day('2023-03-07'),
    });
    expect(unplaced.map(({ value }) => value)).toEqual(['XXXX-07-01']);
  });

  it('take the sentence where an event has no words of its own', () => {
    const { placed } = timelineEntries([
      article('a', null, { keyDates: [keyDate('2025-03-22', { what: null })] }),
    ]);
    expect(placed[0]?.what).toBe('Words');
  });
});

describe('lanes', () => {
  it('are one for each source, the busiest first, the rest together', () => {
    const { placed } = timelineEntries([
      ...daily(2, 'B'),
      ...daily(5, 'A'),
      ...daily(1, 'C'),
      ...daily(1, 'D'),
    ]);
    expect(
      lanesBySource(placed, 3).map(({ source, sources, articles }) => [source, sources, articles]),
    ).toEqual([
      ['A', 1, 5],
      ['B', 1, 2],
      [null, 2, 2],
    ]);
    expect(lanesBySource(placed, 4)).toHaveLength(4);
  });
});

describe('the window', () => {
  const whole = { from: day('2025-01-01'), to: day('2026-01-01') };

  it('leaves out the year long gone that one article speaks of, which the whole shows', () => {
    const { placed } = timelineEntries([
      ...daily(40),
      article('old', '2025-01-03', { keyDates: [keyDate('1850-05-01')] }),
    ]);
    const busy = busyWindow(placed, day('2025-02-01'));
    expect(new Date(busy.from).getUTCFullYear()).toBeGreaterThanOrEqual(2024);
    expect(busy.to).toBeGreaterThan(day('2025-02-09'));
    expect(new Date(wholeWindow(placed, 0).from).getUTCFullYear()).toBeLessThan(1850);
  });

  it('is around today where there is nothing', () => {
    const { from, to } = wholeWindow([], day('2025-02-01'));
    expect(from).toBeLessThan(day('2025-02-01'));
    expect(to).toBeGreaterThan(day('2025-02-01'));
  });

  it('keeps the moment under the pointer when it is zoomed, and stays within the whole', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 0.95, noNaN: true }), (share) => {
        const anchor = whole.from + share * (whole.to - whole.from);
        const closer = zoomed(whole, { factor: 0.5, anchor, whole });
        expect((anchor - closer.from) / (closer.to - closer.from)).toBeCloseTo(share, 6);
        expect(closer.from).toBeGreaterThanOrEqual(whole.from);
        expect(closer.to).toBeLessThanOrEqual(whole.to);
      }),
    );
    expect(zoomed(whole, { factor: 1e-9, anchor: whole.from, whole }).to - whole.from).toBe(6 * DAY);
    expect(zoomed(whole, { factor: 100, anchor: whole.from, whole })).toEqual(whole);
  });

  it('comes closer to something, wherever its middle is', () => {
    const dated = ['2001-05-01', '2009-03-01', '2026-02-01'].map((iso) => ({
      start: day(iso),
      end: day(iso),
    }));
    const all = wholeWindow(dated, 0);
    let closer = all;
    for (let step = 0; step < 12; step++)
      closer = zoomed(closer, { factor: 0.6, anchor: nearestTo(closer, dated), whole: all });
    expect(dated.some(({ start }) => start >= closer.from && start <= closer.to)).toBe(true);
    // Where there is nothing, to the middle.
    const empty = { from: day('2015-01-01'), to: day('2017-01-01') };
    expect(nearestTo(empty, dated)).toBe((empty.from + empty.to) / 2);
  });

  it('stops at both ends when it is pushed', () => {
    const near = { from: day('2025-03-01'), to: day('2025-04-01') };
    expect(panned(near, -400 * DAY, whole).from).toBe(whole.from);
    expect(panned(near, 400 * DAY, whole).to).toBe(whole.to);
    expect(panned(near, DAY, whole)).toEqual({ from: near.from + DAY, to: near.to + DAY });
    expect(windowAround(near.from, near.from + DAY, whole).to).toBeGreaterThan(near.from + DAY);
  });
});

describe('words of the chart', () => {
  it('stand beside those for today, not under them', () => {
    const at = (x: number, endX: number, todayX: number | null, rtl = false) =>
      groupLabelX({ x, endX }, { roomPx: 96, todayX, rtl });
    expect(at(100, 400, null)).toBe(100);
    expect(at(100, 400, 380)).toBe(100);
    expect(at(100, 400, 150)).toBe(204);
    // Next to them there is no room left; the month that follows is free.
    expect(at(100, 240, 150)).toBeNull();
    expect(at(240, 400, 150)).toBe(240);
    expect(at(150, 200, null)).toBeNull();
    expect(at(400, 100, 350, true)).toBe(296);
    expect(at(400, 100, 120, true)).toBe(400);
  });

  it('end where the chart does, unless their mark lies beyond', () => {
    const mark = (x: number) => ({ id: `m${x}`, x, y: 0, entries: [{ what: 'Border Caucus in Karsova' }] });
    const labels = (...xs: number[]) =>
      pointLabels(xs.map(mark) as unknown as Parameters<typeof pointLabels>[0], {
        ...{ widthPx: 600, beyondPx: 300, rtl: false },
      });
    expect(labels(300).get('m300')).toBe('Border Caucus in Karsova');
    expect(labels(500).get('m500')).toMatch(/^Border C\S*…$/);
    expect(labels(580).has('m580')).toBe(false);
    expect(labels(650).get('m650')).toBe('Border Caucus in Karsova');
  });
});

describe('the axis', () => {
  const axisOf = (from: string, to: string, widthPx = 800, rtl = false) =>
    timeAxis(timeScale({ from: day(from), to: day(to) }, widthPx, rtl), widthPx);

  it.each([
    ['2025-04-01', '2025-04-12', 'day'],
    ['2025-04-01', '2025-06-01', 'day'],
    ['2025-01-01', '2026-01-01', 'month'],
    ['2022-01-01', '2026-01-01', 'month'],
    ['1990-01-01', '2026-01-01', 'year'],
    ['1500-01-01', '2026-01-01', 'year'],
  ])('from %s to %s has %ss', (from, to, unit) => {
    const axis = axisOf(from, to);
    expect(axis.unit).toBe(unit);
    expect(axis.ticks.length).toBeGreaterThan(3);
    expect(axis.groups.length > 0).toBe(unit !== 'year');
  });

  it('leaves room for labels, at any closeness and width', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 6, max: 200_000 }),
        fc.integer({ min: 240, max: 2400 }),
        (days, widthPx) => {
          const from = day('1600-01-01');
          const axis = timeAxis(timeScale({ from, to: from + days * DAY }, widthPx, false), widthPx);
          const gaps = axis.ticks.slice(1).map(({ x }, at) => x - axis.ticks[at]!.x);
          expect(Math.min(...gaps, 99)).toBeGreaterThan(19);
          expect(axis.ticks.every(({ at }) => at % DAY === 0)).toBe(true);
        },
      ),
    );
  });

  it('runs the other way from right to left', () => {
    const [first, second] = axisOf('2025-04-01', '2025-06-01', 800, true).ticks;
    expect(first!.x).toBeGreaterThan(second!.x);
  });
});

describe('the list', () => {
  it('says the same event on the same day once, with all who say so', () => {
    const meets = keyDate('2025-05-07', { what: 'Caucus meets' });
    const { placed } = timelineEntries([
      article('a', '2025-04-03', { source: 'A', keyDates: [meets] }),
      article('b', '2025-04-03', { source: 'B', keyDates: [meets, keyDate('2025-05-08')] }),
    ]);
    const rows = timelineRows(placed, day('2025-05-01'));
    expect(rows.map(({ kind }) => kind)).toEqual([
      ...['month', 'entry', 'entry', 'month', 'today', 'entry', 'entry'],
    ]);
    const said = rows.flatMap((row) => (row.kind === 'entry' && row.ahead ? [row] : []));
    expect(said.map(({ entry, also }) => [entry.source, ...also.map(({ source }) => source)])).toEqual([
      ['A', 'B'],
      ['B'],
    ]);
  });
});

describe('the layout', () => {
  it('gives marks that would lie on each other one with a count, and loses none', () => {
    const { lanes } = layoutOf(daily(400));
    const marks = lanes[0]!.published;
    expect(marks.length).toBeLessThan(60);
    expect(marks.reduce((sum, { entries }) => sum + entries.length, 0)).toBe(400);
    const xs = marks.map(({ x }) => x);
    expect(Math.min(...xs.slice(1).map((x, at) => x - xs[at]!))).toBeGreaterThan(9);
  });

  it('clusters by closeness alone: pushing aside changes nothing but the place', () => {
    const articles = daily(200);
    const { placed } = timelineEntries(articles);
    const whole = wholeWindow(placed, 0);
    const window = { from: day('2025-03-01'), to: day('2025-04-01') };
    const ids = (moved: typeof window) =>
      layoutOf(articles, { window: moved, beyondPx: 800 }).lanes[0]!.published.map(({ id }) => id);
    const aside = panned(window, 3 * DAY, whole);
    expect(ids(aside).filter((id) => ids(window).includes(id)).length).toBeGreaterThan(20);
  });

  it('lays months below the date line without overlaps, what is the same once', () => {
    const may = keyDate('2025-05', { granularity: 'month' });
    const spring = keyDate('2025-SP', { granularity: 'range' });
    const { lanes } = layoutOf([
      article('a', '2025-01-01', { keyDates: [may, spring] }),
      article('b', '2025-07-01', { keyDates: [may] }),
    ]);
    const [lane] = lanes;
    expect(lane!.spans.map(({ entries }) => entries.length).sort()).toEqual([1, 2]);
    expect(new Set(lane!.spans.map(({ y }) => y)).size).toBe(2);
    expect(lane!.height).toBeGreaterThan(layoutOf(daily(3)).lanes[0]!.height);
  });

  it('mirrors from right to left', () => {
    const [ltr, rtl] = [layoutOf(daily(5)), layoutOf(daily(5), { rtl: true })];
    const xs = (layout: typeof ltr) => layout.lanes[0]!.published.map(({ x }) => Math.round(x));
    expect(xs(rtl)).toEqual(xs(ltr).map((x) => 800 - x));
    expect(rtl.todayX === null).toBe(ltr.todayX === null);
  });

  it('knows what lies before and after', () => {
    const { placed } = timelineEntries(daily(31));
    const window = { from: day('2025-01-10'), to: day('2025-01-20') };
    expect(beside(placed, window)).toEqual({ before: 9, after: 12 });
  });
});
