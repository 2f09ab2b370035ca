/** What each row of evidence adds to a kind, and from where on: one side of its bounds and the other. */
import { describe, expect, it } from 'vitest';
import { scoresOf } from '../../utils/clutter/rules/kind';
import type { Counts, Signs } from '../../utils/clutter/rules/kind-signs';
import { Zone } from '../../utils/clutter/zones';

const NONE: Counts = {
  ...{ links: 0, linkWords: 0, networks: 0, authors: 0, places: 0, headlines: 0, abroad: 0 },
  ...{ characters: 0, linkCharacters: 0, pictures: 0, textAreas: 0, mailFields: 0, fields: 0, buttons: 0 },
};

/** Something that says nothing of its kind: a few links in a text. */
const PLAIN: Signs = {
  ...NONE,
  ...{ links: 20, linkWords: 140, characters: 1000, linkCharacters: 100 },
  ...{ text: 'The ferry sails at nine.', words: 70, texts: 5, prose: 0, times: 0, recent: 0 },
  ...{ cues: new Set(), zone: 0, where: 'after', marks: new Map(), list: null, near: NONE, ahead: 0 },
  byline: false,
};
type Given = Partial<Omit<Signs, 'cues' | 'marks' | 'list' | 'near'>> & {
  cues?: string[];
  marks?: Record<string, number>;
  list?: Partial<Counts>;
  near?: Partial<Counts>;
};

function scores({ cues = [], marks = {}, list, near, ...given }: Given, proposed?: string) {
  const signs = {
    ...PLAIN,
    ...given,
    cues: new Set(cues),
    marks: new Map(Object.entries(marks).map(([kind, strength]) => [kind, { strength, word: kind }])),
    list: list ? { ...NONE, ...list } : null,
    near: { ...NONE, ...near },
  } as Signs;
  return Object.fromEntries(scoresOf(signs, proposed as Parameters<typeof scoresOf>[1]));
}

/** A list of four short links and nothing else. */
const MENU = { links: 4, linkWords: 8, characters: 100, linkCharacters: 100 };
/** One link of two words in it. */
const ENTRY = { links: 1, linkWords: 2, words: 2, characters: 12, linkCharacters: 12 };

type Case = [given: Given, scores: Record<string, number>];

function holds(cases: Case[]) {
  it.each(cases)('%j', (given, expected) => {
    expect(scores(given)).toEqual(expected);
  });
}

describe('nothing', () => holds([[{}, {}]]));

describe('share', () =>
  holds([
    [{ networks: 1 }, {}],
    [{ networks: 1, links: 1 }, { share: 3.5 }],
    [{ networks: 12 }, { share: 5 }],
    [{ networks: 11 }, { share: 1.5 }],
    [{ networks: 2 }, { share: 1.5 }],
    [{ cues: ['share'], words: 31 }, {}],
    [{ cues: ['share'], words: 30 }, { share: 2 }],
    [{ cues: ['share'], words: 30, headlines: 1 }, { related: 2 }],
    [{ list: { links: 5, networks: 3 } }, { share: 2.5 }],
    [{ list: { links: 5, networks: 3 }, headlines: 1 }, { related: 2 }],
    [{ list: { links: 6, networks: 3 } }, {}],
    [{ list: {} }, {}],
    [{ text: '1.2k Shares' }, { share: 4 }],
    [{ text: '1.2k Shares of the mill' }, {}],
  ]));

describe('comments', () =>
  holds([
    [{ textAreas: 1 }, { comments: 3 }],
    [{ text: 'Comments (3)' }, { comments: 3 }],
    [{ text: 'In comments (3)' }, {}],
    [{ cues: ['comments'] }, { comments: 2 }],
    [{ cues: ['comments'], marks: { comments: 0.5 } }, { comments: 6.5 }],
    [{ marks: { comments: 0.5 } }, { comments: 1.5 }],
    [{ text: 'Anna, 3 hours ago · Permalink. It is a fine light' }, { comments: 2 }],
    [{ text: `${'la '.repeat(34)}3 hours ago · Permalink` }, {}],
    [{ text: 'Anna, 3 hours · Permalink. It is a fine light' }, {}],
    [{ text: 'LOG IN TO COMMENT' }, { comments: 2 }],
    [{ text: 'Be the FIRST to say so' }, { comments: 2 }],
    [{ text: `${'la '.repeat(60)}be the first to say so` }, {}],
  ]));

