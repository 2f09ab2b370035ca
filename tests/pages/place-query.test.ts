import { describe, expect, it, vi } from 'vitest';
import { START } from '../../components/library/place';
import { placeToRead } from '../../entrypoints/library/commands';
import { queryAnywhere } from '../../entrypoints/library/rows';
import { summarise } from '../../utils/library/summary';
import { makeArticle, makeSaved } from '../library/samples';

vi.mock('wxt/browser', () => ({ browser: { runtime: { getURL: (path: string) => path } } }));

describe('a search that is kept', () => {
  it.each([
    [{}, 'harbour'],
    [{ shelf: 'archived' }, 'is:archived harbour'],
    [{ shelf: 'unread' }, 'is:unread -is:archived harbour'],
    [{ tag: 'politics/europe' }, 'tag:politics/europe harbour'],
    [{ shelf: 'favourite', site: 'courier.example' }, 'is:favourite site:courier.example harbour'],
  ] as const)('finds the same from anywhere: %o', (place, query) => {
    expect(queryAnywhere({ ...START, ...place, query: ' harbour ' })).toBe(query);
  });
});

describe('the place where an article is read', () => {
  const rowOf = (text: string) => {
    const article = makeArticle({ text, wordCount: text.split(' ').filter(Boolean).length });
    const summary = summarise(makeSaved({ key: 'x', article }), 'h');
    return new Map([['x', { summary, hits: null }]]);
  };

  it('is the reader, and for a link whose text is not saved yet its page', () => {
    expect(placeToRead('x', rowOf('The river rose.'))).toEqual({
      isPage: false,
      href: '/reader.html?key=x',
    });
    expect(placeToRead('x', rowOf(''))).toEqual({ isPage: true, href: makeArticle().url });
  });
});
