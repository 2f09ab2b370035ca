/** Two records of one article, or what another tool kept of it, made one. */
import { describe, expect, it } from 'vitest';
import type { Article, SavedArticle } from '../../../utils/article';
import { NEW_STATE } from '../../../utils/article';
import { joinLink } from '../../../utils/transfer/import/join';
import { joinNotes, mergeSaved } from '../../../utils/transfer/import/merge';
import { makeArticle, makeHighlight, makeSaved } from '../../library/samples';

const now = 9_000;
const bare: Partial<Article> = {
  ...{ title: '', siteName: null, lang: null, published: null, byline: [], excerpt: '' },
  ...{ html: '', text: '', wordCount: 0, lead: '' },
};
const link = (over: Partial<SavedArticle> = {}, article: Partial<Article> = {}) =>
  makeSaved({ article: makeArticle({ ...bare, ...article }), tags: [], ...over });
const join = (before: SavedArticle, theirs: SavedArticle, dated = true) =>
  joinLink(before, theirs, { now, dated });

describe('a link of another tool', () => {
  it('fills what ours does not say, and takes no other words for it', () => {
    const said = makeArticle();
    for (const name of ['title', 'siteName', 'lang', 'published', 'byline', 'excerpt'] as const) {
      const joined = join(link(), link({}, { [name]: said[name] }));
      expect(joined?.article).toEqual(makeArticle({ ...bare, [name]: said[name] }));
      expect(joined?.updatedAt).toBe(now);
      const other = link({}, { [name]: said[name] });
      expect(join(other, link())).toBeNull();
    }
    const full = link({}, { ...said, html: '', text: '', wordCount: 0, lead: '' });
    const others = {
      title: 'Other',
      siteName: 'Other',
      lang: 'de',
      published: null,
      byline: ['Other'],
      excerpt: 'Other',
    };
    expect(join(full, link({}, others))).toBeNull();
  });

  it('adds tags, a star, a note and the earlier day; the rest of the state is ours', () => {
    const ours = makeSaved({ savedAt: 5_000, state: { unread: false, archived: true, favourite: false } });
    const starred = { ...NEW_STATE, favourite: true };
    expect(join(ours, link({ savedAt: 5_000, tags: ['Floods'] }))).toBeNull();
    expect(join(ours, link({ savedAt: 5_000, tags: ['Dykes'] }))?.tags).toEqual(['Floods', 'Dykes']);
    expect(join(ours, link({ savedAt: 5_000, state: starred }))?.state).toEqual({
      ...{ unread: false, archived: true, favourite: true },
    });
    expect(join(ours, link({ savedAt: 5_000, note: 'Ask' }))?.note).toBe('Ask');
    expect(join(ours, link({ savedAt: 4_000 }))?.savedAt).toBe(4_000);
    expect(join(ours, link({ savedAt: 6_000 }))).toBeNull();
    expect(join(ours, link({ savedAt: 4_000 }), false)).toBeNull();
  });

  it('brings an article back from the trash, and a favourite stays one', () => {
    const ours = makeSaved({ trashedAt: 8_000, state: { ...NEW_STATE, favourite: true } });
    expect(join(ours, link())).toMatchObject({ trashedAt: null, state: { favourite: true }, updatedAt: now });
  });

  it('adds highlights that are not there yet', () => {
    const ours = makeSaved({ highlights: [makeHighlight()] });
    expect(join(ours, link({ highlights: [makeHighlight({ colour: 'green' })] }))).toBeNull();
    const two = join(ours, link({ highlights: [makeHighlight({ id: 'mark-2' })] }));
    expect(two?.highlights.map(({ id, position }) => [id, position?.start])).toEqual([
      ['mark-1', 85],
      ['mark-2', 85],
    ]);
  });
});

