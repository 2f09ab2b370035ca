import { useEffect, useState } from 'preact/hooks';
import { readBodies } from '../../utils/library/bodies';
import { timelineOf } from '../../utils/library/stories/timeline';
import {
  datedArticle,
  joinEntries,
  type TimelineEntries,
  timelineEntries,
} from '../../utils/timeline/entries';
import { entriesOfMarks } from '../../utils/timeline/from-marks';
import type { Page } from './use-page';

/** Articles whose dates are drawn: more would be a grey bar. */
export const MOST_DATED = 10_000;
/** Of so many the texts are read too, for the words of sentences; beyond, what the library keeps of dates has to do. */
const MOST_READ = 1500;

export interface Dated {
  /** Null until the first ones are here. */
  entries: TimelineEntries | null;
  /** Articles read so far; null: all of them. */
  read: number | null;
  /** Articles of the list. */
  all: number;
}

/** The dates of the present list's articles, drawn when the first are here and when all are. */
export function useDated({ db, state, allKeys, onError }: Page): Dated {
  const [dated, setDated] = useState<Dated>({ entries: null, read: 0, all: 0 });
  const { keys, status } = state;
  // `keys` are new each time the list is read: also when something was saved, or is found no longer.
  useEffect(() => {
    if (status !== 'ready') return;
    const stop = new AbortController();
    const done = (entries: TimelineEntries, all: number) => {
      if (stop.signal.aborted) return;
      performance.mark('dateline:dated');
      setDated({ entries, read: null, all });
    };
    const readAll = async () => {
      const all = await allKeys();
      const wanted = all.slice(0, MOST_DATED);
      if (wanted.length > MOST_READ) {
        const entries = entriesOfMarks(await timelineOf(db, wanted), new Map());
        done(entries, all.length);
        return;
      }
      const parts: TimelineEntries[] = [];
      let read = 0;
      for await (const bodies of readBodies(db, wanted)) {
        if (stop.signal.aborted) return;
        parts.push(timelineEntries(bodies.map((body) => datedArticle(body.key, body))));
        read += bodies.length;
        const entries = parts.length === 1 ? parts[0]! : null;
        setDated((before) => ({ entries: before.entries ?? entries, read, all: all.length }));
      }
      done(joinEntries(parts), all.length);
    };
    readAll().catch(onError);
    return () => stop.abort();
  }, [db, allKeys, keys, status, onError]);
  return dated;
}
