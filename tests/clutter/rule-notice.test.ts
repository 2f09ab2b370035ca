/** Lines that say what the story rests on: where the rule bites, and what is just short of it. */
import { describe, expect, it } from 'vitest';
import { notice } from '../../utils/clutter/rules/notice';
import { type Given, HEADLINE, pageOf, proposed, STORY } from '../scene';

const SOURCE = 'This story was first published by the Cape Wire.';
const AGAIN =
  '<p>The board met again on Tuesday and heard from the keeper and her two sons, who had come by boat.</p>';
const line = (words: string) => `<p>${words}</p>`;

describe('lines', () => {
  it.each<[name: string, html: string, expected: string[], given?: Given]>([
    [
      'at the end',
      pageOf({ last: line(SOURCE) }),
      ['notice [This story was first published by the Cape Wire.] notice_source'],
    ],
    [
      'above the first paragraph',
      pageOf({ top: line(SOURCE) }),
      ['notice [This story was first published by the Cape Wire.] notice_source'],
    ],
    ['above the headline', pageOf({ above: line(SOURCE) }), []],
    ['in the middle', pageOf({ inside: line(SOURCE) }), []],
    [
      'with one paragraph behind it',
      pageOf({ last: line(SOURCE) + AGAIN }),
      ['notice [This story was first published by the Cape Wire.] notice_source'],
    ],
    [
      'with two behind it',
      pageOf({
        last:
          line(SOURCE) +
          AGAIN +
          line(
            'The ferry sails again from the new ramp at nine on Monday, with room for forty cars and the post.',
          ),
      }),
      [],
    ],
    [
      'with two behind it that were there before',
      pageOf({ last: line(SOURCE) + STORY[0] + STORY[1] }),
      ['notice [This story was first published by the Cape Wire.] notice_source'],
    ],
    [
      'with two behind it, one of them taken',
      pageOf({
        last: line(SOURCE) + AGAIN + line('The ferry sails again from the new ramp at nine on Monday.'),
      }),
      ['notice [This story was first published by the Cape Wire.] notice_source'],
      { taken: ['The ferry sails again from the new ramp at nine on Monday.'] },
    ],
    [
      'behind the first paragraph, with the others behind it',
      `<main>${HEADLINE}${STORY[0]}${line(SOURCE)}${STORY.slice(1).join('')}</main>`,
      [],
    ],
    [
      'before all paragraphs, with them behind it',
      `<main>${HEADLINE}${line(SOURCE)}${STORY.join('')}</main>`,
      ['notice [This story was first published by the Cape Wire.] notice_source'],
    ],
    [
      'twelve blocks behind the text',
      pageOf({ after: `${line('Tide').repeat(11)}<p>${SOURCE}</p>` }),
      ['notice [This story was first published by the Cape Wire.] notice_source'],
      { frame: { body: { from: 1, to: 5 } } },
    ],
    [
      'thirteen blocks behind the text',
      pageOf({ after: `${line('Tide').repeat(12)}<p>${SOURCE}</p>` }),
      [],
      { frame: { body: { from: 1, to: 5 } } },
    ],
    [
      'without a headline from the first paragraph on',
      `<main>${line(SOURCE)}${STORY.join('')}${line(SOURCE)}</main>`,
      ['notice [This story was first published by the Cape Wire.] notice_source'],
      { title: '', frame: { body: { from: 1, to: 5 } } },
    ],
    [
      'the last four blocks of the text',
      `<main>${HEADLINE}${line('Tide').repeat(6)}${line('Source: Cape Wire').repeat(6)}</main>`,
      [
        'notice [Source: Cape Wire] notice_source',
        'notice [Source: Cape Wire] notice_source',
        'notice [Source: Cape Wire] notice_source',
        'notice [Source: Cape Wire] notice_source',
      ],
      { frame: { body: { from: 1, to: 13 } } },
    ],
    [
      'the first two blocks of the text',
      `<main>${HEADLINE}${line('Source: Cape Wire').repeat(4)}${line('Tide').repeat(8)}</main>`,
      ['notice [Source: Cape Wire] notice_source', 'notice [Source: Cape Wire] notice_source'],
      { frame: { body: { from: 1, to: 13 } } },
    ],
    [
      'what the caller knows for a source',
      pageOf({ last: line('From our friends in Halden') }),
      ['notice [From our friends in Halden] notice_source'],
      { isSource: (text) => text.includes('friends') },
    ],
    [
      'too few words',
      pageOf({ last: `${line('Source: Capes')}${line('Source: Cape Wire')}` }),
      ['notice [Source: Cape Wire] notice_source'],
    ],
    ['too long', pageOf({ last: line(`Source: ${'wire '.repeat(14)}${SOURCE} ${'wire '.repeat(71)}`) }), []],
    [
      'just not too long',
      pageOf({ last: line(`${'wire '.repeat(64)} ${SOURCE} ${'wire '.repeat(8)}`) }),
      [
        'notice [wire wire wire wire wire wire wire wire wire wire wire wire wire wire wire wire wire wire wire wire wire wire wire wire wire wire wire wire wire wire wire wire wire wire wire wire wire wire wire wire wire wire wire wire wire wire wire wire wire wire wire wire wire wire wire wire wire wire wire wire wire wire wire wire This story was first published by the Cape Wire. wire wire wire wire wire wire wire wire] notice_source',
      ],
    ],
    [
      'in a footer, and in a menu',
      pageOf({ after: `<footer>${line(SOURCE)}</footer><nav>${line(SOURCE)}</nav>` }),
      [],
    ],
    [
      'a site’s copyright',
      pageOf({ last: `${line(`© ${SOURCE}`)}${line(`(c) ${SOURCE}`)}${line(`Copyright. ${SOURCE}`)}` }),
      [],
    ],
    [
      'a picture',
      pageOf({ last: '<p><img src="/a.jpg"></p>' }),
      [
        'notice [The lighthouse on Cape Orrin will keep its lamp, the coast service said on Monday after two years of letters from the islands.] notice_source',
        'notice [Fishermen told the service that in fog they trust what they can see. A petition with nine thousand names went to the capital.] notice_source',
        'notice [The keeper, Runa Falk, said that she would believe it when the paint arrives, and went up the stairs to clean the glass.] notice_source',
      ],
      { isSource: () => true },
    ],
    ['taken', pageOf({ last: line(SOURCE) }), [], { taken: [SOURCE] }],
    ['other words', pageOf({ last: line('The story is a good one.') }), []],
  ])('%s', (_, html, expected, given) => {
    expect(proposed(notice, html, given)).toEqual(expected);
  });
});
