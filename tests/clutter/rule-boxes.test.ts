/** Boxes told by what they ask for, and boxes of links: where the rules bite, and what is just short of it. */
import { describe, expect, it } from 'vitest';
import { comments, consent, newsletter } from '../../utils/clutter/rules/boxes';
import { linkBoxes } from '../../utils/clutter/rules/link-boxes';
import {
  CANNERY,
  CRANE,
  FERRY,
  type Given,
  HEADLINE,
  link,
  list,
  pageOf,
  proposed,
  SEALS,
  STORY,
} from '../scene';

const p = (words: string) => `<p>${words}</p>`;
const div = (...parts: string[]) => `<div>${parts.join('')}</div>`;
const SIGN = p('Sign up for the tides of the day');
const MAIL = '<input type="email">';
const LONG =
  'The ferry sails again from the new ramp at nine on Monday, with room for forty cars, the post, and whoever comes on foot from Halden.';

describe('forms', () => {
  it.each<[name: string, html: string, expected: string[], given?: Given]>([
    [
      'a field for mail and words that ask',
      pageOf({ inside: div(SIGN, MAIL, '<button>Go</button>') }),
      ['newsletter [Sign up for the tides of the day |  | Go] newsletter_form'],
    ],
    ['a field for mail and other words', pageOf({ inside: div(p('Ask the board'), MAIL) }), []],
    [
      'words that ask, and a field of another type',
      pageOf({ inside: div(SIGN, '<input type="search" name="email">') }),
      [],
    ],
    [
      'fields that are named after mail',
      pageOf({
        inside: `${div(SIGN, '<input name="E-Mail">')}${p(LONG)}${div(SIGN, '<input type="TEXT" placeholder="Your email">')}${p(LONG)}${div(SIGN, '<input autocomplete="email">')}${p(LONG)}${div(SIGN, '<input name="name">')}`,
      }),
      [
        'newsletter [Sign up for the tides of the day | ] newsletter_form',
        'newsletter [Sign up for the tides of the day | ] newsletter_form',
        'newsletter [Sign up for the tides of the day | ] newsletter_form',
      ],
    ],
    [
      'a text area for mail',
      pageOf({ inside: div(SIGN, '<textarea type="email" name="email"></textarea>') }),
      [],
    ],
    [
      'words that ask within the controls',
      pageOf({
        inside:
          div(p('Tides'), '<input type="email" placeholder="Newsletter">') +
          p(LONG) +
          div(p('Tides'), MAIL, '<input type="submit" value="Subscribe">'),
      }),
      ['newsletter [Tides | ] newsletter_form', 'newsletter [Tides | ] newsletter_form'],
    ],
    ['words beside the box', pageOf({ inside: `${div(p('Tides'), MAIL)}`, last: SIGN }), []],
    [
      'the largest box without a paragraph',
      `<main>${HEADLINE}${STORY[0]}<section>${div(SIGN, MAIL)}${p('Free of charge')}</section>${STORY.slice(1).join('')}</main>`,
      ['newsletter [Sign up for the tides of the day |  | Free of charge] newsletter_form'],
    ],
    [
      'a box around the headline',
      `<main><div>${HEADLINE}${div(SIGN, MAIL)}</div>${STORY.join('')}</main>`,
      ['newsletter [Sign up for the tides of the day | ] newsletter_form'],
    ],
    [
      'more than nine hundred letters',
      pageOf({ after: `<section>${div(SIGN, MAIL)}${p('Free of charge. '.repeat(60))}</section>` }),
      ['newsletter [Sign up for the tides of the day | ] newsletter_form'],
      { frame: { body: { from: 1, to: 5 } } },
    ],
    [
      'not quite nine hundred letters',
      pageOf({ after: `<section>${div(SIGN, MAIL)}${p('Free of charge. '.repeat(50))}</section>` }),
      [
        'newsletter [Sign up for the tides of the day |  | Free of charge. Free of charge. Free of charge. Free of charge. Free of charge. Free of charge. Free of charge. Free of charge. Free of charge. Free of charge. Free of charge. Free of charge. Free of charge. Free of charge. Free of charge. Free of charge. Free of charge. Free of charge. Free of charge. Free of charge. Free of charge. Free of charge. Free of charge. Free of charge. Free of charge. Free of charge. Free of charge. Free of charge. Free of charge. Free of charge. Free of charge. Free of charge. Free of charge. Free of charge. Free of charge. Free of charge. Free of charge. Free of charge. Free of charge. Free of charge. Free of charge. Free of charge. Free of charge. Free of charge. Free of charge. Free of charge. Free of charge. Free of charge. Free of charge. Free of charge.] newsletter_form',
      ],
      { frame: { body: { from: 1, to: 5 } } },
    ],
    [
      'something taken beside it',
      pageOf({ after: `<section>${p('Tide')}${div(SIGN, MAIL)}</section>` }),
      ['newsletter [Sign up for the tides of the day | ] newsletter_form'],
      { taken: ['Tide'] },
    ],
    [
      'something taken in it',
      pageOf({ after: `<section>${div(SIGN, p('Tide'), MAIL)}</section>` }),
      [],
      { taken: ['Tide'] },
    ],
    [
      'prose of 120 letters beside it is no article',
      `<main>${HEADLINE}${STORY[0]}<section>${div(SIGN, MAIL)}${p(`${LONG.slice(0, 119)}.`)}</section>${STORY.slice(1).join('')}</main>`,
      [
        'newsletter [Sign up for the tides of the day |  | The ferry sails again from the new ramp at nine on Monday, with room for forty cars, the post, and whoever comes on foo.] newsletter_form',
      ],
    ],
    [
      'prose of more letters is',
      `<main>${HEADLINE}${STORY[0]}<section>${div(SIGN, MAIL)}${p(`${LONG.slice(0, 120)}.`)}</section>${STORY.slice(1).join('')}</main>`,
      ['newsletter [Sign up for the tides of the day | ] newsletter_form'],
    ],
    [
      'two forms',
      pageOf({ inside: div(SIGN, MAIL), after: div(SIGN, MAIL) }),
      [
        'newsletter [Sign up for the tides of the day | ] newsletter_form',
        'newsletter [Sign up for the tides of the day | ] newsletter_form',
      ],
    ],
    ['a field as the first thing of the page', `${MAIL}${SIGN}${HEADLINE}${STORY.join('')}`, []],
  ])('%s', (_, html, expected, given) => {
    expect(proposed(newsletter, html, given)).toEqual(expected);
  });
});

