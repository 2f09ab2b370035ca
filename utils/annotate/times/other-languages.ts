import * as de from 'chrono-node/de';
import * as es from 'chrono-node/es';
import * as fr from 'chrono-node/fr';
import * as it from 'chrono-node/it';
import * as ja from 'chrono-node/ja';
import * as nl from 'chrono-node/nl';
import * as pt from 'chrono-node/pt';
import * as ru from 'chrono-node/ru';
import * as uk from 'chrono-node/uk';
import * as zh from 'chrono-node/zh';
import type { TimeExpression } from '../../article';
import type { TokenisedText } from '../document';
import { type Day, fromDay, isoDay, isRealDay, pad, toDay } from './calendar';
import { withOtherForms } from './other-forms';
import type { TimeOptions, TimeRecogniser } from './recogniser';
import { resolve } from './resolve';
import type { TimeShape } from './shape';

const LOCALES = { de, es, fr, it, ja, nl, pt, ru, uk, zh } as const;
type Locale = (typeof LOCALES)[keyof typeof LOCALES];
type Found = ReturnType<typeof de.casual.parse>[number];
type Components = Found['start'];

/** Dates in a language of chrono-node; null where it has none. */
export function otherTimes(lang: string): TimeRecogniser | null {
  const code = lang.slice(0, 2).toLowerCase();
  if (!Object.hasOwn(LOCALES, code)) return null;
  return { id: `chrono-${code}-3`, recognise: (document, options) => recognise(code, document, options) };
}

// chrono always wants a reference and falls back to now. Without one we read twice, from two days that share no
// part: what differs was worked out and not stated, and is left out.
const FIRST: Day = toDay(2001, 2, 3);
const SECOND: Day = toDay(2014, 11, 26);

function* recognise(
  code: string,
  { text }: TokenisedText,
  { reference }: TimeOptions,
): Generator<void, TimeExpression[]> {
  const day = reference === null ? null : isoDay(reference);
  const locale = LOCALES[code as keyof typeof LOCALES];
  const times: TimeExpression[] = [];
  let offset = 0;
  for (const line of text.split('\n')) {
    times.push(
      ...withOtherForms(line, inLine(locale, line, day), { code, reference: day }).map((time) => ({
        ...time,
        start: time.start + offset,
        end: time.end + offset,
      })),
    );
    offset += line.length + 1;
    yield;
  }
  return times;
}

function parse(locale: Locale, line: string, day: Day): Found[] {
  const { year, month, day: date } = fromDay(day);
  return locale.casual.parse(line, { instant: new Date(Date.UTC(year, month - 1, date, 12)), timezone: 0 });
}

function inLine(locale: Locale, line: string, reference: Day | null): TimeExpression[] {
  const found = parse(locale, line, reference ?? FIRST);
  const again = reference === null && found.length > 0 ? parse(locale, line, SECOND) : found;
  return found.flatMap((result) => {
    const same = again.find(({ index, text }) => index === result.index && text === result.text);
    if (!same || !isStatedAlike(result.start, same.start) || isNoDate(line, result)) return [];
    const start = read(result.start, reference, result.text);
    const end = result.end ? read(result.end, reference, result.text) : null;
    if (!start) return [];
    const text = result.text.trim();
    const index = result.index + result.text.indexOf(text);
    const value = end ? `${start.value}/${end.value}` : start.value;
    const type = value.includes('T') ? ('TIME' as const) : ('DATE' as const);
    return [{ start: index, end: index + text.length, text, type, value, stated: start.stated }];
  });
}

/** "3/4" of the votes. */
const FRACTION = /^\d{1,2}\/\d{1,2}$/;
// In Spanish, Dutch and German the word for tomorrow is the word for the morning too.
const MORNING = /^(?:mañana|morgen)$/i;
const BEFORE_MORNING =
  /(?<!\p{L})(?:la|esta|una|cada|de|goede|deze|elke|iedere|am|der|dem|den|guten|jeden|diesen|jedem|diesem|eines|ein)\s+$/iu;

function isNoDate(line: string, { index, text }: Pick<Found, 'index' | 'text'>): boolean {
  return FRACTION.test(text) || (MORNING.test(text) && BEFORE_MORNING.test(line.slice(0, index)));
}

// German "so" and "mi" are words before they are weekdays.
const SHORT_WORD = /^\p{Script=Latin}{1,3}[.,:;!?]?$/u;

const PARTS = ['year', 'month', 'day', 'weekday', 'hour'] as const;

function isStatedAlike(a: Components, b: Components): boolean {
  return PARTS.every(
    (part) => a.isCertain(part) === b.isCertain(part) && (!a.isCertain(part) || a.get(part) === b.get(part)),
  );
}

/** Certain components are the text's; implied ones come from the reference and are resolved our way. */
function read(
  parts: Components,
  reference: Day | null,
  text: string,
): { value: string; stated: boolean } | null {
  const get = (part: (typeof PARTS)[number]): number | null =>
    parts.isCertain(part) ? parts.get(part) : null;
  const [year, month, day, weekday] = [get('year'), get('month'), get('day'), get('weekday')];
  let shape: TimeShape;
  if (month !== null && day !== null) {
    if (!isRealDay(year ?? 2000, month, day)) return null;
    shape = { kind: 'date', year, month, day, weekday };
  } else if (month !== null) {
    shape =
      year === null
        ? { kind: 'month', month, shift: null }
        : { kind: 'date', year, month, day: null, weekday: null };
  } else if (weekday !== null && !SHORT_WORD.test(text))
    shape = { kind: 'weekday', weekday: weekday === 0 ? 7 : weekday, shift: null };
  else return null;
  const hour = get('hour');
  const clock = hour === null ? null : `${pad(hour, 2)}:${pad(parts.get('minute') ?? 0, 2)}`;
  const raw = { start: 0, end: 0, type: 'DATE' as const, shape, clock };
  const resolved = resolve(raw, { reference, previous: null, direction: null, narrative: false });
  if (!resolved) return null;
  return { value: resolved.value, stated: resolved.stated && (year === null || text.includes(String(year))) };
}
