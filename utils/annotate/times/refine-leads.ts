import { each, isDay } from './refine-joints';
import type { RawTime } from './shape';

/** "Two weeks before Christmas", "three days after May 5": counted from the expression behind it. */
export function countFrom(text: string, raws: readonly RawTime[]): readonly RawTime[] {
  if (!raws.some(({ step }) => step)) return raws;
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

/** "Next 4 July", "last 6 April". */
export function withNext(text: string, raws: readonly RawTime[]): readonly RawTime[] {
  return each(raws, (raw) => {
    const { shape } = raw;
    if (shape.kind !== 'date' || shape.year !== null || shape.day === null || shape.inYear) return raw;
    const lead = /\b(?:next|last)\s$/i.exec(text.slice(Math.max(0, raw.start - 6), raw.start))?.[0];
    if (!lead || shape.weekday !== null) return raw;
    const toward = lead.trim().toLowerCase() === 'next' ? 1 : -1;
    return { ...raw, start: raw.start - lead.length, shape: { ...shape, toward } };
  });
}

/** "The weekend of Halloween", "Labor Day 2021 weekend". */
export function withWeekends(text: string, raws: readonly RawTime[]): readonly RawTime[] {
  if (!raws.some(isWeekend)) return raws;
  const joined: RawTime[] = [];
  for (const raw of raws) {
    const last = joined.at(-1);
    const joint = last && raw.start - last.end < 5 ? text.slice(last.end, raw.start) : '';
    const [weekend, day] = joint === ' of ' ? [last!, raw] : joint === ' ' ? [raw, last!] : [null, null];
    if (weekend && day && isWeekend(weekend) && isDay(day) && day.clock === null)
      joined[joined.length - 1] = {
        ...day,
        start: last!.start,
        end: raw.end,
        shape: { kind: 'week-of', of: day.shape, weekend: true },
      };
    else joined.push(raw);
  }
  return joined;
}

function isWeekend({ shape }: RawTime): boolean {
  return shape.kind === 'unit' && shape.unit === 'weekend' && shape.by === 0 && shape.anchor === 'story';
}

/** "Three days from Tuesday", and not "it lasted 64 days from 21 November 1948". */
function isPointed(text: string, step: RawTime, { shape }: RawTime): boolean {
  const lead = text.slice(Math.max(0, step.start - 40), step.start);
  if (shape.kind === 'date' && shape.year !== null && !/\b(?:will|would|shall|due|expires?)\b/i.test(lead))
    return false;
  return !/\b(?:for|lasts?|lasted|took|takes?|over|of|within)\s$/i.test(
    text.slice(Math.max(0, step.start - 8), step.start),
  );
}

const DAYPART_BEFORE =
  /(?<![\w\u00c0-\u024f])(?:the\s+)?(?:(?:early|late)\s+)?(morning|afternoon|evening|night)\s+of\s+(?:the\s+)?$/i;
const LETTERS: Readonly<Record<string, string>> = {
  morning: 'MO',
  afternoon: 'AF',
  evening: 'EV',
  night: 'NI',
};

/** "The morning of Sept. 1": one expression, a part of that day. */
export function withDayparts(text: string, raws: readonly RawTime[]): readonly RawTime[] {
  const mayHang = (raw: RawTime): boolean =>
    raw.type === 'DATE' && raw.clock === null && isDay(raw) && hangsOn(text, raw);
  if (!raws.some(mayHang)) return raws;
  const joined: RawTime[] = [];
  for (const raw of raws) {
    const part = mayHang(raw)
      ? DAYPART_BEFORE.exec(text.slice(Math.max(0, raw.start - LONGEST_PART), raw.start))
      : null;
    if (!part) {
      joined.push(raw);
      continue;
    }
    const start = raw.start - part[0].length;
    // In a message the part of the day was taken for one of its own.
    while (joined.length > 0 && joined.at(-1)!.end > start) joined.pop();
    joined.push({ ...raw, start, type: 'TIME', clock: LETTERS[part[1]!.toLowerCase()]! });
  }
  return joined;
}

const ATTACKS =
  /^\s+(?:(?:terror(?:ist)?|suicide|al-Qaeda)\s+)?(?:attacks?|hijackings?|hijackers?|terrorists)\b/i;

/** "The Sept. 11 attacks" are of one year, whenever they are spoken of. */
export function withKnownYears(text: string, raws: readonly RawTime[]): readonly RawTime[] {
  return each(raws, (raw) => {
    const { shape } = raw;
    const isOpen = shape.kind === 'date' && shape.month === 9 && shape.day === 11 && shape.year === null;
    return isOpen && ATTACKS.test(text.slice(raw.end, raw.end + 30))
      ? { ...raw, shape: { ...shape, year: 2001 } }
      : raw;
  });
}

/** "Of" or "the" stands before it. */
function hangsOn(text: string, { start }: RawTime): boolean {
  return text.startsWith(' of ', start - 4) || text.startsWith(' the ', start - 5);
}

const PART_BEFORE =
  /(?<![\w\u00c0-\u024f])(?:the\s+)?(?:very\s+)?(?:beginning|start|end|middle|close|(?:early|later?|latter)\s+(?:part|half|days))\s+of\s+(?:the\s+)?$/i;
const LONGEST_PART = 34;

/** "The end of November" is one expression, of November. */
export function withParts(text: string, raws: readonly RawTime[]): readonly RawTime[] {
  return each(raws, (raw, index) => {
    if (raw.type !== 'DATE' || !isLong(raw)) return raw;
    if (!hangsOn(text, raw)) return raw;
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

const WEEK_BEFORE =
  /(?<![\w\u00c0-\u024f])(?:(?:the\s+)?week\s+(?:of|beginning|starting|commencing|ending)|w\/c)\s+(?:on\s+)?(?:the\s+)?$/i;

/** What its last word ends with: "of", "beginning", "on", "the", "w/c". */
const WEEK_ENDS = new Set('fgnecFGNEC');

/** "The week of April 10", "the week beginning on 4 February". */
export function withWeeks(text: string, raws: readonly RawTime[]): readonly RawTime[] {
  return each(raws, (raw, index) => {
    if (raw.clock !== null || !isDay(raw)) return raw;
    if (text.charAt(raw.start - 1) !== ' ' || !WEEK_ENDS.has(text.charAt(raw.start - 2))) return raw;
    const lead = text.slice(Math.max(raws[index - 1]?.end ?? 0, raw.start - LONGEST_PART), raw.start);
    const week =
      lead.includes('eek') || lead.includes('EEK') || lead.includes('/') ? WEEK_BEFORE.exec(lead) : null;
    if (!week) return raw;
    return { ...raw, start: raw.start - week[0].length, shape: { kind: 'week-of', of: raw.shape } };
  });
}
