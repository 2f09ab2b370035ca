import type { TimeExpression } from '../../article';
import { sentenceAt, type TokenisedText, tokensIn } from '../document';
import type { Sentence } from '../sentences';
import { type Day, fromDay } from './calendar';
import type { ResolvedTime, TimeContext } from './context';
import { type Hanging, withHanging } from './event-days';
import { modOf } from './mods';
import { resolve } from './resolve';
import type { RawTime } from './shape';
import { type Direction, direction } from './tense';
import { isTold, NOTHING_TOLD, type Told, toldBy } from './told';

const FEWEST_YEARS = 5;

/** A history: mostly dates with years, and those well before the reference. Without one no year is lent. */
function isNarrative(raws: readonly RawTime[], reference: Day | null): boolean {
  if (reference === null || raws.length < FEWEST_YEARS) return false;
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

/** The expressions of a text with their values, resolved in its order: what was told decides what is meant next. */
export function resolveAll(
  document: TokenisedText,
  raws: readonly RawTime[],
  reference: Day | null,
): TimeExpression[] {
  const times: TimeExpression[] = [];
  const narrative = isNarrative(raws, reference);
  let previous: Day | null = null;
  let latest: Day | null = null;
  let told: Told = NOTHING_TOLD;
  const hanging: Hanging[] = [];
  for (const raw of raws) {
    if (raw.shape.kind === 'event') {
      hanging.push({ raw, place: times.length });
      continue;
    }
    const sentence = sentenceAt(document, raw.start);
    const tense = sentence && needsTense(raw, narrative) ? tenseOf(document, sentence, raw) : null;
    const { start, end, type } = tense === 'future' ? aheadOf(raw) : lengthOf(document.text, raw);
    const meant = tense === 'future' && raw.ahead ? { ...raw, shape: raw.ahead } : raw;
    const context: TimeContext = {
      reference,
      previous,
      direction: tense,
      follows: raw.follows && !narrative ? latest : null,
      narrative:
        (narrative && !(tense === 'future' && isPromised(document, sentence!, raw.start))) ||
        isTold(raw, tense, told, sentence),
    };
    const resolved = resolve(meant, context);
    if (!resolved) continue;
    latest = resolved.anchor;
    told = toldBy(raw, resolved, { told, sentence, reference });
    if (resolved.anchor !== null && !(narrative && isAside(document.text, raw, tense)))
      previous = nextAnchor(raw, resolved.anchor, previous);
    const text = document.text.slice(start, end);
    const mod = modOf(text);
    const time: TimeExpression = { start, end, text, type, value: resolved.value, stated: resolved.stated };
    if (mod) time.mod = mod;
    if (hangsOnText(meant, context, resolved)) time.fromText = true;
    times.push(time);
  }
  return withHanging(document, times, hanging);
}

/** Whether the dates told before it made it what it is. */
function hangsOnText(raw: RawTime, context: TimeContext, { value, stated }: ResolvedTime): boolean {
  if (stated || (context.previous === null && context.follows === null)) return false;
  const alone = resolve(raw, { ...context, previous: null, follows: null, narrative: false });
  return alone?.value !== value;
}

/** "Will be held on May 1": of the writer's days, also at the end of a history. */
function isPromised({ text }: TokenisedText, { start }: Sentence, at: number): boolean {
  return /(?:^|\s)(?:will|shall|won['’]t)\s/.test(text.slice(start, at));
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
  return { start, end, type: ahead && type === 'DURATION' ? 'DATE' : type };
}

/** "They did it in three days": a length, which begins after the "in". */
function lengthOf(
  text: string,
  { start, end, type, ahead }: RawTime,
): Pick<RawTime, 'start' | 'end' | 'type'> {
  return {
    start: ahead && type === 'DURATION' ? end - text.slice(start, end).replace(/^in\s+/i, '').length : start,
    end,
    type,
  };
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
