import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { readPage } from '../../utils/extract/page';

const STORY = [
  'The lighthouse on Cape Orrin will keep its lamp, the coast service said on Monday after two years of letters from the islands.',
  'It had planned to put the light out next spring, since ships now find their way by satellite and the tower costs a fortune to paint.',
  'Fishermen told the service that in fog they trust what they can see. A petition with nine thousand names was brought to the capital by boat.',
  'The keeper, Runa Falk, said that she would believe it when the paint arrives, and went up the stairs to clean the glass.',
];
const teaser = '<a href="/2024/ferry-returns">Ferry returns to Lower Orrin after a winter of repairs</a>';

function removed(inside: string, beside = '') {
  const text = STORY.map((words) => `<p>${words}</p>`);
  text.splice(2, 0, inside);
  const { window } = new JSDOM(
    `<body><header><a href="/">Orrin Gazette</a></header><main><article><h1>Cape Orrin keeps its light</h1>${text.join('')}</article>${beside}</main></body>`,
    { url: 'https://orrin-gazette.example/2024/light' },
  );
  const reading = readPage(window.document, {
    url: 'https://orrin-gazette.example/2024/light',
    captured: '2026-01-01T00:00:00Z',
  });
  expect(reading.article?.text.split('\n')).toEqual(STORY);
  return reading.found.map(({ removal }) => `${removal.kind}: ${removal.text}`);
}

it('a teaser alone in a side column goes', () => {
  expect(removed('', `<aside><div><span>Coast</span> ${teaser}</div></aside>`)).toHaveLength(1);
});

it('a box between two paragraphs goes, whatever its name', () => {
  const box = (name: string) => `<div class="${name}"><div><h4>${teaser}</h4></div></div>`;
  const item = 'see-also: Ferry returns to Lower Orrin after a winter of repairs';
  expect(removed(box('c-relatedStory'))).toEqual([item]);
  // Without the name no rule knows it; the article does not hold it, and so the page does not show it.
  expect(removed(box('x81f'))).toEqual([item]);
});

it('words of its own keep a side column on the page', () => {
  const facts =
    '<aside><h3>The tower</h3><p>Built of granite in 1868, it is thirty metres high and has a lamp that is seen from twenty sea miles away in clear weather.</p></aside>';
  expect(removed(facts)).toEqual([]);
});
