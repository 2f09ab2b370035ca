/** Families of expressions, each with what is one and what only looks like one. The day of writing is Thursday, 2025-04-03. */
import { describe, expect, it } from 'vitest';
import { annotate } from '../../utils/annotate/annotate';
import { articleOf } from './article';
import { family, times } from './families';

family('the week before and the week after', [
  ['They met last Tuesday.', ['last Tuesday=2025-03-25']],
  ['They meet next Friday.', ['next Friday=2025-04-11']],
  ['They met this past Tuesday.', ['this past Tuesday=2025-04-01']],
  ['They will meet this coming Monday.', ['this coming Monday=2025-04-07']],
  ['On March 3 he fell; the next Tuesday he rose.', ['March 3=2025-03-03', 'the next Tuesday=2025-03-04']],
  ['He rang late Tuesday.', ['late Tuesday=2025-04-01']],
  ['They left on Monday of the following week.', ['Monday of the following week=2025-04-07']],
]);

family(
  'counted from an event that the text dates',
  [
    [
      'The contest ended on Tuesday. Parts came four months in advance of the contest.',
      ['Tuesday=2025-04-01', 'four months in advance of the contest=2024-12-01'],
    ],
    [
      'Two days after the vote he resigned. The vote was held on March 3.',
      ['Two days after the vote=2025-03-05', 'March 3=2025-03-03'],
    ],
    [
      'The fair opened on March 3. Rain fell on the second day of the fair.',
      ['March 3=2025-03-03', 'the second day of the fair=2025-03-04'],
    ],
    // No day is known: a length, and nothing for an ordinal day.
    ['Two days after the flood he left.', ['Two days=P2D']],
  ],
  ['It rained on the second day of the trip.', 'The vote after the debate was close.'],
);

family(
  'the nth day',
  [
    ['They will meet on the first Friday of July.', ['the first Friday of July=2025-07-04']],
    ['The last Monday in May 2026 is free.', ['The last Monday in May 2026=2026-05-25']],
    [
      'Bids will close on the third Wednesday of next month.',
      ['the third Wednesday of next month=2025-05-21'],
    ],
    ['Pay by the last day of the month.', ['the last day of the month=2025-04-30']],
    ['It fell on the last day of February 2024.', ['the last day of February 2024=2024-02-29']],
    ['They will meet on Tuesday the eleventh.', ['Tuesday the eleventh=2025-11-11']],
  ],
  ['It was the last day of his life.', 'The third day was calm.'],
);

family(
  'in words',
  [
    ['It opened on February twenty second.', ['February twenty second=2025-02-22']],
    [
      'It opened on May twenty-ninth, nineteen eighty six.',
      ['May twenty-ninth, nineteen eighty six=1986-05-29'],
    ],
    ['Built in nineteen ninety six.', ['nineteen ninety six=1996']],
    ['It will end by twenty thirty.', ['twenty thirty=2030']],
    ['Fashions of the nineteen seventies.', ['the nineteen seventies=197']],
    ['It began in May two thousand and fifteen.', ['May two thousand and fifteen=2015-05']],
  ],
  ['Nineteen people and twenty bonds.', 'They sold two thousand and fifteen tickets.'],
);

family(
  'in figures',
  [
    ['Due on 22/04.', ['22/04=2025-04-22']],
    ['Closed Friday 5/16.', ['Friday 5/16=2025-05-16']],
    ['Figures for 11/2016 and 2015-12.', ['11/2016=2016-11', '2015-12=2015-12']],
    ['Shut Jan/3 and Oct-2.', ['Jan/3=2025-01-03', 'Oct-2=2024-10-02']],
    ['Filed Sep-23-2020.', ['Sep-23-2020=2020-09-23']],
    ['Sent 16. Nov. 2016 by hand.', ['16. Nov. 2016=2016-11-16']],
  ],
  [
    'Open 24/7, a 15/16 inch bolt, version 2.10, 9/11 and a score of 21/25.',
    'They won 3-2 with 16/20 of the vote.',
    'Call 555-2015-12-99 or dial 0800 11 22.',
  ],
);

