/** How many of the articles found speak of which months, quarters or years. */
import { BLOCK_SIZE, type Columns } from './columns';

/** A bar of the histogram. */
export interface MentionedBar {
  /** First and last month, `YYYY-MM`. */
  from: string;
  to: string;
  /** Articles that speak of a day or a month within. */
  count: number;
}

export interface Mentioned {
  unit: Unit;
  /** One beside the other in order of time; the outer ones also hold what lies far off. */
  bars: MentionedBar[];
}

/** Units by their months, the finest first. */
const UNITS = { month: 1, quarter: 3, year: 12, decade: 120 } as const;
type Unit = keyof typeof UNITS;
/** More bars than these are not told apart. */
const MOST_BARS = 24;
/** What is longer than a month says nothing about when. */
const LONGEST = 31;
/** The share of all mentions on either side that does not stretch the axis. */
const FAR_OFF = 0.01;

/** Months are counted from the year 0; these are looked at. */
const [FIRST, END] = [1000 * 12, 3000 * 12];

/** Counts the articles in `pass`. Null: none of them speaks of a time. */
export function countMentioned(columns: Columns, pass: Uint8Array): Mentioned | null {
  const months = countBy(columns, pass, (month) => month - FIRST, END - FIRST);
  const [first, last] = spanOf(months);
  if (first < 0) return null;
  const [from, to] = middleOf(months);
  const names = Object.keys(UNITS) as Unit[];
  const barsOf = (unit: Unit) =>
    Math.floor((to + FIRST) / UNITS[unit]) - Math.floor((from + FIRST) / UNITS[unit]) + 1;
  const unit = names.find((one) => barsOf(one) <= MOST_BARS) ?? 'decade';
  const start = Math.floor((from + FIRST) / UNITS[unit]);
  const size = barsOf(unit);
  const barOf = (month: number) => Math.min(size - 1, Math.max(0, Math.floor(month / UNITS[unit]) - start));
  const counts = countBy(columns, pass, barOf, size);
  const bars = Array.from(counts, (count, at): MentionedBar => {
    const begin = (start + at) * UNITS[unit];
    const [early, late] = [at === 0 ? first + FIRST : begin, at === size - 1 ? last + FIRST : begin];
    return {
      from: isoMonth(Math.min(begin, early)),
      to: isoMonth(Math.max(begin + UNITS[unit] - 1, late)),
      count,
    };
  });
  return { unit, bars };
}

/** Articles for each place that `placeOf` gives a month; each article once a place. */
function countBy(
  columns: Columns,
  pass: Uint8Array,
  placeOf: (month: number) => number,
  places: number,
): Uint32Array {
  const counts = new Uint32Array(places);
  const seen = new Int32Array(places).fill(-1);
  for (const block of columns.blocks) {
    const base = block.block * BLOCK_SIZE;
    for (let at = 0; at < block.keys.length; at++) {
      if (!pass[base + at]) continue;
      for (let time = block.timeStarts[at]!; time < block.timeStarts[at + 1]!; time += 2) {
        if (block.times[time + 1]! - block.times[time]! >= LONGEST) continue;
        const month = monthOf(block.times[time]!);
        if (month < FIRST || month >= END) continue;
        const place = placeOf(month);
        if (seen[place] === base + at) continue;
        seen[place] = base + at;
        counts[place]!++;
      }
    }
  }
  return counts;
}

function spanOf(counts: Uint32Array): [first: number, last: number] {
  return [counts.findIndex(Boolean), counts.findLastIndex(Boolean)];
}

/** Without the few that lie far off on either side. */
function middleOf(counts: Uint32Array): [first: number, last: number] {
  const sum = counts.reduce((all, count) => all + count, 0);
  const far = sum * FAR_OFF;
  let [first, last] = [0, counts.length - 1];
  for (let before = counts[first]!; before <= far; before += counts[first]!) first++;
  for (let after = counts[last]!; after <= far; after += counts[last]!) last--;
  return [Math.min(first, last), Math.max(first, last)];
}

/** Month of a day counted from 1970-01-01, by whole numbers alone (Hinnant, "chrono-Compatible Low-Level Date Algorithms"). */
function monthOf(day: number): number {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  return (yearOfEra + era * 400) * 12 + fromMarch + 2;
}

function isoMonth(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
}
