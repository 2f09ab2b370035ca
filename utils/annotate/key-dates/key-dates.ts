import type { Article, KeyDate, TimeExpression } from '../../article';
import { sentenceAt, type TokenisedText, tokensIn } from '../document';
import type { TokenSpan } from '../names/spans';
import type { Sentence } from '../sentences';
import { hangsOnMoon } from '../times/moon-days';
import { direction } from '../times/tense';
import { readWeekday } from '../times/words';
import { datelineYears } from './candidates';
import { type EventPhrase, eventPhrase } from './event-phrase';
import { isOfPublication } from './of-publication';
import { granularityOf, isEitherWayRound, kindOf } from './place-in-time';
import { type DatedSpan, joinRanges } from './ranges';
import { givenUntil, setPhrase } from './set-phrase';
import { clauseBehind, verbPhrase } from './verb-phrase';
import { isRecent, weigh } from './weight';

export interface KeyDateOptions {
  article: Pick<Article, 'dateline' | 'published'>;
  /** `YYYY-MM-DD`, null when unknown. */
  reference: string | null;
  /** ISO time of capture: an upper bound, nothing more. */
  captured: string;
}

interface Draft extends KeyDate {
  weight: number;
}

const MOST = 8;
const LEAST_WEIGHT = 3;

/** The dates that matter: events with a date, meetings, deadlines, what is to come. In the order of time. */
export function findKeyDates(
  document: TokenisedText,
  times: readonly TimeExpression[],
  options: KeyDateOptions,
): KeyDate[] {
  const drafts = new Map<string, Draft>();
  for (const time of joinRanges(document.text, times)) {
    const sentence = sentenceAt(document, time.start);
    const draft = sentence ? draftOf(document, sentence, time, options) : null;
    if (!draft) continue;
    const earlier = drafts.get(draft.value);
    drafts.set(draft.value, earlier ? merge(earlier, draft) : draft);
  }
  return [...drafts.values()]
    .filter(({ weight }) => weight >= LEAST_WEIGHT)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST)
    .sort((a, b) => sortKey(a).localeCompare(sortKey(b)))
    .map(({ weight: _, ...keyDate }) => keyDate);
}

/** Weekdays without a date come last but one, unknown years after known ones, else by value. */
function sortKey({ value, kind }: Draft): string {
  const known = /^\d/.test(value) ? '0' : kind === 'upcoming' ? '2' : '1';
  return `${known}${value}`;
}

/** What happens on a date, the surest sign first. */
function happening(document: TokenisedText, sentence: Sentence, date: TokenSpan): EventPhrase | null {
  return (
    givenUntil(document, { sentence, date }) ??
    eventPhrase(document, sentence, date) ??
    setPhrase(document, { sentence, date }) ??
    verbPhrase(document, sentence, date) ??
    clauseBehind(document, sentence, date)
  );
}

/** "First-quarter results": what is counted, and no day of its own. */
function isOfAccounts({ text }: TimeExpression): boolean {
  return /[-‑](?:quarter|half|year)$/i.test(text);
}

function draftOf(
  document: TokenisedText,
  sentence: Sentence,
  time: DatedSpan,
  options: KeyDateOptions,
): Draft | null {
  const granularity = granularityOf(time.value);
  if (
    !granularity ||
    time.type === 'SET' ||
    time.type === 'DURATION' ||
    isHourAlone(time) ||
    isOfAccounts(time)
  )
    return null;
  const { from, to } = tokensIn(document, time);
  const tense = direction(document, sentence, from, to);
  const { value, candidates } = withDateline(time, options);
  if (
    isOfPublication(document, time, {
      reference: options.reference,
      filed: options.article.dateline?.date ?? null,
    })
  )
    return published(time, sentence, {
      value,
      granularity,
      certain: options.article.published?.certain !== false,
    });
  const event = happening(document, sentence, { from, to });
  const kind = kindOf(value, tense, options.reference);
  const weight = weigh(time, {
    granularity,
    kind,
    isEarly: sentence.paragraph < 2,
    isRecent: isRecent(value, options.reference),
    strength: event?.strength ?? null,
  });
  const certain =
    !value.includes('X') &&
    !isEitherWayRound(time.text) &&
    !hangsOnMoon(time.text) &&
    (time.stated || options.article.published?.certain !== false);
  const { start, end } = sentence;
  return {
    value,
    granularity,
    what: event?.text ?? null,
    expressions: time.expressions,
    sentence: { start, end },
    kind,
    certain,
    candidates,
    weight,
  };
}

/** "8:30 p.m." without its day. */
function isHourAlone({ type, text }: TimeExpression): boolean {
  return (
    type === 'TIME' &&
    !/[a-z]{3}/i.test(text.replace(/\b(?:local time|[A-Z]{3}|noon|midday|midnight)\b/g, ''))
  );
}

function published(
  time: DatedSpan,
  { start, end }: Sentence,
  of: Pick<KeyDate, 'value' | 'granularity' | 'certain'>,
): Draft {
  const { value, granularity, certain } = of;
  const shared = { expressions: time.expressions, sentence: { start, end }, candidates: [] };
  return { value, granularity, certain, what: null, kind: 'published', weight: LEAST_WEIGHT, ...shared };
}

/** A weekday on a page dated only "March 6" is that day, and the weekday tells which years it can be. */
function withDateline(
  time: TimeExpression,
  { article, captured }: KeyDateOptions,
): { value: string; candidates: string[] } {
  const value = time.value.replace(/T.*$/, '');
  const weekday = /^XXXX-WXX-(\d)$/.exec(value);
  const dateline = article.dateline?.date ?? '';
  if (weekday && /^XXXX-\d{2}-\d{2}$/.test(dateline)) {
    return { value: dateline, candidates: datelineYears(dateline, Number(weekday[1]), captured) };
  }
  const own = /^XXXX-\d{2}-\d{2}$/.test(value) ? readWeekday(time.text) : 0;
  return { value, candidates: own > 0 ? datelineYears(value, own, captured) : [] };
}

function merge(earlier: Draft, later: Draft): Draft {
  // What happened on the day is more than that it was told then.
  const isMore = later.weight > earlier.weight || earlier.kind === 'published';
  const better = isMore && later.what !== null ? later : earlier;
  return {
    ...better,
    what: better.what ?? earlier.what ?? later.what,
    expressions: [...earlier.expressions, ...later.expressions],
    weight: Math.max(earlier.weight, later.weight) + (earlier.expressions.length === 1 ? 0.5 : 0),
  };
}
