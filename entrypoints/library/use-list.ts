import { useCallback, useEffect, useReducer, useRef } from 'preact/hooks';
import { initialState, reduce } from '../../components/library/library-state';
import { type Place, placeFromSearch, placeToSearch, sameRows } from '../../components/library/place';
import { rememberOrder } from '../../components/library/reading-order';
import { rememberedPlace, rememberPlace } from '../../components/library/return-place';
import type { FindValues } from '../../components/library/use-search-options';
import { hearChanges } from '../../utils/library/changes';
import type { Library } from '../../utils/library/schema';
import type { NameKind } from '../../utils/library/search/dictionary';
import { allKeys, askedBy, count, isSearch, readList, readPage } from './rows';
import { useFacets } from './use-facets';
import { useFinder } from './use-finder';
import { AHEAD, type ListEvent, type ListState, useRows, useWhole } from './use-rows';

/** Changes that come close together are read once. */
const SETTLE_MS = 120;
/** Rows of a list without the index that are read again at most when coming back to it. */
const MOST_AGAIN = 300;

/** Values offered to complete an operator. */
const MOST_VALUES = 8;

/** The list of the present place: read, searched, counted, and kept in step with every window. */
export function useList(db: Library, onError: (error: unknown) => void) {
  const [state, dispatch] = useReducer<ListState, ListEvent>(
    reduce,
    initialState(placeFromSearch(location.search)),
  );
  const latest = useRef(state);
  latest.current = state;
  const { finder, progress, built, version, current, opened } = useFinder(db, onError);
  const { place } = state;
  /** Rows in sight. */
  const sight = useRef({ from: 0, to: 0 });
  /** Of the index, when the list was last read. */
  const readAt = useRef(0);
  const whole = useRef(built);
  whole.current = built;

  const read = useCallback(
    async (again = 0) => {
      readAt.current = current.current;
      const asked = latest.current.place;
      const { from, to } = sight.current;
      const window = { from: Math.max(0, from - AHEAD), to: Math.max(to + AHEAD, again) };
      dispatch({
        type: 'read',
        place: asked,
        list: await readList(db, asked, { finder, built: whole.current, ...window }),
      });
    },
    [db, finder, current],
  );
  useMark('dateline:rows', state.status === 'ready');

  const started = useRef(false);
  // What a search finds is not known before the index is open; a list is read from the library itself meanwhile.
  const waits = isSearch(place) && !opened;
  useEffect(() => {
    if (waits) return;
    // Coming back from the reader, the list is as long as it was left.
    const again = started.current ? 0 : rowsLeftHere();
    if (started.current && latest.current.status === 'reading') sight.current = { from: 0, to: 0 };
    started.current = true;
    read(again).catch(onError);
    // of the place only what chooses the rows
  }, [read, onError, waits, place.shelf, place.tag, place.site, place.query]);

  const recount = useCallback(
    () => count(db, built ? finder : null).then((counts) => dispatch({ type: 'counted', counts }), onError),
    [db, finder, built, onError],
  );
  useEffect(() => {
    if (opened) void recount();
  }, [opened, recount]);
  useEffect(() => {
    const refresh = () => {
      // The index takes the change in before it is asked.
      const shown = latest.current.keys.length;
      finder
        .update()
        .catch(onError)
        .then(() => Promise.all([read(shown > MOST_AGAIN ? 0 : shown), recount()]))
        .catch(onError);
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = hearChanges(db, () => {
      clearTimeout(timer);
      timer = setTimeout(refresh, SETTLE_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [db, read, recount, finder, onError]);
  useWhole(state, { built, finder, dispatch, onError });
  const wasBuilt = useRef(false);
  useEffect(() => {
    const first = built && !wasBuilt.current;
    wasBuilt.current = built;
    // What was read from the library itself, and kept in step with it since, is no older than the index.
    if (first && !isSearch(latest.current.place)) readAt.current = version;
    if (!built || version === readAt.current) return;
    // The index took in what another window had told before this one listened.
    const timer = setTimeout(() => {
      if (version !== readAt.current) Promise.all([read(), recount()]).catch(onError);
    }, SETTLE_MS);
    return () => clearTimeout(timer);
  }, [built, version, read, recount, onError]);

  const needRows = useRows(db, { finder, latest, sight, dispatch });
  const onSight = useCallback(
    (from: number, to: number) => void needRows(from, to).catch(onError),
    [needRows, onError],
  );
  const findValues: FindValues = useCallback(
    (operator, typed, within) => {
      const { place: asked } = latest.current;
      const { shelf, query } = askedBy({ ...asked, query: within });
      return finder.values({ shelf, query, kind: operator.name as NameKind, typed, most: MOST_VALUES });
    },
    [finder],
  );
  const readOn = useReadOn(db, latest, dispatch);
  // The reader's next and previous article are those of this list.
  useEffect(() => {
    const leave = () => rememberOrder(sessionStorage, latest.current.keys, latest.current.place.open);
    addEventListener('pagehide', leave);
    return () => removeEventListener('pagehide', leave);
  }, []);
  const keys = useCallback(() => allKeys(db, place, finder), [db, place, finder]);
  const facets = useFacets(finder, state, built, onError);
  useMark('dateline:search', built && facets !== null);

  useAddress(place, Math.min(state.keys.length, MOST_AGAIN), dispatch);
  return { state, dispatch, readOn, onSight, findValues, allKeys: keys, indexing: progress, facets };
}

/** The next page of a list that is read without the index. */
function useReadOn(db: Library, latest: { current: ListState }, dispatch: (event: ListEvent) => void) {
  const reading = useRef(false);
  return useCallback(async () => {
    const { next, place } = latest.current;
    if (!next || reading.current) return;
    reading.current = true;
    try {
      dispatch({ type: 'readOn', place, list: await readPage(db, place, { after: next }) });
    } finally {
      reading.current = false;
    }
  }, [db, latest, dispatch]);
}

/** Leaves a mark for measurements when this has come true for the first time and is painted. */
function useMark(name: string, reached: boolean): void {
  useEffect(() => {
    if (reached) requestAnimationFrame(() => setTimeout(() => performance.mark(name)));
  }, [name, reached]);
}

/** Rows that were read when this place was left. */
function rowsLeftHere(): number {
  const { search, loaded } = rememberedPlace(sessionStorage);
  return search === location.search ? loaded : 0;
}

/** The address follows the place: another shelf is a step in history, typing and opening are not. */
function useAddress(place: Place, loaded: number, dispatch: (event: ListEvent) => void): void {
  const shown = useRef(place);
  useEffect(() => {
    const address = `${location.pathname}${placeToSearch(place)}`;
    const before = shown.current;
    shown.current = place;
    const sameView = before.view === place.view && before.of === place.of;
    const sameShelf = sameView && sameRows({ ...before, query: '' }, { ...place, query: '' });
    if (sameShelf) history.replaceState(null, '', address);
    else if (address !== location.pathname + location.search) history.pushState(null, '', address);
    rememberPlace(sessionStorage, { search: location.search, loaded });
  }, [place, loaded]);
  useEffect(() => {
    const back = () => {
      const to = placeFromSearch(location.search);
      shown.current = to;
      dispatch({ type: 'went', place: to });
    };
    addEventListener('popstate', back);
    return () => removeEventListener('popstate', back);
  }, [dispatch]);
}
