import { unzipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import { deleteForGood, getSaved, saveArticle } from '../../utils/library/articles';
import {
  dropPictures,
  keepPicture,
  type PictureCopy,
  picturesOf,
  picturesReader,
  untriedSince,
} from '../../utils/library/images';
import type { Library } from '../../utils/library/schema';
import { originsOf, webPictures } from '../../utils/pictures';
import { exportMany, exportOne } from '../../utils/transfer/export';
import { view } from '../transfer/view';
import { freshLibrary, makeAnnotations, makeArticle } from './samples';

let db: Library;
beforeEach(async () => {
  db = await freshLibrary();
});

const DYKE = 'https://pictures.example/dyke.jpg';
const BOAT = 'http://other.example/boat.png?w=2';
const copyOf = (...bytes: number[]): PictureCopy => ({
  ...{ mime: 'image/jpeg', bytes: new Uint8Array([0xff, 0xd8, 0xff, ...bytes]).buffer },
  ...{ widthPx: 2, heightPx: 1 },
});

async function save(name: string): Promise<string> {
  const url = `https://courier.example/${name}`;
  const html = `<p>The dyke.</p><figure><img src="${DYKE}" alt="The dyke"></figure><img src="${BOAT}">`;
  const article = makeArticle({ url, title: name, text: 'The dyke.', html });
  return (await saveArticle(db, { article, annotations: makeAnnotations() }, { now: 5 })).key;
}

describe('the pictures of what is saved from now on', () => {
  it('are those of articles of which none was tried yet', async () => {
    const [old, tried, fresh] = [await save('old'), await save('tried'), await save('fresh')];
    for (let at = 0; at < 130; at++) {
      const article = makeArticle({ url: `https://courier.example/more-${at}` });
      await saveArticle(db, { article, annotations: makeAnnotations() }, { now: 10 });
    }
    expect(await untriedSince(db, 11)).toEqual([]);
    await keepPicture(db, { key: tried, source: DYKE }, copyOf(1), { now: 9 });
    const since5 = await untriedSince(db, 5);
    expect(since5).toHaveLength(132);
    expect(since5).toEqual(expect.arrayContaining([old, fresh]));
    expect(await untriedSince(db, 10)).toHaveLength(130);
    const copies = await picturesReader(db);
    expect([(await copies(tried)).size, (await copies(old)).size]).toEqual([1, 0]);
  });
});

describe('the pictures of an article', () => {
  it('are those on the web, without beacons and what is in the text itself', () => {
    const html = `<img src="${DYKE}"><img src="data:image/png;base64,AA"><img src="https://t.example/p.gif" width="1"><img src="${BOAT}"><img src="${DYKE}"><img>`;
    expect(webPictures(html, view)).toEqual([DYKE, BOAT]);
    expect(webPictures('<p>No picture.</p>', view)).toEqual([]);
  });

  it('are asked for host by host, over secure lines; from very many, at once', () => {
    expect(originsOf([DYKE, BOAT, 'https://pictures.example/b.jpg'])).toEqual([
      ...['https://pictures.example/*', 'https://other.example/*'],
    ]);
    const many = Array.from({ length: 13 }, (_, at) => `https://p${at}.example/a.jpg`);
    expect(originsOf(many)).toEqual(['https://*/*']);
  });
});

describe('copies', () => {
  it('are kept once for all articles, with why others are missing', async () => {
    const [one, two] = [await save('one'), await save('two')];
    await keepPicture(db, { key: one, source: DYKE }, copyOf(1), { now: 6 });
    await keepPicture(db, { key: two, source: DYKE }, copyOf(1), { now: 7 });
    await keepPicture(db, { key: two, source: BOAT }, 'unreachable', { now: 7 });
    expect(await db.count('images')).toBe(1);
    const { uses, copies } = await picturesOf(db, two);
    expect(uses.map(({ source, failure }) => [source, failure])).toEqual([
      [BOAT, 'unreachable'],
      [DYKE, null],
    ]);
    expect([...copies.keys()]).toEqual([DYKE]);
    expect(copies.get(DYKE)).toMatchObject({ mime: 'image/jpeg', widthPx: 2 });
  });

  it('stay when a later try fails, and make way for a newer one', async () => {
    const key = await save('one');
    await keepPicture(db, { key, source: DYKE }, copyOf(1), { now: 6 });
    await keepPicture(db, { key, source: DYKE }, 'unreachable', { now: 7 });
    expect((await picturesOf(db, key)).copies.size).toBe(1);
    await keepPicture(db, { key, source: DYKE }, copyOf(2), { now: 8 });
    expect(await db.count('images')).toBe(1);
    expect(new Uint8Array((await picturesOf(db, key)).copies.get(DYKE)!.bytes)[3]).toBe(2);
  });

  it('go with the last article that shows them', async () => {
    const [one, two] = [await save('one'), await save('two')];
    for (const key of [one, two]) await keepPicture(db, { key, source: DYKE }, copyOf(1), { now: 6 });
    await keepPicture(db, { key: one, source: BOAT }, copyOf(2), { now: 6 });
    await deleteForGood(db, [one]);
    expect(await db.count('images')).toBe(1);
    expect((await picturesOf(db, two)).copies.size).toBe(1);
    const { undo } = await dropPictures(db, [two]);
    expect([await db.count('images'), await db.count('imageUses')]).toEqual([0, 0]);
    await undo();
    expect((await picturesOf(db, two)).copies.size).toBe(1);
    await dropPictures(db, [two]);
    await keepPicture(db, { key: one, source: DYKE }, copyOf(1), { now: 9 });
    expect(await db.count('images')).toBe(0); // the article is gone
  });

  it('leave within a page and a book, and beside notes', async () => {
    const key = await save('one');
    await keepPicture(db, { key, source: DYKE }, copyOf(1), { now: 6 });
    const saved = (await getSaved(db, key))!;
    const { copies } = await picturesOf(db, key);
    const options = { now: 1, view, timeZone: 'UTC' };
    const page = await exportOne(saved, 'html', { ...options, copies }).content.text();
    expect(page).toContain('src="data:image/jpeg;base64,/9j/AQ=="');
    expect(page).not.toMatch(/<img[^>]+https?:/);
    const files = async (format: 'epub' | 'obsidian') => {
      const { content } = await exportMany([saved, saved], format, {
        ...options,
        copiesOf: async () => copies,
      });
      return unzipSync(new Uint8Array(await content.arrayBuffer()));
    };
    expect(Object.keys(await files('epub')).filter((name) => name.endsWith('.jpg'))).toHaveLength(1);
    const notes = await files('obsidian');
    const [picture] = Object.keys(notes).filter((name) => name.startsWith('pictures/'));
    expect(notes[picture!]).toEqual(new Uint8Array([0xff, 0xd8, 0xff, 1]));
    const note = new TextDecoder().decode(notes[Object.keys(notes).find((name) => name.endsWith('.md'))!]);
    expect(note).toContain(`![The dyke](${picture})`);
    expect(note).toContain(`![](${BOAT})`);
  });
});
