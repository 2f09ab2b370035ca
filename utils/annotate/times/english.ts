import type { TimeExpression } from '../../article';
import type { TokenisedText } from '../document';
import type { Sentence } from '../sentences';
import { ABSOLUTE } from './absolute';
import { type Day, isoDay } from './calendar';
import { PARTIAL } from './partial';
import type { TimeOptions, TimeRecogniser } from './recogniser';
import { RELATIVE } from './relative';
import { resolve } from './resolve';
import type { RawTime, Recogniser } from './shape';
import { direction } from './tense';
import { YEARS } from './years';

const RECOGNISERS: readonly Recogniser[] = [...ABSOLUTE, ...YEARS, ...PARTIAL, ...RELATIVE];

/** English time expressions: small recognisers, then overlaps, then resolution in the order of the text. */
export const englishTimes: TimeRecogniser = { id: 'times-en-1', recognise };

function* recognise(document: TokenisedText, { reference }: TimeOptions): Generator<void, TimeExpression[]> {
  const found: RawTime[] = [];
  for (const recogniser of RECOGNISERS) {
    recogniser.pattern.lastIndex = 0;
    for (const match of document.text.matchAll(recogniser.pattern)) {
      if (match[0].includes('\n')) continue;
      const raw = recogniser.read(match as RegExpExecArray, document.text);
      if (raw) found.push(raw);
    }
    yield;
  }
  return resolveAll(document, withoutOverlaps(found), reference === null ? null : isoDay(reference));
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

function resolveAll(
  document: TokenisedText,
  raws: readonly RawTime[],
  reference: Day | null,
): TimeExpression[] {
  const times: TimeExpression[] = [];
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
    const resolved = resolve(raw, { reference, previous, direction: tense });
    if (!resolved) continue;
    if (resolved.anchor !== null) previous = resolved.anchor;
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
