/** What the library page knows, and how it changes. Pure: reading and writing the database is the entrypoint's. */
import type { ArticleSummary, StateList, TagColour } from '../../utils/library/schema';
import { type Place, START, sameRows } from './place';
import { extended, NOTHING_SELECTED, type Selection, toggled, without } from './selection';

export type Passage = ReadonlyArray<{ text: string; hit: boolean }>;

export interface Row {
  summary: ArticleSummary;
  /** Where a search found its words; null outside one. */
  hits: { title: Passage; snippet: Passage } | null;
}

export interface Counts {
  kept: number;
  trashed: number;
  states: Record<StateList, number>;
  tags: ReadonlyArray<{ tag: string; count: number; colour: TagColour | null }>;
  sites: ReadonlyArray<{ site: string; count: number }>;
}

/** `Cursor` is the library's own: where the next page of rows begins. */
export interface LibraryState<Cursor> {
  place: Place;
  /** `reading`: the first rows of this place are not here yet. */
  status: 'reading' | 'ready';
  rows: readonly Row[];
  /** Null when all rows are here. */
  next: Cursor | null;
  /** How many articles a search has found; null outside one. */
  found: number | null;
  counts: Counts | null;
  selection: Selection;
}

export type LibraryEvent<Cursor> =
  | { type: 'went'; place: Place }
  | { type: 'read'; place: Place; rows: readonly Row[]; next: Cursor | null; found: number | null }
  | { type: 'readOn'; place: Place; rows: readonly Row[]; next: Cursor | null }
  | { type: 'counted'; counts: Counts }
  | { type: 'left'; keys: readonly string[] }
  | { type: 'toggled'; key: string; extend: boolean }
  | { type: 'selected'; keys: readonly string[] }
  | { type: 'deselected' };

export function initialState<Cursor>(place: Place = START): LibraryState<Cursor> {
  return {
    place,
    status: 'reading',
    rows: [],
    next: null,
    found: null,
    counts: null,
    selection: NOTHING_SELECTED,
  };
}

export function reduce<C>(state: LibraryState<C>, event: LibraryEvent<C>): LibraryState<C> {
  switch (event.type) {
    case 'went':
      return went(state, event.place);
    case 'read':
      if (!sameRows(state.place, event.place)) return state; // an answer to a question no longer asked
      return { ...state, status: 'ready', rows: event.rows, next: event.next, found: event.found };
    case 'readOn':
      if (!sameRows(state.place, event.place)) return state;
      return { ...state, rows: joined(state.rows, event.rows), next: event.next };
    case 'counted':
      return { ...state, counts: event.counts };
    case 'left':
      return left(state, event.keys);
    case 'toggled':
      return { ...state, selection: selected(state, event.key, event.extend) };
    case 'selected':
      return { ...state, selection: { keys: new Set(event.keys), anchor: null } };
    case 'deselected':
      return { ...state, selection: NOTHING_SELECTED };
  }
}

/** Old rows stay until the new ones are here, so that nothing flashes while typing. */
function went<C>(state: LibraryState<C>, place: Place): LibraryState<C> {
  if (sameRows(state.place, place)) return { ...state, place };
  return { ...state, place, status: 'reading', selection: NOTHING_SELECTED };
}

function joined(rows: readonly Row[], more: readonly Row[]): Row[] {
  const here = new Set(rows.map((row) => row.summary.key));
  return [...rows, ...more.filter((row) => !here.has(row.summary.key))];
}

/** Rows that were trashed, restored or deleted leave at once; the row after them is opened in their place. */
function left<C>(state: LibraryState<C>, keys: readonly string[]): LibraryState<C> {
  const gone = new Set(keys);
  const { open } = state.place;
  const rows = state.rows.filter((row) => !gone.has(row.summary.key));
  const selection = without(state.selection, keys);
  if (open === null || !gone.has(open)) return { ...state, rows, selection };
  return { ...state, rows, selection, place: { ...state.place, open: neighbour(state.rows, open, gone) } };
}

/** The nearest row after `key` that stays, else the nearest before it. */
function neighbour(rows: readonly Row[], key: string, gone: ReadonlySet<string>): string | null {
  const at = rows.findIndex((row) => row.summary.key === key);
  const stays = (row: Row) => !gone.has(row.summary.key);
  const near = rows.slice(at + 1).find(stays) ?? rows.slice(0, Math.max(at, 0)).findLast(stays);
  return near?.summary.key ?? null;
}

function selected<C>(state: LibraryState<C>, key: string, extend: boolean): Selection {
  if (!extend) return toggled(state.selection, key);
  return extended(
    state.selection,
    state.rows.map((row) => row.summary.key),
    key,
  );
}

/** The key `by` rows further from the open one, within the list; the first row where none is open. */
export function moved(rows: readonly Row[], open: string | null, by: number): string | null {
  const at = rows.findIndex((row) => row.summary.key === open);
  if (at < 0) return rows[0]?.summary.key ?? null;
  const to = Math.min(rows.length - 1, Math.max(0, at + by));
  return rows[to]?.summary.key ?? null;
}

/** What an action is about: the selection, else the open article. */
export function subjects(state: Pick<LibraryState<unknown>, 'selection' | 'place'>): string[] {
  if (state.selection.keys.size > 0) return [...state.selection.keys];
  return state.place.open === null ? [] : [state.place.open];
}
