import type { TimeExpression } from '../../article';
import type { TokenisedText } from '../document';
import { isoDay } from './calendar';
import type { Lexeme } from './lexeme-rows';
import type { TimeOptions, TimeRecogniser } from './recogniser';
import { CLOCK } from './recognisers/clock';
import { DAYPARTS } from './recognisers/dayparts';
import { DAYS_IN_WORDS } from './recognisers/days-in-words';
import { DAYS_OF_MONTH } from './recognisers/days-of-month';
import { DECADES } from './recognisers/decades';
import { DURATIONS } from './recognisers/durations';
import { EVENT_ANCHORS } from './recognisers/event-anchors';
import { FIGURES } from './recognisers/figures';
import { FISCAL_YEARS } from './recognisers/fiscal-years';
import { HOLIDAYS } from './recognisers/holidays';
import { LOOSE_DAYS } from './recognisers/loose-days';
import { MARKED_DATES } from './recognisers/marked-dates';
import { MONTHS } from './recognisers/months';
import { NTH_DAYS } from './recognisers/nth-days';
import { OFFSETS } from './recognisers/offsets';
import { PERIODS } from './recognisers/periods';
import { SETS } from './recognisers/sets';
import { VAGUE_REFERENCES } from './recognisers/vague';
import { WEEKDAYS } from './recognisers/weekdays';
import { WEEKS } from './recognisers/weeks';
import { YEAR_PARTS } from './recognisers/year-parts';
import { YEARS } from './recognisers/years';
import { YEARS_AGO } from './recognisers/years-ago';
import { joinClocks } from './refine-clocks';
import {
  countFrom,
  withDayparts,
  withKnownYears,
  withNext,
  withParts,
  withWeekends,
  withWeeks,
} from './refine-leads';
import { withoutOverlaps } from './refine-overlaps';
import { inOrder, inWeeks, shareYears, withNow } from './refine-stretches';
import { resolveAll } from './resolve-text';
import type { RawTime, Recogniser } from './shape';
import { TimeText, type TokenRange } from './time-text';

const RECOGNISERS: readonly Recogniser[] = [
  ...DAYS_OF_MONTH,
  ...DAYS_IN_WORDS,
  ...MONTHS,
  ...MARKED_DATES,
  ...FIGURES,
  ...DECADES,
  ...FISCAL_YEARS,
  ...YEARS,
  ...WEEKDAYS,
  ...LOOSE_DAYS,
  ...WEEKS,
  ...NTH_DAYS,
  ...YEAR_PARTS,
  ...DAYPARTS,
  ...PERIODS,
  ...YEARS_AGO,
  ...EVENT_ANCHORS,
  ...OFFSETS,
  ...SETS,
  ...DURATIONS,
  ...CLOCK,
  ...HOLIDAYS,
  ...VAGUE_REFERENCES,
];

/** English time expressions: small recognisers, then overlaps, then resolution in the order of the text. */
export const englishTimes: TimeRecogniser = { id: 'times-en-3', recognise };

function* recognise(document: TokenisedText, { reference }: TimeOptions): Generator<void, TimeExpression[]> {
  const found: RawTime[] = [];
  const t = new TimeText(document);
  yield;
  for (let i = 0; i < document.sentences.length; ) {
    const next = nextLine(document, i);
    collect(
      t,
      { from: document.sentences[i]!.firstToken, to: document.sentences[next - 1]!.endToken },
      found,
    );
    yield;
    i = next;
  }
  if (found.length === 0) return [];
  return resolveAll(
    document,
    refine(document.text, withoutOverlaps(found)),
    reference === null ? null : isoDay(reference),
  );
}

function refine(text: string, raws: readonly RawTime[]): RawTime[] {
  // One that stands alone, as in most messages, has no other to join, follow or share a year with.
  if (raws.length === 1)
    return withParts(text, withWeeks(text, withDayparts(text, withNext(text, withKnownYears(text, raws)))));
  const joined = withNext(text, withWeekends(text, joinClocks(text, withKnownYears(text, raws))));
  const days = inOrder(text, inWeeks(text, withNow(text, shareYears(text, joined))));
  return withParts(text, countFrom(text, withWeeks(text, withDayparts(text, days))));
}

/** Index of the first sentence of the line behind the one that a sentence stands in. */
function nextLine({ sentences }: TokenisedText, at: number): number {
  let next = at + 1;
  while (next < sentences.length && sentences[next]!.paragraph === sentences[at]!.paragraph) next += 1;
  return next;
}

/** The recognisers that hang on a word, in their order; looked up once a word. */
function recognisersOf(lexeme: Lexeme): readonly Recogniser[] {
  return RECOGNISERS.filter(({ head }) => lexeme.heads.some((one) => [head].flat().includes(one)));
}

/** Asks at each word that an expression can hang on those recognisers that hang on it. */
function collect(t: TimeText, { from, to }: TokenRange, found: RawTime[]): void {
  t.setLine(from, to);
  for (let at = from; at < to; at++) {
    const lexeme = t.lexemes[at];
    if (!lexeme) continue;
    lexeme.recognisers ??= recognisersOf(lexeme);
    const { recognisers } = lexeme;
    if (recognisers.length === 0 || (lexeme.isFigures && t.isPlainNumber(at))) continue;
    for (let i = 0; i < recognisers.length; i++) {
      const raw = recognisers[i]!.read(t, at);
      if (raw === null) continue;
      if (Array.isArray(raw)) found.push(...(raw as RawTime[]));
      else found.push(raw as RawTime);
    }
  }
}
