/** The reader's choices, in `storage.local`. One item each, with its default; a change reaches every open page. */
import { storage } from 'wxt/utils/storage';
import type { DateCorrection, HighlightColour, NameCorrection } from './article';
import type { TrashClock } from './library/actions';
import {
  ALL_MARKS,
  DEFAULT_READER_STYLE,
  type ListenChoice,
  type ReaderMarks,
  type ReaderStyle,
  type SiteStyles,
} from './reader-choices';
import type { ReadingPlaces } from './reader-places';
import type { SiteRule } from './site';
import type { FormatId } from './transfer/formats/format';
import type { NoteTemplate } from './transfer/formats/note-template';

/** What was kept by an earlier version lacks what is new: `completeStyle` (reader-choices.ts) fills it in. */
export const readerStyle = storage.defineItem<ReaderStyle>('local:readerStyle', {
  fallback: DEFAULT_READER_STYLE,
  version: 1,
});

/** Of sites that are read in a style of their own. */
export const siteStyles = storage.defineItem<SiteStyles>('local:siteStyles', { fallback: {}, version: 1 });

export const readerMarks = storage.defineItem<ReaderMarks>('local:readerMarks', {
  fallback: ALL_MARKS,
  version: 1,
});

/** Speed and voices for reading aloud. Of this browser alone: other computers have other voices. */
export const listenChoice = storage.defineItem<ListenChoice>('local:listenChoice', {
  fallback: { rate: 1, voices: {} },
  version: 1,
});

/** Where the reader stopped in saved articles. Of this browser alone, as they are. */
export const readingPlaces = storage.defineItem<ReadingPlaces>('local:readingPlaces', {
  fallback: [],
  version: 1,
});

/** The one that was marked in last. */
export const highlightColour = storage.defineItem<HighlightColour>('local:highlightColour', {
  fallback: 'yellow',
  version: 1,
});

/** Hide clutter as soon as the popup opens on a page. */
export const cleanOnOpen = storage.defineItem<boolean>('local:cleanOnOpen', { fallback: true, version: 1 });

/** Remote pictures in saved articles; off until the reader asks for them. */
export const showPictures = storage.defineItem<boolean>('local:showPictures', {
  fallback: false,
  version: 1,
});

/**
 * Pictures of everything saved from this time on (ms since epoch) are kept; null: only where asked. Of this browser
 * alone, as the access to sites is that it rests on.
 */
export const keepPicturesSince = storage.defineItem<number | null>('local:keepPicturesSince', {
  fallback: null,
  version: 1,
});

/** What has been in the trash for 30 days is deleted for good. */
export const trashAges = storage.defineItem<boolean>('local:trashAges', { fallback: true, version: 1 });

/** Null: the trash has not been looked at here. */
const trashClock = storage.defineItem<TrashClock | null>('local:trashClock', { fallback: null, version: 1 });

/** Deletes what has been in the trash for long, unless the reader has turned that off. */
export async function ageTrash(empty: (clock: TrashClock | null) => Promise<TrashClock>): Promise<void> {
  if (await trashAges.getValue()) await trashClock.setValue(await empty(await trashClock.getValue()));
}

/** Single letters and signs as keys on our pages; WCAG 2.1.4 asks that they can be switched off. */
export const letterKeys = storage.defineItem<boolean>('local:letterKeys', { fallback: true, version: 1 });

/** The format of the last export from the library. */
export const exportFormat = storage.defineItem<FormatId>('local:exportFormat', {
  fallback: 'obsidian',
  version: 1,
});

/** How Obsidian notes are made; null: Dateline's own template, also a later one. */
export const noteTemplate = storage.defineItem<NoteTemplate | null>('local:noteTemplate', {
  fallback: null,
  version: 1,
});

/** Settings go along to the reader's other browsers, by the browser's own sync (sync.ts); off until asked for. */
export const syncSettings = storage.defineItem<boolean>('local:syncSettings', {
  fallback: false,
  version: 1,
});

/** What is known of syncing in this browser; no choice of the reader's. */
export interface SyncState {
  /** When each setting was last changed, here or elsewhere, by its name (ms since epoch). */
  changedAt: Record<string, number>;
  /** Settings that are too long for the browser's sync. */
  tooLong: string[];
  /** The browser has refused the last write. */
  refused: boolean;
}

export const syncState = storage.defineItem<SyncState>('local:syncState', {
  fallback: { changedAt: {}, tooLong: [], refused: false },
  version: 1,
});

/** What the last look through the library found. */
export interface LastCheck {
  at: number; // ms since epoch
  /** The last one that read every entry. */
  thoroughAt: number; // ms since epoch
  looked: number;
  repaired: number;
}

/** Null: never. Kept for this browser, no choice of the reader's. */
export const lastCheck = storage.defineItem<LastCheck | null>('local:lastCheck', {
  fallback: null,
  version: 1,
});

/** What the reader said of names, for every article; newest last. */
export const nameCorrections = storage.defineItem<NameCorrection[]>('local:nameCorrections', {
  fallback: [],
  version: 1,
});

/** What the reader said of the dates of articles that are not saved, by their `canonicalUrl`; until the browser ends. */
export const unsavedCorrections = storage.defineItem<Record<string, DateCorrection[]>>(
  'session:dateCorrections',
  { fallback: {} },
);

/** Saved links whose pages the library has opened, by tab, newest last; until the browser ends. */
export const openedLinks = storage.defineItem<Record<string, string>>('session:openedLinks', {
  fallback: {},
});

/** Remind of a backup when there was none for long. */
export const remindBackup = storage.defineItem<boolean>('local:remindBackup', { fallback: true, version: 1 });

/** What is known of backups in this browser; no choice of the reader's. */
export interface BackupState {
  /** The last one, by file or into the folder; null: none yet. */
  lastAt: number | null; // ms since epoch
  articles: number;
  /** The last one that went into the folder. */
  folderAt: number | null; // ms since epoch
  /** "Not now": no reminder before. */
  snoozedUntil: number; // ms since epoch
}

export const backupState = storage.defineItem<BackupState>('local:backupState', {
  fallback: { lastAt: null, articles: 0, folderAt: null, snoozedUntil: 0 },
  version: 1,
});

/** What the reader wants of single sites. Of this browser and its backups; never in a sync. */
export const siteRules = storage.defineItem<SiteRule[]>('local:siteRules', { fallback: [], version: 1 });

/** What closing the bar in a page means: until the page is opened again, or for the whole site. `never`: there is none. */
export type BarShows = 'page' | 'site' | 'never';

export const barShows = storage.defineItem<BarShows>('local:barShows', {
  fallback: 'page',
  version: 1,
});

/** A site that the reader has just asked for; kept until the browser has said yes or no. */
export const wishedSite = storage.defineItem<string | null>('session:wishedSite', { fallback: null });
