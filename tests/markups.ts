/**
 * The same stories in many markups. A markup is a row of overrides over plain parts; what it shows must make no
 * difference to what is read.
 */
import { harbour, type Row, type Story, type Teaser } from './stories';

export interface Parts {
  headline(story: Story): string;
  section(text: string): string;
  dateline(text: string): string;
  caption(text: string): string;
  paragraph(text: string): string;
  seeAlso(label: string, title: string): string;
  disclaimer(text: string): string;
  author(name: string, bio: string): string;
  card(teaser: Teaser): string;
  cards(cards: string): string;
  row(row: Row): string;
  rows(rows: string): string;
  /** `pieces`: everything from headline to disclaimer, in order. */
  page(pieces: Pieces): string;
}

export interface Pieces {
  head: string;
  body: string[];
  author: string;
  cards: string;
  rows: string;
}

export interface Markup {
  name: string;
  parts?: Partial<Parts>;
  /** Inside `<head>`. */
  meta?: (story: Story) => string;
  /** Number of paragraphs before the ticker; undefined: after all of them. */
  tickerAfter?: number;
  /** Changes the words before they are set. */
  rewrite?: (story: Story) => Story;
  /** Run on the parsed document, for what markup alone cannot say. */
  prepare?: (doc: Document) => void;
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
const e = escapeHtml;
export const slugOf = (title: string) =>
  `/${title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)}/`;

const plain: Parts = {
  headline: ({ title }) => `<h1>${e(title)}</h1>`,
  section: (text) => `<div><a href="/section/">${e(text)}</a></div>`,
  dateline: (text) => `<div>${e(text)}</div>`,
  caption: (text) =>
    `<div><img src="/pictures/lead.jpg" width="800" height="450" alt=""></div><p>${e(text)}</p>`,
  paragraph: (text) => `<p>${e(text)}</p>`,
  seeAlso: (label, title) => `<p>${e(label)}: <a href="${slugOf(title)}">${e(title)}</a></p>`,
  disclaimer: (text) => `<p><em>${e(text)}</em></p>`,
  author: (name, bio) => `<div><div>${e(name)}</div><div>${e(bio)}</div></div>`,
  card: ({ title, again, text }) =>
    `<div><a href="${slugOf(title)}">${e(title)}</a><div><a href="${slugOf(title)}">${e(again)}</a></div><div>${e(text)}</div><a href="${slugOf(title)}"><div>Read More »</div></a></div>`,
  cards: (cards) => `<div><div>Recent</div><div>${cards}</div></div>`,
  row: ({ time, title }) =>
    `<div><div>${e(time)}</div><div><a href="${slugOf(title)}">${e(title)}</a></div></div>`,
  rows: (rows) => `<div>${rows}</div>`,
  page: ({ head, body, author, cards, rows }) =>
    `<div><div>${head}<div>${body.join('')}</div>${author}</div>${cards}${rows}</div>`,
};

/** The page of a story in a markup. */
export function render(markup: Markup, original: Story): string {
  const story = markup.rewrite?.(original) ?? original;
  const parts: Parts = { ...plain, ...markup.parts };
  const rows = story.ticker.length > 0 ? parts.rows(story.ticker.map(parts.row).join('')) : '';
  const body = story.paragraphs.map(parts.paragraph);
  if (markup.tickerAfter !== undefined) body.splice(markup.tickerAfter, 0, rows);
  if (story.seeAlso) body.splice(2, 0, parts.seeAlso(story.seeAlso.label, story.seeAlso.title));
  if (story.disclaimer) body.push(parts.disclaimer(story.disclaimer));
  const head = [
    story.section && parts.section(story.section),
    parts.headline(story),
    story.dateline && parts.dateline(story.dateline),
    story.caption && parts.caption(story.caption),
  ];
  const page = parts.page({
    head: head.filter(Boolean).join(''),
    body,
    author: story.author ? parts.author(story.author.name, story.author.bio) : '',
    cards: story.recent.length > 0 ? parts.cards(story.recent.map(parts.card).join('')) : '',
    rows: markup.tickerAfter === undefined ? rows : '',
  });
  const title = `<meta charset="utf-8"><title>${e(story.title)} - The Strait Post</title>`;
  return `<!doctype html><html lang="en"><head>${title}${markup.meta?.(story) ?? ''}</head><body>${page}</body></html>`;
}

const jsonLd = (story: Story, extra: object = {}) =>
  `<script type="application/ld+json">${JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: story.title,
    datePublished: '2024-03-07T09:30:00+01:00',
    author: { '@type': 'Person', name: 'Marta Quill' },
    publisher: { '@type': 'Organization', name: 'The Strait Post' },
    ...extra,
  })}</script>`;

const withTimes = (times: string[]) => (story: Story) => ({
  ...story,
  ticker: story.ticker.map((row, i) => ({ ...row, time: times[i % times.length]! })),
});

const masthead =
  '<header><a href="/"><img src="/logo.png" alt="The Strait Post"></a><nav><ul><li><a href="/world/">World</a></li><li><a href="/trade/">Trade</a></li><li><a href="/sport/">Sport</a></li><li><a href="/opinion/">Opinion</a></li></ul></nav></header>';
const shareBar = (title: string) =>
  `<div><span>Share</span><a href="https://www.facebook.com/sharer/sharer.php?u=x">Facebook</a><a href="https://twitter.com/intent/tweet?text=${encodeURIComponent(title)}">Twitter</a><a href="https://wa.me/?text=x" aria-label="Share on WhatsApp"></a></div>`;
const signUp =
  '<section><h3>The Morning Tide</h3><p>Sign up for our newsletter and get the best of the strait in your inbox every day.</p><form><input type="email" placeholder="Your e-mail"><button>Subscribe</button></form></section>';
const replies =
  '<div id="respond"><h3>Leave a Reply</h3><p>Your email address will not be published. Required fields are marked *</p><form><textarea name="comment"></textarea><input name="author"><input type="email" name="email"><button>Post Comment</button></form></div>';
const rail =
  '<aside><h4>Most read</h4><ol><li><a href="/a1/">Ferry to Port Ellery stays in dock for a third week</a></li><li><a href="/a2/">Why the cape’s oldest lighthouse keeps its keeper</a></li><li><a href="/a3/">Council votes to rebuild the fish market by spring</a></li></ol></aside>';
const footer =
  '<footer><ul><li><a href="/about/">About us</a></li><li><a href="/contact/">Contact</a></li><li><a href="/privacy/">Privacy policy</a></li><li><a href="/terms/">Terms of use</a></li><li><a href="/jobs/">Careers</a></li></ul><p>© 2024 The Strait Post. All rights reserved.</p></footer>';
const cookies =
  '<div role="dialog"><p>We use cookies to make this site work and to measure how it is used. You can read more in our policy.</p><button>Accept all</button><button>Reject all</button></div>';

const nested = (html: string, depth: number) =>
  `${'<section><div>'.repeat(depth)}${html}${'</div></section>'.repeat(depth)}`;

const classed = (names: (role: string) => string): Partial<Parts> => ({
  headline: ({ title }) => `<h1 class="${names('title')}">${e(title)}</h1>`,
  caption: (text) =>
    `<figure class="${names('image')}"><img src="/pictures/lead.jpg" alt=""><figcaption class="${names('caption')}">${e(text)}</figcaption></figure>`,
  author: (name, bio) =>
    `<div class="${names('author-box')}"><div class="${names('avatar')}"><img src="/desk.png" width="96" height="96" alt="Picture of ${e(name)}"></div><div class="${names('text')}"><h4 class="${names('name')}">${e(name)}</h4><div class="${names('bio')}">${e(bio)}</div></div></div>`,
  card: ({ title, again, text }) =>
    `<article class="${names('post')}"><a class="${names('thumb')}" href="${slugOf(title)}"><div><img src="/t.jpg" width="300" height="200" alt=""></div>${e(title)}</a><div class="${names('text')}"><h3 class="${names('post-title')}"><a href="${slugOf(title)}">${e(again)}</a></h3><div class="${names('excerpt')}"><p>${e(text)}</p></div><a class="${names('read-more')}" href="${slugOf(title)}">Read More »</a></div></article>`,
  cards: (cards) =>
    `<div class="${names('widget')}"><h2 class="${names('heading')}">Recent</h2><div class="${names('posts')}">${cards}</div></div>`,
  row: ({ time, title }) =>
    `<div class="${names('row')}"><span class="${names('time')}">${e(time)}</span><h5 class="${names('row-title')}"><a href="${slugOf(title)}">${e(title)}</a></h5></div>`,
  rows: (rows) => `<div class="${names('ticker')}">${rows}</div>`,
  page: ({ head, body, author, cards, rows }) =>
    `${masthead}<div class="${names('section')}"><div class="${names('column')}"><div class="${names('widget')}">${head}</div><div class="${names('content')}">${body.join('')}</div>${author}</div><div class="${names('column-2')}">${cards}${rows}</div></div>${footer}`,
});

const hash = (role: string) => {
  let n = 7;
  for (const c of role) n = (n * 31 + c.charCodeAt(0)) % 1679616;
  return `css-${n.toString(36)}`;
};

const brParts = (br: string, linked: boolean): Partial<Parts> => {
  const link = (title: string, text = title) =>
    linked ? `<a href="${slugOf(title)}">${e(text)}</a>` : e(text);
  return {
    section: (text) => e(text) + br,
    headline: ({ title }) => `<b>${e(title)}</b>${br}`,
    dateline: (text) => e(text) + br,
    caption: (text) => e(text) + br,
    paragraph: (text) => e(text) + br,
    seeAlso: (label, title) => `<strong>${e(label)}:</strong> ${link(title)}${br}`,
    disclaimer: (text) => e(text) + br,
    author: (name, bio) => e(name) + br + e(bio) + br,
    card: ({ title, again, text }) =>
      [link(title), link(title, again), e(text), link(title, 'Read More »')].join(br) + br,
    cards: (cards) => `Recent${br}${cards}`,
    row: ({ time, title }) => e(time) + br + link(title) + br,
    rows: (rows) => rows,
    page: ({ head, body, author, cards, rows }) =>
      `<div>${head}${body.join('')}${author}${cards}${rows}</div>`,
  };
};

/** Everything in one container, each thing a paragraph. */
const flat: Partial<Parts> = {
  section: (text) => `<p>${e(text)}</p>`,
  dateline: (text) => `<p>${e(text)}</p>`,
  author: (name, bio) => `<p>${e(name)}</p><p>${e(bio)}</p>`,
  card: ({ title, again, text }) =>
    `<p><a href="${slugOf(title)}">${e(title)}</a></p><h3><a href="${slugOf(title)}">${e(again)}</a></h3><p>${e(text)}</p><p><a href="${slugOf(title)}">Read More »</a></p>`,
  cards: (cards) => `<h2>Recent</h2>${cards}`,
  row: ({ time, title }) => `<p>${e(time)}</p><p><a href="${slugOf(title)}">${e(title)}</a></p>`,
  rows: (rows) => rows,
  page: ({ head, body, author, cards, rows }) => `<div>${head}${body.join('')}${author}${cards}${rows}</div>`,
};

const seeAlsoAs = (name: string, seeAlso: Parts['seeAlso'], label?: string): Markup => ({
  name: `see also: ${name}`,
  parts: { seeAlso },
  ...(label
    ? { rewrite: (story) => ({ ...story, seeAlso: story.seeAlso && { ...story.seeAlso, label } }) }
    : {}),
});

const a = (title: string, text = title) => `<a href="${slugOf(title)}">${e(text)}</a>`;

export const MARKUPS: readonly Markup[] = [
  { name: 'no classes', parts: {} },
  {
    name: 'elementor classes',
    parts: classed((role) => `elementor-${role} elementor-element`),
    meta: (story) => jsonLd(story),
  },
  { name: 'hashed classes', parts: classed(hash) },
  {
    name: 'hashed classes, related inside the content',
    parts: {
      ...classed(hash),
      page: ({ head, body, author, cards, rows }) =>
        `${masthead}<main class="${hash('m')}"><article class="${hash('a')}">${head}<div class="${hash('c')}">${body.join('')}${author}${cards}${rows}</div></article></main>${footer}`,
    },
  },
  { name: 'one container', parts: flat },
  { name: 'double br', parts: brParts('<br><br>\n', true) },
  { name: 'single br', parts: brParts('<br>', true) },
  { name: 'br without links', parts: brParts('<br><br>', false) },
  {
    name: 'layout tables',
    parts: {
      row: ({ time, title }) => `<tr><td>${e(time)}</td><td>${a(title)}</td></tr>`,
      rows: (rows) => `<table>${rows}</table>`,
      card: ({ title, again, text }) =>
        `<tr><td>${a(title)}</td></tr><tr><td><b>${a(title, again)}</b></td></tr><tr><td>${e(text)}</td></tr><tr><td>${a(title, 'Read More »')}</td></tr>`,
      cards: (cards) => `<table><tr><td>Recent</td></tr>${cards}</table>`,
      page: ({ head, body, author, cards, rows }) =>
        `<table width="100%"><tr><td colspan="2">The Strait Post</td></tr><tr><td><table><tr><td>${head}</td></tr><tr><td>${body.join('')}</td></tr><tr><td>${author}</td></tr></table></td><td>${cards}${rows}</td></tr></table>`,
    },
  },
  {
    name: 'list ticker',
    parts: {
      row: ({ time, title }) => `<li><span>${e(time)}</span> ${a(title)}</li>`,
      rows: (rows) => `<ul>${rows}</ul>`,
      card: ({ title, again, text }) =>
        `<li>${a(title)}<h4>${a(title, again)}</h4><p>${e(text)}</p>${a(title, 'Read More »')}</li>`,
      cards: (cards) => `<h4>Recent</h4><ul>${cards}</ul>`,
    },
  },
  { name: 'paragraph ticker', parts: { row: ({ time, title }) => `<p>${e(time)}</p><p>${a(title)}</p>` } },
  {
    name: 'row is one link',
    parts: {
      row: ({ time, title }) => `<a href="${slugOf(title)}"><div>${e(time)}</div><div>${e(title)}</div></a>`,
    },
  },
  {
    name: 'row is one link of spans',
    parts: {
      row: ({ time, title }) =>
        `<div><a href="${slugOf(title)}"><span>${e(time)}</span><span>${e(title)}</span></a></div>`,
    },
  },
  {
    name: 'time after headline',
    parts: { row: ({ time, title }) => `<li>${a(title)}<div><time>${e(time)}</time></div></li>` },
  },
  { name: 'ticker mid-article', tickerAfter: 4 },
  { name: 'ticker mid-article, flat paragraphs', parts: flat, tickerAfter: 5 },
  { name: 'ticker before the text', tickerAfter: 0 },
  {
    name: 'ticker above the page',
    parts: {
      page: ({ head, body, author, cards, rows }) =>
        `${rows}${masthead}<div>${head}${body.join('')}${author}</div>${cards}`,
    },
  },
  {
    name: 'ticker under a label',
    parts: {
      rows: (rows) => `<div><h3>Latest News</h3><ul>${rows}</ul></div>`,
      row: ({ time, title }) => `<li><small>${e(time)}</small><p>${a(title)}</p></li>`,
    },
  },
  {
    name: 'definition list ticker',
    parts: {
      row: ({ time, title }) => `<dt>${e(time)}</dt><dd>${a(title)}</dd>`,
      rows: (rows) => `<dl>${rows}</dl>`,
    },
  },
  {
    name: 'nested sections',
    parts: {
      page: ({ head, body, author, cards, rows }) =>
        nested(`${head}${nested(body.join(''), 6)}${author}${nested(cards + rows, 3)}`, 10),
    },
  },
  {
    name: 'roles only',
    parts: {
      headline: ({ title }) => `<div role="heading" aria-level="1">${e(title)}</div>`,
      row: ({ time, title }) =>
        `<div role="listitem"><div>${e(time)}</div><div role="link">${e(title)}</div></div>`,
      rows: (rows) => `<div role="list">${rows}</div>`,
      cards: (cards) =>
        `<div role="complementary"><div role="heading" aria-level="2">Recent</div>${cards}</div>`,
      page: ({ head, body, author, cards, rows }) =>
        `<div role="main"><div role="article">${head}${body.join('')}${author}</div></div>${cards}${rows}`,
    },
  },
  {
    name: 'web components',
    parts: {
      page: ({ head, body, author, cards, rows }) =>
        `<strait-app><strait-article>${head}${body.join('')}${author}</strait-article><strait-rail>${cards}${rows}</strait-rail></strait-app>`,
    },
  },
  {
    name: 'open shadow roots',
    parts: {
      page: ({ head, body, author, cards, rows }) =>
        `<strait-article data-shadow><div>${head}${body.join('')}${author}</div></strait-article><strait-rail data-shadow><div>${cards}${rows}</div></strait-rail>`,
    },
    prepare: (doc) => {
      for (const host of doc.querySelectorAll('[data-shadow]')) {
        const root = host.attachShadow({ mode: 'open' });
        while (host.firstChild) root.appendChild(host.firstChild);
      }
    },
  },
  {
    name: 'amp',
    parts: {
      ...classed((role) => `amp-wp-${role}`),
      caption: (text) =>
        `<figure><amp-img src="/pictures/lead.jpg" width="800" height="450"></amp-img><figcaption>${e(text)}</figcaption></figure>`,
    },
    meta: () => '<link rel="canonical" href="/story/">',
  },
  {
    name: 'headline is a div',
    parts: {
      headline: ({ title }) => `<div>${e(title)}</div>`,
      paragraph: (text) => `<div>${e(text)}</div>`,
    },
  },
  { name: 'headline only bold', parts: { headline: ({ title }) => `<p><b>${e(title)}</b></p>` } },
  {
    name: 'paragraphs are divs in divs',
    parts: { paragraph: (text) => `<div><div><span>${e(text)}</span></div></div>` },
  },
  { name: 'short times', rewrite: withTimes(['3m', '14m', '1h', '2h']) },
  { name: 'Portuguese times', rewrite: withTimes(['há 3 min', 'há 14 minutos', 'há 1 hora']) },
  { name: 'German times', rewrite: withTimes(['vor 3 Minuten', 'vor einer Stunde']) },
  { name: 'Urdu times', rewrite: withTimes(['3 منٹ پہلے', '2 گھنٹے پہلے']) },
  { name: 'clock times', rewrite: withTimes(['15:42', '15:40', '15:31', '14:58']) },
  {
    name: 'links without address',
    parts: {
      row: ({ time, title }) => `<li><span>${e(time)}</span><a>${e(title)}</a></li>`,
      seeAlso: (label, title) => `<p>${e(label)}: <a>${e(title)}</a></p>`,
      card: ({ title, again, text }) =>
        `<div><a>${e(title)}</a><h3><a>${e(again)}</a></h3><p>${e(text)}</p><a>Read More »</a></div>`,
    },
  },
  {
    name: 'no links in lists',
    parts: {
      row: ({ time, title }) => `<div><div>${e(time)}</div><div>${e(title)}</div></div>`,
      seeAlso: (label, title) => `<p>${e(label)}: ${e(title)}</p>`,
      card: ({ title, again, text }) =>
        `<div><h4>${e(title)}</h4><h4>${e(again)}</h4><p>${e(text)}</p><p>Read More »</p></div>`,
    },
  },
  {
    name: 'Read More is a button',
    parts: {
      card: ({ title, again, text }) =>
        `<div><h4>${a(title)}</h4><h4>${a(title, again)}</h4><p>${e(text)}</p><button>Read More</button></div>`,
    },
  },
  {
    name: 'Read More inside the teaser',
    parts: {
      card: ({ title, again, text }) =>
        `<article><h4>${a(title)}</h4><h4>${a(title, again)}</h4><p>${e(text)} ${a(title, 'Read More »')}</p></article>`,
    },
  },
  {
    name: 'cards without Read More',
    parts: {
      card: ({ title, text }) =>
        `<article><a href="${slugOf(title)}"><img src="/t.jpg" width="300" height="200" alt=""></a><h3>${a(title)}</h3><p>${e(text)}</p></article>`,
    },
  },
  {
    name: 'cards with dates',
    parts: {
      card: ({ title, text }) =>
        `<article><h3>${a(title)}</h3><time datetime="2025-11-02">November 2, 2025</time><p>${e(text)}</p></article>`,
    },
  },
  {
    name: 'cards are links only',
    parts: {
      card: ({ title }) => `<li>${a(title)}</li>`,
      cards: (cards) => `<div><h3>Recent Posts</h3><ul>${cards}</ul></div>`,
    },
  },
  {
    name: 'card is one link',
    parts: {
      card: ({ title, text }) =>
        `<a href="${slugOf(title)}"><div><img src="/t.jpg" width="300" height="200" alt=""><h3>${e(title)}</h3><p>${e(text)}</p><span>Read More »</span></div></a>`,
    },
  },
  seeAlsoAs(
    'strong paragraph',
    (label, title) => `<p><strong>${e(label)}: ${a(title)}</strong></p>`,
    'ALSO READ',
  ),
  seeAlsoAs('blockquote', (label, title) => `<blockquote><p>${e(label)}: ${a(title)}</p></blockquote>`),
  seeAlsoAs(
    'aside',
    (label, title) => `<aside><span>${e(label)}</span><a href="${slugOf(title)}">${e(title)}</a></aside>`,
  ),
  seeAlsoAs(
    'div with label above',
    (label, title) => `<div><div>${e(label)}</div><div>${a(title)}</div></div>`,
  ),
  seeAlsoAs(
    'all of it linked',
    (label, title) => `<p><a href="${slugOf(title)}">${e(label)}: ${e(title)}</a></p>`,
  ),
  seeAlsoAs('heading', (label, title) => `<h4>${e(label)}: ${a(title)}</h4>`),
  seeAlsoAs('arrow', (label, title) => `<p>${e(label)} » ${a(title)}</p>`, 'Read also'),
  seeAlsoAs('French', (label, title) => `<p>${e(label)} : ${a(title)}</p>`, 'Lire aussi'),
  seeAlsoAs('without link', (label, title) => `<p>${e(label)}: ${e(title)}</p>`),
  seeAlsoAs(
    'card with picture',
    (label, title) =>
      `<div><h5>${e(label)}</h5><a href="${slugOf(title)}"><img src="/t.jpg" width="120" height="80" alt=""></a><h4>${a(title)}</h4></div>`,
    'Related',
  ),
  {
    name: 'author box before the text',
    parts: {
      page: ({ head, body, author, cards, rows }) =>
        `<article>${head}${author}${body.join('')}</article>${cards}${rows}`,
      author: (name, bio) =>
        `<div><img src="/desk.png" width="80" height="80" alt=""><div><strong>${e(name)}</strong><p>${e(bio)}</p></div></div>`,
    },
  },
  {
    name: 'author box under a label',
    parts: {
      author: (name, bio) =>
        `<section><h3>About the author</h3><h4><a href="/author/news-desk/">${e(name)}</a></h4><p>${e(bio)}</p></section>`,
    },
  },
  {
    name: 'author box is one paragraph',
    parts: { author: (name, bio) => `<p><strong>${e(name)}</strong><br>${e(bio)}</p>` },
  },
  {
    name: 'full of clutter',
    parts: {
      ...classed(hash),
      page: ({ head, body, author, cards, rows }) =>
        `<a href="#main">Skip to content</a>${masthead}<nav aria-label="Breadcrumb"><a href="/">Home</a> › <a href="/world/">World</a></nav><main id="main"><article>${head}${shareBar(harbour.title)}${body.slice(0, 3).join('')}<div>Advertisement</div>${body.slice(3, 5).join('')}${signUp}${body.slice(5).join('')}${shareBar(harbour.title)}<div>Tags: <a href="/t/ports/">ports</a>, <a href="/t/rescue/">rescue</a></div>${author}<div><a rel="prev" href="/p/">Previous: Ferry to Port Ellery stays in dock</a><a rel="next" href="/n/">Next: Council votes on the fish market</a></div>${cards}${replies}</article></main>${rail}${rows}${footer}${cookies}`,
    },
    meta: (story) => jsonLd(story),
  },
  {
    name: 'JSON-LD with the text',
    meta: (story) => jsonLd(story, { articleBody: story.paragraphs.join('\n') }),
  },
  {
    name: 'preformatted',
    parts: {
      ...brParts('\n\n', false),
      page: ({ head, body, author, cards, rows }) =>
        `<pre>${head}${body.join('')}${author}${cards}${rows}</pre>`,
    },
  },
  {
    name: 'spans with breaks',
    parts: {
      ...brParts('<br>', true),
      paragraph: (text) => `<span>${e(text)}</span><br><br>`,
      row: ({ time, title }) => `<span>${e(time)}</span> <span>${a(title)}</span><br>`,
    },
  },
  {
    name: 'definition list cards',
    parts: {
      card: ({ title, again, text }) =>
        `<dt>${a(title)}</dt><dt>${a(title, again)}</dt><dd>${e(text)}</dd><dd>${a(title, 'Read More »')}</dd>`,
      cards: (cards) => `<h3>Recent</h3><dl>${cards}</dl>`,
    },
  },
  { name: 'cards without a label', parts: { cards: (cards) => `<div>${cards}</div>` } },
  {
    name: 'cards with a cut teaser',
    parts: {
      card: ({ title, text }) =>
        `<div><div><a href="${slugOf(title)}"><img data-src="/t.jpg" src="/blank.gif" alt=""></a><h3>${a(title)}</h3><p>${e(text.slice(0, 90))}…</p></div></div>`,
      cards: (cards) => `<section><h2>More from Europe</h2>${cards}</section>`,
    },
  },
  {
    name: 'lists before the text',
    parts: {
      page: ({ head, body, author, cards, rows }) =>
        `<div><aside>${cards}${rows}</aside><article>${head}${body.join('')}${author}</article></div>`,
    },
  },
  {
    name: 'no title but the headline',
    prepare: (doc) => {
      doc.title = '';
    },
  },
  {
    name: 'two first headings',
    parts: {
      page: ({ head, body, author, cards, rows }) =>
        `<h1><a href="/">The Strait Post</a></h1>${head}${body.join('')}${author}${cards}${rows}`,
    },
  },
  {
    name: 'times in brackets',
    rewrite: withTimes(['[3 min ago]', '(1 hour ago)', '• 2 hrs ago', 'Updated 5 minutes ago']),
  },
  { name: 'Hindi times', rewrite: withTimes(['3 मिनट पहले', '2 घंटे पहले']) },
  { name: 'Japanese times', rewrite: withTimes(['3分前', '2時間前']) },
  {
    name: 'row with section between time and headline',
    parts: {
      row: ({ time, title }) =>
        `<li><span>${e(time)}</span><div><a href="/sport/">Sport</a></div><div>${a(title)}</div></li>`,
    },
  },
  {
    name: 'row with picture',
    parts: {
      row: ({ time, title }) =>
        `<div><a href="${slugOf(title)}"><img src="/t.jpg" width="90" height="60" alt=""></a><div><h4>${a(title)}</h4><span>${e(time)}</span></div></div>`,
    },
  },
  seeAlsoAs('list', (label, title) => `<div><strong>${e(label)}</strong><ul><li>${a(title)}</li></ul></div>`),
  seeAlsoAs('break inside the paragraph', (label, title) => `<p>${e(label)}:<br>${a(title)}</p>`),
  seeAlsoAs('button', (label, title) => `<div><button>${e(label)}</button>${a(title)}</div>`, 'Read also'),
  seeAlsoAs('Urdu', (label, title) => `<p>${e(label)}: ${a(title)}</p>`, 'یہ بھی پڑھیں'),
  seeAlsoAs(
    'linked label',
    (label, title) => `<p><a href="${slugOf(title)}"><b>${e(label)}</b> ${e(title)}</a></p>`,
    'Read more:',
  ),
  {
    name: 'author box with links',
    parts: {
      author: (name, bio) =>
        `<div><a href="/author/desk/"><img src="/desk.png" width="64" height="64" alt=""></a><h3>${e(name)}</h3><p>${e(bio)}</p><a href="https://facebook.com/desk">Facebook</a><a href="https://x.com/desk">Twitter</a></div>`,
    },
  },
  {
    name: 'sticky bar and an app banner',
    parts: {
      page: ({ head, body, author, cards, rows }) =>
        `${masthead}<div style="position:fixed;top:0"><a href="/live/">Live: storm over the strait keeps ferries in port</a></div><article>${head}${body.slice(0, 2).join('')}<div><a href="https://t.me/strait">Join our Telegram channel for updates</a></div>${body.slice(2).join('')}</article>${author}${cards}${rows}<div><p>Download our app and never miss a storm.</p><a href="/app/">Get the app</a></div>`,
    },
  },
];
