import { openAnnotations, openDatesCsv, openNamesCsv } from './formats/annotation-tables';
import { openBiblatex } from './formats/biblatex';
import { openBookmarks } from './formats/bookmarks';
import { openCalendar } from './formats/calendar';
import { openCsl } from './formats/csl';
import { openCsv } from './formats/csv';
import { openEpub } from './formats/epub';
import type { ExportFormat, FormatId } from './formats/format';
import { writeHtmlPage } from './formats/html-page';
import { openBackup } from './formats/json';
import { openJsonFeed } from './formats/json-feed';
import { openJsonLd } from './formats/json-ld';
import { writeMarkdown } from './formats/markdown';
import { noteName, writeNote } from './formats/obsidian';
import { openRis } from './formats/ris';
import { writeText } from './formats/text';

export type { ExportFormat, FormatId, WriteOptions } from './formats/format';

const notes = { group: 'notes', many: 'zip' } as const;
const reading = { group: 'reading', many: 'zip' } as const;
const keeping = { group: 'keeping', many: 'file' } as const;
const citing = { group: 'citing', many: 'file' } as const;
const dates = { group: 'dates', many: 'file' } as const;

/** Every way out of the library. A format is one file of formats/ and one row here. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  {
    ...{
      ...notes,
      id: 'obsidian',
      pictures: 'beside',
      common: true,
      labelKey: 'format_obsidian',
      aboutKey: 'format_about_obsidian',
      extension: '.md',
      mime: 'text/markdown',
    },
    ...{ write: writeNote, nameOf: noteName },
  },
  {
    ...{
      ...notes,
      id: 'markdown',
      pictures: 'beside',
      labelKey: 'format_markdown',
      aboutKey: 'format_about_markdown',
      extension: '.markdown',
      mime: 'text/markdown',
    },
    write: writeMarkdown,
  },
  {
    ...{
      ...reading,
      id: 'html',
      pictures: 'inside',
      common: true,
      labelKey: 'format_html',
      aboutKey: 'format_about_html',
      extension: '.html',
      mime: 'text/html',
    },
    write: writeHtmlPage,
  },
  {
    ...{
      ...reading,
      id: 'epub',
      pictures: 'inside',
      common: true,
      labelKey: 'format_epub',
      aboutKey: 'format_about_epub',
      extension: '.epub',
      mime: 'application/epub+zip',
    },
    ...{ many: 'file', open: openEpub },
  },
  {
    ...{
      ...reading,
      id: 'text',
      labelKey: 'format_text',
      aboutKey: 'format_about_text',
      extension: '.txt',
      mime: 'text/plain',
    },
    write: writeText,
  },
  {
    ...{
      ...keeping,
      id: 'json',
      common: true,
      labelKey: 'format_json',
      aboutKey: 'format_about_json',
      extension: '.json',
      mime: 'application/json',
    },
    open: openBackup,
  },
  {
    ...{
      ...keeping,
      id: 'json-feed',
      labelKey: 'format_json_feed',
      aboutKey: 'format_about_json_feed',
      extension: '.feed.json',
    },
    ...{ mime: 'application/feed+json', open: openJsonFeed },
  },
  {
    ...{
      ...keeping,
      id: 'json-ld',
      labelKey: 'format_json_ld',
      aboutKey: 'format_about_json_ld',
      extension: '.jsonld',
    },
    ...{ mime: 'application/ld+json', open: openJsonLd },
  },
  {
    ...{
      ...keeping,
      id: 'csv',
      labelKey: 'format_csv',
      aboutKey: 'format_about_csv',
      extension: '.csv',
      mime: 'text/csv',
    },
    open: openCsv,
  },
  {
    ...{
      ...keeping,
      id: 'bookmarks',
      labelKey: 'format_bookmarks',
      aboutKey: 'format_about_bookmarks',
      extension: '.bookmarks.html',
    },
    ...{ mime: 'text/html', open: openBookmarks },
  },
  {
    ...{
      ...citing,
      id: 'csl',
      common: true,
      labelKey: 'format_csl',
      aboutKey: 'format_about_csl',
      extension: '.csl.json',
    },
    ...{ mime: 'application/vnd.citationstyles.csl+json', open: openCsl },
  },
  {
    ...{ ...citing, id: 'ris', labelKey: 'format_ris', aboutKey: 'format_about_ris', extension: '.ris' },
    ...{ mime: 'application/x-research-info-systems', open: openRis },
  },
  {
    ...{
      ...citing,
      id: 'biblatex',
      labelKey: 'format_biblatex',
      aboutKey: 'format_about_biblatex',
      extension: '.bib',
    },
    ...{ mime: 'application/x-bibtex', open: openBiblatex },
  },
  {
    ...{
      ...dates,
      id: 'calendar',
      common: true,
      labelKey: 'format_calendar',
      aboutKey: 'format_about_calendar',
      extension: '.ics',
      mime: 'text/calendar',
    },
    open: openCalendar,
  },
  {
    ...{
      ...dates,
      id: 'dates-csv',
      labelKey: 'format_dates_csv',
      aboutKey: 'format_about_dates_csv',
      extension: '.dates.csv',
      mime: 'text/csv',
    },
    open: openDatesCsv,
  },
  {
    ...{
      ...dates,
      id: 'names-csv',
      labelKey: 'format_names_csv',
      aboutKey: 'format_about_names_csv',
      extension: '.names.csv',
      mime: 'text/csv',
    },
    open: openNamesCsv,
  },
  {
    ...{
      ...dates,
      id: 'annotations',
      labelKey: 'format_annotations',
      aboutKey: 'format_about_annotations',
      extension: '.annotations.json',
    },
    ...{ mime: 'application/json', open: openAnnotations },
  },
];

export function formatById(id: FormatId): ExportFormat {
  return EXPORT_FORMATS.find((format) => format.id === id)!;
}

/** For menus that hang beside one article. */
export const COMMON_FORMATS = EXPORT_FORMATS.filter(({ common }) => common);
