import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { readPage } from '../../utils/extract/page';

const URL = 'https://orrin-gazette.example/2024/05/weir';
const STORY = [
  'The weir below Orrin Mill will be rebuilt this summer, the river board decided on Tuesday after a winter in which it gave way twice.',
  'The new crest is to lie a hand lower than the old one, so that fish can pass it and the cellars of the lower town stay dry in spring.',
  'Engineers had asked for steel, but the board voted for stone from the quarry at Hale, which is nearer and has been used since 1790.',
  'The mill itself will turn again from October, said its owner, Petra Voss, who has waited for that since she bought it eleven years ago.',
  'Until then the footpath along the left bank is closed, and walkers are asked to cross by the iron bridge a mile further up the valley.',
];
/** Enough beside the article for the page to be a page and not a note. */
const SITE = `<header><a href="/">Gazette</a> ${['News', 'Sport', 'River', 'Letters']
  .map((name) => `<nav><a href="/${name}">${name}</a></nav>`)
  .join('')}</header>`;
const FILL = `<div class="z1">${Array.from({ length: 24 }, (_, nth) => `<div><a href="/tides/${nth}">Tide table ${nth + 1}</a> <i>see page ${nth}</i></div>`).join('')}</div>`;

interface Parts {
  above?: string;
  top?: string;
  inside?: string;
  /** The last thing inside the article. */
  last?: string;
  after?: string;
  site?: string;
}

function read({ above = '', top = '', inside = '', last = '', after = '', site = SITE }: Parts) {
  const text = STORY.map((words) => `<p>${words}</p>`);
  text.splice(3, 0, inside);
  const head = `<title>Stone for the weir at Orrin Mill</title><meta name="author" content="Hanne Brook">`;
  const html = `<!doctype html><head>${head}</head><body>${site}${above}<main><article><h1>Stone for the weir at Orrin Mill</h1>${top}${text.join('')}${last}</article>${after}${FILL}</main><footer><p>The Orrin Gazette is printed at Lower Orrin. <a href="/imprint">Imprint</a></p></footer></body>`;
  const { window } = new JSDOM(html, { url: URL });
  const { article, found } = readPage(window.document, { url: URL, captured: '2026-01-01T00:00:00Z' });
  const hidden = found.flatMap(({ elements }) => elements);
  const isHidden = (selector: string) => {
    const element = window.document.querySelector(selector)!;
    return hidden.some((box) => box.contains(element));
  };
  return { article, found, isHidden, removed: found.map(({ removal }) => removal) };
}

it('what the article leaves out among the paragraphs is hidden, with a reason', () => {
  const { article, removed, isHidden } = read({
    inside: '<div id="odd"><a href="/daily">Orrin daily</a></div>',
  });
  expect(article?.text).not.toContain('Orrin daily');
  expect(isHidden('#odd')).toBe(true);
  const item = removed.find(({ text }) => text.includes('Orrin daily'));
  expect(item?.reasons[0]?.id).toBe('left_among');
  expect(isHidden('h1')).toBe(false);
  expect(isHidden('p')).toBe(false);
});

it('what stands behind the article is hidden, the foot of the page is not', () => {
  const { isHidden } = read({});
  expect(isHidden('.z1')).toBe(true);
  expect(isHidden('footer p')).toBe(false);
  expect(isHidden('header a')).toBe(false);
});

it('byline and date stay where they stand', () => {
  const { isHidden } = read({
    top: '<p class="sum">The crest will lie lower, and the mill turns again in October.</p><div id="by">Hanne Brook</div><div id="day">14 May 2024, 09:20</div>',
  });
  expect(isHidden('#by')).toBe(false);
  expect(isHidden('#day')).toBe(false);
});

it('forms to log in and to search stay', () => {
  const { isHidden } = read({
    after:
      '<form id="login"><b>Your account</b><input name="user"><input type="password"><button>Go</button></form><form id="seek" role="search"><label>Find</label><input name="q"></form><form id="other"><b>Rate the tide table</b><input name="stars"></form>',
  });
  expect(isHidden('#login button')).toBe(false);
  expect(isHidden('#seek label')).toBe(false);
  expect(isHidden('#other b')).toBe(true);
});

it('a side column above the headline goes, the only menu of a page stays wherever it is', () => {
  const { isHidden } = read({ above: '<aside id="rail"><p>Sluice at Hale: 2.1 m, rising</p></aside>' });
  expect(isHidden('#rail')).toBe(true);
  const bare = read({
    site: '',
    after: '<nav id="menu"><b>Our pages</b><span>All about the river</span></nav>',
  });
  expect(bare.isHidden('#menu')).toBe(false);
});

it('a second copy of the text is left alone: it may be the one that is shown', () => {
  const { article, isHidden } = read({
    after: `<div id="small">${STORY.map((words) => `<p>${words}</p>`).join('')}</div>`,
  });
  expect(article?.text.split('\n')).toHaveLength(STORY.length);
  expect(isHidden('#small p')).toBe(false);
});

it.each([
  [
    'a note of correction',
    {
      last: '<p id="it"><em>Correction: An earlier version of this article gave the wrong year for the mill.</em></p>',
    },
  ],
  [
    'a box of facts',
    {
      inside:
        '<aside id="it"><h3>The weir at Orrin Mill</h3><ul><li>Built in 1790</li><li>Two metres high</li><li>Gave way twice in winter</li></ul></aside>',
    },
  ],
  [
    'a post of somebody else',
    {
      inside:
        '<blockquote id="it" class="twitter-tweet"><p>The weir holds tonight.</p>Orrin Mill <a href="https://twitter.com/mill/status/81">May 2, 2024</a></blockquote>',
    },
  ],
  [
    'a caption',
    {
      inside:
        '<figure><img src="/w.jpg"><figcaption id="it">The weir in March. Photo: Hanne Brook</figcaption></figure>',
    },
  ],
])('what belongs to the article without being its text stays on the page: %s', (_, parts: Parts) => {
  const { article, isHidden } = read(parts);
  expect(isHidden('#it')).toBe(false);
  expect(article?.text.split('\n')).toEqual(STORY);
});

it.each([
  ['a text to skip', '<p id="it"><a href="#on">Skip past newsletter promotion</a></p>'],
  [
    'a newsletter without a form',
    '<aside id="it"><p>Sign up for <a href="/letter">The River Letter</a>, our free weekly newsletter.</p></aside>',
  ],
  [
    'a donation',
    '<div id="it"><p>The Gazette has no owner but its readers. Please <a href="/give">support our journalism</a> with a donation today.</p></div>',
  ],
  [
    'a line to follow',
    '<p id="it"><em>Follow the Orrin Gazette on <a href="https://www.facebook.com/g">Facebook</a> and <a href="https://x.com/g">X</a>.</em></p>',
  ],
])('what speaks to the reader is hidden where it stands: %s', (_, inside) => {
  const { article, isHidden, found } = read({ inside });
  expect(isHidden('#it')).toBe(true);
  expect(found.some(({ removal }) => removal.reasons.length > 0)).toBe(true);
  expect(article?.text.split('\n')).toEqual(STORY);
});

it('the bio behind the last paragraph is hidden', () => {
  const { isHidden } = read({
    last: '<p id="it"><em>Hanne Brook is a staff writer at the Orrin Gazette.</em></p>',
  });
  expect(isHidden('#it')).toBe(true);
});
