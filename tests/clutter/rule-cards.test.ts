/** Lists of other articles: two signs make a group clutter. Each sign, and what is just short of it. */
import { describe, expect, it } from 'vitest';
import { cards } from '../../utils/clutter/rules/cards';
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

const TITLES = [FERRY, CRANE, SEALS, CANNERY];
const p = (words: string) => `<p>${words}</p>`;
const row = (count: number, card: (title: string, nth: number) => string) =>
  TITLES.slice(0, count).map(card).join('');
const bare = (title: string) => `<div><h3>${link(title)}</h3></div>`;
const teaser = (words: string) => (title: string) => `<div><h3>${link(title)}</h3>${p(words)}</div>`;
const MET = 'The harbour board met on Monday and heard from the keeper, her sons, and two men from the mill.';

describe('a paragraph behind a list', () => {
  const lead = STORY.slice(0, 3).join('');
  const last = STORY[3]!;
  const label = '<h2>Related</h2>';
  const more = `<section>${[CANNERY, FERRY, CRANE].map(bare).join('')}</section>`;
  const swallowed = (html: string) => proposed(cards, html).filter((told) => told.includes('Runa Falk'));

  it('is the article\u2019s where it stands beside others of its, whatever list comes next', () => {
    const box = `<div>${label}${row(3, bare)}</div>`;
    expect(proposed(cards, `<article>${HEADLINE}${lead}${box}${last}</article>${more}`)).toHaveLength(6);
    expect(swallowed(`<article>${HEADLINE}${lead}${box}${last}</article>${more}`)).toEqual([]);
  });

  it('is a teaser where it stands in the list, or beside no other', () => {
    const short = p('Runa Falk met the board on Monday.');
    const flat = row(4, (title) => `<h3>${link(title)}</h3>${short}`);
    expect(swallowed(`<article>${HEADLINE}${lead}</article><div>${label}${flat}</div>`)).toHaveLength(4);
    const box = `<div>${label}${row(3, bare)}</div>`;
    expect(swallowed(`<article>${HEADLINE}${lead}</article>${box}<div>${short}</div>${more}`)).toHaveLength(
      1,
    );
  });
});

