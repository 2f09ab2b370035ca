/** Rows of buttons that share or follow: where the rule bites, and what is just short of it. */
import { describe, expect, it } from 'vitest';
import { share } from '../../utils/clutter/rules/share';
import { type Given, HEADLINE, link, pageOf, proposed, STORY } from '../scene';

const _net = (name: string) => `https://www.${name}.com/share`;

describe('rows', () => {
  it.each<[name: string, html: string, expected: string[], given?: Given]>([
    [
      'two links to where things are shared',
      pageOf({
        last: `<p>${link('A', 'https://www.facebook.com/sharer?u=1')} ${link('B', 'https://twitter.com/intent/tweet')}</p>`,
      }),
      ['share [A B] share_buttons'],
    ],
    ['one is none', pageOf({ last: `<p>${link('A', 'https://www.facebook.com/sharer?u=1')}</p>` }), []],
    [
      'an address without a scheme is another page of the site',
      pageOf({
        last: `<p>${link('A', 'www.facebook.com/sharer?u=1')} ${link('B', '//twitter.com/intent/tweet')}</p>`,
      }),
      [],
    ],
    [
      'two links by their names',
      pageOf({ last: `<p>${link('Facebook', '/f')} ${link('Email', '/e')}</p>` }),
      ['share [Facebook Email] share_buttons'],
    ],
    [
      'a short word that shares, without a link',
      pageOf({ last: '<p><span>Share</span> <span>Twitter</span></p>' }),
      ['share [Share Twitter] share_buttons'],
    ],
    [
      'a name of more than 32 letters',
      pageOf({ last: `<p>${link('Facebook of the town of Halden Nor', '/f')} ${link('Twitter', '/e')}</p>` }),
      [],
    ],
    [
      'a name of 32 letters',
      pageOf({ last: `<p>${link('Facebook of the town Halden Nort', '/f')} ${link('Twitter', '/e')}</p>` }),
      ['share [Facebook of the town Halden Nort Twitter] share_buttons'],
    ],
    [
      'a sentence offered for sharing is the story’s',
      pageOf({
        inside: `<p>${link('The light of Cape Orrin has burnt for more than a hundred years', 'https://twitter.com/intent/tweet?text=x')} ${link('Tweet', 'https://twitter.com/intent/tweet')}</p>`,
      }),
      [],
    ],
    [
      'just short enough to be none',
      pageOf({
        inside: `<p>${link('The light of Cape Orrin has burnt for more than one hundred y', 'https://twitter.com/intent/tweet?text=x')} ${link('Tweet', 'https://twitter.com/intent/tweet')}</p>`,
      }),
      [],
    ],
    [
      'sixty letters',
      pageOf({
        inside: `<p>${link('The light of Cape Orrin has burnt for more than one hundred', 'https://twitter.com/intent/tweet?text=x')} ${link('Tweet', 'https://twitter.com/intent/tweet')}</p>`,
      }),
      ['share [The light of Cape Orrin has burnt for more than one hundred Tweet] share_buttons'],
    ],
    [
      'with counts and marks between',
      pageOf({ last: `<p>${link('Facebook', '/f')} 12 | ${link('Tweet', '/e')} ١٢</p>` }),
      [],
    ],
    [
      'with counts and marks of no letters',
      pageOf({ last: `<p>${link('Facebook', '/f')} 12 | 09 😀 ${link('Tweet', '/e')} :</p>` }),
      ['share [Facebook 12 | 09 😀 Tweet :] share_buttons'],
    ],
    [
      'with another link between',
      pageOf({ last: `<div>${link('Facebook', '/f')} ${link('Tides', '/t')} ${link('Tweet', '/e')}</div>` }),
      [],
    ],
    [
      'signs with names',
      pageOf({
        last: '<p><a href="/f" aria-label="Share on Facebook"><svg></svg></a><a href="/t"><svg title="Tweet"></svg></a></p>',
      }),
      ['share [] share_buttons'],
    ],
    [
      'signs with names, one of them within a control',
      pageOf({
        last: '<p><a href="/f" aria-label="Share on Facebook"><svg></svg></a><button title="Copy link"><svg></svg></button></p>',
      }),
      [],
    ],
    [
      'pictures with names, in links',
      pageOf({
        last: '<p><a href="/f"><img alt="Facebook" src="/f.png"></a><a href="/t"><img alt="Twitter" src="/t.png"></a></p>',
      }),
      ['share [] share_buttons'],
    ],
    [
      'pictures with names, without links',
      pageOf({ last: '<p><img alt="Facebook" src="/f.png"><img alt="Twitter" src="/t.png"></p>' }),
      [],
    ],
    [
      'one picture with a name, beside two links',
      pageOf({
        last: `<p><img alt="Facebook" src="/f.png"> ${link('Tweet', '/t')} ${link('Email', '/e')}</p>`,
      }),
      ['share [Tweet Email] share_buttons'],
    ],
    [
      'signs without names count with others',
      pageOf({ last: `<div><svg></svg>${link('Tweet', '/t')} ${link('Email', '/e')}</div>` }),
      ['share [Tweet Email] share_buttons'],
    ],
    ['signs without names alone do not', pageOf({ last: '<p><svg></svg><svg></svg><svg></svg></p>' }), []],
    [
      'a sign with another name',
      pageOf({
        last: `<div><svg aria-label="Map of the tides"></svg>${link('Tweet', '/t')} ${link('Email', '/e')}</div>`,
      }),
      [],
    ],
    [
      'a small picture',
      pageOf({
        last: `<div><img width="64" src="/a.png">${link('Tweet', '/t')} ${link('Email', '/e')}</div>`,
      }),
      ['share [Tweet Email] share_buttons'],
    ],
    [
      'a picture that is not small',
      pageOf({
        last: `<div><img width="65" src="/a.png">${link('Tweet', '/t')} ${link('Email', '/e')}</div>`,
      }),
      [],
    ],
    [
      'a picture of no size',
      pageOf({ last: `<div><img src="/a.png">${link('Tweet', '/t')} ${link('Email', '/e')}</div>` }),
      [],
    ],
    ['a field', pageOf({ last: `<div><input>${link('Tweet', '/t')} ${link('Email', '/e')}</div>` }), []],
    [
      'a frame',
      pageOf({ last: `<div><iframe src="/a"></iframe>${link('Tweet', '/t')} ${link('Email', '/e')}</div>` }),
      [],
    ],
    [
      'a field with a name that shares',
      pageOf({ last: `<div><input title="Copy link">${link('Tweet', '/t')}</div>` }),
      ['share [Tweet] share_buttons'],
    ],
    [
      'long white space around a name',
      pageOf({ last: `<p><span>Twitter${' '.repeat(250)}</span> <span>Facebook</span></p>` }),
      [],
    ],
    [
      'long white space around a linked name',
      pageOf({
        last: `<p>${link(`Twitter${' '.repeat(250)}`, 'https://twitter.com/intent/tweet')} ${link('Facebook', '/f')}</p>`,
      }),
      ['share [Twitter Facebook] share_buttons'],
    ],
    [
      'long white space around a name linked elsewhere',
      pageOf({ last: `<p>${link(`Twitter${' '.repeat(250)}`, '/t')} ${link('Facebook', '/f')}</p>` }),
      [],
    ],
    [
      'an address that shares far behind its beginning',
      pageOf({
        last: `<p>${link('A', `https://halden.example/${'x'.repeat(100)}/facebook.com/sharer`)} ${link('Tweet', '/t')} ${link('Email', '/e')}</p>`,
      }),
      [],
    ],
    [
      'the largest element made of nothing else',
      pageOf({
        last: `<div><ul><li>${link('Facebook', '/f')}</li><li>${link('Tweet', '/t')}</li></ul><p>${link('Email', '/e')}</p></div>`,
      }),
      ['share [Facebook | Tweet | Email] share_buttons'],
    ],
    [
      'two rows',
      pageOf({
        top: `<ul><li>${link('Facebook', '/f')}</li><li>${link('Tweet', '/t')}</li></ul>`,
        last: `<ul><li>${link('Facebook', '/f')}</li><li>${link('Tweet', '/t')}</li></ul>`,
      }),
      ['share [Facebook | Tweet] share_buttons', 'share [Facebook | Tweet] share_buttons'],
    ],
    [
      'within a line of other words',
      pageOf({
        inside: `<p>They are on <span>${link('Facebook', '/f')} ${link('Twitter', '/t')}</span></p>`,
      }),
      [],
    ],
    [
      'before other words on their line',
      pageOf({ inside: `<p><span>${link('Facebook', '/f')} ${link('Twitter', '/t')}</span> have them</p>` }),
      [],
    ],
    [
      'taken in part',
      pageOf({
        last: `<ul><li>${link('Facebook', '/f')}</li><li>${link('Tweet', '/t')}</li><li>${link('Email', '/e')}</li></ul>`,
      }),
      [],
      { taken: ['Tweet'] },
    ],
    [
      'the name of a sign within a control',
      pageOf({
        last: '<p><button><img alt="Facebook" src="/f.png"></button><button><svg aria-label="Tweet"></svg></button><button><i title="Email"></i></button></p>',
      }),
      ['share [ |  | ] share_buttons'],
    ],
    [
      'the name that stands first counts',
      pageOf({
        last: '<p><svg aria-label="Tides" title="Facebook"></svg><svg title="Tides" alt="Facebook"></svg></p>',
      }),
      [],
    ],
    [
      'empty names',
      pageOf({
        last: `<div><a href="/f" aria-label=""><img alt="" title="Facebook"></a><a href="/t" title="Twitter"><svg></svg></a></div>`,
      }),
      ['share [] share_buttons'],
    ],
  ])('%s', (_, html, expected, given) => {
    expect(proposed(share, html, given)).toEqual(expected);
  });
});

