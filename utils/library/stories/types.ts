/**
 * What the library says of articles taken together. Everything here is plain data, worked out from saved articles and
 * their annotations; only what the reader decided (`StoryChoice`) is kept for its own sake.
 *
 * Vocabulary: event detection and tracking (TDT): a *story* is what was reported of one event and what followed from
 * it, a *subject* (TDT's topic) the people and matters that several stories are about. Days are `YYYY-MM-DD`, as the
 * article's own place had them; article ids are `SavedArticle.key`.
 */
import type { EntityType, Span } from '../../article';

/** A name over the whole library: its kind and its folded form (words.ts `fold`): `PER:mohsin naqvi`. */
export type NameId = `${EntityType}:${string}`;

/** A name that articles of a story share. */
export interface SharedName {
  id: NameId;
  /** As most articles write it. */
  name: string;
  type: EntityType;
  /** Articles of the story that have it. */
  articles: number;
  /** 0..1: how much it speaks for the story, the rarer in the library the more; the most telling first. */
  weight: number;
}

/** Why these articles are one story, for words such as "5 articles share Mohsin Naqvi, Counter-Terrorism Dialogue". */
export interface StoryWhy {
  /** Most telling first; those that at least two articles share. Empty for a story of one article. */
  names: SharedName[];
  /** Words of headlines that at least two articles share, most telling first: what holds texts without names together. */
  words: string[];
  /** Articles that have the text of another one of the story. */
  copies: number;
  /** Articles that the reader put here. */
  byReader: number;
}

/** A story as lists show it. */
export interface StorySummary {
  id: string;
  /** The reader's name for it, else the headline of the article that stands for it. */
  title: string;
  /** The reader gave the title. */
  named: boolean;
  pinned: boolean;
  /** How many articles, those in the trash left out. */
  count: number;
  /** Of publication (of saving, where an article has no date), first and last. */
  firstDay: string;
  lastDay: string;
  /** The other stories with this id are about the same people and matters, at another time. */
  subject: string;
}

/** A story, whole. */
export interface Story extends StorySummary {
  /** In order of publication, oldest first; those in the trash left out. */
  articleIds: string[];
  why: StoryWhy;
}

/**
 * What the reader decided about a story. It holds for good: the engine works around it, also when everything else is
 * worked out anew.
 */
export interface StoryChoice {
  /** Of the story. */
  id: string;
  /** Null: the engine's. */
  title: string | null;
  pinned: boolean;
  /** These articles are in this story and in no other (must-link). */
  articles: string[];
  /** Those of them that the reader put here; the others are held by the name or the pin. Absent (older records): all. */
  byReader?: string[];
  /** These are never in it (cannot-link). */
  apart: string[];
  /** `MovedDate.id` of what is no move but two events. Absent: none. */
  notMoved?: string[];
}

/** An article has the text of another one: wire copy, or the same piece on two sites. */
export interface NearCopy {
  articleId: string;
  otherId: string;
  /** 0..1: Jaccard resemblance of the shingles of both texts, estimated by MinHash. */
  similarity: number;
  /** 0..1: the share of the shorter text that is in the longer one, worked out from the same estimate. */
  containment: number;
  /** The agency that both name, or that the only one names which names any; null: none. */
  agency: string | null;
}

/** What the library says of one article beside the others. */
export interface Kin {
  /** Null: not worked out yet, or the article is in the trash. It may be of this article alone. */
  story: StorySummary | null;
  /** The texts that are nearly the same as its own, the most similar first; at most three. */
  copies: Array<NearCopy & { title: string; source: string }>;
  /** Other stories of the same subject, newest first; at most two. */
  related: StorySummary[];
}

/** How far stories have been worked out: articles of the library that were looked at, of all of them. */
export interface StoryProgress {
  done: number;
  total: number;
}

/** A date that an article gives, or its publication, as a place on the time axis. */
export interface TimelineMark {
  /** Unique in a timeline. */
  id: string;
  kind: 'published' | 'mentioned' /** To come when the article was published. */ | 'upcoming';
  /** TIMEX3. */
  value: string;
  /**
   * First and last day of the span it may lie in, both included; the same for a day. Both '': its year is unknown and
   * cannot be guessed, it has no place.
   */
  startDay: string;
  endDay: string;
  /** Days that an unknown year allows, newest first. */
  candidates: readonly string[];
  /** How much of the value the article states: what is not a day is drawn as a span. */
  granularity: 'day' | 'month' | 'year' | 'range';
  /** False: the value may be another (unknown year, contradicting sources). */
  certain: boolean;
  /** What happens then, in the article's words; null for publication and where it does not say. */
  what: string | null;
  articleId: string;
  /** Of the sentence, in UTF-16 units into the article's text; null for publication. */
  sentence: Span | null;
  /** Who says so: the site's name, else its host; '' for text without an address. */
  source: string;
  /** Title of the article. */
  title: string;
  /** The article's own day, so that marks of one article stay together. */
  publishedDay: string;
}

