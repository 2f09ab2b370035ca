/**
 * The stores that migrations make, and nothing but their names and keys: a library that was made anew and one that came
 * all the way from version 1 are the same, and what stands in released versions is never made otherwise.
 */
import 'fake-indexeddb/auto';
import { type IDBPDatabase, openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { MIGRATIONS, migrate } from '../../utils/library/migrations';

interface Shape {
  key: string | string[];
  counted?: true;
  /** Index → key path; a `*` before it: an entry for each of a list. */
  indexes?: Record<string, string>;
}

const STORES: Record<string, Shape> = {
  articles: { key: 'key', indexes: { lists: '*lists', url: 'url', entities: '*entities' } },
  bodies: { key: 'key' },
  versions: { key: ['key', 'number'] },
  intakes: { key: 'id', counted: true },
  intakeSteps: { key: ['intake', 'step'] },
  highlights: { key: ['key', 'id'], indexes: { createdAt: 'createdAt' } },
  notes: { key: 'key' },
  tags: { key: 'id' },
  images: { key: 'hash' },
  imageUses: { key: ['key', 'source'], indexes: { hash: 'hash' } },
  searches: { key: 'id', counted: true },
  outbox: { key: 'seq', counted: true },
  storyFacts: {
    key: 'key',
    indexes: { spots: '*spots', bands: '*bands', copyOf: '*copyOf', place: 'place' },
  },
  stories: { key: 'id', indexes: { listed: 'listed', subject: 'subject,lastDay' } },
  storyCounts: { key: 'id' },
  storyChoices: { key: 'id', indexes: { articles: '*articles', apart: '*apart' } },
  storyQueue: { key: 'seq', counted: true },
};

function shapeOf(db: IDBPDatabase): Record<string, Shape> {
  const transaction = db.transaction([...db.objectStoreNames]);
  const shapes = [...db.objectStoreNames].map((name): [string, Shape] => {
    const store = transaction.objectStore(name);
    const indexes = [...store.indexNames].map((one) => {
      const { keyPath, multiEntry } = store.index(one);
      return [one, `${multiEntry ? '*' : ''}${keyPath}`];
    });
    return [
      name,
      {
        key: store.keyPath as string | string[],
        ...(store.autoIncrement && { counted: true as const }),
        ...(indexes.length > 0 && { indexes: Object.fromEntries(indexes) }),
      },
    ];
  });
  return Object.fromEntries(shapes);
}

async function openAt(name: string, version: number): Promise<IDBPDatabase> {
  const migrations = MIGRATIONS.filter((one) => one.version <= version);
  return openDB(name, version, {
    upgrade: (db, oldVersion, _, upgrade) =>
      void migrate(db as never, upgrade as never, { oldVersion, migrations }).catch(() => upgrade.abort()),
  });
}

describe('the stores of a library', () => {
  const last = MIGRATIONS.at(-1)!.version;

  it('are these, with these keys and indexes', async () => {
    const db = await openAt('shape-new', last);
    expect(shapeOf(db)).toMatchObject(STORES);
    db.close();
  });

  it('are the same whichever way they were come by', async () => {
    const fresh = await openAt('shape-fresh', last);
    for (const { version } of MIGRATIONS) (await openAt('shape-steps', version)).close();
    const steps = await openAt('shape-steps', last);
    expect(shapeOf(steps)).toEqual(shapeOf(fresh));
    steps.close();
    fresh.close();
  });

  it('have versions that only rise', () => {
    const versions = MIGRATIONS.map(({ version }) => version);
    expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b));
    expect(versions[0]).toBe(1);
  });

  it('put every article in the queue of stories, however many there are', async () => {
    const db = await openAt('shape-queue', 4);
    const count = 1203;
    const transaction = db.transaction('articles', 'readwrite');
    for (let at = 0; at < count; at++) {
      void transaction.store.put({
        key: `k${String(at).padStart(5, '0')}`,
        lists: [],
        url: 'u',
        entities: [],
      });
    }
    await transaction.done;
    db.close();
    const now = await openAt('shape-queue', 5);
    const queued = (await now.getAll('storyQueue')) as Array<{ keys: string[]; bodies: string[] }>;
    expect(queued.map(({ bodies }) => bodies.length)).toEqual([500, 500, 203]);
    expect(new Set(queued.flatMap(({ bodies }) => bodies)).size).toBe(count);
    expect(queued.every(({ keys }) => keys.length === 0)).toBe(true);
    now.close();
  });
});
