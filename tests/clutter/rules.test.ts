/** What a block on a page is taken for, and the reasons the reader is given: one small page for each. */
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../utils/extract/page';

const STORY = [
  'The lighthouse on Cape Orrin will keep its lamp, the coast service said on Monday after two years of letters from the islands.',
  'It had planned to put the light out next spring, since ships now find their way by satellite and the tower costs a fortune to paint.',
  'Fishermen told the service that in fog they trust what they can see. A petition with nine thousand names was brought to the capital by boat.',
  'The keeper, Runa Falk, said that she would believe it when the paint arrives, and went up the stairs to clean the glass.',
  'Repairs begin in June. The stairs come first, then the gallery and its rail, and in the last week the lamp house gets new panes.',
];
const url = 'https://orrin-gazette.example/2024/light';

type Place = 'inside' | 'last' | 'after';

/** The page with `html` between two paragraphs, as the last thing of the article, or behind it. */
function read(place: Place, html: string) {
  const text = STORY.map((words) => `<p>${words}</p>`);
  if (place === 'inside') text.splice(2, 0, html);
  if (place === 'last') text.push(html);
  const { window } = new JSDOM(
    `<body><header><a href="/">Orrin Gazette</a></header><main><article><h1>Cape Orrin keeps its light</h1>${text.join('')}</article>${place === 'after' ? html : ''}</main><footer><p>Printed at Lower Orrin.</p></footer></body>`,
    { url },
  );
  const { article, found } = readPage(window.document, { url, captured: '2026-01-01T00:00:00Z' });
  const removed = found.map(({ removal: { kind, reasons, text } }) => {
    return { kind, text, why: reasons.map(({ id, args }) => [id, ...args].join(' ')).join(', ') };
  });
  return { text: article?.text.split('\n'), removed };
}

const pathOf = (words: string) => `/2024/${words.toLowerCase().replace(/\W+/g, '-')}`;
const link = (words: string, href = pathOf(words)) => `<a href="${href}">${words}</a>`;
const FERRY = 'Ferry returns to Lower Orrin after a winter of repairs';
const TITLES = [
  FERRY,
  'Harbour board votes for a new crane on the north quay',
  'Seals are back on the sandbanks of Port Halden',
  'Council buys the old cannery for a museum of tides',
];
const MENU = ['News', 'Sport', 'Weather', 'Tides', 'Letters', 'About'];
const networks = ['facebook', 'twitter', 'linkedin'];

