/** What a text is, told from the text alone, and its rows. */
import { ImportError } from '../../article';
import { CheckError } from '../../check';
import type { View } from '../../html';
import { t } from '../../i18n';
import { savedArticle } from '../../saved-form';
import { columnsOf, csvRows, type Delimiter } from './csv';
import { leftOut, type ReadRow } from './row';
import { CSV_SOURCES, type CsvSource } from './sources/csv-sources';
import { htmlKind, htmlRows } from './sources/html-sources';
import { JSON_SOURCES, type JsonSource } from './sources/json-sources';
import { isLinkList, linkLines } from './sources/link-lines';
import { list, recordOf, text as textOf } from './values';

export interface OpenedText {
  /** A message `import_source_<id>` names it. */
  source: string;
  rows(): Generator<ReadRow>;
}

interface TextOptions {
  view?: View | undefined;
  /** The file within a zip. */
  file?: string | null;
}

/**
 * Null: nothing that can be imported; a text to read, perhaps.
 * @throws ImportError where it is clear what it should be and it is damaged
 */
export function openText(given: string, { view, file = null }: TextOptions = {}): OpenedText | null {
  const text = given.replace(/^\uFEFF/, '');
  const start = text.trimStart().slice(0, 1);
  if (start === '{' || start === '[') return openJson(text, file);
  if (start === '<') {
    const kind = htmlKind(text);
    return kind && { source: kind, rows: () => htmlRows(text, kind, file, view) };
  }
  const csv = csvOf(text);
  if (csv) return { source: csv.source.id, rows: () => rowsOfCsv(text, csv, file) };
  const lines = text.replace(/\r\n?/g, '\n');
  return isLinkList(lines) ? { source: 'links', rows: () => linkLines(lines, file) } : null;
}

function openJson(text: string, file: string | null): OpenedText | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    // `[Title](URL)` begins a list of links.
    const lines = text.replace(/\r\n?/g, '\n');
    if (isLinkList(lines)) return { source: 'links', rows: () => linkLines(lines, file) };
    throw new ImportError(t('import_notJson'), { cause });
  }
  if (recordOf(value)?.format === 'dateline') return openBackup(recordOf(value)!, file);
  const source = JSON_SOURCES.find((one) => one.fits(value));
  if (source) return { source: source.id, rows: () => rowsOfJson(value, source, file) };
  throw new ImportError(t('import_unknown'));
}

function openBackup({ version, articles }: Record<string, unknown>, file: string | null): OpenedText {
  if (typeof version === 'number' && version > 1) throw new ImportError(t('import_newer'));
  if (version !== 1 || !Array.isArray(articles)) throw new ImportError(t('import_notBackup'));
  return { source: 'dateline', rows: () => rowsOfBackup(articles, file) };
}

function* rowsOfBackup(articles: unknown[], file: string | null): Generator<ReadRow> {
  for (const [index, value] of articles.entries()) yield wholeRow(value, file, index + 1);
}

/** A saved article of our own, every field checked. */
function wholeRow(value: unknown, file: string | null, row: number): ReadRow {
  const place = { file, row };
  try {
    return { kind: 'whole', place, saved: savedArticle(value, []) };
  } catch (cause) {
    if (!(cause instanceof CheckError)) throw cause;
    const title = textOf(recordOf(recordOf(value)?.article)?.title);
    const path = cause.path.join('.');
    return path ? leftOut(place, 'field', title, path) : leftOut(place, 'not-article', title);
  }
}

function* rowsOfJson(value: unknown, source: JsonSource, file: string | null): Generator<ReadRow> {
  for (const [index, one] of source.rows(value).entries()) {
    const place = { file, row: index + 1 };
    const entry = recordOf(one);
    yield entry ? source.read(entry, place, value) : leftOut(place, 'not-entry');
  }
}

interface Csv {
  source: CsvSource;
  delimiter: Delimiter;
  columns: string[];
}

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t'];

function csvOf(text: string): Csv | null {
  const header = /^[^\r\n]*/.exec(text.trimStart())?.[0].slice(0, 2_000) ?? '';
  // An address in the first line: a list without a header.
  if (/https?:\/\//i.test(header)) return null;
  for (const delimiter of DELIMITERS) {
    const columns = columnsOf(header, delimiter);
    const has = (wanted: string | readonly string[]) =>
      list([wanted].flat()).some((one) => columns.includes(one as string));
    const source = CSV_SOURCES.find((one) => one.columns.every(has));
    if (source) return { source, delimiter, columns };
  }
  return null;
}

function* rowsOfCsv(
  text: string,
  { source, delimiter, columns }: Csv,
  file: string | null,
): Generator<ReadRow> {
  const index = new Map(columns.map((name, at) => [name, at]));
  for (const { row, cells, start } of csvRows(text, delimiter)) {
    const place = { file, row };
    if (!cells) {
      yield leftOut(place, 'quotes', start);
      continue;
    }
    const cell = (...names: string[]) => {
      const name = names.find((one) => index.has(one));
      return name === undefined ? '' : (cells[index.get(name)!] ?? '').trim();
    };
    yield source.read(cell, place);
  }
}
