/** Microsoft's specification of its recognisers, sentence by sentence: how much of it an engine's dates fulfil. */
import type { Timex } from '../../utils/annotate/dated-text';
import { joinRanges } from '../../utils/annotate/key-dates/ranges';
import { type Day, formatDay, isoDay, toDay, weekdayOf } from '../../utils/annotate/times/calendar';

interface Reading {
  timex?: string;
  Timex?: string;
  value?: string;
  start?: string;
  end?: string;
  FutureResolution?: Record<string, string>;
  PastResolution?: Record<string, string>;
}

export interface Spec {
  id: string;
  dct: string | null;
  text: string;
  timex: Array<{ start: number; end: number; text: string; type: string; value: string; values: Reading[] }>;
}

const TYPES = [
  'date',
  'daterange',
  'duration',
  'set',
  'datetime',
  'time',
  'timerange',
  'datetimerange',
] as const;

/** First day and the day after the last of a value of the calendar; null for any other. */
function daysOf(value: string): [Day, Day] | null {
  const [from, to] = value.split('/');
  if (to !== undefined) {
    const [first, last] = [daysOf(from!), daysOf(to)];
    return first && last ? [first[0], last[1]] : null;
  }
  const day = isoDay(value);
  if (day !== null) return [day, day + 1];
  const week = /^(\d{4})-W(\d\d)(-WE)?$/.exec(value);
  if (week) {
    const fourth = toDay(Number(week[1]), 1, 4);
    const monday = fourth - weekdayOf(fourth) + 1 + (Number(week[2]) - 1) * 7;
    return [week[3] ? monday + 5 : monday, monday + 7];
  }
  const part = /^(\d{4})(?:-(?:(\d\d)|Q(\d)|H(\d)))?$/.exec(value);
  if (part) {
    const [, year, month, quarter, half] = part.map(Number) as [number, number, number, number, number];
    const [first, length] = month
      ? [month, 1]
      : quarter
        ? [quarter * 3 - 2, 3]
        : half
          ? [half * 6 - 5, 6]
          : [1, 12];
    return [
      toDay(year, first, 1),
      toDay(year + Math.floor((first + length - 1) / 12), ((first + length - 1) % 12) + 1, 1),
    ];
  }
  if (/^\d{3}$/.test(value)) return [toDay(Number(value) * 10, 1, 1), toDay(Number(value) * 10 + 10, 1, 1)];
  return /^\d\d$/.test(value)
    ? [toDay(Number(value) * 100, 1, 1), toDay(Number(value) * 100 + 100, 1, 1)]
    : null;
}

/** The days of a reading, as [start, end] with the end as they write it. */
function readingsOf(values: readonly Reading[]): Array<[string, string]> {
  return values.flatMap((reading) => {
    const past = reading.PastResolution ?? {};
    const future = reading.FutureResolution ?? {};
    const rows = [
      [reading.value, reading.value],
      [reading.start, reading.end],
      [past.date, past.date],
      [past.startDate, past.endDate],
      [future.date, future.date],
      [future.startDate, future.endDate],
    ];
    return rows.flatMap(([from, to]) => (from && to ? [[from, to] as [string, string]] : []));
  });
}

const COUNTED = /\b(?:ago|later|earlier|hence|in|from now|time)\b/i;

/**
 * Whether a value says what any of the readings says. Their stretches end on the last day, the day after it or the
 * first day of their second part. Where TIMEX3 has a length ("the last 3 months") or a week or month ("two weeks
 * ago") and they have days, the length or a week or month that holds their day will do.
 */
function fulfils(value: string, gold: Spec['timex'][number]): boolean {
  const plain = value.replace(/T.*$/, '');
  const names = [gold.value, ...gold.values.map((reading) => reading.timex ?? reading.Timex ?? '')];
  if (names.includes(value) || (gold.type.startsWith('date') && names.includes(plain))) return true;
  if (names.some((name) => name.startsWith('(') && name.endsWith(`,${value})`))) return true;
  const days = daysOf(plain);
  if (!days) return false;
  const [from, last, after] = [formatDay(days[0]), formatDay(days[1] - 1), formatDay(days[1])];
  const second = daysOf(plain.split('/')[1] ?? '');
  const ends = [last, after, ...(second ? [formatDay(second[0])] : [])];
  return readingsOf(gold.values).some(([start, end]) => {
    if (start.slice(0, 10) === from && ends.includes(end.slice(0, 10))) return true;
    const day = isoDay(start);
    return gold.type === 'date' && COUNTED.test(gold.text) && day !== null && day >= days[0] && day < days[1];
  });
}

function passes(spec: Spec, gold: Spec['timex'][number], tag: (line: Spec) => Timex[]): boolean {
  const times = tag(spec).map((time) => ({
    ...time,
    text: spec.text.slice(time.start, time.end),
    stated: true,
  }));
  const joined = joinRanges(spec.text, times);
  return [...joined, ...times].some(
    ({ start, end, value }) => start < gold.end && end > gold.start && fulfils(value, gold),
  );
}

/** Prints the share of expressions of each type that an engine reads as the specification does. */
export function specs(
  lines: readonly Spec[],
  { name, tag, errors }: { name: string; tag: (line: Spec) => Timex[]; errors: number },
): void {
  const cells = TYPES.map((type) => {
    const golds = lines.flatMap((line) =>
      line.timex.filter((gold) => gold.type === type).map((gold) => ({ line, gold })),
    );
    const failed = golds.filter(({ line, gold }) => !passes(line, gold, tag));
    for (const { line, gold } of failed.slice(0, errors))
      console.log(`${type}\t${line.dct}\t${gold.text}\t${gold.value}\t${line.text}`);
    const share = golds.length === 0 ? 0 : (100 * (golds.length - failed.length)) / golds.length;
    return `${type} ${share.toFixed(1)}`;
  });
  console.log(`  ${name.padEnd(24)} ${cells.join('  ')}`);
}
