/** One link to another article inside the text: where the rule bites, and what is just short of it. */
import { describe, expect, it } from 'vitest';
import { seeAlso } from '../../utils/clutter/rules/see-also';
import { CRANE, FERRY, type Given, HEADLINE, link, list, pageOf, proposed, STORY } from '../scene';

const SENTENCE = '<p>The harbour board met again.</p>';

describe('on one line', () => {
  it.each<[name: string, html: string, expected: string[], given?: Given]>([
    [
      'a label and a link',
      pageOf({ inside: `<p>See also: ${link(FERRY)}</p>` }),
      ['see-also [See also: Ferry returns to Lower Orrin after a winter of repairs] see_also_link See also'],
    ],
    [
      'a label of the other row and a link',
      pageOf({ inside: `<p>Read the full story: ${link(FERRY)}</p>` }),
      [
        'see-also [Read the full story: Ferry returns to Lower Orrin after a winter of repairs] see_also_link Read the full story',
      ],
    ],
    [
      'a label and words that are hardly linked',
      pageOf({
        inside: `<p>See also: ${link('Ferry returns')} to Lower Orrin after a winter of repairs and of waiting</p>`,
      }),
      [],
    ],
    [
      'a label and words of which six in ten are linked',
      pageOf({ inside: `<p>See also: ${link('Ferry returns to Orrin')} after winter</p>` }),
      ['see-also [See also: Ferry returns to Orrin after winter] see_also_link See also'],
    ],
    [
      'a phrase and a headline without link',
      pageOf({ inside: `<p>Also see: ${FERRY}</p>` }),
      ['see-also [Also see: Ferry returns to Lower Orrin after a winter of repairs] see_also_line Also see'],
    ],
    ['one common word and a headline without link', pageOf({ inside: `<p>Watch: ${FERRY}</p>` }), []],
    [
      'one word of another script and a headline without link',
      pageOf({ inside: '<p>関連記事: Ferry returns to Lower Orrin</p>' }),
      ['see-also [関連記事: Ferry returns to Lower Orrin] see_also_line 関連記事'],
    ],
    ['a phrase and a statement without link', pageOf({ inside: `<p>Also see: ${FERRY}.</p>` }), []],
    [
      'a phrase and few letters',
      pageOf({ inside: '<p>Also see: Ferry to Orrin</p><p>Also see: Ferry to Orrins</p>' }),
      ['see-also [Also see: Ferry to Orrins] see_also_line Also see'],
    ],
    [
      'a phrase and more words than a headline has',
      pageOf({ inside: `<p>Also see: ${'tide '.repeat(31)}</p><p>Also see: ${'tide '.repeat(30)}</p>` }),
      [
        'see-also [Also see: tide tide tide tide tide tide tide tide tide tide tide tide tide tide tide tide tide tide tide tide tide tide tide tide tide tide tide tide tide tide] see_also_line Also see',
      ],
    ],
    [
      'too long',
      pageOf({
        inside: `<p>See also: ${link('The ferry and its ramp '.repeat(14))}</p><p>See also: ${link('The ferry and its ramp '.repeat(13))}</p>`,
      }),
      [
        'see-also [See also: The ferry and its ramp The ferry and its ramp The ferry and its ramp The ferry and its ramp The ferry and its ramp The ferry and its ramp The ferry and its ramp The ferry and its ramp The ferry and its ramp The ferry and its ramp The ferry and its ramp The ferry and its ramp The ferry and its ramp] see_also_link See also',
      ],
    ],
    [
      'words around a link',
      pageOf({ inside: `<p>${link('Ferry returns to Lower Orrin')} Also see →</p>` }),
      ['see-also [Ferry returns to Lower Orrin Also see →] see_also_link Also see'],
    ],
    [
      'words around a link, and the link is short',
      pageOf({ inside: `<p>${link('Ferry to')} Also see</p><p>${link('Ferry to Orrin')} Also see</p>` }),
      ['see-also [Ferry to Orrin Also see] see_also_link Also see'],
    ],
    [
      'words around a link that are no label',
      pageOf({ inside: `<p>${link('Ferry returns to Lower Orrin')} And so on</p>` }),
      [],
    ],
    [
      'many words around a link',
      pageOf({
        inside: `<p>Also see, says the board that met on Monday and again on Tuesday in Orrin ${link('Ferry returns to Lower Orrin after a winter of repairs and a spring of waiting')}</p>`,
      }),
      [],
    ],
    ['a picture without words', pageOf({ inside: '<p><a href="/x"><img src="/x.jpg"></a></p>' }), []],
    ['taken', pageOf({ inside: `<p>See also: ${link(FERRY)}</p>` }), [], { taken: [`See also: ${FERRY}`] }],
    [
      'two, one after the other',
      pageOf({ inside: `<p>See also: ${link(FERRY)}</p><p>See also: ${link(CRANE)}</p>` }),
      [
        'see-also [See also: Ferry returns to Lower Orrin after a winter of repairs] see_also_link See also',
        'see-also [See also: Harbour board votes for a new crane on the north quay] see_also_link See also',
      ],
    ],
  ])('%s', (_, html, expected, given) => {
    expect(proposed(seeAlso, html, given)).toEqual(expected);
  });
});