describe('lines without elements', () => {
  it.each<[name: string, html: string, expected: string[], given?: Given]>([
    [
      'three on lines of their own',
      `${HEADLINE}${STORY.join('')}<pre>Share\n\nFacebook\n\nWhatsApp</pre><p>The end of it</p>`,
      [],
    ],
    ['two', `${HEADLINE}${STORY.join('')}<p>Facebook</p><p>WhatsApp</p><p>The end of it</p>`, []],
    [
      'three and three with words between',
      `${HEADLINE}<p>Share</p><p>Facebook</p><p>WhatsApp</p>${STORY.join('')}<p>Share</p><p>Facebook</p><p>WhatsApp</p>`,
      [
        'share [Share | Facebook | WhatsApp] share_buttons',
        'share [Share | Facebook | WhatsApp] share_buttons',
      ],
    ],
    [
      'cut by something taken',
      `${HEADLINE}${STORY.join('')}<p>Share</p><p>Email</p><p>Facebook</p><p>WhatsApp</p>`,
      [],
      { taken: ['Email'] },
    ],
    [
      'on a page with links',
      `${link('Gazette', '/')}${HEADLINE}${STORY.join('')}<p>Send</p><p>OK</p><p>0</p>`,
      [],
    ],
    [
      'words that are only cues, on a page without links',
      `${HEADLINE}${STORY.join('')}<p>Gmail</p><p>OK</p><p>Xing</p>`,
      ['share [Gmail | OK | Xing] share_buttons'],
    ],
  ])('%s', (_, html, expected, given) => {
    expect(proposed(share, html, given)).toEqual(expected);
  });
});
