import { afterEach, describe, expect, it, vi } from 'vitest';
import { ImportError, QuotaError, type SavedArticle } from '../../../utils/article';
import { getSaved, listKeys, loadSaved, saveArticle, setTags } from '../../../utils/library/articles';
import type { Library } from '../../../utils/library/schema';
import { ALL_STORES } from '../../../utils/library/transaction';
import { exportMany } from '../../../utils/transfer/export';
import { mergeSaved } from '../../../utils/transfer/import/merge';
import {
  dump,
  freshLibrary,
  makeAnnotations,
  makeArticle,
  makeHighlight,
  makeSaved,
} from '../../library/samples';
import fc from '../../properties';
import { anyLibrary, anySaved } from '../arbitrary';
import { writeBackup } from '../backup-text';
import { bring } from './bring';
import { allOf, open, zipped } from './open';

afterEach(() => {
  vi.restoreAllMocks();
});

const take = (db: Library, articles: SavedArticle[]) => bring(db, writeBackup(articles, { now: 1 }));

const NOTHING = ALL_STORES.map(() => []);

async function everything(db: Library): Promise<SavedArticle[]> {
  const keys = [...(await listKeys(db, {})), ...(await listKeys(db, { trashed: true }))];
  const found: SavedArticle[] = [];
  for await (const saved of loadSaved(db, keys)) found.push(saved);
  return found.sort((a, b) => (a.key < b.key ? -1 : 1));
}

async function exported(db: Library): Promise<string> {
  const file = await exportMany(await everything(db), 'json', { now: 1 });
  return file.content.text();
}

describe('a backup', () => {
  it('brings back exactly what was exported', async () => {
    await fc.assert(
      fc.asyncProperty(anyLibrary, async (articles) => {
        const first = await freshLibrary();
        const counts = await take(first, articles);
        expect(counts).toMatchObject({ added: articles.length, merged: 0, unchanged: 0 });
        const sorted = articles.toSorted((a, b) => (a.key < b.key ? -1 : 1));
        expect(await everything(first)).toEqual(sorted);

        const second = await freshLibrary();
        await bring(second, await exported(first));
        expect(await dump(second)).toEqual(await dump(first));
      }),
      { numRuns: 25 },
    );
  }, 30_000);

  it('changes nothing the second time', async () => {
    await fc.assert(
      fc.asyncProperty(anyLibrary, async (articles) => {
        const db = await freshLibrary();
        await take(db, articles);
        const before = await dump(db);
        expect(await take(db, articles)).toMatchObject({ added: 0, merged: 0, unchanged: articles.length });
        expect(await dump(db)).toEqual(before);
      }),
      { numRuns: 20 },
    );
  }, 30_000);

  it('comes back from a zip that holds it, whatever lies beside it', async () => {
    const db = await freshLibrary();
    const zip = zipped({
      'dateline-2026-05-02.json': writeBackup([makeSaved(), makeSaved({ key: 'b' })], { now: 1 }),
      'articles/dyke.html': '<!doctype html><title>Dyke</title><p>Words.</p>',
      'README.txt': 'What this is.',
    });
    expect(await bring(db, zip)).toMatchObject({ added: 2 });
    expect(await getSaved(db, 'b')).toEqual(makeSaved({ key: 'b' }));
  });

  it('restores what the reader saved, tagged and trashed', async () => {
    const db = await freshLibrary();
    const annotations = makeAnnotations();
    const { key } = await saveArticle(db, { article: makeArticle(), annotations, tags: ['a'] }, { now: 5 });
    await saveArticle(db, { article: makeArticle({ text: 'A later text.' }), annotations }, { now: 6 });
    await setTags(db, [key], { add: ['b'] }, { now: 7 });
    const other = await freshLibrary();
    await bring(other, await exported(db));
    expect(await dump(other)).toEqual(await dump(db));
  });
});

