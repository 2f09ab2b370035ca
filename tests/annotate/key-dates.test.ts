import { describe, expect, it } from 'vitest';
import { annotate } from '../../utils/annotate/annotate';
import { articleOf, CAPTURED } from './article';

const TEXT = [
  'QUETTA: Water Minister Barim Qazoni met with Ambassador Helen Fordwick on Thursday to discuss the drought.',
  'The discussion also included plans to hold a River Safety Dialogue in June.',
  'It was also announced that the Pak-US Caucus meeting will be held in Boston on April 30 to further ties.',
].join('\n');

describe('findKeyDates', () => {
  it('gives events with their names, in the order of time, against the date of publication', () => {
    const { keyDates } = annotate(articleOf(TEXT, { published: '2025-04-03' }), { captured: CAPTURED });
    expect(
      keyDates.map(({ value, granularity, kind, what, certain }) => [
        value,
        granularity,
        kind,
        what,
        certain,
      ]),
    ).toEqual([
      ['2025-04-03', 'day', 'past', 'meeting with Ambassador Helen Fordwick', true],
      ['2025-04-30', 'day', 'upcoming', 'Pak-US Caucus meeting', true],
      ['2025-06', 'month', 'upcoming', 'River Safety Dialogue', true],
    ]);
    for (const { sentence, expressions } of keyDates) {
      expect(expressions[0]!.start).toBeGreaterThanOrEqual(sentence.start);
      expect(expressions[0]!.end).toBeLessThanOrEqual(sentence.end);
    }
  });

  it('leaves years unknown on an undated page, and invents no candidates', () => {
    const { keyDates } = annotate(articleOf(TEXT), { captured: CAPTURED });
    expect(
      keyDates.map(({ value, kind, certain, candidates }) => [value, kind, certain, candidates]),
    ).toEqual([
      ['XXXX-WXX-4', 'past', false, []],
      ['XXXX-04-30', 'upcoming', false, []],
      ['XXXX-06', 'upcoming', false, []],
    ]);
  });

  it('finds the years in which the day of a dateline was the weekday of the text', () => {
    const text =
      'Kenya and the US will start the all-important dialogue on water sharing in Boston on Tuesday.';
    const dateline = { place: 'Nairobi', date: 'XXXX-09-17', agency: null };
    const [keyDate] = annotate(articleOf(text, { dateline }), { captured: CAPTURED }).keyDates;
    expect(keyDate).toMatchObject({
      value: 'XXXX-09-17',
      what: 'dialogue on water sharing',
      kind: 'upcoming',
      certain: false,
      candidates: ['2024-09-17', '2019-09-17', '2013-09-17'],
    });
  });

  it('bounds candidates by the time of capture', () => {
    const text = 'The two sides will meet for talks on Tuesday.';
    const dateline = { place: 'Nairobi', date: 'XXXX-09-17', agency: null };
    const at = (captured: string) =>
      annotate(articleOf(text, { dateline }), { captured }).keyDates[0]?.candidates;
    expect(at('2024-09-16T10:00:00Z')).toEqual(['2019-09-17', '2013-09-17']);
    expect(at('2024-09-17T10:00:00Z')).toEqual(['2024-09-17', '2019-09-17', '2013-09-17']);
  });

  it('uses a dateline with its year as the reference', () => {
    const dateline = { place: 'Nairobi', date: '2024-09-17', agency: null };
    const { keyDates } = annotate(articleOf('The summit will open on Friday.', { dateline }), {
      captured: CAPTURED,
    });
    expect(keyDates.map(({ value, kind }) => [value, kind])).toEqual([['2024-09-20', 'upcoming']]);
  });

  it('merges expressions of one value', () => {
    const text = 'The trial will begin on May 4. On May 4 the court will hear the trial’s first witness.';
    const { keyDates } = annotate(articleOf(text, { published: '2025-04-03' }), { captured: CAPTURED });
    expect(keyDates).toHaveLength(1);
    expect(keyDates[0]?.expressions).toHaveLength(2);
  });

  it('leaves years in passing out', () => {
    const text = 'The firm, founded in 1998, sells boats. It grew in 2004.';
    expect(annotate(articleOf(text, { published: '2025-04-03' }), { captured: CAPTURED }).keyDates).toEqual(
      [],
    );
  });
});
