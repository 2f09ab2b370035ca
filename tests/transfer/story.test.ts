/** A story leaves the library: what each form says, read back with somebody else's parser. */
import ICAL from 'ical.js';
import { JSDOM } from 'jsdom';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../utils/library/stories/timeline';
import { updateStories } from '../../utils/library/stories/update';
import { openStory, storyOf } from '../../utils/library/stories/view';
import { exportStory, STORY_FORMATS, type StoryFormatId } from '../../utils/transfer/story/export';
import type { ToldStory } from '../../utils/transfer/story/told';
import { freshLibrary } from '../library/samples';
import { FLOOD, saveTold, type Told } from '../library/story-samples';

const NASTY = '<img src=x onerror=alert(1)> "quoted" & ](javascript:1) ;,\\ =1+1';
const [first, copy, own] = FLOOD;
const OLD = 'The sitting of the Water Council is on 12 May in Karsova.';
const NEW = 'The sitting of the Water Council is on 19 May, a week later.';
const names = ['ORG:Water Council', 'PER:Ines Halvorsen', 'LOC:Oberfeld'];
const date = (value: string, sentence: string) => ({
  value,
  what: 'Water Council',
  upcoming: true,
  sentence,
});

const STORY: Told[] = [
  { ...first, text: `${first.text}\n${OLD}`, names, dates: [date('2026-05-12', OLD)] },
  { ...copy, text: `${copy.text}\n${OLD}`, names, dates: [date('2026-05-12', OLD)] },
  {
    ...{ ...own, title: NASTY, names, text: `${own.text}\n${NEW}\nIn June 2026 the wall is built.` },
    dates: [
      date('2026-05-19', NEW),
      {
        value: '2026-06',
        what: 'wall is built',
        sentence: 'In June 2026 the wall is built.',
        certain: false,
      },
    ],
  },
];

async function toldOf(story: readonly Told[]): Promise<ToldStory> {
  const db = await freshLibrary();
  await saveTold(db, story);
  await updateStories(db);
  const view = (await openStory(db, (await storyOf(db, first.url))!.id))!;
  expect(view.articles).toHaveLength(story.length);
  return { view, sentences: await sentencesOf(db, view.marks) };
}

async function written(id: StoryFormatId): Promise<string> {
  const { content } = exportStory(await toldOf(STORY), id, { now: Date.UTC(2026, 4, 5) });
  return content.text();
}

describe('dates without a year', () => {
  const SOON = 'The feast of the river is on 6 March.';
  const SOME = 'The old wall fell on 9 November.';
  const yearless: Told[] = [
    {
      ...{ ...first, text: `${first.text}\n${SOON}\n${SOME}`, names },
      dates: [
        {
          ...{ value: 'XXXX-03-06', what: 'feast of the river', sentence: SOON, certain: false },
          candidates: ['2023-03-06', '2017-03-06'],
        },
        { value: 'XXXX-11-09', what: 'old wall fell', sentence: SOME, certain: false },
      ],
    },
  ];
  const write = async (id: StoryFormatId) => {
    const story = await toldOf(yearless);
    return exportStory(story, id, { now: 0 }).content.text();
  };

  it('are in every form, and are given none', async () => {
    expect(await write('page')).toMatch(/March 6<\/time>[\s\S]*feast of the river[\s\S]*November 9<\/time>/);
    expect(await write('report')).toMatch(/\*\*March 6\*\*[\s\S]*\*\*November 9\*\*/);
    const { title, events } = JSON.parse(await write('timelinejs'));
    expect(events.at(-1)).toMatchObject({ display_date: 'March 6', start_date: { year: 2023 } });
    expect(title.text.text).toContain('November 9: old wall fell');
    const { data } = Papa.parse<Record<string, string>>(await write('csv'), { header: true });
    const rows = data.filter(({ kind }) => kind === 'mentioned');
    expect(rows.map((row) => [row.value, row['first day'], row['last day']])).toEqual([
      ['XXXX-03-06', '2017-03-06', '2023-03-06'],
      ['XXXX-11-09', '', ''],
    ]);
    expect(await write('calendar')).not.toContain('VEVENT');
  });
});

describe('an event of the calendar', () => {
  const uids = async (story: Told[]) => {
    const { content } = exportStory(await toldOf(story), 'calendar', { now: 0 });
    const calendar = new ICAL.Component(ICAL.parse(await content.text()) as unknown as string);
    return calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one).uid);
  };
  const CITED = 'A hearing is on 20 May and a hearing is on 27 May.';
  const hearings = (one: string, other: string): Told[] => [
    {
      ...{ ...first, text: `${first.text}\n${OLD}\n${CITED}`, names },
      dates: [
        date('2026-05-12', OLD),
        { ...date(one, CITED.slice(0, 26)), what: 'hearing' },
        { ...date(other, CITED.slice(27)), what: 'hearing' },
      ],
    },
  ];

  it('stays the same when its date is corrected, before another of its name too', async () => {
    const [council, ...before] = await uids(hearings('2026-05-20', '2026-05-27'));
    expect(new Set([council, ...before]).size).toBe(3);
    const [, ...after] = await uids(hearings('2026-05-29', '2026-05-27'));
    expect(after.toSorted()).toEqual(before.toSorted());
    expect(after).toEqual(before.toReversed());
  });

  it('stays the same when a later article moves it', async () => {
    const [early, moved] = [await uids([STORY[0]!]), await uids(STORY)];
    expect(moved).toEqual(early);
  });
});