describe('author-box', () =>
  holds([
    [{ prose: 1, text: 'Runa Holm is a reporter in Orrin' }, { 'author-box': 2 }],
    [{ prose: 0, text: 'Runa Holm is a reporter in Orrin' }, {}],
    [{ prose: 1 }, {}],
    [{ cues: ['author'] }, { 'author-box': 2 }],
    [{ authors: 1, links: 2 }, { 'author-box': 1.5 }],
    [{ authors: 1, links: 3 }, {}],
    [{ authors: 1, prose: 1 }, { 'author-box': 1.5 }],
    [{ authors: 1, links: 2, headlines: 1 }, { related: 2 }],
    [{ links: 2 }, {}],
    [{ byline: true }, { 'author-box': 1.5 }],
    [{ byline: true, headlines: 1 }, { related: 2 }],
  ]));

describe('newsletter', () =>
  holds([
    [{ mailFields: 1 }, { newsletter: 3, navigation: 6 }],
    [{ mailFields: 1, words: 60 }, { newsletter: 3 }],
    [{ mailFields: 1, words: 61, links: 14 }, { newsletter: 3 }],
    [
      { mailFields: 1, words: 61, links: 15 },
      { newsletter: 3, navigation: 6 },
    ],
    [{ mailFields: 1, textAreas: 1, words: 60 }, { comments: 3 }],
    [
      { near: { mailFields: 1 }, words: 25, links: 2 },
      { newsletter: 3, promo: 1 },
    ],
    [{ near: { mailFields: 1 }, words: 26, links: 2 }, { promo: 1 }],
    [{ near: { mailFields: 1 }, words: 25, links: 3 }, { promo: 1 }],
    [{ near: { mailFields: 1, textAreas: 1 }, words: 25, links: 2 }, { promo: 1 }],
    [{ near: { mailFields: 1 }, words: 0, links: 2 }, {}],
    [
      { near: { mailFields: 1 }, words: 1, links: 2 },
      { newsletter: 3, promo: 1 },
    ],
    [{ text: 'Breaking briefing', links: 4 }, { newsletter: 1.5 }],
    [{ text: 'Breaking briefing', links: 5 }, {}],
    [{ text: 'The newsletter', links: 4 }, { newsletter: 3.5 }],
    [{ text: 'The newsletter', links: 5 }, {}],
  ]));

describe('ad', () =>
  holds([
    [{ cues: ['ad'], words: 12 }, { ad: 4.5 }],
    [{ cues: ['ad'], words: 13 }, { ad: 1 }],
    [{ cues: ['ad'], words: 12, list: MENU }, { ad: 1 }],
    [{ words: 8, text: 'Skip past the ad' }, { ad: 4 }],
    [{ words: 9, text: 'Skip past the ad' }, {}],
    [{ words: 8, text: 'Skip past the mill' }, {}],
    [
      { cues: ['ad'], abroad: 12, headlines: 1 },
      { ad: 7, related: 2 },
    ],
    [
      { cues: ['ad'], abroad: 11, headlines: 1 },
      { ad: 1, related: 2 },
    ],
    [{ cues: ['ad'], abroad: 12 }, { ad: 1 }],
    [
      { cues: ['ad'], links: 0, headlines: 1 },
      { ad: 1, related: 2 },
    ],
    [
      { marks: { ad: 0.5 }, abroad: 12, headlines: 1 },
      { ad: 7.5, related: 2 },
    ],
    [{ abroad: 12, headlines: 1 }, { related: 2 }],
    [{ words: 0, links: 0 }, { ad: 1 }],
    [{ words: 0 }, {}],
    [{ words: 70, links: 0 }, {}],
  ]));

