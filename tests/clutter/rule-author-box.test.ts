/** A box about the author or the desk: where the rule bites, and what is just short of it. */
import { describe, expect, it } from 'vitest';
import { authorBox } from '../../utils/clutter/rules/author-box';
import { type Given, HEADLINE, link, pageOf, proposed, STORY } from '../scene';

const p = (words: string) => `<p>${words}</p>`;
const BIO = 'Runa Holm is a reporter in Orrin, and has a boat of her own.';
const PRAISE = 'Runa Holm knows every stone and every boat of the coast by name.';
const PHOTO = '<img src="/runa.jpg">';
const DESK = 'We are your trusted source for the coast and for all its boats.';
const box = (...parts: string[]) => `<div>${parts.join('')}</div>`;
const MORE =
  '<p>The board met again on Tuesday and heard from the keeper and her two sons, who had come by boat.</p>';

describe('boxes behind the text', () => {
  it.each<[name: string, html: string, expected: string[], given?: Given]>([
    [
      'a label and a bio',
      pageOf({ last: box('<h4>About the author</h4>', p(BIO)) }),
      [
        'author-box [About the author | Runa Holm is a reporter in Orrin, and has a boat of her own.] author_label About the author, author_bio',
      ],
    ],
    [
      'a label and a picture',
      pageOf({ after: box('<h4>About the author</h4>', PHOTO, p(PRAISE)) }),
      [
        'author-box [About the author |  | Runa Holm knows every stone and every boat of the coast by name.] author_label About the author, author_picture',
      ],
    ],
    ['a label and nothing else', pageOf({ after: box('<h4>About the author</h4>', p(PRAISE)) }), []],
    [
      'a label in a box that is called so',
      pageOf({ after: box('<div class="author-bio"><h4>About the author</h4></div>', p(PRAISE)) }),
      [
        'author-box [About the author | Runa Holm knows every stone and every boat of the coast by name.] author_label About the author, author_box_marked',
      ],
    ],
    [
      'a label in boxes of other names',
      pageOf({
        after:
          '<div class="x" id="author"><h4>About the author</h4><p>Runa Holm knows every stone.</p></div><div itemprop="author"><h4>About the author</h4><p>Runa Holm knows every stone and boat of it.</p></div>',
      }),
      [
        'author-box [About the author | Runa Holm knows every stone. | About the author | Runa Holm knows every stone and boat of it.] author_label About the author, author_box_marked',
      ],
    ],
    [
      'a name four boxes below one that is called so',
      pageOf({
        after: `<div class="writer"><div><div><div><h4>About the author</h4>${p(PRAISE)}</div></div></div></div>`,
      }),
      [],
    ],
    [
      'a name three boxes below one that is called so',
      pageOf({
        after: `<div class="writer"><div><div><h4>About the author</h4>${p(PRAISE)}</div></div></div>`,
      }),
      [
        'author-box [About the author | Runa Holm knows every stone and every boat of the coast by name.] author_label About the author, author_box_marked',
      ],
    ],
    [
      'a name of the byline',
      pageOf({ last: box('<h4>Runa Holm</h4>', p(BIO)) }),
      [
        'author-box [Runa Holm | Runa Holm is a reporter in Orrin, and has a boat of her own.] author_name Runa Holm, author_bio',
      ],
      { byline: ['runa holm'] },
    ],
    [
      'a name of the byline with its word before',
      pageOf({ last: box('<h4>By Runa Holm</h4>', p(BIO)) }),
      [
        'author-box [By Runa Holm | Runa Holm is a reporter in Orrin, and has a boat of her own.] author_name By Runa Holm, author_bio',
      ],
      { byline: ['runa holm'] },
    ],
    ['a name that nobody knows', pageOf({ last: box('<h4>Runa Holm</h4>', p(BIO)) }), []],
    [
      'a name that leads to its author',
      pageOf({ last: box(`<h4>${link('Runa Holm', '/authors/runa')}</h4>`, p(BIO)) }),
      [
        'author-box [Runa Holm | Runa Holm is a reporter in Orrin, and has a boat of her own.] author_name Runa Holm, author_bio',
      ],
    ],
    [
      'a name of that relation',
      pageOf({ last: box('<h4><a rel="author" href="/x">Runa Holm</a></h4>', p(BIO)) }),
      [
        'author-box [Runa Holm | Runa Holm is a reporter in Orrin, and has a boat of her own.] author_name Runa Holm, author_bio',
      ],
    ],
    ['a name that leads elsewhere', pageOf({ last: box(`<h4>${link('Runa Holm', '/x')}</h4>`, p(BIO)) }), []],
    ['a link without an address', pageOf({ last: box('<h4><a>Runa Holm</a></h4>', p(BIO)) }), []],
    [
      'a line of seven words that leads to an author',
      pageOf({
        last: box(`<h4>${link('Runa Holm of Lower Orrin and Halden', '/authors/runa')}</h4>`, p(BIO)),
      }),
      [],
    ],
    [
      'a line of six words that leads to an author',
      pageOf({ last: box(`<h4>${link('Runa Holm of Lower Orrin, Halden', '/authors/runa')}</h4>`, p(BIO)) }),
      [
        'author-box [Runa Holm of Lower Orrin, Halden | Runa Holm is a reporter in Orrin, and has a boat of her own.] author_name Runa Holm of Lower Orrin, Halden, author_bio',
      ],
    ],
    [
      'the desk',
      pageOf({ last: box('<h4>News Desk</h4>', p(DESK)) }),
      [
        'author-box [News Desk | We are your trusted source for the coast and for all its boats.] author_desk News Desk, author_bio',
      ],
    ],
    [
      'a role between',
      pageOf({ last: box('<h4>About the author</h4>', p('Runa Holm'), p('Coast'), p(BIO)) }),
      [
        'author-box [About the author | Runa Holm | Coast | Runa Holm is a reporter in Orrin, and has a boat of her own.] author_label About the author, author_bio',
      ],
    ],
    [
      'too much between',
      pageOf({ last: box('<h4>About the author</h4>', p('Runa Holm'), p('Coast'), p('Boats'), p(BIO)) }),
      [],
    ],
    [
      'a long line between',
      pageOf({ last: box('<h4>About the author</h4>', p('The coast and all of its old boats'), p(BIO)) }),
      [
        'author-box [About the author | The coast and all of its old boats | Runa Holm is a reporter in Orrin, and has a boat of her own.] author_label About the author, author_bio',
      ],
    ],
    [
      'a line of nine words is what it is about',
      pageOf({
        last: box(
          '<h4>About the author</h4>',
          p('Reporter and writer, covers the coast and its boats'),
          p(BIO),
        ),
      }),
      [
        'author-box [About the author | Reporter and writer, covers the coast and its boats] author_label About the author, author_bio',
      ],
    ],
    [
      'a headline between',
      pageOf({ after: `<h4>About the author</h4><h1>Coast</h1>${p(BIO)}` }),
      [],
      { frame: { headline: null } },
    ],
    ['nothing behind the label', `<main>${HEADLINE}${STORY.join('')}<h4>About the author</h4></main>`, []],
    [
      'a long text',
      pageOf({ last: box('<h4>About the author</h4>', p(`${BIO} ${'She has a boat. '.repeat(42)}`)) }),
      [],
    ],
    [
      'a text that is just not too long',
      pageOf({ last: box('<h4>About the author</h4>', p(`${BIO} ${'She has a boat. '.repeat(39)}`)) }),
      [
        'author-box [About the author | Runa Holm is a reporter in Orrin, and has a boat of her own. She has a boat. She has a boat. She has a boat. She has a boat. She has a boat. She has a boat. She has a boat. She has a boat. She has a boat. She has a boat. She has a boat. She has a boat. She has a boat. She has a boat. She has a boat. She has a boat. She has a boat. She has a boat. She has a boat. She has a boat. She has a boat. She has a boat. She has a boat. She has a boat. She has a boat. She has a boat. She has a boat. She has a boat. She has a boat. She has a boat. She has a boat. She has a boat. She has a boat. She has a boat. She has a boat. She has a boat. She has a boat. She has a boat. She has a boat.] author_label About the author, author_bio',
      ],
    ],
    ['a text of links', pageOf({ last: box('<h4>About the author</h4>', p(link(BIO, '/x'))) }), []],
    [
      'a text with many links',
      pageOf({
        last: box(
          '<h4>About the author</h4>',
          p(`Runa Holm is a reporter in ${link('Orrin, and has a boat of her own.', '/x')}`),
        ),
      }),
      [
        'author-box [About the author | Runa Holm is a reporter in Orrin, and has a boat of her own.] author_label About the author, author_bio',
      ],
    ],
    [
      'a label of eleven words',
      pageOf({ last: box(p('Runa Holm, Orrin'), '<h4>About the author</h4>', p(BIO)) }),
      [
        'author-box [Runa Holm, Orrin | About the author | Runa Holm is a reporter in Orrin, and has a boat of her own.] author_name Runa Holm, Orrin, author_bio',
      ],
      { byline: ['runa holm, orrin'] },
    ],
    [
      'something taken between',
      pageOf({ last: box('<h4>About the author</h4>', p('Coast'), p(BIO)) }),
      [],
      { taken: ['Coast'] },
    ],
    [
      'the label taken',
      pageOf({ last: box('<h4>About the author</h4>', p(BIO)) }),
      [],
      { taken: ['About the author'] },
    ],
    [
      'the headline of the page',
      `<main><h1>Runa Holm</h1>${p(BIO)}</main>${MORE}`,
      [],
      { title: 'Runa Holm', byline: ['runa holm'], frame: { body: { from: 0, to: 0 } } },
    ],
    [
      'links to follow behind it',
      pageOf({
        last: `${box('<h4>About the author</h4>', p(BIO))}${p(link('Twitter', '/t'))}${p(link('Facebook', '/f'))}${p('Facebook')}${p(link('Email', '/e'))}`,
      }),
      [
        'author-box [About the author | Runa Holm is a reporter in Orrin, and has a boat of her own. | Twitter | Facebook] author_label About the author, author_bio',
      ],
    ],
    [
      'as many links as there may be',
      pageOf({ last: `${box('<h4>About the author</h4>', p(BIO))}${p(link('Twitter', '/t')).repeat(8)}` }),
      [
        'author-box [About the author | Runa Holm is a reporter in Orrin, and has a boat of her own. | Twitter | Twitter | Twitter | Twitter | Twitter | Twitter | Twitter | Twitter] author_label About the author, author_bio',
      ],
    ],
    [
      'a picture before the links',
      pageOf({ last: `${box('<h4>About the author</h4>', p(BIO))}${p(PHOTO)}${p(link('Twitter', '/t'))}` }),
      [
        'author-box [About the author | Runa Holm is a reporter in Orrin, and has a boat of her own.] author_label About the author, author_bio',
      ],
    ],
    [
      'links that are taken',
      pageOf({ last: `${box('<h4>About the author</h4>', p(BIO))}${p(link('Twitter', '/t'))}` }),
      [
        'author-box [About the author | Runa Holm is a reporter in Orrin, and has a boat of her own.] author_label About the author, author_bio',
      ],
      { taken: ['Twitter'] },
    ],
    [
      'two boxes',
      pageOf({
        last: `${box('<h4>About the author</h4>', p(BIO))}${box('<h4>About the author</h4>', p(BIO))}`,
      }),
      [
        'author-box [About the author | Runa Holm is a reporter in Orrin, and has a boat of her own.] author_label About the author, author_bio',
        'author-box [About the author | Runa Holm is a reporter in Orrin, and has a boat of her own.] author_label About the author, author_bio',
      ],
    ],
    [
      'inside a box with a little more',
      pageOf({ last: box('<h4>About the author</h4>', p(BIO), p('All her stories'), PHOTO) }),
      [
        'author-box [About the author | Runa Holm is a reporter in Orrin, and has a boat of her own. | All her stories | ] author_label About the author, author_bio',
      ],
    ],
    [
      'inside a box with another paragraph',
      pageOf({ last: box(box('<h4>About the author</h4>', p(BIO)), MORE) }),
      [
        'author-box [About the author | Runa Holm is a reporter in Orrin, and has a boat of her own.] author_label About the author, author_bio',
      ],
    ],
    [
      'inside a box with a longer line',
      pageOf({
        last: box(
          box('<h4>About the author</h4>', p(BIO)),
          p('one two three four five six seven eight nine ten one two three'),
        ),
      }),
      [
        'author-box [About the author | Runa Holm is a reporter in Orrin, and has a boat of her own.] author_label About the author, author_bio',
      ],
    ],
    [
      'inside a box with twelve words',
      pageOf({
        last: box(
          box('<h4>About the author</h4>', p(BIO)),
          p('one two three four five six seven eight nine ten one two'),
        ),
      }),
      [
        'author-box [About the author | Runa Holm is a reporter in Orrin, and has a boat of her own. | one two three four five six seven eight nine ten one two] author_label About the author, author_bio',
      ],
    ],
    [
      'inside a box with sixteen blocks',
      pageOf({ last: box(box('<h4>About the author</h4>', p(BIO)), p('Coast').repeat(14)) }),
      [
        'author-box [About the author | Runa Holm is a reporter in Orrin, and has a boat of her own. | Coast | Coast | Coast | Coast | Coast | Coast | Coast | Coast | Coast | Coast | Coast | Coast | Coast | Coast] author_label About the author, author_bio',
      ],
    ],
    [
      'inside a box with seventeen blocks',
      pageOf({ last: box(box('<h4>About the author</h4>', p(BIO)), p('Coast').repeat(15)) }),
      [
        'author-box [About the author | Runa Holm is a reporter in Orrin, and has a boat of her own.] author_label About the author, author_bio',
      ],
    ],
    [
      'inside a box with too much text',
      pageOf({
        last: box(
          box('<h4>About the author</h4>', p(BIO)),
          p('Coastguardsmen and coastguardswomen of the coast of Halden, Orrin, Harbourtown').repeat(14),
        ),
      }),
      [
        'author-box [About the author | Runa Holm is a reporter in Orrin, and has a boat of her own.] author_label About the author, author_bio',
      ],
    ],
    [
      'inside a box with something taken',
      pageOf({ last: box(box('<h4>About the author</h4>', p(BIO)), p('Coast')) }),
      [
        'author-box [About the author | Runa Holm is a reporter in Orrin, and has a boat of her own.] author_label About the author, author_bio',
      ],
      { taken: ['Coast'] },
    ],
    [
      'inside a box with a headline',
      pageOf({ last: box(box('<h4>About the author</h4>', p(BIO)), '<h1>Coast</h1>') }),
      [
        'author-box [About the author | Runa Holm is a reporter in Orrin, and has a boat of her own.] author_label About the author, author_bio',
      ],
      { frame: { headline: null } },
    ],
    [
      'deep below the box it fills',
      pageOf({
        last: `<div><div><div><div><div><h4>About the author</h4></div></div></div></div></div>${p(BIO)}`,
      }),
      [
        'author-box [About the author | Runa Holm is a reporter in Orrin, and has a boat of her own.] author_label About the author, author_bio',
      ],
    ],
  ])('%s', (_, html, expected, given) => {
    expect(proposed(authorBox, html, given)).toEqual(expected);
  });
});

