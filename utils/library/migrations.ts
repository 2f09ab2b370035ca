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
];

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
