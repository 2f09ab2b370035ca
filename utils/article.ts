/**
 * The nouns of Dateline. Everything else speaks in these; this file imports nothing.
 *
 * Vocabulary: Readability (byline, excerpt), schema.org (dateline, isBasedOn), TimeML (TIMEX3),
 * OntoNotes (entity types), W3C Web Annotation (text positions).
 */

/** Where a date was read, best source first. `given` comes from outside the page (a batch manifest, the reader). */
export type DateSource = 'json-ld' | 'meta' | 'time' | 'url' | 'visible' | 'dateline' | 'given';

export interface Dated {
  /** ISO 8601, a date or a date with time; zone kept as the page wrote it. */
  value: string;
  source: DateSource;
  /** False where sources contradict each other or the form can be read in two ways. */
  certain: boolean;
  /** The best of the sources that say another day. */
  against?: { value: string; source: DateSource };
}

/** Where and when a story was filed (schema.org `dateline`). */
export interface Dateline {
  place: string;
  /** TIMEX3 value, `X` where unknown: `XXXX-03-06`. */
  date: string | null;
  agency: string | null;
}

/** What a story rests on: schema.org `isBasedOn`, an agency credit, a licence note. */
export interface Provenance {
  kind: 'sourced-from' | 'agency' | 'licence';
  /** The outlet or agency, as the page names it. */
  name: string | null;
  url: string | null;
  /** The sentence that says so. */
  text: string;
}

/** An article's place among its pages. */
export interface ArticlePart {
  /** From 1. */
  page: number;
  /** How many there are, as far as the page says. */
  pages: number | null;
  /** Address of the page after this one. */
  next: string | null;
  /** Address of the first page. */
  first: string;
  /** The pages that were put together to this text, in order: how much of html and text is each one's, in UTF-16 units. */
  held?: Array<{ page: number; html: number; text: number; words: number }>;
}

export interface Article {
  /** Address of the page as opened; `urn:sha256:…` for text without an address. */
  url: string;
  /** Identity: the page's canonical address when it can be believed, else the cleaned `url` (utils/extract/identity.ts). */
  canonicalUrl: string;
  title: string;
  siteName: string | null;
  section: string | null;
  /** Names only: no "By", no roles. */
  byline: string[];
  /** BCP 47. */
  lang: string | null;
  published: Dated | null;
  modified: Dated | null;
  dateline: Dateline | null;
  provenance: Provenance[];
  /** The standfirst, else the first paragraph. */
  lead: string;
  /** At most 300 characters, for lists. */
  excerpt: string;
  /** Sanitised; figures kept. `articleText(html)` (utils/extract/text.ts) gives exactly `text`. */
  html: string;
  /** Standfirst, headings, paragraphs, list items, joined by `\n`; no title, captions, credits or tags. */
  text: string;
  wordCount: number;
  /** Only the free part of the article was on the page. */
  partial?: true;
  /** Where the article goes over several pages. */
  part?: ArticlePart;
}

/** In this order the trees know them (extract/model): a new one goes to the end. */
export const CLUTTER_KINDS = [
  'related',
  'ticker',
  'see-also',
  'author-box',
  'share',
  'newsletter',
  'promo',
  'comments',
  'ad',
  'notice',
  'navigation',
] as const;
export type ClutterKind = (typeof CLUTTER_KINDS)[number];
/** `picked`: hidden by the reader's own choice. */
export type RemovalKind = ClutterKind | 'picked';

/** Why a block was removed: a message of the i18n module (`reason_<id>`) and its arguments. */
export interface Reason {
  id: string;
  args: string[];
}

/** One thing taken out of the page. */
export interface Removal {
  /** Stable while the page is open. */
  id: string;
  kind: RemovalKind;
  reasons: Reason[];
  /** The whole text of the block, white space folded. */
  text: string;
}

/** UTF-16 units into `Article.text`, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

export type EntityType = 'PER' | 'ORG' | 'LOC' | 'NORP' | 'EVENT' | 'MISC';

export interface Mention extends Span {
  text: string;
  type: EntityType;
}

export interface Entity {
  /** The fullest form in the text. */
  name: string;
  type: EntityType;
  /** Other forms: short names, acronyms, spellings. Without `name`. */
  aliases: string[];
  /** Titles and offices the text gives: "Interior Minister". */
  roles: string[];
  mentions: Mention[];
  /** 0..1, highest first in `Annotations.entities`. */
  salience: number;
}

export interface NameOfKind {
  name: string;
  type: EntityType;
}

/** What the reader says of a name, in every article: what it is instead, or null, that it is to be left out. */
export interface NameCorrection {
  from: NameOfKind;
  to: NameOfKind | null;
}

export type TimexType = 'DATE' | 'TIME' | 'DURATION' | 'SET';