describe('a story as a file', () => {
  it('has a name of its title, in every form', async () => {
    const story = await toldOf(STORY);
    for (const { id, extension, mime } of STORY_FORMATS) {
      const { name, content } = exportStory(story, id, { now: 0 });
      expect(name).toMatch(/^img src=x onerror=alert\(1\)/);
      expect(name.endsWith(extension)).toBe(true);
      expect(content.type).toBe(mime);
    }
  });

  it('TimelineJS gets a slide for each article and each date, months as months, and no markup of pages', async () => {
    const { title, events } = JSON.parse(await written('timelinejs'));
    expect(title.text.text).toBe('3 articles from 3 sources, May 2, 2026 to May 4, 2026');
    expect(events).toHaveLength(6);
    expect(events.map(({ start_date }: { start_date: object }) => start_date)).toEqual([
      { year: 2026, month: 5, day: 2 },
      { year: 2026, month: 5, day: 2 },
      { year: 2026, month: 5, day: 4 },
      { year: 2026, month: 5, day: 12 },
      { year: 2026, month: 5, day: 19 },
      { year: 2026, month: 6 },
    ]);
    expect(events[3].text.text).toContain(OLD);
    expect(JSON.stringify(events)).not.toMatch(/<img|"javascript:/);
    expect(new Set(events.map(({ unique_id }: { unique_id: string }) => unique_id)).size).toBe(6);
  });

  it('the table has a row for each time somebody says when, and computes nothing', async () => {
    const { data, errors } = Papa.parse<Record<string, string>>(
      (await written('csv')).replace('\ufeff', ''),
      {
        header: true,
        skipEmptyLines: true,
      },
    );
    expect(errors).toEqual([]);
    expect(data.map((row) => [row['first day'], row.kind, row.source])).toEqual([
      ['2026-05-02', 'published', 'courier'],
      ['2026-05-02', 'published', 'ledger'],
      ['2026-05-04', 'published', 'gazette'],
      ['2026-05-12', 'upcoming', 'courier'],
      ['2026-05-12', 'upcoming', 'ledger'],
      ['2026-05-19', 'upcoming', 'gazette'],
      ['2026-06-01', 'mentioned', 'gazette'],
    ]);
    expect(data[3]).toMatchObject({ sentence: OLD, 'moved to': '2026-05-19', what: 'Water Council' });
    expect(data[6]).toMatchObject({ 'last day': '2026-06-30', certain: 'false' });
  });

  it('the calendar has each event once, at the date that was said last, and no month', async () => {
    const calendar = new ICAL.Component(ICAL.parse(await written('calendar')) as unknown as string);
    const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
    expect(events.map(({ summary, startDate }) => [summary, startDate.toString()])).toEqual([
      ['Water Council', '2026-05-19'],
    ]);
    expect(events[0]!.description).toContain(NEW);
  });

  it('the report quotes and links, and says what was moved and what is one source', async () => {
    const report = await written('report');
    expect(report).toContain('**Water Council: May 19, 2026 instead of May 12, 2026**');
    expect(report).toContain(`“${OLD}” ([courier](https://courier.example/dyke))`);
    expect(report).toContain('*moved to May 19, 2026*');
    expect(report).toMatch(/the same text as Dyke breaks at Oberfeld, courier \(copy of Northwire\)/);
    expect(report).not.toMatch(/(?<!\\)\]\(javascript:/);
    expect(report).not.toMatch(/(?<!\\)<img/);
  });

  it('the page draws a mark for every date, and neither runs nor fetches anything', async () => {
    const html = await written('page');
    const { document } = new JSDOM(html).window;
    const picture = document.querySelector('svg.story')!;
    expect(picture.querySelectorAll('.published')).toHaveLength(3);
    expect(picture.querySelectorAll('circle.upcoming')).toHaveLength(3);
    expect(picture.querySelectorAll('rect.span.unsure')).toHaveLength(1);
    expect([...picture.querySelectorAll('.who')].map(({ textContent }) => textContent)).toEqual([
      'courier',
      'ledger',
      'gazette',
    ]);
    expect(picture.querySelectorAll('circle.earlier')).toHaveLength(2);
    expect(picture.querySelectorAll('circle.moved')).toHaveLength(1);
    expect(picture.querySelector('.now')?.textContent).toBe('Today, May 5, 2026');
    // What happens stands beside its date, as far as there is room, and once a lane.
    expect([...picture.querySelectorAll('.what')].map(({ textContent }) => textContent)).toEqual([
      'Water Council',
      'Water Council',
      'Water Council',
    ]);
    expect(picture.querySelectorAll('.what.struck')).toHaveLength(2);
    expect(document.querySelectorAll('script, img, link, iframe, object')).toHaveLength(0);
    expect(document.querySelector('meta[http-equiv]')?.getAttribute('content')).toMatch(
      /^default-src 'none'/,
    );
    expect(document.querySelector('h1')?.textContent).toBe(NASTY);
    expect([...document.querySelectorAll('a')].every(({ href }) => href.startsWith('https://'))).toBe(true);
    expect(document.querySelector('s time')?.textContent).toBe('May 12, 2026');
  });
});
