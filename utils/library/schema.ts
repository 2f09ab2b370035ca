import type { DBSchema, IDBPDatabase } from 'idb';
import type { Annotations, Article, ArticleVersion, EntityType, SavedArticle } from '../article';

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

/** An import under way or done, kept so that it can be gone on with or taken back (intake.ts). */
export interface IntakeRecord {
  id: number;
  /** Name of the file. */
  name: string;
  startedAt: number; // ms since epoch
  state: 'running' | 'stopped' | 'done';
  /** Rows of the file that are dealt with. */
  taken: number;
  /** Rows in all, as counted before; null: not known. */
  total: number | null;
  added: number;
  merged: number;
  /** Steps written. */
  steps: number;
}

/** What one transaction of an import did, written in that same transaction. */
export interface IntakeStep {
  intake: number;
  /** From 1. */
  step: number;
  changes: IntakeChange[];
}

export interface IntakeChange {
  key: string;
  /** The article as it was; null: it was not in the library. */
  before: SavedArticle | null;
  hashBefore: string | null;
  /** Of the text the import left, to see whether it was saved again since. */
  textHash: string;
  versionCount: number;
  /** Tags the import added. */
  tags: string[];
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
  intakes: { key: number; value: IntakeRecord };
  intakeSteps: { key: [intake: number, step: number]; value: IntakeStep };
}

export type Library = IDBPDatabase<LibrarySchema>;