describe('boxes beside the text', () => {
  it.each<[name: string, html: string, expected: string[], given?: Given]>([
    [
      'a bio with one paragraph behind it',
      pageOf({ last: box('<h4>About the author</h4>', p(BIO)) + MORE }),
      [
        'author-box [About the author | Runa Holm is a reporter in Orrin, and has a boat of her own.] author_label About the author, author_bio',
      ],
    ],
    [
      'a bio with two paragraphs behind it',
      pageOf({ last: box('<h4>About the author</h4>', p(BIO)) + MORE + MORE }),
      [],
    ],
    ['a bio in the middle', pageOf({ inside: box('<h4>About the author</h4>', p(BIO)) }), []],
    [
      'a bio behind the first paragraph',
      `<main>${HEADLINE}${STORY[0]}${box('<h4>About the author</h4>', p(BIO))}${STORY.slice(1).join('')}</main>`,
      [
        'author-box [About the author | Runa Holm is a reporter in Orrin, and has a boat of her own.] author_label About the author, author_bio',
      ],
    ],
    [
      'a bio at the top',
      pageOf({ top: box('<h4>About the author</h4>', p(BIO)) }),
      [
        'author-box [About the author | Runa Holm is a reporter in Orrin, and has a boat of her own.] author_label About the author, author_bio',
      ],
    ],
    [
      'a picture and a name at the top, which is the byline',
      pageOf({ top: box('<h4>Runa Holm</h4>', PHOTO, p(PRAISE)) }),
      [],
      { byline: ['runa holm'] },
    ],
    [
      'a bio about the name above it, at the top',
      pageOf({ top: box('<h4>Runa Holm</h4>', p(BIO)) }),
      [
        'author-box [Runa Holm | Runa Holm is a reporter in Orrin, and has a boat of her own.] author_name Runa Holm, author_bio',
      ],
      { byline: ['runa holm'] },
    ],
    [
      'a bio about somebody else, at the top',
      pageOf({ top: box('<h4>Hanne Brook</h4>', p(BIO)) }),
      [],
      { byline: ['hanne brook'] },
    ],
    [
      'a name of three letters above, at the top',
      pageOf({
        top: box('<h4>Ida Orm</h4>', p('Ida Orm is a reporter for Halden, and has a boat of her own.')),
      }),
      [],
      { byline: ['ida orm'] },
    ],
    [
      'the desk at the top',
      pageOf({ top: box('<h4>News Desk</h4>', p(DESK)) }),
      [
        'author-box [News Desk | We are your trusted source for the coast and for all its boats.] author_desk News Desk, author_bio',
      ],
    ],
    [
      'a label and a picture at the top',
      pageOf({ top: box('<h4>About the author</h4>', PHOTO, p(PRAISE)) }),
      [],
    ],
    [
      'a paragraph taken does not count',
      pageOf({
        last:
          box('<h4>About the author</h4>', p(BIO)) +
          MORE +
          p('The ferry sails again from the new ramp at nine on Monday, with room for forty cars.'),
      }),
      [
        'author-box [About the author | Runa Holm is a reporter in Orrin, and has a boat of her own.] author_label About the author, author_bio',
      ],
      { taken: ['The ferry sails again from the new ramp at nine on Monday, with room for forty cars.'] },
    ],
    [
      'three paragraphs before, one behind',
      `<main>${HEADLINE}${STORY.slice(0, 3).join('')}${box('<h4>About the author</h4>', p(BIO))}${MORE}</main>`,
      [
        'author-box [About the author | Runa Holm is a reporter in Orrin, and has a boat of her own.] author_label About the author, author_bio',
      ],
    ],
    [
      'two paragraphs before, one behind',
      `<main>${HEADLINE}${STORY.slice(0, 2).join('')}${box('<h4>About the author</h4>', p(BIO))}${MORE}</main>`,
      [],
    ],
    [
      'two paragraphs before, none behind',
      `<main>${HEADLINE}${STORY.slice(0, 2).join('')}${box('<h4>About the author</h4>', p(BIO))}</main>`,
      [
        'author-box [About the author | Runa Holm is a reporter in Orrin, and has a boat of her own.] author_label About the author, author_bio',
      ],
    ],
  ])('%s', (_, html, expected, given) => {
    expect(proposed(authorBox, html, given)).toEqual(expected);
  });
});

