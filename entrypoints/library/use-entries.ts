import { useEffect, useState } from 'preact/hooks';
import { readBodies } from '../../utils/library/bodies';
import type { Library } from '../../utils/library/schema';
import {
  datedArticle,
  joinEntries,
  type TimelineEntries,
  timelineEntries,
} from '../../utils/timeline/entries';

/** The dates of these articles; null until they are read. Those before stay while others are read. */
export function useEntries(
  db: Library,
  keys: readonly string[] | null,
  onError: (error: unknown) => void,
): TimelineEntries | null {
  const [entries, setEntries] = useState<TimelineEntries | null>(null);
  useEffect(() => {
    if (!keys) return;
    let stale = false;
    const read = async () => {
      const parts: TimelineEntries[] = [];
      for await (const bodies of readBodies(db, keys)) {
        parts.push(timelineEntries(bodies.map((body) => datedArticle(body.key, body))));
      }
      if (!stale) setEntries(joinEntries(parts));
    };
    read().catch(onError);
    return () => {
      stale = true;
    };
  }, [db, keys, onError]);
  return entries;
}
