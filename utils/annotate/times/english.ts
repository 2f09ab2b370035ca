import type { TimeExpression } from '../../article';
import type { TokenisedText } from '../document';
import { isoDay } from './calendar';
import { collect } from './dispatch';
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
