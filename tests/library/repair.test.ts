import { describe, expect, it, vi } from 'vitest';
import { getSaved, listArticles, saveArticle, setTags } from '../../utils/library/articles';
import { hearChanges } from '../../utils/library/changes';
import { checkLibrary, type RepairKind } from '../../utils/library/repair';
import type { Library } from '../../utils/library/schema';
import { dump, freshLibrary, makeAnnotations, makeArticle } from './samples';

const url = (number: number) => `https://courier.example/${String(number).padStart(4, '0')}`;
const OPTIONS = { now: 500, thorough: true, pause: async () => {} };

async function filled(count: number): Promise<Library> {
  const db = await freshLibrary();
  for (let number = 0; number < count; number++) {
    const article = makeArticle({ url: url(number), text: `The river rose ${number} times.` });
    await saveArticle(db, { article, annotations: makeAnnotations(), tags: ['Floods'] }, { now: number + 1 });
  }
  return db;
}

async function savedAgain(db: Library, number: number, text: string): Promise<void> {
  const article = makeArticle({ url: url(number), text });
  await saveArticle(db, { article, annotations: makeAnnotations() }, { now: 100 });
}

const repairs = (of: Partial<Record<RepairKind, number>>) => ({
  text: 0,
  entry: 0,
  place: 0,
  'left-over': 0,
  ...of,
});

