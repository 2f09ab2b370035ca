import { afterEach, describe, expect, it, vi } from 'vitest';
import { LibraryError, QuotaError } from '../../utils/article';
import { findSaved, getSaved, listArticles, saveArticle, setTags, trash } from '../../utils/library/articles';
import { dump, freshLibrary, makeAnnotations, makeArticle } from './samples';

const annotations = makeAnnotations();
const OTHER_TEXT =
  'Parliament passed the fisheries bill after a night of talks.\nBoats may leave port again from the first of the month, said the minister.';

afterEach(() => {
  vi.restoreAllMocks();
});

describe('saveArticle', () => {
  it('keeps an article whole', async () => {
    const db = await freshLibrary();
    const article = makeArticle();
    const saved = await saveArticle(
      db,
      { article, annotations, tags: [' Floods ', 'floods', ''] },
      { now: 5 },
    );
    expect(saved.outcome).toBe('new');
    expect(await getSaved(db, saved.key)).toEqual({
      ...{ key: article.canonicalUrl, article, annotations, tags: ['Floods'] },
      ...{ state: { unread: true, archived: false, favourite: false }, note: '', highlights: [] },
      ...{ savedAt: 5, textSavedAt: 5, updatedAt: 5, trashedAt: null, versions: [] },
    });
    expect(saved.summary).toMatchObject({
      ...{ site: 'courier.example', title: article.title, datelinePlace: 'OBERFELD' },
      ...{ entities: ['PER:Ines Halvorsen'], versionCount: 0, published: '2026-05-02T06:30:00+02:00' },
    });
    expect(saved.summary).not.toHaveProperty('lists');
  });

  it('never doubles: the same text renews metadata and tags only', async () => {
    const db = await freshLibrary();
    await saveArticle(db, { article: makeArticle(), annotations, tags: ['a'] }, { now: 5 });
    const again = makeArticle({ byline: ['Tomas Brandl', 'Lia Okoro'] });
    const saved = await saveArticle(db, { article: again, annotations, tags: ['b'] }, { now: 9 });
    expect(saved.outcome).toBe('unchanged');
    expect(await getSaved(db, saved.key)).toMatchObject({
      ...{ tags: ['a', 'b'], savedAt: 5, textSavedAt: 5, updatedAt: 9, versions: [] },
      article: { byline: ['Tomas Brandl', 'Lia Okoro'] },
    });
    expect((await listArticles(db, { limit: 10 })).articles).toHaveLength(1);
  });

  it('leaves the time of change when nothing the reader sees has changed', async () => {
    const db = await freshLibrary();
    await saveArticle(db, { article: makeArticle(), annotations, tags: ['a'] }, { now: 5 });
    const { summary } = await saveArticle(db, { article: makeArticle(), annotations }, { now: 9 });
    expect(summary.updatedAt).toBe(5);
  });

  it('keeps every earlier text as a version with its own time', async () => {
    const db = await freshLibrary();
    const texts = [
      'First report from the river.',
      'Second report, more water.',
      'Third report, water falls.',
    ];
    for (const [index, text] of texts.entries()) {
      const article = makeArticle({ text, html: `<p>${text}</p>` });
      await saveArticle(db, { article, annotations }, { now: 10 * (index + 1) });
      await setTags(db, [article.canonicalUrl], { add: [`t${index}`] }, { now: 10 * (index + 1) + 5 });
    }
    const saved = await getSaved(db, 'https://www.courier.example/flood');
    expect(saved?.article.text).toBe(texts[2]);
    expect(saved?.versions.map(({ article, savedAt }) => [article.text, savedAt])).toEqual([
      [texts[0], 10],
      [texts[1], 20],
    ]);
    expect(saved).toMatchObject({ savedAt: 10, textSavedAt: 30, tags: ['t0', 't1', 't2'] });
  });

  it('brings a trashed article back', async () => {
    const db = await freshLibrary();
    const { key } = await saveArticle(db, { article: makeArticle(), annotations }, { now: 5 });
    await trash(db, [key], { now: 6 });
    await saveArticle(db, { article: makeArticle(), annotations }, { now: 7 });
    expect((await getSaved(db, key))?.trashedAt).toBeNull();
    expect((await listArticles(db, { limit: 5 })).articles).toHaveLength(1);
    expect((await listArticles(db, { limit: 5, trashed: true })).articles).toHaveLength(0);
  });

  it('is exact when two windows save the same article at once', async () => {
    const db = await freshLibrary();
    const save = (text: string, now: number) =>
      saveArticle(db, { article: makeArticle({ text }), annotations }, { now });
    const outcomes = await Promise.all([
      save('One text of the story.', 1),
      save('One text of the story.', 2),
    ]);
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['new', 'unchanged']);
    const both = await Promise.all([save('A second text.', 3), save('A third text.', 4)]);
    expect(both.map(({ outcome }) => outcome)).toEqual(['new-version', 'new-version']);
    expect((await getSaved(db, both[0].key))?.versions).toHaveLength(2);
  });
});

