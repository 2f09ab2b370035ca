import type { Span, TimeExpression } from '../../article';
import { sentenceAt, type TokenisedText, tokensIn } from '../document';
import { ABSOLUTE } from './absolute';
import { type Day, fromDay, isoDay } from './calendar';
import { CLOCK } from './clock';
import { DURATIONS } from './durations';
import { HOLIDAYS } from './holidays';
import { stretches, type WordClass } from './near';
import { PARTIAL } from './partial';
import type { TimeOptions, TimeRecogniser } from './recogniser';
import { joinClocks, shareYears, withoutOverlaps, withParts } from './refine';
import { RELATIVE } from './relative';
import { resolve } from './resolve';
import type { RawTime, Recogniser } from './shape';
import { type Direction, direction } from './tense';
import { isTold, NOTHING_TOLD, type Told, toldBy } from './told';
import { VAGUE_REFERENCES } from './vague';
import { YEARS } from './years';

const RECOGNISERS: readonly Recogniser[] = [
  ...ABSOLUTE,
  ...YEARS,
  ...PARTIAL,
  ...RELATIVE,
  ...DURATIONS,
  ...CLOCK,
  ...HOLIDAYS,
  ...VAGUE_REFERENCES,
];

/** English time expressions: small recognisers, then overlaps, then resolution in the order of the text. */
export const englishTimes: TimeRecogniser = { id: 'times-en-1', recognise };

function* recognise(document: TokenisedText, { reference }: TimeOptions): Generator<void, TimeExpression[]> {
  const found: RawTime[] = [];
  const spans = stretches(document.text);
  yield;
  for (const recogniser of RECOGNISERS) {
    collect(recogniser, document.text, spans, found);
    yield;
  }
  return resolveAll(
    document,
    withParts(document.text, shareYears(document.text, joinClocks(document.text, withoutOverlaps(found)))),
    reference === null ? null : isoDay(reference),
  );
}

function collect(
  recogniser: Recogniser,
  text: string,
  spans: Record<WordClass, Span[]>,
  found: RawTime[],
): void {
  const { near } = recogniser;
  const pieces = near ? spans[near] : [{ start: 0, end: text.length }];
  for (const { start, end } of pieces)
    collectIn(recogniser, text, { text: text.slice(start, end), offset: start }, found);
}

/** Tries a pattern on a piece of the text; what it finds is read in the whole. */
function collectIn(
  { pattern, read }: Recogniser,
  text: string,
  piece: { text: string; offset: number },
  found: RawTime[],
): void {
  // exec on the one pattern: matchAll would copy it, and the copy is compiled anew each time.
  pattern.lastIndex = 0;
  for (let match = pattern.exec(piece.text); match; match = pattern.exec(piece.text)) {
    if (match[0].includes('\n')) {
      // It runs over the end of a paragraph; what begins later in it may still be one.
      pattern.lastIndex = match.index + 1;
      continue;
    }
    match.index += piece.offset;
    const raw = read(match, text);
    if (Array.isArray(raw)) found.push(...(raw as RawTime[]));
    else if (raw) found.push(raw as RawTime);
  }
}

const FEWEST_YEARS = 5;

/** A history: mostly dates with years, and those well before the reference. Without one no year is lent. */
function isNarrative(raws: readonly RawTime[], reference: Day | null): boolean {
  if (reference === null) return false;
  const years: number[] = [];
  for (const { shape } of raws) {
    if (shape.kind === 'date' && shape.year !== null) years.push(shape.year);
    else if (shape.kind === 'fixed' && /^\d{4}$/.test(shape.value)) years.push(Number(shape.value));
  }
  if (years.length < FEWEST_YEARS) return false;
  const past = years.filter((year) => year < fromDay(reference).year).length;
  const open = raws.filter(
    ({ shape }) => shape.kind === 'weekday' || (shape.kind === 'unit' && shape.anchor === 'reference'),
  ).length;
  return past / years.length > 0.8 && past > open * 2;
}

function resolveAll(
  document: TokenisedText,
  raws: readonly RawTime[],
  reference: Day | null,
): TimeExpression[] {
  const times: TimeExpression[] = [];
  const narrative = isNarrative(raws, reference);
  let previous: Day | null = null;
  let told: Told = NOTHING_TOLD;
  for (const raw of raws) {
    const sentence = sentenceAt(document, raw.start);
    const { from, to } = tokensIn(document, raw);
    const tense = sentence ? direction(document, sentence, from, to) : null;
    const { start, end, type } = tense === 'future' ? aheadOf(raw) : lengthOf(document.text, raw);
    const shape = tense === 'future' && raw.ahead ? raw.ahead : raw.shape;
    const resolved = resolve(
      { ...raw, shape },
      { reference, previous, direction: tense, narrative: narrative || isTold(raw, tense, told, sentence) },
    );
    if (!resolved) continue;
    told = toldBy(raw, resolved, { told, sentence, reference });
    if (resolved.anchor !== null && !(narrative && isAside(document.text, raw, tense)))
      previous = nextAnchor(raw, resolved.anchor, previous);
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

/** "In three days" ahead is a date, with its preposition. */
function aheadOf({ start, end, type, ahead }: RawTime): Pick<RawTime, 'start' | 'end' | 'type'> {
  return { start, end, type: ahead ? 'DATE' : type };
}

/** "They did it in three days": a length, which begins after the "in". */
function lengthOf(
  text: string,
  { start, end, type, ahead }: RawTime,
): Pick<RawTime, 'start' | 'end' | 'type'> {
  return { start: ahead ? end - text.slice(start, end).replace(/^in\s+/i, '').length : start, end, type };
}

/** What does not carry the story on: plans, "since 1943", "two decades earlier". */
function isAside(text: string, raw: RawTime, tense: Direction): boolean {
  if (isFromReference(raw) || tense === 'future') return true;
  if (/\b(?:since|until)\s(?:the\s)?$/i.test(text.slice(Math.max(0, raw.start - 10), raw.start))) return true;
  return raw.shape.kind === 'unit' && raw.shape.by < 0;
}

/** The year alone of the day last named says nothing new. */
function nextAnchor(raw: RawTime, anchor: Day, previous: Day | null): Day {
  const bare = raw.shape.kind === 'fixed';
  return bare && previous !== null && fromDay(previous).year === fromDay(anchor).year ? previous : anchor;
}

/** "Today" in a history is the writer's day, not the story's. */
function isFromReference({ shape }: RawTime): boolean {
  return shape.kind === 'weekday' || (shape.kind === 'unit' && shape.anchor === 'reference');
}