describe('an import into a library that has some of it', () => {
  it('joins tags, keeps the earliest time, the newest text and the older one as version', async () => {
    const db = await freshLibrary();
    const here = makeSaved({ tags: ['here'], savedAt: 50, textSavedAt: 50, updatedAt: 70, trashedAt: 71 });
    const newer = makeArticle({ title: 'Dyke mended', text: 'It is mended.' });
    const there = makeSaved({ article: newer, tags: ['there'], savedAt: 20, textSavedAt: 60, updatedAt: 60 });
    await take(db, [here]);
    const imported = await take(db, [there, makeSaved({ key: 'urn:sha256:1' })]);
    expect(imported).toMatchObject({ added: 1, merged: 1, unchanged: 0 });
    expect(await getSaved(db, here.key)).toEqual({
      ...there,
      ...{ tags: ['here', 'there'], updatedAt: 70, trashedAt: null },
      versions: [{ article: here.article, annotations: here.annotations, savedAt: 50 }],
    });
  });

  it('writes a tag as the library does', async () => {
    const db = await freshLibrary();
    await take(db, [makeSaved({ key: 'https://one.example/a', tags: ['Politics'] })]);
    const theirs = makeSaved({ key: 'https://one.example/b', tags: ['politics', 'ports'] });
    await take(db, [theirs]);
    expect((await getSaved(db, theirs.key))?.tags).toEqual(['Politics', 'ports']);
    expect(await take(db, [theirs])).toMatchObject({ added: 0, merged: 0, unchanged: 1 });
  });

  it('keeps the newer text of the library', async () => {
    const db = await freshLibrary();
    const here = makeSaved({ textSavedAt: 90, updatedAt: 90 });
    const older = makeArticle({ title: 'Dyke may break', text: 'It may break.' });
    await take(db, [here]);
    await take(db, [makeSaved({ article: older, savedAt: 20, textSavedAt: 20, updatedAt: 20 })]);
    const saved = await getSaved(db, here.key);
    expect(saved).toMatchObject({ article: here.article, savedAt: 20, textSavedAt: 90, updatedAt: 90 });
    expect(saved?.versions.map(({ article }) => article.text)).toEqual(['It may break.']);
    const again = await saveArticle(
      db,
      { article: here.article, annotations: here.annotations },
      { now: 99 },
    );
    expect(again.outcome).toBe('unchanged');
  });

  it('takes the same text, saved at two times, for one, known since the earlier', async () => {
    const db = await freshLibrary();
    const here = makeSaved({ savedAt: 50, textSavedAt: 50, updatedAt: 50 });
    await take(db, [here]);
    const again = makeSaved({
      article: makeArticle({ byline: [] }),
      savedAt: 20,
      textSavedAt: 20,
      updatedAt: 20,
    });
    expect(await take(db, [again])).toMatchObject({ merged: 1 });
    expect(await getSaved(db, here.key)).toEqual({ ...here, savedAt: 20, textSavedAt: 20 });
    expect(await take(db, [again])).toMatchObject({ unchanged: 1 });
    expect(await take(db, [here])).toMatchObject({ unchanged: 1 });
  });

  it('loses no text of either side, and settles', () => {
    fc.assert(
      fc.property(anySaved, anySaved, (ours, other) => {
        const theirs = { ...other, key: ours.key };
        const merged = mergeSaved(ours, theirs);
        const textsOf = ({ article, versions }: SavedArticle) =>
          [article, ...versions.map((version) => version.article)]
            .filter(({ text }) => text !== '')
            .map(({ title, text }) => `${title}\n${text}`);
        expect(new Set(textsOf(merged))).toEqual(new Set([...textsOf(ours), ...textsOf(theirs)]));
        expect(mergeSaved(merged, theirs)).toEqual(merged);
      }),
      { numRuns: 50 },
    );
  }, 30_000);

  it('is undone as one step', async () => {
    const db = await freshLibrary();
    await take(db, [makeSaved({ tags: ['here'] }), makeSaved({ key: 'kept' })]);
    const before = await dump(db);
    const changed = makeArticle({ text: 'Another text.' });
    const imported = await take(db, [
      makeSaved({ article: changed, textSavedAt: 2_000, tags: ['there'] }),
      makeSaved({ key: 'new' }),
    ]);
    expect(await dump(db)).not.toEqual(before);
    await imported.undo();
    expect(await dump(db)).toEqual(before);
  });

  it('leaves what was saved again since when undone', async () => {
    const db = await freshLibrary();
    const imported = await take(db, [makeSaved()]);
    const article = makeArticle({ text: 'A text of today.' });
    await saveArticle(db, { article, annotations: makeAnnotations() }, { now: 9_000 });
    await imported.undo();
    expect((await getSaved(db, article.url))?.article.text).toBe('A text of today.');
  });
});

