/** Menus, tags and neighbours: where the rule for navigation bites, and what is just short of it. */
import { describe, expect, it } from 'vitest';
import { navigation } from '../../utils/clutter/rules/navigation';
import {
  CANNERY,
  CRANE,
  FERRY,
  type Given,
  link,
  list,
  menu,
  pageOf,
  proposed,
  SEALS,
  STORY,
} from '../scene';

const words = (count: number) => Array.from({ length: count }, (_, nth) => `Tide${nth}`);

describe('menus', () => {
  it.each<[name: string, html: string, expected: string[], given?: Given]>([
    [
      'four links behind the article',
      pageOf({ after: `<div>${menu(...words(4))}</div>` }),
      ['navigation [Tide0 | Tide1 | Tide2 | Tide3] navigation_links 4'],
    ],
    ['three are none', pageOf({ after: `<div>${menu(...words(3))}</div>` }), []],
    [
      'inside the article only what its tag calls a menu',
      pageOf({ inside: `<div>${menu(...words(5))}</div>` }),
      [],
    ],
    [
      'a nav inside the article',
      pageOf({ inside: `<nav>${menu(...words(5))}</nav>` }),
      ['navigation [Tide0 | Tide1 | Tide2 | Tide3 | Tide4] navigation_links 5'],
    ],
    [
      'an aside inside the article',
      pageOf({ inside: `<aside>${menu(...words(5))}</aside>` }),
      ['navigation [Tide0 | Tide1 | Tide2 | Tide3 | Tide4] navigation_links 5'],
    ],
    [
      'a footer inside the article',
      pageOf({ inside: `<footer>${menu(...words(5))}</footer>` }),
      ['navigation [Tide0 | Tide1 | Tide2 | Tide3 | Tide4] navigation_links 5'],
    ],
    ['above the headline the masthead stays', pageOf({ above: `<nav>${menu(...words(5))}</nav>` }), []],
    [
      'without a headline what stands above the text stays',
      `<main><nav>${menu(...words(5))}</nav>${STORY.join('')}<nav>${menu(...words(4))}</nav></main>`,
      ['navigation [Tide0 | Tide1 | Tide2 | Tide3] navigation_links 4'],
      { title: 'Nothing of it' },
    ],
    [
      'the smallest element around the links, and no more than once',
      pageOf({
        after: `<section><div>${menu(...words(4))}</div></section><section>${menu(...words(6))}</section>`,
      }),
      [
        'navigation [Tide0 | Tide1 | Tide2 | Tide3] navigation_links 4',
        'navigation [Tide0 | Tide1 | Tide2 | Tide3 | Tide4 | Tide5] navigation_links 6',
      ],
    ],
    [
      'words between the links, up to three in ten',
      pageOf({
        after: `<div>${list(link('Tide0'), link('Tide1'), link('Tide2'), link('Tide3'), 'eightyes')}</div>`,
      }),
      ['navigation [Tide0 | Tide1 | Tide2 | Tide3 | eightyes] navigation_links 4'],
    ],
    [
      'words between the links, more than that',
      pageOf({
        after: `<div>${list(link('Tide0'), link('Tide1'), link('Tide2'), link('Tide3'), 'nine more')}</div>`,
      }),
      [],
    ],
    [
      'with a sentence in it',
      pageOf({ after: `<div>${menu(...words(40))}<p>The harbour board said so again on Monday.</p></div>` }),
      [
        'navigation [Tide0 | Tide1 | Tide2 | Tide3 | Tide4 | Tide5 | Tide6 | Tide7 | Tide8 | Tide9 | Tide10 | Tide11 | Tide12 | Tide13 | Tide14 | Tide15 | Tide16 | Tide17 | Tide18 | Tide19 | Tide20 | Tide21 | Tide22 | Tide23 | Tide24 | Tide25 | Tide26 | Tide27 | Tide28 | Tide29 | Tide30 | Tide31 | Tide32 | Tide33 | Tide34 | Tide35 | Tide36 | Tide37 | Tide38 | Tide39] navigation_links 40',
      ],
    ],
    ['headlines are no menu', pageOf({ after: `<nav>${menu(FERRY, CRANE, SEALS, CANNERY)}</nav>` }), []],
    [
      'half headlines and half short links are one',
      pageOf({ after: `<nav>${menu(FERRY, CRANE, 'Tides', 'News')}</nav>` }),
      [
        'navigation [Ferry returns to Lower Orrin after a winter of repairs | Harbour board votes for a new crane on the north quay | Tides | News] navigation_links 4',
      ],
    ],
    [
      'five words make no headline',
      pageOf({
        after: `<nav>${menu('Ferry returns to Lower Orrin', 'Harbour votes for new crane', 'Seals are back at Halden', 'Council buys the old cannery')}</nav>`,
      }),
      [
        'navigation [Ferry returns to Lower Orrin | Harbour votes for new crane | Seals are back at Halden | Council buys the old cannery] navigation_links 4',
      ],
    ],
    [
      'something taken at its beginning',
      pageOf({ after: `<div>${menu(...words(6))}</div>` }),
      [],
      { taken: ['Tide0'] },
    ],
    ['something taken in it', pageOf({ after: `<div>${menu(...words(6))}</div>` }), [], { taken: ['Tide5'] }],
    [
      'links without words do not count',
      pageOf({ after: `<div>${list(...words(3).map((word) => link(word)), '<a href="/x"></a>')}</div>` }),
      ['navigation [Tide0 | Tide1 | Tide2 | ] navigation_links 4'],
    ],
    [
      'two menus, one after the other',
      pageOf({
        after: `<nav>${menu(...words(4))}</nav><p>Printed at Orrin.</p><nav>${menu(...words(5))}</nav>`,
      }),
      [
        'navigation [Tide0 | Tide1 | Tide2 | Tide3] navigation_links 4',
        'navigation [Tide0 | Tide1 | Tide2 | Tide3 | Tide4] navigation_links 5',
      ],
    ],
  ])('%s', (_, html, expected, given) => {
    expect(proposed(navigation, html, given)).toEqual(expected);
  });
});