describe('forms', () => {
  it.each<[name: string, html: string, expected: string[], given?: Given]>([
    [
      'a form under its label',
      pageOf({
        after: `<section><h3>Comments</h3><form><textarea></textarea></form>${p('I like the light.')}${p(LONG)}</section>`,
      }),
      [
        'comments [Comments |  | I like the light. | The ferry sails again from the new ramp at nine on Monday, with room for forty cars, the post, and whoever comes on foot from Halden.] comments_form',
      ],
    ],
    [
      'a form without a label',
      pageOf({ after: `<section><h3>Ask the board</h3><form><textarea></textarea></form></section>` }),
      [],
    ],
    [
      'a label of eighty letters',
      pageOf({
        after: `<section>${p(`Comments ${'on the light '.repeat(6)}`.slice(0, 80).trim())}<textarea></textarea></section>`,
      }),
      [],
    ],
    [
      'a label that is too long',
      pageOf({
        after: `<section>${p(`${`Comments ${'on the light '.repeat(6)}`.slice(0, 79)}xx`)}<textarea></textarea></section>`,
      }),
      [],
    ],
    [
      'two forms in one box',
      pageOf({
        after: `<section><h3>Comments</h3><form><textarea></textarea></form>${p('I like the light.')}<form><textarea></textarea></form></section>`,
      }),
      ['comments [Comments |  | I like the light. | ] comments_form'],
    ],
    [
      'two boxes',
      pageOf({
        inside: div('<h3>Comments</h3><textarea></textarea>'),
        after: div('<h3>Comments</h3><textarea></textarea>'),
      }),
      ['comments [Comments | ] comments_form', 'comments [Comments | ] comments_form'],
    ],
    [
      'taken at its beginning',
      pageOf({ after: `<section><h3>Comments</h3><form><textarea></textarea></form>${p('Tide')}</section>` }),
      [],
      { taken: ['Comments'] },
    ],
    [
      'taken in the middle',
      pageOf({ after: `<section><h3>Comments</h3><form><textarea></textarea></form>${p('Tide')}</section>` }),
      ['comments [Comments |  | Tide] comments_form'],
      { taken: ['Tide'] },
    ],
  ])('%s', (_, html, expected, given) => {
    expect(proposed(comments, html, given)).toEqual(expected);
  });
});

