/** Labels and frames of advertisements, and lines that invite: where the rules bite, and what is just short of it. */
import { describe, expect, it } from 'vitest';
import { ads, promo } from '../../utils/clutter/rules/lines';
import { type Given, HEADLINE, link, pageOf, proposed, STORY } from '../scene';

const CALL = '<p>Follow our channel for the tides of the day</p>';
const filled = (size: number) =>
  `Follow our channel ${'for the tides of the day '.repeat(20)}`.slice(0, size - 2).trim() + '.'.repeat(2);

describe('advertisements', () => {
  it.each<[name: string, html: string, expected: string[], given?: Given]>([
    [
      'labels',
      pageOf({ inside: '<p>Advertisement</p><p>ANZEIGE</p>' }),
      ['ad [Advertisement] ad_label Advertisement', 'ad [ANZEIGE] ad_label ANZEIGE'],
    ],
    [
      'short words, in capitals and not',
      pageOf({ inside: '<p>AD</p><p>Ad</p><p>PR</p><p>Ads</p>' }),
      ['ad [AD] ad_label AD', 'ad [PR] ad_label PR'],
    ],
    [
      'in a table',
      pageOf({ inside: '<table><tr><td>AD</td><td>Advertisement</td><td>PR</td></tr></table>' }),
      ['ad [Advertisement] ad_label Advertisement'],
    ],
    [
      'more words in a table',
      pageOf({ inside: '<table><tr><td>Sponsored content</td></tr></table>' }),
      ['ad [Sponsored content] ad_label Sponsored content'],
    ],
    ['another word', pageOf({ inside: '<p>Advertised</p>' }), []],
    ['taken', pageOf({ inside: '<p>Advertisement</p>' }), [], { taken: ['Advertisement'] }],
    [
      'frames',
      pageOf({
        inside:
          '<div><iframe src="https://ads.doubleclick.net/x"></iframe></div><div><amp-ad></amp-ad></div><div><ins class="x adsbygoogle"></ins></div>',
      }),
      ['ad [] ad_frame', 'ad [] ad_frame', 'ad [] ad_frame'],
    ],
    [
      'other frames',
      pageOf({
        inside:
          '<div><iframe src="https://maps.orrin.example/x"></iframe></div><div><ins class="adsbygoogles"></ins></div><div><ins></ins></div><div><iframe></iframe></div><div><img class="adsbygoogle" src="https://ads.doubleclick.net/x"></div>',
      }),
      [],
    ],
    [
      'a frame beside another',
      pageOf({
        inside: '<div><iframe src="https://ads.doubleclick.net/x"></iframe><img src="/a.jpg"></div>',
      }),
      [],
    ],
    [
      'a frame with words',
      pageOf({ inside: '<div><iframe src="https://ads.doubleclick.net/x"></iframe> Tides</div>' }),
      [],
    ],
  ])('%s', (_, html, expected, given) => {
    expect(proposed(ads, html, given)).toEqual(expected);
  });
});

