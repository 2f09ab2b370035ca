import { useEffect, useState } from 'preact/hooks';
import type { Library } from '../../utils/library/schema';
import { startFinder } from '../../utils/library/search/client';
import type { OpenFinder } from '../../utils/library/search/finder';
import type { IndexProgress } from '../../utils/library/search/index';

interface Finding {
  finder: OpenFinder;
  /** While the index is made; null before and after. */
  progress: IndexProgress | null;
  /** The index holds everything. */
  built: boolean;
  /** It is known whether there is an index. */
  opened: boolean;
}

/** The search worker of this page. */
export function useFinder(db: Library, onError: (error: unknown) => void): Finding {
  const [progress, setProgress] = useState<IndexProgress | null>(null);
  const [built, setBuilt] = useState(false);
  const [opened, setOpened] = useState(false);
  const [finder] = useState(() =>
    startFinder({
      library: db.name,
      onProgress(now) {
        setOpened(true);
        setBuilt(now.phase === 'ready');
        setProgress(now.phase === 'ready' ? null : now);
      },
      onError(error) {
        setOpened(true); // the list is read without it
        onError(error);
      },
    }),
  );
  useEffect(() => () => finder.close(), [finder]);
  return { finder, progress, built, opened };
}