describe('behind the article', () => {
  it.each<[name: string, html: string, expected: string[], given?: Given]>([
    [
      'three links and nothing else',
      pageOf({ after: row(3, bare) }),
      [
        'related [Ferry returns to Lower Orrin after a winter of repairs] card_alike 3, card_outside',
        'related [Harbour board votes for a new crane on the north quay] card_alike 3, card_outside',
        'related [Seals are back on the sandbanks of Port Halden] card_alike 3, card_outside',
      ],
    ],
    ['two links and nothing else', pageOf({ after: row(2, bare) }), []],
    [
      'two links under a label',
      pageOf({ after: `<h2>Related</h2>${row(2, bare)}` }),
      [
        'related [Related | Ferry returns to Lower Orrin after a winter of repairs] card_alike 2, card_label Related, card_outside',
        'related [Harbour board votes for a new crane on the north quay] card_alike 2, card_label Related, card_outside',
      ],
    ],
    [
      'one link under a label',
      pageOf({ after: `<h2>Related</h2>${row(1, bare)}` }),
      [
        'related [Related | Ferry returns to Lower Orrin after a winter of repairs] card_link, card_label Related, card_outside',
      ],
    ],
    ['one link with a picture', pageOf({ after: `<div><img src="/a.jpg">${bare(FERRY)}</div>` }), []],
    [
      'one link with an invitation',
      pageOf({ after: `<div>${bare(FERRY)}${p('The board met.')}${p('Read more')}</div>` }),
      [
        'related [Ferry returns to Lower Orrin after a winter of repairs | The board met. | Read more] card_more_single Read more, card_outside',
      ],
    ],
    [
      'one link with an invitation at the end of its text',
      pageOf({ after: `<div>${bare(FERRY)}${p(`The board met. ${link('Read more', '/ferry')}`)}</div>` }),
      [
        'related [Ferry returns to Lower Orrin after a winter of repairs | The board met. Read more] card_more_single Read more, card_outside',
      ],
    ],
    [
      'words that are linked, and invite to nothing',
      pageOf({ after: `<div>${bare(FERRY)}${p(`The board met. ${link('The board', '/board')}`)}</div>` }),
      [],
    ],
    [
      'an invitation that is no link',
      pageOf({ after: `<div>${bare(FERRY)}${p('The board met. <b>Read more</b>')}</div>` }),
      [],
    ],
    [
      'two of four invite',
      pageOf({
        after: `${row(2, (title) => `<div>${bare(title)}${p('The board met.')}${p('Read more')}</div>`)}${[SEALS, CANNERY].map(teaser('The board met again')).join('')}`,
      }),
      [
        'related [Ferry returns to Lower Orrin after a winter of repairs | The board met. | Read more] card_more Read more 4, card_outside',
        'related [Harbour board votes for a new crane on the north quay | The board met. | Read more] card_more Read more 4, card_outside',
        'related [Seals are back on the sandbanks of Port Halden | The board met again] card_alike 4, card_outside',
        'related [Council buys the old cannery for a museum of tides | The board met again] card_alike 4, card_outside',
      ],
    ],
    [
      'one of three invites',
      pageOf({
        after: `<div>${bare(FERRY)}${p('The board met.')}${p('Read more')}</div>${[SEALS, CANNERY].map(teaser('The board met again')).join('')}`,
      }),
      [],
    ],
    [
      'pictures',
      pageOf({ after: row(3, (title) => `<div><img src="/a.jpg"><h3>${link(title)}</h3>${p(MET)}</div>`) }),
      [
        'related [ | Ferry returns to Lower Orrin after a winter of repairs | The harbour board met on Monday and heard from the keeper, her sons, and two men from the mill.] card_alike 3, card_outside',
        'related [ | Harbour board votes for a new crane on the north quay | The harbour board met on Monday and heard from the keeper, her sons, and two men from the mill.] card_alike 3, card_outside',
        'related [ | Seals are back on the sandbanks of Port Halden | The harbour board met on Monday and heard from the keeper, her sons, and two men from the mill.] card_alike 3, card_outside',
      ],
    ],
    [
      'pictures in three of five',
      pageOf({
        after: [...TITLES, 'Mill at Lower Orrin turns again after ten years']
          .map(
            (title, nth) =>
              `<div>${nth < 3 ? '<img src="/a.jpg">' : ''}<h3>${link(title)}</h3>${p(MET)}</div>`,
          )
          .join(''),
      }),
      [
        'related [ | Ferry returns to Lower Orrin after a winter of repairs | The harbour board met on Monday and heard from the keeper, her sons, and two men from the mill.] card_alike 5, card_outside',
        'related [ | Harbour board votes for a new crane on the north quay | The harbour board met on Monday and heard from the keeper, her sons, and two men from the mill.] card_alike 5, card_outside',
        'related [ | Seals are back on the sandbanks of Port Halden | The harbour board met on Monday and heard from the keeper, her sons, and two men from the mill.] card_alike 5, card_outside',
        'related [Council buys the old cannery for a museum of tides | The harbour board met on Monday and heard from the keeper, her sons, and two men from the mill.] card_alike 5, card_outside',
        'related [Mill at Lower Orrin turns again after ten years | The harbour board met on Monday and heard from the keeper, her sons, and two men from the mill.] card_alike 5, card_outside',
      ],
    ],
    [
      'pictures in two of four',
      pageOf({
        after: row(
          4,
          (title, nth) => `<div>${nth < 2 ? '<img src="/a.jpg">' : ''}<h3>${link(title)}</h3>${p(MET)}</div>`,
        ),
      }),
      [],
    ],
    [
      'each headline twice',
      pageOf({ after: row(2, (title) => `<div>${p(link(title))}<h3>${link(title)}</h3>${p(MET)}</div>`) }),
      [
        'related [Ferry returns to Lower Orrin after a winter of repairs | Ferry returns to Lower Orrin after a winter of repairs | The harbour board met on Monday and heard from the keeper, her sons, and two men from the mill.] card_alike 2, card_outside',
        'related [Harbour board votes for a new crane on the north quay | Harbour board votes for a new crane on the north quay | The harbour board met on Monday and heard from the keeper, her sons, and two men from the mill.] card_alike 2, card_outside',
      ],
    ],
    ['each headline once, and other words', pageOf({ after: row(2, teaser(MET)) }), []],
    [
      'times of these days',
      pageOf({
        after: row(
          2,
          (title, nth) => `<div><h3>${link(title)}</h3>${p(`${nth + 1} hours ago`)}${p(MET)}</div>`,
        ),
      }),
      [
        'related [Ferry returns to Lower Orrin after a winter of repairs | 1 hours ago | The harbour board met on Monday and heard from the keeper, her sons, and two men from the mill.] card_alike 2, card_outside',
        'related [Harbour board votes for a new crane on the north quay | 2 hours ago | The harbour board met on Monday and heard from the keeper, her sons, and two men from the mill.] card_alike 2, card_outside',
      ],
    ],
    [
      'clocks',
      pageOf({
        after: row(2, (title, nth) => `<div><h3>${link(title)}</h3>${p(`1${nth}:05`)}${p(MET)}</div>`),
      }),
      [],
    ],
    [
      'dates',
      pageOf({
        after: row(
          2,
          (title, nth) => `<div><h3>${link(title)}</h3>${p(`${nth + 2} March 2024`)}${p(MET)}</div>`,
        ),
      }),
      [
        'related [Ferry returns to Lower Orrin after a winter of repairs | 2 March 2024 | The harbour board met on Monday and heard from the keeper, her sons, and two men from the mill.] card_alike 2, card_outside',
        'related [Harbour board votes for a new crane on the north quay | 3 March 2024 | The harbour board met on Monday and heard from the keeper, her sons, and two men from the mill.] card_alike 2, card_outside',
      ],
    ],
    [
      'dates in their own element',
      pageOf({
        after: row(2, (title) => `<div><h3>${link(title)}</h3><p><time>Last week</time></p>${p(MET)}</div>`),
      }),
      [
        'related [Ferry returns to Lower Orrin after a winter of repairs | Last week | The harbour board met on Monday and heard from the keeper, her sons, and two men from the mill.] card_alike 2, card_outside',
        'related [Harbour board votes for a new crane on the north quay | Last week | The harbour board met on Monday and heard from the keeper, her sons, and two men from the mill.] card_alike 2, card_outside',
      ],
    ],
    [
      'a date in a line of nine words',
      pageOf({
        after: row(
          2,
          (title) =>
            `<div><h3>${link(title)}</h3>${p('2 March 2024 at the old town hall, Orrin')}${p(MET)}</div>`,
        ),
      }),
      [],
    ],
    [
      'a date in a line of eight words',
      pageOf({
        after: row(
          2,
          (title) =>
            `<div><h3>${link(title)}</h3>${p('2 March 2024 at the town hall, Orrin')}${p(MET)}</div>`,
        ),
      }),
      [
        'related [Ferry returns to Lower Orrin after a winter of repairs | 2 March 2024 at the town hall, Orrin | The harbour board met on Monday and heard from the keeper, her sons, and two men from the mill.] card_alike 2, card_outside',
        'related [Harbour board votes for a new crane on the north quay | 2 March 2024 at the town hall, Orrin | The harbour board met on Monday and heard from the keeper, her sons, and two men from the mill.] card_alike 2, card_outside',
      ],
    ],
    [
      'texts cut short',
      pageOf({
        after: row(
          2,
          teaser('The harbour board met on Monday and heard from the keeper, her sons, and two…'),
        ),
      }),
      [
        'related [Ferry returns to Lower Orrin after a winter of repairs | The harbour board met on Monday and heard from the keeper, her sons, and two…] card_alike 2, card_outside',
        'related [Harbour board votes for a new crane on the north quay | The harbour board met on Monday and heard from the keeper, her sons, and two…] card_alike 2, card_outside',
      ],
    ],
    [
      'texts cut short by a bracket',
      pageOf({
        after: row(2, teaser('The harbour board met on Monday and heard from the keeper, her sons, and […]')),
      }),
      [
        'related [Ferry returns to Lower Orrin after a winter of repairs | The harbour board met on Monday and heard from the keeper, her sons, and […]] card_alike 2, card_outside',
        'related [Harbour board votes for a new crane on the north quay | The harbour board met on Monday and heard from the keeper, her sons, and […]] card_alike 2, card_outside',
      ],
    ],
    [
      'texts without their end',
      pageOf({
        after: row(2, teaser('The harbour board met on Monday and heard from the keeper, her sons')),
      }),
      [
        'related [Ferry returns to Lower Orrin after a winter of repairs | The harbour board met on Monday and heard from the keeper, her sons] card_alike 2, card_outside',
        'related [Harbour board votes for a new crane on the north quay | The harbour board met on Monday and heard from the keeper, her sons] card_alike 2, card_outside',
      ],
    ],
    [
      'short texts without their end',
      pageOf({ after: row(2, teaser('The harbour board met on Monday and heard from the keeper')) }),
      [],
    ],
    ['a link among words that are none', pageOf({ after: row(3, teaser('The board met again')) }), []],
    [
      'a link among words half of which are linked',
      pageOf({
        after: row(3, (title) => `<div><h3>${link(title)}</h3>${p(`${link('Boards')} the ol`)}</div>`),
      }),
      [],
    ],
    [
      'a link among words most of which are linked',
      pageOf({ after: row(3, (title) => `<div><h3>${link(title)}</h3>${p(`${link('Boards')} the`)}</div>`) }),
      [
        'related [Ferry returns to Lower Orrin after a winter of repairs | Boards the] card_alike 3, card_outside',
        'related [Harbour board votes for a new crane on the north quay | Boards the] card_alike 3, card_outside',
        'related [Seals are back on the sandbanks of Port Halden | Boards the] card_alike 3, card_outside',
      ],
    ],
    [
      'terms are no headlines',
      pageOf({
        after: list(
          'Lighthouse of Port Halden',
          'Lighthouse of Cape Orrin',
          'Lighthouse of Lower Orrin',
        ).replace(/Lighthouse[^<]+/g, (words) => link(words)),
      }),
      [],
    ],
    [
      'between terms and headlines',
      pageOf({
        after: `${list(link('Lighthouse of Port Halden'), link('Lighthouse of the Cape Orrin'))}<img src="/a.jpg">`,
      }),
      [],
    ],
    [
      'in another script',
      pageOf({
        after: row(3, (_, nth) => `<div><h3>${link(`灯台はこれからも海を照らす第${nth + 1}`)}</h3></div>`),
      }),
      [
        'related [灯台はこれからも海を照らす第1] card_alike 3, card_outside',
        'related [灯台はこれからも海を照らす第2] card_alike 3, card_outside',
        'related [灯台はこれからも海を照らす第3] card_alike 3, card_outside',
      ],
    ],
    [
      'a label at the head of the group goes with it',
      pageOf({ after: `<h2>More news</h2>${p('Coast')}${row(3, bare)}` }),
      [
        'related [More news | Coast | Ferry returns to Lower Orrin after a winter of repairs] card_alike 3, card_label More news, card_outside',
        'related [Harbour board votes for a new crane on the north quay] card_alike 3, card_label More news, card_outside',
        'related [Seals are back on the sandbanks of Port Halden] card_alike 3, card_label More news, card_outside',
      ],
    ],
    [
      'pictures between two cards keep them together',
      pageOf({
        after: `${bare(FERRY)}${p('<img src="/a.jpg">')}${bare(CRANE)}${p('<img src="/b.jpg">')}${bare(SEALS)}`,
      }),
      [
        'related [Ferry returns to Lower Orrin after a winter of repairs | ] card_alike 3, card_outside',
        'related [Harbour board votes for a new crane on the north quay | ] card_alike 3, card_outside',
        'related [Seals are back on the sandbanks of Port Halden] card_alike 3, card_outside',
      ],
    ],
    [
      'words between two cards part them',
      pageOf({
        after: `<h2>Related</h2>${bare(FERRY)}<h4>Tides</h4>${bare(CRANE)}<h4>Boats</h4>${bare(SEALS)}`,
      }),
      [
        'related [Related | Ferry returns to Lower Orrin after a winter of repairs] card_link, card_label Related, card_outside',
      ],
    ],
    ['a card taken parts them', pageOf({ after: row(4, bare) }), [], { taken: [SEALS] }],
    [
      'more text than the story has',
      `<main>${HEADLINE}${STORY[0]}</main>${row(3, teaser(MET)).replaceAll('<div>', '<div><img src="/a.jpg">')}`,
      [],
    ],
    [
      'more text than the story has, under a label',
      `<main>${HEADLINE}${STORY[0]}</main><h2>Related</h2>${row(3, teaser(MET)).replaceAll('<div>', '<div><img src="/a.jpg">')}`,
      [
        'related [Related |  | Ferry returns to Lower Orrin after a winter of repairs | The harbour board met on Monday and heard from the keeper, her sons, and two men from the mill.] card_alike 3, card_label Related',
        'related [ | Harbour board votes for a new crane on the north quay | The harbour board met on Monday and heard from the keeper, her sons, and two men from the mill.] card_alike 3, card_label Related',
        'related [ | Seals are back on the sandbanks of Port Halden | The harbour board met on Monday and heard from the keeper, her sons, and two men from the mill.] card_alike 3, card_label Related',
      ],
    ],
    [
      'more text than the story has, with invitations',
      `<main>${HEADLINE}${STORY[0]}</main>${row(3, (title) => `<div>${bare(title)}${p(MET)}${p('Read more')}</div>`)}`,
      [],
    ],
    [
      'as much text as the story has',
      pageOf({ after: row(2, (title) => `<div><img src="/a.jpg"><h3>${link(title)}</h3>${p(MET)}</div>`) }),
      [
        'related [ | Ferry returns to Lower Orrin after a winter of repairs | The harbour board met on Monday and heard from the keeper, her sons, and two men from the mill.] card_alike 2, card_outside',
        'related [ | Harbour board votes for a new crane on the north quay | The harbour board met on Monday and heard from the keeper, her sons, and two men from the mill.] card_alike 2, card_outside',
      ],
      { frame: { mass: 190 } },
    ],
    [
      'a little less than that',
      pageOf({ after: row(2, (title) => `<div><img src="/a.jpg"><h3>${link(title)}</h3>${p(MET)}</div>`) }),
      [],
      { frame: { mass: 189 } },
    ],
  ])('%s', (_, html, expected, given) => {
    expect(proposed(cards, html, given)).toEqual(expected);
  });
});

