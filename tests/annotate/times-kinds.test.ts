import { describe, expect, it } from 'vitest';
import { tagDates } from '../../utils/annotate/dated-text';

/** What a text says on a Thursday, 2025-04-03, as "expression=value". */
const read = (text: string, dct: string | null = '2025-04-03') =>
  // Longer than a message, whose parts of the day are its own.
  tagDates({ text: text + '\n'.padEnd(300, '–\n'), dct }).map(
    ({ start, end, value }) => `${text.slice(start, end)}=${value}`,
  );

describe('counted from what is named', () => {
  it.each([
    ['Ballots will close two weeks before Christmas.', ['two weeks before Christmas=2025-12-11']],
    ['It reopened three days after May 5.', ['three days after May 5=2025-05-08']],
    ['On March 3 he fell. Four days later he rose.', ['March 3=2025-03-03', 'Four days later=2025-03-07']],
    [
      'On March 3 he fell. The following Friday he rose.',
      ['March 3=2025-03-03', 'The following Friday=2025-03-07'],
    ],
    ['It closed two and a half years ago.', ['two and a half years ago=2022-10']],
    ['"[Ten] years ago, a guild was born," she said.', ['[Ten] years ago=2015']],
    ['Years ago it was a mill.', ['Years ago=PAST_REF']],
    ['They come the week after next.', ['the week after next=2025-W16']],
    ['It shut a year and two months ago.', ['a year and two months ago=2024-02']],
    ['He slept all day, for 30 min or 2 hrs.', ['all day=P1D', '30 min=PT30M', '2 hrs=PT2H']],
    // No date: how long it lasts from then on.
    ['It runs for six weeks from 25 March.', ['six weeks=P6W', '25 March=2025-03-25']],
    ['It came after two weeks.', ['two weeks=P2W']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));
});

describe('numbered days and weeks', () => {
  it.each([
    ['He will be back on the 15th.', ['the 15th=2025-04-15']],
    ['They met on Friday the 28th.', ['Friday the 28th=2025-03-28']],
    ['It will open on the 20th of next month.', ['the 20th of next month=2025-05-20']],
    [
      'From the 13th to the 19th of October 1950.',
      ['the 13th=1950-10-13', 'the 19th of October 1950=1950-10-19'],
    ],
    ['The fifteenth of March was cold.', ['The fifteenth of March=2025-03-15']],
    ['Works begin in week 31.', ['week 31=2025-W31']],
    ['In the first week of May 2026 it rains.', ['the first week of May 2026=2026-W19']],
    ['The last week of 2016 was dry.', ['The last week of 2016=2016-W52']],
    ['Bids are due by the end of month.', ['the end of month=2025-04']],
    ['It will be ready by year-end.', ['year-end=2025']],
    ['On 5/17 it rained.', ['5/17=2025-05-17']],
    ['Dated 05-Aug-2016.', ['05-Aug-2016=2016-08-05']],
    ['Open May 2, 3 and 4.', ['May 2=2025-05-02', '3=2025-05-03', '4=2025-05-04']],
    ['In the 1600s and the 1990s.', ['the 1600s=16', 'the 1990s=199']],
    ['A fort of the 4th century BC, taken in AD 842.', ['the 4th century BC=BC03', 'AD 842=0842']],
    ['The 1863 proclamation stands.', ['1863=1863']],
    ['Sales in H1 2024 rose.', ['H1 2024=2024-H1']],
    ['They meet every other Friday.', ['every other Friday=XXXX-WXX-5']],
    ['It is paid every other year.', ['every other year=P2Y']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));

  it.each([
    'He sat on the 21st floor of the 5th Avenue shop, in Week 15 of play.',
    'The 1600 soldiers came on the 2nd day of the trip, 24/7.',
    'Highs in the 60s, scores in the 80s of points scored.',
    'They won three quarters of the vote at year-end parties.',
  ])('%s', (text) => expect(read(text)).toEqual([]));

  it('takes no count for a day', () => {
    expect(read('It fell on May 2 and 3 people left.')).toEqual(['May 2=2025-05-02']);
  });
});

describe('named days of other calendars', () => {
  it.each([
    ['Eid al-Fitr', '2024-04-10'],
    ['Eid-ul-Adha', '2024-06-16'],
    ['Nowruz', '2024-03-20'],
    ['Chinese New Year', '2024-02-10'],
    ['Rosh Hashanah', '2024-10-03'],
    ['Passover', '2024-04-23'],
    ['Diwali', '2024-10-31'],
    ['Orthodox Easter', '2024-05-05'],
    ['Easter', '2024-03-31'],
  ])('%s', (name, value) => {
    expect(read(`They rested on ${name} 2024.`)).toEqual([`${name} 2024=${value}`]);
  });

  it('takes the weekend with them', () => {
    expect(read('They rested on Labor Day weekend.')).toEqual(['Labor Day weekend=2024-W35-WE']);
  });

  it('leaves out persons and what is only of the feast', () => {
    expect(read('Orla Christmas, an artist, hung a Christmas tree.')).toEqual([]);
  });
});

describe('hours', () => {
  it.each([
    ['Doors will open at 7 p.m. GMT on Friday.', ['7 p.m. GMT on Friday=2025-04-04T19:00Z']],
    ['It struck at 0530 hours.', ['0530 hours=2025-04-03T05:30']],
    ['Trading closed (1218 GMT).', ['1218 GMT=2025-04-03T12:18Z']],
    ['It rained (in 1738).', ['1738=1738']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));
});

describe('messages', () => {
  it('speak of their own day', () => {
    const values = (text: string) => tagDates({ text, dct: '2025-04-03' }).map(({ value }) => value);
    expect(values('Good morning, see you at #Friday drinks')).toEqual(['2025-04-03TMO', '2025-03-28']);
    expect(read('Good morning is what they said.')).toEqual([]);
  });
});
