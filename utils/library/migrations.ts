import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';

/** Databases of the past are not typed by today's schema. */
type AnyDatabase = IDBPDatabase<unknown>;
type Upgrade = IDBPTransaction<unknown, StoreNames<unknown>[], 'versionchange'>;

export interface Migration {
  version: number;
  /** Runs inside the upgrade's own transaction: it happens whole or not at all. */
  migrate(db: AnyDatabase, upgrade: Upgrade): void | Promise<void>;
}

/**
 * Every step a library has ever taken, oldest first. Append only: a row that has been released never changes.
 * tests/library/migrations.test.ts wants a library of each version, with articles in it.
 */
export const MIGRATIONS: readonly Migration[] = [
  {
    version: 1,
    migrate(db) {
      const articles = db.createObjectStore('articles', { keyPath: 'key' });
      articles.createIndex('lists', 'lists', { multiEntry: true });
      articles.createIndex('url', 'url');
      articles.createIndex('entities', 'entities', { multiEntry: true });
      db.createObjectStore('bodies', { keyPath: 'key' });
      db.createObjectStore('versions', { keyPath: ['key', 'number'] });
    },
  },
  {
    version: 2,
    migrate(db) {
      db.createObjectStore('intakes', { keyPath: 'id', autoIncrement: true });
      db.createObjectStore('intakeSteps', { keyPath: ['intake', 'step'] });
    },
  },
  {
    version: 3,
    async migrate(db, upgrade) {
      const highlights = db.createObjectStore('highlights', { keyPath: ['key', 'id'] });
      highlights.createIndex('createdAt', 'createdAt');
      db.createObjectStore('notes', { keyPath: 'key' });
      db.createObjectStore('tags', { keyPath: 'id' });
      db.createObjectStore('images', { keyPath: 'hash' });
      const uses = db.createObjectStore('imageUses', { keyPath: ['key', 'source'] });
      uses.createIndex('hash', 'hash');
      db.createObjectStore('searches', { keyPath: 'id', autoIncrement: true });
      await rewrite(upgrade.objectStore('articles'), withState3);
    },
  },
  {
    version: 4,
    migrate(db) {
      db.createObjectStore('outbox', { keyPath: 'seq', autoIncrement: true });
    },
  },
  {
    version: 5,
    async migrate(db, upgrade) {
      const facts = db.createObjectStore('storyFacts', { keyPath: 'key' });
      for (const name of ['spots', 'bands', 'copyOf']) facts.createIndex(name, name, { multiEntry: true });
      facts.createIndex('place', 'place');
      const stories = db.createObjectStore('stories', { keyPath: 'id' });
      stories.createIndex('listed', 'listed');
      stories.createIndex('subject', ['subject', 'lastDay']);
      db.createObjectStore('storyCounts', { keyPath: 'id' });
      const choices = db.createObjectStore('storyChoices', { keyPath: 'id' });
      for (const name of ['articles', 'apart']) choices.createIndex(name, name, { multiEntry: true });
      const queue = db.createObjectStore('storyQueue', { keyPath: 'seq', autoIncrement: true });
      await queueAll(upgrade.objectStore('articles'), queue);
    },
  },
  {
    // What stories know of an article is made anew: all its names and dates, words of scripts whose words are short.
    version: 6,
    async migrate(_db, upgrade) {
      await queueAgain(upgrade);
    },
  },
  {
    // Of every date, whether an event begins, ends or is due then.
    version: 7,
    async migrate(_db, upgrade) {
      await queueAgain(upgrade);
    },
  },
];

/** What stories know of articles is made anew; where nothing is known yet, all are in the queue. */
async function queueAgain(upgrade: Upgrade): Promise<void> {
  if ((await upgrade.objectStore('storyFacts').count()) === 0) return;
  await queueAll(upgrade.objectStore('articles'), upgrade.objectStore('storyQueue') as unknown as Queue);
}

interface Queue {
  add(entry: unknown): Promise<unknown>;
}

/** Leaves the keys of all articles for stories to look at. */
async function queueAll(
  articles: { getAllKeys(after: IDBKeyRange | null, most: number): Promise<IDBValidKey[]> },
  queue: Queue,
): Promise<void> {
  let after: IDBKeyRange | null = null;
  for (;;) {
    const keys = await articles.getAllKeys(after, REWRITTEN_AT_ONCE);
    if (keys.length > 0) await queue.add({ keys: [], bodies: keys });
    if (keys.length < REWRITTEN_AT_ONCE) return;
    after = IDBKeyRange.lowerBound(keys.at(-1), true);
  }
}

/** What version 3 adds to an article of version 1 or 2: nobody has said it was read; `a/b` stands under `a` too. */
function withState3(old: Record<string, unknown>): Record<string, unknown> {
  const { key, savedAt, trashedAt, tags, lists } = old as unknown as {
    key: string;
    savedAt: number;
    trashedAt: number | null;
    tags: string[];
    lists: unknown[][];
  };
  const above = tags.flatMap((tag) =>
    tag.split('/').flatMap((_, index, parts) => (index === 0 ? [] : [parts.slice(0, index).join('/')])),
  );
  const parents = [...new Set(above)].filter((tag) => tag !== '' && !tags.includes(tag));
  const added =
    trashedAt === null
      ? [['unread', -savedAt, key], ...parents.map((tag) => ['tag', tag, -savedAt, key])]
      : [];
  return {
    ...old,
    ...{ state: { unread: true, archived: false, favourite: false }, highlightCount: 0, noted: false },
    lists: [...lists, ...added],
  };
}

/** Records read at once in an upgrade: a library of thousands must not be in memory whole. */
const REWRITTEN_AT_ONCE = 500;

const keyOf = (batch: ReadonlyArray<{ key?: unknown }>) => batch.at(-1)?.key;

interface Records {
  getAll(after: IDBKeyRange | null, most: number): Promise<Array<Record<string, unknown>>>;
  put?: ((record: unknown) => Promise<unknown>) | undefined;
}

/** Changes every record of a store whose key is `key`. */
async function rewrite(
  store: Records,
  change: (record: Record<string, unknown>) => Record<string, unknown>,
): Promise<void> {
  let after: IDBKeyRange | null = null;
  for (;;) {
    const batch = await store.getAll(after, REWRITTEN_AT_ONCE);
    await Promise.all(batch.map((record) => store.put?.(change(record))));
    if (batch.length < REWRITTEN_AT_ONCE) return;
    after = IDBKeyRange.lowerBound(keyOf(batch), true);
  }
}

/** Takes a database from `oldVersion` (0: new) to the newest of `migrations`. */
export async function migrate(
  db: AnyDatabase,
  upgrade: Upgrade,
  { oldVersion, migrations }: { oldVersion: number; migrations: readonly Migration[] },
): Promise<void> {
  for (const migration of migrations.filter(({ version }) => oldVersion < version)) {
    await migration.migrate(db, upgrade);
  }
}
