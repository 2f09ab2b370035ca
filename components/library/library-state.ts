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
  /** Of the list, in its order: as far as `next` is null, of the whole of it. */
  keys: readonly string[];
  /** Those of the list that are here, by key: near what is shown, however long the list. */
  rows: ReadonlyMap<string, Row>;
  /** Where the list goes on; null when all keys are here. */
  next: Cursor | null;
  /** How many articles a search has found; null outside one. */
  found: number | null;
  counts: Counts | null;
  selection: Selection;
}

export type LibraryEvent<Cursor> =
  | { type: 'went'; place: Place }
  | { type: 'read'; place: Place; list: Listed<Cursor> }
  | { type: 'readOn'; place: Place; list: Listed<Cursor> }
  /** All keys of a list of which a page was read. */
  | { type: 'whole'; place: Place; keys: readonly string[] }
  /** Rows that are in sight now, or soon, from `from` up to `to`. */
  | { type: 'loaded'; place: Place; rows: readonly Row[]; from: number; to: number }
  | { type: 'counted'; counts: Counts }
  | { type: 'left'; keys: readonly string[] }
  | { type: 'toggled'; key: string; extend: boolean }
  | { type: 'selected'; keys: readonly string[] }
  | { type: 'deselected' };

/** What was read of a list. */
export interface Listed<Cursor> {
  keys: readonly string[];
  rows: readonly Row[];
  next: Cursor | null;
  /** How many articles a search has found; null outside one. */
  found: number | null;
}

export function initialState<Cursor>(place: Place = START): LibraryState<Cursor> {
  return {
    place,
    status: 'reading',
    keys: [],
    rows: new Map(),
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
      return { ...state, status: 'ready', ...event.list, rows: byKey(event.list.rows) };
    case 'whole':
      if (!sameRows(state.place, event.place)) return state;
      return { ...state, keys: event.keys, next: null };
    case 'readOn':
      if (!sameRows(state.place, event.place)) return state;
      return joined(state, event.list);
    case 'loaded':
      if (!sameRows(state.place, event.place)) return state;
      return { ...state, rows: kept(state, event) };
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

const byKey = (rows: readonly Row[]) => new Map(rows.map((row) => [row.summary.key, row]));

function joined<C>(state: LibraryState<C>, { keys, rows, next }: Listed<C>): LibraryState<C> {
  return {
    ...state,
    keys: [...new Set([...state.keys, ...keys])],
    rows: new Map([...byKey(rows), ...state.rows]),
    next,
  };
}

/** Rows this far from what is shown are let go, once there are many. */
const NEAR = 400;
const MANY = 1500;

function kept<C>(
  { rows, keys, place }: LibraryState<C>,
  event: { rows: readonly Row[]; from: number; to: number },
): ReadonlyMap<string, Row> {
  if (rows.size + event.rows.length <= MANY) return new Map([...rows, ...byKey(event.rows)]);
  const near = new Set([...keys.slice(Math.max(0, event.from - NEAR), event.to + NEAR), place.open]);
  const stay = [...rows].filter(([key]) => near.has(key));
  return new Map([...stay, ...byKey(event.rows)]);
}

/** Rows that were trashed, restored or deleted leave at once; the row after them is opened in their place. */
function left<C>(state: LibraryState<C>, keys: readonly string[]): LibraryState<C> {
  const gone = new Set(keys);
  const { open } = state.place;
  const left = state.keys.filter((key) => !gone.has(key));
  const selection = without(state.selection, keys);
  if (open === null || !gone.has(open)) return { ...state, keys: left, selection };
  const place = { ...state.place, open: neighbour(state.keys, open, gone) };
  return { ...state, keys: left, selection, place };
}

/** The nearest row after `key` that stays, else the nearest before it. */
function neighbour(keys: readonly string[], key: string, gone: ReadonlySet<string>): string | null {
  const at = keys.indexOf(key);
  const stays = (one: string) => !gone.has(one);
  return keys.slice(at + 1).find(stays) ?? keys.slice(0, Math.max(at, 0)).findLast(stays) ?? null;
}

function selected<C>(state: LibraryState<C>, key: string, extend: boolean): Selection {
  return extend ? extended(state.selection, state.keys, key) : toggled(state.selection, key);
}

/** The key `by` rows further from the open one, within the list; the first row where none is open. */
export function moved(keys: readonly string[], open: string | null, by: number): string | null {
  const at = open === null ? -1 : keys.indexOf(open);
  if (at < 0) return keys[0] ?? null;
  return keys[Math.min(keys.length - 1, Math.max(0, at + by))] ?? null;
}

/** What an action is about: the selection, else the open article. */
export function subjects(state: Pick<LibraryState<unknown>, 'selection' | 'place'>): string[] {
  if (state.selection.keys.size > 0) return [...state.selection.keys];
  return state.place.open === null ? [] : [state.place.open];
}