describe('undo of a save', () => {
  it('takes a new article out', async () => {
    const db = await freshLibrary();
    const empty = await dump(db);
    const saved = await saveArticle(db, { article: makeArticle(), annotations }, { now: 5 });
    expect(await saved.undo()).toBe(true);
    expect(await dump(db)).toEqual(empty);
  });

  it('takes a new version back, with everything else that save did', async () => {
    const db = await freshLibrary();
    const { key } = await saveArticle(db, { article: makeArticle(), annotations, tags: ['a'] }, { now: 5 });
    await trash(db, [key], { now: 6 });
    const before = await dump(db);
    const changed = makeArticle({ title: 'Dyke holds at Oberfeld' });
    const saved = await saveArticle(db, { article: changed, annotations, tags: ['b'] }, { now: 7 });
    expect(await saved.undo()).toBe(true);
    expect(await dump(db)).toEqual(before);
  });

  it('takes renewed metadata back and leaves tags the reader set since', async () => {
    const db = await freshLibrary();
    const { key } = await saveArticle(db, { article: makeArticle(), annotations, tags: ['a'] }, { now: 5 });
    const saved = await saveArticle(
      db,
      { article: makeArticle({ byline: [] }), annotations, tags: ['b'] },
      { now: 7 },
    );
    await setTags(db, [key], { add: ['mine'] }, { now: 8 });
    expect(await saved.undo()).toBe(true);
    expect(await getSaved(db, key)).toMatchObject({
      tags: ['a', 'mine'],
      article: { byline: ['Tomas Brandl'] },
    });
  });

  it('leaves an article alone whose text was saved again since', async () => {
    const db = await freshLibrary();
    const first = await saveArticle(db, { article: makeArticle(), annotations }, { now: 5 });
    await saveArticle(db, { article: makeArticle({ text: 'Another text of it.' }), annotations }, { now: 6 });
    const before = await dump(db);
    expect(await first.undo()).toBe(false);
    expect(await dump(db)).toEqual(before);
  });
});

describe('identity', () => {
  it('finds an article under its canonical address, however it was opened', async () => {
    const db = await freshLibrary();
    const canonicalUrl = 'https://www.courier.example/flood';
    await saveArticle(db, { article: makeArticle({ canonicalUrl }), annotations }, { now: 5 });
    const opened = makeArticle({ url: `${canonicalUrl}?utm_source=mail`, canonicalUrl });
    expect((await findSaved(db, opened))?.key).toBe(canonicalUrl);
    expect((await saveArticle(db, { article: opened, annotations }, { now: 6 })).outcome).toBe('unchanged');
  });

  it('finds an article whose page names another canonical address today', async () => {
    const db = await freshLibrary();
    const url = 'https://www.courier.example/flood';
    await saveArticle(db, { article: makeArticle({ url }), annotations }, { now: 5 });
    const today = makeArticle({ url, canonicalUrl: 'https://www.courier.example/2026/flood' });
    expect((await findSaved(db, today))?.key).toBe(url);
    expect(
      await findSaved(db, { url: 'https://other.example/', canonicalUrl: 'https://other.example/' }),
    ).toBeNull();
  });

  it('lets no page take the place of a clearly different article', async () => {
    const db = await freshLibrary();
    const held = makeArticle();
    await saveArticle(db, { article: held, annotations }, { now: 5 });
    const thief = makeArticle({
      ...{ url: 'https://www.courier.example/fisheries', canonicalUrl: held.canonicalUrl },
      ...{ title: 'Fisheries bill passed', text: OTHER_TEXT },
    });
    expect(await findSaved(db, thief)).toBeNull();
    const saved = await saveArticle(db, { article: thief, annotations }, { now: 6 });
    expect([saved.outcome, saved.key]).toEqual(['new', thief.url]);
    expect((await getSaved(db, held.canonicalUrl))?.article).toEqual(held);
    expect((await findSaved(db, thief))?.key).toBe(thief.url);
    expect((await findSaved(db, held))?.key).toBe(held.canonicalUrl);
    const again = { ...thief, text: `${OTHER_TEXT}\nThe vote was close.` };
    expect((await saveArticle(db, { article: again, annotations }, { now: 7 })).outcome).toBe('new-version');
  });

  it('gives the page at the address itself a key of its own when another text claimed it first', async () => {
    const db = await freshLibrary();
    const claimed = 'https://www.courier.example/fisheries';
    const claimant = makeArticle({ url: 'https://www.courier.example/flood', canonicalUrl: claimed });
    const owner = makeArticle({ url: claimed, title: 'Fisheries bill passed', text: OTHER_TEXT });
    await saveArticle(db, { article: claimant, annotations }, { now: 5 });
    const saved = await saveArticle(db, { article: owner, annotations }, { now: 6 });
    expect(saved.outcome).toBe('new');
    expect((await getSaved(db, claimed))?.article).toEqual(claimant);
    expect((await findSaved(db, owner))?.key).toBe(saved.key);
    expect((await saveArticle(db, { article: owner, annotations }, { now: 7 })).key).toBe(saved.key);
  });

  it('takes a rewritten page at the same address for a new version', async () => {
    const db = await freshLibrary();
    await saveArticle(db, { article: makeArticle(), annotations }, { now: 5 });
    const rewritten = makeArticle({ title: 'Live: parliament', text: OTHER_TEXT });
    expect((await saveArticle(db, { article: rewritten, annotations }, { now: 6 })).outcome).toBe(
      'new-version',
    );
  });
});