describe('without a form', () => {
  it.each<[name: string, html: string, expected: string[], given?: Given]>([
    [
      'behind the text in an element that is called so',
      pageOf({ after: `<section class="comments">${p('12 comments')}${p('I like the light.')}</section>` }),
      ['comments [12 comments | I like the light.] comments_label 12 comments'],
    ],
    [
      'called so by its id',
      pageOf({ after: `<section id="reply_box">${p('Leave a reply')}${p('I like the light.')}</section>` }),
      ['comments [Leave a reply | I like the light.] comments_label Leave a reply'],
    ],
    [
      'not called so',
      pageOf({ after: `<section class="light">${p('12 comments')}${p('I like the light.')}</section>` }),
      [],
    ],
    [
      'a word that only holds it',
      pageOf({ after: `<section class="commentary">${p('12 comments')}${p('I like the light.')}</section>` }),
      [],
    ],
    [
      'six elements above the label',
      pageOf({
        after: `<section class="comments"><div><div><div><div>${p('12 comments')}${p('I like the light.')}</div></div></div></div></section>`,
      }),
      ['comments [12 comments | I like the light.] comments_label 12 comments'],
    ],
    [
      'seven elements above the label',
      pageOf({
        after: `<section class="comments"><div><div><div><div><div>${p('12 comments')}${p('I like the light.')}</div></div></div></div></div></section>`,
      }),
      [],
    ],
    ['around the text', `<main class="comments">${HEADLINE}${STORY.join('')}${p('12 comments')}</main>`, []],
    [
      'the label taken',
      pageOf({ after: `<section class="comments">${p('12 comments')}${p('I like the light.')}</section>` }),
      [],
      { taken: ['12 comments'] },
    ],
    [
      'two labels in one box',
      pageOf({
        after: `<section class="comments">${p('12 comments')}${p('I like the light.')}${p('Leave a comment')}</section>`,
      }),
      ['comments [12 comments | I like the light. | Leave a comment] comments_label 12 comments'],
    ],
    [
      'a label within a box that has a form',
      pageOf({
        after: `<section class="comments">${p('12 comments')}<textarea></textarea>${p('Leave a comment')}</section>`,
      }),
      ['comments [12 comments |  | Leave a comment] comments_form'],
    ],
    [
      'inside the text with three that are called so',
      pageOf({
        inside: `<div class="comments">${p('3 comments')}<div class="comment">${p('Well.')}</div><div class="comment">${p('Said.')}</div><div class="comment">${p('Yes.')}</div></div>`,
      }),
      ['comments [3 comments | Well. | Said. | Yes.] comments_label 3 comments'],
    ],
    [
      'inside the text with two that are called so',
      pageOf({
        inside: `<div class="comments">${p('3 comments')}<div class="comment">${p('Well.')}</div><div class="comment">${p('Said.')}</div></div>`,
      }),
      [],
    ],
    [
      'inside the text with three spans that are called so',
      pageOf({
        inside: `<div class="comments">${p('3 comments')}<span class="comment">Well.</span><span class="comment">Said.</span><span class="comment">Yes.</span></div>`,
      }),
      [],
    ],
    [
      'inside the text with two in it and one behind it',
      pageOf({
        inside: `<div class="comments">${p('3 comments')}<div class="comment">${p('Well.')}</div><div class="comment">${p('Said.')}</div></div><div class="comment">${p('Yes.')}</div>`,
      }),
      [],
    ],
    [
      'inside the text with three clocks',
      pageOf({
        inside: `<div class="comments">${p('3 comments')}${p('Ida, 10:05')}${p('Well.')}${p('Jon, 10:07')}${p('Said.')}${p('Eva, 10:09')}</div>`,
      }),
      [
        'comments [3 comments | Ida, 10:05 | Well. | Jon, 10:07 | Said. | Eva, 10:09] comments_label 3 comments',
      ],
    ],
    [
      'inside the text with two clocks',
      pageOf({
        inside: `<div class="comments">${p('3 comments')}${p('Ida, 10:05')}${p('Well.')}${p('Jon, 10:07')}</div>`,
      }),
      [],
    ],
    [
      'inside the text with a paragraph that has a clock',
      pageOf({
        inside: `<div class="comments">${p('3 comments')}${p('Ida, 10:05')}${p('Jon, 10:07')}${p(`At 10:09 ${LONG}`)}</div>`,
      }),
      [],
    ],
    [
      'inside the text with the label below something',
      pageOf({
        inside: `<div class="comments">${p('Tide')}${p('3 comments')}${p('Ida, 10:05')}${p('Jon, 10:07')}${p('Eva, 10:09')}</div>`,
      }),
      [],
    ],
    [
      'inside the text with the label below a picture',
      pageOf({
        inside: `<div class="comments">${p('<img src="/a.jpg">')}${p('3 comments')}${p('Ida, 10:05')}${p('Jon, 10:07')}${p('Eva, 10:09')}</div>`,
      }),
      ['comments [ | 3 comments | Ida, 10:05 | Jon, 10:07 | Eva, 10:09] comments_label 3 comments'],
    ],
    [
      'above the first long paragraph',
      `<main>${HEADLINE}<div class="comments">${p('3 comments')}${p('Ida, 10:05')}${p('Jon, 10:07')}${p('Eva, 10:09')}</div>${STORY.join('')}</main>`,
      [],
    ],
    [
      'above the headline',
      `<div class="comments">${p('3 comments')}${p('Ida, 10:05')}${p('Jon, 10:07')}${p('Eva, 10:09')}</div><main>${HEADLINE}${STORY.join('')}</main>`,
      [],
    ],
    [
      'below a paragraph that is taken',
      `<main>${HEADLINE}${p(LONG)}<div class="comments">${p('3 comments')}${p('Ida, 10:05')}${p('Jon, 10:07')}${p('Eva, 10:09')}</div>${STORY.join('')}</main>`,
      [],
      { taken: [LONG] },
    ],
    [
      'below a short paragraph',
      `<main>${HEADLINE}${p(`${LONG.slice(0, 119)}.`)}<div class="comments">${p('3 comments')}${p('Ida, 10:05')}${p('Jon, 10:07')}${p('Eva, 10:09')}</div>${STORY.join('')}</main>`,
      [],
    ],
    [
      'below a paragraph that is just long enough',
      `<main>${HEADLINE}${p(`${LONG.slice(0, 120)}.`)}<div class="comments">${p('3 comments')}${p('Ida, 10:05')}${p('Jon, 10:07')}${p('Eva, 10:09')}</div>${STORY.join('')}</main>`,
      ['comments [3 comments | Ida, 10:05 | Jon, 10:07 | Eva, 10:09] comments_label 3 comments'],
    ],
    [
      'a label and nothing behind it',
      pageOf({
        inside: `<div class="comments"><div class="comment"></div><div class="comment"></div><div class="comment"></div>${p('3 comments')}</div>`,
      }),
      [],
    ],
  ])('%s', (_, html, expected, given) => {
    expect(proposed(comments, html, given)).toEqual(expected);
  });
});

