/** The axis of a timeline: ticks from days to centuries, and the larger unit they belong to. */
import { type ScaleTime, scaleUtc } from 'd3-scale';
import { type CountableTimeInterval, type TimeInterval, utcDay, utcMonday, utcMonth, utcYear } from 'd3-time';
import { lazy } from '../lazy';
import type { TimeWindow } from './window';

export type TimeUnit = 'day' | 'month' | 'year';

export interface Tick {
  at: number; // ms since epoch
  x: number; // px
}

/** A month above its days, or a year above its months. */
export interface TickGroup extends Tick {
  /** Where it ends, px. */
  endX: number;
}

export interface TimeAxis {
  /** Of the ticks: what their labels say. */
  unit: TimeUnit;
  ticks: Tick[];
  /** Empty where the ticks are years. */
  groups: TickGroup[];
}

export type TimeScale = ScaleTime<number, number>;

const DAY_MS = 86_400_000;

/** Half of what the words for today take, px. */
const TODAY_PX = 54;

/**
 * Where the words of a group stand: at its beginning, or behind those for today where these would cover them.
 * @param roomPx what they need
 * @returns px; null: there is no room for them
 */
export function groupLabelX(
  { x, endX }: Pick<TickGroup, 'x' | 'endX'>,
  { roomPx, todayX, rtl }: { roomPx: number; todayX: number | null; rtl: boolean },
): number | null {
  const way = rtl ? -1 : 1;
  const [begin, end] = [x * way, endX * way];
  const today = todayX === null ? Number.NEGATIVE_INFINITY : todayX * way;
  const isCovered = begin < today + TODAY_PX && begin + roomPx > today - TODAY_PX;
  const free = isCovered ? today + TODAY_PX : begin;
  return end - free > roomPx ? free * way : null;
}
/** Room that a label needs, px. */
const LABEL_PX: Record<TimeUnit, number> = { day: 26, month: 42, year: 48 };

interface Step {
  unit: TimeUnit;
  days: number;
  interval: TimeInterval;
}

/** Steps of the axis, the finest first. */
const steps = lazy((): Step[] => [
  { unit: 'day', days: 1, interval: utcDay },
  { unit: 'day', days: 2, interval: utcDay.every(2)! },
  { unit: 'day', days: 7, interval: utcMonday },
  { unit: 'month', days: 30.44, interval: utcMonth },
  { unit: 'month', days: 91.3, interval: utcMonth.every(3)! },
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500].map((years) => ({
    ...{ unit: 'year' as const, days: years * 365.25, interval: utcYear.every(years)! },
  })),
]);

/** Time to px; from right to left where the words run that way. */
export function timeScale({ from, to }: TimeWindow, widthPx: number, rtl: boolean): TimeScale {
  return scaleUtc()
    .domain([from, to])
    .range(rtl ? [widthPx, 0] : [0, widthPx]);
}

/** @param widthPx of the part in sight */
export function timeAxis(scale: TimeScale, widthPx: number): TimeAxis {
  const [from, to] = scale.domain() as [Date, Date];
  const dayPx = (widthPx * DAY_MS) / (to.getTime() - from.getTime());
  const all = steps();
  const { unit, interval } = all.find((step) => step.days * dayPx >= LABEL_PX[step.unit]) ?? all.at(-1)!;
  const ticks = interval.range(interval.ceil(from), to);
  return {
    unit,
    ticks: apart(
      ticks.map((date) => ({ at: date.getTime(), x: scale(date) })),
      LABEL_PX[unit],
    ),
    groups: unit === 'year' ? [] : groupsOf(scale, unit === 'day' ? utcMonth : utcYear, { from, to }),
  };
}

/** Of every second day, the 31st is followed by the 1st: the label of the first of both would touch the other. */
function apart(ticks: readonly Tick[], labelPx: number): Tick[] {
  return ticks.filter(({ x }, index) => {
    const next = ticks[index + 1];
    return !next || Math.abs(next.x - x) > labelPx * 0.8;
  });
}

function groupsOf(
  scale: TimeScale,
  interval: CountableTimeInterval,
  { from, to }: { from: Date; to: Date },
): TickGroup[] {
  const starts = interval.range(interval.floor(from), to);
  return starts.map((start) => ({
    at: start.getTime(),
    x: scale(start < from ? from : start),
    endX: scale(new Date(Math.min(interval.offset(start, 1).getTime(), to.getTime()))),
  }));
}
