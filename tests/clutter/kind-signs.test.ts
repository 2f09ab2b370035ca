/** What is seen of a thing that was removed and of what stands around it, by which its kind is told. */
import { describe, expect, it } from 'vitest';
import { type Counts, createSight, type Signs } from '../../utils/clutter/rules/kind-signs';
import {
  blocksAt,
  CANNERY,
  CRANE,
  FERRY,
  type Given,
  HEADLINE,
  link,
  list,
  pageOf,
  SEALS,
  STORY,
  sceneOf,
} from '../scene';

/** Without what is none: zeros, empty lists and texts, `near` where it is the thing itself. */
const compact = (counts: object) =>
  Object.fromEntries(
    Object.entries(counts).filter(([, value]) => value !== 0 && value !== '' && value !== false),
  );

/** What is seen of `#it`. */
function seen(html: string, given?: Given): object {
  const scene = sceneOf(html, given);
  const { cues, marks, list, near, ...signs }: Signs = createSight(scene)(blocksAt(scene, 'it'));
  const around = Object.keys(near).some((key) => near[key as keyof Counts] !== signs[key as keyof Counts]);
  return {
    ...compact(signs),
    ...(cues.size > 0 && { cues: [...cues].sort().join(' ') }),
    ...(marks.size > 0 && {
      marks: [...marks].map(([kind, { strength, word }]) => `${kind} ${strength} ${word}`).join(', '),
    }),
    ...(list && { list: compact(list) }),
    ...(around && { near: compact(near) }),
  };
}

const p = (words: string) => `<p>${words}</p>`;
const thing = (inside: string, tag = 'div') => `<${tag} id="it">${inside}</${tag}>`;
const MET =
  'The harbour board met on Monday and heard from the keeper, her two sons, and two old men from the mill.';
const behind = (html: string) => pageOf({ after: html });

