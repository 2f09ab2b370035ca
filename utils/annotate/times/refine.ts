import type { RawTime } from './shape';

/** The longest expression wins, then the first recogniser. */
export function withoutOverlaps(found: readonly RawTime[]): RawTime[] {
  const byPlace = [...found].sort((a, b) => a.start - b.start);
  const kept: RawTime[] = [];
  for (let from = 0; from < byPlace.length; ) {
    let end = byPlace[from]!.end;
    let to = from + 1;
    for (; to < byPlace.length && byPlace[to]!.start < end; to++) end = Math.max(end, byPlace[to]!.end);
    if (to === from + 1) kept.push(byPlace[from]!);
    else kept.push(...longestOf(byPlace.slice(from, to)));
    from = to;
  }
  return kept;
}

/** Of expressions that hang together by overlaps; those of one length stand in the order of their recognisers. */
function longestOf(cluster: readonly RawTime[]): RawTime[] {
  const kept: RawTime[] = [];
  for (const raw of [...cluster].sort((a, b) => b.end - b.start - (a.end - a.start)))
    if (kept.every(({ start, end }) => raw.end <= start || raw.start >= end)) kept.push(raw);
  return kept.sort((a, b) => a.start - b.start);
}

/** What joins two expressions is no longer, in characters. */
const LONGEST_JOINT = 24;

