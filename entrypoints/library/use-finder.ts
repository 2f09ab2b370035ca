import { useEffect, useRef, useState } from 'preact/hooks';
import type { Library } from '../../utils/library/schema';
import { startFinder } from '../../utils/library/search/client';
import type { OpenFinder } from '../../utils/library/search/finder';
import type { IndexProgress } from '../../utils/library/search/index';

interface Finding {
  finder: OpenFinder;
  /** While the index is made; null before and after. */
  progress: IndexProgress | null;
  /** The index holds everything, also what was saved while no window was open. */
  built: boolean;
  /** Grows when the index has taken something in; `current` at once, before the page is drawn anew for it. */
  version: number;
  current: { readonly current: number };
  /** It is known whether there is an index. */
  opened: boolean;
}

/** The search worker of this page. */
export function useFinder(db: Library, onError: (error: unknown) => void): Finding {
  const [progress, setProgress] = useState<IndexProgress | null>(null);
  const [whole, setWhole] = useState(false);
  const [caughtUp, setCaughtUp] = useState(false);
  const [version, setVersion] = useState(0);
  const current = useRef(0);
  const [opened, setOpened] = useState(false);
  const [finder] = useState(() =>
    startFinder({
      library: db.name,
      onProgress(now) {
        const ready = now.phase === 'ready';
        setWhole(ready);
        setProgress(ready ? null : now);
        if (ready) setVersion(++current.current);
        else setOpened(true);
      },
      onError(error) {
        setOpened(true); // the list is read without it
        onError(error);
      },
    }),
  );
  useEffect(() => {
    // What is on the disk is known before what has been saved since is taken in: a list of the one lacks the other.
    void finder.ready.then(() => {
      setCaughtUp(true);
      setOpened(true);
    });
    return () => finder.close();
  }, [finder]);
  return { finder, progress, built: whole && caughtUp, version, current, opened };
}