export interface TimeExpression extends Span {
  text: string;
  type: TimexType;
  /** TIMEX3: `2025-06`, `2026-W23`, `P2D`; `X` where unknown: `XXXX-03-06`. */
  value: string;
  /** The text states every part of the value itself; false when it was worked out from a reference date. */
  stated: boolean;
  /** It was worked out from another date of the text ("a year later"), and not from that of publication alone. */
  fromText?: true;
  /** TIMEX3 `mod`: which part of the value is meant ("early 2024"), or that it is only near ("about 1850"). */
  mod?: TimexMod;
  /** The value is the reader's (`DateCorrection`), not the engine's. */
  corrected?: true;
}

export type TimexMod =
  | 'START'
  | 'MID'
  | 'END'
  | 'APPROX'
  | 'MORE_THAN'
  | 'LESS_THAN'
  | 'EQUAL_OR_MORE'
  | 'EQUAL_OR_LESS';

/** What the reader says of a date in the text. It outlives the engine's next reading of the article. */
export interface DateCorrection {
  /** The words it is about, with what stands around them (W3C TextQuoteSelector). */
  quote: { exact: string; prefix: string; suffix: string };
  /** TIMEX3 value; null: it is no date, or none that matters. */
  value: string | null;
}

export interface KeyDate {
  /** TIMEX3 value. */
  value: string;
  granularity: 'day' | 'month' | 'year' | 'range';
  /** What happens then, in the text's words: "Counter-Terrorism Dialogue". */
  what: string | null;
  expressions: TimeExpression[];
  /** The sentence it rests on. */
  sentence: Span;
  kind: 'past' | 'upcoming' | 'published';
  certain: boolean;
  /** Possible full values when `value` has an unknown year: `2017-03-06`, newest first. */
  candidates: string[];
}

/** Who, what, where and when. */
export interface Annotations {
  entities: Entity[];
  times: TimeExpression[];
  keyDates: KeyDate[];
  /** Names and versions of the engines that made them, so that old ones can be found and redone. */
  engine: string;
  /** The reader's, already applied to `times` and `keyDates`. */
  corrections?: DateCorrection[];
}

export const HIGHLIGHT_COLOURS = ['yellow', 'green', 'blue', 'red', 'violet'] as const;
export type HighlightColour = (typeof HIGHLIGHT_COLOURS)[number];

/** A passage the reader marked: W3C Web Annotation, TextQuoteSelector and TextPositionSelector. */
export interface Highlight {
  /** Unique in the library. */
  id: string;
  /** TextQuoteSelector: the passage, and some of the text before and after it. */
  quote: { exact: string; prefix: string; suffix: string };
  /** TextPositionSelector into the present text; null: the passage is not found there (any more). */
  position: Span | null;
  colour: HighlightColour;
  note: string | null;
  createdAt: number; // ms since epoch
  updatedAt: number; // ms since epoch, last change of colour or note
}

/** Where the reader is with an article. */
export interface ArticleState {
  unread: boolean;
  archived: boolean;
  favourite: boolean;
}

/** Of an article that has just come in. */
export const NEW_STATE: Readonly<ArticleState> = { unread: true, archived: false, favourite: false };

/** An article in the library, whole. */
export interface SavedArticle {
  /** `article.canonicalUrl` at the time of the first save; never changes. */
  key: string;
  article: Article;
  annotations: Annotations;
  tags: string[];
  state: ArticleState;
  /** The reader's own words about the article; '' for none. */
  note: string;
  /** In the order of the text; those not found in it last. */
  highlights: Highlight[];
  savedAt: number; // ms since epoch, first save
  textSavedAt: number; // ms since epoch, when the present text was saved
  updatedAt: number; // ms since epoch, last change of text or tags
  trashedAt: number | null; // ms since epoch
  /** Earlier texts of the same article, oldest first. */
  versions: ArticleVersion[];
}

export interface ArticleVersion {
  article: Article;
  annotations: Annotations;
  savedAt: number; // ms since epoch, when this text was saved
}

/** An expected failure, with words for the reader: `t('error_<name>')`. Anything else that is thrown is a bug. */
export class DatelineError extends Error {
  override readonly name: string = 'DatelineError';
}
/** The browser keeps extensions out of this page. */
export class RestrictedPageError extends DatelineError {
  override readonly name = 'RestrictedPageError';
}
/** The page was read and holds no article. */
export class NotAnArticleError extends DatelineError {
  override readonly name = 'NotAnArticleError';
}
/** The disk, or the browser's share of it, is full. Nothing was written. */
export class QuotaError extends DatelineError {
  override readonly name = 'QuotaError';
}
/** The library cannot be opened or has been closed. What is in it is untouched. */
export class LibraryError extends DatelineError {
  override readonly name: string = 'LibraryError';
}
/** The library was last opened by a newer Dateline. */
export class NewerLibraryError extends LibraryError {
  override readonly name = 'NewerLibraryError';
}
/** A file that is not what it should be. Nothing was written. */
export class ImportError extends DatelineError {
  override readonly name = 'ImportError';
}
/** A private window: what would write is left to the popup, which says what stays. */
export class PrivateWindowError extends DatelineError {
  override readonly name = 'PrivateWindowError';
}
/** The tab behind this page is gone or was sent elsewhere. */
export class TabGoneError extends DatelineError {
  override readonly name = 'TabGoneError';
}
