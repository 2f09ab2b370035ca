import { useCallback, useEffect, useState } from 'preact/hooks';
import { hearChanges } from '../../utils/library/changes';
import type { Library } from '../../utils/library/schema';
import type { StoryProgress, StorySummary } from '../../utils/library/stories/types';
import { storyProgress } from '../../utils/library/stories/update';
import { countStories, listStories, type StoryCursor } from '../../utils/library/stories/view';

const PAGE = 100;

/** Stories come one after another while they are worked out; this much later they are read again. */
const SETTLE_MS = 150;

/** Calls `read` now and whenever stories have changed, in any window. */
export function useStoryNews(
  db: Library,
  read: () => Promise<void>,
  onError: (error: unknown) => void,
): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    read().catch(onError);
    const stop = hearChanges(db, () => {
      clearTimeout(timer);
      timer = setTimeout(() => void read().catch(onError), SETTLE_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [db, read, onError]);
}

/** How many stories there are; null until they are counted. */
export function useStoryCount(db: Library, onError: (error: unknown) => void): number | null {
  const [count, setCount] = useState<number | null>(null);
  const read = useCallback(async () => setCount(await countStories(db)), [db]);
  useStoryNews(db, read, onError);
  return count;
}

/** How far stories are worked out; null: wholly, or not known yet. */
export function useStoryProgress(db: Library, onError: (error: unknown) => void): StoryProgress | null {
  const [progress, setProgress] = useState<StoryProgress | null>(null);
  const read = useCallback(async () => setProgress(await storyProgress(db)), [db]);
  useStoryNews(db, read, onError);
  return progress;
}

export interface Stories {
  /** Null until the first are here. */
  stories: readonly StorySummary[] | null;
  /** There are more. */
  more: boolean;
  onMore: () => void;
}

/** The list of stories, as far as it was asked for. */
export function useStories(db: Library, onError: (error: unknown) => void): Stories {
  const [listed, setListed] = useState<{ stories: StorySummary[]; next: StoryCursor | null } | null>(null);
  const [pages, setPages] = useState(1);
  const read = useCallback(
    async () => setListed(await listStories(db, { limit: pages * PAGE })),
    [db, pages],
  );
  useStoryNews(db, read, onError);
  return {
    stories: listed?.stories ?? null,
    more: listed?.next != null,
    onMore: useCallback(() => setPages((before) => before + 1), []),
  };
}
