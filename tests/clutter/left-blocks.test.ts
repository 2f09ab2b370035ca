/** What no rule knows and the article does not hold: block by block, without the article's own judgement. */
import { describe, expect, it } from 'vitest';
import { leftOut } from '../../utils/clutter/rules/left-out';
import { finish } from '../../utils/steps';
import { CRANE, FERRY, type Given, HEADLINE, link, menu, pageOf, STORY, sceneOf, told } from '../scene';

interface Reading extends Given {
  /** Texts that belong to the article besides headline and story. */
  belongs?: string[];
  /** How likely the other blocks are text. */
  likely?: number;
}
const OWN = [HEADLINE, ...STORY].map((html) => html.replace(/<[^>]+>/g, ''));

/** What is left out, each with the texts of its part where that is more than itself. */
function leftIn(html: string, { belongs = [], likely = 0, ...given }: Reading = {}): string[] {
  const scene = sceneOf(html, given);
  const { blocks } = scene.page;
  const from = scene.frame.headline?.from ?? 0;
  const article = { from, start: scene.frame.body.from, to: scene.frame.body.to };
  const isOwn = (block: number) => [...OWN, ...belongs].includes(blocks[block]!.text) && block < article.to;
  const items = finish(leftOut(scene, { belongs: isOwn, article, likely: () => likely }));
  return items.map((item) => {
    const part = blocks.slice(item.part.from, item.part.to).map(({ text }) => text);
    const isMore = item.part.from !== item.from || item.part.to !== item.to;
    return `${told(scene, item)}${isMore ? ` in [${part.join(' | ')}]` : ''}`;
  });
}

const p = (words: string) => `<p>${words}</p>`;
const MENU = menu('News', 'Sport', 'Tides');
const MASTHEAD = `<header>${MENU}</header>`;
const SAID =
  'The ferry sails again from the new ramp at nine on Monday, with room for forty cars and for the post.';
const page = (parts: Parameters<typeof pageOf>[0]) => pageOf({ above: MASTHEAD, ...parts });
const behind = (html: string) => page({ after: `<div>${html}</div>` });

describe('where it stands', () => {
  it.each<[name: string, html: string, expected: string[], given?: Reading]>([
    [
      'among the paragraphs',
      page({ inside: p('tides of the day') }),
      ['promo [tides of the day] left_among'],
    ],
    ['behind them', page({ after: p('tides of the day') }), ['promo [tides of the day] card_outside']],
    ['above the headline', page({ above: `${MASTHEAD}${p('tides of the day')}` }), []],
    [
      'above the headline in a side column',
      page({ above: `${MASTHEAD}<aside>${p('tides of the day')}</aside>` }),
      ['promo [tides of the day] card_outside'],
    ],
    [
      'above the headline in the side column’s menu, and in its header',
      page({
        above: `${MASTHEAD}<aside><nav>${p('tides of the day')}</nav></aside><header><aside>${p('tides of the day')}</aside></header>`,
      }),
      [],
    ],
    [
      'above the headline in a side column: short links',
      page({
        above: `${MASTHEAD}<aside>${p(link('tides of day'))}</aside><aside>${p(link('tides of the day'))}</aside><aside>${p(`${link('tides')} ebb`)}</aside>`,
      }),
      ['promo [tides of the day] card_outside', 'promo [tides ebb] card_outside'],
    ],
    [
      'above the headline in a side column: a picture',
      page({ above: `${MASTHEAD}<aside>${p('<img src="/a.jpg">')}</aside>` }),
      [],
    ],
    [
      'between headline and text',
      page({ top: p('tides of the day') }),
      ['promo [tides of the day] left_among'],
    ],
    ['in the page’s own foot', page({ after: `<footer>${p('tides of the day')}</footer>` }), []],
    [
      'an imprint',
      page({
        after: p('© Orrin Gazette') + p('- Copyright the Gazette') + p('(c) Gazette') + p('All copyright'),
      }),
      ['notice [All copyright] card_outside'],
    ],
    ['what is taken', page({ inside: p('tides of the day') }), [], { taken: ['tides of the day'] }],
    [
      'what belongs to the article',
      page({ inside: p('tides of the day') }),
      [],
      { belongs: ['tides of the day'] },
    ],
    [
      'the same words once more',
      page({ after: STORY[0] + p('Cape Orrin keeps its light') }),
      ['promo [Cape Orrin keeps its light] card_outside'],
    ],
    ['nothing at all', page({}), []],
  ])('%s', (_, html, expected, given) => {
    expect(leftIn(html, given)).toEqual(expected);
  });
});