describe('notice', () =>
  holds([
    [{ text: 'Cookies help', links: 11, words: 31 }, { notice: 4 }],
    [{ text: 'Cookies help', links: 12, words: 31 }, {}],
    [{ text: 'Cookies help', links: 11, words: 30 }, {}],
    [{ text: 'Cookies help', links: 11, words: 30, buttons: 1 }, { notice: 4 }],
    [{ text: 'Cookies help', links: 11, words: 30, cues: ['cookies'] }, { notice: 4 }],
    [{ text: 'Biscuits help', links: 11, buttons: 1, cues: ['cookies'] }, {}],
    [{ text: 'All rights reserved', links: 4 }, { notice: 3 }],
    [{ text: 'All rights reserved', links: 5 }, {}],
    [{ text: 'Source: Cape Wire', links: 3 }, { notice: 4.5 }],
    [{ text: 'Source: Cape Wire', links: 4 }, { notice: 2 }],
    [{ text: 'Source: Cape Wire', links: 5 }, {}],
    [{ text: 'Via: Cape Wire', links: 3 }, { notice: 2.5 }],
  ]));

describe('navigation', () =>
  holds([
    [{ links: 4, linkWords: 15, linkCharacters: 500 }, { navigation: 3 }],
    [{ links: 4, linkWords: 16, linkCharacters: 500 }, {}],
    [{ links: 4, linkWords: 15, linkCharacters: 499 }, {}],
    [{ links: 3, linkWords: 9, linkCharacters: 500 }, {}],
    [{ links: 4, linkWords: 15, linkCharacters: 500, characters: 0 }, {}],
    [{ list: MENU, words: 8, linkWords: 139 }, { navigation: 3 }],
    [{ list: MENU, words: 8 }, {}],
    [{ list: MENU, words: 9, linkWords: 139 }, {}],
    [
      { list: MENU, words: 8, links: 0, linkWords: 0 },
      { navigation: 3, promo: 1 },
    ],
    [{ list: { ...MENU, linkCharacters: 60 }, words: 8, linkWords: 139 }, { navigation: 3 }],
    [{ list: { ...MENU, linkCharacters: 59 }, words: 8, linkWords: 139 }, {}],
    [{ list: { ...MENU, linkWords: 16 }, words: 8, linkWords: 139 }, {}],
    [{ list: { ...MENU, networks: 2 }, words: 8, linkWords: 139 }, {}],
    [{ list: { ...MENU, networks: 1 }, words: 8, linkWords: 139 }, { navigation: 3 }],
    [{ list: { ...MENU, characters: 0 }, words: 8, linkWords: 139 }, {}],
    [{ links: 8, linkWords: 23 }, { navigation: 2 }],
    [{ links: 8, linkWords: 24 }, {}],
    [{ links: 7, linkWords: 14 }, {}],
    [{ zone: Zone.Nav | Zone.List }, { navigation: 1 }],
    [{ zone: Zone.List }, {}],
    [{ zone: Zone.Footer | Zone.List }, { navigation: 1.5 }],
    [{ zone: Zone.Footer, where: 'before' }, {}],
    [{ cues: ['tags'] }, { navigation: 2 }],
    [{ text: 'TOPICS: Orrin, Halden' }, { navigation: 2 }],
    [{ text: `${' '.repeat(58)}TAGS: Orrin, Halden` }, {}],
    [
      { ...ENTRY, list: MENU },
      { navigation: 3, promo: 1 },
    ],
    [
      { ...ENTRY, list: MENU, marks: { navigation: 0.5 } },
      { navigation: 7, promo: 1 },
    ],
    [
      { ...ENTRY, marks: { navigation: 0.5 } },
      { navigation: 1, promo: 1 },
    ],
    [
      { ...ENTRY, list: MENU, marks: { navigation: 0.5 }, cues: ['ad'] },
      { navigation: 4, promo: 1, ad: 1 },
    ],
    [
      { ...ENTRY, list: MENU, marks: { navigation: 0.5 }, words: 4 },
      { navigation: 7, promo: 1 },
    ],
    [
      { ...ENTRY, list: MENU, marks: { navigation: 0.5 }, words: 5 },
      { navigation: 4, promo: 1 },
    ],
    [{ ...ENTRY, list: MENU, marks: { navigation: 0.5 }, words: 0 }, { navigation: 4 }],
    [
      { ...ENTRY, list: MENU, marks: { navigation: 0.5 }, links: 2 },
      { navigation: 4, promo: 1 },
    ],
    [{ cues: ['next'] }, { navigation: 2.5 }],
    [{ places: 12 }, { navigation: 3.5 }],
    [{ places: 11 }, {}],
    [{ places: 0, links: 0 }, {}],
    [{ places: 1, links: 1 }, { navigation: 3.5 }],
  ]));

