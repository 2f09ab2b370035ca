/** The whole library in one zip, and back. */

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ImportError, QuotaError } from '../../utils/article';
import { getSaved, saveArticle } from '../../utils/library/articles';
import { listIntakes, undoIntake } from '../../utils/library/intake';
import { MIGRATIONS } from '../../utils/library/migrations';
import { type RecordStore, recordStores } from '../../utils/library/records';
import type { Library, LibrarySchema } from '../../utils/library/schema';
import { decode, encode } from '../../utils/transfer/backup/encode';
import { librarySource } from '../../utils/transfer/backup/source';
import { writeBackup } from '../../utils/transfer/backup/write';
import { dryRun } from '../../utils/transfer/import/dry-run';
import { diskSink } from '../../utils/transfer/sink';
import { freshLibrary, makeAnnotations, makeArticle, makeSaved } from '../library/samples';
import fc from '../properties';
import { anyLibrary } from './arbitrary';
import { writeBackup as writeJson } from './backup-text';
import { bring, OPTIONS } from './import/bring';
import { allOf, open } from './import/open';

afterEach(() => {
  vi.restoreAllMocks();
});

type Bytes = Uint8Array<ArrayBuffer>;

async function backup(db: Library, settings: Record<string, unknown> = {}): Promise<Bytes> {
  const sink = await diskSink(null, 1);
  await writeBackup(librarySource(db), sink, { now: 1_700_000_000_000, settings, pause: async () => {} });
  return new Uint8Array(await (await sink.finish('application/zip')).arrayBuffer());
}

/** What a backup must bring back, store by store: all but how imports are taken back and what is to be indexed. */
async function contents(db: Library): Promise<Record<string, unknown>> {
  const stores = [...db.objectStoreNames].filter(
    (name) => !/^(?:intake|outbox|stor(?:ies|yFacts|yCounts|yQueue)$)/.test(name),
  );
  return Object.fromEntries(await Promise.all(stores.map(async (name) => [name, await db.getAll(name)])));
}

/** A record of every store beside the articles; a new store does not compile without one. */
const RECORDS: { [S in RecordStore]: Array<LibrarySchema[S]['value']> } = {
  tags: [{ id: 'floods', colour: 'green' }],
  storyChoices: [
    {
      ...{ id: 's1', title: 'The dyke', pinned: true },
      ...{ articles: [makeArticle().canonicalUrl], byReader: [], apart: ['https://a.example/1'] },
    },
  ],
  searches: [{ id: 4, name: 'Rivers', query: 'tag:floods lenna', createdAt: 7 }],
  images: [
    {
      hash: 'ab12',
      mime: 'image/webp',
      bytes: Uint8Array.from([0, 255, 1, 80, 75, 3, 4]).buffer,
      widthPx: 3,
      heightPx: 2,
    },
    { hash: 'cd34', mime: 'image/png', bytes: new ArrayBuffer(0), widthPx: 0, heightPx: 0 },
  ],
  imageUses: [
    { key: makeArticle().canonicalUrl, source: 'https://img.example/1', hash: 'ab12', failure: null, at: 5 },
    { key: makeArticle().canonicalUrl, source: 'https://img.example/2', hash: '', failure: 'refused', at: 6 },
  ],
};

async function addRecords(db: Library, records: Partial<typeof RECORDS> = RECORDS): Promise<void> {
  for (const [store, values] of Object.entries(records)) {
    for (const value of values) await db.put(store as never, value as never);
  }
}

async function flooded(): Promise<Library> {
  const db = await freshLibrary();
  await bring(db, writeJson([makeSaved({ note: 'Ask Ines.' })], { now: 1 }));
  const newer = { article: makeArticle({ text: 'The river fell.' }), annotations: makeAnnotations() };
  await saveArticle(db, newer, { now: 9 });
  await addRecords(db);
  return db;
}

