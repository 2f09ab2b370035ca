/** What belongs to an article's text, what only to its html, and what to neither; in several markups each. */
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../utils/extract/page';

const HEADLINE = 'Old mill on the Orrin gets a new wheel';
const STORY = [
  'The mill at Brae on the river Orrin will turn again this summer, after eleven years in which its wheel stood still and its roof let in the rain.',
  'Carpenters from three villages have cut the oak for the new wheel since January, and the first of its paddles were fitted on Wednesday by a crane from the harbour.',
  'The old wheel broke in the flood of 2013. The parish could not pay for another, and the miller, Ossian Tveit, took work at the fish market in Halden.',
  'Mr Tveit said that he had walked past the silent building every morning on his way to the boat, and that he had never stopped hearing the noise of it.',
  'A fund set up by the council two years ago has paid for two thirds of the work. The rest came from bakers who want local flour and from a raffle at the school.',
  'The mill opens to visitors on the first Sunday in June, and the first sacks of flour are promised to the bakery on Quay Street, which closed its own mill long ago.',
];

interface Place {
  at?: 'top' | 'middle' | 'end' | 'behind';
  /** How a paragraph of the page is written. */
  p?: (text: string) => string;
}

function read(piece: string, { at = 'middle', p = (text) => `<p>${text}</p>` }: Place = {}) {
  const text = STORY.map(p);
  if (at === 'middle') text.splice(3, 0, piece);
  if (at === 'end') text.push(piece);
  const html = `<!doctype html><html lang="en"><head><title>${HEADLINE} | Orrin Gazette</title><meta property="og:type" content="article"></head><body>
<header><a href="/">Orrin Gazette</a><nav><a href="/news">News</a><a href="/sport">Sport</a></nav></header>
<main><article><h1>${HEADLINE}</h1>${at === 'top' ? piece : ''}<div class="x1">${text.join('\n')}</div>${at === 'behind' ? piece : ''}</article></main>
<footer><p>© 2024 Orrin Gazette</p></footer></body></html>`;
  const { window } = new JSDOM(html, { url: 'https://orrin-gazette.example/2024/05/mill-wheel' });
  const { article } = readPage(window.document, {
    url: 'https://orrin-gazette.example/2024/05/mill-wheel',
    captured: '2026-01-01T00:00:00Z',
  });
  if (!article) throw new Error('no article');
  const body = new JSDOM(article.html).window.document.body;
  return { text: article.text.split('\n'), html: article.html, body };
}

const divs = (text: string) => `<div>${text}</div>`;

function expectOut(reading: ReturnType<typeof read>): void {
  expect(reading.text).toEqual(STORY);
}

describe('the standfirst', () => {
  const words =
    'Eleven years after the flood, three villages have built the wheel that the parish could not pay for';
  it.each([
    ['a paragraph', `<p class="s1">${words}</p>`],
    ['a heading', `<h2>${words}</h2>`],
    [
      'a box in the header',
      `<header><div class="dek"><span>${words}</span></div><div>By Liv Hamsund</div></header>`,
    ],
    [
      'a sentence with a full stop',
      `<div><div>${words}.</div></div><time datetime="2024-05-02">2 May 2024</time>`,
    ],
    [
      'points of a list',
      `<ul><li>${words}</li><li>The council paid for two thirds of the work on the wheel</li></ul>`,
    ],
    ['bold in front of the text', `<p><strong>${words}.</strong></p>`],
  ])('%s', (_name, piece) => {
    const { text } = read(piece, { at: 'top' });
    expect(text[0]?.replace(/\.$/, '')).toBe(words);
    expect(text.slice(-6)).toEqual(STORY);
  });
});

it('a standfirst set as a heading stays above a byline', () => {
  const words = 'Eleven years after the flood, three villages have built the wheel';
  const { text } = read(
    `<h2>${words}</h2><div class="m"><a href="/liv">Liv Hamsund</a></div><time>2 May 2024</time>`,
    { at: 'top' },
  );
  expect(text[0]).toBe(words);
});