const CLOCK_JOINT = /^(?:,?\s+(?:at|from|on|around|about|by)?\s*|,|\s*\()$/;

/** "7 pm on Friday" and "Friday, 7 pm": the hour goes to the day beside it. */
export function joinClocks(text: string, raws: readonly RawTime[]): RawTime[] {
  const joined: RawTime[] = [];
  for (const raw of raws) {
    const last = joined.at(-1);
    const pair = last && raw.start - last.end <= LONGEST_JOINT ? pairUp(last, raw) : null;
    if (pair && !CLOCK_JOINT.test(text.slice(last!.end, raw.start))) {
      joined.push(raw);
      continue;
    }
    if (pair) joined[joined.length - 1] = pair;
    else joined.push(raw);
  }
  return joined;
}

/** "March and April 1918": both are of the year. */
export function shareYears(text: string, raws: readonly RawTime[]): RawTime[] {
  return raws.map((raw, index) => {
    const next = raws[index + 1];
    if (next === undefined || next.start - raw.end > LONGEST_JOINT) return raw;
    if (next.shape.kind !== 'date' || next.shape.year === null || next.shape.month === null) return raw;
    if (
      !/^\s*(?:,|,?\s*and|or|to|until|through|&|[-–—])\s*(?:the\s+)?$/.test(text.slice(raw.end, next.start))
    )
      return raw;
    const { shape } = raw;
    const month =
      shape.kind === 'month' && shape.shift === null
        ? shape.month
        : shape.kind === 'date' && shape.year === null
          ? shape.month
          : null;
    if (month === null) return raw;
    const year = month <= next.shape.month ? next.shape.year : next.shape.year - 1;
    return {
      ...raw,
      shape: { kind: 'date', year, month, day: shape.kind === 'date' ? shape.day : null, weekday: null },
    };
  });
}

function pairUp(first: RawTime, second: RawTime): RawTime | null {
  const [day, hour] = isHour(second) ? [first, second] : [second, first];
  const repeated = repeatedAt(day, hour);
  if (repeated) return repeated;
  if (!isHour(hour) || isHour(day) || day.clock !== null || !isDay(day)) return null;
  return { start: first.start, end: second.end, type: 'TIME', shape: day.shape, clock: hour.clock };
}

/** "every Friday at 5 pm", "Mondays, 7:30": what comes again comes at an hour. */
function repeatedAt(day: RawTime, hour: RawTime): RawTime | null {
  if (day.type !== 'SET' || day.shape.kind !== 'fixed' || !isHour(hour)) return null;
  const value = day.shape.value === 'P1D' ? 'XXXX-XX-XX' : day.shape.value;
  if (!/^XXXX-(?:XX-XX|WXX-\d)$/.test(value)) return null;
  const [start, end] = [Math.min(day.start, hour.start), Math.max(day.end, hour.end)];
  return { start, end, type: 'SET', shape: { kind: 'fixed', value: `${value}T${hour.clock}` }, clock: null };
}

function isHour(raw: RawTime): boolean {
  return (
    raw.type === 'TIME' && /^\d/.test(raw.clock ?? '') && raw.shape.kind === 'unit' && raw.shape.by === 0
  );
}

function isDay({ shape }: RawTime): boolean {
  if (shape.kind === 'date') return shape.day !== null;
  return /^(?:weekday|holiday|day|nth)$/.test(shape.kind) || (shape.kind === 'unit' && shape.unit === 'day');
}

/** "Two weeks before Christmas", "three days after May 5": counted from the expression behind it. */
export function countFrom(text: string, raws: readonly RawTime[]): RawTime[] {
  const joined: RawTime[] = [];
  for (const raw of raws) {
    const last = joined.at(-1);
    const step = last?.step;
    const joint =
      last && step
        ? /^\s+(before|prior to|ahead of|after|following|from)\s+$/i.exec(text.slice(last.end, raw.start))
        : null;
    if (!last || !step || !joint || !isDay(raw) || raw.clock !== null) {
      joined.push(raw);
      continue;
    }
    if (/^from$/i.test(joint[1]!) && !isPointed(text, last, raw)) {
      joined.push(raw);
      continue;
    }
    const sign = /^(?:before|prior|ahead)/i.test(joint[1]!) ? -1 : 1;
    const move = { unit: step.unit, by: sign * step.by };
    const shape = { kind: 'offset', ...move, from: raw.shape, exact: true } as const;
    joined[joined.length - 1] = { start: last.start, end: raw.end, type: 'DATE', shape, clock: null };
  }
  return joined;
}

/** "Three days from Tuesday", and not "it lasted 64 days from 21 November 1948". */
function isPointed(text: string, step: RawTime, { shape }: RawTime): boolean {
  if (shape.kind === 'date' && shape.year !== null) return false;
  return !/\b(?:for|lasts?|lasted|took|takes?|over|of|within)\s$/i.test(
    text.slice(Math.max(0, step.start - 8), step.start),
  );
}

const PART_BEFORE =
  /(?<![\w\u00c0-\u024f])(?:the\s+)?(?:very\s+)?(?:beginning|start|end|middle|close|(?:early|later?|latter)\s+(?:part|half|days))\s+of\s+(?:the\s+)?$/i;
const LONGEST_PART = 34;

/** "The end of November" is one expression, of November. */
export function withParts(text: string, raws: readonly RawTime[]): RawTime[] {
  return raws.map((raw, index) => {
    if (raw.type !== 'DATE' || !isLong(raw)) return raw;
    if (!/ (?:of|the) $/.test(text.slice(raw.start - 5, raw.start))) return raw;
    const from = Math.max(raws[index - 1]?.end ?? 0, raw.start - LONGEST_PART);
    const part = PART_BEFORE.exec(text.slice(from, raw.start));
    return part ? { ...raw, start: from + part.index } : raw;
  });
}

/** Longer than a day, so that it has a beginning and an end. */
function isLong({ shape }: RawTime): boolean {
  if (shape.kind === 'date') return shape.day === null;
  if (shape.kind === 'fixed') return /^\d{2,4}$/.test(shape.value);
  return shape.kind === 'month' || shape.kind === 'season' || shape.kind === 'part';
}

const TO = /^(?:\s?[-–—~]\s?|\s+(?:to|through|thru|until|till)\s+(?:the\s+)?)$/;
const AND = /^\s+and\s+(?:the\s+)?$/;
const BETWEEN = /\bbetween\s(?:the\s)?$/i;

/** "From May to March", "Friday to Sunday": the end of a stretch comes after its beginning. */
export function inOrder(text: string, raws: readonly RawTime[]): RawTime[] {
  return raws.map((raw, index) => {
    const before = raws[index - 1];
    if (!before || raw.start - before.end > LONGEST_JOINT || !isOpen(raw) || !isOpen(before)) return raw;
    if (raw.shape.kind === 'weekday' ? before.shape.kind !== 'weekday' : before.shape.kind === 'weekday')
      return raw;
    const joint = text.slice(before.end, raw.start);
    const isTo = TO.test(joint);
    if (!isTo && !(AND.test(joint) && BETWEEN.test(text.slice(Math.max(0, before.start - 14), before.start))))
      return raw;
    if (raw.shape.kind !== 'weekday') return { ...raw, follows: true };
    return { ...raw, shape: { ...raw.shape, shift: 1, anchor: 'previous' } };
  });
}

/** A day or month that could be of any year, a weekday of any week. */
function isOpen({ shape }: RawTime): boolean {
  if (shape.kind === 'weekday') return shape.ofWeek === undefined && !shape.weeks;
  if (shape.kind === 'month') return shape.shift === null;
  return shape.kind === 'date' && shape.year === null && !shape.inYear;
}

const WEEK_BEFORE =
  /(?<![\w\u00c0-\u024f])(?:(?:the\s+)?week\s+(?:of|beginning|starting|commencing|ending)|w\/c)\s+(?:on\s+)?(?:the\s+)?$/i;

/** "The week of April 10", "the week beginning on 4 February". */
export function withWeeks(text: string, raws: readonly RawTime[]): RawTime[] {
  return raws.map((raw, index) => {
    const lead = text.slice(Math.max(raws[index - 1]?.end ?? 0, raw.start - LONGEST_PART), raw.start);
    if (!/(?:of|ing|on|the|w\/c) $/i.test(lead) || !isDay(raw) || raw.clock !== null) return raw;
    const week = WEEK_BEFORE.exec(lead);
    if (!week) return raw;
    return { ...raw, start: raw.start - week[0].length, shape: { kind: 'week-of', of: raw.shape } };
  });
}