describe('one line at the end', () => {
  it.each<[name: string, html: string, expected: string[], given?: Given]>([
    [
      'a name in bold',
      pageOf({ last: p(`<b>Runa Holm</b> is a reporter in Orrin, and has a boat of her own, as all have.`) }),
      [
        'author-box [Runa Holm is a reporter in Orrin, and has a boat of her own, as all have.] author_name runa holm, author_bio',
      ],
      { byline: ['runa holm'] },
    ],
    [
      'a name that is a link',
      pageOf({
        last: p(`${link('Runa Holm')} is a reporter in Orrin, and has a boat of her own, as all have.`),
      }),
      [
        'author-box [Runa Holm is a reporter in Orrin, and has a boat of her own, as all have.] author_name runa holm, author_bio',
      ],
      { byline: ['runa holm'] },
    ],
    [
      'a name that is neither',
      pageOf({ last: p('<i>Runa Holm</i> is a reporter in Orrin, and has a boat of her own, as all have.') }),
      [],
      { byline: ['runa holm'] },
    ],
    [
      'a picture before the name',
      pageOf({
        last: p(`${PHOTO}<b>Runa Holm</b> is a reporter in Orrin, and has a boat of her own, as all have.`),
      }),
      [
        'author-box [Runa Holm is a reporter in Orrin, and has a boat of her own, as all have.] author_name runa holm, author_bio',
      ],
      { byline: ['runa holm'] },
    ],
    [
      'the desk',
      pageOf({ last: p('<b>News Desk</b> is your trusted source for the coast and for all its boats.') }),
      [
        'author-box [News Desk is your trusted source for the coast and for all its boats.] author_desk news desk, author_bio',
      ],
    ],
    [
      'another name',
      pageOf({ last: p(`<b>Runa Holm</b> is a reporter in Orrin, and has a boat of her own, as all have.`) }),
      [],
    ],
    [
      'other words',
      pageOf({ last: p(`<b>Runa Holm</b> has seen the light of the tower on every evening of her life.`) }),
      [],
      { byline: ['runa holm'] },
    ],
    [
      'with a paragraph behind it',
      pageOf({
        last: p(`<b>Runa Holm</b> is a reporter in Orrin, and has a boat of her own, as all have.`) + MORE,
      }),
      [],
      { byline: ['runa holm'] },
    ],
    [
      'with a paragraph behind it that is taken',
      pageOf({
        last: p(`<b>Runa Holm</b> is a reporter in Orrin, and has a boat of her own, as all have.`) + MORE,
      }),
      [
        'author-box [Runa Holm is a reporter in Orrin, and has a boat of her own, as all have.] author_name runa holm, author_bio',
      ],
      {
        byline: ['runa holm'],
        taken: [
          'The board met again on Tuesday and heard from the keeper and her two sons, who had come by boat.',
        ],
        frame: { body: { from: 1, to: 7 } },
      },
    ],
    [
      'as the first paragraph',
      `<main>${HEADLINE}${p(`<b>Runa Holm</b> is a reporter in Orrin, and has a boat of her own, as all have.`)}</main>`,
      [],
      { byline: ['runa holm'] },
    ],
    [
      'too short',
      pageOf({ last: p('<b>Runa Holm</b> is a reporter in Orrin, and has a boat!') }),
      [],
      { byline: ['runa holm'] },
    ],
    [
      'just not too short',
      pageOf({ last: p('<b>Runa Holm</b> is a reporter in Orrin, and has a boat too.') }),
      [],
      { byline: ['runa holm'] },
    ],
    [
      'too long',
      pageOf({ last: p(`<b>Runa Holm</b> is a reporter in Orrin. ${'She has a boat. '.repeat(42)}`) }),
      [],
      { byline: ['runa holm'] },
    ],
    [
      'not quite too long',
      pageOf({ last: p(`<b>Runa Holm</b> is a reporter in Orrin. ${'She has a boat. '.repeat(41)}`) }),
      [
        'author-box [Runa Holm is a reporter in Orrin. She has a boat. She has a boat. She has a boat. She has a boat. She has a boat. She has a boat. She has a boat. She has a boat. She has a boat. She has a boat. She has a boat. She has a boat. She has a boat. She has a boat. She has a boat. She has a boat. She has a boat. She has a boat. She has a boat. She has a boat. She has a boat. She has a boat. She has a boat. She has a boat. She has a boat. She has a boat. She has a boat. She has a boat. She has a boat. She has a boat. She has a boat. She has a boat. She has a boat. She has a boat. She has a boat. She has a boat. She has a boat. She has a boat. She has a boat. She has a boat. She has a boat.] author_name runa holm, author_bio',
      ],
      { byline: ['runa holm'] },
    ],
  ])('%s', (_, html, expected, given) => {
    expect(proposed(authorBox, html, given)).toEqual(expected);
  });
});