describe('what comes from a file', () => {
  it('is sanitised, versions too', async () => {
    const db = await freshLibrary();
    const html = '<p onclick="x()">Text<script>alert(1)</script><a href="javascript:x()">link</a></p>';
    const article = makeArticle({ html });
    const saved = makeSaved({ article, versions: [{ article, annotations: makeAnnotations(), savedAt: 1 }] });
    await take(db, [saved]);
    const back = await getSaved(db, saved.key);
    expect(back?.article.html).toBe('<p>Text<a>link</a></p>');
    expect(back?.versions[0]?.article.html).toBe('<p>Text<a>link</a></p>');
  });

  it('brings no unknown fields', async () => {
    const db = await freshLibrary();
    const text = writeBackup([makeSaved()], { now: 1 }).replace(
      '"tags"',
      '"__proto__":{"polluted":1},"extra":1,"tags"',
    );
    await bring(db, text);
    const back = await getSaved(db, makeSaved().key);
    expect(back).toEqual(makeSaved());
    expect(Object.getPrototypeOf(back)).toBe(Object.prototype);
  });

  const bad: Array<[what: string, file: string, words: RegExp]> = [
    ['nothing', '', /Nothing to import/],
    ['another JSON', '{"a":1}', /can’t import/],
    ['a bare value', '5', /Nothing to import/],
    ['half a file', '{"format":"dateline","version":1,"articles":[', /damaged or not complete/],
    ['no articles', '{"format":"dateline","version":1}', /not a Dateline backup/],
    ['a newer format', '{"format":"dateline","version":2,"articles":[]}', /newer version/],
  ];
  it.each(bad)('refuses %s, in words', async (_what, file, words) => {
    const db = await freshLibrary();
    const failure = await bring(db, file).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ImportError);
    expect((failure as Error).message).toMatch(words);
    expect(await dump(db)).toEqual(NOTHING);
  });

  const left: Array<[what: string, file: string, trouble: object, rest: number]> = [
    ['is none', '{"format":"dateline","version":1,"articles":[null]}', { id: 'not-article' }, 0],
    [
      'has a wrong field deep within',
      writeBackup([makeSaved(), makeSaved({ key: 'x' })], { now: 1 }).replace(
        /("key":"x".*?"salience":)0.8/s,
        '$1"high"',
      ),
      { id: 'field', args: ['annotations.entities.0.salience'] },
      1,
    ],
    [
      'has a span that ends before it begins',
      writeBackup([makeSaved()], { now: 1 }).replace('"start":89', '"start":890'),
      { id: 'field', args: ['annotations.entities.0.mentions.0'] },
      0,
    ],
  ];
  it.each(left)('leaves out an article that %s, and takes the others', async (_what, file, trouble, rest) => {
    const db = await freshLibrary();
    const rows = await allOf(await open(file));
    expect(rows.filter(({ kind }) => kind === 'left-out')).toMatchObject([{ trouble }]);
    await bring(db, file);
    expect(await db.count('articles')).toBe(rest);
  });

  it('takes a double for one', async () => {
    const db = await freshLibrary();
    expect(await take(db, [makeSaved(), makeSaved({ key: 'x' }), makeSaved()])).toMatchObject({ added: 2 });
  });

  it('holds every field of an article to its form', async () => {
    const version = { article: makeArticle(), annotations: makeAnnotations(), savedAt: 1 };
    const article = makeArticle({
      modified: { value: '2026-05-03', source: 'meta', certain: false },
      provenance: [{ kind: 'agency', name: 'Wire', url: null, text: 'Wire' }],
    });
    const marks = { highlights: [makeHighlight({ note: 'Why?' })], note: 'Ask.' };
    const whole = makeSaved({ article, versions: [version], trashedAt: 3, ...marks });
    const paths: string[][] = [];
    const walk = (value: unknown, path: string[]) => {
      if (typeof value !== 'object' || value === null) return;
      for (const [key, inner] of Object.entries(value)) {
        paths.push([...path, key]);
        walk(inner, [...path, key]);
      }
    };
    walk(whole, []);
    expect(paths.length).toBeGreaterThan(90);
    for (const path of paths) {
      for (const wrong of [{ wrong: true }, undefined]) {
        const broken = structuredClone(whole) as unknown as Record<string, unknown>;
        const holder = path.slice(0, -1).reduce((at, key) => at[key] as Record<string, unknown>, broken);
        if (wrong === undefined && Array.isArray(holder)) continue;
        // Backups of before there were any have none.
        if (wrong === undefined && ['state', 'note', 'highlights'].includes(path.join('.'))) continue;
        holder[path.at(-1)!] = wrong;
        const file = writeBackup([broken as unknown as SavedArticle], { now: 1 });
        const [row] = await allOf(await open(file));
        expect(row?.kind, path.join('.')).toBe('left-out');
      }
    }
  });

  it('never throws but ImportError and never writes half, however it is damaged', async () => {
    const whole = writeBackup([makeSaved(), makeSaved({ key: 'x' }), makeSaved({ key: 'y' })], { now: 1 });
    const change = fc.oneof(
      fc.nat(whole.length - 1).map((at) => whole.slice(0, at)),
      fc.nat(whole.length - 1).map((at) => whole.slice(at)),
      fc
        .tuple(
          fc.nat(whole.length),
          fc.nat(40),
          fc.constantFrom('', '"', '0', 'null', '{', ']', ',', '-1', '[]', '1e999'),
        )
        .map(([at, length, put]) => whole.slice(0, at) + put + whole.slice(at + length)),
      fc.json(),
      fc.string(),
    );
    await fc.assert(
      fc.asyncProperty(change, async (file) => {
        const db = await freshLibrary();
        const result = await bring(db, file).catch((error: unknown) => error);
        const count = (await db.count('articles')) + (await db.count('bodies'));
        if (result instanceof Error) {
          expect(result).toBeInstanceOf(ImportError);
          expect(count).toBe(0);
        } else {
          const { added } = result as { added: number };
          expect(count).toBe(added * 2);
        }
      }),
      { numRuns: 250 },
    );
  }, 30_000);
});

describe('an import that cannot be finished', () => {
  async function filled(): Promise<{ db: Library; before: unknown; articles: SavedArticle[] }> {
    const db = await freshLibrary();
    await take(db, [makeSaved()]);
    const articles = Array.from({ length: 30 }, (_, index) => makeSaved({ key: `k${index}` }));
    return { db, before: await dump(db), articles: [makeSaved({ tags: ['there'] }), ...articles] };
  }

  it('writes nothing when the disk is full half-way', async () => {
    const { db, before, articles } = await filled();
    const put = IDBObjectStore.prototype.put;
    let count = 0;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (++count > 25) throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, args);
    });
    await expect(take(db, articles)).rejects.toBeInstanceOf(QuotaError);
    vi.restoreAllMocks();
    expect(await dump(db)).toEqual(before);
    expect(await take(db, articles)).toMatchObject({ added: 30, merged: 1 });
  });
});
