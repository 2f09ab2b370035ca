import { afterEach, describe, expect, it, vi } from 'vitest';
import { NEW_STATE, QuotaError } from '../../../utils/article';
import { findSaved, getSaved, listArticles, saveArticle, trash } from '../../../utils/library/articles';
import { beginIntake, listIntakes, takeIn, undoIntake } from '../../../utils/library/intake';
import type { Library } from '../../../utils/library/schema';
import { placeId } from '../../../utils/transfer/import/batches';
import { dryRun } from '../../../utils/transfer/import/dry-run';
import { dump, freshLibrary, makeAnnotations, makeArticle } from '../../library/samples';
import { bring, OPTIONS } from './bring';
import { open, zipped } from './open';

afterEach(() => {
  vi.restoreAllMocks();
});

const HEADER = 'title,url,time_added,tags,status';
const pocket = (...rows: string[]) => `${HEADER}\n${rows.join('\n')}\n`;
const many = (count: number) =>
  pocket(
    ...Array.from({ length: count }, (_, n) => `T${n},https://harbour.example/${n},1600000000,many,unread`),
  );

const url = 'https://harbour.example/ferry';
const SAVED_AT = 1_650_000_000_000;

async function libraryWithFerry(): Promise<Library> {
  const db = await freshLibrary();
  const article = makeArticle({ url, canonicalUrl: url, title: 'Ferry talks' });
  await saveArticle(db, { article, annotations: makeAnnotations(), tags: ['Tides'] }, { now: SAVED_AT });
  return db;
}

async function plan(db: Library, content: string) {
  const opened = await open(content);
  return dryRun(db, opened!, OPTIONS);
}

const MIXED = pocket(
  `Ferry,${url}?utm_source=mail,1600000000,tides|quay,archive`,
  'New one,https://harbour.example/new,1600000001,quay,unread',
  'New one again,https://www.harbour.example/new,1600000000,north,unread',
  'New one anchor,https://harbour.example/new#part,1600000000,,unread',
  'Bad,ftp://harbour.example/x,1600000001,,unread',
  'No date,https://harbour.example/undated,n/a,,unread',
);

describe('a dry run', () => {
  it('says what would become of every row, and writes nothing', async () => {
    const db = await libraryWithFerry();
    const before = await dump(db);
    const { total, counts, links, concerned, archived, rows } = await plan(db, MIXED);
    expect(await dump(db)).toEqual(before);
    expect(await listIntakes(db)).toEqual([]);
    expect(counts).toEqual({ new: 2, merged: 1, there: 0, twice: 2, 'left-out': 1 });
    expect({ total, links, concerned, archived }).toEqual({ total: 6, links: 2, concerned: 1, archived: 1 });
    // Problems first.
    expect(rows.map(({ place, outcome }) => `${place.row} ${outcome}`)).toEqual([
      ...['6 left-out', '7 new', '2 merged', '4 twice', '5 twice', '3 new'],
    ]);
    expect(rows[0]?.troubles).toEqual([{ id: 'not-web', args: ['ftp://harbour.example/x'] }]);
    expect(rows[1]?.troubles).toEqual([{ id: 'date', args: ['n/a'] }]);
    expect(rows[2]?.merge).toEqual({
      tags: ['quay'],
      earlier: true,
      text: false,
      fromTrash: false,
    });
    expect(rows[3]?.sameAs).toEqual({ file: null, row: 3 });
  });

  it('counts as the run then does, and the second time finds everything there', async () => {
    const db = await libraryWithFerry();
    const { counts } = await plan(db, MIXED);
    const result = await bring(db, MIXED);
    expect(result).toMatchObject({ state: 'done', added: counts.new });
    const again = await plan(db, MIXED);
    expect(again.counts).toEqual({ new: 0, merged: 0, there: 3, twice: 2, 'left-out': 1 });
    const whole = await dump(db);
    expect(await bring(db, MIXED)).toMatchObject({ added: 0, merged: 0 });
    expect(await dump(db)).toEqual(whole);
  });
});

