/** The timeline as a list. */
import type { TimelineEntry } from './entries';

export type TimelineListRow =
  | { kind: 'month'; id: string; at: number }
  /** Between what is past and what is to come. */
  | { kind: 'today'; id: string }
  /** `also`: other articles that say the same. */
  | { kind: 'entry'; id: string; entry: TimelineEntry; also: TimelineEntry[]; ahead: boolean };

/**
 * Entries in the order of time under their months, with a rule at today where something lies ahead. The same event on
 * the same day stands once, with all who say so.
 * @param today ms since epoch, the day's first moment
 */
export function timelineRows(entries: readonly TimelineEntry[], today: number): TimelineListRow[] {
  const rows: TimelineListRow[] = [];
  let month = '';
  let ruled = false;
  const events = new Map<string, TimelineEntry[]>();
  for (const entry of entries) {
    const event = `${entry.start} ${entry.end} ${entry.glyph} ${entry.what.toLowerCase()}`;
    const known = entry.kind === 'mentioned' ? events.get(event) : undefined;
    if (known) {
      known.push(entry);
      continue;
    }
    const ahead = entry.start >= today;
    const now = new Date(entry.start).toISOString().slice(0, 7);
    if (now !== month) rows.push({ kind: 'month', id: now, at: Date.parse(now) });
    month = now;
    if (ahead && !ruled) rows.push({ kind: 'today', id: 'today' });
    ruled ||= ahead;
    const also: TimelineEntry[] = [];
    if (entry.kind === 'mentioned') events.set(event, also);
    rows.push({ kind: 'entry', id: entry.id, entry, also, ahead });
  }
  return rows;
}
