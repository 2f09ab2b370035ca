/** Rows of a time and a headline: where the rule bites, and what is just short of it. */
import { describe, expect, it } from 'vitest';
import { ticker } from '../../utils/clutter/rules/ticker';
import { CANNERY, CRANE, FERRY, type Given, HEADLINE, link, pageOf, proposed, SEALS, STORY } from '../scene';

const TITLES = [FERRY, CRANE, SEALS, CANNERY, 'Mill at Lower Orrin turns again after ten years'] as const;
const ago = (nth: number) => `${nth + 1} hours ago`;
const clock = (nth: number) => `1${nth}:05`;
const short = (nth: number) => `${nth + 1}m`;
const rows = (count: number, row: (title: string, nth: number) => string) =>
  TITLES.slice(0, count).map(row).join('');
const first =
  (time: (nth: number) => string, shown = link) =>
  (title: string, nth: number) =>
    `<p>${time(nth)}</p><p>${shown(title)}</p>`;
const last =
  (time: (nth: number) => string, shown = link) =>
  (title: string, nth: number) =>
    `<div><p>${shown(title)}</p><p>${time(nth)}</p></div>`;
const one =
  (time: (nth: number) => string, shown = link) =>
  (title: string, nth: number) =>
    `<p><time>${time(nth)}</time> ${shown(title)}</p>`;
const plain = (words: string) => words;
const OPEN = `<div>${link('Gazette', '/')}</div>`;