describe('a label and a headline below it', () => {
  it.each<[name: string, html: string, expected: string[], given?: Given]>([
    [
      'a label and a linked headline',
      pageOf({ inside: `<p>Also see</p><p>${link(FERRY)}</p>` }),
      ['see-also [Also see | Ferry returns to Lower Orrin after a winter of repairs] see_also_link Also see'],
    ],
    [
      'the label taken by the line above is not taken twice',
      pageOf({ inside: `<p>See also</p><p>${link(FERRY)}</p><p>${link(CRANE)}</p>` }),
      ['see-also [See also | Ferry returns to Lower Orrin after a winter of repairs] see_also_link See also'],
    ],
    ['a label and a short link', pageOf({ inside: `<p>Also see</p><p>${link('Ferry to Orrin')}</p>` }), []],
    [
      'a label and a link of four words',
      pageOf({ inside: `<p>Also see</p><p>${link('Ferries return to Orrins')}</p>` }),
      ['see-also [Also see | Ferries return to Orrins] see_also_link Also see'],
    ],
    [
      'a heading and a link of five words',
      pageOf({ inside: `<h3>Also see</h3><p>${link('Ferries return to Lower Orrin')}</p>` }),
      [],
    ],
    [
      'a heading and a link of six words',
      pageOf({ inside: `<h3>Also see</h3><p>${link('Ferries return to Lower Orrin today')}</p>` }),
      ['see-also [Also see | Ferries return to Lower Orrin today] see_also_link Also see'],
    ],
    [
      'a label and a headline without link, on a page with links',
      pageOf({ inside: `<p>Also see:</p><p>${FERRY}</p>`, above: link('Gazette', '/') }),
      [],
    ],
    [
      'a label with a mark and a headline, on a page without links',
      pageOf({ inside: `<p>Also see:</p><p>${FERRY}</p>` }),
      [
        'see-also [Also see: | Ferry returns to Lower Orrin after a winter of repairs] see_also_line Also see:',
      ],
    ],
    [
      'a label without a mark and a headline, on a page without links',
      pageOf({ inside: `<p>Also see</p><p>${FERRY}</p>` }),
      [],
    ],
    [
      'a label in capitals and a headline, on a page without links',
      pageOf({ inside: `<p>ALSO SEE</p><p>${FERRY}</p>` }),
      ['see-also [ALSO SEE | Ferry returns to Lower Orrin after a winter of repairs] see_also_line ALSO SEE'],
    ],
    [
      'one common word with a mark and a headline, on a page without links',
      pageOf({ inside: `<p>Watch:</p><p>${FERRY}</p>` }),
      [],
    ],
    [
      'words that have no capitals, on a page without links',
      pageOf({ inside: `<p>関連記事</p><p>${FERRY}</p>` }),
      [],
    ],
    ['a label with a mark and three words', pageOf({ inside: '<p>Also see:</p><p>Ferry to Orrin</p>' }), []],
    ['a label with a mark and a sentence', pageOf({ inside: `<p>Also see:</p>${SENTENCE}` }), []],
    ['a label at the end of everything', `<main>${HEADLINE}${STORY.join('')}<p>Also see:</p></main>`, []],
    ['a line that is no label', pageOf({ inside: `<p>And so on</p><p>${link('Ferries to Orrin')}</p>` }), []],
  ])('%s', (_, html, expected, given) => {
    expect(proposed(seeAlso, html, given)).toEqual(expected);
  });
});

