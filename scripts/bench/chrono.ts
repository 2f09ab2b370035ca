/** chrono-node as a rival in the dates bench: its results with the TIMEX3 values that its known parts give. */
import * as chrono from 'chrono-node';
import type { Timex } from '../../utils/annotate/dated-text';

type Components = ReturnType<typeof chrono.parse>[number]['start'];

function value(parts: Components): string {
  const pad = (part: 'year' | 'month' | 'day', width: number) =>
    String(parts.get(part) ?? 0).padStart(width, '0');
  // A month or a year that stands alone leaves the smaller parts implied.
  const [month, day] = [pad('month', 2), pad('day', 2)];
  if (parts.isCertain('day') || parts.isCertain('weekday')) return `${pad('year', 4)}-${month}-${day}`;
  if (parts.isCertain('month')) return `${pad('year', 4)}-${month}`;
  return parts.isCertain('year') ? pad('year', 4) : `${pad('year', 4)}-${month}-${day}`;
}

export function chronoDates({ text, dct }: { text: string; dct: string | null }): Timex[] {
  const instant = dct === null ? new Date(0) : new Date(`${dct.slice(0, 10)}T12:00:00Z`);
  return chrono.parse(text, { instant, timezone: 0 }).map(({ index, text: found, start, end }) => ({
    start: index,
    end: index + found.length,
    type: 'DATE',
    value: end ? `${value(start)}/${value(end)}` : value(start),
  }));
}