describe('elsewhere', () => {
  it.each<[name: string, html: string, expected: string[], given?: Given]>([
    ['inside the article with one sign', pageOf({ inside: row(3, bare) }), []],
    [
      'inside the article with two signs',
      pageOf({ inside: row(3, (title) => `<div><img src="/a.jpg"><h3>${link(title)}</h3></div>`) }),
      [
        'related [ | Ferry returns to Lower Orrin after a winter of repairs] card_alike 3',
        'related [ | Harbour board votes for a new crane on the north quay] card_alike 3',
        'related [ | Seals are back on the sandbanks of Port Halden] card_alike 3',
      ],
    ],
    [
      'inside the article with a label',
      pageOf({ inside: `<h3>Latest</h3>${row(3, bare)}` }),
      [
        'related [Latest | Ferry returns to Lower Orrin after a winter of repairs] card_alike 3, card_label Latest',
        'related [Harbour board votes for a new crane on the north quay] card_alike 3, card_label Latest',
        'related [Seals are back on the sandbanks of Port Halden] card_alike 3, card_label Latest',
      ],
    ],
    [
      'inside the article in a side column',
      pageOf({ inside: `<aside>${row(3, bare)}</aside>` }),
      [
        'related [Ferry returns to Lower Orrin after a winter of repairs] card_alike 3, card_outside',
        'related [Harbour board votes for a new crane on the north quay] card_alike 3, card_outside',
        'related [Seals are back on the sandbanks of Port Halden] card_alike 3, card_outside',
      ],
    ],
    [
      'inside the article in a menu',
      pageOf({ inside: `<nav>${row(3, bare)}</nav>` }),
      [
        'related [Ferry returns to Lower Orrin after a winter of repairs] card_alike 3, card_outside',
        'related [Harbour board votes for a new crane on the north quay] card_alike 3, card_outside',
        'related [Seals are back on the sandbanks of Port Halden] card_alike 3, card_outside',
      ],
    ],
    [
      'inside the article in a foot',
      pageOf({ inside: `<footer>${row(3, bare)}</footer>` }),
      [
        'related [Ferry returns to Lower Orrin after a winter of repairs] card_alike 3, card_outside',
        'related [Harbour board votes for a new crane on the north quay] card_alike 3, card_outside',
        'related [Seals are back on the sandbanks of Port Halden] card_alike 3, card_outside',
      ],
    ],
    [
      'inside the article of five words each',
      pageOf({
        inside: `<h3>Latest</h3>${list(link('Ferry returns to Lower Orrin'), link('Harbour votes for new crane'), link('Seals are back at Halden'))}`,
      }),
      [],
    ],
    [
      'inside the article of six words each',
      pageOf({
        inside: `<h3>Latest</h3>${list(link('Ferry returns to Lower Orrin now'), link('Harbour votes for the new crane'), link('Seals are back at Port Halden'))}`,
      }),
      [
        'related [Latest | Ferry returns to Lower Orrin now] card_alike 3, card_label Latest',
        'related [Harbour votes for the new crane] card_alike 3, card_label Latest',
        'related [Seals are back at Port Halden] card_alike 3, card_label Latest',
      ],
    ],
    [
      'above the headline',
      pageOf({ above: row(3, bare) }),
      [
        'related [Ferry returns to Lower Orrin after a winter of repairs] card_alike 3, card_outside',
        'related [Harbour board votes for a new crane on the north quay] card_alike 3, card_outside',
        'related [Seals are back on the sandbanks of Port Halden] card_alike 3, card_outside',
      ],
    ],
    [
      'above the headline, and below',
      `${bare(FERRY)}${bare(CRANE)}${HEADLINE}${bare(SEALS)}${STORY.join('')}`,
      [],
    ],
    [
      'where there is no headline',
      `<main>${STORY.join('')}</main>${row(3, bare)}`,
      [
        'related [Ferry returns to Lower Orrin after a winter of repairs] card_alike 3, card_outside',
        'related [Harbour board votes for a new crane on the north quay] card_alike 3, card_outside',
        'related [Seals are back on the sandbanks of Port Halden] card_alike 3, card_outside',
      ],
      { title: '' },
    ],
    [
      'the headline itself is no card',
      `<main><h1>${link('Cape Orrin keeps its light')}</h1>${STORY.join('')}</main>`,
      [],
    ],
    [
      'the same article twice in a row',
      pageOf({
        after: `<h2>Related</h2><div>${link(FERRY, '/ferry')}<p>${link('Ferry is back after a winter of waiting', '/ferry')}</p></div>${bare(CRANE)}`,
      }),
      [
        'related [Related | Ferry returns to Lower Orrin after a winter of repairs | Ferry is back after a winter of waiting] card_alike 2, card_label Related, card_outside',
        'related [Harbour board votes for a new crane on the north quay] card_alike 2, card_label Related, card_outside',
      ],
    ],
    [
      'the same words seven blocks on',
      pageOf({
        after: `<h2>Related</h2>${p(link(FERRY, '/ferry'))}${p('<img src="/a.jpg">').repeat(6)}${p(link(FERRY, '/ferry-2'))}`,
      }),
      [
        'related [Related | Ferry returns to Lower Orrin after a winter of repairs |  |  |  |  |  | ] card_alike 2, card_label Related, card_outside',
        'related [Ferry returns to Lower Orrin after a winter of repairs] card_alike 2, card_label Related, card_outside',
      ],
    ],
    [
      'the same words six blocks on',
      pageOf({
        after: `<h2>Related</h2>${p(link(FERRY, '/ferry'))}${p('<img src="/a.jpg">').repeat(5)}${p(link(FERRY, '/ferry-2'))}`,
      }),
      [
        'related [Related | Ferry returns to Lower Orrin after a winter of repairs] card_link, card_label Related, card_outside',
      ],
    ],
  ])('%s', (_, html, expected, given) => {
    expect(proposed(cards, html, given)).toEqual(expected);
  });
});

