import type { Article, KeyDate, TimeExpression } from '../../article';
import { sentenceAt, type TokenisedText, tokensIn } from '../document';
import type { Sentence } from '../sentences';
import { formatWeek, isoDay } from '../times/calendar';
import { hangsOnMoon } from '../times/moon-days';
import { direction } from '../times/tense';
import { readWeekday } from '../times/words';
import { datelineYears } from './candidates';
import { eventPhrase } from './event-phrase';
import { type DatedSpan, joinRanges } from './ranges';
import { verbPhrase } from './verb-phrase';
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

function draftOf(
  document: TokenisedText,
  sentence: Sentence,
  time: DatedSpan,
  options: KeyDateOptions,
): Draft | null {
  const granularity = granularityOf(time.value);
  if (!granularity || time.type === 'SET' || time.type === 'DURATION' || isHourAlone(time)) return null;
  const { from, to } = tokensIn(document, time);
  const tense = direction(document, sentence, from, to);
  const { value, candidates } = withDateline(time, options);
  if (isOfPublication(document, time, options.reference))
    return published(time, sentence, {
      value,
      granularity,
      certain: options.article.published?.certain !== false,
    });
  const event = eventPhrase(document, sentence, { from, to }) ?? verbPhrase(document, sentence, { from, to });
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

const PUBLISHING = /^(?:published|posted|updated|dated|issued|modified)$/;
const PUBLISHING_REACH = 4;

/** "Published on 3 March 2025": the text says of itself what the page says. */
function isOfPublication(document: TokenisedText, time: DatedSpan, reference: string | null): boolean {
  if (!time.stated || reference === null || time.value.slice(0, 10) !== reference.slice(0, 10)) return false;
  const { from } = tokensIn(document, time);
  for (let at = from - 1; at >= Math.max(0, from - PUBLISHING_REACH); at--) {
    const word = document.tokens[at]!.text.toLowerCase();
    if (PUBLISHING.test(word)) return isFirstOfSentence(document, at);
    if (!/^(?:on|:|at|last)$/.test(word)) return false;
  }
  return false;
}

/** "Published", "First published", "This story was published", and not "The survey published on". */
function isFirstOfSentence(document: TokenisedText, at: number): boolean {
  const sentence = sentenceAt(document, document.tokens[at]!.start);
  if (!sentence) return false;
  const before = document.tokens.slice(sentence.firstToken, at).map(({ text }) => text.toLowerCase());
  return before.every((word) =>
    /^(?:first|last|originally|this|the|article|story|page|report|post|was|is|has|been|and|\()$/.test(word),
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

/** "03/04/2024" is 3 April or March 4. */
function isEitherWayRound(text: string): boolean {
  const match = /^(\d{1,2})[/-](\d{1,2})[/-]\d{2,4}$/.exec(text);
  return match !== null && Number(match[1]) <= 12 && Number(match[2]) <= 12 && match[1] !== match[2];
}

function granularityOf(value: string): KeyDate['granularity'] | null {
  if (value.includes('/')) return /^\d{4}\/\d{4}$/.test(value) ? 'year' : 'range';
  if (/^[\dX]{4}-(?:\d{2}-\d{2}|WXX-\d)(?:T.*)?$/.test(value)) return 'day';
  if (/^[\dX]{4}-\d{2}$/.test(value)) return 'month';
  if (/^\d{4}-(?:W\d{2}|Q\d|H\d|SP|SU|FA|WI)/.test(value)) return 'range';
  return /^\d{4}$/.test(value) ? 'year' : null;
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

function kindOf(value: string, tense: 'past' | 'future' | null, reference: string | null): KeyDate['kind'] {
  if (reference === null || !/^\d{4}/.test(value)) return tense === 'future' ? 'upcoming' : 'past';
  const day = reference.slice(0, 10);
  const end = value.split('/').at(-1)!;
  if (/^\d{4}-W/.test(value)) return weekKind(value, day, tense);
  const same = day.slice(0, end.length);
  if (end === same) return tense === 'future' ? 'upcoming' : 'past';
  return end > same ? 'upcoming' : 'past';
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

function weekKind(value: string, reference: string, tense: 'past' | 'future' | null): KeyDate['kind'] {
  const day = isoDay(reference);
  const now = day === null ? '' : formatWeek(day);
  const week = value.slice(0, now.length);
  if (week === now) return tense === 'future' ? 'upcoming' : 'past';
  return week > now ? 'upcoming' : 'past';
}
