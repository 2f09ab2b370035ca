import type { SavedArticle } from '../article';
import type { View } from '../html';
import type { MessageKey } from '../i18n';
import { writeHtmlPage } from './html-page';
import { writeBackup } from './json';
import { writeMarkdown } from './markdown';

export type FormatId = 'markdown' | 'html' | 'json';

export interface WriteOptions {
  now: number; // ms since epoch, for the formats that state when they were written
  /** The window whose parser is used; in Node jsdom's. */
  view?: View | undefined;
  /** Days are written as in this IANA zone; the machine's where absent. */
  timeZone?: string | undefined;
}

export interface ExportFormat {
  id: FormatId;
  /** Name of the format in menus. */
  labelKey: MessageKey;
  /** With the dot. */
  extension: string;
  mime: string;
  /** `file`: many articles are one file. `zip`: one file each, in a zip. */
  many: 'file' | 'zip';
  write(saved: SavedArticle, options: WriteOptions): string;
}

/** Every way out of the library. A format is one file of this folder and one row here. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  {
    id: 'markdown',
    labelKey: 'format_markdown',
    extension: '.md',
    mime: 'text/markdown',
    many: 'zip',
    write: writeMarkdown,
  },
  {
    id: 'html',
    labelKey: 'format_html',
    extension: '.html',
    mime: 'text/html',
    many: 'zip',
    write: writeHtmlPage,
  },
  {
    id: 'json',
    labelKey: 'format_json',
    extension: '.json',
    mime: 'application/json',
    many: 'file',
    write: (saved, options) => writeBackup([saved], options),
  },
];

export function formatById(id: FormatId): ExportFormat {
  return EXPORT_FORMATS.find((format) => format.id === id)!;
}
