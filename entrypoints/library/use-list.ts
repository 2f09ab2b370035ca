import { useCallback, useEffect, useReducer, useRef } from 'preact/hooks';
import {
  initialState,
  type LibraryEvent,
  type LibraryState,
  type Row,
  reduce,
} from '../../components/library/library-state';
import { type Place, placeFromSearch, placeToSearch, sameRows } from '../../components/library/place';
import {
  countArticles,
  countSites,
  countTags,
  type ListCursor,
  listArticles,
} from '../../utils/library/articles';
import { hearChanges } from '../../utils/library/changes';
import type { Library } from '../../utils/library/schema';
import { createSearch, type LibrarySearch } from '../../utils/library/search';

/** Rows read at once. */
const PAGE = 100;
/** A search shows its best results; nobody reads on to the three hundredth. */
export const MOST_RESULTS = 300;
/** Changes that come close together are read once. */
const SETTLE_MS = 120;

type State = LibraryState<ListCursor>;
type Event = LibraryEvent<ListCursor>;

/** The list of the present place: read, searched, paged, and kept in step with every window. */
export function useList(db: Library, onError: (error: unknown) => void) {
  const [state, dispatch] = useReducer<State, Event>(reduce, initialState(placeFromSearch(location.search)));
  const latest = useRef(state);
  latest.current = state;
  const searching = useSearch(db);
  const { place } = state;

  const read = useCallback(
    async (limit: number) => {
      const asked = latest.current.place;
      dispatch({ type: 'read', place: asked, ...(await readRows(db, asked, { limit, searching })) });
    },
    [db, searching],
  );

  const started = useRef(false);
  useEffect(() => {
    // Coming back from the reader, the list is as long as it was left.
    const limit = started.current ? PAGE : Math.max(PAGE, Number(history.state?.loaded) || 0);
    started.current = true;
    read(limit).catch(onError);
    // of the place only what chooses the rows
  }, [read, onError, place.shelf, place.tag, place.site, place.query.trim()]);

  useEffect(() => {
    const refresh = () => {
      read(Math.max(PAGE, latest.current.rows.length)).catch(onError);
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
      const more = await readRows(db, asked, { limit: PAGE, after: next, searching });
      dispatch({ type: 'readOn', place: asked, ...more });
    } finally {
      reading.current = false;
    }
  }, [db, searching]);

  useAddress(place, state.rows.length, dispatch);
  return { state, dispatch, readOn };
}

type Searching = () => Promise<LibrarySearch>;

/** The index is built when it is first asked for. */
function useSearch(db: Library): Searching {
  const search = useRef<Promise<LibrarySearch> | null>(null);
  useEffect(
    () => () => {
      void search.current?.then((made) => made.close());
    },
    [],
  );
  return useCallback(() => {
    search.current ??= createSearch(db);
    return search.current;
  }, [db]);
}

interface ReadOptions {
  limit: number;
  after?: ListCursor;
  searching: Searching;
}

async function readRows(
  db: Library,
  { shelf, tag, site, query }: Place,
  { limit, after, searching }: ReadOptions,
): Promise<{ rows: Row[]; next: ListCursor | null }> {
  const where = { tag, site, trashed: shelf === 'trash' };
  if (query.trim()) {
    const found = await (await searching()).find(query, { ...where, limit: MOST_RESULTS });
    return { rows: found.map(({ summary, snippet }) => ({ summary, snippet })), next: null };
  }
  const { articles, next } = await listArticles(db, { ...where, limit, after });
  return { rows: articles.map((summary) => ({ summary, snippet: null })), next };
}

async function count(db: Library) {
  const [articles, tags, sites] = await Promise.all([countArticles(db), countTags(db), countSites(db)]);
  return { ...articles, tags, sites };
}

/** The address follows the place: another shelf is a step in history, typing and opening are not. */
function useAddress(place: Place, loaded: number, dispatch: (event: Event) => void): void {
  const shown = useRef(place);
  useEffect(() => {
    const address = `${location.pathname}${placeToSearch(place)}`;
    const before = shown.current;
    shown.current = place;
    const sameShelf = sameRows({ ...before, query: '' }, { ...place, query: '' });
    if (sameShelf) history.replaceState({ loaded }, '', address);
    else if (address !== location.pathname + location.search) history.pushState({ loaded }, '', address);
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
