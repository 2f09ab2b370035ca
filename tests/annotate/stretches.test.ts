import { describe, expect, it } from 'vitest';
import { tagDates } from '../../utils/annotate/dated-text';
import { tokeniseText } from '../../utils/annotate/document';
import { fromDay, isRealDay, toDay } from '../../utils/annotate/times/calendar';
import { englishTimes } from '../../utils/annotate/times/english';
import { datedStretches } from '../../utils/annotate/times/stretches';
import { finish } from '../../utils/steps';
import fc from '../properties';

const cut = (text: string) =>
  datedStretches(text).stretches.map(({ start, end }) => text.slice(start, end).trim());

describe('the stretches that can hold a date', () => {
  it.each([
    ['The mayor left. It rained on Monday. Nobody came.', ['It rained on Monday.']],
    ['It rained. Nobody came.\nThe fair is in May.', ['The fair is in May.']],
    ['He met Dr. Varo on Monday. Then he left.', ['He met Dr. Varo on Monday.']],
    ['The 17 dogs ran. By 17 March all was over.', ['By 17 March all was over.']],
    [
      'Some 1,200 people came. They paid $5. It ended at 5 p.m. There was rain.',
      ['They paid $5. It ended at 5 p.m. There was rain.'],
    ],
    ['Good news came. A Good Friday it was.', ['A Good Friday it was.']],
  ])('%s', (text, expected) => expect(cut(text)).toEqual(expected));
});

const PIECES = [
  'Officials said on Monday that the bridge would open in two weeks.',
  'The mayor, who had left, came back!',
  '“We met at 5 p.m. on March 3,” he said.',
  'Was it in 1998?',
  'Nothing was said of it.',
  'Some 17 people and 1,200 sheep were on the road.',
  'It closed at 5.',
  'On Jan. 5 he left. The day after he was back.',
  'By then all 12 had gone to the U.S. There it ended.',
  'AD 842 was wet.',
  'Good Friday fell late; the fourth of July did not.',
  'A café in Košice opened in the ’90s.',
  'Mail desk@paper.example by 17/05.',
  '#Friday is here',
  'In the second half of 2019–21 it was no. 5.',
];

describe('reading only the stretches', () => {
  it('finds what reading everything finds', () => {
    const text = fc
      .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(' ', '\n', '  ')), { maxLength: 12 })
      .map((pieces) => pieces.map((pair) => pair.join('')).join(''));
    fc.assert(
      fc.property(text, (written) => {
        const steps = englishTimes.recognise(tokeniseText(written), { reference: '2025-04-03', lang: null });
        const all = finish(steps).map(({ start, end, type, value }) => ({ start, end, type, value }));
        expect(tagDates({ text: written, dct: '2025-04-03' })).toEqual(all);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the calendar', () => {
  it('counts as the platform does, in any year', () => {
    fc.assert(
      fc.property(fc.integer({ min: -800_000, max: 800_000 }), (day) => {
        const date = new Date(day * 86_400_000);
        const parts = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
        expect(fromDay(day)).toEqual(parts);
        expect(toDay(parts.year, parts.month, parts.day)).toBe(day);
      }),
    );
  });

  it('goes on counting behind the end of a month or a year', () => {
    expect(toDay(2023, 2, 30)).toBe(toDay(2023, 3, 2));
    expect(toDay(2023, 14, 1)).toBe(toDay(2024, 2, 1));
    expect(toDay(2023, 0, 1)).toBe(toDay(2022, 12, 1));
  });

  it('knows which days there are', () => {
    expect([isRealDay(2024, 2, 29), isRealDay(1900, 2, 29), isRealDay(2025, 4, 31)]).toEqual([
      true,
      false,
      false,
    ]);
    expect(isRealDay(2025, 12, 31)).toBe(true);
  });
});