describe('related', () =>
  holds([
    [{ headlines: 1 }, { related: 2 }],
    [{ headlines: 1, words: 8 }, { related: 2 }],
    [{ headlines: 1, words: 8, list: MENU }, {}],
    [{ headlines: 1, words: 9, list: MENU }, { related: 2 }],
    [{ headlines: 1, pictures: 1, prose: 1 }, { related: 3 }],
    [{ headlines: 1, times: 1, pictures: 1, prose: 1 }, { related: 4 }],
    [{ cues: ['related'] }, { related: 2 }],
    [{ cues: ['latest'] }, { related: 1 }],
    [
      { links: 0, words: 9, ahead: 1 },
      { related: 2.5, promo: 1 },
    ],
    [{ links: 0, words: 10, ahead: 1 }, { promo: 1 }],
    [{ links: 0, words: 0, ahead: 1 }, { ad: 1 }],
    [{ links: 1, words: 9, ahead: 1 }, { promo: 1 }],
    [{ links: 0, words: 9 }, { promo: 1 }],
    [{ pictures: 2, prose: 1, links: 2, texts: 2 }, { related: 2 }],
    [{ pictures: 1, prose: 1, links: 2, texts: 2 }, {}],
    [{ pictures: 2, prose: 1, links: 1, texts: 2 }, {}],
    [{ pictures: 2, prose: 1, links: 2, texts: 1 }, {}],
    [{ pictures: 2, prose: 1, networks: 12 }, { share: 5 }],
    [{ pictures: 1, words: 4, texts: 1 }, { related: 1.5 }],
    [{ pictures: 1, words: 3 }, {}],
    [{ pictures: 1, links: 0 }, {}],
    [{ pictures: 1, networks: 12 }, { share: 5 }],
    [{ headlines: 1, list: { links: 5, headlines: 3 } }, { related: 3.5 }],
    [{ headlines: 1, list: { links: 5, headlines: 2 } }, { related: 2 }],
    [{ list: { links: 5, headlines: 3 } }, {}],
    [{ headlines: 3 }, { related: 3.5 }],
    [{ headlines: 2 }, { related: 2 }],
    [{ links: 0, zone: Zone.Heading, cues: ['see-also'] }, { related: 5 }],
    [{ links: 1, zone: Zone.Heading, cues: ['see-also'] }, {}],
    [{ links: 0, zone: Zone.List, cues: ['see-also'] }, {}],
    [{ links: 0, zone: Zone.Heading }, {}],
    [{ ahead: 1, cues: ['see-also'] }, { related: 3 }],
    [{ cues: ['see-also'] }, {}],
  ]));

describe('see-also', () =>
  holds([
    [{ where: 'body', cues: ['see-also'] }, { 'see-also': 2 }],
    [{ where: 'top', cues: ['see-also'] }, {}],
    [
      { where: 'body', links: 2, headlines: 1 },
      { 'see-also': 3, related: 2 },
    ],
    [{ where: 'top', links: 2, headlines: 1 }, { related: 2 }],
    [{ where: 'body', links: 3, headlines: 1 }, { related: 2 }],
    [{ where: 'body', links: 2, headlines: 2 }, { related: 2 }],
    [{ where: 'body', links: 2, headlines: 1, list: { links: 5 } }, { related: 2 }],
  ]));

