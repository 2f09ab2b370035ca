import { describe, expect, it, vi } from 'vitest';
import { deleteForGood, saveArticle, setTags } from '../../utils/library/articles';
import { hearChanges, type LibraryChange } from '../../utils/library/changes';
import { openLibrary } from '../../utils/library/database';
import { askToPersist, storageUsed } from '../../utils/library/storage';
import { freshLibrary, makeAnnotations, makeArticle } from './samples';

describe('changes', () => {
  it('reach another window of the same library, and no other library', async () => {
    const db = await freshLibrary();
    const otherWindow = await openLibrary({ name: db.name });
    const heard: LibraryChange[] = [];
    const elsewhere = vi.fn();
    const stops = [
      hearChanges(otherWindow, (change) => heard.push(change)),
      hearChanges(await freshLibrary(), elsewhere),
    ];
    const { key } = await saveArticle(
      db,
      { article: makeArticle(), annotations: makeAnnotations() },
      { now: 1 },
    );
    await setTags(db, [key], { add: ['x'] }, { now: 2 });
    await setTags(db, [key], { add: ['x'] }, { now: 3 });
    await deleteForGood(db, [key]);
    await expect
      .poll(() => heard)
      .toEqual([
        { kind: 'saved', keys: [key] },
        { kind: 'tagged', keys: [key] },
        { kind: 'deleted', keys: [key] },
      ]);
    expect(elsewhere).not.toHaveBeenCalled();
    for (const stop of stops) stop();
  });
});

describe('storage', () => {
  const storage = (persisted: boolean, answer: boolean) => {
    const persist = vi.fn(async () => answer);
    const fake = {
      estimate: async () => ({ usage: 7, quota: 100 }),
      persisted: async () => persisted,
      persist,
    } as unknown as StorageManager;
    return { fake, persist };
  };

  it('tells the room used', async () => {
    expect(await storageUsed(storage(false, true).fake)).toEqual({
      ...{ usedBytes: 7, quotaBytes: 100, persisted: false },
    });
  });

  it('asks to persist only where that is not so already', async () => {
    const asked = storage(false, false);
    expect(await askToPersist(asked.fake)).toBe(false);
    expect(asked.persist).toHaveBeenCalledOnce();
    const had = storage(true, false);
    expect(await askToPersist(had.fake)).toBe(true);
    expect(had.persist).not.toHaveBeenCalled();
  });
});
