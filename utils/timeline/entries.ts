/** What a timeline shows: when articles were published, and the dates they speak of. */
import type { Annotations, Article, Span } from '../article';
import { type GlyphKind, glyphOf } from '../date-glyph';
import { remembered } from '../lazy';
import { periodOf } from '../timex-period';

/** What is needed of a saved article. */
export interface DatedArticle {
  /** `SavedArticle.key`. */
  key: string;
  title: string;
  lang: string | null;
  /** The outlet, as it is shown; '' for none. */
  source: string;
  /** ISO 8601. */
  published: { value: string; certain: boolean } | null;
  dates: readonly DatedSentence[];
}

/** A key date with the sentence that gives it. */
export interface DatedSentence {
  /** Unique on the timeline; made of the article's key and the date's place where absent. */
  id?: string;
  /** TIMEX3. */
  value: string;
  glyph: GlyphKind;
  /** The event's words, else the sentence. */
  what: string;
  sentence: Span;
  candidates: readonly string[];
}

/** Of an article that is at hand whole. */
export function datedArticle(
  key: string,
  { article, annotations }: { article: Article; annotations: Pick<Annotations, 'keyDates'> },
): DatedArticle {
  const { title, lang, published, siteName, url, text } = article;
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
  return {
    ...{ key, title, lang, published, source: siteName ?? host },
    dates: annotations.keyDates
      .filter(({ kind }) => kind !== 'published')
      .map((date) => ({
        ...{ value: date.value, glyph: glyphOf(date), sentence: date.sentence, candidates: date.candidates },
        what: date.what ?? text.slice(date.sentence.start, date.sentence.end).replace(/\s+/g, ' ').trim(),
      })),
  };
}

export interface TimelineEntry {
  /** Unique on the timeline. */
  id: string;
  /** Of its article. */
  key: string;
  source: string;
  kind: 'published' | 'mentioned';
  /** TIMEX3; of an article the day it was published. */
  value: string;
  glyph: GlyphKind;
  /** First moment, ms since epoch, UTC: days have no zone here. */
  start: number;
  /** The moment after the last day. */
  end: number;
  /** An event's words, else its sentence; of a published article the headline. */
  what: string;
  lang: string | null;
  /** Of the article. */
  title: string;
  /** The sentence that gives the date; null: the article as a whole. */
  sentence: Span | null;
  /** Days that an unknown year allows, newest first. */
  candidates: readonly string[];
}

/** A date without a place in time: no year is known, and none can be guessed. */
export type UnplacedEntry = Omit<TimelineEntry, 'start' | 'end'>;

export interface TimelineEntries {
  /** In the order of time, the longer first. */
  placed: TimelineEntry[];
  unplaced: UnplacedEntry[];
}

const DAY_MS = 86_400_000;

/** Years that a text can tell of without being wrong; what lies beyond would stretch the axis to nothing. */
const FIRST_YEAR = 1000;
const LAST_YEAR = 2200;

/** Days of fifty years. */
const MOST_KEPT = 18_000;

interface Moments {
  start: number;
  end: number;
}

/** The same days come again and again. */
const momentsOf = remembered((value: string): Moments | null => {
  const period = periodOf(value);
  if (!period) return null;
  const [start, last] = [Date.parse(period.start), Date.parse(period.end)];
  const year = new Date(start).getUTCFullYear();
  if (!(last >= start) || year < FIRST_YEAR || new Date(last).getUTCFullYear() > LAST_YEAR) return null;
  return { start, end: last + DAY_MS };
}, MOST_KEPT);

/** Where the year is unknown: from the first to the last day that it may be. */
function momentsOfGuess(candidates: readonly string[]): Moments | null {
  const all = candidates.flatMap((value) => momentsOf(value) ?? []);
  if (all.length === 0) return null;
  return {
    start: Math.min(...all.map(({ start }) => start)),
    end: Math.max(...all.map(({ end }) => end)),
  };
}

/** Several parts as one. */
export function joinEntries(parts: readonly TimelineEntries[]): TimelineEntries {
  return {
    placed: parts.flatMap(({ placed }) => placed).sort(byTime),
    unplaced: parts.flatMap(({ unplaced }) => unplaced),
  };
}

const byTime = (a: TimelineEntry, b: TimelineEntry) =>
  a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1);

/** Everything the articles say of time, each of it once for each article. */
export function timelineEntries(articles: Iterable<DatedArticle>): TimelineEntries {
  const placed: TimelineEntry[] = [];
  const unplaced: UnplacedEntry[] = [];
  for (const one of articles) {
    const published = publishedEntry(one);
    if (published) placed.push(published);
    for (const [index, date] of one.dates.entries()) {
      const entry = mentionedEntry(one, date, index);
      const moments = momentsOf(date.value) ?? momentsOfGuess(date.candidates);
      if (moments) placed.push({ ...entry, ...moments });
      else unplaced.push(entry);
    }
  }
  return { placed: placed.sort(byTime), unplaced };
}

function publishedEntry({ key, source, title, lang, published }: DatedArticle): TimelineEntry | null {
  const value = published?.value.slice(0, 10) ?? '';
  const moments = momentsOf(value);
  if (!published || !moments) return null;
  return {
    ...{ id: `${key}#published`, key, source, kind: 'published', value, title, lang, ...moments },
    glyph: published.certain ? 'stated' : 'uncertain',
    ...{ what: title, sentence: null, candidates: [] },
  };
}

function mentionedEntry(of: DatedArticle, date: DatedSentence, index: number): UnplacedEntry {
  const { key, source, title, lang } = of;
  return { id: `${key}#${index}`, key, source, kind: 'mentioned', title, lang, ...date };
}
