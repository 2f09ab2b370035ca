import { useEffect, useMemo, useState } from 'preact/hooks';
import type { SavedArticle } from '../../utils/article';
import { hearChanges } from '../../utils/library/changes';
import { type KeptPictures, picturesOf } from '../../utils/library/images';
import type { Library } from '../../utils/library/schema';
import { webPictures } from '../../utils/pictures';

export interface PicturesHere {
  sources: readonly string[];
  kept: KeptPictures;
}

/** The pictures of the open article: where they are on the web, and what is kept of them; null while that is read. */
export function usePictures(
  db: Library,
  saved: SavedArticle | null,
  onError: (error: unknown) => void,
): PicturesHere | null {
  const [held, setHeld] = useState<{ key: string; kept: KeptPictures } | null>(null);
  const html = saved?.article.html ?? '';
  const sources = useMemo(() => webPictures(html), [html]);
  const key = saved?.key ?? null;
  useEffect(() => {
    if (key === null) return;
    let ended = false;
    const read = () =>
      picturesOf(db, key).then((kept) => {
        if (!ended) setHeld({ key, kept });
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
  return held && held.key === key ? { sources, kept: held.kept } : null;
}