describe('rows of hours ago', () => {
  it.each<[name: string, html: string, expected: string[], given?: Given]>([
    [
      'three, time first',
      pageOf({ after: rows(3, first(ago)) }),
      [
        'ticker [1 hours ago | Ferry returns to Lower Orrin after a winter of repairs] ticker_row_linked 3',
        'ticker [2 hours ago | Harbour board votes for a new crane on the north quay] ticker_row_linked 3',
        'ticker [3 hours ago | Seals are back on the sandbanks of Port Halden] ticker_row_linked 3',
      ],
    ],
    [
      'three, time last',
      pageOf({ after: rows(3, last(ago)) }),
      [
        'ticker [Ferry returns to Lower Orrin after a winter of repairs | 1 hours ago] ticker_row_linked 3',
        'ticker [Harbour board votes for a new crane on the north quay | 2 hours ago] ticker_row_linked 3',
        'ticker [Seals are back on the sandbanks of Port Halden | 3 hours ago] ticker_row_linked 3',
      ],
    ],
    [
      'three, in one block',
      pageOf({ after: rows(3, one(ago)) }),
      [
        'ticker [1 hours ago Ferry returns to Lower Orrin after a winter of repairs] ticker_row_linked 3',
        'ticker [2 hours ago Harbour board votes for a new crane on the north quay] ticker_row_linked 3',
        'ticker [3 hours ago Seals are back on the sandbanks of Port Halden] ticker_row_linked 3',
      ],
    ],
    [
      'three in the middle of the text',
      pageOf({ inside: rows(3, one(ago)) }),
      [
        'ticker [1 hours ago Ferry returns to Lower Orrin after a winter of repairs] ticker_row_linked 3',
        'ticker [2 hours ago Harbour board votes for a new crane on the north quay] ticker_row_linked 3',
        'ticker [3 hours ago Seals are back on the sandbanks of Port Halden] ticker_row_linked 3',
      ],
    ],
    [
      'two behind the article',
      pageOf({ after: rows(2, one(ago)) }),
      [
        'ticker [1 hours ago Ferry returns to Lower Orrin after a winter of repairs] ticker_row_linked 2',
        'ticker [2 hours ago Harbour board votes for a new crane on the north quay] ticker_row_linked 2',
      ],
    ],
    ['two in the middle of the text', pageOf({ inside: rows(2, one(ago)) }), []],
    [
      'two under a label in the middle of the text',
      pageOf({ inside: `<h3>Latest</h3>${rows(2, one(ago))}` }),
      [
        'ticker [Latest | 1 hours ago Ferry returns to Lower Orrin after a winter of repairs] ticker_row_linked 2',
        'ticker [2 hours ago Harbour board votes for a new crane on the north quay] ticker_row_linked 2',
      ],
    ],
    ['one', pageOf({ after: `<h3>Latest</h3>${rows(1, one(ago))}` }), []],
    [
      'two, one of them without a link',
      pageOf({ after: `${one(ago)(FERRY, 0)}${one(ago, plain)(CRANE, 1)}` }),
      [],
    ],
    [
      'three without links behind the article',
      pageOf({ after: rows(3, one(ago, plain)), above: OPEN }),
      [
        'ticker [1 hours ago Ferry returns to Lower Orrin after a winter of repairs] ticker_row 3',
        'ticker [2 hours ago Harbour board votes for a new crane on the north quay] ticker_row 3',
        'ticker [3 hours ago Seals are back on the sandbanks of Port Halden] ticker_row 3',
      ],
    ],
    [
      'three without links in the middle of the text',
      pageOf({ inside: rows(3, one(ago, plain)), above: OPEN }),
      [],
    ],
    [
      'three without links in the middle of a page without any',
      pageOf({ inside: rows(3, one(ago, plain)) }),
      [
        'ticker [1 hours ago Ferry returns to Lower Orrin after a winter of repairs] ticker_row 3',
        'ticker [2 hours ago Harbour board votes for a new crane on the north quay] ticker_row 3',
        'ticker [3 hours ago Seals are back on the sandbanks of Port Halden] ticker_row 3',
      ],
    ],
    [
      'three without links under a label',
      pageOf({ inside: `<h3>Latest</h3>${rows(3, one(ago, plain))}`, above: OPEN }),
      [
        'ticker [Latest | 1 hours ago Ferry returns to Lower Orrin after a winter of repairs] ticker_row 3',
        'ticker [2 hours ago Harbour board votes for a new crane on the north quay] ticker_row 3',
        'ticker [3 hours ago Seals are back on the sandbanks of Port Halden] ticker_row 3',
      ],
    ],
    [
      'five without links in the middle of the text',
      pageOf({ inside: rows(5, one(ago, plain)), above: OPEN }),
      [
        'ticker [1 hours ago Ferry returns to Lower Orrin after a winter of repairs] ticker_row 5',
        'ticker [2 hours ago Harbour board votes for a new crane on the north quay] ticker_row 5',
        'ticker [3 hours ago Seals are back on the sandbanks of Port Halden] ticker_row 5',
        'ticker [4 hours ago Council buys the old cannery for a museum of tides] ticker_row 5',
        'ticker [5 hours ago Mill at Lower Orrin turns again after ten years] ticker_row 5',
      ],
    ],
    [
      'four without links in the middle of the text',
      pageOf({ inside: rows(4, one(ago, plain)), above: OPEN }),
      [],
    ],
    ['where there is no text to speak of', `${OPEN}<main>${HEADLINE}${rows(5, one(ago, plain))}</main>`, []],
    [
      'three of five with links in the middle of the text',
      pageOf({
        inside: `${rows(3, one(ago))}${one(ago, plain)(CANNERY, 3)}${one(ago, plain)(TITLES[4], 4)}`,
        above: OPEN,
      }),
      [
        'ticker [1 hours ago Ferry returns to Lower Orrin after a winter of repairs] ticker_row_linked 5',
        'ticker [2 hours ago Harbour board votes for a new crane on the north quay] ticker_row_linked 5',
        'ticker [3 hours ago Seals are back on the sandbanks of Port Halden] ticker_row_linked 5',
        'ticker [4 hours ago Council buys the old cannery for a museum of tides] ticker_row 5',
        'ticker [5 hours ago Mill at Lower Orrin turns again after ten years] ticker_row 5',
      ],
      { frame: { mass: 200 } },
    ],
    [
      'two of five with links in the middle of the text',
      pageOf({
        inside: `${rows(2, one(ago))}${one(ago, plain)(SEALS, 2)}${one(ago, plain)(CANNERY, 3)}${one(ago, plain)(TITLES[4], 4)}`,
        above: OPEN,
      }),
      [],
      { frame: { mass: 200 } },
    ],
    [
      'a little more text',
      pageOf({ inside: rows(5, one(ago, plain)), above: OPEN }),
      [
        'ticker [1 hours ago Ferry returns to Lower Orrin after a winter of repairs] ticker_row 5',
        'ticker [2 hours ago Harbour board votes for a new crane on the north quay] ticker_row 5',
        'ticker [3 hours ago Seals are back on the sandbanks of Port Halden] ticker_row 5',
        'ticker [4 hours ago Council buys the old cannery for a museum of tides] ticker_row 5',
        'ticker [5 hours ago Mill at Lower Orrin turns again after ten years] ticker_row 5',
      ],
      { frame: { mass: 201 } },
    ],
    [
      'above the text',
      `${OPEN}${rows(3, one(ago, plain))}<main>${HEADLINE}${STORY.join('')}</main>`,
      [
        'ticker [1 hours ago Ferry returns to Lower Orrin after a winter of repairs] ticker_row 3',
        'ticker [2 hours ago Harbour board votes for a new crane on the north quay] ticker_row 3',
        'ticker [3 hours ago Seals are back on the sandbanks of Port Halden] ticker_row 3',
      ],
    ],
    [
      'two of three hours ago, the third a clock',
      pageOf({ inside: `${one(ago)(FERRY, 0)}${one(ago)(CRANE, 1)}${one(clock)(SEALS, 2)}` }),
      [],
    ],
    [
      'pictures between',
      pageOf({
        after: TITLES.slice(0, 3)
          .map((title, nth) => `${one(ago)(title, nth)}<p><img src="/a.jpg"></p>`)
          .join(''),
      }),
      [
        'ticker [1 hours ago Ferry returns to Lower Orrin after a winter of repairs | ] ticker_row_linked 3',
        'ticker [2 hours ago Harbour board votes for a new crane on the north quay | ] ticker_row_linked 3',
        'ticker [3 hours ago Seals are back on the sandbanks of Port Halden] ticker_row_linked 3',
      ],
    ],
    [
      'taken at its beginning',
      pageOf({ after: rows(3, one(ago)) }),
      [
        'ticker [2 hours ago Harbour board votes for a new crane on the north quay] ticker_row_linked 2',
        'ticker [3 hours ago Seals are back on the sandbanks of Port Halden] ticker_row_linked 2',
      ],
      { taken: [`1 hours ago ${FERRY}`] },
    ],
    [
      'taken between',
      pageOf({ after: rows(4, first(ago)) }),
      [
        'ticker [1 hours ago | Ferry returns to Lower Orrin after a winter of repairs] ticker_row_linked 2',
        'ticker [2 hours ago | Harbour board votes for a new crane on the north quay] ticker_row_linked 2',
      ],
      { taken: [SEALS] },
    ],
    [
      'a time taken',
      pageOf({ after: rows(4, last(ago)) }),
      [
        'ticker [Ferry returns to Lower Orrin after a winter of repairs | 1 hours ago] ticker_row_linked 2',
        'ticker [Harbour board votes for a new crane on the north quay | 2 hours ago] ticker_row_linked 2',
      ],
      { taken: ['3 hours ago'] },
    ],
    [
      'a heading above is its label',
      pageOf({ after: `<h3>Latest news</h3>${rows(3, first(ago))}` }),
      [
        'ticker [Latest news | 1 hours ago | Ferry returns to Lower Orrin after a winter of repairs] ticker_row_linked 3',
        'ticker [2 hours ago | Harbour board votes for a new crane on the north quay] ticker_row_linked 3',
        'ticker [3 hours ago | Seals are back on the sandbanks of Port Halden] ticker_row_linked 3',
      ],
    ],
    [
      'a stray line above',
      pageOf({ after: `<p>Coast and harbour news of the day</p>${rows(3, first(ago))}` }),
      [
        'ticker [1 hours ago | Ferry returns to Lower Orrin after a winter of repairs] ticker_row_linked 3',
        'ticker [2 hours ago | Harbour board votes for a new crane on the north quay] ticker_row_linked 3',
        'ticker [3 hours ago | Seals are back on the sandbanks of Port Halden] ticker_row_linked 3',
      ],
    ],
    [
      'a linked stray line above',
      pageOf({ after: `<p>${link('All the news of the coast')}</p>${rows(3, first(ago))}` }),
      [
        'ticker [1 hours ago | Ferry returns to Lower Orrin after a winter of repairs] ticker_row_linked 3',
        'ticker [2 hours ago | Harbour board votes for a new crane on the north quay] ticker_row_linked 3',
        'ticker [3 hours ago | Seals are back on the sandbanks of Port Halden] ticker_row_linked 3',
      ],
    ],
    [
      'a linked headline in boxes of its own, time last',
      pageOf({ after: `${rows(3, last(ago))}<p>${link('All the news of the coast')}</p>` }),
      [
        'ticker [Ferry returns to Lower Orrin after a winter of repairs | 1 hours ago] ticker_row_linked 3',
        'ticker [Harbour board votes for a new crane on the north quay | 2 hours ago] ticker_row_linked 3',
        'ticker [Seals are back on the sandbanks of Port Halden | 3 hours ago] ticker_row_linked 3',
      ],
    ],
    [
      'on one level with one headline more, a time is taken for that of the next',
      pageOf({
        after: `<section>${rows(3, (title, nth) => `<p>${link(title)}</p><p>${ago(nth)}</p>`)}<p>${link('All the news of the coast')}</p></section>`,
      }),
      [
        'ticker [1 hours ago | Harbour board votes for a new crane on the north quay] ticker_row_linked 3',
        'ticker [2 hours ago | Seals are back on the sandbanks of Port Halden] ticker_row_linked 3',
        'ticker [3 hours ago | All the news of the coast] ticker_row_linked 3',
      ],
    ],
    [
      'a section’s name between time and headline',
      pageOf({ after: rows(3, (title, nth) => `<p>${ago(nth)}</p><p>Cape Coast</p><p>${link(title)}</p>`) }),
      [
        'ticker [1 hours ago | Cape Coast | Ferry returns to Lower Orrin after a winter of repairs] ticker_row_linked 3',
        'ticker [2 hours ago | Cape Coast | Harbour board votes for a new crane on the north quay] ticker_row_linked 3',
        'ticker [3 hours ago | Cape Coast | Seals are back on the sandbanks of Port Halden] ticker_row_linked 3',
      ],
    ],
    [
      'a name of three words between time and headline',
      pageOf({
        after: rows(3, (title, nth) => `<p>${ago(nth)}</p><p>Old Cape Coast.</p><p>${link(title)}</p>`),
      }),
      [],
    ],
    [
      'a name between time and words without link',
      pageOf({ after: rows(3, (title, nth) => `<p>${ago(nth)}</p><p>Coast</p><p>${title}</p>`) }),
      [],
    ],
    [
      'headlines of two words',
      pageOf({
        after: ['Ferry returnsagain', 'Crane votedagain', 'Seals backagain']
          .map((title, nth) => first(ago, plain)(title, nth))
          .join(''),
      }),
      [],
    ],
    [
      'headlines of three words and fifteen letters',
      pageOf({
        after: ['Ferry is back up', 'Crane is up now', 'Seals on banks 1']
          .map((title, nth) => first(ago, plain)(title, nth))
          .join(''),
      }),
      [
        'ticker [1 hours ago | Ferry is back up] ticker_row 3',
        'ticker [2 hours ago | Crane is up now] ticker_row 3',
        'ticker [3 hours ago | Seals on banks 1] ticker_row 3',
      ],
    ],
    [
      'headlines of three words and fourteen letters',
      pageOf({
        after: ['Ferry is back', 'Crane is up no', 'Seals on bank']
          .map((title, nth) => first(ago, plain)(title, nth))
          .join(''),
      }),
      [],
    ],
    [
      'short links of three words',
      pageOf({
        after: ['Ferry is back', 'Crane is up', 'Seals on ice']
          .map((title, nth) => first(ago)(title, nth))
          .join(''),
      }),
      [
        'ticker [1 hours ago | Ferry is back] ticker_row_linked 3',
        'ticker [2 hours ago | Crane is up] ticker_row_linked 3',
        'ticker [3 hours ago | Seals on ice] ticker_row_linked 3',
      ],
    ],
    [
      'short links of two words',
      pageOf({
        after: ['Ferry back', 'Crane up', 'Seals on'].map((title, nth) => first(ago)(title, nth)).join(''),
      }),
      [],
    ],
    [
      'sentences with a time stay',
      pageOf({
        after:
          '<p>1 hour ago the ferry came back to Lower Orrin after a winter.</p><p>2 hours ago the board voted for a new crane on the quay.</p><p>3 hours ago seals came back to the sandbanks at Halden.</p>',
      }),
      [],
    ],
    [
      'sentences with a time in words, linked',
      pageOf({
        after: [
          'The ferry came back to Lower Orrin after a winter.',
          'The board voted for a new crane on the quay.',
          'Seals came back to the sandbanks at Halden.',
        ]
          .map((title, nth) => one(ago)(title, nth))
          .join(''),
      }),
      [
        'ticker [1 hours ago The ferry came back to Lower Orrin after a winter.] ticker_row_linked 3',
        'ticker [2 hours ago The board voted for a new crane on the quay.] ticker_row_linked 3',
        'ticker [3 hours ago Seals came back to the sandbanks at Halden.] ticker_row_linked 3',
      ],
    ],
  ])('%s', (_, html, expected, given) => {
    expect(proposed(ticker, html, given)).toEqual(expected);
  });
});

