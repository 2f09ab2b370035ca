import { describe, expect, it } from 'vitest';
import { rememberedPlace, rememberPlace } from '../../components/library/return-place';

function storage(start?: string) {
  const kept = new Map(start === undefined ? [] : [['library', start]]);
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
  };
}

describe('return place', () => {
  it('is the start until one is remembered', () => {
    const tab = storage();
    expect(rememberedPlace(tab)).toEqual({ search: '', loaded: 0 });
    rememberPlace(tab, { search: '?tag=talks', loaded: 200 });
    expect(rememberedPlace(tab)).toEqual({ search: '?tag=talks', loaded: 200 });
  });
  it('is the start where something else was kept', () => {
    expect(rememberedPlace(storage('7'))).toEqual({ search: '', loaded: 0 });
    expect(rememberedPlace(storage('{"search":1}'))).toEqual({ search: '', loaded: 0 });
  });
});
