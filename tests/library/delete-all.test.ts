import { describe, expect, it } from 'vitest';
import { countArticles, saveArticle, setNote, trash } from '../../utils/library/articles';
import { hearChanges } from '../../utils/library/changes';
import { deleteEverything, dropIndex } from '../../utils/library/delete-all';
import { freshLibrary, makeAnnotations, makeArticle } from './samples';

describe('deleting everything', () => {
  it('leaves no record but what the search index is to forget', async () => {
    const db = await freshLibrary();
    const save = (url: string) =>
      saveArticle(
        db,
        { article: makeArticle({ url }), annotations: makeAnnotations(), tags: ['river'] },
        { now: 1 },
      );
    const { key } = await save('https://www.courier.example/one');
    const other = await save('https://www.courier.example/two');
    await setNote(db, key, 'to be read', { now: 2 });
    await trash(db, [other.key], { now: 3 });
    const heard: string[] = [];
    const stop = hearChanges(db, (change) => heard.push(`${change.kind} ${change.keys.length}`));
    expect(await deleteEverything(db)).toBe(2);
    expect(await countArticles(db)).toEqual({ kept: 0, trashed: 0 });
    for (const store of db.objectStoreNames) {
      const left = await db.getAll(store);
      if (store === 'outbox') expect(left).toMatchObject([{ keys: [key, other.key] }]);
      else expect(left, store).toEqual([]);
    }
    await expect.poll(() => heard).toContain('deleted 2');
    stop();
    await dropIndex(db);
    expect(await db.count('outbox')).toBe(0);
    db.close();
  });

  it('does nothing to an empty library', async () => {
    const db = await freshLibrary();
    expect(await deleteEverything(db)).toBe(0);
    expect(await db.count('outbox')).toBe(0);
    db.close();
  });
});