describe('links', () => {
  it.each<[name: string, html: string, expected: object, given?: Given]>([
    [
      'to networks, by their addresses',
      behind(
        thing(
          [
            'https://www.facebook.com/og',
            'https://x.com/og',
            'https://t.me/og',
            'whatsapp:send',
            'mailto:?body=x',
            '/story?share=1',
            'https://netflix.com/og',
          ]
            .map((href) => link('Our tides', href))
            .join(' '),
        ),
      ),
      {
        links: 7,
        linkWords: 14,
        networks: 6,
        abroad: 1,
        characters: 63,
        linkCharacters: 63,
        texts: 1,
        words: 14,
        zone: 8192,
        text: 'Our tides Our tides Our tides Our tides Our tides Our tides Our tides',
        where: 'after',
        list: { links: 7, linkWords: 14, networks: 6, abroad: 1, characters: 63, linkCharacters: 63 },
      },
    ],
    [
      'to networks, by their names',
      behind(
        thing(
          ['Facebook', 'Share on X', 'Follow us on Threads', 'Facebook friends of ours today']
            .map((name) => link(name, '/a'))
            .join(' '),
        ),
      ),
      {
        links: 4,
        linkWords: 13,
        networks: 3,
        headlines: 1,
        characters: 68,
        linkCharacters: 68,
        texts: 1,
        words: 13,
        zone: 8192,
        text: 'Facebook Share on X Follow us on Threads Facebook friends of ours today',
        where: 'after',
        list: { links: 4, linkWords: 13, networks: 3, headlines: 1, characters: 68, linkCharacters: 68 },
      },
    ],
    [
      'a name of five words is none',
      behind(thing(link('follow us on google news', '/a') + link('share us via google news', '/a'))),
      {
        links: 2,
        linkWords: 10,
        headlines: 2,
        characters: 48,
        linkCharacters: 48,
        texts: 1,
        words: 9,
        zone: 8192,
        text: 'follow us on google newsshare us via google news',
        where: 'after',
      },
    ],
    [
      'to authors, by their addresses and mail',
      behind(
        thing(
          ['/authors/runa', '/staff/', 'mailto:runa@orrin-gazette.example', '/people/runa']
            .map((href) => link('Runa Holm', href))
            .join(' '),
        ),
      ),
      {
        links: 4,
        linkWords: 8,
        authors: 3,
        characters: 36,
        linkCharacters: 36,
        texts: 1,
        words: 8,
        zone: 8192,
        text: 'Runa Holm Runa Holm Runa Holm Runa Holm',
        where: 'after',
        list: { links: 4, linkWords: 8, authors: 3, characters: 36, linkCharacters: 36 },
      },
    ],
    [
      'to an author, by its relation',
      behind(thing('<a rel="author" href="/x">Runa Holm</a> <a rel="nofollow" href="/x">Runa Holm</a>')),
      {
        links: 2,
        linkWords: 4,
        authors: 1,
        characters: 18,
        linkCharacters: 18,
        texts: 1,
        words: 4,
        zone: 8192,
        text: 'Runa Holm Runa Holm',
        where: 'after',
      },
    ],
    [
      'to places on this page',
      behind(thing(['#ramp', '#', '#r', ' #s '].map((href) => link('The ramp', href)).join(' '))),
      {
        links: 4,
        linkWords: 8,
        places: 3,
        characters: 32,
        linkCharacters: 32,
        texts: 1,
        words: 8,
        zone: 8192,
        text: 'The ramp The ramp The ramp The ramp',
        where: 'after',
        list: { links: 4, linkWords: 8, places: 3, characters: 32, linkCharacters: 32 },
      },
    ],
    [
      'to other sites',
      behind(
        thing(
          [
            'https://halden-post.example/a',
            '//halden-post.example/a',
            'https://orrin-gazette.example/a',
            'https://news.orrin-gazette.example/a',
            '/a',
            'http://halden-post.example',
            'ftp://halden-post.example',
          ]
            .map((href) => link('The ramp', href))
            .join(' '),
        ),
      ),
      {
        links: 7,
        linkWords: 14,
        abroad: 3,
        characters: 56,
        linkCharacters: 56,
        texts: 1,
        words: 14,
        zone: 8192,
        text: 'The ramp The ramp The ramp The ramp The ramp The ramp The ramp',
        where: 'after',
        list: { links: 7, linkWords: 14, abroad: 3, characters: 56, linkCharacters: 56 },
      },
    ],
    [
      'without an address, and with a long one',
      behind(
        thing(
          `<a>The ramp</a> ${link('The ramp', `https://halden-post.example/${'x'.repeat(160)}/facebook.com/`)} ${link('The ramp', `/${'x'.repeat(170)}?share=1`)}`,
        ),
      ),
      {
        links: 3,
        linkWords: 6,
        abroad: 1,
        characters: 24,
        linkCharacters: 24,
        texts: 1,
        words: 6,
        zone: 8192,
        text: 'The ramp The ramp The ramp',
        where: 'after',
      },
    ],
    [
      'headlines of five words and of four',
      behind(thing(link('Ferry returns to Lower Orrin') + p(link('Ferry returns to Orrin')))),
      {
        links: 2,
        linkWords: 9,
        headlines: 1,
        characters: 50,
        linkCharacters: 50,
        texts: 2,
        words: 9,
        zone: 8192,
        text: 'Ferry returns to Lower Orrin Ferry returns to Orrin',
        where: 'after',
      },
    ],
    [
      'of several pieces',
      behind(
        thing(
          '<a href="/a">Ferry <b>returns</b> to <i>Lower</i> Orrin</a> and <a href="/b"><b>Crane</b></a>',
        ),
      ),
      {
        links: 2,
        linkWords: 6,
        headlines: 1,
        characters: 38,
        linkCharacters: 33,
        texts: 1,
        words: 7,
        text: 'Ferry returns to Lower Orrin and Crane',
        where: 'after',
      },
    ],
    [
      'one link twice, with words between',
      behind(thing(`${link('Ferry')} and ${link('Crane')} and ${link('Ferry')}`)),
      {
        links: 3,
        linkWords: 3,
        characters: 25,
        linkCharacters: 15,
        texts: 1,
        words: 5,
        text: 'Ferry and Crane and Ferry',
        where: 'after',
      },
    ],
    [
      'of a picture and of words',
      behind(thing('<a href="/a"><img src="/a.jpg"></a> <a href="/b"><img src="/b.jpg">Ferry</a>')),
      {
        links: 2,
        linkWords: 1,
        characters: 5,
        linkCharacters: 5,
        pictures: 2,
        texts: 1,
        words: 1,
        zone: 8192,
        text: 'Ferry',
        where: 'after',
      },
    ],
    [
      'with long words',
      behind(thing(link('ferry '.repeat(60)))),
      {
        links: 1,
        linkWords: 34,
        headlines: 1,
        characters: 360,
        linkCharacters: 360,
        texts: 1,
        words: 60,
        zone: 8192,
        text: 'ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry',
        where: 'after',
      },
    ],
    [
      'with many pieces',
      behind(thing(`<a href="/a">${'<b>ferry</b> '.repeat(60)}</a>`)),
      {
        links: 1,
        linkWords: 34,
        headlines: 1,
        characters: 300,
        linkCharacters: 300,
        texts: 1,
        words: 60,
        zone: 24576,
        text: 'ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry',
        where: 'after',
        near: { links: 1, linkWords: 34, headlines: 1, characters: 5, linkCharacters: 5 },
      },
    ],
  ])('%s', (_, html, expected, given) => {
    expect(seen(html, given)).toEqual(expected);
  });
});

