import { describe, expect, it } from 'vitest';
import {
  type Place,
  placeFromSearch,
  placeOf,
  placeToSearch,
  START,
  sameRows,
} from '../../components/library/place';

describe('place', () => {
  it.each<Place>([
    START,
    { ...START, shelf: 'trash' },
    { ...START, tag: 'port & unions', query: 'Tolna “bridge” #1' },
    { ...START, site: 'haldenpost.example', open: 'https://haldenpost.example/a?b=1&c=2' },
    { ...START, tag: 'سرحد', query: '边境' },
    { ...START, tag: 'talks', view: 'timeline' },
    { ...START, view: 'stories' },
    placeOf('name', 'PER:Mara Velt'),
  ])('survives the address: %o', (place) => {
    expect(placeFromSearch(placeToSearch(place))).toEqual(place);
  });
  it('writes nothing for the start', () => expect(placeToSearch(START)).toBe(''));
  it('leaves out what makes no sense', () => {
    expect(placeFromSearch('?shelf=nowhere&tag=&x=1')).toEqual(START);
    expect(placeFromSearch('?view=story')).toEqual(START);
    expect(placeFromSearch('?view=timeline&of=x')).toEqual({ ...START, view: 'timeline' });
  });
  it('shows the same rows whatever article is open and however the query is padded in front', () => {
    expect(sameRows({ ...START, query: ' a', open: 'x' }, { ...START, query: 'a' })).toBe(true);
    expect(sameRows(START, { ...START, shelf: 'trash' })).toBe(false);
    expect(sameRows({ ...START, tag: 'a' }, { ...START, site: 'a' })).toBe(false);
  });
});
