import { expect, it } from 'vitest';
import { citationOf } from '../../utils/transfer/citation';
import { makeArticle, makeSaved } from '../library/samples';

const cite = (over: Parameters<typeof makeArticle>[0]) =>
  citationOf(makeSaved({ article: makeArticle(over) }), 'UTC');

it.each([
  [
    {},
    'Brandl, Tomas. “Dyke breaks at Oberfeld.” The Courier, May 2, 2026. https://www.courier.example/flood',
  ],
  [
    { byline: ['Tomas van Brandl', 'Ann Bell Jr.', 'Courier Staff'], title: 'Who "knew"?' },
    'van Brandl, Tomas, Ann Bell Jr., and Courier Staff. “Who ’knew’?” The Courier, May 2, 2026. https://www.courier.example/flood',
  ],
  [
    { byline: ['Ann Bell', 'Bo Cray', 'Di Dorn', 'Ed Elm'], published: null },
    'Bell, Ann, et al. “Dyke breaks at Oberfeld.” The Courier. https://www.courier.example/flood',
  ],
  [{ byline: [], siteName: null, published: null, url: 'urn:sha256:0', title: 'Pasted' }, '“Pasted.”'],
])('a citation of %j', (over, citation) => {
  expect(cite(over)).toBe(citation);
});