describe('rows of clocks', () => {
  it.each<[name: string, html: string, expected: string[], given?: Given]>([
    [
      'three with links behind the article',
      pageOf({ after: rows(3, one(clock)) }),
      [
        'ticker [10:05 Ferry returns to Lower Orrin after a winter of repairs] ticker_row_linked 3',
        'ticker [11:05 Harbour board votes for a new crane on the north quay] ticker_row_linked 3',
        'ticker [12:05 Seals are back on the sandbanks of Port Halden] ticker_row_linked 3',
      ],
    ],
    ['three with links in the middle of the text', pageOf({ inside: rows(3, one(clock)) }), []],
    [
      'three with links under a label',
      pageOf({ inside: `<h3>Latest</h3>${rows(3, one(clock))}` }),
      [
        'ticker [Latest | 10:05 Ferry returns to Lower Orrin after a winter of repairs] ticker_row_linked 3',
        'ticker [11:05 Harbour board votes for a new crane on the north quay] ticker_row_linked 3',
        'ticker [12:05 Seals are back on the sandbanks of Port Halden] ticker_row_linked 3',
      ],
    ],
    ['two with links behind the article', pageOf({ after: rows(2, one(clock)) }), []],
    [
      'two with links under a label',
      pageOf({ after: `<h3>Latest</h3>${rows(2, one(clock))}` }),
      [
        'ticker [Latest | 10:05 Ferry returns to Lower Orrin after a winter of repairs] ticker_row_linked 2',
        'ticker [11:05 Harbour board votes for a new crane on the north quay] ticker_row_linked 2',
      ],
    ],
    [
      'three of minutes with links in the middle of the text',
      pageOf({ inside: rows(3, one(short)) }),
      [
        'ticker [1m Ferry returns to Lower Orrin after a winter of repairs] ticker_row_linked 3',
        'ticker [2m Harbour board votes for a new crane on the north quay] ticker_row_linked 3',
        'ticker [3m Seals are back on the sandbanks of Port Halden] ticker_row_linked 3',
      ],
    ],
    [
      'minutes and a clock with links in the middle of the text',
      pageOf({ inside: rows(2, one(short)) + one(clock)(SEALS, 2) }),
      [],
    ],
    [
      'three without links behind the article',
      pageOf({ after: rows(3, one(clock, plain)), above: OPEN }),
      [],
    ],
    [
      'three without links under a label behind the article',
      pageOf({ after: `<h3>Latest</h3>${rows(3, one(clock, plain))}`, above: OPEN }),
      [
        'ticker [Latest | 10:05 Ferry returns to Lower Orrin after a winter of repairs] ticker_row 3',
        'ticker [11:05 Harbour board votes for a new crane on the north quay] ticker_row 3',
        'ticker [12:05 Seals are back on the sandbanks of Port Halden] ticker_row 3',
      ],
    ],
    [
      'two without links under a label behind the article',
      pageOf({ after: `<h3>Latest</h3>${rows(2, one(clock, plain))}`, above: OPEN }),
      [],
    ],
    [
      'what calls itself live',
      pageOf({ after: `<h3>Live updates</h3>${rows(3, one(clock, plain))}`, above: OPEN }),
      [],
    ],
    [
      'without links under a label in the middle of the text',
      pageOf({ inside: `<h3>Latest</h3>${rows(3, one(clock, plain))}`, above: OPEN }),
      [],
    ],
    [
      'without links under a label with no text behind them',
      pageOf({ last: `<h3>Latest</h3>${rows(3, one(clock, plain))}`, above: OPEN }),
      [
        'ticker [Latest | 10:05 Ferry returns to Lower Orrin after a winter of repairs] ticker_row 3',
        'ticker [11:05 Harbour board votes for a new crane on the north quay] ticker_row 3',
        'ticker [12:05 Seals are back on the sandbanks of Port Halden] ticker_row 3',
      ],
      { frame: { body: { from: 2, to: 10 } } },
    ],
    [
      'the same where there is not much text',
      pageOf({ last: `<h3>Latest</h3>${rows(3, one(clock, plain))}`, above: OPEN }),
      [],
      { frame: { body: { from: 2, to: 10 }, mass: 200 } },
    ],
    [
      'four of five with links',
      pageOf({ after: rows(4, one(clock)) + one(clock, plain)(TITLES[4], 4), above: OPEN }),
      [
        'ticker [10:05 Ferry returns to Lower Orrin after a winter of repairs] ticker_row_linked 5',
        'ticker [11:05 Harbour board votes for a new crane on the north quay] ticker_row_linked 5',
        'ticker [12:05 Seals are back on the sandbanks of Port Halden] ticker_row_linked 5',
        'ticker [13:05 Council buys the old cannery for a museum of tides] ticker_row_linked 5',
        'ticker [14:05 Mill at Lower Orrin turns again after ten years] ticker_row 5',
      ],
    ],
    [
      'three of five with links',
      pageOf({
        after: rows(3, one(clock)) + one(clock, plain)(CANNERY, 3) + one(clock, plain)(TITLES[4], 4),
        above: OPEN,
      }),
      [],
    ],
    [
      'the time behind the headline in one block',
      pageOf({ after: rows(3, (title, nth) => `<p>${link(title)} <time>${clock(nth)}</time></p>`) }),
      [
        'ticker [Ferry returns to Lower Orrin after a winter of repairs 10:05] ticker_row_linked 3',
        'ticker [Harbour board votes for a new crane on the north quay 11:05] ticker_row_linked 3',
        'ticker [Seals are back on the sandbanks of Port Halden 12:05] ticker_row_linked 3',
      ],
    ],
    ['a time that is all of it', pageOf({ after: rows(3, (_, nth) => `<p>${link(clock(nth))}</p>`) }), []],
    [
      'few words in one block',
      pageOf({
        after: ['Ferry is up', 'Crane is up', 'Seals is up']
          .map((title, nth) => one(clock, plain)(title, nth))
          .join(''),
      }),
      [],
    ],
    [
      'pictures in the block',
      pageOf({
        after: rows(
          3,
          (title, nth) =>
            `<p><img src="/a.jpg"><time>${clock(nth)}</time> ${link(title)}<img src="/b.jpg"></p>`,
        ),
      }),
      [
        'ticker [10:05 Ferry returns to Lower Orrin after a winter of repairs] ticker_row_linked 3',
        'ticker [11:05 Harbour board votes for a new crane on the north quay] ticker_row_linked 3',
        'ticker [12:05 Seals are back on the sandbanks of Port Halden] ticker_row_linked 3',
      ],
    ],
    [
      'many pieces before the time',
      pageOf({
        after: rows(
          3,
          (title, nth) => `<p>${'<i>a</i> '.repeat(11)}${link(title)} <time>${clock(nth)}</time></p>`,
        ),
      }),
      [],
    ],
  ])('%s', (_, html, expected, given) => {
    expect(proposed(ticker, html, given)).toEqual(expected);
  });
});

