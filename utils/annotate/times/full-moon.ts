import { type Day, toDay } from './calendar';

/** Of the Unix epoch, in Julian days. */
const EPOCH = 2440587.5;
/** The new moon of January 2000, and from one to the next, in days. */
const FIRST = 2451550.09766;
const MONTH = 29.530588861;
const RADIANS = Math.PI / 180;

/**
 * The first full moon on or after a day, in days since the Unix epoch (UTC), to an hour or so: Meeus, Astronomical
 * Algorithms, ch. 49, its greatest terms.
 */
function fullMoonFrom(day: Day): number {
  for (let k = Math.floor((day + EPOCH - FIRST) / MONTH) - 0.5; ; k++) {
    const there = fullMoon(k);
    if (there >= day) return there;
  }
}

/** The full moon number `k` + 0.5 since that of January 2000. */
function fullMoon(k: number): number {
  const sun = (2.5534 + 29.1053567 * k) * RADIANS;
  const moon = (201.5643 + 385.81693528 * k) * RADIANS;
  const node = (160.7108 + 390.67050284 * k) * RADIANS;
  const more =
    -0.40614 * Math.sin(moon) +
    0.17302 * Math.sin(sun) +
    0.01614 * Math.sin(2 * moon) +
    0.01043 * Math.sin(2 * node) +
    0.00734 * Math.sin(moon - sun) -
    0.00515 * Math.sin(moon + sun);
  return FIRST + MONTH * k + more - EPOCH;
}

/** A feast of the full moon: the first day it can be on, and how far from the moment it is kept. */
interface MoonFeast {
  from: [month: number, day: number];
  /** In days: India is five and a half hours ahead, and a feast of the evening is kept on the day after. */
  away: number;
}

const INDIA = 5.5 / 24;

const FEASTS: Readonly<Record<string, MoonFeast>> = {
  holi: { from: [2, 28], away: 13 / 24 },
  'raksha bandhan': { from: [8, 3], away: 0 },
  dussehra: { from: [10, 5], away: INDIA - 5 },
  vijayadashami: { from: [10, 5], away: INDIA - 5 },
  'guru nanak jayanti': { from: [11, 1], away: 0 },
};

export const FULL_MOON_DAYS: readonly string[] = Object.keys(FEASTS);

/** The day of a feast of the full moon in a year; null for other names. Some keep it a day earlier or later. */
export function fullMoonDay(name: string, year: number): Day | null {
  const feast = FEASTS[name];
  if (!feast) return null;
  return Math.floor(fullMoonFrom(toDay(year, ...feast.from)) + feast.away);
}