describe('captions and credits', () => {
  const caption = 'Ossian Tveit beside the old wheel at Brae, in a picture from 2009.';
  it.each([
    [
      'figcaption',
      `<figure><img src="/w.jpg"><figcaption>${caption} Photo: Liv Hamsund</figcaption></figure>`,
    ],
    [
      'a caption of paragraphs and a credit',
      `<figure><img src="/w.jpg"><div class="c"><p>${caption}</p><p>Liv Hamsund</p></div></figure>`,
    ],
    [
      'a box with classes',
      `<div class="image"><img src="/w.jpg"><div class="image-caption">${caption}</div><div class="image-credit">Liv Hamsund/Orrin Gazette</div></div>`,
    ],
    [
      'a paragraph right below the picture',
      `<p><img src="/w.jpg"></p><p class="wp-caption-text">${caption}</p>`,
    ],
    ['a credit in brackets', `<div><img src="/w.jpg"></div><p>${caption} (Photo by Liv Hamsund)</p>`],
    [
      'a picture in a link',
      `<div class="a"><a href="/w.jpg"><img src="/w.jpg"></a><span>${caption}</span></div>`,
    ],
    ['a table', `<table><tr><td><img src="/w.jpg"></td></tr><tr><td>${caption}</td></tr></table>`],
    ['definition list', `<dl><dt><img src="/w.jpg"></dt><dd>${caption}</dd></dl>`],
  ])('%s', (_name, piece) => {
    const reading = read(piece);
    expectOut(reading);
    const figure = reading.body.querySelector('figure');
    expect(figure?.querySelector('img')?.getAttribute('src')).toContain('/w.jpg');
    expect(figure?.querySelector('figcaption')?.textContent).toContain(caption);
  });

  it('stay with their own picture when several follow one another', () => {
    const one = `<figure><img src="/1.jpg"><figcaption>The crane lifts the first paddle.</figcaption></figure>`;
    const two = `<div class="pic"><img src="/2.jpg"><div class="cap">The roof before the work.</div></div>`;
    const { body } = read(one + two);
    expect(
      [...body.querySelectorAll('figure')].map(
        (f) =>
          `${f.querySelector('img')?.getAttribute('src')?.slice(-6)} ${f.querySelector('figcaption')?.textContent}`,
      ),
    ).toEqual(['/1.jpg The crane lifts the first paddle.', '/2.jpg The roof before the work.']);
  });

  it('a paragraph below a picture that is the story goes on', () => {
    const more =
      'The roof will be next, the carpenters say, for the rain of eleven winters has not been kind to its beams and nobody has dared to climb it.';
    const { text } = read(`<p><img src="/w.jpg"></p><p>${more}</p>`);
    expect(text).toContain(more);
  });
});

describe('lines of the head', () => {
  it.each([
    ['byline', '<p>By <a href="/by/liv">Liv Hamsund</a></p>'],
    ['byline and role', '<div><span>Liv Hamsund</span><span>, Coast correspondent</span></div>'],
    ['byline with a place', '<p class="b">By Liv Hamsund in Brae</p>'],
    ['date', '<p>Published: 2 May 2024, 09:15</p>'],
    ['dates', '<p><time>2 May 2024</time> - Updated <time>3 May 2024</time></p>'],
    ['weekday and date', '<p>Thursday, 2 May 2024 09:15 CET</p>'],
    ['read time', '<p>4 min read</p>'],
    ['read time in words', '<p>Reading time: 4 minutes</p>'],
    ['byline, date and read time', '<p>Liv Hamsund | 2 May 2024 | 4 min read</p>'],
    ['a share count', '<p>27 shares</p>'],
    ['listen', '<div><button>Listen to this article</button><span>5 min</span></div>'],
    ['a headline repeated', `<h2>${HEADLINE}</h2>`],
  ])('%s', (_name, piece) => {
    expectOut(read(piece, { at: 'top' }));
    expectOut(read(piece, { at: 'top', p: divs }));
    expectOut(read(`<div>${piece}</div>`, { at: 'top', p: (text) => `<section><p>${text}</p></section>` }));
  });
});

