import { at, group, pattern } from './match';
import type { RawTime, Recogniser } from './shape';
import { ABOUT, CALENDAR_UNIT, CLOCK_UNIT, NUMBER, readNumber, readUnit, VAGUE } from './words';

// The letters of ISO 8601 durations; `#` is the count.
const LETTER: Readonly<Record<string, string>> = {
  second: 'T#S',
  minute: 'T#M',
  hour: 'T#H',
  day: '#D',
  night: '#D',
  week: '#W',
  fortnight: '#W',
  month: '#M',
  quarter: '#Q',
  year: '#Y',
  decade: '#E',
  century: '#C',
  weekend: '#D',
  generation: '',
};

function duration(match: RegExpExecArray, text: string): RawTime | null {
  const after = text.slice(match.index + match[0].length, match.index + match[0].length + 8);
  const before = text.slice(Math.max(0, match.index - 8), match.index);
  // Ages, and counts of something else ("two-year-old", "aged 40 years").
  if (/^[-\s]olds?\b/i.test(after) || /\baged?\s$/i.test(before)) return null;
  const unit = readUnit(group(match, 'unit'));
  const letter = LETTER[unit];
  if (!letter) return null;
  const written = match.groups?.n;
  // "A second attempt", "another second-half goal": an ordinal.
  if (unit === 'second' && /^(?:an?|another|other|half)\b/i.test(written ?? 'a')) return null;
  let count: string | null = 'X';
  if (written) {
    const value = readNumber(written);
    if (value === null) return null;
    if (/^(?:an?)?\s?other$/i.test(written)) count = '1';
    else count = String(unit === 'fortnight' ? value * 2 : value);
  }
  return at(match, { kind: 'fixed', value: `P${letter.replace('#', count)}` }, 'DURATION');
}

function repeated(match: RegExpExecArray): RawTime | null {
  const adverb = match.groups?.adverb?.toLowerCase();
  const letters: Record<string, string> = {
    hourly: 'PT1H',
    daily: 'P1D',
    nightly: 'P1D',
    weekly: 'P1W',
    monthly: 'P1M',
    quarterly: 'P1Q',
    yearly: 'P1Y',
    annually: 'P1Y',
    fortnightly: 'P2W',
    annual: 'P1Y',
  };
  // "Daily Mirror", "Weekly Standard"
  if (adverb && /^\p{Lu}/u.test(match[0])) return null;
  if (adverb) return at(match, { kind: 'fixed', value: letters[adverb]! }, 'SET');
  const letter = LETTER[readUnit(group(match, 'unit'))];
  const count = match.groups?.n ? readNumber(match.groups.n) : 1;
  return letter && count
    ? at(match, { kind: 'fixed', value: `P${letter.replace('#', String(count))}` }, 'SET')
    : null;
}

/** Lengths of time and what comes again and again. */
export const DURATIONS: readonly Recogniser[] = [
  {
    id: 'set',
    near: 'unit',
    pattern: pattern(
      `(?:every|each|per)\\s+(?:(?<n>${NUMBER})\\s+|other\\s+)?(?<unit>(?:${CLOCK_UNIT}|${CALENDAR_UNIT}|night)s?)|(?<adverb>hourly|daily|nightly|weekly|monthly|quarterly|yearly|annually|fortnightly)`,
    ),
    read: repeated,
  },
  {
    id: 'duration',
    near: 'unit',
    pattern: pattern(
      `(?:${ABOUT})(?:(?<n>${NUMBER})|${VAGUE})[-\\s]+(?:(?:long|whole|full|consecutive|straight|more|past|last|next|further|additional|solid)\\s+)?(?<unit>(?:${CLOCK_UNIT}|${CALENDAR_UNIT}|night)s?)`,
    ),
    read: duration,
  },
  {
    id: 'past-duration',
    near: 'unit',
    pattern: pattern(
      `(?:the\\s+)?(?:last|past|next|coming|previous|first|final)\\s+(?:(?<n>${NUMBER})|few|several|couple of)\\s+(?<unit>(?:${CLOCK_UNIT}|${CALENDAR_UNIT}|night)s)`,
    ),
    read: duration,
  },
];