describe('tags', () => {
  it.each<[name: string, html: string, expected: string[], given?: Given]>([
    [
      'a label and links behind it',
      pageOf({
        last: `<div><b>Tags</b><p>${link('Lighthouse')}</p><p>${link('Coast')}</p></div><p>${link('Orrin')}</p>`,
      }),
      ['navigation [Tags | Lighthouse | Coast | Orrin] navigation_tags'],
    ],
    ['the label alone', pageOf({ last: '<div><b>Tags</b></div><p>Printed at Lower Orrin.</p>' }), []],
    [
      'up to the first that is no link',
      pageOf({
        last: `<b>Tags</b><p>${link('Lighthouse')}</p><p>Printed at Orrin</p><p>${link('Coast')}</p>`,
      }),
      ['navigation [Tags | Lighthouse] navigation_tags'],
    ],
    [
      'up to the first of more than five words',
      pageOf({
        last: `<b>Tags</b><p>${link('Light of Orrin and Halden')}</p><p>${link('Light of Orrin and of Halden')}</p>`,
      }),
      ['navigation [Tags | Light of Orrin and Halden] navigation_tags'],
    ],
    [
      'up to a heading',
      pageOf({ last: `<b>Tags</b><p>${link('Lighthouse')}</p><h4>${link('Coast')}</h4>` }),
      ['navigation [Tags | Lighthouse] navigation_tags'],
    ],
    [
      'as far as forty blocks',
      pageOf({
        last: `<b>Tags</b>${words(42)
          .map((word) => `<p>${link(word)}</p>`)
          .join('')}`,
      }),
      [
        'navigation [Tags | Tide0 | Tide1 | Tide2 | Tide3 | Tide4 | Tide5 | Tide6 | Tide7 | Tide8 | Tide9 | Tide10 | Tide11 | Tide12 | Tide13 | Tide14 | Tide15 | Tide16 | Tide17 | Tide18 | Tide19 | Tide20 | Tide21 | Tide22 | Tide23 | Tide24 | Tide25 | Tide26 | Tide27 | Tide28 | Tide29 | Tide30 | Tide31 | Tide32 | Tide33 | Tide34 | Tide35 | Tide36 | Tide37 | Tide38] navigation_tags',
      ],
    ],
    [
      'in the middle of the text they stay',
      pageOf({ inside: `<b>Tags</b><p>${link('Lighthouse')}</p><p>${link('Coast')}</p>` }),
      [],
    ],
    [
      'on one line with their links',
      pageOf({ last: `<p>Tags: ${link('Lighthouse')}, ${link('Coast')}</p>` }),
      ['navigation [Tags: Lighthouse, Coast] navigation_tags'],
    ],
    [
      'on one line, mostly words',
      pageOf({ last: '<p>Filed under: Lighthouse, Coast</p>' }),
      ['navigation [Filed under: Lighthouse, Coast] navigation_tags'],
    ],
    [
      'on one line without links, beside others',
      pageOf({ last: '<p>Topics: Lighthouse, Coast</p>', above: link('Gazette', '/') }),
      [],
    ],
    [
      'on one line of a page without any link',
      pageOf({ last: '<p>Topics: Lighthouse, Coast</p>' }),
      ['navigation [Topics: Lighthouse, Coast] navigation_tags'],
    ],
    [
      'on one line with few links',
      pageOf({ last: `<p>Topics: ${link('Light')} and Coasts and all</p>` }),
      [],
    ],
    [
      'on one line, more than three tenths linked',
      pageOf({ last: `<p>Topics: ${link('Lights')} and Coast</p>` }),
      [],
    ],
    [
      'a label with few links, and more on the next line',
      pageOf({
        last: `<p>Tags: Lighthouse and others</p><p>${link('Coast')}</p>`,
        above: link('Gazette', '/'),
      }),
      ['navigation [Tags: Lighthouse and others | Coast] navigation_tags'],
    ],
    [
      'a label that links itself, and more on the next line',
      pageOf({ last: `<p>Tags: ${link('Lighthouse')}</p><p>${link('Coast')}</p>` }),
      ['navigation [Tags: Lighthouse] navigation_tags'],
    ],
    ['what only begins like it', pageOf({ last: '<p>Tagsold is a village: nobody lives there</p>' }), []],
    ['already taken', pageOf({ last: `<b>Tags</b><p>${link('Lighthouse')}</p>` }), [], { taken: ['Tags'] }],
    [
      "what the label's own element holds beyond the links",
      pageOf({ last: `<div>Tags <p>${link('Lighthouse')}</p></div>` }),
      ['navigation [Tags | Lighthouse] navigation_tags'],
    ],
    [
      'a sentence is no label',
      pageOf({
        last: '<p>Topics: the board said on Monday that it would look at the ramp and at its rail again before the summer is over.</p>',
      }),
      [],
    ],
  ])('%s', (_, html, expected, given) => {
    expect(proposed(navigation, html, given)).toEqual(expected);
  });
});