describe('ticker', () =>
  holds([
    [{ times: 1 }, {}],
    [
      { times: 1, headlines: 1 },
      { ticker: 1, related: 3 },
    ],
    [{ times: 1, headlines: 1, pictures: 1, prose: 1 }, { related: 4 }],
    [{ times: 3 }, { ticker: 1 }],
    [{ times: 2 }, {}],
    [
      { times: 1, cues: ['latest'] },
      { ticker: 1, related: 1 },
    ],
    [
      { times: 8, cues: ['latest'] },
      { ticker: 6, related: 1 },
    ],
    [
      { times: 7, cues: ['latest'] },
      { ticker: 2, related: 1 },
    ],
    [{ times: 8 }, { ticker: 1 }],
    [
      { times: 3, links: 1, cues: ['latest'] },
      { ticker: 6, related: 1 },
    ],
    [
      { times: 2, links: 1, cues: ['latest'] },
      { ticker: 1, related: 1 },
    ],
    [
      { times: 8, cues: ['latest'], pictures: 1, prose: 1 },
      { ticker: 2, related: 1 },
    ],
  ]));

describe('promo', () =>
  holds([
    [{ text: 'Follow our channel' }, { promo: 2 }],
    [{ text: 'We follow the channel' }, {}],
    [{ text: 'Follow our tide' }, {}],
    [{ text: 'Shop now for boots', links: 4 }, { promo: 1.5 }],
    [{ text: 'Shop now for boots', links: 5 }, {}],
    [{ words: 60, links: 3 }, { promo: 1 }],
    [{ words: 61, links: 3 }, {}],
    [{ words: 60, links: 4 }, {}],
    [{ words: 0, links: 3 }, {}],
  ]));

describe('what the page calls it, and the rule that took it', () => {
  it.each([
    ['share', 2, 4],
    ['comments', 3, 4],
    ['author-box', 2.5, 3.5],
    ['newsletter', 2, 2.5],
    ['ad', 3, 2],
    ['promo', 2, 1],
    ['notice', 2, 2],
    ['navigation', 2, 3],
    ['related', 1.5, 2],
    ['ticker', 2.5, 2],
    ['see-also', 2, 2],
  ])('%s', (kind, name, rule) => {
    expect(scores({ marks: { [kind]: 1 } })).toEqual({ [kind]: name });
    expect(scores({ marks: { [kind]: 0.4 } })[kind]).toBeCloseTo(name * 0.4);
    expect(scores({ pictures: 1, prose: 1 }, kind)).toEqual({ [kind]: rule });
  });

  it.each<[kind: string, given: Given, is: boolean]>([
    ['ticker', { recent: 1, pictures: 1 }, true],
    ['ticker', { recent: 1, places: 1 }, false],
    ['ticker', { recent: 0 }, true],
    ['ticker', { pictures: 1 }, false],
    ['ticker', { list: { pictures: 1 } }, false],
    ['ticker', { list: { pictures: 0 } }, true],
    ['see-also', { where: 'body', words: 6 }, true],
    ['see-also', { where: 'body', words: 5 }, false],
    ['see-also', { where: 'top', words: 6 }, false],
    ['see-also', { where: 'body', words: 6, ahead: 1 }, false],
    ['see-also', { where: 'body', words: 6, links: 0, zone: Zone.Heading }, false],
    ['see-also', { where: 'body', words: 6, links: 1, zone: Zone.Heading }, true],
    ['related', { where: 'body', recent: 1 }, false],
  ])('%s is as good as proven by %j: %s', (kind, given, is) => {
    expect(scores(given, kind)[kind]).toBe(is ? 10 : 2);
  });
});
