import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { segmentSteps } from '../../utils/clutter/blocks';
import { describeSteps } from '../../utils/clutter/facts';
import { blocksOf, findFrame, findHeadline } from '../../utils/clutter/frame';
import { proseLines } from '../../utils/clutter/lines';
import { createKinds } from '../../utils/clutter/rules/kind';
import { finish } from '../../utils/steps';

const STORY = [
  'The ferry to Lower Orrin will run twice a day from Monday, the harbour board said after a long meeting.',
  'Engineers had found cracks in the old ramp, and the council paid for a new one out of the winter fund.',
  'Fishermen on the north quay, who had asked for it for years, said they were glad of the decision at last.',
];

/** The kind of `#it` on a page with a story; `inside` puts it between two paragraphs, else it stands behind. */
function kindOf(html: string, { inside = false } = {}): string {
  const [one, two, three] = STORY.map((text) => `<p>${text}</p>`);
  const { window } = new JSDOM(
    `<body><header><a href="/">Orrin Gazette</a></header><main><h1>Ferry returns to Lower Orrin</h1>${one}${two}${inside ? html : ''}${three}</main>${inside ? '' : html}</body>`,
    { url: 'https://orrin-gazette.example/2024/10/ferry' },
  );
  const page = finish(segmentSteps(window.document, proseLines));
  const facts = finish(describeSteps(page));
  const headline = findHeadline(page, facts, { title: 'Ferry returns to Lower Orrin', element: null });
  const frame = findFrame(page, facts, { headline, isClutter: () => false });
  const scene = {
    ...{ page, facts, frame, plain: false, byline: new Set<string>() },
    isSource: () => false,
    taken: () => false,
  };
  const box = page.elements.find(({ element }) => element.id === 'it')!;
  return createKinds(scene)(blocksOf(page, box.pieceStart, box.pieceEnd)).kind;
}

const link = (text: string, href = '/x') => `<a href="${href}">${text}</a>`;
const menu = (...words: string[]) => words.map((word) => `<li>${link(word)}</li>`).join('');

describe('the kind of what no rule has named', () => {
  it.each([
    [
      'a list of networks without names of classes',
      `<div id="it">${['facebook', 'instagram', 'youtube'].map((n) => link(n, `https://www.${n}.com/gazette`)).join('')}</div>`,
      'share',
    ],
    [
      'one network in such a list',
      `<ul><li id="it">${link('Facebook', 'https://facebook.com/g')}</li><li>${link('X', 'https://x.com/g')}</li><li>${link('Threads', 'https://threads.net/g')}</li><li>${link('YouTube', 'https://youtube.com/g')}</li></ul>`,
      'share',
    ],
    [
      'an entry of a menu that says Subscribe',
      `<ul>${menu('News', 'Sport', 'Weather')}<li id="it">${link('Subscribe')}</li></ul>`,
      'navigation',
    ],
    [
      'an entry of a menu that says Advertising',
      `<ul>${menu('About', 'Contact', 'Jobs')}<li id="it">${link('Advertising')}</li></ul>`,
      'navigation',
    ],
    [
      'a table of contents',
      `<ul id="it">${['Ramp', 'Fares', 'Timetable', 'Tickets'].map((w) => `<li>${link(w, `#${w}`)}</li>`).join('')}</ul>`,
      'navigation',
    ],
    [
      'teasers',
      `<div id="it"><div>${link('Storm closes the coast road for a third day')}<img src="/a.jpg"></div><div>${link('Mill reopens after ten years of repairs')}<img src="/b.jpg"></div></div>`,
      'related',
    ],
    [
      'four short links in a row',
      `<div id="it">${['Ramp', 'Fares', 'Timetable', 'Tickets'].map((word) => link(word)).join(' ')}</div>`,
      'navigation',
    ],
    [
      'two pictures with a word or two',
      `<div id="it"><div>${link('Storm')}<img src="/a.jpg"><p>Coast</p></div><div>${link('Mill')}<img src="/b.jpg"><p>Orrin</p></div></div>`,
      'related',
    ],
    [
      'the heading above teasers',
      `<div><h3 id="it">Harbour</h3><p>${link('Storm closes the coast road for a third day')}</p><p>${link('Mill reopens after ten years of repairs')}</p></div>`,
      'related',
    ],
    [
      'a form for mail',
      '<div id="it"><p>The week in Orrin, every Friday.</p><form><input type="email"><button>OK</button></form></div>',
      'newsletter',
    ],
    [
      'comments',
      '<section id="it"><h3>3 comments</h3><p>Ada Lunde</p><p>About time too.</p><textarea></textarea></section>',
      'comments',
    ],
    [
      'a consent banner',
      '<div id="it"><p>We and our partners use cookies to measure how this site is used.</p><button>Accept all</button></div>',
      'notice',
    ],
    ['small print', '<p id="it">© 2024 Orrin Gazette. All rights reserved.</p>', 'notice'],
    [
      'a writer',
      `<div id="it">${link('Marit Skov', '/authors/marit-skov')}<p>Marit Skov is a reporter who covers the coast and its harbours for the Gazette.</p></div>`,
      'author-box',
    ],
    [
      'a request for money',
      '<div id="it"><p>Support us: become a member of the Gazette for two crowns a week.</p><button>Join</button></div>',
      'promo',
    ],
    [
      'sponsored teasers of other sites',
      `<div id="it"><p>Sponsored</p><p>${link('This one trick makes your boat go much faster', 'https://boats.example/t')}</p></div>`,
      'ad',
    ],
  ])('%s', (_name, html, kind) => {
    expect(kindOf(html)).toBe(kind);
  });

  it('between two paragraphs one headline is a see-also', () => {
    expect(
      kindOf(`<p id="it">${link('Storm closes the coast road for a third day')}</p>`, { inside: true }),
    ).toBe('see-also');
  });

  it('a field for words to look for is none for mail', () => {
    const form = (type: string) =>
      kindOf(`<div id="it"><form><input type="${type}" name="q"><button>Orrin</button></form></div>`);
    expect(form('email')).toBe('newsletter');
    expect(form('search')).not.toBe('newsletter');
  });

  it('takes the page at its word where nothing else speaks', () => {
    expect(kindOf('<div class="commentList" id="it"><p>Well said.</p></div>')).toBe('comments');
    expect(kindOf('<div class="x"><p id="it">Well said.</p></div>')).toBe('promo');
  });
});