describe('a link', () => {
  it('is kept as one, with no text and no claim to have been read', async () => {
    const db = await freshLibrary();
    await bring(db, pocket(`Ferry,${url},1600000000,tides,unread`));
    const saved = await getSaved(db, url);
    expect(saved).toMatchObject({
      ...{ tags: ['tides'], savedAt: 1600000000_000, textSavedAt: 1600000000_000, versions: [] },
      article: { title: 'Ferry', text: '', html: '', wordCount: 0, published: null },
    });
  });

  it('is filled when its page is saved: same place, tags and date, no version of nothing', async () => {
    const db = await freshLibrary();
    await bring(db, pocket(`${url},${url},1600000000,tides,unread`));
    const article = makeArticle({ url, canonicalUrl: url, title: 'Ferry talks end' });
    const saved = await saveArticle(db, { article, annotations: makeAnnotations() }, { now: 9e12 });
    expect(saved.outcome).toBe('new');
    expect(await getSaved(db, url)).toMatchObject({
      ...{ article, tags: ['tides'], savedAt: 1600000000_000, textSavedAt: 9e12, versions: [] },
    });
    await saved.undo();
    expect((await getSaved(db, url))?.article.text).toBe('');
  });

  it('is found by its page though the address in the file was another form of it', async () => {
    const db = await freshLibrary();
    await bring(db, pocket('Old headline,https://m.harbour.example/ferry?utm_source=x,1600000000,,unread'));
    const article = makeArticle({ url: 'https://harbour.example/ferry?ref=front', canonicalUrl: url });
    await saveArticle(db, { article, annotations: makeAnnotations() }, { now: 9e12 });
    expect((await listArticles(db, { limit: 9 })).articles).toHaveLength(1);
  });

  describe('that redirects', () => {
    const short = 'https://go.example/x';
    const article = makeArticle({ url: `${url}?ref=go`, canonicalUrl: url, title: 'Ferry talks end' });
    const saving = { article, annotations: makeAnnotations(), link: short };
    const withLink = async () => {
      const db = await freshLibrary();
      await bring(db, pocket(`Go,${short},1600000000,tides,archive`));
      return db;
    };

    it('is filled by the page it has led to, which is found there from then on; undone it is the link again', async () => {
      const db = await withLink();
      const before = await dump(db);
      const saved = await saveArticle(db, saving, { now: 9e12 });
      expect(saved).toMatchObject({ key: short, outcome: 'new' });
      expect(await getSaved(db, short)).toMatchObject({
        ...{
          tags: ['tides'],
          savedAt: 1600000000_000,
          textSavedAt: 9e12,
          versions: [],
          state: { archived: true },
        },
        article: { title: 'Ferry talks end', url, canonicalUrl: url },
      });
      const other = { ...article, url: `${url}?utm_source=mail` };
      expect((await findSaved(db, other))?.key).toBe(short);
      const again = await saveArticle(
        db,
        { article: other, annotations: makeAnnotations() },
        { now: 9e12 + 1 },
      );
      expect(again).toMatchObject({ key: short, outcome: 'unchanged' });
      expect(await bring(db, pocket(`Go,${short},1600000000,tides,archive`))).toMatchObject({
        added: 0,
        merged: 0,
      });
      const fresh = await withLink();
      const first = await saveArticle(fresh, saving, { now: 9e12 });
      await first.undo();
      expect(await dump(fresh)).toEqual(before);
    });

    it('stays where its page has a place, and where the link is in the trash or has a text', async () => {
      const db = await withLink();
      await saveArticle(db, { article, annotations: makeAnnotations() }, { now: 8e12 });
      expect(await saveArticle(db, saving, { now: 9e12 })).toMatchObject({ key: url, outcome: 'unchanged' });
      const trashed = await withLink();
      await trash(trashed, [short], { now: 8e12 });
      expect(await saveArticle(trashed, saving, { now: 9e12 })).toMatchObject({ key: url });
      const own = makeArticle({ url: short, canonicalUrl: short, title: 'Own', text: 'Words of its own.' });
      const full = await withLink();
      await saveArticle(full, { article: own, annotations: makeAnnotations() }, { now: 8e12 });
      expect(await saveArticle(full, saving, { now: 9e12 })).toMatchObject({ key: url });
    });
  });

  it('takes nothing from an article that is there', async () => {
    const db = await libraryWithFerry();
    const before = await getSaved(db, url);
    await bring(db, pocket(`Another title,${url},1700000000,tides,unread`));
    expect(await getSaved(db, url)).toEqual(before);
  });

  it('brings an article back from the trash, and says so', async () => {
    const db = await libraryWithFerry();
    await trash(db, [url], { now: SAVED_AT + 1 });
    const file = pocket(`Ferry,${url},1700000000,tides,unread`);
    expect((await plan(db, file)).fromTrash).toBe(1);
    const { undo } = await bring(db, file);
    expect((await getSaved(db, url))?.trashedAt).toBeNull();
    await undo();
    expect((await getSaved(db, url))?.trashedAt).toBe(SAVED_AT + 1);
  });
});