describe('neighbours', () => {
  it.each<[name: string, html: string, expected: string[], given?: Given]>([
    [
      'told by their words',
      pageOf({
        after: `<p>${link('« Previous: Seals at Halden')}</p><p>${link('Older posts')}</p><p>${link('Next article about seals')}</p>`,
      }),
      [
        'navigation [« Previous: Seals at Halden] navigation_neighbour',
        'navigation [Older posts] navigation_neighbour',
        'navigation [Next article about seals] navigation_neighbour',
      ],
    ],
    [
      'told by their arrow',
      pageOf({ after: `<p>${link('Next seals »')}</p>` }),
      ['navigation [Next seals »] navigation_neighbour'],
    ],
    [
      'a word that only begins like it',
      pageOf({ after: `<p>${link('Nextdoor neighbours: seals')}</p><p>${link('Next seals at Halden')}</p>` }),
      [],
    ],
    [
      'told by their relation',
      pageOf({
        after:
          '<p><a rel="prev" href="/a">Seals at Halden</a></p><p><a rel="bookmark next" href="/b">A crane</a></p><p><a rel="nofollow" href="/c">A ferry</a></p><p><a href="/d">A mill</a></p>',
      }),
      ['navigation [Seals at Halden] navigation_neighbour', 'navigation [A crane] navigation_neighbour'],
    ],
    [
      'told by a word alone',
      pageOf({ after: `<p>${link('Back to top', '#top')}</p>` }),
      ['navigation [Back to top] navigation_neighbour'],
    ],
    ['no link', pageOf({ after: '<p>Previous: Seals at Halden</p>' }), []],
    [
      'half a link',
      pageOf({ after: `<p>Previous: now${link('seals: now now')}</p>` }),
      ['navigation [Previous: nowseals: now now] navigation_neighbour'],
    ],
    ['less than half a link', pageOf({ after: `<p>Previous: now and${link('seals: now now')}</p>` }), []],
    ['inside the article', pageOf({ inside: `<p>${link('Previous: Seals at Halden')}</p>` }), []],
    [
      'taken',
      pageOf({ after: `<p>${link('Previous: Seals at Halden')}</p>` }),
      [],
      { taken: ['Previous: Seals at Halden'] },
    ],
    ['too long', pageOf({ after: `<p>${link(`Next: ${'seal '.repeat(52)}`)}</p>` }), []],
    [
      'just not too long',
      pageOf({ after: `<p>${link(`Next: ${'seal '.repeat(50)}s`)}</p>` }),
      [
        'navigation [Next: seal seal seal seal seal seal seal seal seal seal seal seal seal seal seal seal seal seal seal seal seal seal seal seal seal seal seal seal seal seal seal seal seal seal seal seal seal seal seal seal seal seal seal seal seal seal seal seal seal seal s] navigation_neighbour',
      ],
    ],
  ])('%s', (_, html, expected, given) => {
    expect(proposed(navigation, html, given)).toEqual(expected);
  });
});
