import { each, LONGEST_JOINT } from './refine-joints';
import type { RawTime } from './shape';

/** "March and April 1918": both are of the year. */
export function shareYears(text: string, raws: readonly RawTime[]): readonly RawTime[] {
  return each(raws, (raw, index) => {
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

const NOW = /^(?:now|(?:to |till )?date|today)$/i;

/** "Between now and 15 June", "from March to date": an end of the stretch is the day of writing. */
export function withNow(text: string, raws: readonly RawTime[]): readonly RawTime[] {
  return each(raws, (raw, index) => {
    const { shape } = raw;
    if (shape.kind !== 'fixed' || shape.value !== 'PRESENT_REF') return raw;
    const [before, after] = [raws[index - 1], raws[index + 1]];
    if (!isNear(before, raw) && !isNear(raw, after)) return raw;
    const written = text.slice(raw.start, raw.end);
    if (!NOW.test(written)) return raw;
    const start = raw.end - (written.split(' ').at(-1) ?? '').length;
    const isLast = before && isStretch(text, before, start) && isCalendar(before);
    const isFirst = after && isStretch(text, raw, after.start) && isCalendar(after);
    if (!isLast && !isFirst) return raw;
    return { ...raw, start, shape: { kind: 'unit', unit: 'day', by: 0, anchor: 'reference' } };
  });
}

/** So near that they can be the ends of one stretch. */
function isNear(first: RawTime | undefined, second: RawTime | undefined): boolean {
  return first !== undefined && second !== undefined && second.start - first.end <= LONGEST_JOINT;
}

function isStretch(text: string, from: RawTime, to: number): boolean {
  const joint = text.slice(from.end, to);
  const lead = text.slice(Math.max(0, from.start - 14), from.start);
  return AND.test(joint) ? BETWEEN.test(lead) : TO.test(joint) && /\bfrom\s(?:the\s)?$/i.test(lead);
}

/** Of the calendar, and no length or time of day. */
function isCalendar({ type, shape }: RawTime): boolean {
  return type === 'DATE' && !(shape.kind === 'fixed' && shape.value.endsWith('_REF'));
}

const PREFER = 'maybe|preferably|perhaps|probably|ideally|possibly|say|how about|what about';
const IN_WEEK = new RegExp(`^[\\s,:–—-]+(?:(?:${PREFER}),?\\s+){0,2}(?:(?:on|from|between)\\s+)?$`, 'i');
const IN_SAME = /^(?:\s?[-–—]\s?|\s+(?:and|or|to|through|until)\s+)$/;

/** "Next week, preferably on Tuesday", "last week - Monday and Friday": the days are of that week. */
export function inWeeks(text: string, raws: readonly RawTime[]): readonly RawTime[] {
  if (!raws.some(isFreeWeekday)) return raws;
  const read: RawTime[] = [];
  let week: number | null = null;
  for (const raw of raws) {
    const last = read.at(-1);
    const joint = last ? text.slice(last.end, raw.start) : '';
    const goesOn = last?.shape.kind === 'unit' ? IN_WEEK.test(joint) : IN_SAME.test(joint);
    if (isFreeWeekday(raw) && week !== null && goesOn)
      read.push({ ...raw, shape: { ...raw.shape, ofWeek: week } } as RawTime);
    else {
      read.push(raw);
      const { shape } = raw;
      const isWeek = shape.kind === 'unit' && shape.unit === 'week' && shape.anchor === 'reference';
      week = isWeek && raw.type === 'DATE' ? shape.by : null;
    }
  }
  return read;
}

/** A weekday that could be of any week. */
function isFreeWeekday(raw: RawTime): boolean {
  return raw.shape.kind === 'weekday' && raw.shape.shift === null && isOpen(raw);
}

const TO = /^(?:\s?[-–—~]\s?|\s+(?:to|through|thru|until|till)\s+(?:the\s+)?)$/;
const AND = /^\s+and\s+(?:the\s+)?$/;
const BETWEEN = /\bbetween\s(?:the\s)?$/i;

/** "From May to March", "Friday to Sunday": the end of a stretch comes after its beginning. */
export function inOrder(text: string, raws: readonly RawTime[]): readonly RawTime[] {
  return each(raws, (raw, index) => {
    const before = raws[index - 1];
    if (!before || !isNear(before, raw) || !isOpen(raw) || !isOpen(before)) return raw;
    if (raw.shape.kind === 'weekday' ? before.shape.kind !== 'weekday' : before.shape.kind === 'weekday')
      return raw;
    const joint = text.slice(before.end, raw.start);
    const isTo = TO.test(joint);
    if (!isTo && !(AND.test(joint) && BETWEEN.test(text.slice(Math.max(0, before.start - 14), before.start))))
      return raw;
    // Two hours of one day.
    if (raw.shape === before.shape) return raw;
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
