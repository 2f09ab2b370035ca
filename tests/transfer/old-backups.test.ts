/**
 * What each version of the library gave to take along, in literal records: today's code has no say in what an old backup
 * holds. Of versions 1 and 2 that is the lossless export, since there were no backups yet. A new version needs a row.
 */
import { createHash } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { getSaved } from '../../utils/library/articles';
import { openLibrary } from '../../utils/library/database';
import { MIGRATIONS } from '../../utils/library/migrations';
import { freshLibrary } from '../library/samples';
import { bring } from './import/bring';

const KEY = 'https://harbour.example/ferry';
const TEXT = 'The ferry talks resumed.\nThe quay was full on May 4.';

const OLD_ARTICLE = {
  ...{ url: KEY, canonicalUrl: KEY, title: 'Ferry talks', siteName: 'The Quay', section: null },
  ...{ byline: ['Ida Voss'], lang: 'en', modified: null, provenance: [], wordCount: 11 },
  published: { value: '2026-05-02', source: 'json-ld', certain: true },
  dateline: { place: 'NORTHPORT', date: 'XXXX-05-02', agency: null },
  ...{ lead: 'The ferry talks resumed.', excerpt: 'The ferry talks', text: TEXT },
  html: '<p>The ferry talks resumed.</p><p>The quay was full on May 4.</p>',
};
const mention = { start: 4, end: 9, text: 'ferry', type: 'MISC' };
const expression = { start: 46, end: 51, text: 'May 4', type: 'DATE', value: '2026-05-04', stated: false };
const OLD_ANNOTATIONS = {
  engine: 'rules 1',
  entities: [{ name: 'ferry', type: 'MISC', aliases: [], roles: [], salience: 0.5, mentions: [mention] }],
  times: [expression],
  keyDates: [
    {
      ...{ value: '2026-05-04', granularity: 'day', what: null, expressions: [expression], kind: 'past' },
      ...{ sentence: { start: 25, end: 52 }, certain: true, candidates: [] },
    },
  ],
};
const SAVED_1 = {
  ...{ key: KEY, article: OLD_ARTICLE, annotations: OLD_ANNOTATIONS, tags: ['tides'] },
  ...{ savedAt: 5, textSavedAt: 7, updatedAt: 8, trashedAt: null },
  versions: [{ article: { ...OLD_ARTICLE, title: 'Ferry' }, annotations: OLD_ANNOTATIONS, savedAt: 5 }],
};
const QUOTE = { exact: 'talks resumed', prefix: 'The ferry ', suffix: '.\nThe quay was full on May 4.' };
const HIGHLIGHT = {
  ...{ id: 'h1', quote: QUOTE, colour: 'green' },
  ...{ position: { start: 10, end: 23 }, note: 'At last', createdAt: 6, updatedAt: 6 },
};
const SAVED_3 = {
  ...SAVED_1,
  ...{ state: { unread: false, archived: true, favourite: true }, note: 'Ask Ida.', highlights: [HIGHLIGHT] },
};

const exported = (articles: unknown[]) =>
  JSON.stringify({ format: 'dateline', version: 1, exportedAt: '2026-05-09T00:00:00.000Z', articles });

const PICTURE = Uint8Array.from([82, 73, 70, 70]);
const STORES_3 = {
  tags: [{ id: 'tides', colour: 'teal' }],
  searches: [{ id: 1, name: 'Quays', query: 'quay', createdAt: 3 }],
  images: [{ hash: 'ab', mime: 'image/webp', bytes: { $bytes: [0, 4] }, widthPx: 2, heightPx: 1 }],
  imageUses: [{ key: KEY, source: 'https://pic.example/a', hash: 'ab', failure: null, at: 4 }],
};

