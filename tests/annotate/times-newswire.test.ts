/** What the wires write of accounts, courts and nights. The day of writing is Thursday, 2025-04-03. */
import { family } from './families';

family(
  'quarters and halves of accounts',
  [
    ['First-quarter profit fell at Oru Mills.', ['First-quarter=2025-Q1']],
    ['Its fourth-quarter net income doubled.', ['fourth-quarter=2024-Q4']],
    ['Its second-half sales were flat.', ['second-half=2024-H2']],
    ['It grew in the fiscal second quarter.', ['the fiscal second quarter=2025-Q2']],
    ['It grew in the second fiscal quarter.', ['the second fiscal quarter=2025-Q2']],
    ['It closed in the final quarter of 2012.', ['the final quarter of 2012=2012-Q4']],
    ['It closed in the last quarter of last year.', ['the last quarter of last year=2024-Q4']],
    ['It will close in the second half of the year.', ['the second half of the year=2025-H2']],
    [
      'It earned $3 million in the fourth quarter of 2024, up from $2 million in the year-ago quarter.',
      ['the fourth quarter of 2024=2024-Q4', 'the year-ago quarter=2023-Q4'],
    ],
  ],
  [
    'Two second-half goals decided it.',
    'A fourth-quarter touchdown decided it.',
    'They led in the final quarter.',
  ],
);

family('comparisons, which count from no day', [
  ['It opens on May 5, two weeks later than planned.', ['May 5=2025-05-05', 'two weeks=P2W']],
  ['The court ruled three days earlier than expected.', ['three days=P3D']],
  ['It was signed on May 5 and annulled two weeks later.', ['May 5=2025-05-05', 'two weeks later=2025-W21']],
]);

family('days that are fixed', [
  ['The funeral is Saturday.', ['Saturday=2025-04-05']],
  ['The game is on Saturday at the Orva Dome.', ['Saturday=2025-04-05']],
  ['The hearing has been postponed until Monday.', ['Monday=2025-04-07']],
  ['The deadline was extended to April 15.', ['April 15=2025-04-15']],
  ['Votes must be held by September.', ['September=2025-09']],
  ['Talks resume Monday in Karsova.', ['Monday=2025-04-07']],
  ['They failed to resume Monday in Karsova.', ['Monday=2025-03-31']],
  ['She did not meet the envoys on Monday.', ['Monday=2025-03-31']],
  ['The envoy moved to Orvale on Monday.', ['Monday=2025-03-31']],
]);

family(
  'parts of a day that is named',
  [
    ['It burned on the evening of March 3.', ['the evening of March 3=2025-03-03TEV']],
    ['She left early in the morning of 30 May 1832.', ['the morning of 30 May 1832=1832-05-30TMO']],
    ['Shares fell overnight in Asia.', ['overnight=2025-04-02TNI']],
    ['Overnight, the river rose.', ['Overnight=2025-04-02TNI']],
    ['The night before, they had danced.', ['The night before=2025-04-02TNI']],
  ],
  ['He took the overnight train.', 'You can stay overnight there.', 'She was an overnight success.'],
);

family('lengths and how often', [
  ['They work 50 hours a week.', ['50 hours=PT50H', 'a week=P1W']],
  ['A yearlong inquiry ended.', ['yearlong=P1Y']],
  ['The months-long siege ended.', ['months-long=PXM']],
  ['It was the third strike in as many weeks.', []],
  ['The Jan. 15 deadline was missed.', ['Jan. 15=2025-01-15']],
  ['The Jan. 15 deadline looms.', ['Jan. 15=2026-01-15']],
  ['It rained the whole week.', ['the whole week=P1W']],
  ['It rained for an entire month.', ['an entire month=P1M']],
  ['It closed weeks after the flood.', ['weeks=PXW']],
  ['The fee is set at the annual meeting.', ['annual=P1Y']],
  ['He was calm the year before.', ['the year before=2024']],
]);

family('days that everyone knows by their month', [
  ['After the Sept. 11 attacks security grew.', ['Sept. 11=2001-09-11']],
  ['The Sept. 11 fair was wet.', ['Sept. 11=2024-09-11']],
]);