describe('controls', () => {
  it.each<[name: string, html: string, expected: object, given?: Given]>([
    [
      'pictures',
      behind(
        thing(
          '<img src="/a.jpg"><picture><img src="/b.jpg"></picture><amp-img></amp-img><svg></svg><video></video>',
        ),
      ),
      { pictures: 4, where: 'after' },
    ],
    [
      'text areas and buttons',
      behind(
        thing(
          '<textarea></textarea><button><img src="/a.jpg"></button><button>Go</button><div role="button"><svg></svg></div>',
        ),
      ),
      {
        characters: 2,
        pictures: 1,
        textAreas: 1,
        buttons: 2,
        texts: 1,
        words: 1,
        text: 'Go',
        where: 'after',
      },
    ],
    [
      'fields',
      behind(
        thing(
          '<input><input type="TEXT"><input type="search"><input type="tel"><input type="url"><input type="password"><input type="checkbox"><input type="submit">',
        ),
      ),
      { fields: 6, where: 'after' },
    ],
    [
      'fields for mail',
      behind(
        thing(
          '<input type="email"><input name="E-Mail"><input placeholder="Your email"><input id="email"><input type="search" name="email"><input type="checkbox" name="email">',
        ),
      ),
      { mailFields: 4, fields: 5, where: 'after' },
    ],
  ])('%s', (_, html, expected, given) => {
    expect(seen(html, given)).toEqual(expected);
  });
});