function zipOf(library: number, table: string, stores: Record<string, unknown[]>): Uint8Array<ArrayBuffer> {
  const parts: Record<string, Uint8Array> = {
    'settings.json': strToU8('{}'),
    'articles/00001.json': strToU8(exported([SAVED_3])),
    'stores/images/00001.bin': PICTURE,
    ...Object.fromEntries(
      Object.entries(stores).map(([name, held]) => [
        `stores/${name}/00001.json`,
        strToU8(JSON.stringify(held)),
      ]),
    ),
  };
  const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
  const about = {
    ...{
      format: 'dateline-backup',
      version: 1,
      library,
      exportedAt: '2026-05-09T00:00:00.000Z',
      articles: 1,
    },
    records: Object.fromEntries(Object.entries(stores).map(([name, held]) => [name, held.length])),
    parts: Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, hash(bytes)])),
  };
  return zipSync({ ...parts, [table]: strToU8(JSON.stringify(about)) }) as Uint8Array<ArrayBuffer>;
}

const CHOICE_7 = {
  ...{ id: 's1', title: 'The quay', pinned: true, articles: [KEY], byReader: [KEY], apart: [] },
  notMoved: ['quay talks 2026-05-04 2026-05-09'],
};
const CHOICE = { id: 's1', title: 'The quay', pinned: true, articles: [KEY], apart: [] };

const OLD: Array<{ library: number; file: string | Uint8Array<ArrayBuffer>; records: number }> = [
  { library: 1, file: exported([SAVED_1]), records: 0 },
  { library: 2, file: exported([SAVED_1]), records: 0 },
  { library: 3, file: zipOf(3, 'dateline.json', STORES_3), records: 4 },
  { library: 4, file: zipOf(4, 'dateline-backup.json', STORES_3), records: 4 },
  { library: 5, file: zipOf(5, 'dateline-backup.json', { ...STORES_3, storyChoices: [CHOICE] }), records: 5 },
  { library: 6, file: zipOf(6, 'dateline-backup.json', { ...STORES_3, storyChoices: [CHOICE] }), records: 5 },
  {
    library: 7,
    file: zipOf(7, 'dateline-backup.json', { ...STORES_3, storyChoices: [CHOICE_7] }),
    records: 5,
  },
];

describe('a backup of an older version', () => {
  it('has a row here for each version', () => {
    expect(OLD.map(({ library }) => library)).toEqual(MIGRATIONS.map(({ version }) => version));
  });

  it.each(OLD)('comes back whole (library $library)', async ({ library, file, records }) => {
    const db = await freshLibrary();
    const { undo, ...result } = await bring(db, file);
    expect(result).toMatchObject({ state: 'done', added: 1, merged: 0, records });
    const saved = await getSaved(db, KEY);
    expect(saved).toMatchObject({
      ...{ ...SAVED_1, article: OLD_ARTICLE, annotations: OLD_ANNOTATIONS },
      ...(records > 0
        ? { state: SAVED_3.state, note: 'Ask Ida.', highlights: [HIGHLIGHT] }
        : { state: { unread: true, archived: false, favourite: false }, note: '', highlights: [] }),
    });
    if (records > 0) {
      expect(await db.getAll('tags')).toEqual(STORES_3.tags);
      expect(await db.getAll('searches')).toMatchObject([{ name: 'Quays', query: 'quay' }]);
      const [image] = await db.getAll('images');
      expect(new Uint8Array(image!.bytes)).toEqual(PICTURE);
      expect(await db.getAll('imageUses')).toEqual(STORES_3.imageUses);
    }
    if (records > 4) expect(await db.getAll('storyChoices')).toEqual([library < 7 ? CHOICE : CHOICE_7]);
    await undo();
    expect(await db.count('articles')).toBe(0);
    expect(await db.count('images')).toBe(0);
  });

  it('joins a library in use without taking anything from it', async () => {
    const db = await freshLibrary();
    for (const { file } of OLD) await bring(db, file);
    const saved = await getSaved(db, KEY);
    expect(saved).toMatchObject({ tags: ['tides'], note: 'Ask Ida.', highlights: [HIGHLIGHT], savedAt: 5 });
    expect(saved!.versions).toHaveLength(1);
    expect(await db.count('articles')).toBe(1);
  });

  it('opens in a window that is opened anew', async () => {
    const db = await openLibrary({ name: 'old-backup' });
    await bring(db, OLD[2]!.file);
    db.close();
    const again = await openLibrary({ name: 'old-backup' });
    expect(await again.count('articles')).toBe(1);
    again.close();
  });
});