describe('what stands between paragraphs and is not the story', () => {
  it.each([
    [
      'a link to skip',
      '<p><a href="#after">Skip past newsletter promotion</a></p><p id="after">after newsletter promotion</p>',
    ],
    [
      'an advertisement to skip',
      '<div><a href="#on">Skip advertisement</a></div><div>Advertisement</div><div id="on"></div>',
    ],
    ['story continues', '<p>Story continues below</p>'],
    ['article continues', '<div><p>Article continues after advertisement</p></div>'],
    [
      'a newsletter box',
      '<div class="n"><h3>The Orrin Letter</h3><p>The week on the river, every Friday in your inbox.</p><form><input type="email" name="m"><button>Sign up</button></form></div>',
    ],
    [
      'a newsletter box without a form',
      '<aside><p>Sign up for <a href="/letter">The Orrin Letter</a>, our free weekly newsletter.</p></aside>',
    ],
    [
      'an invitation to follow',
      '<p><em>Follow the Orrin Gazette on <a href="https://www.facebook.com/g">Facebook</a> and <a href="https://x.com/g">X</a>.</em></p>',
    ],
    [
      'a channel',
      '<p><strong><a href="https://t.me/orrin">Join our Telegram channel for news from the coast</a></strong></p>',
    ],
    ['an app', '<p><a href="/app">Download the Orrin Gazette app</a> for alerts on your phone.</p>'],
    [
      'share buttons',
      '<div><a href="https://www.facebook.com/sharer/sharer.php?u=a">Facebook</a><a href="https://x.com/intent/tweet?u=a">X</a><a href="mailto:?body=a">Email</a></div>',
    ],
    [
      'a donation',
      '<div class="d"><p>The Gazette has no owner but its readers. Please <a href="/give">support our journalism</a> with a donation today.</p></div>',
    ],
    [
      'a donation with a button',
      '<div><h4>Help us stay independent</h4><p>If you value our reporting, consider making a contribution.</p><a href="/give">Donate</a></div>',
    ],
    ['a see-also line', '<p>Read also: <a href="/flood">The flood of 2013 in pictures and maps</a></p>'],
    ['an embedded video', '<iframe src="https://video.example/embed/1" title="The wheel turns"></iframe>'],
    [
      'a video box',
      '<div class="v"><video src="/v.mp4"></video><p>WATCH: <a href="/v">The wheel turns for the first time</a></p></div>',
    ],
  ])('%s', (_name, piece) => {
    expectOut(read(piece));
    expectOut(read(piece, { p: divs }));
  });
});

describe('what stands at the end and is not the story', () => {
  it.each([
    [
      'tags',
      '<p>Tags: <a href="/t/mill">mill</a>, <a href="/t/brae">Brae</a>, <a href="/t/flood">flood</a></p>',
    ],
    ['topics', '<div>More on: <a href="/t/mill">Mills</a> <a href="/t/brae">Brae</a></div>'],
    [
      'a list of tags',
      '<ul><li><a href="/t/mill">Mill</a></li><li><a href="/t/brae">Brae</a></li><li><a href="/t/flood">Flood</a></li></ul>',
    ],
    [
      'an author box',
      '<div class="a"><img src="/liv.jpg" width="80" height="80"><h4>Liv Hamsund</h4><p>Liv Hamsund is a reporter for the Orrin Gazette who covers the coast.</p></div>',
    ],
    ['an author line', '<p><em>Liv Hamsund is a staff writer at the Orrin Gazette.</em></p>'],
    [
      'an address for tips',
      '<p><em>Do you know more? Write to <a href="mailto:tips@orrin.example">tips@orrin.example</a>.</em></p>',
    ],
    [
      'a correction',
      '<p><em>Correction: An earlier version of this article gave the wrong year for the flood.</em></p>',
    ],
    [
      'a correction in a box',
      '<div class="c"><strong>Correction, 3 May 2024</strong><p>This article was amended to correct the name of the bakery.</p></div>',
    ],
    [
      'an amendment',
      '<footer><p>• This article was amended on 3 May 2024. An earlier version gave the wrong year for the flood.</p></footer>',
    ],
    [
      "an editor's note",
      '<p>Editor’s note: This story has been updated with a comment from the council.</p>',
    ],
    [
      'a paywall',
      '<div class="p"><h3>Subscribe to continue reading</h3><p>Get unlimited access to the Gazette for two crowns a week.</p><a href="/sub">Subscribe now</a><p>Already a subscriber? <a href="/in">Log in</a></p></div>',
    ],
    ['comments closed', '<p>Comments are closed.</p>'],
    ['rights', '<p>© 2024 Orrin Gazette. All rights reserved.</p>'],
    ['credits of agencies', '<p>Reporting by Liv Hamsund; editing by Nils Aarstad</p>'],
    ['first published', '<p>First published on 2 May 2024</p>'],
    ['a report button', '<p><a href="/report">Report a mistake</a></p>'],
  ])('%s', (_name, piece) => {
    expectOut(read(piece, { at: 'end' }));
    expectOut(read(piece, { at: 'behind' }));
    expectOut(read(piece, { at: 'end', p: divs }));
  });
});