describe('a text', () => {
  const entry = (content: string, more: object = {}) =>
    JSON.stringify([
      {
        ...{
          id: 1,
          url,
          title: 'Ferry talks',
          is_archived: 0,
          is_starred: 1,
          tags: [],
          created_at: '2020-01-02T03:04:05Z',
        },
        ...{ content, mimetype: 'text/html', annotations: [] },
        ...more,
      },
    ]);

  it('becomes an article, sanitised, with what the reader marked in it and wrote about it', async () => {
    const db = await freshLibrary();
    const annotate = vi.fn(async () => makeAnnotations());
    const content = '<div><p onclick="x()">The ferry talks.</p><script>alert(1)</script></div>';
    const annotations = [
      { quote: 'ferry  talks', text: 'Why?', created_at: '2020-02-03T04:05:06Z' },
      { quote: 'The <b>tide', text: '' },
      { quote: '', text: 'Read again.' },
    ];
    await bring(db, entry(content, { annotations }), { annotate });
    const saved = await getSaved(db, url);
    expect(saved?.article.html).toBe('<div><p>The ferry talks.</p></div>');
    expect(saved?.article.text).toBe('The ferry talks.');
    expect(saved).toMatchObject({
      ...{ tags: [], state: { unread: true, archived: false, favourite: true }, note: 'Read again.' },
      article: { wordCount: 3, excerpt: 'The ferry talks.' },
    });
    expect(saved?.highlights).toMatchObject([
      {
        ...{ quote: { exact: 'ferry talks', prefix: 'The ', suffix: '.' }, position: { start: 4, end: 15 } },
        ...{ note: 'Why?', createdAt: Date.parse('2020-02-03T04:05:06Z') },
      },
      { quote: { exact: 'The <b>tide' }, position: null, note: null },
    ]);
    expect(await bring(db, entry(content, { annotations }))).toMatchObject({ added: 0, merged: 0 });
    expect(saved?.annotations).toEqual(makeAnnotations());
    expect(annotate).toHaveBeenCalledOnce();
  });

  it('fills a link, and never takes the place of a text', async () => {
    const db = await freshLibrary();
    await bring(db, pocket(`Ferry,${url},1600000000,tides,unread`));
    expect(await bring(db, entry('<p>The ferry talks.</p>'))).toMatchObject({ added: 0, merged: 1 });
    expect(await getSaved(db, url)).toMatchObject({
      ...{ article: { text: 'The ferry talks.' }, tags: ['tides'], versions: [], state: { favourite: true } },
    });
    await bring(db, entry('<p>The ferry.</p>'));
    const saved = await getSaved(db, url);
    expect(saved?.article.text).toBe('The ferry talks.');
    expect(saved?.versions.map(({ article }) => article.text)).toEqual(['The ferry.']);
    expect(await bring(db, entry('<p>The ferry.</p>'))).toMatchObject({ added: 0, merged: 0 });
  });

  it('comes from an Omnivore zip', async () => {
    const db = await freshLibrary();
    const metadata = [
      { slug: 's', title: 'Ferry', url, savedAt: '2023-04-05T06:07:08Z', state: 'Active', labels: [] },
    ];
    const zip = zipped({
      'metadata_0_to_20.json': JSON.stringify(metadata),
      'content/s.html': '<p>The ferry talks resumed.</p>',
    });
    expect(await bring(db, zip)).toMatchObject({ added: 1 });
    expect((await getSaved(db, url))?.article.text).toBe('The ferry talks resumed.');
  });
});

