import { useEffect, useState } from 'preact/hooks';
import type { SavedArticle } from '../../utils/article';
import { getSaved } from '../../utils/library/articles';
import { hearChanges } from '../../utils/library/changes';
import type { Library } from '../../utils/library/schema';

/** The open article, whole; the one before stays until it is here, so that nothing flashes. */
export function useDetail(
  db: Library,
  key: string | null,
  onError: (error: unknown) => void,
): SavedArticle | null {
  const [saved, setSaved] = useState<SavedArticle | null>(null);
  useEffect(() => {
    if (key === null) {
      setSaved(null);
      return;
    }
    let ended = false;
    const read = () =>
      getSaved(db, key).then((found) => {
        if (!ended) setSaved(found);
      }, onError);
    void read();
    const stop = hearChanges(db, ({ keys }) => {
      if (keys.includes(key)) void read();
    });
    return () => {
      ended = true;
      stop();
    };
  }, [db, key, onError]);
  return saved;
}
