import type { SavedArticle } from '../../article';
import type { View } from '../../html';
import type { MessageKey } from '../../i18n';
import type { NoteTemplate } from './note-template';

export type FormatId =
  | 'obsidian'
  | 'markdown'
  | 'html'
  | 'epub'
  | 'text'
  | 'json'
  | 'json-feed'
  | 'json-ld'
  | 'csv'
  | 'bookmarks'
  | 'csl'
  | 'ris'
  | 'biblatex'
  | 'calendar'
  | 'dates-csv'
  | 'names-csv'
  | 'annotations';

export interface WriteOptions {
  now: number; // ms since epoch, for the formats that state when they were written
  /** The window whose parser is used; in Node jsdom's. */
  view?: View | undefined;
  /** Days are written as in this IANA zone; the machine's where absent. */
  timeZone?: string | undefined;
  /** How an Obsidian note is made; Dateline's own where null or absent. */
  template?: NoteTemplate | null | undefined;
  /** Name of the story the article is in; null or absent: of none. */
  story?: string | null | undefined;
}

/** Takes a piece of the file as soon as it is made. */
export type Out = (piece: string | Uint8Array) => void;

/** A file in the making. */
export interface FileWriter {
  /** False where the article has nothing that the format could hold: no date for a calendar, no address for a bookmark. */
  add(saved: SavedArticle): boolean;
  end(): void;
}

/** One file for each article; many come as a zip. */
interface EachFile {
  many: 'zip';
  write(saved: SavedArticle, options: WriteOptions): string;
  /** The file's name without extension; day and title where absent. */
  nameOf?(saved: SavedArticle, options: WriteOptions): string;
}

/** One file for all articles. */
interface OneFile {
  many: 'file';
  open(out: Out, options: WriteOptions): FileWriter;
}

/** What a format is for, in the order of menus. */
export type FormatGroup = 'notes' | 'reading' | 'keeping' | 'citing' | 'dates';

export type ExportFormat = {
  id: FormatId;
  group: FormatGroup;
  /** Name of the format in menus. */
  labelKey: MessageKey;
  /** What it is for. */
  aboutKey: MessageKey;
  /** Copies of pictures stand in the file, or beside it in the zip. */
  pictures?: 'inside' | 'beside';
  /** In the short menus that hang beside one article. */
  common?: true;
  /** With the dot; once in the table, so that two exports of one day do not take each other's place. */
  extension: string;
  /** IANA media type. */
  mime: string;
} & (EachFile | OneFile);

interface Parts {
  head?: string;
  between?: string;
  tail?: string;
  /** An article's part; null where it has nothing for this format. */
  item(saved: SavedArticle): string | null;
}

/** A text file that is a list: a head, the articles with something between them, a tail. */
export function listFile(partsOf: (options: WriteOptions) => Parts): OneFile['open'] {
  return (out, options) => {
    const { head = '', between = '', tail = '', item } = partsOf(options);
    let first = true;
    if (head) out(head);
    return {
      add(saved) {
        const text = item(saved);
        if (text === null) return false;
        out(first ? text : between + text);
        first = false;
        return true;
      },
      end() {
        if (tail) out(tail);
      },
    };
  };
}
