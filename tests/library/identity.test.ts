import { describe, expect, it } from 'vitest';
import { chooseCanonical } from '../../utils/extract/identity';
import { findSaved, getSaved, listKeys, saveArticle } from '../../utils/library/articles';
import { bring } from '../transfer/import/bring';
import { freshLibrary, makeAnnotations, makeArticle } from './samples';

const annotations = makeAnnotations();
const FLOOD = 'https://www.courier.example/2026/05/flood';
const OTHER_TEXT =
  'Parliament passed the fisheries bill after a night of talks.\nBoats may leave port again from the first of the month, said the minister.';

/** A page as it is read: its own address, and the one it names. */
const page = (url: string, declared: string | null = null) =>
  makeArticle({ url, canonicalUrl: chooseCanonical({ url, declared }) });

describe('one article however it was opened', () => {
  it.each([
    ['without www.', 'https://courier.example/2026/05/flood', null],
    ['over http:', 'http://www.courier.example/2026/05/flood', null],
    ['over http: without www.', 'http://courier.example/2026/05/flood', null],
    ['with what only tracks', `${FLOOD}?utm_source=mail&fbclid=1`, null],
    ['at a fragment', `${FLOOD}#comments`, null],
    ['in its AMP form', `${FLOOD}/amp/`, null],
    ['on the AMP host', 'https://amp.courier.example/2026/05/flood', null],
    ['on the mobile host', 'https://m.courier.example/2026/05/flood', null],
    ['on the mobile host, which names the other', 'https://m.courier.example/2026/05/flood', FLOOD],
    [
      'in an AMP cache',
      'https://www-courier-example.cdn.ampproject.org/c/s/www.courier.example/2026/05/flood',
      null,
    ],
  ])('%s', async (_how, url, declared) => {
    const db = await freshLibrary();
    await saveArticle(db, { article: page(FLOOD), annotations }, { now: 5 });
    expect((await findSaved(db, page(url, declared)))?.key).toBe(FLOOD);
    await saveArticle(db, { article: page(url, declared), annotations }, { now: 6 });
    expect(await listKeys(db, {})).toEqual([FLOOD]);
  });

  it('also where the bare host came first', async () => {
    const db = await freshLibrary();
    const bare = 'http://courier.example/2026/05/flood';
    await saveArticle(db, { article: page(bare), annotations }, { now: 5 });
    expect((await findSaved(db, { url: FLOOD, canonicalUrl: FLOOD }))?.key).toBe(bare);
  });

  it('in one batch of an import', async () => {
    const db = await freshLibrary();
    await bring(db, `${FLOOD} | Flood\nhttp://courier.example/2026/05/flood | Flood\n`);
    expect(await listKeys(db, {})).toEqual([FLOOD]);
  });
});

describe('another article’s place', () => {
  const taking = async (url: string, declared: string | null) => {
    const db = await freshLibrary();
    await saveArticle(db, { article: page(FLOOD), annotations }, { now: 5 });
    const thief = { ...page(url, declared), title: 'Fisheries bill passes', text: OTHER_TEXT };
    const saved = await saveArticle(db, { article: thief, annotations }, { now: 6 });
    expect((await getSaved(db, FLOOD))!.article.title).toBe('Dyke breaks at Oberfeld');
    expect((await getSaved(db, FLOOD))!.versions).toEqual([]);
    return saved.key;
  };

  it('is not taken by a page of another site', async () => {
    expect(await taking('https://thief.example/x', FLOOD)).toBe('https://thief.example/x');
  });

  it('is not taken by another text of the same site', async () => {
    const url = 'https://www.courier.example/2026/06/fisheries';
    expect(await taking(url, FLOOD)).toBe(url);
  });

  it('is not taken by another text at the bare host', async () => {
    const url = 'http://courier.example/2026/05/flood';
    expect(await taking(url, null)).toBe(url);
  });
});