describe('a failure in the middle of a save', () => {
  /** Lets the next `after` puts pass and answers the one after with `fail`. */
  function failPut(after: number, fail: (store: IDBObjectStore) => IDBRequest): void {
    const put = IDBObjectStore.prototype.put;
    let count = 0;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      count++;
      return count > after ? fail(this) : put.apply(this, args);
    });
  }

  async function filled() {
    const db = await freshLibrary();
    await saveArticle(db, { article: makeArticle(), annotations, tags: ['a'] }, { now: 5 });
    return { db, before: await dump(db), changed: makeArticle({ text: 'The dyke has been mended.' }) };
  }

  it.each([0, 1, 2])('changes nothing when put %i throws', async (nth) => {
    const { db, before, changed } = await filled();
    failPut(nth, () => {
      throw new TypeError('broken');
    });
    await expect(saveArticle(db, { article: changed, annotations }, { now: 6 })).rejects.toThrow('broken');
    vi.restoreAllMocks();
    expect(await dump(db)).toEqual(before);
    expect((await saveArticle(db, { article: changed, annotations }, { now: 7 })).outcome).toBe(
      'new-version',
    );
  });

  it.each([0, 1, 2])(
    'says QuotaError when put %i meets a full disk, and works on afterwards',
    async (nth) => {
      const { db, before, changed } = await filled();
      failPut(nth, () => {
        throw new DOMException('full', 'QuotaExceededError');
      });
      await expect(saveArticle(db, { article: changed, annotations }, { now: 6 })).rejects.toBeInstanceOf(
        QuotaError,
      );
      vi.restoreAllMocks();
      expect(await dump(db)).toEqual(before);
      expect((await saveArticle(db, { article: changed, annotations }, { now: 7 })).outcome).toBe(
        'new-version',
      );
    },
  );

  it('knows a full disk from the transaction that it ended', async () => {
    const { db, before, changed } = await filled();
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      const request = put.apply(this, args);
      if (this.name === 'bodies') {
        this.transaction.abort();
        const value = new DOMException('full', 'QuotaExceededError');
        Object.defineProperty(this.transaction, 'error', { value });
      }
      return request;
    });
    await expect(saveArticle(db, { article: changed, annotations }, { now: 6 })).rejects.toBeInstanceOf(
      QuotaError,
    );
    vi.restoreAllMocks();
    expect(await dump(db)).toEqual(before);
  });

  it('says LibraryError when the browser ends the transaction and tells no cause', async () => {
    const { db, before, changed } = await filled();
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      const request = put.apply(this, args);
      this.transaction.abort();
      return request;
    });
    const saving = saveArticle(db, { article: changed, annotations }, { now: 6 });
    await expect(saving).rejects.toBeInstanceOf(LibraryError);
    vi.restoreAllMocks();
    expect(await dump(db)).toEqual(before);

    const get = IDBObjectStore.prototype.get;
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, ...args) {
      const request = get.apply(this, args);
      if (this.name === 'bodies') queueMicrotask(() => this.transaction.abort());
      return request;
    });
    await expect(getSaved(db, 'x')).rejects.toBeInstanceOf(LibraryError);
  });
});
