import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Article } from '../utils/article';
import { articleText } from '../utils/extract/text';
import { parseHtml, type View } from '../utils/html';
import { holdsPage, joinPart } from '../utils/part-pages';

const view = new JSDOM('').window as unknown as View;
const FIRST = 'https://orrin-gazette.example/two-boats';
const STANDFIRST = 'The ferry company buys boats that were built for rougher water.';

function page(number: number, lines: string[], next: number | null): Article {
  const html = lines.map((line) => `<p>${line.replace('&', '&amp;')}</p>`).join('');
  return {
    ...{ url: number === 1 ? FIRST : `${FIRST}/${number}`, canonicalUrl: FIRST, title: 'Two boats' },
    ...{
      siteName: null,
      section: null,
      byline: ['Hanne Brook'],
      lang: 'en',
      published: null,
      modified: null,
    },
    ...{ dateline: null, provenance: [], lead: lines[0]!, excerpt: lines[0]!, html, text: lines.join('\n') },
    wordCount: lines.join(' ').split(' ').length,
    part: { page: number, pages: 3, next: next ? `${FIRST}/${next}` : null, first: FIRST },
  };
}
const one = page(1, [STANDFIRST, 'Two boats & a slip come from the islands.'], 2);
const two = page(2, [STANDFIRST, 'They are twenty years old.'], 3);
const three = page(3, ['What they cost was not said.'], null);
const isTrue = (article: Article) =>
  expect(articleText(parseHtml(article.html, view).body)).toBe(article.text);

describe('pages put together', () => {
  it('stand in order, whichever came first, and nothing twice', () => {
    const whole = joinPart(joinPart(one, three), two);
    expect(whole.text.split('\n')).toEqual([
      STANDFIRST,
      'Two boats & a slip come from the islands.',
      'They are twenty years old.',
      'What they cost was not said.',
    ]);
    expect(whole.part).toMatchObject({ page: 1, pages: 3, next: null, first: FIRST });
    expect([1, 2, 3].every((number) => holdsPage(whole, number))).toBe(true);
    expect(whole.url).toBe(FIRST);
    isTrue(whole);
  });

  it('say which page comes next, also where one is missing', () => {
    expect(joinPart(one, two).part?.next).toBe(`${FIRST}/3`);
    expect(joinPart(one, three).part?.next).toBe(`${FIRST}/2`);
  });

  it('are renewed by a page that is there already', () => {
    const again = joinPart(joinPart(one, two), page(2, [STANDFIRST, 'They are nineteen years old.'], 3));
    expect(again.text).toContain('nineteen');
    expect(again.text).not.toContain('twenty');
    expect(again.text.split('\n')).toHaveLength(3);
    expect(joinPart(again, page(2, [STANDFIRST, 'They are nineteen years old.'], 3)).text).toBe(again.text);
    isTrue(again);
  });
});
