import { describe, expect, it } from 'vitest';
import type { Article } from '../../utils/article';
import { getSaved, listArticles, saveArticle } from '../../utils/library/articles';
import { findEarlier, wholeArticle } from '../../utils/library/parts';
import type { Library } from '../../utils/library/schema';
import { joinPart } from '../../utils/part-pages';
import { freshLibrary, makeAnnotations, makeArticle } from './samples';

const FIRST = 'https://courier.example/harbour-wall';
const LINES = [
  'The harbour wall was built in three winters by men who had never seen the sea.',
  'Its stones came by barge from the quarry at Ansel, two days upriver.',
  'This year the wall is to be raised by a metre, and the quarry is open again.',
];

/** `own`: the page names itself as its address, not the first one. */
function page(number: number, { own = false, line = LINES[number - 1]! } = {}): Article {
  const url = number === 1 ? FIRST : `${FIRST}?page=${number}`;
  return makeArticle({
    ...{ url, canonicalUrl: own ? url : FIRST, title: 'The wall', html: `<p>${line}</p>`, text: line },
    wordCount: line.split(' ').length,
    part: { page: number, pages: 3, next: number < 3 ? `${FIRST}?page=${number + 1}` : null, first: FIRST },
  });
}

const keep = (db: Library, article: Article) =>
  saveArticle(db, { article, annotations: makeAnnotations() }, { now: 5 });

/** The library's only article. */
async function held(db: Library): Promise<Article> {
  const { articles } = await listArticles(db, { limit: 10 });
  expect(articles).toHaveLength(1);
  return (await getSaved(db, articles[0]!.key))!.article;
}

async function saveAgain(db: Library, article: Article): Promise<Article> {
  await keep(db, await wholeArticle(db, article));
  return held(db);
}

describe('saving a page again of an article put together from several', () => {
  it.each([false, true])('keeps the other pages (pages with an address of their own: %s)', async (own) => {
    const db = await freshLibrary();
    await keep(db, joinPart(page(1, { own }), page(2, { own })));
    expect((await saveAgain(db, page(1, { own }))).text).toBe(LINES.slice(0, 2).join('\n'));
    expect((await saveAgain(db, page(2, { own }))).text).toBe(LINES.slice(0, 2).join('\n'));
  });

  it('renews the page that has changed, and that page only', async () => {
    const db = await freshLibrary();
    await keep(db, joinPart(page(1), page(2)));
    const line = 'Its stones came by cart from the quarry at Ansel, a week on the road.';
    expect((await saveAgain(db, page(2, { line }))).text).toBe([LINES[0], line].join('\n'));
  });

  it('puts a further page to those whose place in the library it would take', async () => {
    const db = await freshLibrary();
    await keep(db, page(1));
    expect((await saveAgain(db, page(2))).text).toBe(LINES.slice(0, 2).join('\n'));
    const whole = await saveAgain(db, page(3));
    expect(whole.text).toBe(LINES.join('\n'));
    expect(whole).toMatchObject({ url: FIRST, part: { page: 1, next: null } });
  });

  it('leaves a page with a place of its own to the reader, who is offered to add it', async () => {
    const db = await freshLibrary();
    await keep(db, page(1, { own: true }));
    const second = page(2, { own: true });
    expect(await wholeArticle(db, second)).toBe(second);
    expect((await findEarlier(db, second))?.article.text).toBe(LINES[0]);
  });

  it('keeps what is whole already as it is, as when the saved article is open in the reader', async () => {
    const db = await freshLibrary();
    await keep(db, joinPart(page(1), page(2)));
    const whole = await held(db);
    expect(await wholeArticle(db, whole)).toBe(whole);
  });

  it('puts nothing to another article that has taken the address', async () => {
    const db = await freshLibrary();
    await keep(db, makeArticle({ url: FIRST, canonicalUrl: FIRST, title: 'The wall' }));
    const second = page(2);
    expect(await wholeArticle(db, second)).toBe(second);
  });
});
