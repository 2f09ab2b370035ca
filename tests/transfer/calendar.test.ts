import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { KeyDate } from '../../utils/article';
import { makeAnnotations, makeArticle, makeSaved } from '../library/samples';
import fc from '../properties';
import { anyLibrary } from './arbitrary';
import { HOSTILE, hostileSaved } from './hostile';
import { textOf } from './written';

const [sample] = makeAnnotations().keyDates;
const dated = (...dates: Array<Partial<KeyDate>>) =>
  makeSaved({ annotations: makeAnnotations({ keyDates: dates.map((date) => ({ ...sample!, ...date })) }) });

/** The events as ical.js reads them; it throws where the file breaks a rule of RFC 5545. */
function read(...articles: Parameters<typeof textOf>[1]) {
  const text = textOf('calendar', articles);
  for (const line of text.split('\r\n'))
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  expect(text).not.toMatch(/[^\r]\n|\r(?!\n)/);
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown as string);
  expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
  return calendar.getAllSubcomponents().map((component) => {
    expect(component.name).toBe('vevent');
    const event = new ICAL.Event(component);
    return {
      ...{ uid: event.uid, summary: event.summary, description: event.description },
      ...{ start: event.startDate.toString(), end: event.endDate.toString(), allDay: event.startDate.isDate },
      url: component.getFirstPropertyValue('url')?.toString(),
      status: component.getFirstPropertyValue('status')?.toString() ?? null,
      stamp: component.getFirstPropertyValue('dtstamp')?.toString(),
      tags: component.getFirstProperty('categories')?.getValues() ?? [],
    };
  });
}

describe('the calendar', () => {
  it('has an all-day event for each key date, with its sentence', () => {
    expect(read({ ...dated({}), tags: ['Floods', 'a, b; c'] })).toEqual([
      {
        uid: expect.stringMatching(/^[\da-f]{32}@dateline$/) as string,
        ...{ summary: 'Water falls', start: '2026-05-04', end: '2026-05-05', allDay: true, status: null },
        description:
          'The river Lenna rose by two metres overn\nDyke breaks at Oberfeld, The Courier\nhttps://www.courier.example/flood',
        ...{
          url: 'https://www.courier.example/flood',
          stamp: '2026-05-03T12:30:10Z',
          tags: ['Floods', 'a, b; c'],
        },
      },
    ]);
  });

  it.each([
    ['2026-12-31', ['2026-12-31', '2027-01-01']],
    ['2026-05-04/2026-05-06', ['2026-05-04', '2026-05-07']],
    ['2026-05-04T15:00', ['2026-05-04', '2026-05-05']],
  ])('%s ends on the day after', (value, [start, end]) => {
    expect(read(dated({ value }))[0]).toMatchObject({ start, end });
  });

  it.each([
    '2026-05',
    '2026',
    'XXXX-05-04',
    '2026-W19',
    '2026-05-06/2026-05-04',
    '2026-02-30',
    'PRESENT_REF',
  ])('makes no day of %s', (value) => {
    expect(read(dated({ value }))).toEqual([]);
  });

  it('leaves out the day of publication, and marks what is uncertain', () => {
    expect(read(dated({ kind: 'published' }))).toEqual([]);
    expect(read(dated({ certain: false }))[0]!.status).toBe('TENTATIVE');
  });

  it('keeps an event’s id when its words change, and gives each its own', () => {
    const [first, second] = read(dated({}, { what: 'Second' }));
    const [again] = read(dated({ what: 'Other words' }));
    expect(again!.uid).toBe(first!.uid);
    expect(second!.uid).not.toBe(first!.uid);
    expect(read({ ...dated({}), key: 'other' })[0]!.uid).not.toBe(first!.uid);
  });

  it('keeps an event’s id when its date is corrected', () => {
    const [first] = read(dated({ value: '2026-05-06' }));
    const [corrected] = read(dated({ value: '2026-05-13' }));
    expect(corrected).toMatchObject({ uid: first!.uid });
    expect(corrected!.start).not.toBe(first!.start);
  });

  it('is called after the article where the text names no event', () => {
    expect(read(dated({ what: null }))[0]!.summary).toBe('Dyke breaks at Oberfeld');
  });

  it('makes text of what is hostile, in lines of at most 75 octets', () => {
    const events = read(hostileSaved('a'), makeSaved({ article: makeArticle({ title: '海'.repeat(90) }) }));
    expect(events).toHaveLength(HOSTILE.length + 1);
    expect(events[0]!.summary).toBe(HOSTILE[0].replace(/\s+/g, ' ').trim());
  });

  it('can be read whatever the texts hold', () => {
    fc.assert(
      fc.property(anyLibrary, (articles) => {
        const ids = read(...articles).map(({ uid }) => uid);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 40 },
    );
  }, 30_000);
});