/** One side of a date that was moved, or that articles contradict each other in. */
export interface DateClaim {
  /** TIMEX3. */
  value: string;
  startDay: string;
  endDay: string;
  articleId: string;
  source: string;
  /** Day of publication (of saving, where there is none). */
  publishedDay: string;
  /** It agrees with the newest article. */
  current: boolean;
  /** What the article calls it. */
  what: string;
  sentence: Span;
  /** The sentence's text; '' for articles beyond the newest five that give this date. */
  quote: string;
}

/** The same event has different dates in different articles. */
export interface MovedDate {
  /** Of these words with these dates: another date of it is another matter. */
  id: string;
  /** The event in the words of the newest article. */
  what: string;
  /** Newest article first, one claim for each article. At least two of them differ. */
  claims: DateClaim[];
  /** Days from the last date that was given before to the newest one; negative: it comes earlier. */
  days: number;
  /**
   * `moved`: all articles of a later day agree on another date than all earlier ones; `contradicted`: articles of
   * the same time disagree, or they go back and forth.
   */
  kind: 'moved' | 'contradicted';
}

/** An article of a story, as lists and provenance need it. */
export interface StoryArticle {
  id: string;
  title: string;
  url: string;
  source: string;
  lang: string | null;
  /** ISO 8601, as the page has it; null: none. */
  published: string | null;
  /** Of publication, else of saving. */
  day: string;
  /** The agency it credits. */
  agency: string | null;
  wordCount: number;
  /** The reader put it here. */
  byReader: boolean;
}

/** Articles that rest on the same source: what they say counts once. */
export interface SourceGroup {
  /** Oldest first; the first stands for the group in the filter for independent articles. */
  articleIds: string[];
  /** What joins them: the same text, the same agency credited, the same outlet named as source, or the same words quoted. */
  because: Array<'copy' | 'agency' | 'source' | 'quotes'>;
  /** The agency or outlet, where one is named. */
  name: string | null;
  /** Quotations that at least two of them share, longest first, at most three. */
  quotes: string[];
}

/** Names of a story and which stand in the same articles. */
export interface StoryGraph {
  nodes: Array<{ id: NameId; name: string; type: EntityType; articles: number; weight: number }>;
  /** Ends are indexes into `nodes`, the smaller first; `articles` that have both. */
  links: Array<{ from: number; to: number; articles: number }>;
}

/** All that the page of a story shows. */
export interface StoryView {
  story: Story;
  /** Oldest first. */
  articles: StoryArticle[];
  marks: TimelineMark[];
  /** That of the newest article first. */
  moved: MovedDate[];
  copies: NearCopy[];
  /** Every article is in exactly one; groups of one are independent. */
  sources: SourceGroup[];
  graph: StoryGraph;
  /** Other stories of the same subject, newest first. */
  related: StorySummary[];
}

/** An office or title, and when articles gave it. */
export interface RoleInTime {
  role: string;
  /** First and last day of publication of the articles that give it. */
  firstDay: string;
  lastDay: string;
  articles: number;
}

/** Everything the library says of a person, organisation, place, event or group. */
export interface EntityPage {
  id: NameId;
  name: string;
  type: EntityType;
  /** Other forms with the number of articles, the most frequent first. */
  aliases: Array<{ name: string; articles: number }>;
  /** Newest first. */
  roles: RoleInTime[];
  /** How many articles have the name. */
  count: number;
  /** The newest of them, newest first. */
  articles: StoryArticle[];
  /** Names in the same articles, the most telling first. */
  others: Array<{ id: NameId; name: string; type: EntityType; articles: number }>;
  /** Dates that sentences with this name give, and the publications, oldest first. */
  marks: TimelineMark[];
  /** Stories that it is in, newest first. */
  stories: StorySummary[];
  /** `articles`, `others`, `marks`, `roles` and `aliases` are of the newest articles only; `count` of all. */
  partial: boolean;
}