describe('what stays for what it may be', () => {
  it.each<[name: string, html: string, expected: string[], given?: Reading]>([
    ['prose among the paragraphs that is nearly text', page({ inside: p(SAID) }), [], { likely: 0.2 }],
    [
      'prose that is less likely text',
      page({ inside: p(SAID) }),
      [
        'promo [The ferry sails again from the new ramp at nine on Monday, with room for forty cars and for the post.] left_among',
      ],
      { likely: 0.19 },
    ],
    [
      'prose that was left out for what it says',
      page({ inside: p(SAID) }),
      [
        'promo [The ferry sails again from the new ramp at nine on Monday, with room for forty cars and for the post.] left_among',
      ],
      { likely: 0.4 },
    ],
    [
      'the same above the text',
      page({ top: p(SAID) }),
      [],
      { likely: 0.4, frame: { body: { from: 5, to: 9 } } },
    ],
    [
      'what is no prose',
      page({ inside: p('tides of the day') }),
      ['promo [tides of the day] left_among'],
      { likely: 0.3 },
    ],
    [
      'more prose than stays',
      page({ inside: p(SAID) + p(`${SAID} ${SAID} ${SAID}`) + p(`${SAID} ${SAID} ${SAID}`) }),
      [],
    ],
    [
      'more prose behind the article than stays',
      page({ after: `<section>${p(`${SAID} ${SAID} ${SAID}`) + p(`${SAID} ${SAID} ${SAID}`)}</section>` }),
      [],
    ],
    [
      'more prose than stays, but taken',
      page({ inside: p(SAID) + p(`${SAID} ${SAID} ${SAID}`) + p(`${SAID} ${SAID} ${SAID} now`) }),
      [
        'promo [The ferry sails again from the new ramp at nine on Monday, with room for forty cars and for the post.] left_among',
      ],
      { taken: [`${SAID} ${SAID} ${SAID}`, `${SAID} ${SAID} ${SAID} now`] },
    ],
    ['where nothing is known of the article’s root', page({ inside: p(SAID) }), [], { frame: { root: -1 } }],
    [
      'pictures among the paragraphs, and behind them',
      page({
        inside: p('<img src="/a.jpg">'),
        after: p('<img src="/b.jpg">') + p('<a href="/x"><img src="/b.jpg"></a>'),
      }),
      ['promo [] card_outside'],
    ],
    [
      'frames among the paragraphs, and behind them',
      page({ inside: p('<iframe src="/a"></iframe>'), after: p('<iframe src="/b"></iframe>') }),
      ['ad [] card_outside'],
    ],
    [
      'frames in a box that is called one of advertisements',
      page({
        inside:
          '<div class="ad-slot"><div><iframe src="/a"></iframe></div></div><div class="ad-slot"><img src="/a.jpg"></div>',
      }),
      ['ad [] left_among, kind_marked ad'],
    ],
    [
      'such a box that holds more',
      page({ inside: '<div class="ad-slot"><iframe src="/a"></iframe><p>tides of the day</p></div>' }),
      ['ad [tides of the day] left_among, kind_marked ad in [ | tides of the day]'],
    ],
    [
      'such a box three elements above',
      page({ inside: '<div class="ad-slot"><div><div><iframe src="/a"></iframe></div></div></div>' }),
      ['ad [] left_among, kind_marked ad'],
    ],
    [
      'such a box four elements above',
      page({
        inside: '<div class="ad-slot"><div><div><div><iframe src="/a"></iframe></div></div></div></div>',
      }),
      [],
    ],
    ['marks without words', page({ after: p('—') + p('* * *') }), []],
  ])('%s', (_, html, expected, given) => {
    expect(leftIn(html, given)).toEqual(expected);
  });
});

