/** Lanes of a timeline: one for each source, the busiest first, the rest together. */
import { type ByMiddle, byMiddle } from './cluster';
import type { TimelineEntry } from './entries';

export interface Lane {
  /** The outlet; null: several that have little. */
  source: string | null;
  /** How many outlets are in it. */
  sources: number;
  /** Articles of it. */
  articles: number;
  /** In the order of time. */
  entries: readonly TimelineEntry[];
  published: ByMiddle;
  mentioned: ByMiddle;
}

/**
 * @param most lanes, the one of the others included
 * @param entries in the order of time, which the lanes keep
 */
export function lanesBySource(entries: readonly TimelineEntry[], most: number): Lane[] {
  const bySource = new Map<string, { entries: TimelineEntry[]; keys: Set<string> }>();
  for (const entry of entries) {
    const lane = bySource.get(entry.source) ?? { entries: [], keys: new Set() };
    lane.entries.push(entry);
    lane.keys.add(entry.key);
    bySource.set(entry.source, lane);
  }
  const sorted = [...bySource].sort(
    ([a, one], [b, other]) => other.keys.size - one.keys.size || a.localeCompare(b),
  );
  const alone = sorted.length <= most ? sorted : sorted.slice(0, most - 1);
  const lanes: Lane[] = alone.map(([source, lane]) => ({
    ...{ source, sources: 1, articles: lane.keys.size, ...parted(lane.entries) },
  }));
  const rest = new Set(sorted.slice(alone.length).map(([source]) => source));
  if (rest.size > 0) {
    const others = entries.filter(({ source }) => rest.has(source));
    const articles = new Set(others.map(({ key }) => key)).size;
    lanes.push({ source: null, sources: rest.size, articles, ...parted(others) });
  }
  return lanes;
}

function parted(entries: readonly TimelineEntry[]): Pick<Lane, 'entries' | 'published' | 'mentioned'> {
  const ofKind = (kind: TimelineEntry['kind']) => byMiddle(entries.filter((entry) => entry.kind === kind));
  return { entries, published: ofKind('published'), mentioned: ofKind('mentioned') };
}