describe('one block', () => {
  it.each<[name: string, Place, html: string, kind: string, why: string]>([
    [
      'See also with a link',
      'inside',
      `<p>See also: ${link(FERRY)}</p>`,
      'see-also',
      'see_also_link See also',
    ],
    ['Also see without one', 'inside', `<p>Also see: ${FERRY}</p>`, 'see-also', 'see_also_line Also see'],
    [
      'Read more before a link',
      'inside',
      `<p><b>Read more:</b> ${link(FERRY)}</p>`,
      'see-also',
      'see_also_link Read more',
    ],
    ['a headline of another article', 'inside', `<p>${link(FERRY)}</p>`, 'see-also', 'see_also_alone'],
    ['the label of an advertisement', 'inside', '<div>Advertisement</div>', 'ad', 'ad_label Advertisement'],
    [
      'the label in capitals',
      'inside',
      '<div><span>ADVERTISEMENT</span></div>',
      'ad',
      'ad_label ADVERTISEMENT',
    ],
    [
      ...(['the label that says the story goes on', 'inside'] as const),
      ...([
        '<p>Story continues below advertisement</p>',
        'ad',
        'ad_label Story continues below advertisement',
      ] as const),
    ],
    [
      ...(['the frame of an advertisement', 'inside'] as const),
      ...(['<iframe src="https://ads.doubleclick.net/x" width="300"></iframe>', 'ad', 'ad_frame'] as const),
    ],
    ['an element of AdSense', 'inside', '<ins class="adsbygoogle"></ins>', 'ad', 'ad_frame'],
    ['an element of AMP', 'inside', '<amp-ad width="300"></amp-ad>', 'ad', 'ad_frame'],
    [
      'a link to the newsletter',
      'inside',
      `<p>${link('Subscribe to our newsletter', '/newsletter')}</p>`,
      'newsletter',
      'promo_link',
    ],
    [
      ...(['a form for the newsletter', 'inside'] as const),
      '<form action="/newsletter"><h4>The Orrin letter</h4><p>Every morning in your inbox.</p><input type="email"><button>Sign up</button></form>',
      ...(['newsletter', 'newsletter_form'] as const),
    ],
    [
      'a line that asks to sign up',
      'inside',
      '<p>Sign up for our free daily newsletter.</p>',
      'promo',
      'left_among',
    ],
    [
      ...(['links that share by name', 'inside'] as const),
      `<p>${link('Share on Facebook', 'https://www.facebook.com/sharer?u=1')} ${link('Tweet', 'https://twitter.com/intent/tweet')} ${link('Email', 'mailto:?x')}</p>`,
      ...(['share', 'share_buttons'] as const),
    ],
    [
      ...(['signs that share', 'inside'] as const),
      `<ul>${networks.map((name) => `<li><a href="https://www.${name}.com/share" aria-label="Share on ${name}"><svg></svg></a></li>`).join('')}</ul>`,
      ...(['share', 'share_buttons'] as const),
    ],
    [
      ...(['where to follow', 'last'] as const),
      `<p>Follow us on ${link('Facebook', 'https://facebook.com/og')} and ${link('X', 'https://x.com/og')}.</p>`,
      ...(['share', 'share_buttons'] as const),
    ],
    [
      ...(['a box about the author with its label', 'last'] as const),
      '<div><h4>About the author</h4><img src="/p.jpg" alt=""><p>Runa Holm is a reporter at the Orrin Gazette, where she has written about the coast since 2011.</p></div>',
      ...(['author-box', 'author_label About the author, author_bio, author_picture'] as const),
    ],
    [
      ...(['a box about the author with the name', 'last'] as const),
      `<div><img src="/p.jpg" alt="Runa Holm"><h4>${link('Runa Holm', '/authors/runa')}</h4><p>Runa Holm is a reporter in Orrin. She studied geology at Halden.</p></div>`,
      ...(['author-box', 'author_name Runa Holm, author_bio, author_picture'] as const),
    ],
    [
      ...(['a box that its markup calls the author’s', 'last'] as const),
      '<div class="author-bio"><p>Runa Holm covers the coast.</p></div>',
      ...(['author-box', 'card_outside, kind_marked author'] as const),
    ],
    [
      'who has written it',
      'last',
      `<div><span>Written by</span> ${link('Runa Holm', '/authors/runa-holm')}</div>`,
      'author-box',
      'card_outside',
    ],
    [
      ...(['comments with their form', 'after'] as const),
      '<section><h3>Comments (3)</h3><form><textarea></textarea><button>Post</button></form><p>I like the light.</p></section>',
      ...(['comments', 'comments_form'] as const),
    ],
    [
      ...(['comments that ask to log in', 'after'] as const),
      '<h3>Leave a comment</h3><p>You must be logged in to comment.</p>',
      ...(['comments', 'card_outside'] as const),
    ],
    [
      ...(['a notice about cookies', 'after'] as const),
      '<div><p>We use cookies to make this site work and to count visits. By using it you agree.</p><button>Accept all</button></div>',
      ...(['notice', 'notice_cookies'] as const),
    ],
    [
      'where it was first',
      'last',
      '<p>This story was first published by the Cape Wire.</p>',
      'notice',
      'notice_source',
    ],
    ['the source', 'last', '<p><em>Source: Cape Wire</em></p>', 'notice', 'notice_source'],
    [
      ...(['tags', 'last'] as const),
      `<div><span>Tags:</span> ${['Lighthouse', 'Coast', 'Orrin'].map((tag) => link(tag, `/tag/${tag}`)).join(' ')}</div>`,
      ...(['navigation', 'navigation_tags'] as const),
    ],
    [
      ...(['topics in a line', 'last'] as const),
      `<p>Topics: ${link('Lighthouse', '/topic/lighthouse')}, ${link('Coast', '/topic/coast')}</p>`,
      ...(['navigation', 'navigation_tags'] as const),
    ],
    [
      ...(['a menu', 'after'] as const),
      `<nav><ul>${MENU.map((name) => `<li>${link(name)}</li>`).join('')}</ul></nav>`,
      ...(['navigation', 'navigation_links 6'] as const),
    ],
    [
      ...(['a headline with Read more', 'last'] as const),
      `<div><h4>${FERRY}</h4><p>The board met on Tuesday.</p>${link('Read more', '/s/1')}</div>`,
      ...(['related', 'card_more_single Read more'] as const),
    ],
    [
      'a headline behind the article',
      'after',
      `<div><h4>${link(FERRY)}</h4><p>The board met.</p></div>`,
      'related',
      'card_outside',
    ],
    [
      'a marquee',
      'after',
      `<marquee>${TITLES.map((title) => link(title)).join(' ')}</marquee>`,
      'ticker',
      'ticker_marquee',
    ],
  ])('%s', (_name, place, html, kind, why) => {
    const { text, removed } = read(place, html);
    const { window } = new JSDOM(html);
    const words = (said: string | null = '') => said!.replace(/\s+/g, '');
    expect(removed.map((one) => ({ ...one, text: '' }))).toEqual([{ kind, why, text: '' }]);
    if (why !== 'share_buttons')
      expect(words(removed[0]?.text)).toBe(words(window.document.body.textContent));
    expect(text).toEqual(STORY);
  });
});

