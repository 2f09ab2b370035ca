import type { DBSchema, IDBPDatabase } from 'idb';
import type {
  Annotations,
  Article,
  ArticleState,
  ArticleVersion,
  EntityType,
  Highlight,
  KeyDate,
  SavedArticle,
} from '../article';
import type { RecordStore } from './records';
import type { DatePhase } from './stories/date-phase';
import type { NameId, StoryChoice } from './stories/types';

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
  /** Only the free part of the article was on the page. */
  partial?: true;
  tags: string[];
  /** `TYPE:name` of every entity: `PER:Mohsin Naqvi`. */
  entities: `${EntityType}:${string}`[];
  state: ArticleState;
  highlightCount: number;
  /** The reader wrote a note about it. */
  noted: boolean;
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
 * A tag's list holds also what stands under it: of `politics/europe` there is an entry under `politics`.
 */
export type ListEntry =
  | ['kept' | 'trash' | StateList, number, string]
  | ['tag', string, number, string]
  | ['site', string, number, string];

/** `unread`: and not archived. `highlighted`: with a highlight or a note. */
export type StateList = 'unread' | 'archived' | 'favourite' | 'highlighted';

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

/** A highlight under its article. */
export interface HighlightRecord extends Highlight {
  key: string;
}

/** The reader's note about an article. */
export interface NoteRecord {
  key: string;
  text: string;
}

export const TAG_COLOURS = ['blue', 'green', 'amber', 'red', 'violet', 'teal'] as const;
export type TagColour = (typeof TAG_COLOURS)[number];

/** What is known of a tag besides the articles that have it; a tag without a colour has no record. */
export interface TagRecord {
  /** The tag, folded (tags.ts `foldTag`): one for all its spellings. */
  id: string;
  colour: TagColour;
}

/** The offline copy of a picture, once for all articles that show it. */
export interface ImageRecord {
  /** SHA-256 of the bytes, hex. */
  hash: string;
  mime: string;
  bytes: ArrayBuffer;
  widthPx: number;
  heightPx: number;
}

/** Why there is no copy of a picture: a message `image_<failure>`. */
export type ImageFailure = 'unreachable' | 'refused' | 'too-big' | 'not-picture' | 'too-many';

/** A picture of an article: its address there, and its copy. */
export interface ImageUse {
  key: string;
  /** As it stands in the article's HTML. */
  source: string;
  /** Of its copy; '' where there is none. */
  hash: string;
  failure: ImageFailure | null;
  /** ms since epoch, when it was tried */
  at: number;
}

/** A search the reader gave a name. */
export interface SavedSearch {
  id: number;
  name: string;
  /** As typed, operators included. */
  query: string;
  createdAt: number; // ms since epoch
}

/** What one transaction changed, for the search index to read again; taken out when the index has it on the disk. */
export interface OutboxEntry {
  seq: number;
  /** Articles whose list records changed. */
  keys: string[];
  /** Articles whose text, note or highlights changed. */
  texts: string[];
}

/** What stories know of an article (stories/facts.ts). Days are counted from 1970-01-01. */
export interface StoryFacts {
  key: string;
  title: string;
  /** The site's name, else its host; '' for text without an address. */
  source: string;
  url: string;
  lang: string | null;
  /** Of publication, else of saving. */
  day: number;
  /** `day` is that of publication. */
  dated: boolean;
  published: string | null; // ISO 8601
  wordCount: number;
  agency: string | null;
  /** Outlets it names as its source. */
  basis: string[];
  /** All of them, the most salient first. */
  names: StoryName[];
  /** Words that tell what it is about: `w:flood`. */
  words: Array<{ id: string; share: number }>;
  dates: StoryDate[];
  /** MinHash (stories/minhash.ts). */
  signature: Uint16Array;
  bands: string[];
  shingles: number;
  /** Hashes of what it quotes. */
  quotes: number[];
  /** Names and words of the headline with minus the day, newest first; empty in the trash. */
  spots: Array<[id: string, day: number]>;
  /** The story it is in, or was in when it was trashed. */
  story: string;
  /** The story with minus the day; absent in the trash. */
  place?: [story: string, day: number];
  /** Articles that came before it and have the same text. */
  copies: Array<{ other: string; similarity: number; containment: number }>;
  /** Their keys. */
  copyOf: string[];
  /** Lengths of the vectors of names and words, as rarities were when it came. */
  norms: { names: number; words: number };
}

export interface StoryName {
  id: NameId;
  /** As the article writes it. */
  name: string;
  /** 0..1, how much the article is about it. */
  share: number;
  aliases?: string[];
  roles?: string[];
}