describe('comments of readers', () => {
  const thread = (count: number) =>
    Array.from(
      { length: count },
      (_, nth) =>
        `<li class="comment"><div class="comment-author">Asta Lind on 4 May 2024 at ${nth + 1}:47 pm said:</div><div class="comment-body"><p>${STORY.slice(1, 4).join(' ').replaceAll('mill', `house number ${nth}`)}</p></div></li>`,
    ).join('');

  it('are no text, where they are many times as long as the story', () => {
    const piece = `<div class="comments-area"><h3>Comments</h3><ol class="comment-list">${thread(14)}</ol></div>`;
    expectOut(read(piece, { at: 'behind' }));
  });

  const answers = Array.from(
    { length: 14 },
    (_, nth) =>
      `<h4><a href="#a${nth}">#</a> re: Old mill <span>2024-05-04 1${nth % 10}:47</span> <a href="/u${nth}">asta${nth}</a></h4><p>${STORY.slice(1, 4).join(' ').replaceAll('mill', `house number ${nth}`)}</p>`,
  ).join('');

  it.each(['Comments', '评论'])(
    'are no text, with a clock above each and no element of its own: %s',
    (label) => {
      expectOut(read(`<div id="comments"><h3>${label}</h3>${answers}</div>`, { at: 'behind' }));
    },
  );

  it('are no text below a headline that the title of the page does not name', () => {
    const url = 'https://orrin.example/archive/41810';
    const { document } = new JSDOM(
      `<!doctype html><html lang="en"><head><title>Asta Lind</title></head><body><div id="main"><div class="post"><h2><a href="${url}">Glad to be here</a></h2>${STORY.map((words) => `<p>${words}</p>`).join('')}</div><div id="comments"><h3>Comments</h3>${answers}</div></div></body></html>`,
      { url },
    ).window;
    const { article, found } = readPage(document, { url, captured: '2026-01-01T00:00:00Z' });
    expect(article?.text.split('\n')).toEqual(STORY);
    expect(found.map(({ removal }) => removal.kind)).toEqual(['comments']);
  });

  it('are not taken for a section that bears their name', () => {
    const words =
      'The council should say in this comment section of the budget what the wheel is to cost next year.';
    const { text } = read(`<div class="comment"><h3>Comment from the council</h3><p>${words}</p></div>`);
    expect(text).toContain(words);
  });
});

