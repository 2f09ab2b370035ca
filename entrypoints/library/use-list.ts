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
/** Results read at once: each is read whole, for its passage. */
const RESULTS = 50;
/** Changes that come close together are read once. */
const SETTLE_MS = 120;

/** Where a list goes on, or how many results of a search are here. */
export type Next = { list: ListCursor } | { skip: number };
type State = LibraryState<Next>;
type Event = LibraryEvent<Next>;

/** The list of the present place: read, searched, paged, and kept in step with every window. */
export function useList(db: Library, onError: (error: unknown) => void) {
  const [state, dispatch] = useReducer<State, Event>(reduce, initialState(placeFromSearch(location.search)));
  const latest = useRef(state);
  latest.current = state;
  const searching = useSearch(db);
  const { place } = state;

  const read = useCallback(
    async (again: number) => {
      const asked = latest.current.place;
      dispatch({ type: 'read', place: asked, ...(await readRows(db, asked, { again, searching })) });
    },
    [db, searching],
  );

  const started = useRef(false);
  useEffect(() => {
    // Coming back from the reader, the list is as long as it was left.
    const again = started.current ? 0 : Number(history.state?.loaded) || 0;
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
      const more = await readRows(db, asked, { again: 0, after: next, searching });
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
  /** At least so many rows, because they were here before. */
  again: number;
  after?: Next;
  searching: Searching;
}

type Read = { rows: Row[]; next: Next | null; found: number | null };

function readRows(db: Library, place: Place, options: ReadOptions): Promise<Read> {
  return place.query.trim() ? search(place, options) : list(db, place, options);
}

async function list(db: Library, place: Place, { again, after }: ReadOptions): Promise<Read> {
  const from = after && 'list' in after ? after.list : null;
  const { articles, next } = await listArticles(db, {
    ...filterOf(place),
    limit: Math.max(PAGE, again),
    after: from,
  });
  const rows = articles.map((summary) => ({ summary, snippet: null }));
  return { rows, next: next && { list: next }, found: null };
}

async function search(place: Place, { again, after, searching }: ReadOptions): Promise<Read> {
  const index = await searching();
  const skip = after && 'skip' in after ? after.skip : 0;
  const [results, found] = await Promise.all([
    index.find(place.query, { ...filterOf(place), limit: Math.max(RESULTS, again), skip }),
    index.count(place.query, filterOf(place)),
  ]);
  const rows = results.map(({ summary, snippet }) => ({ summary, snippet }));
  const here = skip + rows.length;
  return { rows, next: rows.length > 0 && here < found ? { skip: here } : null, found };
}

function filterOf({ shelf, tag, site }: Place) {
  return { tag, site, trashed: shelf === 'trash' };
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
