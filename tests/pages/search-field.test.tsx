import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SEARCH_PAUSE_MS, SearchField } from '../../components/library/SearchField';
import { useScreen } from '../components/dom';

describe('SearchField', () => {
  const screen = useScreen();
  let searched: string[] = [];
  let left = 0;
  let asked: unknown[] = [];
  const values = Promise.resolve([
    { value: 'Ines Halvorsen', count: 4 },
    { value: 'Ines Marl', count: 1 },
  ]);
  const findValues = (...given: unknown[]) => {
    asked.push(given);
    return values;
  };
  const listed = () => screen.all('[role=option]').map((option) => option.textContent);
  const tokens = () => screen.all('.op').map((token) => token.textContent);
  const press = async (key: string) => {
    field().focus();
    await act(async () => void screen.press(key));
  };
  const type = async (text: string) => {
    await act(async () => screen.type(field(), text));
  };
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    searched = [];
    left = 0;
    asked = [];
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
        onHelp={() => {}}
        findValues={findValues}
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

  it('makes tokens of finished operators, and opens the last one again', async () => {
    draw();
    await type('tag:oil -site:bay.example riv');
    expect(tokens()).toEqual(['tag:oil', 'without −site:bay.example']);
    expect(field().value).toBe('riv');
    pass(SEARCH_PAUSE_MS);
    expect(searched).toEqual(['tag:oil -site:bay.example riv']);
    field().setSelectionRange(0, 0);
    await press('Backspace');
    expect(tokens()).toEqual(['tag:oil']);
    expect(field().value).toBe('-site:bay.example riv');
    await act(async () => screen.find('.op button').click());
    expect(searched.at(-1)).toBe('-site:bay.example riv');
  });

  it('completes operators and their values, by the keyboard', async () => {
    draw('tag:oil ');
    await type('pers');
    expect(listed()).toHaveLength(1);
    await press('ArrowDown');
    await press('Enter');
    expect(field().value).toBe('person:');
    await type('person:ine');
    await act(async () => void (await values));
    expect(asked.at(-1)).toMatchObject([{ name: 'person' }, 'ine', 'tag:oil']);
    expect(listed()[0]).toContain('Ines Halvorsen');
    expect(field().getAttribute('aria-expanded')).toBe('true');
    await press('ArrowDown');
    await press('Enter');
    expect(field().value).toBe('');
    expect(searched.at(-1)).toBe('tag:oil person:"Ines Halvorsen"');
    expect(listed()).toEqual([]);
  });

  it('does not search for a value that is half typed', async () => {
    draw();
    await type('river is:unr');
    pass(SEARCH_PAUSE_MS);
    expect(searched).toEqual(['river']);
    expect(listed()).toEqual(['Unread']);
    await press('Escape');
    expect(listed()).toEqual([]);
    await type('river is:unread ');
    pass(SEARCH_PAUSE_MS);
    expect(searched.at(-1)).toBe('is:unread river ');
  });
});