describe('what the site says for itself', () => {
  it.each([
    [
      'a plea of several paragraphs in the container of the text',
      '<h4>Support the Gazette</h4><p>Readers like you keep our newsroom going. Support our independent journalism from the Orrin valley this spring.</p><p>The flood is ten years past, and the valley has many more stories to tell to those who live in it.</p><p>We cannot do this without you. Give as little as €2 to keep our reporting free for all.</p>',
    ],
    [
      'commissions',
      '<p>If you buy something through a link in this article, the Gazette may receive a small commission from the shop, at no cost to you.</p>',
    ],
    [
      'a plea almost as long as the text, with its headings',
      `<h4>Support the Gazette</h4><h4>The stakes are high</h4>${[1, 2, 3]
        .map(
          (nth) =>
            `<p>At the Gazette, we believe that everyone needs high-quality journalism, but we understand that not every reader in the valley can pay for it, ${nth} of us or more.</p>`,
        )
        .join('')}<p>Give as little as $1. Your contribution will go a long way in each of the villages.</p>`,
    ],
    [
      'that a text was translated',
      '<p>Dies ist eine maschinelle Übersetzung eines Artikels unserer Kollegen in Halden. Er wurde von einer Redakteurin gelesen.</p>',
    ],
    [
      'rights',
      '<p>Copyright 2024 Orrin Press. All rights reserved. This text may not be published, broadcast, rewritten or redistributed.</p>',
    ],
    [
      'rights in Chinese',
      '<p>本站所有作品均由奥林报社授权发布，未经书面授权不得转载、摘编或以其他方式使用，违者将依法追究责任。</p>',
    ],
    [
      'a dialog about cookies',
      '<div class="q"><p>When you visit our website, we store cookies in your browser to remember which pages you have read before.</p><p>Strictly necessary cookies</p><p>These cookies cannot be switched off, because our websites do not work without them in any browser.</p><p>You may opt out of other cookies, which our partners set through this website to learn what you like.</p></div>',
    ],
  ])('%s is left out', (_name, piece) => {
    expectOut(read(piece, { at: 'end' }));
  });

  it('notices in place of what others would show go alone', () => {
    const notice =
      '<h3>Externer Inhalt nicht verfügbar</h3><p>Deine Einstellungen verhindern das Laden und Anzeigen aller externen Inhalte und sozialen Netzwerke.</p><p>Privatsphäre-Einstellungen ändern</p>';
    const headings = ['1. The wheel is made of oak from three villages', '2. The roof has let in the rain'];
    const { text } = read(headings.map((words) => `<h2>${words}</h2>${notice}`).join(''));
    expect(text).toEqual([...STORY.slice(0, 3), ...headings, ...STORY.slice(3)]);
  });

  it('a story about such things stays whole', () => {
    const words =
      'The council asks every mill to say in its shop whether it sets cookies in the browser of those who order flour there.';
    expect(read(`<p>${words}</p>`).text).toContain(words);
  });

  it('a paragraph that a text repeats on purpose stays twice', () => {
    const meal =
      'Porridge of oats from the mill with two spoons of honey, an apple cut small, and a cup of milk from the dairy at Brae, eaten slowly.';
    const { text } = read(
      `<p>${meal}</p><p>On the second day the same again, says Mr Tveit.</p><p>${meal}</p>`,
    );
    expect(text.filter((line) => line === meal)).toHaveLength(2);
  });
});

it('a quotation left open does not take the text for a post', () => {
  const { text } = read(
    '<blockquote class="twitter-tweet"><p>The wheel turns!</p><a href="https://twitter.com/brae/status/12345">May 1, 2024</a>',
    { p: (words) => `<p>${Array(6).fill(words).join(' ')}</p>` },
  );
  expect(text.filter((line) => line.length > 200)).toHaveLength(6);
});

describe('text that was read in a wrong encoding', () => {
  const lost = '\ufffd\ufffd\ufffd\ufffd \ufffd\ufffd\ufffd\ufffd\ufffd'.repeat(20);

  it('is left out where it is a paragraph', () => {
    expectOut(read(`<p>${lost}.</p>`));
  });

  it('is no article where it is all there is', () => {
    expect(() => read('', { p: () => `<p>${lost}.</p>` })).toThrow('no article');
  });

  it('one lost letter costs nothing', () => {
    const words =
      'The caf\ufffd by the weir opens on the same Sunday as the mill, says the woman who keeps it.';
    expect(read(`<p>${words}</p>`).text).toContain(words);
  });
});

describe('fact boxes', () => {
  const facts =
    '<li>Built in 1741</li><li>Wheel of oak, 5.2 metres across</li><li>Stopped by the flood of 2013</li>';
  it.each([
    ['an aside', `<aside><h3>The mill at Brae</h3><ul>${facts}</ul></aside>`],
    ['a box named so', `<div class="factbox"><h3>Facts: the mill at Brae</h3><ul>${facts}</ul></div>`],
    ['a box with a heading that says so', `<div><h4>Factbox</h4><ul>${facts}</ul></div>`],
    [
      'paragraphs in an aside',
      '<aside class="x"><p><b>What is a breast wheel?</b></p><p>Built in 1741, it takes its water at the height of the axle, which suits rivers that fall a little and carry much water.</p></aside>',
    ],
  ])('%s', (_name, piece) => {
    const reading = read(piece);
    expectOut(reading);
    expect(reading.body.querySelector('aside')?.textContent).toContain('Built in 1741');
  });

  it('a pulled quotation said again is in neither', () => {
    const quote = 'he had never stopped hearing the noise of it';
    const { text, html } = read(`<aside><blockquote>${quote}</blockquote></aside>`);
    expect(text).toEqual(STORY);
    expect(html.split(quote)).toHaveLength(2);
  });
});

