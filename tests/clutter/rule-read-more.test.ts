/** Teasers that end in "Read more": where the rule bites, and what is just short of it. */
import { describe, expect, it } from 'vitest';
import { readMore } from '../../utils/clutter/rules/read-more';
import { CRANE, FERRY, type Given, HEADLINE, link, pageOf, proposed, STORY } from '../scene';

const teaser = (title: string, more = 'Read more') =>
  `<div><h4>${title}</h4><p>The board met.</p><p>${more}</p></div>`;
const line = (words: string) => `<p>${words}</p>`;

describe('teasers', () => {
  it.each<[name: string, html: string, expected: string[], given?: Given]>([
    [
      'two behind the article',
      pageOf({ after: teaser(FERRY) + teaser(CRANE) }),
      [
        'related [Ferry returns to Lower Orrin after a winter of repairs | The board met. | Read more] card_more Read more 2',
        'related [Harbour board votes for a new crane on the north quay | The board met. | Read more] card_more Read more 2',
      ],
    ],
    [
      'two inside the article',
      pageOf({ inside: teaser(FERRY) + teaser(CRANE) }),
      [
        'related [Ferry returns to Lower Orrin after a winter of repairs | The board met. | Read more] card_more Read more 2',
        'related [Harbour board votes for a new crane on the north quay | The board met. | Read more] card_more Read more 2',
      ],
    ],
    [
      'one behind the article',
      pageOf({ after: teaser(FERRY) }),
      [
        'related [Ferry returns to Lower Orrin after a winter of repairs | The board met. | Read more] card_more_single Read more',
      ],
    ],
    ['one inside the article', pageOf({ inside: teaser(FERRY) }), []],
    ['the invitation alone', pageOf({ after: line('Read more') }), []],
    ['the invitation alone, twice', pageOf({ after: `<hr>${line('Read more')}${line('Read more')}` }), []],
    ['words too long to be an invitation', pageOf({ after: teaser(FERRY, 'Article continues below') }), []],
    [
      'the invitation on the line of the teaser',
      pageOf({ after: `<h4>${FERRY}</h4>${line('The board met on Monday. Read more »')}` }),
      [
        'related [Ferry returns to Lower Orrin after a winter of repairs | The board met on Monday. Read more »] card_more_single Read more »',
      ],
    ],
    [
      'the invitation behind a quotation',
      pageOf({ after: `<h4>${FERRY}</h4>${line('“We met on Monday.” Read more')}` }),
      [
        'related [Ferry returns to Lower Orrin after a winter of repairs | “We met on Monday.” Read more] card_more_single Read more',
      ],
    ],
    [
      'the invitation with an arrow and capitals',
      pageOf({ after: `<h4>${FERRY}</h4>${line('The board met on Monday Read More »')}` }),
      [],
    ],
    [
      'the same without an arrow',
      pageOf({ after: `<h4>${FERRY}</h4>${line('The board met on Monday Read More')}` }),
      [],
    ],
    [
      'other words with an arrow',
      pageOf({
        after: `<h4>${FERRY}</h4>${line('The board met on Monday. Boats »')}${line('The board met on Monday Our Boats »')}`,
      }),
      [],
    ],
    [
      'the invitation at the end of a long text',
      pageOf({ after: `<h4>${FERRY}</h4>${line(`${'The board met on Monday. '.repeat(37)}Read more »`)}` }),
      [],
    ],
    [
      'the invitation at the end of a text that is not so long',
      pageOf({ after: `<h4>${FERRY}</h4>${line(`${'The board met on Monday. '.repeat(34)}Read more »`)}` }),
      [],
    ],
    [
      'a label above belongs to it',
      pageOf({ after: `<h3>Related</h3>${line('The board met.')}${line('Read more')}` }),
      ['related [Related | The board met. | Read more] card_more_single Read more'],
    ],
    [
      'a label above the headline',
      pageOf({ after: `<h3>Latest news</h3><h4>${FERRY}</h4>${line('Read more')}` }),
      [
        'related [Latest news | Ferry returns to Lower Orrin after a winter of repairs | Read more] card_more_single Read more',
      ],
    ],
    [
      'a headline further up',
      pageOf({
        after: `<h4>${FERRY}</h4>${line('The board met.')}${line('It met again.')}${line('Read more')}`,
      }),
      [
        'related [Ferry returns to Lower Orrin after a winter of repairs | The board met. | It met again. | Read more] card_more_single Read more',
      ],
    ],
    [
      'a headline behind three sentences',
      pageOf({
        after: `<h4>${FERRY}</h4>${line('The board met.')}${line('It met again.')}${line('And again.')}${line('Read more')}`,
      }),
      [],
    ],
    [
      'a headline of two words, and one of three',
      pageOf({
        after: `<h4>The ferry</h4>${line('The board met.')}${line('Read more')}<hr><h4>The old ferry</h4>${line('The board met.')}${line('Read more')}`,
      }),
      ['related [The old ferry | The board met. | Read more] card_more_single Read more'],
    ],
    [
      'a headline, its time, and its section',
      pageOf({
        after: `${line('Coast')}<h4>${FERRY}</h4>${line('3 hours ago')}${line('The board met.')}${line('Read more')}`,
      }),
      [
        'related [Ferry returns to Lower Orrin after a winter of repairs | 3 hours ago | The board met. | Read more] card_more_single Read more',
      ],
    ],
    [
      'above a headline a time and few words are of it',
      pageOf({
        after: `${line('The mill stood still again.')}<h4>${CRANE}</h4>${line('3 hours ago')}${line('All the coast news')}<h4>${FERRY}</h4>${line('Read more')}`,
      }),
      [
        'related [Harbour board votes for a new crane on the north quay | 3 hours ago | All the coast news | Ferry returns to Lower Orrin after a winter of repairs | Read more] card_more_single Read more',
      ],
    ],
    [
      'above a headline five words are not',
      pageOf({
        after: `<h4>${CRANE}</h4>${line('The board met on Monday.')}<h4>${FERRY}</h4>${line('Read more')}`,
      }),
      [
        'related [Ferry returns to Lower Orrin after a winter of repairs | Read more] card_more_single Read more',
      ],
    ],
    [
      'a picture between',
      pageOf({ after: `<h4>${FERRY}</h4><p><img src="/a.jpg"></p>${line('Read more')}` }),
      [
        'related [Ferry returns to Lower Orrin after a winter of repairs |  | Read more] card_more_single Read more',
      ],
    ],
    [
      'something taken between',
      pageOf({ after: `<h4>${FERRY}</h4>${line('The board met.')}${line('Read more')}` }),
      [],
      { taken: ['The board met.'] },
    ],
    ['the invitation taken', pageOf({ after: teaser(FERRY) }), [], { taken: ['Read more'] }],
    [
      'a headline too far up',
      pageOf({ after: `<h4>${FERRY}</h4>${line('<img src="/a.jpg">').repeat(8)}${line('Read more')}` }),
      [],
    ],
    [
      'a headline just near enough',
      pageOf({ after: `<h4>${FERRY}</h4>${line('<img src="/a.jpg">').repeat(7)}${line('Read more')}` }),
      [
        'related [Ferry returns to Lower Orrin after a winter of repairs |  |  |  |  |  |  |  | Read more] card_more_single Read more',
      ],
    ],
    [
      'too much text between',
      pageOf({
        after: `<h4>${FERRY}</h4>${line('The board met on Monday. '.repeat(35))}${line('Read more')}`,
      }),
      [],
    ],
    [
      'not quite too much',
      pageOf({
        after: `<h4>${FERRY}</h4>${line('The board met on Monday. '.repeat(33))}${line('Read more')}`,
      }),
      [],
    ],
    [
      'a teaser after another begins where that ends',
      pageOf({ after: `<h4>${FERRY}</h4>${line('Read more')}${line('The board met.')}${line('Read more')}` }),
      [
        'related [Ferry returns to Lower Orrin after a winter of repairs | Read more] card_more_single Read more',
      ],
    ],
    [
      'two that are far from each other',
      pageOf({ after: `${teaser(FERRY)}${line('<img src="/a.jpg">').repeat(9)}${teaser(CRANE)}` }),
      [
        'related [Ferry returns to Lower Orrin after a winter of repairs | The board met. | Read more] card_more_single Read more',
        'related [Harbour board votes for a new crane on the north quay | The board met. | Read more] card_more_single Read more',
      ],
    ],
    [
      'two that are just near enough',
      pageOf({ after: `${teaser(FERRY)}${line('<img src="/a.jpg">').repeat(6)}${teaser(CRANE)}` }),
      [
        'related [Ferry returns to Lower Orrin after a winter of repairs | The board met. | Read more] card_more Read more 2',
        'related [Harbour board votes for a new crane on the north quay | The board met. | Read more] card_more Read more 2',
      ],
    ],
    [
      'a headline that is a link',
      pageOf({ after: `${line(link(FERRY))}${line('Read more')}` }),
      [
        'related [Ferry returns to Lower Orrin after a winter of repairs | Read more] card_more_single Read more',
      ],
    ],
    ['a headline of level one', pageOf({ after: `<h1>${FERRY}.</h1>${line('Read more')}` }), []],
    [
      'a headline of level two that states',
      pageOf({ after: `<h2>${FERRY}.</h2>${line('Read more')}` }),
      [
        'related [Ferry returns to Lower Orrin after a winter of repairs. | Read more] card_more_single Read more',
      ],
    ],
    [
      'one at the end of the article and far behind it another',
      pageOf({ last: teaser(FERRY), after: line('<img src="/a.jpg">').repeat(9) + teaser(CRANE) }),
      [
        'related [Ferry returns to Lower Orrin after a winter of repairs | The board met. | Read more] card_more_single Read more',
        'related [Harbour board votes for a new crane on the north quay | The board met. | Read more] card_more_single Read more',
      ],
    ],
    [
      'one that is the first thing of the page',
      `<h4>${FERRY}</h4>${line('Read more')}${HEADLINE}${STORY.join('')}<h4>${CRANE}</h4>${line('Read more')}`,
      [
        'related [Ferry returns to Lower Orrin after a winter of repairs | Read more] card_more Read more 2',
        'related [Harbour board votes for a new crane on the north quay | Read more] card_more Read more 2',
      ],
      { frame: { body: { from: 0, to: 0 } } },
    ],
  ])('%s', (_, html, expected, given) => {
    expect(proposed(readMore, html, given)).toEqual(expected);
  });
});
