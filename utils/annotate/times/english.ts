import type { TimeExpression } from '../../article';
import type { TokenisedText } from '../document';
import { isoDay } from './calendar';
import { ask } from './dispatch';
import type { TimeOptions, TimeRecogniser } from './recogniser';
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
import type { RawTime } from './shape';
import { TimeText } from './time-text';

/** English time expressions: small recognisers, then overlaps, then resolution in the order of the text. */
export const englishTimes: TimeRecogniser = { id: 'times-en-3', recognise };

// So many words are a fraction of a millisecond.
const HEADS_PER_STEP = 8;

function* recognise(
  document: TokenisedText,
  { reference, places }: TimeOptions,
): Generator<void, TimeExpression[]> {
  const found: RawTime[] = [];
  const t = new TimeText(document);
  const heads = t.heads(places);
  let lineEnd = 0;
  for (let i = 0, sentence = 0; i < heads.length; i++) {
    const at = heads[i]!;
    if (at >= lineEnd) {
      while (document.sentences[sentence]!.endToken <= at) sentence += 1;
      lineEnd = setLine(t, document, sentence);
    }
    ask(t, at, found);
    if (i % HEADS_PER_STEP === HEADS_PER_STEP - 1) yield;
  }
  if (found.length === 0) return [];
  return resolveAll(
    document,
    refine(document.text, withoutOverlaps(found)),
    reference === null ? null : isoDay(reference),
  );
}

/** Sets the line that a sentence stands in; the token after it. */
function setLine(t: TimeText, { sentences }: TokenisedText, at: number): number {
  const { paragraph } = sentences[at]!;
  let [first, last] = [at, at];
  while (sentences[first - 1]?.paragraph === paragraph) first -= 1;
  while (sentences[last + 1]?.paragraph === paragraph) last += 1;
  const { endToken } = sentences[last]!;
  t.setLine(sentences[first]!.firstToken, endToken);
  return endToken;
}

function refine(text: string, raws: readonly RawTime[]): readonly RawTime[] {
  // One that stands alone, as in most messages, has no other to join, follow or share a year with.
  if (raws.length === 1)
    return withParts(text, withWeeks(text, withDayparts(text, withNext(text, withKnownYears(text, raws)))));
  const joined = withNext(text, withWeekends(text, joinClocks(text, withKnownYears(text, raws))));
  const days = inOrder(text, inWeeks(text, withNow(text, shareYears(text, joined))));
  return withParts(text, countFrom(text, withWeeks(text, withDayparts(text, days))));
}