describe('boxes', () => {
  it.each<[name: string, html: string, expected: string[], given?: Given]>([
    [
      'a button that accepts and words about cookies',
      pageOf({
        after: div(
          p('We use cookies on this site.'),
          '<button>Accept all</button>',
          '<button>Reject all</button>',
        ),
      }),
      ['notice [We use cookies on this site. | Accept all | Reject all] notice_cookies'],
    ],
    [
      'a link that accepts',
      pageOf({ after: div(p('We use cookies on this site.'), p(link('Accept'))) }),
      ['notice [We use cookies on this site. | Accept] notice_cookies'],
    ],
    [
      'in a dialog',
      pageOf({ after: `<div role="dialog">${p('We use cookies on this site.')}${p('Accept')}</div>` }),
      ['notice [We use cookies on this site. | Accept] notice_cookies'],
    ],
    ['words that accept', pageOf({ after: div(p('We use cookies on this site.'), p('Accept')) }), []],
    [
      'a button and other words',
      pageOf({ after: div(p('We use biscuits on this site.'), '<button>Accept all</button>') }),
      [],
    ],
    [
      'a button that says something else',
      pageOf({ after: div(p('We use cookies on this site.'), '<button>Go</button>') }),
      [],
    ],
    [
      'taken',
      pageOf({ after: div(p('We use cookies on this site.'), '<button>Accept all</button>') }),
      [],
      { taken: ['Accept all'] },
    ],
    [
      'too much text around it',
      pageOf({
        after: `<div>${p('We use cookies on this site.')}${p(`${LONG} `.repeat(40))}<button>Accept all</button></div>`,
      }),
      [],
      { frame: { body: { from: 1, to: 5 } } },
    ],
    [
      'not quite too much text around it',
      pageOf({
        after: `<div>${p('We use cookies on this site.')}${p(`${LONG} `.repeat(28))}<button>Accept all</button></div>`,
      }),
      [
        'notice [We use cookies on this site. | The ferry sails again from the new ramp at nine on Monday, with room for forty cars, the post, and whoever comes on foot from Halden. The ferry sails again from the new ramp at nine on Monday, with room for forty cars, the post, and whoever comes on foot from Halden. The ferry sails again from the new ramp at nine on Monday, with room for forty cars, the post, and whoever comes on foot from Halden. The ferry sails again from the new ramp at nine on Monday, with room for forty cars, the post, and whoever comes on foot from Halden. The ferry sails again from the new ramp at nine on Monday, with room for forty cars, the post, and whoever comes on foot from Halden. The ferry sails again from the new ramp at nine on Monday, with room for forty cars, the post, and whoever comes on foot from Halden. The ferry sails again from the new ramp at nine on Monday, with room for forty cars, the post, and whoever comes on foot from Halden. The ferry sails again from the new ramp at nine on Monday, with room for forty cars, the post, and whoever comes on foot from Halden. The ferry sails again from the new ramp at nine on Monday, with room for forty cars, the post, and whoever comes on foot from Halden. The ferry sails again from the new ramp at nine on Monday, with room for forty cars, the post, and whoever comes on foot from Halden. The ferry sails again from the new ramp at nine on Monday, with room for forty cars, the post, and whoever comes on foot from Halden. The ferry sails again from the new ramp at nine on Monday, with room for forty cars, the post, and whoever comes on foot from Halden. The ferry sails again from the new ramp at nine on Monday, with room for forty cars, the post, and whoever comes on foot from Halden. The ferry sails again from the new ramp at nine on Monday, with room for forty cars, the post, and whoever comes on foot from Halden. The ferry sails again from the new ramp at nine on Monday, with room for forty cars, the post, and whoever comes on foot from Halden. The ferry sails again from the new ramp at nine on Monday, with room for forty cars, the post, and whoever comes on foot from Halden. The ferry sails again from the new ramp at nine on Monday, with room for forty cars, the post, and whoever comes on foot from Halden. The ferry sails again from the new ramp at nine on Monday, with room for forty cars, the post, and whoever comes on foot from Halden. The ferry sails again from the new ramp at nine on Monday, with room for forty cars, the post, and whoever comes on foot from Halden. The ferry sails again from the new ramp at nine on Monday, with room for forty cars, the post, and whoever comes on foot from Halden. The ferry sails again from the new ramp at nine on Monday, with room for forty cars, the post, and whoever comes on foot from Halden. The ferry sails again from the new ramp at nine on Monday, with room for forty cars, the post, and whoever comes on foot from Halden. The ferry sails again from the new ramp at nine on Monday, with room for forty cars, the post, and whoever comes on foot from Halden. The ferry sails again from the new ramp at nine on Monday, with room for forty cars, the post, and whoever comes on foot from Halden. The ferry sails again from the new ramp at nine on Monday, with room for forty cars, the post, and whoever comes on foot from Halden. The ferry sails again from the new ramp at nine on Monday, with room for forty cars, the post, and whoever comes on foot from Halden. The ferry sails again from the new ramp at nine on Monday, with room for forty cars, the post, and whoever comes on foot from Halden. The ferry sails again from the new ramp at nine on Monday, with room for forty cars, the post, and whoever comes on foot from Halden. | Accept all] notice_cookies',
      ],
      { frame: { body: { from: 1, to: 5 } } },
    ],
    [
      'two of them',
      pageOf({
        above: div(p('We use cookies on this site.'), '<button>Accept all</button>'),
        after: div(p('We use cookies on this site.'), '<button>OK</button>'),
      }),
      [
        'notice [We use cookies on this site. | Accept all] notice_cookies',
        'notice [We use cookies on this site. | OK] notice_cookies',
      ],
    ],
    [
      'within the article',
      pageOf({ inside: div(p('We use cookies on this site.'), '<button>Accept all</button>') }),
      ['notice [We use cookies on this site. | Accept all] notice_cookies'],
    ],
  ])('%s', (_, html, expected, given) => {
    expect(proposed(consent, html, given)).toEqual(expected);
  });
});