describe('texts', () => {
  it.each<[name: string, html: string, expected: object, given?: Given]>([
    [
      'words, prose and times',
      behind(
        thing(
          p('Ferry') +
            p(MET) +
            p('3 hours ago') +
            p('10:05') +
            p('<img src="/a.jpg">') +
            p(`2 hours ago ${MET}`),
        ),
      ),
      {
        characters: 239,
        pictures: 1,
        texts: 5,
        words: 51,
        prose: 2,
        times: 3,
        recent: 2,
        text: 'Ferry The harbour board met on Monday and heard from the keeper, her two sons, and two old men from the mill. 3 hours ago 10:05 2 hours ago The harbour board met on Monday and heard from the keeper, her two sons, and two old men from the mill.',
        where: 'after',
      },
    ],
    [
      'times long ago',
      behind(thing(p('3 weeks ago') + p('2 days ago') + p('1 year ago'))),
      {
        characters: 31,
        texts: 3,
        words: 9,
        times: 2,
        recent: 1,
        text: '3 weeks ago 2 days ago 1 year ago',
        where: 'after',
      },
    ],
    [
      'cues of the first two texts',
      behind(thing(p('<img src="/a.jpg">') + p('Share') + p('Advertisement') + p('Comments'))),
      {
        characters: 26,
        pictures: 1,
        texts: 3,
        words: 3,
        text: 'Share Advertisement Comments',
        where: 'after',
        cues: 'ad share',
      },
    ],
    [
      'a label above',
      behind(`<h3>Related</h3>${thing(p('Ferry'))}`),
      { characters: 5, texts: 1, words: 1, text: 'Ferry', where: 'after', cues: 'related see-also' },
    ],
    [
      'a label above a picture',
      behind(`<h3>Related</h3>${p('<img src="/a.jpg">')}${thing(p('Ferry'))}`),
      { characters: 5, texts: 1, words: 1, text: 'Ferry', where: 'after', cues: 'related see-also' },
    ],
    [
      'a label of four words above',
      behind(`<h3>More on this topic</h3>${thing(p('Ferry'))}`),
      { characters: 5, texts: 1, words: 1, text: 'Ferry', where: 'after', cues: 'related' },
    ],
    [
      'nothing above',
      `${thing(p('Ferry'))}${pageOf({})}`,
      { characters: 5, texts: 1, words: 1, text: 'Ferry', where: 'before' },
    ],
    [
      'zones that all of it has',
      behind(`<nav>${thing(`${list('Ferry')}<h3>Crane</h3>`)}</nav>`),
      { characters: 10, texts: 2, words: 2, zone: 1, text: 'Ferry Crane', where: 'after' },
    ],
    [
      'zones of one block',
      behind(`<footer>${thing('Ferry', 'h4')}</footer>`),
      { characters: 5, texts: 1, words: 1, zone: 4100, text: 'Ferry', where: 'after' },
    ],
    [
      'a text of more than five hundred letters',
      behind(thing(p('The board met. '.repeat(40)))),
      {
        characters: 600,
        texts: 1,
        words: 120,
        prose: 1,
        text: 'The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The b',
        where: 'body',
      },
    ],
    [
      'white space',
      behind(thing(`${p('Ferry  and')}${p('the\u00a0 crane')}`)),
      { characters: 20, texts: 2, words: 4, text: 'Ferry and the crane', where: 'after' },
    ],
    [
      'names of the byline',
      behind(thing(p('By Runa Holm, Orrin') + p('Ferry'))),
      { characters: 24, texts: 2, words: 5, text: 'By Runa Holm, Orrin Ferry', byline: true, where: 'after' },
      { byline: ['runa holm'] },
    ],
    [
      'names of the byline in the second text',
      behind(thing(p('Ferry') + p('Runa Holm'))),
      { characters: 14, texts: 2, words: 3, text: 'Ferry Runa Holm', where: 'after' },
      { byline: ['runa holm'] },
    ],
    [
      'names of the byline far behind',
      behind(thing(p(`${'ferry '.repeat(20)}Runa Holm`))),
      {
        characters: 129,
        texts: 1,
        words: 22,
        prose: 1,
        text: 'ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry ferry Runa Holm',
        where: 'after',
      },
      { byline: ['runa holm'] },
    ],
  ])('%s', (_, html, expected, given) => {
    expect(seen(html, given)).toEqual(expected);
  });
});

describe('places', () => {
  it.each<[name: string, html: string, expected: object, given?: Given]>([
    [
      'behind the text',
      behind(thing(p('Ferry'))),
      { characters: 5, texts: 1, words: 1, text: 'Ferry', where: 'after' },
    ],
    [
      'in the text',
      pageOf({ inside: thing(p('Ferry')) }),
      { characters: 5, texts: 1, words: 1, zone: 196608, text: 'Ferry', where: 'body' },
    ],
    [
      'between headline and text',
      pageOf({ top: thing(p('Ferry')) }),
      { characters: 5, texts: 1, words: 1, zone: 196608, text: 'Ferry', where: 'top' },
    ],
    [
      'above the headline',
      pageOf({ above: thing(p('Ferry')) }),
      { characters: 5, texts: 1, words: 1, text: 'Ferry', where: 'before' },
    ],
    [
      'above the text where there is no headline',
      `<main>${thing(p('Ferry'))}${STORY.join('')}</main>`,
      { characters: 5, texts: 1, words: 1, zone: 131072, text: 'Ferry', where: 'before' },
      { title: '' },
    ],
    [
      'headlines right behind',
      behind(
        thing(p('Ferry')) +
          p(link(FERRY)) +
          p(link(CRANE)) +
          p('Tide').repeat(3) +
          p(link(SEALS)) +
          p(link(CANNERY)),
      ),
      { characters: 5, texts: 1, words: 1, text: 'Ferry', where: 'after', ahead: 3 },
    ],
    [
      'the last thing of the page',
      behind(p(link(FERRY)) + thing(p('Ferry'))),
      { characters: 5, texts: 1, words: 1, text: 'Ferry', where: 'after' },
    ],
  ])('%s', (_, html, expected, given) => {
    expect(seen(html, given)).toEqual(expected);
  });
});