describe('as large as they may be', () => {
  it.each<[name: string, html: string, expected: string[], given?: Given]>([
    [
      'the largest box with no other headline in it',
      pageOf({
        after: `<section><div><div><img src="/a.jpg"><p>Coast</p></div><div><h3>${link(FERRY)}</h3></div></div><div><p>Mill</p><h3>${link(CRANE)}</h3></div></section>`,
      }),
      [],
    ],
    [
      'a box with fourteen blocks',
      pageOf({
        after: `<h2>Related</h2><section><div>${p(link(FERRY))}${p('<img src="/a.jpg">').repeat(13)}</div></section>`,
      }),
      [
        'related [Related | Ferry returns to Lower Orrin after a winter of repairs |  |  |  |  |  |  |  |  |  |  |  |  | ] card_link, card_label Related, card_outside',
      ],
    ],
    [
      'a box with fifteen blocks',
      pageOf({
        after: `<h2>Related</h2><section><div>${p(link(FERRY))}${p('<img src="/a.jpg">').repeat(14)}</div></section>`,
      }),
      [
        'related [Related | Ferry returns to Lower Orrin after a winter of repairs] card_link, card_label Related, card_outside',
      ],
    ],
    [
      'a box with two paragraphs',
      pageOf({ after: `<h2>Related</h2><section><div>${p(link(FERRY))}${p(MET)}${p(MET)}</div></section>` }),
      [
        'related [Related | Ferry returns to Lower Orrin after a winter of repairs | The harbour board met on Monday and heard from the keeper, her sons, and two men from the mill. | The harbour board met on Monday and heard from the keeper, her sons, and two men from the mill.] card_link, card_label Related, card_outside',
      ],
    ],
    [
      'a box with three paragraphs',
      pageOf({
        after: `<h2>Related</h2><section><div>${p(link(FERRY))}${p(MET)}${p(MET)}${p(MET)}</div></section>`,
      }),
      [
        'related [Related | Ferry returns to Lower Orrin after a winter of repairs] card_link, card_label Related, card_outside',
      ],
    ],
    [
      'a box with three short paragraphs',
      pageOf({
        after: `<h2>Related</h2><section><div>${p(link(FERRY))}${p('The harbour board met again on Monday.').repeat(3)}</div></section>`,
      }),
      [
        'related [Related | Ferry returns to Lower Orrin after a winter of repairs | The harbour board met again on Monday. | The harbour board met again on Monday. | The harbour board met again on Monday.] card_link, card_label Related, card_outside',
      ],
    ],
    [
      'a box with too much text',
      pageOf({
        after: `<h2>Related</h2><section><div>${p(link(FERRY))}${p('The board met. '.repeat(100))}</div></section>`,
      }),
      [
        'related [Related | Ferry returns to Lower Orrin after a winter of repairs] card_link, card_label Related, card_outside',
      ],
      { frame: { mass: 9999, body: { from: 1, to: 5 } } },
    ],
    [
      'a box with not too much text',
      pageOf({
        after: `<h2>Related</h2><section><div>${p(link(FERRY))}${p('The board met. '.repeat(80))}</div></section>`,
      }),
      [
        'related [Related | Ferry returns to Lower Orrin after a winter of repairs | The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met.] card_link, card_label Related, card_outside',
      ],
      { frame: { mass: 9999, body: { from: 1, to: 5 } } },
    ],
    [
      'a box around the headline of the page',
      `<main><div>${HEADLINE}<p>${link(FERRY)}</p><p>${link(CRANE)}</p></div>${STORY.join('')}</main>`,
      [],
      { frame: { body: { from: 0, to: 0 } } },
    ],
    [
      'a box around the headline and a label',
      `<main><div>${HEADLINE}<h2>Related</h2>${p(link(FERRY))}</div>${STORY.join('')}</main>`,
      [],
    ],
    [
      'a box right behind the headline',
      `<main>${HEADLINE}<h2>Related</h2><div><p>Coast</p>${p(link(FERRY))}</div>${STORY.join('')}</main>`,
      [],
    ],
    [
      'a box right above the headline',
      `<main><h2>Related</h2><div>${p(link(FERRY))}<p>Coast</p></div>${HEADLINE}${STORY.join('')}</main>`,
      [
        'related [Related | Ferry returns to Lower Orrin after a winter of repairs | Coast] card_link, card_label Related, card_outside',
      ],
    ],
    [
      'twelve elements up',
      pageOf({
        after: `<h2>Related</h2><section>${'<div>'.repeat(10)}${p(link(FERRY))}${'</div>'.repeat(10)}<p>Coast</p></section>`,
      }),
      [
        'related [Related | Ferry returns to Lower Orrin after a winter of repairs | Coast] card_link, card_label Related, card_outside',
      ],
    ],
    [
      'thirteen elements up',
      pageOf({
        after: `<h2>Related</h2><section>${'<div>'.repeat(11)}${p(link(FERRY))}${'</div>'.repeat(11)}<p>Coast</p></section>`,
      }),
      [
        'related [Related | Ferry returns to Lower Orrin after a winter of repairs] card_link, card_label Related, card_outside',
      ],
    ],
    [
      'a headline within the card of the one before',
      pageOf({
        after: `<h2>Related</h2><div>${p(link(FERRY, '/ferry'))}<div>${p(link(FERRY, '/ferry'))}</div></div><div>${p(link(CRANE))}</div>`,
      }),
      [
        'related [Related | Ferry returns to Lower Orrin after a winter of repairs | Ferry returns to Lower Orrin after a winter of repairs] card_alike 2, card_label Related, card_outside',
        'related [Harbour board votes for a new crane on the north quay] card_alike 2, card_label Related, card_outside',
      ],
    ],
  ])('%s', (_, html, expected, given) => {
    expect(proposed(cards, html, given)).toEqual(expected);
  });
});

