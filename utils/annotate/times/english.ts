import type { TimeExpression } from '../../article';
import { sentenceAt, type TokenisedText, tokensIn } from '../document';
import type { Sentence } from '../sentences';
import { type Day, fromDay, isoDay } from './calendar';
import type { Lexeme } from './lexemes';
import type { TimeOptions, TimeRecogniser } from './recogniser';
import { CLOCK } from './recognisers/clock';
import { COUNTED } from './recognisers/counted';
import { DAYPARTS } from './recognisers/dayparts';
import { DAYS_OF_MONTH } from './recognisers/days-of-month';
import { FIGURES } from './recognisers/figures';
import { HOLIDAYS } from './recognisers/holidays';
import { LOOSE_DAYS } from './recognisers/loose-days';
import { MARKED_DATES } from './recognisers/marked-dates';
import { MONTHS } from './recognisers/months';
import { PERIODS } from './recognisers/periods';
import { VAGUE_REFERENCES } from './recognisers/vague';
import { WEEKDAYS } from './recognisers/weekdays';
import { YEAR_PARTS } from './recognisers/year-parts';
import { YEARS } from './recognisers/years';
import { countFrom, joinClocks, shareYears, withoutOverlaps, withParts } from './refine';
import { resolve } from './resolve';
import type { RawTime, Recogniser } from './shape';
import { type Direction, direction } from './tense';
import { TimeText, type TokenRange } from './time-text';
import { isTold, NOTHING_TOLD, type Told, toldBy } from './told';

const RECOGNISERS: readonly Recogniser[] = [
  ...DAYS_OF_MONTH,
  ...MONTHS,
  ...MARKED_DATES,
  ...FIGURES,
  ...YEARS,
  ...WEEKDAYS,
  ...LOOSE_DAYS,
  ...YEAR_PARTS,
  ...DAYPARTS,
  ...PERIODS,
  ...COUNTED,
  ...CLOCK,
  ...HOLIDAYS,
  ...VAGUE_REFERENCES,
];

/** English time expressions: small recognisers, then overlaps, then resolution in the order of the text. */
export const englishTimes: TimeRecogniser = { id: 'times-en-2', recognise };

function* recognise(document: TokenisedText, { reference }: TimeOptions): Generator<void, TimeExpression[]> {
  const found: RawTime[] = [];
  const t = new TimeText(document);
  yield;
  for (const line of linesOf(document)) {
    collect(t, line, found);
    yield;
  }
  return resolveAll(
    document,
    refine(document.text, withoutOverlaps(found)),
    reference === null ? null : isoDay(reference),
  );
}

function refine(text: string, raws: readonly RawTime[]): RawTime[] {
  return withParts(text, countFrom(text, shareYears(text, joinClocks(text, raws))));
}

/** The tokens of each line of the text. */
function* linesOf({ sentences }: TokenisedText): Generator<TokenRange> {
  for (let i = 0; i < sentences.length; ) {
    const { firstToken: from, paragraph } = sentences[i]!;
    while (i + 1 < sentences.length && sentences[i + 1]!.paragraph === paragraph) i += 1;
    yield { from, to: sentences[i]!.endToken };
    i += 1;
  }
}

/** The recognisers that hang on a word, in their order; made once a word. */
const byLexeme = new Map<Lexeme, readonly Recogniser[]>();

function recognisersOf(lexeme: Lexeme): readonly Recogniser[] {
  let own = byLexeme.get(lexeme);
  if (!own) {
    own = RECOGNISERS.filter(({ head }) => lexeme.heads.some((one) => [head].flat().includes(one)));
    byLexeme.set(lexeme, own);
  }
  return own;
}

/** Asks at each word that an expression can hang on those recognisers that hang on it. */
function collect(t: TimeText, { from, to }: TokenRange, found: RawTime[]): void {
  t.setLine(from, to);
  for (let at = from; at < to; at++) {
    const lexeme = t.lexeme(at);
    if (!lexeme || t.isPlainNumber(at)) continue;
    const recognisers = recognisersOf(lexeme);
    for (let i = 0; i < recognisers.length; i++) {
      const raw = recognisers[i]!.read(t, at);
      if (Array.isArray(raw)) found.push(...(raw as RawTime[]));
      else if (raw) found.push(raw as RawTime);
    }
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
    const tense = sentence && needsTense(raw, narrative) ? tenseOf(document, sentence, raw) : null;
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

function tenseOf(document: TokenisedText, sentence: Sentence, raw: RawTime): Direction {
  const { from, to } = tokensIn(document, raw);
  return direction(document, sentence, from, to);
}

/** What is complete as it stands, or is counted from a day, is the same in any tense. */
function needsTense({ shape, ahead }: RawTime, narrative: boolean): boolean {
  if (ahead || narrative) return true;
  if (shape.kind === 'unit') return shape.unit === 'weekend';
  if (shape.kind === 'date') return shape.year === null;
  return shape.kind !== 'fixed' && shape.kind !== 'week';
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
  if (raw.shape.kind === 'unit' && raw.shape.by < 0) return true;
  if (/\b(?:since|until)\s(?:the\s)?$/i.test(text.slice(Math.max(0, raw.start - 10), raw.start))) return true;
  // "(1790)" says when something else was.
  return raw.shape.kind === 'fixed' && text[raw.start - 1] === '(' && text[raw.end] === ')';
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
