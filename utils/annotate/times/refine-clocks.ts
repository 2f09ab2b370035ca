import { isDay, LONGEST_JOINT } from './refine-joints';
import type { RawTime } from './shape';

const TO = /^(?:\s?[-–—]\s?|\s+(?:to|until|till|and)\s+)$/;
const CLOCK_JOINT = /^(?:,?\s+(?:at|from|on|around|about|by)?\s*|,|\s*\()$/;

/** "7 pm on Friday" and "Friday, 7 pm": the hour goes to the day beside it. */
export function joinClocks(text: string, raws: readonly RawTime[]): readonly RawTime[] {
  if (raws.length < 2 || !raws.some(isHour)) return raws;
  const joined: RawTime[] = [];
  for (const raw of raws) {
    const last = joined.at(-1);
    const pair = last && raw.start - last.end <= LONGEST_JOINT ? pairUp(last, raw) : null;
    if (pair && !CLOCK_JOINT.test(text.slice(last!.end, raw.start))) {
      joined.push(raw);
      continue;
    }
    if (pair) {
      joined[joined.length - 1] = pair;
      const first = joined.at(-2);
      // "From 9 to 11 a.m. on Friday": both hours are of the day.
      if (first && isHour(first) && TO.test(text.slice(first.end, pair.start)))
        joined[joined.length - 2] = { ...first, shape: pair.shape };
    } else joined.push(raw);
  }
  return joined;
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
