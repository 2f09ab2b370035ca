import { median, percentile } from '../figures';

interface Row {
  what: string;
  /** As many as were measured. */
  figures: readonly number[];
  unit: 'ms' | 's' | 'MB';
  /** What the figure may be at most, and which of them is meant. */
  asked: { most: number; of: 'median' | 'p95' } | null;
}

const rows: Row[] = [];

/** One row of the table: what, median, p95, slowest; and what was asked for. It is printed at once, and again at the end. */
export function printRow(
  what: string,
  figures: readonly number[],
  { unit = 'ms', asked = null }: Partial<Pick<Row, 'unit' | 'asked'>> = {},
): void {
  const row: Row = { what, figures, unit, asked };
  rows.push(row);
  console.log(wordsOf(row));
}

function wordsOf({ what, figures, unit, asked }: Row): string {
  const digits = unit === 's' ? 1 : 0;
  const written = (figure: number) => figure.toFixed(digits).padStart(6);
  const [middle, high, most] = [median(figures), percentile(figures, 0.95), Math.max(...figures)];
  const measured =
    figures.length === 1
      ? `       ${written(middle)}                         ${unit}`
      : `median ${written(middle)}  p95 ${written(high)}  slowest ${written(most)} ${unit}`;
  const judged = asked && (asked.of === 'p95' ? high : middle);
  const verdict = asked ? `  ${judged! <= asked.most ? 'ok ' : 'NO '} ${asked.of} at most ${asked.most}` : '';
  return `${what.padEnd(46)} ${measured.padEnd(50)}${verdict}`;
}

/** All rows since the last call that something was asked of. */
export function printTable(head: string): void {
  console.log(`\n${head}`);
  for (const row of rows) if (row.asked) console.log(wordsOf(row));
  rows.length = 0;
}