describe('a row of cards', () => {
  const cards = (card: (title: string, href: string, nth: number) => string) =>
    TITLES.map((title, nth) => card(title, `/s/${nth}`, nth)).join('');

  it.each<[name: string, html: string, kind: string, why: string]>([
    [
      'under a heading',
      `<h2>More news</h2>${cards((title) => `<div><h3>${link(title)}</h3></div>`)}`,
      ...(['related', 'card_alike 4, card_label More news, card_outside'] as const),
    ],
    [
      'with pictures',
      `<div>${cards((title, href) => `<div><a href="${href}"><img src="${href}.jpg" width="200" height="100" alt=""></a><p>${link(title, href)}</p></div>`)}</div>`,
      ...(['related', 'card_alike 4, card_outside'] as const),
    ],
    [
      'with dates',
      `<div>${cards((title, href, nth) => `<div><h4>${link(title, href)}</h4><p>March ${nth + 3}, 2024</p></div>`)}</div>`,
      ...(['related', 'card_alike 4, card_outside'] as const),
    ],
    [
      'with Read more',
      cards(
        (title, href) =>
          `<div><h3>${title}</h3><p>The board met on Tuesday and…</p>${link('Read more', href)}</div>`,
      ),
      ...(['related', 'card_more Read more 4'] as const),
    ],
    [
      'of hours ago',
      `<div>${cards((title, _, nth) => `<p>${link(title)} <time>${nth + 1} hours ago</time></p>`)}</div>`,
      ...(['ticker', 'ticker_row_linked 4'] as const),
    ],
    [
      'of times of day',
      `<h3>Newsticker</h3><ul>${cards((title, _, nth) => `<li><span>1${nth}:05</span> ${link(title)}</li>`)}</ul>`,
      ...(['ticker', 'ticker_row_linked 4'] as const),
    ],
  ])('%s', (_name, html, kind, why) => {
    const { text, removed } = read('after', html);
    expect(removed.map((one) => ({ ...one, text: '' }))).toEqual(TITLES.map(() => ({ kind, why, text: '' })));
    expect(removed.map((one, nth) => one.text.includes(TITLES[nth]!))).toEqual([true, true, true, true]);
    expect(text).toEqual(STORY);
  });
});

describe('a list of other articles between two paragraphs', () => {
  const pair = (...titles: string[]) =>
    `<ul>${titles.map((title) => `<li>${link(title)}</li>`).join('')}</ul>`;

  it.each(['<h3>Related</h3>', '<p><strong>Related</strong></p>', '<p>More on this story</p>'])(
    'of two, under %s',
    (label) => {
      const { text, removed } = read('inside', `${label}${pair(FERRY, 'Keepers ask the town for help')}`);
      expect(removed.map(({ kind }) => kind)).toEqual(['related', 'related']);
      expect(text).toEqual(STORY);
    },
  );

  it('but not two links that nothing announces', () => {
    const { removed } = read('inside', pair(FERRY, TITLES[1]!));
    expect(removed.filter(({ why }) => why.includes('card_alike'))).toEqual([]);
  });
});

describe('what only looks like it stays', () => {
  it.each([
    'The word advertisement stood on the old wall of the tower, and nobody painted over it in forty years.',
    'Visitors see also the old kitchen, where the keepers of the light cooked for a hundred and fifty years.',
    'We use cookies, said the keeper, and put a tin of them on the table for the painters of the tower.',
    'Follow the path along the cliff for a mile, and you stand in front of the tower before the tide is in.',
    'The story was first published in 1868, when the tower was new, and is told to every child on the islands.',
  ])('%s', (words) => {
    const { text, removed } = read('inside', `<p>${words}</p>`);
    expect(removed).toEqual([]);
    expect(text).toEqual([...STORY.slice(0, 2), words, ...STORY.slice(2)]);
  });

  it('a link within a sentence, and a list of the story', () => {
    const linked = read(
      'inside',
      `<p>The service had said so ${link('in March')}, and again in a letter to the keeper.</p>`,
    );
    expect(linked.removed).toEqual([]);
    expect(linked.text?.[2]).toBe('The service had said so in March, and again in a letter to the keeper.');
    const steps = ['June: the stairs and the door of the tower', 'July: the gallery and its rail'];
    const list = read('inside', `<ul>${steps.map((step) => `<li>${step}</li>`).join('')}</ul>`);
    expect(list.removed).toEqual([]);
    expect(list.text?.slice(2, 4)).toEqual(steps);
  });
});
