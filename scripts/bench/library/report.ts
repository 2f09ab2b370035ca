import { median, percentile } from '../figures';

/** One row of the table: what, median, p95, slowest, in ms; and what was asked for. */
export function printRow(what: string, ms: readonly number[], asked: string): void {
  const figures = [median(ms), percentile(ms, 0.95), Math.max(...ms)].map((figure) =>
    figure.toFixed(0).padStart(6),
  );
  console.log(
    `${what.padEnd(42)} median ${figures[0]}  p95 ${figures[1]}  slowest ${figures[2]} ms   asked ${asked}`,
  );
}