describe('a link alone', () => {
  it.each<[name: string, html: string, expected: string[], given?: Given]>([
    [
      'between two paragraphs',
      pageOf({ inside: `<p>${link(FERRY)}</p>` }),
      ['see-also [Ferry returns to Lower Orrin after a winter of repairs] see_also_alone'],
    ],
    [
      'of four words',
      pageOf({
        inside: `<p>${link('Ferrymen returning to Orrinhaven')}</p><p>${link('Ferrymen are returning to Orrinhaven')}</p>`,
      }),
      [],
    ],
    [
      'of five words',
      pageOf({ inside: `<p>${link('Ferrymen are returning to Orrinhaven')}</p>` }),
      ['see-also [Ferrymen are returning to Orrinhaven] see_also_alone'],
    ],
    ['a sentence', pageOf({ inside: `<p>${link(`${FERRY}.`)}</p>` }), []],
    ['with a word beside it', pageOf({ inside: `<p>${link(FERRY)} at last</p>` }), []],
    ['before the first paragraph', pageOf({ top: `<p>${link(FERRY)}</p>` }), []],
    ['behind the last paragraph', pageOf({ last: `<p>${link(FERRY)}</p>` }), []],
    ['in a list', pageOf({ inside: list(link(FERRY)) }), []],
    ['in a heading', pageOf({ inside: `<h3>${link(FERRY)}</h3>` }), []],
    ['in a table', pageOf({ inside: `<table><tr><td>${link(FERRY)}</td></tr></table>` }), []],
    ['in a quotation', pageOf({ inside: `<blockquote>${link(FERRY)}</blockquote>` }), []],
    ['below something short', pageOf({ inside: `<p>The board met</p><p>${link(FERRY)}</p>` }), []],
    ['above something short', pageOf({ inside: `<p>${link(FERRY)}</p><p>The board met</p>` }), []],
    [
      'below something taken',
      pageOf({ inside: `<p>The board met</p><p>${link(FERRY)}</p>` }),
      [],
      { taken: ['The board met'] },
    ],
    [
      'above something taken',
      pageOf({ inside: `<p>${link(FERRY)}</p><p>The board met</p>` }),
      [],
      { taken: ['The board met'] },
    ],
    ['on another site', pageOf({ inside: `<p>${link(FERRY, 'https://halden-post.example/ferry')}</p>` }), []],
    [
      'on the same site with its other name',
      pageOf({ inside: `<p>${link(FERRY, 'https://www.orrin-gazette.example/ferry')}</p>` }),
      ['see-also [Ferry returns to Lower Orrin after a winter of repairs] see_also_alone'],
    ],
    ['to a file', pageOf({ inside: `<p>${link(FERRY, '/ferry.pdf')}</p>` }), []],
    ['to an address that is none', pageOf({ inside: `<p>${link(FERRY, 'https://[x')}</p>` }), []],
    [
      'as the very first thing of the page',
      `<main><p>${link(FERRY)}</p>${STORY.join('')}</main>`,
      [],
      { frame: { body: { from: -1, to: 9 } } },
    ],
  ])('%s', (_, html, expected, given) => {
    expect(proposed(seeAlso, html, given)).toEqual(expected);
  });
});