describe('a backup', () => {
  it('has a place for every store of the library', async () => {
    const db = await flooded();
    expect(Object.keys(RECORDS).toSorted()).toEqual([...recordStores(db)].toSorted());
    const restored = await freshLibrary();
    await bring(restored, await backup(db));
    expect(await contents(restored)).toEqual(await contents(db));
    for (const [store, held] of Object.entries(await contents(restored))) {
      // An upgrade may add a store that nothing here fills yet.
      if (store !== 'highlights') expect(held, store).not.toEqual([]);
    }
  });

  it('brings back exactly what was there', async () => {
    const records = fc.record({
      tags: fc.uniqueArray(
        fc.record({ id: fc.string({ minLength: 1 }), colour: fc.constantFrom('blue', 'teal' as const) }),
        { selector: ({ id }) => id, maxLength: 3 },
      ),
      images: fc.uniqueArray(
        fc.record({
          hash: fc.string({ minLength: 1 }),
          mime: fc.constantFrom('image/webp', 'image/jpeg'),
          bytes: fc.uint8Array({ maxLength: 40 }).map((bytes) => bytes.slice().buffer as ArrayBuffer),
          widthPx: fc.nat(),
          heightPx: fc.nat(),
        }),
        { selector: ({ hash }) => hash, maxLength: 3 },
      ),
    });
    await fc.assert(
      fc.asyncProperty(anyLibrary, records, async (articles, beside) => {
        const db = await freshLibrary();
        await bring(db, writeJson(articles, { now: 1 }));
        await addRecords(db, beside);
        const zip = await backup(db);
        const restored = await freshLibrary();
        const result = await bring(restored, zip);
        expect(result).toMatchObject({ added: articles.length, merged: 0 });
        expect(await contents(restored)).toEqual(await contents(db));
        // Once more changes nothing; taken back, nothing is left.
        expect(await bring(restored, zip)).toMatchObject({ added: 0, merged: 0, records: 0 });
        expect(await contents(restored)).toEqual(await contents(db));
        await undoIntake(restored, result.intake.id);
        expect(Object.values(await contents(restored)).flat()).toEqual([]);
        db.close();
        restored.close();
      }),
      { numRuns: 30 },
    );
  }, 60_000);

  it('of many articles comes in parts, which can be read alone as the JSON export', async () => {
    const db = await freshLibrary();
    const many = Array.from({ length: 120 }, (_, number) => {
      const url = `https://courier.example/${number}`;
      return makeSaved({ key: url, article: makeArticle({ url }) });
    });
    await bring(db, writeJson(many, { now: 1 }));
    const files = unzipSync(await backup(db));
    expect(Object.keys(files)).toEqual([
      ...[
        'articles/00001.json',
        'articles/00002.json',
        'articles/00003.json',
        'settings.json',
        'dateline-backup.json',
      ],
    ]);
    const alone = await freshLibrary();
    expect(await bring(alone, files['articles/00003.json'] as Bytes)).toMatchObject({ added: 20 });
  }, 30_000);

  it('carries the reader’s choices', async () => {
    const settings = { readerStyle: { sizePx: 21 }, cleanOnOpen: false };
    const opened = await open(await backup(await flooded(), settings));
    expect(await opened!.backup!.settings()).toEqual(settings);
  });

  it('can be stopped', async () => {
    const db = await flooded();
    const sink = await diskSink(null, 1);
    const options = { now: 1, settings: {}, pause: async () => {}, signal: AbortSignal.abort() };
    await expect(writeBackup(librarySource(db), sink, options)).rejects.toThrow();
  });
});

