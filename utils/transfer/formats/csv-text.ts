import { oneLine } from './plain';

export type Cell = string | number | null;

/** Spreadsheets take UTF-8 for something else without it. */
const BYTE_ORDER_MARK = '\ufeff';

/** A row of RFC 4180, with its CRLF: text is always quoted, quotes are doubled. */
export function csvRow(cells: readonly Cell[]): string {
  return `${cells.map((cell) => (typeof cell === 'number' ? String(cell) : quoted(cell ?? ''))).join(',')}\r\n`;
}

export function csvHead(columns: readonly string[]): string {
  return BYTE_ORDER_MARK + csvRow(columns);
}

function quoted(text: string): string {
  return `"${guarded(oneLine(text)).replaceAll('"', '""')}"`;
}

/**
 * Spreadsheets compute what begins like a formula, full-width signs included (OWASP, CSV injection); an apostrophe
 * before it makes it text. Some part cells at semicolons, whatever stands around them.
 */
function guarded(text: string): string {
  return text.replace(/(^|;\s*)(?=[=+\-@＝＋－＠])/g, "$1'");
}

/** Several values in one cell. */
export function listCell(values: readonly string[]): string {
  return values.map((value) => oneLine(value).replaceAll('|', '/')).join(' | ');
}
