import type { DBSchema, IDBPDatabase } from 'idb';
import type { Annotations, Article, ArticleVersion, EntityType } from '../article';

/** What lists need of an article, kept apart from its body so that a list of thousands stays light. */
export interface ArticleSummary {
  /** Identity, see `SavedArticle.key`. */
  key: string;
  url: string;
  title: string;
  /** Host of the address without `www.`; null for text without an address. */
  site: string | null;
  siteName: string | null;
  byline: string[];
  lang: string | null;
  published: string | null; // ISO 8601
  /** TIMEX3 of the dateline where there is no publication date: `XXXX-03-06`. */
  datelineDate: string | null;
  datelinePlace: string | null;
  excerpt: string;
  wordCount: number;
  tags: string[];
  /** `TYPE:name` of every entity: `PER:Mohsin Naqvi`. */
  entities: `${EntityType}:${string}`[];
  savedAt: number; // ms since epoch
  updatedAt: number; // ms since epoch
  trashedAt: number | null; // ms since epoch
  versionCount: number;
  /** SHA-256 of title and text, to tell a changed page from the same one. */
  textHash: string;
}

/**
 * The place of an article in one list: the list's name, minus the time it is ordered by, its key.
 * The time is negative so that newest first is the ascending order, which `getAll` reads a page at a time.
 */
export type ListEntry =
  | ['kept', number, string]
  | ['trash', number, string]
  | ['tag', string, number, string]
  | ['site', string, number, string];

export interface ArticleRecord extends ArticleSummary {
  /** Every list the article stands in; made by `listEntries` (summary.ts). */
  lists: ListEntry[];
}

export interface ArticleBody {
  key: string;
  article: Article;
  annotations: Annotations;
  savedAt: number; // ms since epoch, when this text was saved
}

export interface VersionRecord extends ArticleVersion {
  key: string;
  /** Running number within the article, from 1. */
  number: number;
}

export interface LibrarySchema extends DBSchema {
  articles: {
    key: string;
    value: ArticleRecord;
    /** `lists` and `entities` are multiEntry. */
    indexes: { lists: ListEntry; url: string; entities: string };
  };
  bodies: { key: string; value: ArticleBody };
  versions: { key: [key: string, number: number]; value: VersionRecord };
}

export type Library = IDBPDatabase<LibrarySchema>;
