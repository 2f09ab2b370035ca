/** The timeline as a list. */
import type { TimelineEntry } from './entries';

export type TimelineListRow =
  | { kind: 'month'; id: string; at: number }
  /** Between what is past and what is to come. */
  | { kind: 'today'; id: string }
  | { kind: 'entry'; id: string; entry: TimelineEntry; ahead: boolean };

/**
 * Entries in the order of time under their months, with a rule at today where something lies ahead.
 * @param today ms since epoch, the day's first moment
 */
export function timelineRows(entries: readonly TimelineEntry[], today: number): TimelineListRow[] {
  const rows: TimelineListRow[] = [];
  let month = '';
  let ruled = false;
  for (const entry of entries) {
    const ahead = entry.start >= today;
    const now = new Date(entry.start).toISOString().slice(0, 7);
    if (now !== month) rows.push({ kind: 'month', id: now, at: Date.parse(now) });
    month = now;
    if (ahead && !ruled) rows.push({ kind: 'today', id: 'today' });
    ruled ||= ahead;
    rows.push({ kind: 'entry', id: entry.id, entry, ahead });
  }
  return rows;
}
