import Papa from 'papaparse';

export interface CsvRow {
  /** As a sheet counts them: the header is 1. */
  row: number;
  /** Null: a quotation mark that never closes, or closes in the wrong place. */
  cells: string[] | null;
  /** The beginning of the row as it stands, for words about it. */
  start: string;
}

export type Delimiter = ',' | ';' | '\t';

/** Rows read before they are handed on. */
const SLICE = 2_000;
/** After so many marks that never close, marks mean nothing in this file; each costs a look through all the rest. */
const MOST_RESTARTS = 100;

/**
 * Rows of a CSV file (RFC 4180) after its header, a slice at a time. A row with a quotation mark that never closes
 * would swallow all that follows: it is given up, and reading goes on with the next line.
 */
export function* csvRows(text: string, delimiter: Delimiter): Generator<CsvRow> {
  const whole = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  let at = 0;
  let row = 0;
  let restarts = 0;
  while (at < whole.length) {
    const slice = readSlice(whole.slice(at), delimiter, restarts < MOST_RESTARTS);
    if (slice.ranOn) restarts++;
    for (const { cells, from, to } of slice.rows) {
      row++;
      const start = whole.slice(at + from, Math.min(at + to, at + from + 200)).trim();
      const blank = cells?.every((cell) => cell.trim() === '');
      if (row > 1 && !blank) yield { row, cells, start };
    }
    if (slice.end <= 0) return;
    at += slice.end;
  }
}

interface Slice {
  rows: Array<{ cells: string[] | null; from: number; to: number }>;
  /** Where to read on. */
  end: number;
  /** It ended at a mark that never closes. */
  ranOn: boolean;
}

function readSlice(text: string, delimiter: Delimiter, quoted: boolean): Slice {
  const slice: Slice = { rows: [], end: 0, ranOn: false };
  Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    // Fast mode knows no quotation marks.
    fastMode: !quoted,
    step({ data, errors, meta }, parser) {
      const from = slice.end;
      const bad = errors.some(({ type }) => type === 'Quotes');
      // What a row with a stray mark says is only believed where it did not run on into the next line.
      const ranOn = bad && data.some((cell) => cell.includes('\n'));
      const lineEnd = text.indexOf('\n', from);
      const to = ranOn ? lineEnd + 1 : bad && meta.cursor >= text.length ? text.length : meta.cursor;
      slice.rows.push({ cells: bad ? null : data, from, to });
      slice.end = to;
      slice.ranOn = ranOn;
      if (ranOn || slice.rows.length >= SLICE) parser.abort();
    },
  });
  return slice;
}

/** The names of a header's columns, folded: `Time_Added` and `time added` are one. */
export function columnsOf(headerLine: string, delimiter: Delimiter): string[] {
  const [cells = []] = Papa.parse<string[]>(headerLine, { delimiter, preview: 1 }).data;
  return cells.map((name) =>
    name
      .trim()
      .toLowerCase()
      .replace(/[\s_]+/g, ' '),
  );
}
