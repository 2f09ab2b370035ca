/** Pages for the end-to-end tests: the samples of `npm start`, and what they leave out. Names and places are invented. */
import { readFileSync } from 'node:fs';

/** A sourced story with a see-also line, author box, newsletter box and recent posts. */
export const FORUM = readFileSync('scripts/sample/ocean-forum.html', 'utf8');
/** A wire story without a year, with a ticker that refills itself after 2.5 s. */
export const FERRY = readFileSync('scripts/sample/ferry-talks.html', 'utf8');
/** The like as plain text. */
export const VALLEY_TEXT = readFileSync('scripts/sample/valley-line.txt', 'utf8');

/** A page that stands still: nothing changes it but us. */
export const still = (page: string) => page.replace(/<script>[\s\S]*?<\/script>/g, '');

/** Of the article on most pages here. */
export const SENTENCES = [
  'The town council of Aldermoor voted on Tuesday to rebuild the covered market that burned down last winter, after a debate that went on until midnight.',
  'Mayor Henrike Saalfeld said that the traders had been patient. She promised that the first stalls would open before the end of the year.',
  'The fire had destroyed forty stalls and the old clock. The fire brigade found that a heater in the cellar had been left on over the weekend.',
  'Traders have since sold bread, cheese and fish from carts along the river. Many say that they earn half of what they used to.',
  'The new hall is to be made of larch from the forests around Aldermoor, with a roof that lets in daylight and keeps out the rain.',
];

export interface ArticlePage {
  title: string;
  /** Added at the end of the first paragraph, so that pages differ. */
  note?: string;
  /** After the last paragraph. */
  after?: string;
  head?: string;
  paragraphs?: string[];
}

/** An article in plain markup. */
export function articlePage({
  title,
  note = '',
  after = '',
  head = '',
  paragraphs = SENTENCES,
}: ArticlePage): string {
  const [first = '', ...rest] = paragraphs;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<meta property="article:published_time" content="2025-02-11T08:00:00Z">${head}</head>
<body><main><h1>${title}</h1><p>${first} ${note}</p>${rest.map((text) => `<p>${text}</p>`).join('\n')}${after}</main></body></html>`;
}

export const RELATED = `<section id="late"><h3>Recent</h3>
<article class="q1"><h4><a href="/a/1">Why the bells of Aldermoor ring at noon</a></h4><p>A short history of a custom that nobody can explain and everybody keeps.</p><a href="/a/1">Read More »</a></article>
<article class="q1"><h4><a href="/a/2">The larch woods, tree by tree</a></h4><p>Foresters count what the storm has left standing on the northern slope.</p><a href="/a/2">Read More »</a></article>
<article class="q1"><h4><a href="/a/3">Can carts replace a market hall?</a></h4><p>Traders tell what they miss most, and what they have learned to like.</p><a href="/a/3">Read More »</a></article>
</section>`;

/** Adds a related box after a while, as pages do that load it when it comes near. */
export const LATE_RELATED = articlePage({
  title: 'Aldermoor to rebuild its market hall',
  after: `<script>setTimeout(() => document.querySelector('main').insertAdjacentHTML('beforeend', ${JSON.stringify(RELATED)}), 1500)</script>`,
});

/** A clutter box inside an open shadow root. */
export const SHADOW = articlePage({
  title: 'Aldermoor market: the shadow page',
  after: `<x-box></x-box>${RELATED}<script>
customElements.define('x-box', class extends HTMLElement {
  connectedCallback() {
    this.attachShadow({ mode: 'open' }).innerHTML = '<div><b>Share this</b> <a href="/s/1">Post</a> <a href="/s/2">Email</a></div>';
  }
});</script>`,
});

/** A front page: headlines, no article. */
export const FRONT_PAGE = `<!doctype html><html lang="en"><head><title>The Aldermoor Post</title></head><body><h1>The Aldermoor Post</h1>
${Array.from({ length: 24 }, (_, index) => `<div><h3><a href="/n/${index}">Headline number ${index} from the streets of Aldermoor</a></h3></div>`).join('\n')}
</body></html>`;

/** So many paragraphs of text, for the latency bench. */
export const longArticle = (count: number) =>
  articlePage({
    title: 'Aldermoor: a hundred paragraphs on a market hall',
    paragraphs: Array.from(
      { length: count },
      (_, index) => `${SENTENCES[index % SENTENCES.length]} This is note ${index + 1}.`,
    ),
  });

/** A consent banner with an empty layer behind it, on a page whose scrolling is held. */
export const LOCKED = articlePage({
  title: 'Aldermoor market: the locked page',
  head: `<style>html, body { height: 100%; overflow: hidden } .veil { position: fixed; inset: 0; background: #000a; z-index: 8 }
.ask { position: fixed; bottom: 0; z-index: 9; background: #fff } main { padding-bottom: 3000px }</style>`,
  after:
    '</main><div class="veil"></div><div class="ask"><p>We and our partners use cookies to measure how this site is used.</p><button>Accept all</button></div><main>',
});
