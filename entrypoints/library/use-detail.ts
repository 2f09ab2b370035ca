import type { SavedArticle } from '../../utils/article';
import { getSaved } from '../../utils/library/articles';
import type { Library } from '../../utils/library/schema';
import { useKept } from './use-kept';

/** The open article, whole. */
export function useDetail(
  db: Library,
  key: string | null,
  onError: (error: unknown) => void,
): SavedArticle | null {
  return useKept(db, key, getSaved, onError)?.value ?? null;
}
