import type { PageScore, ReaderName, Score } from './types';

/** The four news sets whose pages are also scored together. */
export const NEWS_CORE = ['fundus', 'fundus-eval', 'aaed', 'sh181'];
/** Of a gold body. */
const TOO_MUCH = 0.1;

/**
 * Pages where Readability kept over 10 % of the gold body more than this reader: what taking its text as it is would
 * have saved.
 */
export function losses(
  pages: readonly PageScore[],
  readability: readonly PageScore[],
): Array<{ id: string; kept: number; readability: number }> {
  const theirs = new Map(readability.map(({ id, r }) => [id, r]));
  return pages
    .flatMap(({ id, r: kept }) => {
      const other = theirs.get(id);
      return kept === undefined || other === undefined ? [] : [{ id, kept, readability: other }];
    })
    .filter(({ kept, readability: other }) => other - kept > TOO_MUCH)
    .sort((a, b) => b.readability - b.kept - (a.readability - a.kept));
}

/** How many pages miss over a tenth of their gold body, whatever others kept. */
export function countShort(pages: readonly PageScore[]): number {
  return pages.filter(({ r }) => typeof r === 'number' && r < 1 - TOO_MUCH).length;
}

/** The `count` pages with the lowest F1, the lowest first. */
export function worst(pages: readonly PageScore[], count: number): Array<PageScore & { f1: number }> {
  return pages
    .flatMap((page) => (page.f1 === undefined ? [] : [{ ...page, f1: page.f1 }]))
    .sort((a, b) => a.f1 - b.f1)
    .slice(0, count);
}

/** A share as it stands in the tables: `.934`, `1`, or `-` where there is none. */
export function share(value: number | null | undefined): string {
  if (value === null || value === undefined || Number.isNaN(value)) return '-';
  return value
    .toFixed(3)
    .replace(/^0/, '')
    .replace(/^1\.000$/, '1');
}

export interface Row {
  set: string;
  reader: ReaderName;
  score: Score;
  /** Pages of whose gold body over a tenth is missing. */
  short: number;
  /** Those where Readability kept it; null where there is no body or Readability did not run. */
  lost: number | null;
}

const ofPages = (count: number, { scored }: Score): string =>
  scored > 0 ? `${count} (${((100 * count) / scored).toFixed(1)} %)` : '-';

const COLUMNS: Array<{ head: string; cell: (row: Row) => string }> = [
  { head: 'set', cell: ({ set }) => set },
  { head: 'reader', cell: ({ reader }) => reader },
  { head: 'pages', cell: ({ score }) => String(score.pages) },
  { head: 'P', cell: ({ score }) => share(score.precision) },
  { head: 'R', cell: ({ score }) => share(score.recall) },
  { head: 'F1', cell: ({ score }) => share(score.f1) },
  { head: '±', cell: ({ score }) => share(score.f1_std) },
  { head: 'title', cell: ({ score }) => share(score.titleExact) },
  { head: 'author', cell: ({ score }) => share(score.authorExact) },
  { head: 'date', cell: ({ score }) => share(score.dateMatch) },
  { head: 'with', cell: ({ score }) => share(score.withKept) },
  { head: 'without', cell: ({ score }) => share(score.withoutRemoved) },
  { head: 'R < .9', cell: ({ short, score }) => ofPages(short, score) },
  { head: 'lost > 10 %', cell: ({ lost, score }) => (lost === null ? '-' : ofPages(lost, score)) },
  { head: 'empty', cell: ({ score }) => String(score.empty) },
  { head: 'failed', cell: ({ score }) => String(score.errors) },
];

/** A Markdown table, padded so that it reads in a terminal too. */
export function tableOf(rows: readonly Row[]): string {
  const cells = [COLUMNS.map(({ head }) => head), ...rows.map((row) => COLUMNS.map(({ cell }) => cell(row)))];
  const widths = COLUMNS.map((_, column) => Math.max(...cells.map((line) => line[column]!.length)));
  const lines = cells.map((line) => `| ${line.map((cell, at) => cell.padEnd(widths[at]!)).join(' | ')} |`);
  return [lines[0], `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...lines.slice(1)].join(
    '\n',
  );
}