describe('a summary that a machine made', () => {
  const points =
    '<li>The mill at Brae turns again this summer.</li><li>Two thirds of the money came from the council, the rest from bakers and a raffle.</li>';
  it.each([
    [
      'that says so below',
      `<div><h2>In short</h2><ul>${points}</ul><p>This summary was written by AI.</p></div>`,
    ],
    ['that says so above', `<section><button>KI-Zusammenfassung</button><ul>${points}</ul></section>`],
    [
      'in a note to press',
      `<div><button>Sammendraget er laget av ChatGPT og godkjent av avisen.</button><div><h2>Kort fortalt</h2><ul>${points}</ul></div></div>`,
    ],
    [
      'of another script',
      `<div><p>AI 요약은 최신 기술을 활용해 제공합니다.</p><div><p>${STORY[0]!.slice(0, 80)}.</p><p>Bakers have paid for a third of the work on the new wheel of the mill.</p></div></div>`,
    ],
  ])('%s, is beside the text', (_name, piece) => {
    for (const at of ['top', 'middle'] as const) expectOut(read(piece, { at }));
  });

  it('a story of such summaries stays whole', () => {
    const words = [
      'The paper of the valley now prints a summary that is generated by AI above each of its stories, and some readers mind.',
      'Automatically generated summaries of meetings save the council an hour a week, its clerk says.',
    ];
    const { text } = read(`<p>${words[0]}</p><ul><li>${words[1]}</li><li>${words[1]} Twice so.</li></ul>`);
    expect(text).toContain(words[0]);
    expect(text).toContain(words[1]);
  });
});

describe('embeds', () => {
  it.each([
    [
      'a post',
      '<blockquote class="twitter-tweet"><p lang="en">The wheel turns! Eleven years, and it turns.</p>— Brae Parish (@brae) <a href="https://twitter.com/brae/status/12345">May 1, 2024</a></blockquote>',
      'https://twitter.com/brae/status/12345',
    ],
    [
      'a picture post',
      '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/abc/"><a href="https://www.instagram.com/p/abc/">View this post on Instagram</a></blockquote>',
      'https://www.instagram.com/p/abc/',
    ],
    [
      'a film',
      '<div class="e"><iframe src="https://www.youtube.com/embed/xyz123" title="The wheel turns"></iframe></div>',
      'https://www.youtube.com/',
    ],
    [
      'a film without a title',
      '<figure><iframe src="https://player.vimeo.com/video/778"></iframe><figcaption>The wheel turns for the first time.</figcaption></figure>',
      'https://player.vimeo.com/video/778',
    ],
  ])('%s is kept as a link or quotation, out of the text', (_name, piece, address) => {
    const reading = read(piece);
    expectOut(reading);
    const links = [...reading.body.querySelectorAll('a')].map((a) => a.getAttribute('href') ?? '');
    expect(links.some((href) => href.startsWith(address))).toBe(true);
  });
});

it.each([
  ['words', 'Asta Lind, miller'],
  ['a link', '<a href="/asta">Asta Lind</a>, miller'],
  ['bold', '<b>Asta Lind</b>, miller'],
])('lines of one item stay apart where the second opens with %s', (_how, line) => {
  const said = STORY.slice(0, 3).map((words) => words.replaceAll('mill', 'house'));
  const { text } = read(`<ul>${said.map((words) => `<li><p>${words}</p>${line}</li>`).join('')}</ul>`);
  expect(text).toEqual(expect.arrayContaining(said));
  expect(text.filter((words) => words === 'Asta Lind, miller')).toHaveLength(3);
});