describe('in flat lists', () => {
  it.each<[name: string, html: string, expected: string[], given?: Given]>([
    [
      'headline, text, headline, text',
      pageOf({
        after: `<h2>Related</h2><section>${row(3, (title) => `<h3>${link(title)}</h3>${p('The board met on Monday and…')}${p('Coast')}`)}</section>`,
      }),
      [
        'related [Related | Ferry returns to Lower Orrin after a winter of repairs | The board met on Monday and… | Coast] card_alike 3, card_label Related, card_outside',
        'related [Harbour board votes for a new crane on the north quay | The board met on Monday and… | Coast] card_alike 3, card_label Related, card_outside',
        'related [Seals are back on the sandbanks of Port Halden | The board met on Monday and… | Coast] card_alike 3, card_label Related, card_outside',
      ],
    ],
    [
      'the last takes as much as those before it',
      pageOf({
        after: `<h2>Related</h2><section>${row(3, (title) => `<h3>${link(title)}</h3>${p('Coast')}${p('Halden')}`)}${p('Printed at Lower Orrin')}</section>`,
      }),
      [
        'related [Related | Ferry returns to Lower Orrin after a winter of repairs | Coast | Halden] card_alike 3, card_label Related, card_outside',
        'related [Harbour board votes for a new crane on the north quay | Coast | Halden] card_alike 3, card_label Related, card_outside',
        'related [Seals are back on the sandbanks of Port Halden | Coast | Halden] card_alike 3, card_label Related, card_outside',
      ],
    ],
    [
      'four blocks between',
      pageOf({
        after: `<h2>Related</h2><section>${row(3, (title) => `<h3>${link(title)}</h3>${p('Coast').repeat(4)}`)}</section>`,
      }),
      [
        'related [Related | Ferry returns to Lower Orrin after a winter of repairs | Coast | Coast | Coast | Coast] card_alike 3, card_label Related, card_outside',
        'related [Harbour board votes for a new crane on the north quay | Coast | Coast | Coast | Coast] card_alike 3, card_label Related, card_outside',
        'related [Seals are back on the sandbanks of Port Halden | Coast | Coast | Coast | Coast] card_alike 3, card_label Related, card_outside',
      ],
    ],
    [
      'five blocks between',
      pageOf({
        after: `<h2>Related</h2><section>${row(3, (title) => `<h3>${link(title)}</h3>${p('Coast').repeat(5)}`)}</section>`,
      }),
      [
        'related [Related | Ferry returns to Lower Orrin after a winter of repairs] card_link, card_label Related, card_outside',
      ],
    ],
    [
      'a heading between',
      pageOf({
        after: `<h2>Related</h2><section>${row(3, (title) => `<h3>${link(title)}</h3><h4>Coast</h4>`)}</section>`,
      }),
      [
        'related [Related | Ferry returns to Lower Orrin after a winter of repairs] card_link, card_label Related, card_outside',
      ],
    ],
    [
      'a label between',
      pageOf({
        after: `<section>${row(3, (title, nth) => `<h3>${link(title)}</h3>${p(nth === 0 ? 'Latest' : nth === 1 ? 'Related' : 'Coast')}`)}</section>`,
      }),
      [
        'related [Latest | Harbour board votes for a new crane on the north quay] card_link, card_label Latest, card_outside',
        'related [Related | Seals are back on the sandbanks of Port Halden] card_link, card_label Related, card_outside',
      ],
    ],
    [
      'something taken between',
      pageOf({
        after: `<h2>Related</h2><section>${row(3, (title, nth) => `<h3>${link(title)}</h3>${p(nth ? 'Coast' : 'Mill')}`)}</section>`,
      }),
      [
        'related [Related | Ferry returns to Lower Orrin after a winter of repairs] card_link, card_label Related, card_outside',
      ],
      { taken: ['Mill'] },
    ],
    [
      'two paragraphs between',
      pageOf({
        after: `<h2>Related</h2><section>${row(3, (title) => `<h3>${link(title)}</h3>${p(MET)}${p(MET)}`)}</section>`,
      }),
      [
        'related [Related | Ferry returns to Lower Orrin after a winter of repairs] card_link, card_label Related, card_outside',
      ],
      { frame: { mass: 9999, body: { from: 1, to: 5 } } },
    ],
    [
      'one long paragraph between',
      pageOf({
        after: `<h2>Related</h2><section>${row(3, (title) => `<h3>${link(title)}</h3>${p('The board met. '.repeat(46))}`)}</section>`,
      }),
      [
        'related [Related | Ferry returns to Lower Orrin after a winter of repairs | The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met.] card_alike 3, card_label Related, card_outside',
        'related [Harbour board votes for a new crane on the north quay | The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met.] card_alike 3, card_label Related, card_outside',
        'related [Seals are back on the sandbanks of Port Halden | The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met. The board met.] card_alike 3, card_label Related, card_outside',
      ],
      { frame: { mass: 9999, body: { from: 1, to: 5 } } },
    ],
    [
      'one too long paragraph between',
      pageOf({
        after: `<h2>Related</h2><section>${row(3, (title) => `<h3>${link(title)}</h3>${p('The board met. '.repeat(48))}`)}</section>`,
      }),
      [
        'related [Related | Ferry returns to Lower Orrin after a winter of repairs] card_link, card_label Related, card_outside',
      ],
      { frame: { mass: 9999, body: { from: 1, to: 5 } } },
    ],
    [
      'the last thing of the page',
      `${pageOf({})}<h2>Related</h2>${row(3, (title) => `<h3>${link(title)}</h3>${p('Coast')}${p('Mill')}`)}`,
      [
        'related [Related | Ferry returns to Lower Orrin after a winter of repairs | Coast | Mill] card_alike 3, card_label Related, card_outside',
        'related [Harbour board votes for a new crane on the north quay | Coast | Mill] card_alike 3, card_label Related, card_outside',
        'related [Seals are back on the sandbanks of Port Halden | Coast | Mill] card_alike 3, card_label Related, card_outside',
      ],
    ],
    [
      'a list of two and the last takes as much',
      pageOf({
        after: `<h2>Related</h2><section><h3>${link(FERRY)}</h3>${p('Coast')}<h3>${link(CRANE)}</h3>${p('Mill')}${p('Printed at Lower Orrin')}</section>`,
      }),
      [
        'related [Related | Ferry returns to Lower Orrin after a winter of repairs | Coast] card_alike 2, card_label Related, card_outside',
        'related [Harbour board votes for a new crane on the north quay | Mill] card_alike 2, card_label Related, card_outside',
      ],
    ],
    [
      'the last takes nothing that is a heading',
      pageOf({
        after: `<h2>Related</h2><section><h3>${link(FERRY)}</h3>${p('Coast')}<h3>${link(CRANE)}</h3><h4>Mill</h4></section>`,
      }),
      [
        'related [Related | Ferry returns to Lower Orrin after a winter of repairs | Coast] card_alike 2, card_label Related, card_outside',
        'related [Harbour board votes for a new crane on the north quay] card_alike 2, card_label Related, card_outside',
      ],
    ],
    [
      'one in a list and another elsewhere',
      pageOf({
        after: `<h2>Related</h2><section><h3>${link(FERRY)}</h3>${p('Coast')}<h3>${link(CRANE)}</h3><h4>Mill</h4><h3>${link(SEALS)}</h3>${p('Boats')}</section>`,
      }),
      [
        'related [Related | Ferry returns to Lower Orrin after a winter of repairs | Coast] card_alike 2, card_label Related, card_outside',
        'related [Harbour board votes for a new crane on the north quay] card_alike 2, card_label Related, card_outside',
      ],
    ],
    [
      'a sentence between',
      pageOf({
        after: `<h2>Related</h2><section>${row(3, (title) => `<h3>${link(title)}</h3>${p(MET)}`)}</section>`,
      }),
      [
        'related [Related | Ferry returns to Lower Orrin after a winter of repairs | The harbour board met on Monday and heard from the keeper, her sons, and two men from the mill.] card_alike 3, card_label Related, card_outside',
        'related [Harbour board votes for a new crane on the north quay | The harbour board met on Monday and heard from the keeper, her sons, and two men from the mill.] card_alike 3, card_label Related, card_outside',
        'related [Seals are back on the sandbanks of Port Halden | The harbour board met on Monday and heard from the keeper, her sons, and two men from the mill.] card_alike 3, card_label Related, card_outside',
      ],
      { frame: { mass: 9999, body: { from: 1, to: 5 } } },
    ],
  ])('%s', (_, html, expected, given) => {
    expect(proposed(cards, html, given)).toEqual(expected);
  });
});
