import type { TagCount } from '../../components/tag-options';
import type {
  Annotations,
  Article,
  DateCorrection,
  Mention,
  NameCorrection,
  SavedArticle,
} from '../../utils/article';
import type { Kin } from '../../utils/library/stories/types';
import type { Glance, PageState } from '../../utils/messages';
import type { CopyForm } from '../../utils/transfer/copy';
import type { FormatId } from '../../utils/transfer/formats/format';

/** The tab the popup was opened on. */
export interface PopupTab {
  id: number;
  /** Empty where the browser does not say. */
  url: string;
  index: number;
  windowId: number;
  /** A private window. */
  incognito: boolean;
}

/** What the library holds of the article on the page. */
export interface Held {
  saved: SavedArticle;
  /** The page's text or headline is another than the saved one. */
  changed: boolean;
}

export interface Kept {
  held: Held;
  outcome: 'new' | 'unchanged' | 'new-version';
  /** False: it was saved again or deleted since, and nothing was taken back. */
  undo(): Promise<boolean>;
}

export interface Trash {
  count: number;
  /** Rough: what its texts would take as a file. */
  bytes: number;
}

/** The library as far as the popup needs it. Everything may throw LibraryError, writing also QuotaError. */
export interface PopupLibrary {
  /** Null: not there, or in the trash. */
  find(article: Article): Promise<Held | null>;
  /** The saved article that an earlier page of this one began; null on first pages. */
  findEarlier(article: Article): Promise<SavedArticle | null>;
  /** What saving would keep: this page together with those the library has put to it. */
  whole(article: Article): Promise<Article>;
  /** The story of a saved article and its copies; worked out by the background, which goes on without the popup. */
  relate(key: string): Promise<Kin>;
  ownTags(): Promise<TagCount[]>;
  /** `page`: what stands on the page, where `article` is more than that; `link`: the saved link that has led to it. */
  save(
    article: Article,
    annotations: Annotations,
    more: { tags: string[]; page?: Article; link?: string | null },
  ): Promise<Kept>;
  /** Keeps what the reader says of an article's dates; gives the way back. */
  correctDates(key: string, corrections: readonly DateCorrection[]): Promise<() => Promise<void>>;
  /** Applies what the reader says of names; gives the way back. */
  correctNames(key: string, corrections: readonly NameCorrection[]): Promise<() => Promise<void>>;
  /** Gives the way back; null: nothing has changed. */
  setTags(key: string, change: { add?: string[]; remove?: string[] }): Promise<(() => Promise<void>) | null>;
  /** Moves an article to the trash; gives the way back. */
  trash(key: string): Promise<() => Promise<void>>;
  trashed(): Promise<Trash>;
  emptyTrash(): Promise<void>;
}

/** What the popup offers; the library has them all. */
export type ExportFormat = Extract<FormatId, 'obsidian' | 'html' | 'epub' | 'json' | 'calendar' | 'csl'>;

/** Everything outside the popup: browser, page, library, clock. */
export interface World {
  /** Key of the saved link for which the library has opened this tab; null: none. */
  linkOpenedIn(tab: PopupTab): Promise<string | null>;
  /** ms since epoch. */
  now(): number;
  /** The reader's day, ISO. */
  today(): string;
  activeTab(): Promise<PopupTab | null>;
  /** Title and date before the page is read; null where they are not sure enough. Never throws. */
  glance(tab: PopupTab): Promise<Glance | null>;
  /** @throws RestrictedPageError, TabGoneError */
  readPage(tab: PopupTab): Promise<PageState>;
  clean(tab: PopupTab, on: boolean): Promise<PageState>;
  setHidden(tab: PopupTab, ids: string[], hidden: boolean): Promise<PageState>;
  /** The site of a page, and whether it is always cleaned; null where it cannot be. */
  site(url: string): Promise<{ host: string; always: boolean } | null>;
  /** Gives how it is then: where the browser has to be asked, that is done in a page of its own. */
  alwaysClean(host: string, on: boolean): Promise<boolean>;
  /** Hands over to the page. */
  pick(tab: PopupTab): Promise<void>;
  hearChanges(tab: PopupTab, hear: (page: PageState) => void): () => void;
  /** Calls back when the tab has loaded something, be it the same page or another. */
  hearLoads(tab: PopupTab, hear: () => void): () => void;
  annotate(article: Article): Promise<Annotations>;
  library(): Promise<PopupLibrary>;
  /** False where the browser would open the reader in another window than this private one. */
  canOpenReader(tab: PopupTab): boolean;
  /** @param given the day the reader gave the page, ISO */
  openReader(tab: PopupTab, url: string, given: string | null): Promise<void>;
  openLibrary(tab: PopupTab | null): Promise<void>;
  openOptions(): Promise<void>;
  /** Whether single letters are keys. */
  letterKeys(): Promise<boolean>;
  /** @param storyOf title of the story it is in, asked for only where the file names it */
  download(saved: SavedArticle, format: ExportFormat, storyOf: () => Promise<string | null>): Promise<void>;
  /** False: the browser did not allow it. */
  copy(saved: SavedArticle, as: CopyForm): Promise<boolean>;
  showSaved(tab: PopupTab, saved: boolean): Promise<void>;
  /** Scrolls the page to the first of these words that it shows, and marks it. False: it shows none. */
  showPassage(tab: PopupTab, wanted: string[]): Promise<boolean>;
  /** Marks mentions of `text` on the page and goes to one of them; none: takes the marks away. */
  markMentions(
    tab: PopupTab,
    wanted: { text: string; mentions: readonly Mention[]; step: number },
  ): Promise<{ at: number; count: number }>;
  nameCorrections(): Promise<NameCorrection[]>;
  keepNameCorrections(corrections: readonly NameCorrection[]): Promise<void>;
  /** What the reader said of the dates of an article that is not saved. */
  corrections(article: Article): Promise<DateCorrection[]>;
  keepCorrections(article: Article, corrections: readonly DateCorrection[]): Promise<void>;
}