describe('who wrote it and when', () => {
  it.each<[name: string, html: string, expected: string[], given?: Reading]>([
    [
      'times and dates among the paragraphs',
      page({
        inside:
          p('10:05') +
          p('3 hours ago') +
          p('2 March 2024') +
          p('updated on 2/3/2024') +
          p('12h30 at last') +
          p('in 2024') +
          p('in 1924'),
      }),
      ['promo [in 1924] left_among'],
    ],
    [
      'the same behind the article',
      page({ after: p('10:05') + p('in 2024') }),
      ['promo [10:05] card_outside', 'promo [in 2024] card_outside'],
    ],
    [
      'names of the byline among the paragraphs',
      page({ inside: p('told by runa holm') + p('told by ida orm') }),
      ['promo [told by ida orm] left_among'],
      { byline: ['runa holm'] },
    ],
    [
      'a name of the byline in many words',
      page({ inside: p(`told by runa holm ${'and others '.repeat(11)}`) }),
      [
        'author-box [told by runa holm and others and others and others and others and others and others and others and others and others and others and others] left_among',
      ],
      { byline: ['runa holm'] },
    ],
    [
      'a name of the byline in not too many words',
      page({ inside: p(`told by runa holm ${'and others '.repeat(10)}`) }),
      [
        'author-box [told by runa holm and others and others and others and others and others and others and others and others and others and others] left_among',
      ],
      { byline: ['runa holm'] },
    ],
    [
      'a word above a name of the byline',
      page({
        inside:
          p('words') + p('runa holm, orrin') + p('words') + p('of runa holm') + p('words!') + p('runa holm'),
      }),
      ['promo [words] left_among', 'promo [words!] left_among'],
      { byline: ['runa holm'] },
    ],
    [
      'names at the top',
      page({
        top: p('Runa Holm, Cape Wire') + p('told by the wire') + p('In the Old Mill of Lower Orrin Town'),
      }),
      ['promo [told by the wire] left_among', 'promo [In the Old Mill of Lower Orrin Town] left_among'],
    ],
    [
      'the same further down',
      page({ inside: p('Runa Holm, Cape Wire') }),
      ['promo [Runa Holm, Cape Wire] left_among'],
    ],
    [
      'names and others, six in ten',
      page({ top: p('the Old and new Mill Orrin') + p('the Old and new mill Orrin') }),
      ['promo [the Old and new Mill Orrin] left_among', 'promo [the Old and new mill Orrin] left_among'],
    ],
    [
      'names in a button, and a cue',
      page({ top: `<button>Runa Holm</button>${p('Share')}${p('12 3')}` }),
      ['promo [Runa Holm] left_among', 'share [Share] left_among', 'share [12 3] left_among'],
    ],
    [
      'names below the first paragraph',
      `${MASTHEAD}<main>${HEADLINE}${STORY[0]}${p('Runa Holm')}${STORY[1]}${p('Runa Holm')}${STORY[2]}</main>`,
      ['promo [Runa Holm] left_among'],
    ],
  ])('%s', (_, html, expected, given) => {
    expect(leftIn(html, given)).toEqual(expected);
  });
});