describe('a text of another tool', () => {
  const text = 'The ferry was late.\nNobody minded.';
  const theirs = (words: string) =>
    makeSaved({ tags: [], article: makeArticle({ text: words }), textSavedAt: 700 });

  it('takes the place of none, under our address', () => {
    const ours = link({}, { url: 'https://www.courier.example/flood?a', title: 'Our title' });
    const joined = join(ours, theirs(text));
    expect(joined).toMatchObject({
      article: { text, title: 'Dyke breaks at Oberfeld' },
      textSavedAt: 700,
      versions: [],
    });
    expect(joined?.article.url).toBe('https://www.courier.example/flood?a');
  });

  it('that ours has every line of is no other text; one with a new line is an earlier version', () => {
    const ours = makeSaved({ article: makeArticle({ text }) });
    expect(join(ours, theirs('Nobody minded.'))).toBeNull();
    expect(join(ours, theirs('Nobody minded.\nNobody asked.'))).toMatchObject({
      article: { text },
      versions: [{ savedAt: 700, article: { text: 'Nobody minded.\nNobody asked.' } }],
    });
  });

  it('stands among the versions in the order of time', () => {
    const version = (savedAt: number) => ({ ...theirs(`Text of ${savedAt}`), savedAt });
    const ours = makeSaved({ versions: [version(600), version(800)] });
    expect(join(ours, theirs(text))?.versions.map(({ savedAt }) => savedAt)).toEqual([600, 700, 800]);
  });

  it('of no words gives them to a link all the same', () => {
    const signs = makeSaved({ tags: [], article: makeArticle({ text: '— — —', wordCount: 0 }) });
    expect(join(link(), signs)).toMatchObject({ article: { text: '— — —' }, versions: [] });
  });
});

describe('two records of one library', () => {
  it('have the state of the later change, and ours where they are of one time', () => {
    const archived = { unread: false, archived: true, favourite: false };
    const theirs = (updatedAt: number) => makeSaved({ state: archived, updatedAt });
    const ours = makeSaved({ updatedAt: 5_000 });
    expect(mergeSaved(ours, theirs(5_001))).toMatchObject({ state: archived, updatedAt: 5_001 });
    expect(mergeSaved(ours, theirs(5_000)).state).toEqual(NEW_STATE);
    expect(mergeSaved(ours, theirs(4_999))).toMatchObject({ state: NEW_STATE, updatedAt: 5_000 });
  });

  it('have the highlight that was changed last', () => {
    const colourOf = (updatedAt: number) =>
      mergeSaved(
        makeSaved({ highlights: [makeHighlight({ updatedAt: 3_000 })] }),
        makeSaved({ highlights: [makeHighlight({ colour: 'green', updatedAt })] }),
      ).highlights.map(({ colour }) => colour);
    expect([colourOf(2_999), colourOf(3_000), colourOf(3_001)]).toEqual([['yellow'], ['yellow'], ['green']]);
  });

  it('have the longer of two notes where it holds the other, else both', () => {
    expect(joinNotes('Ask the pilot', 'pilot')).toBe('Ask the pilot');
    expect(joinNotes('pilot', 'Ask the pilot')).toBe('Ask the pilot');
    expect(joinNotes('One', 'Two')).toBe('One\n\nTwo');
    expect(joinNotes('', 'Two')).toBe('Two');
  });

  it('are in the trash only where both are', () => {
    const trashed = makeSaved({ trashedAt: 8_000 });
    expect(mergeSaved(trashed, makeSaved({ trashedAt: 7_000 })).trashedAt).toBe(8_000);
    expect(mergeSaved(trashed, makeSaved()).trashedAt).toBeNull();
    expect(mergeSaved(makeSaved(), trashed).trashedAt).toBeNull();
  });

  it('have the newest text, and all others in the order of time', () => {
    const of = (textSavedAt: number, ...earlier: number[]) => {
      const article = (at: number) => makeArticle({ text: `Text of ${at}` });
      const versions = earlier.map((savedAt) => ({ ...makeSaved(), article: article(savedAt), savedAt }));
      return makeSaved({ article: article(textSavedAt), textSavedAt, versions });
    };
    const timesOf = ({ versions, textSavedAt, article }: SavedArticle) => {
      expect(article.text).toBe(`Text of ${textSavedAt}`);
      return [...versions.map(({ savedAt }) => savedAt), textSavedAt];
    };
    expect(timesOf(mergeSaved(of(400, 100), of(500, 200, 300)))).toEqual([100, 200, 300, 400, 500]);
    expect(timesOf(mergeSaved(of(500, 200), of(400, 100, 300)))).toEqual([100, 200, 300, 400, 500]);
  });

  it('have the text of the one that has any', () => {
    const empty = link({ textSavedAt: 3_000 });
    const full = makeSaved({ textSavedAt: 2_000 });
    expect(mergeSaved(empty, full)).toMatchObject({ article: { text: full.article.text }, versions: [] });
    expect(mergeSaved(full, empty)).toMatchObject({ article: { text: full.article.text }, versions: [] });
  });
});