describe('names', () => {
  it.each<[name: string, html: string, expected: object, given?: Given]>([
    [
      'its own',
      behind('<div id="it" class="related-stories"><p>Ferry</p></div>'),
      { characters: 5, texts: 1, words: 1, text: 'Ferry', where: 'after', marks: 'related 0.8 related' },
    ],
    [
      'of boxes around it, weaker with each',
      behind(
        `<div class="sponsor"><div class="share"><div class="comments"><div class="newsletter"><div class="author">${thing(p('Ferry'))}</div></div></div></div></div>`,
      ),
      {
        characters: 5,
        texts: 1,
        words: 1,
        text: 'Ferry',
        where: 'after',
        marks: 'author-box 0.6 author, newsletter 0.4 newsletter, comments 0.3 comments',
      },
    ],
    [
      'the nearest of one kind counts',
      behind(`<div class="social"><div class="share"><div>${thing(p('Ferry'))}</div></div></div>`),
      { characters: 5, texts: 1, words: 1, text: 'Ferry', where: 'after', marks: 'share 0.4 share' },
    ],
    [
      'inside it, when it is all of it',
      behind(thing('<div class="share"><p>Ferry</p></div>')),
      { characters: 5, texts: 1, words: 1, text: 'Ferry', where: 'after', marks: 'share 0.8 share' },
    ],
    [
      'inside it, when it begins it',
      behind(thing('<div class="share"><p>Ferry</p></div><p>Crane</p>')),
      { characters: 10, texts: 2, words: 2, text: 'Ferry Crane', where: 'after', marks: 'share 1 share' },
    ],
    [
      'inside it, when it ends it',
      behind(thing('<p>Crane</p><div class="share"><p>Ferry</p></div>')),
      { characters: 10, texts: 2, words: 2, text: 'Crane Ferry', where: 'after' },
    ],
    [
      'not of the article and the page',
      `<body class="newsletter"><main class="comments">${HEADLINE}${STORY.join('')}${thing(p('Ferry'))}</main></body>`,
      { characters: 5, texts: 1, words: 1, zone: 131072, text: 'Ferry', where: 'after' },
    ],
    [
      'not of a box with a paragraph of the story',
      pageOf({ last: '' }).replace(
        `${STORY[2]}`,
        `<div class="share"><div class="author">${thing(p('Ferry'))}</div>${STORY[2]}</div>`,
      ),
      {
        characters: 5,
        texts: 1,
        words: 1,
        zone: 196608,
        text: 'Ferry',
        where: 'body',
        marks: 'author-box 0.6 author',
      },
    ],
    [
      'of a box with a paragraph that is taken',
      pageOf({ last: '' }).replace(
        `${STORY[2]}`,
        `<div class="share"><div class="author">${thing(p('Ferry'))}</div>${STORY[2]}</div>`,
      ),
      {
        characters: 5,
        texts: 1,
        words: 1,
        zone: 196608,
        text: 'Ferry',
        where: 'body',
        marks: 'author-box 0.6 author, share 0.4 share',
        near: { characters: 130 },
      },
      {
        taken: [
          'Fishermen told the service that in fog they trust what they can see. A petition with nine thousand names went to the capital.',
        ],
      },
    ],
    [
      'of a box with a short paragraph of the story',
      pageOf({
        inside: `<div class="share">${thing(p('Ferry'))}<p>The board met again on Monday.</p></div>`,
      }),
      {
        characters: 5,
        texts: 1,
        words: 1,
        zone: 196608,
        text: 'Ferry',
        where: 'body',
        marks: 'share 0.6 share',
        near: { characters: 35 },
      },
    ],
    [
      'of a box around a paragraph of its own',
      pageOf({ inside: `<div class="share">${thing(p(MET))}</div>` }),
      {
        characters: 103,
        texts: 1,
        words: 21,
        prose: 1,
        zone: 196608,
        text: 'The harbour board met on Monday and heard from the keeper, her two sons, and two old men from the mill.',
        where: 'body',
        marks: 'share 0.6 share',
      },
    ],
    [
      'not of a box with the headline',
      `<main><div class="share">${HEADLINE}${thing(p('Ferry'))}</div>${STORY.join('')}</main>`,
      { characters: 5, texts: 1, words: 1, zone: 131072, text: 'Ferry', where: 'top' },
    ],
    [
      'of a box right behind the headline',
      `<main>${HEADLINE}<div class="share">${thing(p('Ferry'))}</div>${STORY.join('')}</main>`,
      {
        characters: 5,
        texts: 1,
        words: 1,
        zone: 131072,
        text: 'Ferry',
        where: 'top',
        marks: 'share 0.6 share',
      },
    ],
    [
      'of a box right above the headline',
      `<main><div class="share">${thing(p('Ferry'))}</div>${HEADLINE}${STORY.join('')}</main>`,
      {
        characters: 5,
        texts: 1,
        words: 1,
        zone: 131072,
        text: 'Ferry',
        where: 'before',
        marks: 'share 0.6 share',
      },
    ],
  ])('%s', (_, html, expected, given) => {
    expect(seen(html, given)).toEqual(expected);
  });
});