describe('restoring into a library that is used', () => {
  async function used(): Promise<Library> {
    const db = await freshLibrary();
    const url = 'https://courier.example/own';
    await bring(db, writeJson([makeSaved({ key: url, article: makeArticle({ url }) })], { now: 1 }));
    await addRecords(db, {
      tags: [{ id: 'floods', colour: 'red' }],
      searches: [{ id: 4, name: 'My own', query: 'is:unread', createdAt: 3 }],
    });
    return db;
  }

  it('adds what is missing and leaves what is there', async () => {
    const db = await used();
    const opened = (await open(await backup(await flooded())))!;
    const plan = await dryRun(db, opened, { ...OPTIONS, tags: [] });
    expect(plan).toMatchObject({ counts: { new: 1, merged: 0 }, records: 6 });
    const result = await bring(db, await backup(await flooded()));
    expect(result).toMatchObject({ added: 1, records: 6 });
    expect(await db.get('tags', 'floods')).toMatchObject({ colour: 'red' });
    // A running number that is taken: the search comes under another.
    const searches = await db.getAll('searches');
    expect(searches.map(({ name }) => name).toSorted()).toEqual(['My own', 'Rivers']);
    expect(await db.count('images')).toBe(2);
  });

  it('is undone as one step, also later and by another window', async () => {
    const db = await used();
    const before = await contents(db);
    await bring(db, await backup(await flooded()));
    const [intake] = await listIntakes(db);
    await undoIntake(db, intake!.id);
    expect(await contents(db)).toEqual(before);
  });

  it('keeps, when undone, what was changed since', async () => {
    const db = await freshLibrary();
    const { undo } = await bring(db, await backup(await flooded()));
    await db.put('tags', { id: 'floods', colour: 'violet' });
    const own = { ...RECORDS.imageUses[0]!, key: 'https://courier.example/own' };
    await db.put('imageUses', own);
    await undo();
    expect(await db.getAll('tags')).toEqual([{ id: 'floods', colour: 'violet' }]);
    // Another article shows this picture now.
    expect(await db.getAllKeys('images')).toEqual(['ab12']);
  });

  it('leaves out what belongs to an article that is left out', async () => {
    const db = await freshLibrary();
    const zip = await backup(await flooded());
    await bring(db, zip, { leave: new Set(['1 articles/00001.json']) });
    expect(await db.count('articles')).toBe(0);
    expect(await db.count('imageUses')).toBe(0);
  });

  it('leaves everything as it was when the disk is full half-way', async () => {
    const db = await used();
    const zip = await backup(await flooded());
    const before = await contents(db);
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (this.name === 'images') throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, args);
    });
    await expect(bring(db, zip)).rejects.toBeInstanceOf(QuotaError);
    vi.restoreAllMocks();
    expect(await contents(db)).toEqual(before);
    // Room was made: it works on.
    expect(await bring(db, zip)).toMatchObject({ added: 1, records: 6 });
  });
});

/** A backup whose files are changed, with the hashes that fit. */
async function altered(zip: Bytes, change: (files: Record<string, Uint8Array>) => void): Promise<Bytes> {
  const files = unzipSync(zip) as Record<string, Uint8Array>;
  change(files);
  return zipSync(files) as Bytes;
}

describe('a damaged backup', () => {
  it('gives everything but the part that is damaged, and tells', async () => {
    const db = await freshLibrary();
    const many = Array.from({ length: 60 }, (_, number) => {
      const url = `https://courier.example/${number}`;
      return makeSaved({ key: url, article: makeArticle({ url }) });
    });
    await bring(db, writeJson(many, { now: 1 }));
    const zip = await altered(await backup(db), (files) => {
      files['articles/00001.json']![200]! ^= 1;
    });
    const rows = await allOf(await open(zip));
    expect(rows.filter(({ kind }) => kind === 'whole')).toHaveLength(10);
    expect(rows.filter(({ kind }) => kind === 'left-out')).toMatchObject([
      { place: { file: 'articles/00001.json' }, trouble: { id: 'unreadable' } },
    ]);
  });

  it('gives its articles where only the pictures are damaged', async () => {
    const zip = await altered(await backup(await flooded()), (files) => {
      files['stores/images/00001.bin']![0]! ^= 1;
    });
    const db = await freshLibrary();
    expect(await bring(db, zip)).toMatchObject({ added: 1 });
    expect(await db.count('tags')).toBe(1);
    expect(await db.count('images')).toBe(0);
  });

  it('that is cut off is refused in words', async () => {
    const zip = await backup(await flooded());
    for (const share of [0.2, 0.6, 0.99]) {
      await expect(open(zip.slice(0, zip.length * share))).rejects.toBeInstanceOf(ImportError);
    }
  });

  it('of a newer version is refused in words', async () => {
    const zip = await altered(await backup(await flooded()), (files) => {
      const table = JSON.parse(strFromU8(files['dateline-backup.json']!));
      files['dateline-backup.json'] = strToU8(JSON.stringify({ ...table, version: 2 }));
    });
    await expect(open(zip)).rejects.toThrow(/newer/);
  });

  it('never throws past the door and never writes half, however its bytes are changed', async () => {
    const whole = await backup(await flooded());
    const damage = fc.oneof(
      fc.nat(whole.length - 1).map((at) => whole.slice(0, at)),
      fc
        .array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 })
        .map((changes) => {
          const copy = whole.slice();
          for (const [at, byte] of changes) copy[at] = byte;
          return copy;
        }),
    );
    await fc.assert(
      fc.asyncProperty(damage, async (bytes) => {
        const db = await freshLibrary();
        const before = await contents(db);
        const result = await bring(db, bytes as Bytes).catch((error: unknown) => error);
        expect(await db.count('bodies')).toBe(await db.count('articles'));
        if (result instanceof Error) expect(result).toBeInstanceOf(ImportError);
        else await (result as Awaited<ReturnType<typeof bring>>).undo();
        expect(await contents(db)).toEqual(before);
        db.close();
      }),
      { numRuns: 80, seed: 11 },
    );
  }, 60_000);

  it('with records that are none, or that mean harm, brings none of them in', async () => {
    const zip = await altered(await backup(await flooded()), (files) => {
      const bad = [
        { id: 'x', colour: 'url(https://thief.example)' },
        { id: '', colour: 'red' },
        null,
        { id: 'good', colour: 'red', __proto__: { polluted: 1 }, more: 'x' },
      ];
      files['stores/tags/00001.json'] = strToU8(JSON.stringify(bad));
      files['stores/nowhere/00001.json'] = strToU8('[{"a":1}]');
    });
    const rehashed = await withHashes(zip);
    const db = await freshLibrary();
    await bring(db, rehashed);
    expect(await db.getAll('tags')).toEqual([{ id: 'good', colour: 'red' }]);
  });
});