describe('an import', () => {
  it('is undone as one step, over all its batches', async () => {
    const db = await libraryWithFerry();
    const before = await dump(db);
    const { undo, added } = await bring(db, `${many(1_200)}Ferry,${url},1600000000,x,unread\n`);
    expect(added).toBe(1_200);
    expect(await undo()).toEqual({ undone: 1_201, left: 0 });
    expect(await dump(db)).toEqual(before);
    expect(await listIntakes(db)).toEqual([]);
  }, 30_000);

  it('keeps what was saved or tagged since when undone', async () => {
    const db = await libraryWithFerry();
    const { undo } = await bring(
      db,
      pocket(`Ferry,${url},1600000000,x,unread`, 'N,https://harbour.example/n,1600000000,,unread'),
    );
    const article = makeArticle({
      url: 'https://harbour.example/n',
      canonicalUrl: 'https://harbour.example/n',
    });
    await saveArticle(db, { article, annotations: makeAnnotations(), tags: ['mine'] }, { now: 9e12 });
    expect(await undo()).toEqual({ undone: 1, left: 1 });
    expect(await getSaved(db, 'https://harbour.example/n')).toMatchObject({ article, tags: ['mine'] });
    expect((await getSaved(db, url))?.tags).toEqual(['Tides']);
  });

  it('can be stopped, gone on with, and undone with all of it', async () => {
    const db = await libraryWithFerry();
    const before = await dump(db);
    const file = many(1_200);
    const stop = new AbortController();
    const seen: Array<[number, number | null]> = [];
    const stopped = await bring(db, file, {
      signal: stop.signal,
      total: 1_200,
      onProgress(done, total) {
        seen.push([done, total]);
        stop.abort();
      },
    });
    expect(stopped).toMatchObject({ state: 'stopped', added: 1_000 });
    expect(seen).toEqual([[1_000, 1_200]]);
    expect(await listIntakes(db)).toMatchObject([
      { state: 'stopped', taken: 1_000, total: 1_200, added: 1_000 },
    ]);
    const [resume] = await listIntakes(db);
    const rest = await bring(db, file, { resume });
    expect(rest).toMatchObject({ state: 'done', added: 1_200 });
    await rest.undo();
    expect(await dump(db)).toEqual(before);
  }, 30_000);

  it('gone on with by a page that has forgotten it is as it was begun, undated rows in the order of the file', async () => {
    const db = await libraryWithFerry();
    const before = await dump(db);
    const rows = Array.from({ length: 1_003 }, (_, n) => `T${n},https://harbour.example/${n},,,archive`);
    const edit = { title: 'Renamed', tags: ['mine'], savedAt: null, beside: false };
    const place = (row: number) => placeId({ file: null, row });
    const stop = new AbortController();
    await bring(db, pocket(...rows), {
      ...{ now: 1_700_000_000_000, total: 1_003, tags: ['From Pocket'], keepState: false },
      ...{ leave: new Set([place(1_003)]), edits: new Map([[place(1_004), edit]]) },
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    const [resume] = await listIntakes(db);
    expect(resume).toMatchObject({ state: 'stopped', taken: 1_000, bytes: pocket(...rows).length });
    const rest = await bring(db, pocket(...rows), { resume, now: 1_800_000_000_000 });
    expect(rest).toMatchObject({ state: 'done', added: 1_002 });
    expect(await getSaved(db, 'https://harbour.example/1001')).toBeNull();
    const last = await getSaved(db, 'https://harbour.example/1002');
    expect(last).toMatchObject({
      ...{ article: { title: 'Renamed' }, tags: ['mine', 'From Pocket'] },
      state: { archived: false },
    });
    expect(last!.savedAt).toBeLessThan((await getSaved(db, 'https://harbour.example/999'))!.savedAt);
    await rest.undo();
    expect(await dump(db)).toEqual(before);
  }, 30_000);

  it('leaves the library as it was when the disk is full half-way', async () => {
    const db = await libraryWithFerry();
    const before = await dump(db);
    const put = IDBObjectStore.prototype.put;
    let count = 0;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (++count > 2_100) throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, args);
    });
    await expect(bring(db, many(1_200))).rejects.toBeInstanceOf(QuotaError);
    vi.restoreAllMocks();
    expect(await dump(db)).toEqual(before);
    expect(await listIntakes(db)).toEqual([]);
    expect(await bring(db, many(1_200))).toMatchObject({ added: 1_200 });
  }, 30_000);

  it('that a killed browser has left half-way can be taken back when the library is opened again', async () => {
    const db = await libraryWithFerry();
    const before = await dump(db);
    const intake = await beginIntake(db, { name: 'part.csv', total: 2, now: 1 });
    const article = makeArticle({
      url: 'https://harbour.example/half',
      canonicalUrl: 'https://harbour.example/half',
      text: '',
    });
    const saved = {
      article,
      annotations: makeAnnotations(),
      tags: [],
      state: NEW_STATE,
      note: '',
      highlights: [],
      savedAt: 1,
      textSavedAt: 1,
      updatedAt: 1,
    };
    const join = (key: string) => ({ ...saved, key, trashedAt: null, versions: [] });
    await takeIn(db, intake, [{ known: article, hash: 'h', join }], 1);
    const [left] = await listIntakes(db);
    expect(left).toMatchObject({ state: 'running', taken: 1, added: 1, name: 'part.csv' });
    await undoIntake(db, left!.id);
    expect(await dump(db)).toEqual(before);
  });

  it('takes rows as the reader changed them, and keeps both where that was asked', async () => {
    const db = await freshLibrary();
    await bring(db, pocket(`Ferry,${url},1600000000,tides,unread`));
    const edit = { title: 'Ferry, again', tags: ['boats'], savedAt: 1_500_000_000_000, beside: true };
    const edits = new Map([[placeId({ file: null, row: 2 }), edit]]);
    const again = pocket(`Ferry,${url},1600000000,quay,archive`);
    expect(await bring(db, again, { edits })).toMatchObject({ added: 1, merged: 0 });
    expect((await getSaved(db, url))?.tags).toEqual(['tides']);
    expect(await getSaved(db, `${url}#2`)).toMatchObject({
      ...{ tags: ['boats'], savedAt: 1_500_000_000_000, article: { title: 'Ferry, again', url } },
    });
    const joined = new Map([[placeId({ file: null, row: 2 }), { ...edit, beside: false }]]);
    const { undo } = await bring(db, again, { edits: joined });
    expect(await getSaved(db, url)).toMatchObject({ tags: ['tides', 'boats'], savedAt: 1_500_000_000_000 });
    await undo();
    expect((await getSaved(db, url))?.tags).toEqual(['tides']);
  });

  it('leaves out the rows the reader has left out', async () => {
    const db = await freshLibrary();
    const leave = new Set([placeId({ file: null, row: 3 })]);
    expect(await bring(db, many(3), { leave })).toMatchObject({ added: 2 });
    expect(await getSaved(db, 'https://harbour.example/1')).toBeNull();
  });

  it('puts the tags on that were asked for, in the library’s spelling', async () => {
    const db = await libraryWithFerry();
    await bring(db, many(1), { tags: ['from Pocket', 'tides'] });
    expect((await getSaved(db, 'https://harbour.example/0'))?.tags).toEqual(['many', 'from Pocket', 'Tides']);
  });

  it('remembers the last three for taking back', async () => {
    const db = await freshLibrary();
    for (let n = 0; n < 5; n++) await bring(db, pocket(`T,https://harbour.example/${n},1600000000,,unread`));
    expect((await listIntakes(db)).map(({ id }) => id)).toEqual([5, 4, 3]);
  });
});