describe('text that moves', () => {
  it.each<[name: string, html: string, expected: string[], given?: Given]>([
    [
      'behind the article',
      pageOf({ after: `<marquee>${link(FERRY)}</marquee>` }),
      ['ticker [Ferry returns to Lower Orrin after a winter of repairs] ticker_marquee'],
    ],
    [
      'inside the article, around its headline, empty',
      pageOf({ inside: '<marquee>The tide is high</marquee>', top: '<marquee></marquee>' }),
      ['ticker [The tide is high] ticker_marquee'],
    ],
    ['around the headline', `<main><marquee>${HEADLINE}</marquee>${STORY.join('')}</main>`, []],
    [
      'above the headline',
      pageOf({ above: '<marquee>The tide is high</marquee>' }),
      ['ticker [The tide is high] ticker_marquee'],
    ],
    [
      'rows within it',
      pageOf({ after: `<marquee>${rows(3, one(ago))}</marquee>${rows(3, one(ago))}` }),
      [
        'ticker [1 hours ago Ferry returns to Lower Orrin after a winter of repairs | 2 hours ago Harbour board votes for a new crane on the north quay | 3 hours ago Seals are back on the sandbanks of Port Halden] ticker_marquee',
        'ticker [1 hours ago Ferry returns to Lower Orrin after a winter of repairs] ticker_row_linked 3',
        'ticker [2 hours ago Harbour board votes for a new crane on the north quay] ticker_row_linked 3',
        'ticker [3 hours ago Seals are back on the sandbanks of Port Halden] ticker_row_linked 3',
      ],
    ],
  ])('%s', (_, html, expected, given) => {
    expect(proposed(ticker, html, given)).toEqual(expected);
  });
});