describe('invitations', () => {
  it.each<[name: string, html: string, expected: string[], given?: Given]>([
    [
      'with a link, in the text',
      pageOf({ inside: `<p>Follow our ${link('channel', '/c')} for the tides of the day</p>` }),
      ['promo [Follow our channel for the tides of the day] promo_link'],
    ],
    [
      'with hardly a link',
      pageOf({
        inside: `<p>Follow our channel for the tides of the day, and for the weather of all of the coast ${link('now', '/c')}</p>`,
      }),
      [],
    ],
    ['without a link, in the text', pageOf({ inside: CALL, above: link('Gazette', '/') }), []],
    [
      'in a button',
      pageOf({ inside: '<button>Follow our channel for the tides of the day</button>' }),
      ['promo [Follow our channel for the tides of the day] promo_link'],
    ],
    [
      'without a link, behind the text',
      pageOf({ last: CALL, above: link('Gazette', '/') }),
      ['promo [Follow our channel for the tides of the day] promo_line'],
    ],
    [
      'as the last paragraph, on a page without links',
      `${HEADLINE}${STORY.join('')}<p>Follow our channel for the tides of the day, the weather of the coast, and whatever else is new in Orrin.</p>`,
      [
        'promo [Follow our channel for the tides of the day, the weather of the coast, and whatever else is new in Orrin.] promo_line',
      ],
    ],
    [
      'as the last paragraph, on a page with links',
      `${link('Gazette', '/')}${HEADLINE}${STORY.join('')}<p>Follow our channel for the tides of the day, the weather of the coast, and whatever else is new in Orrin.</p>`,
      [],
    ],
    [
      'as the last but one paragraph, on a page without links',
      `${HEADLINE}<p>Follow our channel for the tides of the day, the weather of the coast, and whatever else is new in Orrin.</p>${STORY.join('')}`,
      [],
    ],
    [
      'as the last paragraph of more than thirty words',
      `${HEADLINE}${STORY.join('')}<p>Follow our channel for the tides of the day, the weather of the coast, and whatever else is new in the town of Orrin and in Halden in spring.</p>`,
      [
        'promo [Follow our channel for the tides of the day, the weather of the coast, and whatever else is new in the town of Orrin and in Halden in spring.] promo_line',
      ],
    ],
    [
      'as the last paragraph of thirty words',
      `${HEADLINE}${STORY.join('')}<p>Follow our channel for the tides of the day, the weather of the coast, and whatever else is new in the town of Orrin and in Halden now.</p>`,
      [
        'promo [Follow our channel for the tides of the day, the weather of the coast, and whatever else is new in the town of Orrin and in Halden now.] promo_line',
      ],
    ],
    [
      'beside something to press',
      pageOf({ inside: `${CALL}<button>Subscribe</button>`, above: link('Gazette', '/') }),
      ['promo [Follow our channel for the tides of the day] promo_link', 'promo [Subscribe] promo_link'],
    ],
    [
      'beside a link to press',
      pageOf({ inside: `${CALL}<p>${link('Sign up', '/s')}</p>` }),
      ['promo [Follow our channel for the tides of the day] promo_link'],
    ],
    [
      'beside a link that says something else',
      pageOf({ inside: `${CALL}<p>${link('Tides', '/s')}</p>` }),
      [],
    ],
    [
      'beside words that are no link',
      pageOf({ inside: `${CALL}<p>Subscribe</p>`, above: link('Gazette', '/') }),
      [],
    ],
    [
      'beside something taken',
      pageOf({ inside: `${CALL}<p>${link('Sign up', '/s')}</p>` }),
      [],
      { taken: ['Sign up'] },
    ],
    [
      'to a newsletter',
      pageOf({
        last: '<p>Sign up for our briefing</p><p>Subscribe to our podcast</p>',
        above: link('Gazette', '/'),
      }),
      ['newsletter [Sign up for our briefing] promo_line', 'promo [Subscribe to our podcast] promo_line'],
    ],
    [
      'that offers nothing',
      pageOf({ last: '<p>Follow the path along the cliff</p>', above: link('Gazette', '/') }),
      [],
    ],
    [
      'an offer that does not invite',
      pageOf({ last: '<p>The channel has the tides</p>', above: link('Gazette', '/') }),
      [],
    ],
    [
      'that begins further on',
      pageOf({
        last: `<p>» Follow our channel</p><p>You may follow our channel</p>`,
        above: link('Gazette', '/'),
      }),
      ['promo [» Follow our channel] promo_line'],
    ],
    ['too long', pageOf({ inside: `<button>${filled(342)}</button>` }), []],
    ['just not too long', pageOf({ inside: `<button>${filled(341)}</button>` }), []],
    [
      'as the headline of a page',
      `<main>${HEADLINE}${STORY.join('')}</main><h1>Follow our channel</h1><h2>Follow our channel</h2>`,
      ['promo [Follow our channel] promo_line'],
    ],
    [
      'taken',
      pageOf({ last: CALL, above: link('Gazette', '/') }),
      [],
      { taken: ['Follow our channel for the tides of the day'] },
    ],
    ['a picture', pageOf({ last: '<p><img src="/a.jpg" alt="Follow our channel"></p>' }), []],
    [
      'as the last thing of the page',
      `${link('Gazette', '/')}<main>${HEADLINE}${STORY.join('')}</main>${CALL}`,
      ['promo [Follow our channel for the tides of the day] promo_line'],
    ],
  ])('%s', (_, html, expected, given) => {
    expect(proposed(promo, html, given)).toEqual(expected);
  });
});
