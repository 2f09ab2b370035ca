/** Markups of site builders, mailers and old editors, as rows like those of `markups.ts`. */
import { escapeHtml as e, type Markup, slugOf } from './markups';

const a = (title: string) => `<a href="${slugOf(title)}">${e(title)}</a>`;
const block = 'style="margin:0; display:block"';
const softened = (text: string) => text.replace(/\b(\p{L}{4})(?=\p{L}{5})/gu, '$1\u00AD');

export const ODD_MARKUPS: Markup[] = [
  {
    name: 'spans that their style makes blocks',
    parts: {
      headline: ({ title }) => `<span ${block}>${e(title)}</span>`,
      dateline: (text) => `<i ${block}>${e(text)}</i>`,
      caption: (text) => `<span ${block}>${e(text)}</span>`,
      paragraph: (text) => `<span ${block}>${e(text)}</span>`,
      seeAlso: (label, title) => `<a href="${slugOf(title)}" ${block}>${e(label)}: ${e(title)}</a>`,
      disclaimer: (text) => `<em ${block}>${e(text)}</em>`,
      author: (name, bio) => `<div><b ${block}>${e(name)}</b><span ${block}>${e(bio)}</span></div>`,
      row: ({ time, title }) => `<span style="display:flex"><i>${e(time)}</i>${a(title)}</span>`,
    },
  },
  {
    name: 'soft hyphens and zero-width spaces',
    parts: {
      paragraph: (text) => `<p>\u200B${e(softened(text))}\uFEFF</p>`,
      row: ({ time, title }) => `<div>\u200B${e(time).replaceAll(' ', '&nbsp;')}</div><div>${a(title)}</div>`,
    },
  },
  {
    name: 'home as the only heading of level 1, the site in front of the title',
    parts: {
      headline: ({ title }) => `<h3>${e(title)}</h3>`,
      page: ({ head, body, author, cards, rows }) =>
        `<div><h1><a href="/">The Strait Post</a></h1></div><div>${head}${body.join('')}${author}</div>${cards}${rows}`,
    },
    prepare: (doc) => {
      doc.title = `The Strait Post: ${doc.title.replace(/ - .*/, '')}`;
    },
  },
  {
    name: 'tab named after the site, heading of level 2',
    parts: {
      headline: ({ title }) => `<h2>${e(title)}</h2>`,
      page: ({ head, body, author, cards, rows }) =>
        `<header><h1><a href="/">The Strait Post</a></h1></header><section>${head}${body.join('')}</section>${author}${cards}${rows}`,
    },
    prepare: (doc) => {
      doc.title = 'The Strait Post';
    },
  },
  {
    name: 'a copy for other screens',
    parts: {
      page: ({ head, body, author, cards, rows }) => {
        const text = body.filter((paragraph) => paragraph.startsWith('<p>') && !paragraph.includes('<em>'));
        return `<main>${head}${body.join('')}<div class="small">${text.slice(0, 2).join('')}</div>${author}</main>${cards}${rows}`;
      },
    },
  },
  {
    name: 'name and praise of the author on one line',
    parts: { author: (name, bio) => `<footer><aside><b>${e(name)}</b> ${e(bio)}</aside></footer>` },
  },
  {
    name: 'the agency and initials under the story, a way past the menu above it',
    parts: {
      page: ({ head, body, author, cards, rows }) =>
        `<a href="#main">Skip to content</a><div><div>${head}${body.join('')}<p>--IANS</p><p>sfl/ksk</p></div>${author}</div>${cards}${rows}`,
    },
  },
  {
    name: 'a link straight in the body, and machine-readable times of a ticker',
    parts: {
      row: ({ time, title }) =>
        `<article><h3>${a(title)}</h3><time datetime="2026-02-12">${e(time)}</time></article>`,
      page: ({ head, body, author, cards, rows }) =>
        `<a href="#main">Skip to content</a><div>${head}${body.join('')}${author}</div>${cards}${rows}`,
    },
  },
  {
    name: 'times behind headlines without links, under a label',
    parts: {
      row: ({ time, title }) =>
        `<article><h3>${e(title)}</h3><time datetime="2026-02-12">${e(time)}</time></article>`,
      rows: (rows) => `<div><div>LIVE</div>${rows}</div>`,
    },
  },
];
