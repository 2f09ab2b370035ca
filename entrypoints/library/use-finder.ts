import { useEffect, useState } from 'preact/hooks';
import type { Library } from '../../utils/library/schema';
import { connectFinder } from '../../utils/library/search/client';
import type { OpenFinder } from '../../utils/library/search/finder';
import type { IndexProgress } from '../../utils/library/search/index';

/** The search worker of this page; `progress` is null until it has opened the index. */
export function useFinder(
  db: Library,
  onError: (error: unknown) => void,
): { finder: OpenFinder; progress: IndexProgress | null } {
  const [progress, setProgress] = useState<IndexProgress | null>(null);
  const [finder] = useState(() =>
    connectFinder({ library: db.name, onProgress: (now) => setProgress(settled(now)), onError }),
  );
  useEffect(() => () => finder.close(), [finder]);
  return { finder, progress };
}

/** Once the index is made, how many articles it holds is no news. */
const READY: IndexProgress = { phase: 'ready', done: 0, total: 0 };
const settled = (progress: IndexProgress) => (progress.phase === 'ready' ? READY : progress);
