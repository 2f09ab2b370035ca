/** What happens on a date, in sentences of every sort. Published on Thursday, 2025-04-03. */
import { describe, expect, it } from 'vitest';
import { annotate } from '../../utils/annotate/annotate';
import { articleOf, CAPTURED } from './article';

const told = (text: string) =>
  annotate(articleOf(text, { published: '2025-04-03' }), { captured: CAPTURED }).keyDates.map(
    ({ value, what, kind }) => `${value} ${kind === 'upcoming' ? '→' : '·'} ${what ?? ''}`,
  );
type Rows = Array<[text: string, expected: string[]]>;

const family = (name: string, rows: Rows) =>
  describe(name, () => {
    it.each(rows)('%s', (text, expected) => expect(told(text)).toEqual(expected));
  });

family('deadlines', [
  ['The deadline for applications is April 15.', ['2025-04-15 → deadline for applications']],
  ['Companies have until June 30 to apply for a licence.', ['2025-06-30 → apply for a licence']],
  ['The tax returns are due by April 30.', ['2025-04-30 → tax returns due']],
  ['The offer ends at midnight on Sunday.', ['2025-04-06 → offer ends']],
  ['The peace deal expires on December 31, 2025.', ['2025-12-31 → peace deal expires']],
]);

family('what is fixed', [
  [
    'The Orva Ferry Act takes effect on May 1, the ministry said.',
    ['2025-05-01 → Orva Ferry Act takes effect'],
  ],
  ['A public hearing is set for Monday at 6 p.m. in Karsova.', ['2025-04-07 → public hearing']],
  ['A memorial service will be held on Sunday at the church.', ['2025-04-06 → memorial service']],
  ['Schools will be closed from Monday to Friday.', ['2025-04-07/2025-04-11 → Schools closed']],
  ['Tickets go on sale on Saturday.', ['2025-04-05 → Tickets on sale']],
  ['Results are expected in June.', ['2025-06 → Results expected']],
  ['Talks resume on Monday.', ['2025-04-07 → Talks resume']],
  ['The museum, closed since January, reopens on April 19.', ['2025-04-19 → museum reopens']],
  ['The firm plans to launch the probe no earlier than June 12.', ['2025-06-12 → launch the probe']],
  [
    'The union said it would strike on May 2 unless talks on April 28 succeed.',
    ['2025-04-28 → talks', '2025-05-02 → strike'],
  ],
  [
    'The court will hear the case on April 22 and is expected to rule by the end of June.',
    ['2025-04-22 → hear the case', '2025-06 → expected to rule'],
  ],
  ['Tuesday is also the day of the funeral of her brother.', ['2025-04-08 → funeral of her brother']],
]);

family('what happened', [
  ['Parliament passed the act on February 12.', ['2025-02-12 · passed the act']],
  ['She died on Tuesday, aged 83.', ['2025-04-01 · died']],
  ['On Saturday, thousands marched in Karsova.', ['2025-03-29 · thousands marched in Karsova']],
  ['On Tuesday, the court freed the two reporters.', ['2025-04-01 · court freed the two reporters']],
  [
    'A magnitude 6.1 earthquake struck off Varo at 3:12 a.m. on Thursday.',
    ['2025-04-03 · magnitude 6.1 earthquake'],
  ],
  ['Eid al-Fitr was celebrated on Monday.', ['2025-03-31 · Eid al-Fitr']],
  ['The bus crashed near Varo on Wednesday night.', ['2025-04-02 · crashed near Varo']],
]);

family('what is no event of a day', [
  ['Get started today with our guide. See you Monday.', []],
  ['Apple prices rose 3% in March.', []],
  ['He was born on 4 May 1961 and moved to Oru in 1984.', []],
  ['On Friday, she told the paper that she would go.', []],
  ['The company reported its first-quarter results.', []],
  ['They run every Friday for two hours.', []],
]);

describe('key dates of one day', () => {
  const text = [
    'The trial of Dana Holt opens Tuesday.',
    'The trial, which was due to begin in March, opens on Tuesday after two delays.',
    'On 8 April the court meets at nine.',
  ].join(' ');

  it('are one, with every place it is named at and the sentence that says most', () => {
    const { keyDates } = annotate(articleOf(text, { published: '2025-04-03' }), { captured: CAPTURED });
    const [date, ...others] = keyDates.filter(({ value }) => value === '2025-04-08');
    expect(others).toEqual([]);
    expect(date!.expressions.map((one) => one.text)).toEqual(['Tuesday', 'Tuesday', '8 April']);
    expect(date!.what).toBe('trial of Dana Holt');
    expect(text.slice(date!.sentence.start, date!.sentence.end)).toBe(
      'The trial of Dana Holt opens Tuesday.',
    );
  });

  it('are at most eight, the weightiest of them', () => {
    const many = Array.from({ length: 14 }, (_, i) => `In ${1990 + i} he met Ann Orlund.`).join(' ');
    const plans = Array.from({ length: 9 }, (_, i) => `The river summit will be held on May ${i + 1}.`).join(
      ' ',
    );
    const values = annotate(articleOf(`${many}\n${plans}`, { published: '2025-04-03' }), {
      captured: CAPTURED,
    }).keyDates.map(({ value }) => value);
    expect(values).toHaveLength(8);
    expect(values.every((value) => value.startsWith('2025-05'))).toBe(true);
  });
});
