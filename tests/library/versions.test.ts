import { describe, expect, it, vi } from 'vitest';
import { QuotaError } from '../../utils/article';
import { getSaved, saveArticle, setTags } from '../../utils/library/articles';
import type { Library } from '../../utils/library/schema';
import { removeVersion, restoreVersion } from '../../utils/library/versions';
import { dump, freshLibrary, makeAnnotations, makeArticle } from './samples';

const TEXTS = ['The river rose by two metres.', 'The river rose by three metres.', 'The river fell again.'];
const key = makeArticle().canonicalUrl;

/** An article saved three times, each time with another text. */
async function saved(): Promise<Library> {
  const db = await freshLibrary();
  for (const [index, text] of TEXTS.entries()) {
    const input = { article: makeArticle({ text }), annotations: makeAnnotations() };
    await saveArticle(db, input, { now: index + 1 });
  }
  return db;
}

async function texts(db: Library): Promise<string[]> {
  const { versions, article } = (await getSaved(db, key))!;
  return [...versions.map((version) => version.article.text), article.text];
}

describe('restoreVersion', () => {
  it('brings an earlier text back and keeps the one that was there', async () => {
    const db = await saved();
    await restoreVersion(db, key, 0, { now: 9 });
    expect(await texts(db)).toEqual([TEXTS[1], TEXTS[2], TEXTS[0]]);
    expect(await getSaved(db, key)).toMatchObject({ textSavedAt: 1, updatedAt: 9, savedAt: 1 });
  });

  it('is taken back exactly, and not where the article was saved since', async () => {
    const db = await saved();
    const before = await dump(db);
    const restored = await restoreVersion(db, key, 1, { now: 9 });
    expect(await restored!.undo()).toBe(true);
    expect(await dump(db)).toEqual(before);

    const again = await restoreVersion(db, key, 1, { now: 9 });
    const newer = { article: makeArticle({ text: 'It rains.' }), annotations: makeAnnotations() };
    await saveArticle(db, newer, { now: 10 });
    expect(await again!.undo()).toBe(false);
    expect((await texts(db)).at(-1)).toBe('It rains.');
  });

  it('leaves room for the next version', async () => {
    const db = await saved();
    await restoreVersion(db, key, 0, { now: 9 });
    const newer = { article: makeArticle({ text: 'It rains.' }), annotations: makeAnnotations() };
    await saveArticle(db, newer, { now: 10 });
    expect((await texts(db)).toSorted()).toEqual([...TEXTS, 'It rains.'].toSorted());
  });

  it('keeps what the reader did to tags since when it is taken back', async () => {
    const db = await saved();
    const restored = await restoreVersion(db, key, 0, { now: 9 });
    await setTags(db, [key], { add: ['Rivers'] }, { now: 10 });
    await restored!.undo();
    expect(await getSaved(db, key)).toMatchObject({ tags: ['Rivers'], article: { text: TEXTS[2] } });
  });

  it('does nothing for a text that is not there', async () => {
    const db = await saved();
    expect(await restoreVersion(db, key, 5, { now: 9 })).toBeNull();
    expect(await restoreVersion(db, 'https://other.example/', 0, { now: 9 })).toBeNull();
  });

  it('writes nothing when the disk is full', async () => {
    const db = await saved();
    const before = await dump(db);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(restoreVersion(db, key, 0, { now: 9 })).rejects.toBeInstanceOf(QuotaError);
    put.mockRestore();
    expect(await dump(db)).toEqual(before);
  });
});

describe('removeVersion', () => {
  it('lets one go, the others keep their order and their numbers follow on', async () => {
    const db = await saved();
    await removeVersion(db, key, 0);
    expect(await texts(db)).toEqual([TEXTS[1], TEXTS[2]]);
    expect(await getSaved(db, key)).toMatchObject({ updatedAt: 3 });
    expect((await db.getAllKeys('versions')).map(([, number]) => number)).toEqual([1]);
    const newer = { article: makeArticle({ text: 'It rains.' }), annotations: makeAnnotations() };
    await saveArticle(db, newer, { now: 10 });
    expect(await texts(db)).toEqual([TEXTS[1], TEXTS[2], 'It rains.']);
  });

  it('is taken back exactly', async () => {
    const db = await saved();
    const before = await dump(db);
    const removed = await removeVersion(db, key, 0);
    await removed!.undo();
    expect(await dump(db)).toEqual(before);
  });
});
