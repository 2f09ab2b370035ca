import { useCallback, useEffect, useReducer, useRef } from 'preact/hooks';
import {
  initialState,
  type LibraryEvent,
  type LibraryState,
  reduce,
} from '../../components/library/library-state';
import { type Place, placeFromSearch, placeToSearch, sameRows } from '../../components/library/place';
import { rememberedPlace, rememberPlace } from '../../components/library/return-place';
import { hearChanges } from '../../utils/library/changes';
import type { Library } from '../../utils/library/schema';
import { allKeys, count, type Next, readRows } from './rows';
import { useFinder } from './use-finder';

/** Changes that come close together are read once. */
const SETTLE_MS = 120;

type State = LibraryState<Next>;
type Event = LibraryEvent<Next>;

/** The list of the present place: read, searched, paged, and kept in step with every window. */
export function useList(db: Library, onError: (error: unknown) => void) {
  const [state, dispatch] = useReducer<State, Event>(reduce, initialState(placeFromSearch(location.search)));
  const latest = useRef(state);
  latest.current = state;
  const { finder, progress } = useFinder(db, onError);
  const { place } = state;

  const read = useCallback(
    async (again: number) => {
      const asked = latest.current.place;
      dispatch({ type: 'read', place: asked, ...(await readRows(db, asked, { again, finder })) });
    },
    [db, finder],
  );

  // What a search finds grows while the index is made.
  const built = progress?.phase === 'ready';
  useEffect(() => {
    if (built && latest.current.place.query.trim()) read(latest.current.rows.length).catch(onError);
  }, [built, read, onError]);

  const started = useRef(false);
  useEffect(() => {
    // Coming back from the reader, the list is as long as it was left.
    const again = started.current ? 0 : rowsLeftHere();
    started.current = true;
    read(again).catch(onError);
    // of the place only what chooses the rows
  }, [read, onError, place.shelf, place.tag, place.site, place.query.trim()]);

  useEffect(() => {
    const refresh = () => {
      read(latest.current.rows.length).catch(onError);
      count(db).then((counts) => dispatch({ type: 'counted', counts }), onError);
    };
    count(db).then((counts) => dispatch({ type: 'counted', counts }), onError);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = hearChanges(db, () => {
      clearTimeout(timer);
      timer = setTimeout(refresh, SETTLE_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [db, read, onError]);

  const reading = useRef(false);
  const readOn = useCallback(async () => {
    const { next, place: asked } = latest.current;
    if (!next || reading.current) return;
    reading.current = true;
    try {
      const more = await readRows(db, asked, { again: 0, after: next, finder });
      dispatch({ type: 'readOn', place: asked, ...more });
    } finally {
      reading.current = false;
    }
  }, [db, finder]);

  const keys = useCallback(() => allKeys(db, place, finder), [db, place, finder]);

  useAddress(place, state.rows.length, dispatch);
  return { state, dispatch, readOn, allKeys: keys, finder, indexing: progress };
}

/** Rows that were read when this place was left. */
function rowsLeftHere(): number {
  const { search, loaded } = rememberedPlace(sessionStorage);
  return search === location.search ? loaded : 0;
}

/** The address follows the place: another shelf is a step in history, typing and opening are not. */
function useAddress(place: Place, loaded: number, dispatch: (event: Event) => void): void {
  const shown = useRef(place);
  useEffect(() => {
    const address = `${location.pathname}${placeToSearch(place)}`;
    const before = shown.current;
    shown.current = place;
    const sameShelf = sameRows({ ...before, query: '' }, { ...place, query: '' });
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
