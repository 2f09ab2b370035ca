import { useMemo } from 'preact/hooks';
import type { SavedArticle } from '../../utils/article';
import { type KeptPictures, picturesOf } from '../../utils/library/images';
import type { Library } from '../../utils/library/schema';
import { webPictures } from '../../utils/pictures';
import { useKept } from './use-kept';

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
  const html = saved?.article.html ?? '';
  const sources = useMemo(() => webPictures(html), [html]);
  const key = saved?.key ?? null;
  const kept = useKept(db, key, picturesOf, onError);
  return kept && kept.key === key ? { sources, kept: kept.value } : null;
}