describe('lists and boxes around it', () => {
  it.each<[name: string, html: string, expected: object, given?: Given]>([
    [
      'a list of four links',
      behind(
        `<ul><li id="it">${link('Ferry')}</li><li>${link('Crane')}</li><li>${link('Tides')}</li><li>${link('Mill')}</li></ul>`,
      ),
      {
        links: 1,
        linkWords: 1,
        characters: 5,
        linkCharacters: 5,
        texts: 1,
        words: 1,
        zone: 8448,
        text: 'Ferry',
        where: 'after',
        list: { links: 4, linkWords: 4, characters: 19, linkCharacters: 19 },
        near: { links: 4, linkWords: 4, characters: 19, linkCharacters: 19 },
      },
    ],
    [
      'a list of three links',
      behind(`<ul><li id="it">${link('Ferry')}</li><li>${link('Crane')}</li><li>${link('Tides')}</li></ul>`),
      {
        links: 1,
        linkWords: 1,
        characters: 5,
        linkCharacters: 5,
        texts: 1,
        words: 1,
        zone: 8448,
        text: 'Ferry',
        where: 'after',
        near: { links: 3, linkWords: 3, characters: 15, linkCharacters: 15 },
      },
    ],
    [
      'the smaller of two lists',
      behind(
        `<section><p>${link('Boats')}</p><ul><li id="it">${link('Ferry')}</li><li>${link('Crane')}</li><li>${link('Tides')}</li><li>${link('Mill')}</li></ul></section>`,
      ),
      {
        links: 1,
        linkWords: 1,
        characters: 5,
        linkCharacters: 5,
        texts: 1,
        words: 1,
        zone: 8448,
        text: 'Ferry',
        where: 'after',
        list: { links: 4, linkWords: 4, characters: 19, linkCharacters: 19 },
        near: { links: 5, linkWords: 5, characters: 24, linkCharacters: 24 },
      },
    ],
    [
      'a box of forty pieces',
      behind(
        `<div>${thing(p('Ferry'))}${p('Tide').repeat(39)}<input type="email"></div>`.replace(
          '<p>Tide</p>',
          '',
        ),
      ),
      {
        characters: 5,
        texts: 1,
        words: 1,
        text: 'Ferry',
        where: 'after',
        near: { characters: 157, mailFields: 1, fields: 1 },
      },
    ],
    [
      'a box of forty-one pieces',
      behind(`<div>${thing(p('Ferry'))}${p('Tide').repeat(39)}<input type="email"></div>`),
      { characters: 5, texts: 1, words: 1, text: 'Ferry', where: 'after' },
    ],
    [
      'a list of too many pieces',
      behind(`<div>${thing(p('Ferry'))}${p(link('Tide')).repeat(260)}</div>`),
      { characters: 5, texts: 1, words: 1, text: 'Ferry', where: 'after' },
    ],
    [
      'a list of not too many pieces',
      behind(`<div>${thing(p('Ferry'))}${p(link('Tide')).repeat(259)}</div>`),
      {
        characters: 5,
        texts: 1,
        words: 1,
        text: 'Ferry',
        where: 'after',
        list: { links: 259, linkWords: 259, characters: 1041, linkCharacters: 1036 },
      },
    ],
  ])('%s', (_, html, expected, given) => {
    expect(seen(html, given)).toEqual(expected);
  });
});
