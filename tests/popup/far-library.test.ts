/** The library of a popup in a private window: every call goes to the background, and so do the ways back. */
import { describe, expect, it, vi } from 'vitest';
import { farLibrary, libraryErrands } from '../../entrypoints/popup/far-library';
import type { PopupLibrary } from '../../entrypoints/popup/world';
import { isForPopup } from '../../utils/private-window';
import { ANNOTATIONS, ARTICLE } from './world';

function pair(methods: Partial<PopupLibrary>) {
  const errands = libraryErrands(async () => methods as PopupLibrary);
  const calls: unknown[] = [];
  // As a message goes: what cannot be copied fails.
  const far = farLibrary(async (call) => {
    calls.push(structuredClone(call));
    return structuredClone(await errands(structuredClone(call)));
  });
  return { far, calls };
}

describe('the library from a private window', () => {
  it('saves where the library is, and takes it back there', async () => {
    const undo = vi.fn(async () => true);
    const kept = { held: { saved: { key: 'k' }, changed: false }, outcome: 'new', undo };
    const save = vi.fn(async () => kept as never);
    const { far, calls } = pair({ save });
    const given = await far.save(ARTICLE, ANNOTATIONS, { tags: ['tides'] });
    expect(save).toHaveBeenCalledWith(ARTICLE, ANNOTATIONS, { tags: ['tides'] });
    expect(given).toMatchObject({ outcome: 'new', held: { saved: { key: 'k' } } });
    expect(await given.undo()).toBe(true);
    expect(undo).toHaveBeenCalledOnce();
    expect(calls).toHaveLength(2);
  });

  it('gives each way back its own number, and says where there is none', async () => {
    const done: string[] = [];
    const back = (name: string) => async () => void done.push(name);
    const { far } = pair({
      trash: async (key) => back(key),
      setTags: async (_, { add }) => (add ? back('tags') : null),
      ownTags: async () => [],
      find: async () => null,
    });
    const [first, second] = [await far.trash('a'), await far.trash('b')];
    const tags = await far.setTags('a', { add: ['x'] });
    expect(await far.setTags('a', { remove: ['x'] })).toBeNull();
    await second();
    await first();
    await tags?.();
    expect(done).toEqual(['b', 'a', 'tags']);
    expect(await far.ownTags()).toEqual([]);
    expect(await far.find(ARTICLE)).toBeNull();
  });

  it('is told when the background was stopped in between: nothing was taken back', async () => {
    const save = async () => ({ held: {}, outcome: 'new', undo: async () => true }) as never;
    const restarted = libraryErrands(async () => ({ save }) as unknown as PopupLibrary);
    let call = libraryErrands(async () => ({ save }) as unknown as PopupLibrary);
    const far = farLibrary((asked) => call(asked));
    const kept = await far.save(ARTICLE, ANNOTATIONS, { tags: [] });
    call = restarted;
    expect(await kept.undo()).toBe(false);
  });

  it('can be awaited, and has no calls but its own', async () => {
    const { far } = pair({ ownTags: async () => [] });
    await expect(Promise.resolve(far)).resolves.toBe(far);
    const errands = libraryErrands(async () => ({ ownTags: async () => [] }) as unknown as PopupLibrary);
    await expect(errands({ method: 'constructor', args: [] })).rejects.toThrow('No call');
    await expect(errands({ method: '__proto__', args: [] })).rejects.toThrow('No call');
  });
});

describe('a private window', () => {
  it.each([
    ['save', true, true],
    ['read', true, true],
    ['clean', true, false],
    ['save', false, false],
    ['save', undefined, false],
  ])('%s, private %s: for the popup %s', (action, incognito, wanted) => {
    expect(isForPopup(action, { incognito })).toBe(wanted);
  });
});
