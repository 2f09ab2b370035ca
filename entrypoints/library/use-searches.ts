import { useCallback, useEffect, useState } from 'preact/hooks';
import { t } from '../../utils/i18n';
import { hearChanges } from '../../utils/library/changes';
import type { Library, SavedSearch } from '../../utils/library/schema';
import { listSearches, putSearch, removeSearch } from '../../utils/library/searches';
import type { useUndo } from './use-undo';

/** Saved searches, in step with every window; each change can be taken back. */
export function useSearches(
  db: Library,
  { did }: Pick<ReturnType<typeof useUndo>, 'did'>,
  attempt: (work: () => Promise<void>) => Promise<unknown>,
) {
  const [searches, setSearches] = useState<readonly SavedSearch[]>([]);
  useEffect(() => {
    const read = () => void attempt(async () => setSearches(await listSearches(db)));
    read();
    return hearChanges(db, ({ kind }) => {
      if (kind === 'searches' || kind === 'imported') read();
    });
  }, [db, attempt]);

  const keep = useCallback(
    (name: string, query: string) =>
      attempt(async () => did(t('search_kept'), await putSearch(db, { name, query, createdAt: Date.now() }))),
    [db, did, attempt],
  );
  const rename = useCallback(
    (search: SavedSearch, name: string) =>
      attempt(async () => did(t('search_renamed'), await putSearch(db, { ...search, name }))),
    [db, did, attempt],
  );
  const remove = useCallback(
    ({ id }: SavedSearch) => attempt(async () => did(t('search_removed'), await removeSearch(db, id))),
    [db, did, attempt],
  );
  return { searches, keep, rename, remove };
}
