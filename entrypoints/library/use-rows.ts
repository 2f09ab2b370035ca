import { useCallback, useEffect, useRef } from 'preact/hooks';
import type { LibraryEvent, LibraryState } from '../../components/library/library-state';
import type { ListCursor } from '../../utils/library/articles';
import type { Library } from '../../utils/library/schema';
import type { Finder } from '../../utils/library/search/finder';
import { fromIndex, isSearch, readKeys, readRows } from './rows';

export type ListState = LibraryState<ListCursor>;
export type ListEvent = LibraryEvent<ListCursor>;

/** Rows read beyond those in sight, before and after. */
export const AHEAD = 60;
/** Rows read in the direction in which a list is scrolled; of a search each is read whole for its passage. */
const FAR = { list: 600, search: 100 };
interface RowsTools {
  finder: Finder;
  latest: { current: ListState };
  sight: { current: { from: number; to: number } };
  dispatch: (event: ListEvent) => void;
}

/** Reads the rows in sight and those that will be next; none is asked for again while it is on its way. */
export function useRows(db: Library, { finder, latest, sight, dispatch }: RowsTools) {
  const coming = useRef(new Set<string>());
  const { rows, keys } = latest.current;
  useEffect(() => {
    for (const key of coming.current) if (rows.has(key)) coming.current.delete(key);
  }, [rows]);
  useEffect(() => coming.current.clear(), [keys]);
  return useCallback(
    async (from: number, to: number) => {
      const down = from >= sight.current.from;
      sight.current = { from, to };
      const { keys, rows, place } = latest.current;
      const isMissing = (key: string) => !rows.has(key) && !coming.current.has(key);
      const far = isSearch(place) ? FAR.search : FAR.list;
      const [before, after] = down ? [AHEAD, far] : [far, AHEAD];
      // Before the last of those ahead are in sight, so that few reads are under way at a time.
      const soon = keys.slice(Math.max(0, from - before / 2), to + after / 2);
      if (!soon.some(isMissing)) return;
      const wanted = { from: Math.max(0, from - before), to: to + after };
      const missing = keys.slice(wanted.from, wanted.to).filter(isMissing);
      for (const key of missing) coming.current.add(key);
      try {
        const loaded = await readRows(db, place, { finder, keys: missing });
        dispatch({ type: 'loaded', place, rows: loaded, ...wanted });
      } catch (error) {
        for (const key of missing) coming.current.delete(key);
        throw error;
      }
    },
    [db, finder, latest, sight, dispatch],
  );
}

/** A list of which a page was read before the index was open gets the rest of its keys; no row is read twice. */
export function useWhole(
  { status, next, place }: ListState,
  {
    built,
    finder,
    dispatch,
    onError,
  }: {
    built: boolean;
    finder: Finder;
    dispatch: (event: ListEvent) => void;
    onError: (error: unknown) => void;
  },
): void {
  const partial = built && status === 'ready' && next !== null && fromIndex(place, built);
  useEffect(() => {
    if (!partial) return;
    readKeys(place, finder).then((keys) => dispatch({ type: 'whole', place, keys }), onError);
    // of the place only what chooses the rows
  }, [partial, place.shelf, place.tag, place.site, place.query, finder, dispatch, onError]);
}
