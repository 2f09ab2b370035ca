import { describe, expect, it } from 'vitest';
import type { Annotations, Article, KeyDate, TimeExpression } from '../../utils/article';
import { correctDates, getSaved, saveArticle } from '../../utils/library/articles';
import { applyCorrections, keepCorrections, withCorrection } from '../../utils/library/date-corrections';
import { freshLibrary, makeArticle } from './samples';

const TEXT = 'The council meets on Monday. The fair runs from 3 to 5 May.\nOn Monday it rained.';

function timeOf(words: string, value: string, from = 0): TimeExpression {
  const start = TEXT.indexOf(words, from);
  return { start, end: start + words.length, text: words, type: 'DATE', value, stated: false };
}
function dateOf(value: string, expressions: TimeExpression[], more: Partial<KeyDate> = {}): KeyDate {
  const kind = 'past' as const;
  const rest = { granularity: 'day' as const, certain: false, candidates: ['2019-05-06'] };
  return { value, what: 'Council', expressions, sentence: { start: 0, end: 28 }, kind, ...rest, ...more };
}

const MONDAY = timeOf('Monday', '2025-04-28');
const LATER_MONDAY = timeOf('Monday', '2025-04-28', 40);
const THIRD = timeOf('3', '2025-05-03');
const FIFTH = timeOf('5 May', '2025-05-05');
const FOUND: Annotations = {
  entities: [],
  times: [MONDAY, THIRD, FIFTH, LATER_MONDAY],
  keyDates: [
    dateOf('2025-04-28', [MONDAY, LATER_MONDAY]),
    dateOf('2025-05-03/2025-05-05', [THIRD, FIFTH], { granularity: 'range', kind: 'upcoming', what: 'Fair' }),
  ],
  engine: 'test',
};
const ARTICLE: Pick<Article, 'text' | 'published'> = {
  text: TEXT,
  published: { value: '2025-05-01', source: 'meta', certain: true },
};
const values = ({ keyDates }: Annotations) => keyDates.map(({ value }) => value);
const correct = (expressions: TimeExpression[], value: string | null) =>
  withCorrection(ARTICLE, FOUND, { expressions, value });

describe('a corrected date', () => {
  it('has the given value, is sure, and lies ahead where it comes after publication', () => {
    const [date] = correct([MONDAY, LATER_MONDAY], '2025-06').keyDates.slice(-1);
    expect(date).toMatchObject({ value: '2025-06', granularity: 'month', kind: 'upcoming', certain: true });
    expect(date).toMatchObject({ candidates: [], what: 'Council' });
  });
  it('is dropped from the text and from the key dates with null', () => {
    const after = correct([MONDAY, LATER_MONDAY], null);
    expect(after.times).toEqual([THIRD, FIFTH]);
    expect(values(after)).toEqual(['2025-05-03/2025-05-05']);
  });
  it('leaves the same words elsewhere alone', () => {
    const after = correct([LATER_MONDAY], null);
    expect(after.keyDates[0]?.expressions).toEqual([MONDAY]);
    expect(values(correct([LATER_MONDAY], '2025-04-21'))).toEqual([
      '2025-04-21',
      '2025-04-28',
      '2025-05-03/2025-05-05',
    ]);
  });
  it('may be a stretch told in two expressions', () => {
    expect(values(correct([THIRD, FIFTH], '2025-05-10'))).toEqual(['2025-04-28', '2025-05-10']);
    expect(values(correct([FIFTH], '2025-05-06'))).toContain('2025-05-03/2025-05-06');
    expect(values(correct([THIRD, FIFTH], null))).toEqual(['2025-04-28']);
  });
  it('becomes one with a date of the same value', () => {
    const after = correct([THIRD, FIFTH], '2025-04-28');
    expect(values(after)).toEqual(['2025-04-28']);
    expect(after.keyDates[0]?.expressions).toHaveLength(3);
  });
  it('replaces an earlier word on the same date', () => {
    const once = correct([MONDAY], '2025-04-21');
    const [monday] = once.times;
    const twice = withCorrection(ARTICLE, once, { expressions: [monday!], value: '2025-04-14' });
    expect(twice.corrections).toHaveLength(1);
    expect(values(twice)).toContain('2025-04-14');
  });
});

describe('a correction', () => {
  it('holds for the next reading of the text, also when something was put before it', () => {
    const { corrections } = correct([MONDAY], '2025-04-21');
    const text = `An editor added this. ${TEXT}`;
    const shifted = { ...MONDAY, start: MONDAY.start + 22, end: MONDAY.end + 22 };
    const again = { ...FOUND, times: [shifted], keyDates: [dateOf('2025-04-28', [shifted])] };
    const after = keepCorrections({ ...ARTICLE, text }, again, { ...FOUND, corrections: corrections! });
    expect(values(after)).toEqual(['2025-04-21']);
  });
  it('says nothing of the same words in other surroundings', () => {
    const { corrections } = correct([MONDAY], '2025-04-21');
    const text = 'Nobody came on Monday, they said.';
    const start = text.indexOf('Monday');
    const other = { ...FOUND, times: [{ ...MONDAY, start, end: start + 6 }], keyDates: [] };
    expect(applyCorrections({ ...ARTICLE, text }, other, corrections!).times[0]?.value).toBe('2025-04-28');
  });
});

describe('in the library', () => {
  const article = makeArticle({ text: TEXT });
  it('stays when the article is saved again, and can be taken back', async () => {
    const db = await freshLibrary();
    const { key } = await saveArticle(db, { article, annotations: FOUND }, { now: 1 });
    const { corrections } = correct([MONDAY, LATER_MONDAY], null);
    const kept = await correctDates(db, key, corrections!);
    const shown = async () => values((await getSaved(db, key))!.annotations);
    expect(await shown()).toEqual(['2025-05-03/2025-05-05']);
    await saveArticle(db, { article, annotations: FOUND }, { now: 2 });
    expect(await shown()).toEqual(['2025-05-03/2025-05-05']);
    await kept?.undo();
    expect(await shown()).toEqual(values(FOUND));
  });
  it('is nothing where the article is not there', async () => {
    const db = await freshLibrary();
    expect(await correctDates(db, 'https://nowhere.example/', [])).toBeNull();
  });
});
