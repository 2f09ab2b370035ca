import { describe, expect, it } from 'vitest';
import {
  initialState,
  type LibraryState,
  moved,
  type Row,
  reduce,
  subjects,
} from '../../components/library/library-state';
import { START } from '../../components/library/place';
import type { ArticleSummary } from '../../utils/library/schema';

const row = (key: string): Row => ({ summary: { key, title: key } as ArticleSummary, hits: null });
const listed = (keys: string[], next: number | null = null) => ({
  keys,
  rows: keys.map(row),
  next,
  found: null,
});
const keysOf = ({ keys }: LibraryState<number>) => keys;

function ready(open: string | null, ...keys: string[]): LibraryState<number> {
  const place = { ...START, open };
  return reduce(initialState<number>(place), {
    type: 'read',
    place,
    list: listed(keys, 1),
  });
}

describe('reading', () => {
  it('takes the rows of the place that is shown', () => {
    const state = ready(null, 'a', 'b');
    expect(state.status).toBe('ready');
    expect(keysOf(state)).toEqual(['a', 'b']);
  });

  it('drops an answer that comes after the reader has gone on', () => {
    const place = { ...START, query: 'bridge' };
    const there = reduce(ready(null, 'a'), { type: 'went', place });
    const late = reduce(there, { type: 'read', place: START, list: listed(['z']) });
    expect(late).toBe(there);
    const on = reduce(there, { type: 'readOn', place: START, list: listed(['z']) });
    expect(on).toBe(there);
  });

  it('keeps the old rows until the new ones are here', () => {
    const there = reduce(ready(null, 'a'), { type: 'went', place: { ...START, tag: 'talks' } });
    expect(there.status).toBe('reading');
    expect(keysOf(there)).toEqual(['a']);
  });

  it('joins the next page without doubles', () => {
    const more = reduce(ready(null, 'a', 'b'), {
      type: 'readOn',
      place: START,
      list: listed(['b', 'c']),
    });
    expect(keysOf(more)).toEqual(['a', 'b', 'c']);
    expect(more.next).toBeNull();
  });

  it('gets the rest of its keys, and keeps the rows that were read', () => {
    const before = ready(null, 'a', 'b');
    const whole = reduce(before, { type: 'whole', place: START, keys: ['a', 'b', 'c', 'd'] });
    expect(keysOf(whole)).toEqual(['a', 'b', 'c', 'd']);
    expect([whole.rows, whole.next]).toEqual([before.rows, null]);
    const gone = reduce(before, { type: 'went', place: { ...START, tag: 'talks' } });
    expect(reduce(gone, { type: 'whole', place: START, keys: ['z'] })).toBe(gone);
  });

  it('holds only rows near what is shown, of however long a list', () => {
    const keys = Array.from({ length: 5000 }, (_, at) => `k${at}`);
    let state = reduce(ready('k3', 'k3'), {
      type: 'read',
      place: { ...START, open: 'k3' },
      list: { ...listed([]), keys },
    });
    const load = (from: number) => {
      const rows = keys.slice(from, from + 100).map(row);
      state = reduce(state, { type: 'loaded', place: state.place, rows, from, to: from + 100 });
    };
    for (let from = 0; from < 5000; from += 100) load(from);
    expect(keysOf(state)).toHaveLength(5000);
    expect(state.rows.size).toBeLessThan(1000);
    expect(['k3', 'k4999', 'k4800'].every((key) => state.rows.has(key))).toBe(true);
    expect(state.rows.has('k1000')).toBe(false);
  });

  it('opens an article without reading the list again or losing the selection', () => {
    const chosen = reduce(ready(null, 'a', 'b'), { type: 'toggled', key: 'a', extend: false });
    const opened = reduce(chosen, { type: 'went', place: { ...START, open: 'b' } });
    expect(opened.status).toBe('ready');
    expect([...opened.selection.keys]).toEqual(['a']);
  });

  it('lets the selection go in another place', () => {
    const chosen = reduce(ready(null, 'a'), { type: 'toggled', key: 'a', extend: false });
    const elsewhere = reduce(chosen, { type: 'went', place: { ...START, shelf: 'trash' } });
    expect(elsewhere.selection.keys.size).toBe(0);
  });
});

describe('rows that leave', () => {
  it('opens the row after the one that left', () => {
    const state = reduce(ready('b', 'a', 'b', 'c'), { type: 'left', keys: ['b'] });
    expect(keysOf(state)).toEqual(['a', 'c']);
    expect(state.place.open).toBe('c');
  });

  it('skips rows that left with it, and falls back to the one before', () => {
    expect(reduce(ready('b', 'a', 'b', 'c', 'd'), { type: 'left', keys: ['b', 'c'] }).place.open).toBe('d');
    expect(reduce(ready('c', 'a', 'b', 'c'), { type: 'left', keys: ['c'] }).place.open).toBe('b');
    expect(reduce(ready('a', 'a'), { type: 'left', keys: ['a'] }).place.open).toBeNull();
  });

  it('keeps the open row when another one leaves', () => {
    expect(reduce(ready('a', 'a', 'b'), { type: 'left', keys: ['b'] }).place.open).toBe('a');
  });

  it('leave the selection too', () => {
    let state = reduce(ready('a', 'a', 'b'), { type: 'selected', keys: ['a', 'b'] });
    state = reduce(state, { type: 'left', keys: ['a'] });
    expect([...state.selection.keys]).toEqual(['b']);
  });
});

describe('moved', () => {
  const list = ['a', 'b', 'c'];
  it.each([
    [null, 1, 'a'],
    ['gone', 1, 'a'],
    ['a', 1, 'b'],
    ['c', 1, 'c'],
    ['a', -1, 'a'],
    ['b', -1, 'a'],
    ['a', 99, 'c'],
  ])('from %s by %i to %s', (open, by, expected) => {
    expect(moved(list, open, by)).toBe(expected);
  });
  it('goes nowhere in an empty list', () => expect(moved([], null, 1)).toBeNull());
});

describe('subjects', () => {
  it('are the selection, else the open article, else nothing', () => {
    const open = ready('a', 'a', 'b', 'c');
    expect(subjects(open)).toEqual(['a']);
    expect(subjects(reduce(open, { type: 'selected', keys: ['b', 'c'] }))).toEqual(['b', 'c']);
    expect(subjects(ready(null, 'a'))).toEqual([]);
  });
});
