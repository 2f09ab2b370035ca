import { describe, expect, it } from 'vitest';
import { dateOf, markedTimes, sentenceAround, spotAt } from '../../components/reader/date-spots';
import type { Annotations, TimeExpression } from '../../utils/article';

const text = 'It rained. "They met on Monday in Aldermoor." Then they left.\nOn 5 May it snowed';
const time = (words: string, value: string, type: TimeExpression['type'] = 'DATE'): TimeExpression => {
  const start = text.indexOf(words);
  return { start, end: start + words.length, text: words, type, value, stated: false };
};
const monday = time('Monday', '2025-04-28');
const fifth = time('5 May', 'XXXX-05-05');
const annotations: Annotations = {
  entities: [],
  times: [monday, fifth, time('Then', 'P2D', 'DURATION')],
  keyDates: [
    {
      ...{ value: '2025-04-28', granularity: 'day', what: 'meeting', expressions: [monday, fifth] },
      ...{ sentence: { start: 11, end: 45 }, kind: 'past', certain: false, candidates: [] },
    },
  ],
  engine: '',
};

describe('dates of the reader', () => {
  it('are days and hours, not lengths', () => {
    expect(markedTimes(annotations)).toEqual([monday, fifth]);
  });
  it('are told of as their key date is, one expression at a time', () => {
    expect(dateOf(monday, annotations, text)).toMatchObject({
      ...{ what: 'meeting', certain: false, expressions: [monday], sentence: { start: 11, end: 45 } },
    });
  });
  it('speak for themselves where they are no key date', () => {
    const date = dateOf(fifth, annotations, text);
    expect(date).toMatchObject({ what: null, certain: false, granularity: 'day' });
    expect(text.slice(date.sentence.start, date.sentence.end)).toBe('On 5 May it snowed');
  });
  it('stand in a sentence between stops, quotes and lines', () => {
    const { start, end } = sentenceAround(text, monday);
    expect(text.slice(start, end)).toBe('"They met on Monday in Aldermoor."');
  });
  it('are found under the pointer, on each of their lines', () => {
    const spot = {
      time: monday,
      places: [
        { left: 100, top: 0, width: 50, height: 20 },
        { left: 0, top: 20, width: 30, height: 20 },
      ],
    };
    expect(spotAt([spot], 120, 10)).toBe(spot);
    expect(spotAt([spot], 10, 30)).toBe(spot);
    expect(spotAt([spot], 60, 30)).toBeNull();
  });
});
