import { describe, expect, it } from 'vitest';
import { DateList } from '../../components/DateList';
import { dateRows, isOfCalendar } from '../../components/date-rows';
import { longDay, relativeDay, timexWords, whyWords } from '../../components/date-words';
import type { KeyDate } from '../../utils/article';
import { glyphOf } from '../../utils/date-glyph';
import { periodOf } from '../../utils/timex-period';
import { useScreen } from './dom';

const today = '2025-04-24';

function keyDate(value: string, rest: Partial<KeyDate> & { text?: string; stated?: boolean } = {}): KeyDate {
  const { text = value, stated = true, ...fields } = rest;
  return {
    value,
    granularity: 'day',
    what: `What happens ${value}`,
    expressions: [{ text, value, stated, type: 'DATE', start: 0, end: text.length }],
    sentence: { start: 0, end: 10 },
    kind: 'upcoming',
    certain: true,
    candidates: [],
    ...fields,
  };
}

describe('periodOf', () => {
  it.each([
    ['2025-04-30', '2025-04-30', '2025-04-30'],
    ['2025-04-30T14:00', '2025-04-30', '2025-04-30'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2025', '2025-01-01', '2025-12-31'],
    ['2026-W01', '2025-12-29', '2026-01-04'],
    ['2026-W23-WE', '2026-06-06', '2026-06-07'],
    ['2025-Q3', '2025-07-01', '2025-09-30'],
    ['2025-H2', '2025-07-01', '2025-12-31'],
    ['2025-WI', '2024-12-01', '2025-02-28'],
    ['202X', '2020-01-01', '2029-12-31'],
    ['2025-04-28/2025-05-02', '2025-04-28', '2025-05-02'],
  ])('%s', (value, start, end) => {
    expect(periodOf(value)).toEqual({ start, end });
  });
  it.each(['XXXX-03-06', 'XXXX-WXX-1', 'PRESENT_REF', 'P2D', '2025-04-28/XXXX-05-02', ''])(
    '%s has no place in time',
    (value) => {
      expect(periodOf(value)).toBeNull();
    },
  );
});

describe('timexWords', () => {
  it.each([
    ['2025-04-30', 'Wed, Apr 30'],
    ['2023-03-06', 'Mar 6, 2023'],
    ['2025-06', 'June 2025'],
    ['2025', '2025'],
    ['XXXX-03-06', 'March 6'],
    ['XXXX-02-29', 'February 29'],
    ['XXXX-03', 'March'],
    ['XXXX-WXX-1', 'Monday'],
    ['2025-W23', 'Jun 2 – 8'],
    ['2025-Q3', 'Jul – Sep 2025'],
    ['202X', '2020s'],
    ['2025-04-28/2025-05-02', 'Apr 28 – May 2'],
  ])('%s → %s', (value, words) => {
    expect(timexWords(value, { today })?.replace(/[\u2009\u202f]/g, ' ')).toBe(words);
  });
  it('has no words for what is no date', () => {
    expect(timexWords('PRESENT_REF', { today })).toBeNull();
  });
  it('writes the day of a heading as the page’s own calendar has it, whatever the zone', () => {
    expect(longDay('2025-04-03T23:30:00-09:00')).toBe('Thu, Apr 3, 2025');
  });
  it('counts days', () => {
    expect(relativeDay('2025-04-30', { today })).toBe('in 6 days');
    expect(relativeDay('2025-04-25', { today })).toBe('tomorrow');
    expect(relativeDay('2026-04-24', { today })).toBe('in 12 months');
  });
});

describe('whyWords', () => {
  const why = (date: KeyDate, reference: 'published' | null = 'published') =>
    whyWords(date, { today, reference });
  it('quotes what a date was worked out from', () => {
    expect(why(keyDate('2025-04-03', { text: 'on Thursday', stated: false }))).toBe(
      '“on Thursday”, from the publication date',
    );
    expect(why(keyDate('2025-04-03', { text: 'on Thursday', stated: false }), null)).toBe('“on Thursday”');
    expect(why(keyDate('2025-04-30', { text: 'next Wednesday', stated: false }))).toBe(
      '“next Wednesday”, in 6 days',
    );
  });
  it('says that another date of the text gave it', () => {
    const later = keyDate('2024-05-02', { text: 'a year later', stated: false });
    expect(why({ ...later, expressions: [{ ...later.expressions[0]!, fromText: true }] })).toBe(
      '“a year later”, from another date in the text',
    );
  });
  it('says what is missing', () => {
    expect(why(keyDate('2025-06', { granularity: 'month' }))).toBe('no day given');
    expect(why(keyDate('2025', { granularity: 'year' }))).toBe('no month given');
    expect(why(keyDate('XXXX-03-06', { text: 'March 6' }))).toBe('year unknown');
    expect(why(keyDate('XXXX-03-06', { text: 'on Monday', stated: false, certain: false }))).toBe(
      '“on Monday”, year unknown',
    );
    expect(why(keyDate('2025-05-02', { text: '2/5', certain: false }))).toBe('“2/5”, uncertain');
  });
  it('adds nothing to a stated day that is past', () => {
    expect(why(keyDate('2025-04-03'))).toBeNull();
  });
});

describe('glyphOf', () => {
  it('never looks surer than the text', () => {
    expect(glyphOf(keyDate('2025-04-30'))).toBe('stated');
    expect(glyphOf(keyDate('2025-04-30', { stated: false }))).toBe('worked-out');
    expect(glyphOf(keyDate('2025-06', { granularity: 'month' }))).toBe('period');
    expect(glyphOf(keyDate('2025-06', { granularity: 'month', certain: false }))).toBe('uncertain');
    expect(glyphOf(keyDate('XXXX-03-06'))).toBe('uncertain');
  });
});

describe('dateRows', () => {
  it('puts past before ahead before what has no year, each in order', () => {
    const dates = ['XXXX-03-06', '2025-06', '2025-04-30', '2025-04-03', '2024'].map((value) =>
      keyDate(value),
    );
    expect(dateRows(dates, today).map(({ date, when }) => `${when} ${date.value}`)).toEqual([
      'past 2024',
      'past 2025-04-03',
      'ahead 2025-04-30',
      'ahead 2025-06',
      'unplaced XXXX-03-06',
    ]);
  });
  it('counts today as ahead, and a running year as the text has it', () => {
    const when = (date: KeyDate) => dateRows([date], today)[0]?.when;
    expect(when(keyDate(today))).toBe('ahead');
    expect(when(keyDate('2025', { kind: 'past' }))).toBe('past');
    expect(when(keyDate('2025', { kind: 'upcoming' }))).toBe('ahead');
  });
});

describe('DateList', () => {
  const screen = useScreen();
  const draw = (dates: KeyDate[], onChoose?: (date: KeyDate) => void) =>
    screen.draw(
      <DateList
        dates={dates}
        text="A sentence. More."
        lang="ur"
        today={today}
        reference={null}
        {...(onChoose && { onChoose })}
      />,
    );

  it('draws a rule at today before what lies ahead, and none when all is past', () => {
    draw([keyDate('2025-04-30'), keyDate('2025-04-03')]);
    expect(screen.texts('li').map((text) => text.slice(0, 11))).toEqual([
      'Thu, Apr 3W',
      'Today, Thu,',
      'Wed, Apr 30',
    ]);
    draw([keyDate('2025-04-03')]);
    expect(screen.all('.today')).toEqual([]);
  });
  it('says how sure each date is, in words too', () => {
    draw([keyDate('2025-04-30'), keyDate('XXXX-05-01')]);
    expect(screen.all('[role=img]').map((glyph) => glyph.getAttribute('aria-label'))).toEqual([
      'stated in the article',
      'uncertain',
    ]);
  });
  it('falls back to the sentence, and gives page text its language and direction', () => {
    draw([keyDate('2025-04-30', { what: null, sentence: { start: 0, end: 11 } })]);
    const said = screen.find('.said');
    expect([said.textContent, said.lang, said.dir]).toEqual(['A sentence.', 'ur', 'auto']);
  });
  it('marks days, months and years for machines, and nothing with an unknown part', () => {
    draw([keyDate('2025-06'), keyDate('XXXX-03-06')]);
    expect(screen.all('time').map((time) => time.getAttribute('datetime'))).toEqual(['2025-06', null]);
  });
  it('can put what is to come on top, and what has been below today', () => {
    const dates = ['2025-04-03', '2025-04-10', '2025-05-05', '2025-04-30'].map((value) => keyDate(value));
    screen.draw(<DateList dates={dates} text="" lang="en" today={today} reference={null} aheadFirst />);
    expect(screen.texts('.today span, time').map((text) => text.replace(/^\w+, /, ''))).toEqual([
      'Apr 30',
      'May 5',
      expect.stringContaining(','),
      'Apr 10',
      'Apr 3',
    ]);
  });
  it('corrects a date in a form, and leaves it with Escape', () => {
    const given: Array<string | null> = [];
    const date = keyDate('2025-04-30');
    const deeds = {
      onCalendar: () => {},
      onCorrect: (_date: KeyDate, value: string | null) => given.push(value),
    };
    screen.draw(<DateList dates={[date]} text="" lang="en" today={today} reference={null} deeds={deeds} />);
    const openForm = () => {
      screen.click(screen.find('.menu button'));
      screen.click(screen.button('Correct…'));
    };
    openForm();
    screen.press('Escape');
    expect(screen.all('.date-form')).toEqual([]);
    openForm();
    screen.click(screen.button('Set date'));
    screen.click(screen.find('.menu button'));
    screen.click(screen.button('Not a date'));
    expect(given).toEqual(['2025-04-30', null]);
  });
  it('offers a calendar only days', () => {
    expect(isOfCalendar(keyDate('2025-04-30'))).toBe(true);
    expect(isOfCalendar(keyDate('2025-04-30/2025-05-02'))).toBe(true);
    for (const value of ['2025-04', 'XXXX-04-30', '2025', '2025-W18'])
      expect(isOfCalendar(keyDate(value))).toBe(false);
  });
  it('makes dates buttons where they lead somewhere', () => {
    const chosen: string[] = [];
    draw([keyDate('2025-04-30')], ({ value }) => chosen.push(value));
    screen.click(screen.find('button'));
    expect(chosen).toEqual(['2025-04-30']);
  });
});
