import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SEARCH_PAUSE_MS, SearchField } from '../../components/library/SearchField';
import { useScreen } from '../components/dom';

describe('SearchField', () => {
  const screen = useScreen();
  let searched: string[] = [];
  let left = 0;
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    searched = [];
    left = 0;
  });
  afterEach(() => vi.useRealTimers());

  const draw = (value = '') =>
    screen.draw(
      <SearchField
        value={value}
        inputRef={null}
        onSearch={(query) => searched.push(query)}
        onLeave={() => left++}
        onDown={() => {}}
      />,
    );
  const field = () => screen.find<HTMLInputElement>('input');
  const pass = (ms: number) => act(() => void vi.advanceTimersByTime(ms));

  it('searches once the typing pauses', () => {
    draw();
    screen.type(field(), 'bri');
    pass(SEARCH_PAUSE_MS - 1);
    screen.type(field(), 'bridge');
    pass(SEARCH_PAUSE_MS - 1);
    expect(searched).toEqual([]);
    pass(1);
    expect(searched).toEqual(['bridge']);
  });

  it('searches at once on Enter', () => {
    draw();
    screen.type(field(), 'bridge');
    field().focus();
    screen.press('Enter');
    expect(searched).toEqual(['bridge']);
    pass(1000);
    expect(searched).toEqual(['bridge']);
  });

  it('clears on Escape, and leaves on the next', () => {
    draw('bridge');
    field().focus();
    screen.press('Escape');
    expect(searched).toEqual(['']);
    expect(field().value).toBe('');
    expect(left).toBe(0);
    screen.press('Escape');
    expect(left).toBe(1);
  });

  it('keeps what is being typed when the last search comes back', () => {
    draw();
    screen.type(field(), 'bri');
    pass(SEARCH_PAUSE_MS);
    screen.type(field(), 'bridge');
    draw('bri');
    expect(field().value).toBe('bridge');
  });

  it('follows the place when that changes by itself', () => {
    draw('bridge');
    draw('');
    expect(field().value).toBe('');
  });
});