/** A key date that is not the publication. */
export interface StoryDate extends Pick<KeyDate, 'value' | 'granularity' | 'certain' | 'what'> {
  upcoming: boolean;
  /** Days that an unknown year allows, newest first; absent where there are none. */
  candidates?: string[];
  /** Of its sentence. */
  start: number;
  end: number;
  /** Names in that sentence, as indexes into `StoryFacts.names`. */
  who: number[];
  /** Which side of the event it is of; absent: of the whole. */
  phase?: DatePhase;
}

/** A story as the engine keeps it; its articles are those whose facts have its id. */
export interface StoryRecord {
  id: string;
  subject: string;
  /** Headline of its newest article. */
  title: string;
  /** The reader's title. */
  named: string | null;
  pinned: boolean;
  count: number;
  /** Of its articles. */
  firstDay: number;
  lastDay: number;
  /** In the list of stories: pinned ones first, then minus the last day; absent for single articles. */
  listed?: [shelf: 'pinned' | 'story', day: number];
}

/** How many articles have a name; the id '' is of all articles. */
export interface StoryCount {
  id: string;
  count: number;
  /** Of the record `w:` alone: how many articles have a word, at its hash; words that share a place are counted together. */
  words?: Uint16Array;
}

/** Articles that a transaction changed, for stories to look at again (stories/update.ts). */
export interface StoryQueueEntry {
  seq: number;
  /** Articles whose list records changed: trashed, restored, deleted, or nothing that matters here. */
  keys: string[];
  /** Articles whose text or annotations changed. */
  bodies: string[];
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
  /** Of the file; this and `choice` are absent in what was written before they were kept. */
  bytes?: number;
  /** What the reader decided about it, for going on in a page that has forgotten it. */
  choice?: IntakeChoice;
}

/** How a file is taken in. Rows are named by their place in it (transfer/import/batches.ts `placeId`). */
export interface IntakeChoice {
  /** Put on everything that comes. */
  tags: string[];
  /** What was archived, read or a favourite there is so here. */
  keepState: boolean;
  leave: string[];
  edits: Array<[row: string, IntakeEdit]>;
}

/** A row as the reader changed it. */
export interface IntakeEdit {
  title: string;
  tags: string[];
  savedAt: number | null; // ms since epoch; null: not known
  /** Beside the article that is in the library, not joined with it. */
  beside: boolean;
}

/** What one transaction of an import did, written in that same transaction. */
export interface IntakeStep {
  intake: number;
  /** From 1. */
  step: number;
  changes: IntakeChange[];
  /** Records beside the articles, from a backup; absent in other imports. */
  records?: IntakeRecordMark[];
}

/** A record that an import has added. */
export interface IntakeRecordMark {
  store: RecordStore;
  key: IDBValidKey;
  /** As it was put, as text, to see whether it was changed since; null: it has bytes, which never change. */
  value: string | null;
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
  /** Ids of the highlights it added; this and the rest is absent in what was written before version 3. */
  highlights?: string[];
  /** What the import left, to see what the reader changed since. */
  state?: ArticleState;
  note?: string;
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
  highlights: {
    key: [key: string, id: string];
    value: HighlightRecord;
    /** Newest last, over the whole library. */
    indexes: { createdAt: number };
  };
  notes: { key: string; value: NoteRecord };
  tags: { key: string; value: TagRecord };
  images: { key: string; value: ImageRecord };
  imageUses: { key: [key: string, source: string]; value: ImageUse; indexes: { hash: string } };
  searches: { key: number; value: SavedSearch };
  outbox: { key: number; value: OutboxEntry };
  storyFacts: {
    key: string;
    value: StoryFacts;
    /** All but `place` are multiEntry. */
    indexes: {
      spots: [id: string, day: number];
      bands: string;
      copyOf: string;
      place: [story: string, day: number];
    };
  };
  stories: {
    key: string;
    value: StoryRecord;
    indexes: {
      listed: [shelf: 'pinned' | 'story', day: number];
      subject: [subject: string, lastDay: number];
    };
  };
  storyCounts: { key: string; value: StoryCount };
  /** `articles` and `apart` are multiEntry. */
  storyChoices: { key: string; value: StoryChoice; indexes: { articles: string; apart: string } };
  storyQueue: { key: number; value: StoryQueueEntry };
  intakes: { key: number; value: IntakeRecord };
  intakeSteps: { key: [intake: number, step: number]; value: IntakeStep };
}

export type Library = IDBPDatabase<LibrarySchema>;
