import type { SavedArticle } from '../../article';
import { type Cell, csvHead, csvRow, listCell } from './csv-text';
import { keyDateText, namesOf, provenanceTexts } from './entity-words';
import { listFile } from './format';
import { statusOf } from './own-words';

/** Column → cell. The names are for programs, so they are not translated. */
const COLUMNS: Record<string, (saved: SavedArticle) => Cell> = {
  title: ({ article }) => article.title,
  url: ({ article }) => article.url,
  site: ({ article }) => article.siteName,
  section: ({ article }) => article.section,
  authors: ({ article }) => listCell(article.byline),
  published: ({ article }) => article.published?.value ?? null,
  modified: ({ article }) => article.modified?.value ?? null,
  saved: ({ savedAt }) => new Date(savedAt).toISOString(),
  tags: ({ tags }) => listCell(tags),
  status: statusOf,
  favourite: ({ state }) => (state.favourite ? 'true' : null),
  note: ({ note }) => note || null,
  highlights: ({ highlights }) => listCell(highlights.map(({ quote }) => quote.exact)),
  language: ({ article }) => article.lang,
  words: ({ article }) => article.wordCount,
  dateline_place: ({ article }) => article.dateline?.place ?? null,
  dateline_date: ({ article }) => article.dateline?.date ?? null,
  agency: ({ article }) => article.dateline?.agency ?? null,
  people: (saved) => listCell(namesOf(saved, 'PER')),
  organisations: (saved) => listCell(namesOf(saved, 'ORG')),
  places: (saved) => listCell(namesOf(saved, 'LOC')),
  key_dates: ({ annotations }) => listCell(annotations.keyDates.map(keyDateText)),
  provenance: ({ article }) => listCell(provenanceTexts(article)),
  excerpt: ({ article }) => article.excerpt,
};

/** A row for each article, RFC 4180. */
export const openCsv = listFile(() => ({
  head: csvHead(Object.keys(COLUMNS)),
  item: (saved) => csvRow(Object.values(COLUMNS).map((cell) => cell(saved))),
}));
