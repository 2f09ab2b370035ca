import type { StateList } from '../../utils/library/schema';

const SHELVES = ['all', 'unread', 'favourite', 'highlighted', 'archived', 'trash'] as const;
export type Shelf = (typeof SHELVES)[number];

const VIEWS = ['list', 'timeline', 'stories', 'story', 'name'] as const;
/** How the articles of a place are shown, or what else is: all stories, one, or what is known of a name. */
export type PlaceView = (typeof VIEWS)[number];

/** Where in the library the reader is. It lives in the address, so that Back from the reader view finds the same place. */
export interface Place {
  shelf: Shelf;
  tag: string | null;
  /** `ArticleSummary.site`. */
  site: string | null;
  query: string;
  /** Key of the article shown beside the list. */
  open: string | null;
  view: PlaceView;
  /** Of a story its id, of a name `PER:Mara Velt`; null for the others. */
  of: string | null;
}

export const START: Place = {
  ...{ shelf: 'all', tag: null, site: null, query: '', open: null },
  ...{ view: 'list', of: null },
};

/** The place that shows a story, or a name. */
export const placeOf = (view: 'story' | 'name', of: string): Place => ({ ...START, view, of });

/** Reads `location.search`; what makes no sense is left out. */
export function placeFromSearch(search: string): Place {
  const given = new URLSearchParams(search);
  const of = given.get('of') || null;
  const view = VIEWS.find((one) => one === given.get('view')) ?? 'list';
  const needsOf = view === 'story' || view === 'name';
  return {
    shelf: SHELVES.find((shelf) => shelf === given.get('shelf')) ?? 'all',
    tag: given.get('tag') || null,
    site: given.get('site') || null,
    query: given.get('q') ?? '',
    open: given.get('open') || null,
    view: needsOf && of === null ? 'list' : view,
    of: needsOf ? of : null,
  };
}

/** The other way round: '' for the start. */
export function placeToSearch(place: Place): string {
  const search = new URLSearchParams();
  if (place.shelf !== 'all') search.set('shelf', place.shelf);
  if (place.tag) search.set('tag', place.tag);
  if (place.site) search.set('site', place.site);
  if (place.query.trim()) search.set('q', place.query);
  if (place.open) search.set('open', place.open);
  if (place.view !== 'list') search.set('view', place.view);
  if (place.of) search.set('of', place.of);
  const written = search.toString();
  return written && `?${written}`;
}

/** The list of a state that a shelf is; null for all and for the trash. */
export function stateOf(shelf: Shelf): StateList | null {
  return shelf === 'all' || shelf === 'trash' ? null : shelf;
}

/** True where the articles of the place are shown, in rows or on a timeline. */
export function showsArticles({ view }: Place): boolean {
  return view === 'list' || view === 'timeline';
}

/** True where both show the same rows. */
export function sameRows(a: Place, b: Place): boolean {
  return (
    a.shelf === b.shelf && a.tag === b.tag && a.site === b.site && a.query.trimStart() === b.query.trimStart()
  );
}