describe('ways through the site', () => {
  it.each<[name: string, html: string, expected: string[], given?: Reading]>([
    ['the only menu of a page stays', pageOf({ after: `<nav>${MENU}</nav>` }), []],
    [
      'it goes when there are three links above',
      page({ after: `<nav>${MENU}</nav>` }),
      ['navigation [News | Sport | Tides] card_outside'],
    ],
    [
      'two links above are not enough',
      pageOf({ above: `<header>${menu('News', 'Sport')}</header>`, after: `<nav>${MENU}</nav>` }),
      [],
    ],
    ['links above that are taken', page({ after: `<nav>${MENU}</nav>` }), [], { taken: ['News'] }],
    [
      'links above without words count too',
      pageOf({
        above: `<header>${menu('News', 'Sport')}<a href="/x"></a></header>`,
        after: `<nav>${MENU}</nav>`,
      }),
      ['navigation [News | Sport | Tides] card_outside'],
    ],
    [
      'forms to log in and to search',
      page({
        after:
          '<form><label>Name</label><input name="user"><input type="password"></form><div role="search"><label>Find</label><input name="q"></div><form><label>Find</label><input type="search"></form><form><label>Ask</label><input name="question"></form>',
      }),
      ['promo [Ask] card_outside'],
    ],
    [
      'forms by their role, and fields without a form',
      page({
        after:
          '<div role="form"><label>Find</label><input name="Suche"></div><div><p>tides</p><p>Find <input name="keyword"></p></div>',
      }),
      ['promo [tides] card_outside'],
    ],
    [
      'fields of other kinds',
      page({ after: '<form><label>Find</label><select name="q"></select></form>' }),
      ['promo [Find] card_outside'],
    ],
  ])('%s', (_, html, expected, given) => {
    expect(leftIn(html, given)).toEqual(expected);
  });
});

