/** The library past our own code: what kills are judged by, and what they begin with. */
import type { View } from './view';

/** Everything in the library, read past our own code. */
export interface Audit {
  version: number;
  keys: string[];
  /** Articles without a text, texts without an article, wrong lists. */
  broken: string[];
  trashed: number;
}

/** Runs in a page of ours. */
export function audit(view: View): Promise<Audit> {
  return view.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    // Opening a database that is not there would make an empty one. After a kill Firefox may not be able to name them.
    const all = await indexedDB.databases().catch(() => [{ name: 'dateline' }]);
    if (!all.some(({ name }) => name === 'dateline')) {
      return { version: 0, keys: [], broken: [], trashed: 0 };
    }
    const db = await done(indexedDB.open('dateline'));
    try {
      if (!db.objectStoreNames.contains('articles'))
        return { version: db.version, keys: [], broken: [], trashed: 0 };
      const look = db.transaction(['articles', 'bodies', 'versions']);
      interface Listed {
        key: string;
        trashedAt: number | null;
        lists: unknown[][];
        versionCount: number;
      }
      const articles = (await done(look.objectStore('articles').getAll())) as Listed[];
      const texts = new Set((await done(look.objectStore('bodies').getAllKeys())) as string[]);
      const versions = (await done(look.objectStore('versions').getAllKeys())) as Array<[string, number]>;
      const keys = articles.map(({ key }) => key);
      const known = new Set(keys);
      const broken = [
        ...keys.filter((key) => !texts.has(key)).map((key) => `no text: ${key}`),
        ...[...texts].filter((key) => !known.has(key)).map((key) => `only a text: ${key}`),
        ...versions.filter(([key]) => !known.has(key)).map(([key]) => `only a version: ${key}`),
        ...articles
          .filter(({ trashedAt, lists }) => lists[0]?.[0] !== (trashedAt === null ? 'kept' : 'trash'))
          .map(({ key }) => `in the wrong list: ${key}`),
      ];
      const trashed = articles.filter(({ trashedAt }) => trashedAt !== null).length;
      return { version: db.version, keys, broken: broken.slice(0, 5), trashed };
    } finally {
      db.close();
    }
  });
}

/** Runs in a page of ours: in place of all there is, a library as version 1 had it; what is not kept is in the trash. */
export async function makeOldLibrary(count: number, kept: number): Promise<void> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  // The background opens the library when the browser starts; Firefox fails whoever comes in between.
  const patiently = async <T>(ask: () => IDBRequest<T>, left = 10): Promise<T> => {
    try {
      return await done(ask());
    } catch (error) {
      if (left === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200));
      return patiently(ask, left - 1);
    }
  };
  const all = await indexedDB.databases().catch(() => [{ name: 'dateline' }, { name: 'dateline-index' }]);
  for (const { name } of all) await patiently(() => indexedDB.deleteDatabase(name!));
  const db = await patiently(() => {
    const opening = indexedDB.open('dateline', 1);
    opening.onupgradeneeded = () => {
      const articles = opening.result.createObjectStore('articles', { keyPath: 'key' });
      articles.createIndex('lists', 'lists', { multiEntry: true });
      articles.createIndex('url', 'url');
      articles.createIndex('entities', 'entities', { multiEntry: true });
      opening.result.createObjectStore('bodies', { keyPath: 'key' });
      opening.result.createObjectStore('versions', { keyPath: ['key', 'number'] });
    };
    return opening;
  });
  const transaction = db.transaction(['articles', 'bodies'], 'readwrite');
  const text = 'The council of Aldermoor voted to rebuild the covered market.\n'.repeat(20).trim();
  for (let number = 0; number < count; number++) {
    const key = `https://aldermoor.example/old/${number}`;
    const savedAt = 1_600_000_000_000 + number;
    const trashedAt = number < kept ? null : Date.now();
    const common = {
      siteName: null,
      byline: [],
      lang: 'en',
      excerpt: '',
      wordCount: 200,
      title: `Old ${number}`,
    };
    transaction.objectStore('articles').put({
      ...{ key, url: key, ...common, site: 'aldermoor.example', published: null, datelineDate: null },
      ...{ datelinePlace: null, tags: ['market'], entities: [], savedAt, updatedAt: savedAt, trashedAt },
      ...{ versionCount: 0, textHash: String(number) },
      lists:
        trashedAt === null
          ? [
              ['kept', -savedAt, key],
              ['tag', 'market', -savedAt, key],
              ['site', 'aldermoor.example', -savedAt, key],
            ]
          : [['trash', -trashedAt, key]],
    });
    transaction.objectStore('bodies').put({
      ...{ key, savedAt, annotations: { entities: [], times: [], keyDates: [], engine: '' } },
      article: {
        ...{ url: key, canonicalUrl: key, ...common, section: null, published: null, modified: null },
        ...{ dateline: null, provenance: [], lead: '', html: '', text },
      },
    });
  }
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
  });
  db.close();
}
