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

  it('puts whom somebody met as a meeting with them', () => {
    const text = 'Water Minister Ana Orlund met Kenyan Ambassador Tom Okelo on Thursday.';
    const [keyDate] = annotate(articleOf(text, { published: '2025-04-03' }), { captured: CAPTURED }).keyDates;
    expect(keyDate?.what).toBe('meeting with Kenyan Ambassador Tom Okelo');
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

  it('tells the day of a dateline from what happened', () => {
    const dateline = { place: 'Hallmark', date: 'XXXX-08-27', agency: 'Northern Wire' };
    const filed =
      'HALLMARK, Aug. 27 (Northern Wire) – The Orlow Bridge will reopen to cars on October 5 after five months.';
    const found = (text: string) => {
      const article = articleOf(text, { dateline, published: '2026-08-27' });
      const { keyDates } = annotate(article, { captured: CAPTURED });
      return keyDates.map(({ value, kind, what }) => [value, kind, what]);
    };
    const reopening = ['2026-10-05', 'upcoming', 'reopen to cars'];
    expect(found(filed)).toEqual([['2026-08-27', 'published', null], reopening]);
    expect(found(`${filed} The minister opened a ferry on Aug. 27.`)).toEqual([
      ['2026-08-27', 'past', 'opened a ferry'],
      reopening,
    ]);
  });

  it('merges expressions of one value', () => {
    const text = 'The trial will begin on May 4. On May 4 the court will hear the trial’s first witness.';
    const { keyDates } = annotate(articleOf(text, { published: '2025-04-03' }), { captured: CAPTURED });
    expect(keyDates).toHaveLength(1);
    expect(keyDates[0]?.expressions).toHaveLength(2);
  });

  it('tells the day that a text says it was published on from what happened', () => {
    const kinds = (text: string) =>
      annotate(articleOf(text, { published: '2025-04-03' }), { captured: CAPTURED }).keyDates.map(
        ({ kind, what }) => [kind, what],
      );
    expect(kinds('Published on April 3, 2025.\nTalks were long.')).toEqual([['published', null]]);
    expect(kinds('The survey published on April 3, 2025 found little. A vote was held.')).not.toContainEqual([
      'published',
      null,
    ]);
    expect(kinds('Posted: 3 April 2025.\nThe trial of Odo Marl began on 3 April 2025.')).toEqual([
      ['past', 'trial of Odo Marl'],
    ]);
  });

  it('does not swear to a feast that waits for the moon', () => {
    const { keyDates } = annotate(
      articleOf('The fair will open on Eid al-Adha. A vote will be held on Easter Monday.', {
        published: '2025-04-03',
      }),
      { captured: CAPTURED },
    );
    expect(keyDates.map(({ value, certain }) => [value, certain])).toEqual([
      ['2025-04-21', true],
      ['2025-06-06', false],
    ]);
  });

  it('leaves years in passing out', () => {
    const text = 'The firm, founded in 1998, sells boats. It grew in 2004.';
    expect(annotate(articleOf(text, { published: '2025-04-03' }), { captured: CAPTURED }).keyDates).toEqual(
      [],
    );
  });

  const whats = (text: string, published = '2025-04-03') =>
    annotate(articleOf(text, { published }), { captured: CAPTURED }).keyDates.map(
      ({ value, what }) => `${value} ${what}`,
    );

  it.each([
    [
      'Amina Kross’s visit to Oberfeld on April 9 will be short.',
      '2025-04-09 Amina Kross’s visit to Oberfeld',
    ],
    ['An attack on Monday on a grain store killed two.', '2025-03-31 attack on a grain store'],
    ['The fair in Tarnby will run from April 9 to April 12.', '2025-04-09/2025-04-12 fair in Tarnby'],
    ['The strike will last between 9 and 12 April.', '2025-04-09/2025-04-12 strike'],
    ['The line would reopen on 1 September 2025, the minister said.', '2025-09-01 line would reopen'],
    ['The council’s inquiries began on Monday after a complaint.', '2025-03-31 council’s inquiries'],
    [
      'Public hearings, which began on Monday, follow the Harbour Assembly’s request.',
      '2025-03-31 Public hearings',
    ],
    ['The final day of the harbour trial is set for April 9.', '2025-04-09 harbour trial'],
  ])('says what happens: %s', (text, expected) => expect(whats(text)).toEqual([expected]));

  it.each([
    'Nobody should go out and vote on Monday, she thought.',
    'He lit a pipe, which was still on fire on Monday.',
    'They heard of it at 8:30 p.m. during the quay fire.',
    'It was a matter for the budget office, which wrote on Monday.',
  ])('is not taken in by a word: %s', (text) =>
    expect(whats(`First paragraph.\nSecond paragraph.\n${text}`)).toEqual([]),
  );

  it('keeps a whole recent date of the lead, with its sentence for words', () => {
    const text = 'Minister Ada Okonjo said on 14 March 2025 that the bridge was safe.';
    expect(whats(text)).toEqual(['2025-03-14 null']);
  });

  it('marks a date as uncertain that can be read either way round', () => {
    const certain = (text: string) =>
      annotate(articleOf(text, { published: '2025-04-03' }), { captured: CAPTURED }).keyDates.map(
        (one) => `${one.value} ${one.certain}`,
      );
    expect(certain('The harbour trial opens on 06/05/2025.')).toEqual(['2025-06-05 false']);
    expect(certain('The harbour trial opens on 06/05/2025, the dyke trial on 25/05/2025.')).toEqual([
      '2025-05-06 false',
      '2025-05-25 true',
    ]);
  });
});
