import type { TimeExpression } from '../../article';
import type { TokenisedText } from '../document';
import type { Sentence } from '../sentences';
import { ABSOLUTE } from './absolute';
import { type Day, fromDay, isoDay } from './calendar';
import { HOLIDAYS } from './holidays';
import { PARTIAL } from './partial';
import type { TimeOptions, TimeRecogniser } from './recogniser';
import { RELATIVE } from './relative';
import { resolve } from './resolve';
import type { RawTime, Recogniser } from './shape';
import { direction } from './tense';
import { YEARS } from './years';

const RECOGNISERS: readonly Recogniser[] = [...ABSOLUTE, ...YEARS, ...PARTIAL, ...RELATIVE, ...HOLIDAYS];

/** English time expressions: small recognisers, then overlaps, then resolution in the order of the text. */
export const englishTimes: TimeRecogniser = { id: 'times-en-1', recognise };

function* recognise(document: TokenisedText, { reference }: TimeOptions): Generator<void, TimeExpression[]> {
  const found: RawTime[] = [];
  for (const recogniser of RECOGNISERS) {
    collect(recogniser, document.text, found);
    yield;
  }
  return resolveAll(
    document,
    shareYears(document.text, joinClocks(document.text, withoutOverlaps(found))),
    reference === null ? null : isoDay(reference),
  );
}

function collect({ pattern, read }: Recogniser, text: string, found: RawTime[]): void {
  // exec on the one pattern: matchAll would copy it, and the copy is compiled anew each time.
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const raw = match[0].includes('\n') ? null : read(match, text);
    if (raw) found.push(raw);
  }
}

/** The longest expression wins, then the first recogniser. */
function withoutOverlaps(found: readonly RawTime[]): RawTime[] {
  const kept: RawTime[] = [];
  const byLength = found
    .map((raw, order) => ({ raw, order }))
    .sort((a, b) => b.raw.end - b.raw.start - (a.raw.end - a.raw.start) || a.order - b.order);
  const taken = new Set<number>();
  for (const { raw } of byLength) {
    let free = true;
    for (let i = raw.start; i < raw.end && free; i++) free = !taken.has(i);
    if (!free) continue;
    for (let i = raw.start; i < raw.end; i++) taken.add(i);
    kept.push(raw);
  }
  return kept.sort((a, b) => a.start - b.start);
}

const FEWEST_YEARS = 5;

/** A history: mostly dates with years, and those well before the reference. */
function isNarrative(raws: readonly RawTime[], reference: Day | null): boolean {
  const years: number[] = [];
  for (const { shape } of raws) {
    if (shape.kind === 'date' && shape.year !== null) years.push(shape.year);
    else if (shape.kind === 'fixed' && /^\d{4}$/.test(shape.value)) years.push(Number(shape.value));
  }
  if (years.length < FEWEST_YEARS) return false;
  const bound = reference === null ? Number.POSITIVE_INFINITY : fromDay(reference).year - 1;
  const past = years.filter((year) => year < bound).length;
  const open = raws.filter(
    ({ shape }) => shape.kind === 'weekday' || (shape.kind === 'unit' && shape.anchor === 'reference'),
  ).length;
  return past / years.length > 0.8 && past > open * 1.5;
}

/** "7 pm on Friday" and "Friday, 7 pm": the hour goes to the day beside it. */
function joinClocks(text: string, raws: readonly RawTime[]): RawTime[] {
  const joined: RawTime[] = [];
  for (const raw of raws) {
    const last = joined.at(-1);
    const gap = last ? text.slice(last.end, raw.start) : '';
    const close =
      last !== undefined && /^(?:,?\s*(?:at|from|on|around|about|by)?\s*|\s*\()$/.test(gap) && gap.length > 0;
    const pair = close && last ? pairUp(last, raw) : null;
    if (pair) joined[joined.length - 1] = pair;
    else joined.push(raw);
  }
  return joined;
}

/** "March and April 1918": both are of the year. */
function shareYears(text: string, raws: readonly RawTime[]): RawTime[] {
  return raws.map((raw, index) => {
    const next = raws[index + 1];
    if (next?.shape.kind !== 'date' || next.shape.year === null || next.shape.month === null) return raw;
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
  if (!isHour(hour) || isHour(day) || day.clock !== null || !isDay(day)) return null;
  return { start: first.start, end: second.end, type: 'TIME', shape: day.shape, clock: hour.clock };
}

function isHour(raw: RawTime): boolean {
  return (
    raw.type === 'TIME' && /^\d/.test(raw.clock ?? '') && raw.shape.kind === 'unit' && raw.shape.by === 0
  );
}

function isDay({ shape }: RawTime): boolean {
  if (shape.kind === 'date') return shape.day !== null;
  return shape.kind === 'weekday' || (shape.kind === 'unit' && shape.unit === 'day');
}

function resolveAll(
  document: TokenisedText,
  raws: readonly RawTime[],
  reference: Day | null,
): TimeExpression[] {
  const times: TimeExpression[] = [];
  const narrative = isNarrative(raws, reference);
  let previous: Day | null = null;
  let sentenceIndex = 0;
  for (const raw of raws) {
    while (
      sentenceIndex + 1 < document.sentences.length &&
      document.sentences[sentenceIndex]!.end <= raw.start
    )
      sentenceIndex += 1;
    const sentence = document.sentences[sentenceIndex];
    const tense = sentence ? directionOf(document, sentence, raw) : null;
    const resolved = resolve(raw, { reference, previous, direction: tense, narrative });
    if (!resolved) continue;
    if (resolved.anchor !== null && !(narrative && isFromReference(raw))) previous = resolved.anchor;
    const { start, end, type } = raw;
    times.push({
      start,
      end,
      text: document.text.slice(start, end),
      type,
      value: resolved.value,
      stated: resolved.stated,
    });
  }
  return times;
}

/** "Today" in a history is the writer's day, not the story's. */
function isFromReference({ shape }: RawTime): boolean {
  return shape.kind === 'weekday' || (shape.kind === 'unit' && shape.anchor === 'reference');
}

function directionOf(
  document: TokenisedText,
  sentence: Sentence,
  raw: RawTime,
): ReturnType<typeof direction> {
  let from = sentence.firstToken;
  while (from < sentence.endToken && document.tokens[from]!.end <= raw.start) from += 1;
  let to = from;
  while (to < sentence.endToken && document.tokens[to]!.start < raw.end) to += 1;
  return direction(document, sentence, from, to);
}