describe('parts', () => {
  it.each<[name: string, html: string, expected: string[], given?: Reading]>([
    [
      'blocks of one part go together',
      behind(`<div>${p('tides of the day')}${p('boats of the day')}</div>${p('mill of the day')}`),
      ['promo [tides of the day | boats of the day] card_outside', 'promo [mill of the day] card_outside'],
    ],
    [
      'a heading goes with what it stands above',
      behind(
        `<section><div><h3>Tides</h3></div></section><section><div>${p('boats of the day')}${p('mill of the day')}</div></section>`,
      ),
      ['promo [Tides | boats of the day | mill of the day] card_outside in [Tides]'],
    ],
    [
      'a line that is no heading does not',
      page({
        inside: `<section><div>${p('tides')}</div></section>${STORY[0]}<section><div>${p('boats of the day')}</div></section>`,
        after: p('x'),
      }),
      ['promo [tides] left_among', 'promo [boats of the day] left_among', 'share [x] card_outside'],
    ],
    [
      'up to forty texts are one part',
      behind(
        `<section><div>${p('tides of the day').repeat(20)}</div><div>${p('boats of the day').repeat(20)}</div></section>`,
      ),
      [
        'promo [tides of the day | tides of the day | tides of the day | tides of the day | tides of the day | tides of the day | tides of the day | tides of the day | tides of the day | tides of the day | tides of the day | tides of the day | tides of the day | tides of the day | tides of the day | tides of the day | tides of the day | tides of the day | tides of the day | tides of the day | boats of the day | boats of the day | boats of the day | boats of the day | boats of the day | boats of the day | boats of the day | boats of the day | boats of the day | boats of the day | boats of the day | boats of the day | boats of the day | boats of the day | boats of the day | boats of the day | boats of the day | boats of the day | boats of the day | boats of the day] card_outside',
      ],
    ],
    [
      'more are taken apart',
      behind(`<section><div>${p('tides').repeat(20)}</div><div>${p('boats').repeat(21)}</div></section>`),
      [
        'promo [tides | tides | tides | tides | tides | tides | tides | tides | tides | tides | tides | tides | tides | tides | tides | tides | tides | tides | tides | tides] card_outside',
        'promo [boats | boats | boats | boats | boats | boats | boats | boats | boats | boats | boats | boats | boats | boats | boats | boats | boats | boats | boats | boats | boats] card_outside',
      ],
    ],
    [
      'comments are one part however many',
      behind(
        `<section class="comments"><div>${p('tides').repeat(20)}</div><div>${p('boats').repeat(21)}</div></section>`,
      ),
      [
        'comments [tides | tides | tides | tides | tides | tides | tides | tides | tides | tides | tides | tides | tides | tides | tides | tides | tides | tides | tides | tides | boats | boats | boats | boats | boats | boats | boats | boats | boats | boats | boats | boats | boats | boats | boats | boats | boats | boats | boats | boats | boats] card_outside, kind_marked comments',
      ],
    ],
    [
      'what stays parts them',
      page({
        inside: `<section><div>${p('tides of the day')}</div>${p('old tower')}<div>${p('boats of the day')}</div></section>`,
      }),
      ['promo [tides of the day] left_among', 'promo [boats of the day] left_among'],
      { belongs: ['old tower'] },
    ],
    [
      'what is taken is of the part',
      behind(
        `<section><div>${p('tides of the day')}</div>${p('old tower')}<div>${p('boats of the day')}</div></section>`,
      ),
      [
        'promo [tides of the day] card_outside in [tides of the day | old tower | boats of the day]',
        'promo [boats of the day] card_outside in [tides of the day | old tower | boats of the day]',
      ],
      { taken: ['old tower'] },
    ],
    [
      'a box that asks to press something goes with its pictures',
      page({
        inside: `<div>${p('<img src="/a.jpg">')}${p('the tides of the day')}<button>Go</button></div>`,
      }),
      ['promo [ | the tides of the day | Go] left_among'],
    ],
    [
      'a box with a link does too',
      page({ inside: `<div>${p('<img src="/a.jpg">')}${p(`the ${link('tides')} of the day`)}</div>` }),
      ['related [ | the tides of the day] left_among'],
    ],
    [
      'a box of less words',
      page({ inside: `<div>${p('<img src="/a.jpg">')}${p(`the ${link('tides')} today`)}</div>` }),
      ['promo [the tides today] left_among in [ | the tides today]'],
    ],
    [
      'a box without anything to press',
      page({ inside: `<div>${p('<img src="/a.jpg">')}${p('the tides of the day')}</div>` }),
      ['promo [the tides of the day] left_among in [ | the tides of the day]'],
    ],
    [
      'a box whose link is the picture’s',
      page({
        inside: `<div><figure><a href="/x"><img src="/a.jpg"></a></figure>${p('the tides of the day')}</div>`,
      }),
      ['promo [the tides of the day] left_among in [ | the tides of the day]'],
    ],
    [
      'a box with something that is taken',
      page({
        inside: `<div>${p('<img src="/a.jpg">')}${p(`the ${link('tides')} of the day`)}${p('old tower')}</div>`,
      }),
      ['promo [the tides of the day] left_among in [ | the tides of the day | old tower]'],
      { taken: ['old tower'] },
    ],
    [
      'pictures behind the article that lead elsewhere',
      behind(
        `<div>${p('<a href="/x"><img src="/a.jpg"></a>')}</div><div>${p('<a href="/x"><svg></svg></a>')}</div><div>${p('<img src="/a.jpg">')}</div>`,
      ),
      ['promo [] card_outside'],
    ],
    [
      'what it is called by its kind',
      behind(
        `<div class="newsletter">${p('tides of the day')}</div><div>${p(link(FERRY))}${p(link(CRANE))}</div>`,
      ),
      [
        'related [tides of the day] card_outside',
        'related [Ferry returns to Lower Orrin after a winter of repairs | Harbour board votes for a new crane on the north quay] card_outside',
      ],
    ],
  ])('%s', (_, html, expected, given) => {
    expect(leftIn(html, given)).toEqual(expected);
  });
});