describe('boxes', () => {
  it.each<[name: string, html: string, expected: string[], given?: Given]>([
    [
      'a teaser in a side column',
      pageOf({ after: `<aside>${p(link(FERRY))}</aside>` }),
      ['related [Ferry returns to Lower Orrin after a winter of repairs] card_link, card_outside'],
    ],
    [
      'a teaser in a box that is called so',
      pageOf({ inside: `<div class="related-story">${p(link(FERRY))}</div>` }),
      ['see-also [Ferry returns to Lower Orrin after a winter of repairs] card_link, card_outside'],
    ],
    [
      'a teaser in a box that is called something else',
      pageOf({ inside: `<div class="light">${p(link(FERRY))}</div>` }),
      [],
    ],
    [
      'a teaser in a box named after another kind',
      pageOf({ inside: `<div class="newsletter">${p(link(FERRY))}</div>` }),
      [],
    ],
    ['no headline in it', pageOf({ after: `<aside>${p(link('Ferry returns'))}</aside>` }), []],
    [
      'words beside the link, up to four in ten',
      pageOf({
        after: `<aside>${p(link('Ferry returns to Lower Orrin after'))}${p('The board met and more')}</aside>`,
      }),
      ['related [Ferry returns to Lower Orrin after | The board met and more] card_link, card_outside'],
    ],
    [
      'more words beside the link',
      pageOf({
        after: `<aside>${p(link('Ferry returns to Lower Orrin after'))}${p('The board met and more.')}</aside>`,
      }),
      ['related [Ferry returns to Lower Orrin after] card_link, card_outside'],
    ],
    [
      'a paragraph in it',
      pageOf({
        after: `<aside>${list(link(FERRY), link(CRANE), link(SEALS), link(CANNERY))}${p(`${LONG.slice(0, 100)}.`)}</aside>`,
      }),
      [
        'related [Ferry returns to Lower Orrin after a winter of repairs | Harbour board votes for a new crane on the north quay | Seals are back on the sandbanks of Port Halden | Council buys the old cannery for a museum of tides] card_link, card_outside',
      ],
    ],
    [
      'a hundred letters in it',
      pageOf({
        after: `<aside>${list(link(FERRY), link(CRANE), link(SEALS), link(CANNERY))}${p(`${LONG.slice(0, 99)}.`)}</aside>`,
      }),
      [
        'related [Ferry returns to Lower Orrin after a winter of repairs | Harbour board votes for a new crane on the north quay | Seals are back on the sandbanks of Port Halden | Council buys the old cannery for a museum of tides | The ferry sails again from the new ramp at nine on Monday, with room for forty cars, the post, and .] card_link, card_outside',
      ],
    ],
    [
      'too large',
      pageOf({
        after: `<aside>${list(...Array.from({ length: 24 }, (_, nth) => link(`${FERRY} ${nth}`)))}</aside>`,
      }),
      [
        'related [Ferry returns to Lower Orrin after a winter of repairs 0] card_link, card_outside',
        'related [Ferry returns to Lower Orrin after a winter of repairs 1] card_link, card_outside',
        'related [Ferry returns to Lower Orrin after a winter of repairs 2] card_link, card_outside',
        'related [Ferry returns to Lower Orrin after a winter of repairs 3] card_link, card_outside',
        'related [Ferry returns to Lower Orrin after a winter of repairs 4] card_link, card_outside',
        'related [Ferry returns to Lower Orrin after a winter of repairs 5] card_link, card_outside',
        'related [Ferry returns to Lower Orrin after a winter of repairs 6] card_link, card_outside',
        'related [Ferry returns to Lower Orrin after a winter of repairs 7] card_link, card_outside',
        'related [Ferry returns to Lower Orrin after a winter of repairs 8] card_link, card_outside',
        'related [Ferry returns to Lower Orrin after a winter of repairs 9] card_link, card_outside',
        'related [Ferry returns to Lower Orrin after a winter of repairs 10] card_link, card_outside',
        'related [Ferry returns to Lower Orrin after a winter of repairs 11] card_link, card_outside',
        'related [Ferry returns to Lower Orrin after a winter of repairs 12] card_link, card_outside',
        'related [Ferry returns to Lower Orrin after a winter of repairs 13] card_link, card_outside',
        'related [Ferry returns to Lower Orrin after a winter of repairs 14] card_link, card_outside',
        'related [Ferry returns to Lower Orrin after a winter of repairs 15] card_link, card_outside',
        'related [Ferry returns to Lower Orrin after a winter of repairs 16] card_link, card_outside',
        'related [Ferry returns to Lower Orrin after a winter of repairs 17] card_link, card_outside',
        'related [Ferry returns to Lower Orrin after a winter of repairs 18] card_link, card_outside',
        'related [Ferry returns to Lower Orrin after a winter of repairs 19] card_link, card_outside',
        'related [Ferry returns to Lower Orrin after a winter of repairs 20] card_link, card_outside',
        'related [Ferry returns to Lower Orrin after a winter of repairs 21] card_link, card_outside',
        'related [Ferry returns to Lower Orrin after a winter of repairs 22] card_link, card_outside',
        'related [Ferry returns to Lower Orrin after a winter of repairs 23] card_link, card_outside',
      ],
    ],
    [
      'just not too large',
      pageOf({
        after: `<aside>${list(...Array.from({ length: 21 }, (_, nth) => link(`${FERRY} ${nth}`)))}</aside>`,
      }),
      [
        'related [Ferry returns to Lower Orrin after a winter of repairs 0 | Ferry returns to Lower Orrin after a winter of repairs 1 | Ferry returns to Lower Orrin after a winter of repairs 2 | Ferry returns to Lower Orrin after a winter of repairs 3 | Ferry returns to Lower Orrin after a winter of repairs 4 | Ferry returns to Lower Orrin after a winter of repairs 5 | Ferry returns to Lower Orrin after a winter of repairs 6 | Ferry returns to Lower Orrin after a winter of repairs 7 | Ferry returns to Lower Orrin after a winter of repairs 8 | Ferry returns to Lower Orrin after a winter of repairs 9 | Ferry returns to Lower Orrin after a winter of repairs 10 | Ferry returns to Lower Orrin after a winter of repairs 11 | Ferry returns to Lower Orrin after a winter of repairs 12 | Ferry returns to Lower Orrin after a winter of repairs 13 | Ferry returns to Lower Orrin after a winter of repairs 14 | Ferry returns to Lower Orrin after a winter of repairs 15 | Ferry returns to Lower Orrin after a winter of repairs 16 | Ferry returns to Lower Orrin after a winter of repairs 17 | Ferry returns to Lower Orrin after a winter of repairs 18 | Ferry returns to Lower Orrin after a winter of repairs 19 | Ferry returns to Lower Orrin after a winter of repairs 20] card_link, card_outside',
      ],
    ],
    ['above the headline', pageOf({ above: `<aside>${p(link(FERRY))}</aside>` }), []],
    [
      'without a headline on the page',
      `<main>${STORY.join('')}</main><aside>${p(link(FERRY))}</aside>`,
      [],
      { title: '' },
    ],
    [
      'taken',
      pageOf({ after: `<aside>${p(link(FERRY))}${p('Tide')}</aside>` }),
      ['related [Ferry returns to Lower Orrin after a winter of repairs] card_link, card_outside'],
      { taken: ['Tide'] },
    ],
    [
      'in a menu, a foot, a figure and a table',
      pageOf({
        after: `<nav><aside>${p(link(FERRY))}</aside></nav><footer><aside>${p(link(CRANE))}</aside></footer><figure class="teaser"><p>${link(SEALS)}</p></figure><table class="teaser"><tr><td>${link(SEALS)}</td></tr></table>`,
      }),
      [],
    ],
    [
      'the outermost of them, once',
      pageOf({
        after: `<aside><div><div class="teaser">${p(link(FERRY))}</div></div><div class="teaser">${p(link(CRANE))}</div></aside>`,
      }),
      [
        'related [Ferry returns to Lower Orrin after a winter of repairs | Harbour board votes for a new crane on the north quay] card_link, card_outside',
      ],
    ],
    [
      'in a line of the text',
      pageOf({ inside: `<p>The board <span class="teaser">${link(FERRY)}</span></p>` }),
      [],
    ],
    ['an empty one', pageOf({ after: `<aside></aside>` }), []],
    [
      'what is something else by all that is seen of it',
      pageOf({
        after: `<aside>${p(link('Subscribe to our free daily newsletter', '/n'))}${p('Sign up to our newsletter')}</aside>`,
      }),
      [],
    ],
  ])('%s', (_, html, expected, given) => {
    expect(proposed(linkBoxes, html, given)).toEqual(expected);
  });
});