describe('checkLibrary', () => {
  it('finds nothing in a library that is whole, and changes nothing', async () => {
    const db = await filled(3);
    await savedAgain(db, 1, 'The river fell.');
    const before = await dump(db);
    expect(await checkLibrary(db, OPTIONS)).toEqual({ looked: 3, repaired: repairs({}) });
    expect(await dump(db)).toEqual(before);
  });

  it('keeps an article whose text is gone as a link, with its tags', async () => {
    const db = await filled(3);
    await db.delete('bodies', url(1));
    const report = await checkLibrary(db, { ...OPTIONS, thorough: false });
    expect(report.repaired).toEqual(repairs({ text: 1 }));
    const saved = await getSaved(db, url(1));
    expect(saved).toMatchObject({ tags: ['Floods'], savedAt: 2, article: { text: '', wordCount: 0 } });
    expect(saved!.article.title).toBe('Dyke breaks at Oberfeld');
    // Its page can be saved anew.
    await savedAgain(db, 1, 'The river fell.');
    expect(await getSaved(db, url(1))).toMatchObject({ article: { text: 'The river fell.' }, versions: [] });
  });

  it('puts the last earlier text in the place of one that is gone', async () => {
    const db = await filled(2);
    await savedAgain(db, 1, 'The river fell.');
    await db.delete('bodies', url(1));
    await checkLibrary(db, OPTIONS);
    expect(await getSaved(db, url(1))).toMatchObject({
      article: { text: 'The river rose 1 times.' },
      versions: [],
    });
  });

  it('brings articles back into the lists whose entry is gone', async () => {
    const db = await filled(3);
    await savedAgain(db, 2, 'The river fell.');
    await db.delete('articles', url(0));
    await db.delete('articles', url(2));
    await db.delete('bodies', url(2));
    expect((await checkLibrary(db, OPTIONS)).repaired).toEqual(repairs({ entry: 2 }));
    const { articles } = await listArticles(db, { limit: 9 });
    expect(articles.map(({ key }) => key)).toEqual([url(2), url(1), url(0)]);
    expect((await getSaved(db, url(2)))!.article.text).toBe('The river rose 2 times.');
  });

  it('puts places in lists and counts of versions right', async () => {
    const db = await filled(3);
    await savedAgain(db, 1, 'The river fell.');
    const [first, second] = [await db.get('articles', url(0)), await db.get('articles', url(1))];
    await db.put('articles', { ...first!, lists: [['tag', 'Storms', -1, url(0)]] });
    await db.put('articles', { ...second!, versionCount: 7 });
    expect((await checkLibrary(db, { ...OPTIONS, thorough: false })).repaired).toEqual(repairs({}));
    expect((await checkLibrary(db, OPTIONS)).repaired).toEqual(repairs({ place: 2 }));
    expect(await db.get('articles', url(0))).toEqual(first);
    expect(await db.get('articles', url(1))).toEqual(second);
  });

  it('numbers versions anew where one is missing', async () => {
    const db = await filled(1);
    await savedAgain(db, 0, 'The river fell.');
    await savedAgain(db, 0, 'It rains.');
    await db.delete('versions', [url(0), 1]);
    await checkLibrary(db, OPTIONS);
    await savedAgain(db, 0, 'It snows.');
    const saved = (await getSaved(db, url(0)))!;
    expect(saved.versions.map(({ article }) => article.text)).toEqual(['The river fell.', 'It rains.']);
  });

  it('keeps what the reader wrote about an article that is gone, with a link to it', async () => {
    const db = await filled(1);
    await db.put('notes', { key: 'https://courier.example/lost', text: 'Ask Ines about this.' });
    expect((await checkLibrary(db, { ...OPTIONS, thorough: false })).repaired).toEqual(repairs({ entry: 1 }));
    expect(await getSaved(db, 'https://courier.example/lost')).toMatchObject({
      ...{ note: 'Ask Ines about this.', savedAt: 500 },
      article: { url: 'https://courier.example/lost', wordCount: 0 },
    });
  });

  it('counts highlights and notes anew', async () => {
    const db = await filled(2);
    const record = (await db.get('articles', url(0)))!;
    await db.put('articles', { ...record, highlightCount: 3 });
    await db.put('notes', { key: url(1), text: 'Ask Ines.' });
    expect((await checkLibrary(db, OPTIONS)).repaired).toEqual(repairs({ place: 2 }));
    expect(await db.get('articles', url(0))).toEqual(record);
    expect(await db.get('articles', url(1))).toMatchObject({ noted: true });
  });

  it('lets go of pictures without an article', async () => {
    const db = await filled(1);
    const picture = { mime: 'image/webp', bytes: new ArrayBuffer(4), widthPx: 1, heightPx: 1 };
    for (const hash of ['used', 'of-lost', 'unused']) await db.put('images', { hash, ...picture });
    const use = { source: 'https://img.example/1', failure: null, at: 1 };
    await db.put('imageUses', { key: url(0), hash: 'used', ...use });
    await db.put('imageUses', { key: url(9), hash: 'of-lost', ...use });
    expect((await checkLibrary(db, OPTIONS)).repaired).toEqual(repairs({ 'left-over': 2 }));
    expect(await db.getAllKeys('images')).toEqual(['used']);
    expect(await db.count('imageUses')).toBe(1);
  });

  it('lets go of journals without their import', async () => {
    const db = await filled(1);
    await db.put('intakeSteps', { intake: 5, step: 1, changes: [] });
    expect((await checkLibrary(db, OPTIONS)).repaired).toEqual(repairs({ 'left-over': 1 }));
    expect(await db.count('intakeSteps')).toBe(0);
  });

  it('goes through many in slices, with a pause after each, and finds what lies at their borders', async () => {
    const db = await freshLibrary();
    const sample = await filled(1);
    const [record, body] = [(await sample.get('articles', url(0)))!, (await sample.get('bodies', url(0)))!];
    const transaction = db.transaction(['articles', 'bodies'], 'readwrite');
    for (let number = 0; number < 1_200; number++) {
      const key = url(number);
      const lists = record.lists.map((entry) => [...entry.slice(0, -1), key]) as typeof record.lists;
      void transaction.objectStore('articles').put({ ...record, key, lists });
      if (number !== 499 && number !== 500 && number !== 1_199)
        void transaction.objectStore('bodies').put({ ...body, key });
    }
    void transaction.objectStore('bodies').put({ ...body, key: `${url(999)}-and-a-half` });
    await transaction.done;
    const pause = vi.fn(async () => {});
    const report = await checkLibrary(db, { ...OPTIONS, pause });
    expect(report).toEqual({ looked: 1_200, repaired: repairs({ text: 3, entry: 1 }) });
    expect(pause).toHaveBeenCalledTimes(2);
  });

  it('stops when it is told to', async () => {
    const db = await filled(2);
    await expect(checkLibrary(db, { ...OPTIONS, signal: AbortSignal.abort() })).rejects.toThrow();
  });

  it('leaves alone what was changed while it was looking', async () => {
    const db = await filled(1);
    await db.delete('bodies', url(0));
    const digest = vi.spyOn(crypto.subtle, 'digest').mockImplementationOnce(async () => {
      await setTags(db, [url(0)], { add: ['Rivers'] }, { now: 50 });
      return new ArrayBuffer(32);
    });
    await checkLibrary(db, OPTIONS);
    digest.mockRestore();
    expect(await getSaved(db, url(0))).toMatchObject({ tags: ['Floods', 'Rivers'] });
  });

  it('tells every window what it changed', async () => {
    const db = await filled(1);
    await db.delete('bodies', url(0));
    const heard = new Promise((resolve) => hearChanges(db, resolve));
    await checkLibrary(db, OPTIONS);
    expect(await heard).toEqual({ kind: 'saved', keys: [url(0)] });
  });
});