family(
  'stretches',
  [
    ['Shut from Friday to Sunday.', ['Friday=2025-03-28', 'Sunday=2025-03-30']],
    ['It will run from November to February.', ['November=2025-11', 'February=2026-02']],
    ['Open from 4 to 22 this month.', ['4=2025-04-04', '22 this month=2025-04-22']],
    ['The week of April 14 is free.', ['The week of April 14=2025-W16']],
    ['It shut in the week beginning 10 March.', ['the week beginning 10 March=2025-W11']],
    ['Rain is likely in the coming week.', ['the coming week=2025-W15']],
    ['Sales of the past quarter rose.', ['the past quarter=P1Q']],
  ],
  ['He won 4 to 2 this season, from 10 to 7.'],
);

family('hours', [
  ['Open from 3 to 5 p.m. on Friday.', ['3=2025-03-28T15:00', '5 p.m. on Friday=2025-03-28T17:00']],
  ['It closed between 11 and 2 p.m.', ['11=2025-04-03T11:00', '2 p.m.=2025-04-03T14:00']],
  ['It struck at 9:15 p.m. EST.', ['9:15 p.m. EST=2025-04-03T21:15-05:00']],
  // Central and China share a name.
  ['It struck at 9:15 p.m. CST.', ['9:15 p.m. CST=2025-04-03T21:15']],
]);

family(
  'fiscal and school years',
  [
    ['Profit fell in FY24.', ['FY24=FY2024']],
    ['Profit fell last fiscal year.', ['last fiscal year=FY2024']],
    ['Fees rise next academic year.', ['next academic year=SY2026']],
    ['In the 2024 financial year it grew.', ['the 2024 financial year=FY2024']],
    ['In the school year 2023 it grew.', ['school year 2023=SY2023']],
  ],
  ['Fiscal rules and school meals stay.'],
);

family(
  'what comes again',
  [
    ['They meet every Friday at 5 p.m.', ['every Friday at 5 p.m.=XXXX-WXX-5T17:00']],
    ['He rows every morning.', ['every morning=XXXX-XX-XXTMO']],
    ['It floods every January and each winter.', ['every January=XXXX-01', 'each winter=XXXX-WI']],
    ['She calls twice a day, three times a month.', ['twice a day=P1D', 'three times a month=P1M']],
  ],
  ['Every person and each house counts.'],
);

family('lengths of several units', [
  ['It took two years and three months.', ['two years and three months=P2Y3M']],
  ['It took 1 hour and 30 minutes.', ['1 hour and 30 minutes=PT1H30M']],
  ['It shut 2 years, 1 month and 2 days ago.', ['2 years, 1 month and 2 days ago=2023-03-01']],
  ['Two days and a year are lengths.', ['Two days=P2D', 'a year=P1Y']],
  [
    'It fell in the 10 previous weeks, in four business days.',
    ['10 previous weeks=P10W', 'four business days=P4D'],
  ],
]);

describe('modifiers', () => {
  it.each([
    ['Early 2024 was wet.', 'START'],
    ['It opened in mid-June.', 'MID'],
    ['It shut at the end of November 2024.', 'END'],
    ['It shut about two weeks ago.', 'APPROX'],
    ['It took more than three years.', 'MORE_THAN'],
    ['It took at least three years.', 'EQUAL_OR_MORE'],
    ['It shut in 2024.', undefined],
    ['A statement came on Monday.', undefined],
  ])('%s', (text, mod) => expect(times(text)[0]?.mod).toBe(mod));
});

describe('an article', () => {
  it('keeps what is told of an event with the date that is reckoned from it', () => {
    const text = 'The council vote was held on March 3. The mayor resigned two days after the vote.';
    const { keyDates } = annotate(articleOf(text, { published: '2025-04-03' }), {
      captured: '2025-04-04T00:00:00Z',
    });
    expect(keyDates.map(({ value }) => value)).toContain('2025-03-03');
  });
});