async function withHashes(zip: Bytes): Promise<Bytes> {
  const files = unzipSync(zip) as Record<string, Uint8Array>;
  const table = JSON.parse(strFromU8(files['dateline-backup.json']!));
  for (const [name, bytes] of Object.entries(files)) {
    if (name === 'dateline-backup.json') continue;
    const digest = await crypto.subtle.digest('SHA-256', bytes.slice());
    table.parts[name] = Buffer.from(digest).toString('hex');
  }
  files['dateline-backup.json'] = strToU8(JSON.stringify(table));
  return zipSync(files) as Bytes;
}

describe('a backup of an older version', () => {
  /** Articles as each version of the library had them; a new version needs a row. */
  const OLD_FIELDS: Array<{ library: number; without: string[] }> = [
    { library: 1, without: ['state', 'note', 'highlights'] },
    { library: 2, without: ['state', 'note', 'highlights'] },
    { library: 3, without: [] },
    { library: 4, without: [] },
    { library: 5, without: [] },
    { library: 6, without: [] },
    { library: 7, without: [] },
  ];

  it('has a row here for each version', () => {
    expect(OLD_FIELDS.map(({ library }) => library)).toEqual(MIGRATIONS.map(({ version }) => version));
  });

  it.each(OLD_FIELDS)('restores (library $library)', async ({ library, without }) => {
    const zip = await altered(await backup(await flooded()), (files) => {
      const part = JSON.parse(strFromU8(files['articles/00001.json']!));
      for (const saved of part.articles) for (const field of without) delete saved[field];
      files['articles/00001.json'] = strToU8(JSON.stringify(part));
      const table = JSON.parse(strFromU8(files['dateline-backup.json']!));
      files['dateline-backup.json'] = strToU8(JSON.stringify({ ...table, library }));
    });
    const db = await freshLibrary();
    expect(await bring(db, await withHashes(zip))).toMatchObject({ added: 1 });
    expect(await getSaved(db, makeArticle().canonicalUrl)).toMatchObject({
      article: { text: 'The river fell.' },
      note: without.includes('note') ? '' : 'Ask Ines.',
      versions: [{ article: { title: 'Dyke breaks at Oberfeld' } }],
    });
  });
});

describe('records as JSON with their bytes beside it', () => {
  it('come back as they were, whatever their fields are called', () => {
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 3 },
        fc.constant(null),
        fc.string(),
        fc.boolean(),
        fc.integer(),
        fc.uint8Array({ maxLength: 5 }).map((bytes) => bytes.slice().buffer),
        fc.uint8Array({ maxLength: 5 }).map((bytes) => bytes.slice()),
        fc.array(tie('any'), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom('a', '$bytes', '$$b', 'as', 'key'), tie('any'), {
          maxKeys: 3,
          noNullPrototype: true,
        }),
      ),
    })).any;
    fc.assert(
      fc.property(value, (one) => {
        const bytes = { pieces: [] as Uint8Array[], size: 0 };
        const json = JSON.parse(JSON.stringify(encode(one, bytes)));
        expect(decode(json, new Uint8Array(Buffer.concat(bytes.pieces)))).toEqual(one);
      }),
    );
  });

  it('are refused where they cannot be held', () => {
    expect(() => encode({ at: new Map() }, { pieces: [], size: 0 })).toThrow(TypeError);
  });
});
