/** The same event with different dates: moved, contradicted, or no event of one date at all. */
import { describe, expect, it } from 'vitest';
import type { ArticleRecord, StoryFacts } from '../../utils/library/schema';
import { factsOf } from '../../utils/library/stories/facts';
import { movedAmong } from '../../utils/library/stories/moved';
import { annotationsOf, articleOf, type Told } from './story-samples';

interface Said {
  published: string;
  /** The value, what happens, and names in the sentence. */
  dates: Array<[value: string, what: string, names?: string[]]>;
}

function articles(...said: Said[]): StoryFacts[] {
  return said.map(({ published, dates }, at) => {
    const sentences = dates.map(
      ([value, what, names = []]) => `${what} with ${names.join(' and ')} is on ${value}.`,
    );
    const told: Told = {
      ...{
        url: `https://paper${at}.example/a`,
        title: `Report ${at}`,
        published,
        text: sentences.join('\n'),
      },
      names: [...new Set(dates.flatMap(([, , names = []]) => names))].map((name) =>
        /^[A-Z]{3}:/.test(name) ? name : `PER:${name}`,
      ),
      dates: dates.map(([value, what], index) => ({
        ...{ value, what, sentence: sentences[index]! },
        upcoming: value > published,
      })),
    };
    return factsFor(told);
  });
}

function factsFor(told: Told): StoryFacts {
  const { url, published } = told;
  const record = { key: url, url, published, savedAt: 0, site: null, wordCount: 9 };
  const fresh = factsOf(record as unknown as ArticleRecord, {
    article: articleOf(told),
    annotations: annotationsOf(told),
  });
  return { ...fresh, story: 's', copies: [], copyOf: [], norms: { names: 1, words: 1 } };
}

/** An article of one sentence. */
function told(published: string, date: NonNullable<Told['dates']>[number]): Omit<Told, 'url'> {
  const dates = [{ ...date, upcoming: date.value > published }];
  return { title: date.sentence, published, text: date.sentence, dates };
}

const factsOfAll = (all: ReadonlyArray<Omit<Told, 'url'>>) =>
  all.map((one, at) => factsFor({ ...one, url: `https://paper${at}.example/a` }));

const said = (published: string, ...dates: Said['dates']): Said => ({ published, dates });
const CAUCUS = 'Border Caucus';

describe('dates of one event', () => {
  it('that all later articles give are moved, earlier or later', () => {
    const later = movedAmong(
      articles(
        said('2026-04-03', ['2026-04-30', CAUCUS]),
        said('2026-04-04', ['2026-04-30', `The ${CAUCUS}`]),
        said('2026-04-19', ['2026-05-07', CAUCUS]),
      ),
    );
    expect(later).toMatchObject([{ kind: 'moved', days: 7, what: CAUCUS }]);
    expect(later[0]!.claims.map(({ value }) => value)).toEqual(['2026-05-07', '2026-04-30', '2026-04-30']);
    expect(
      movedAmong(
        articles(said('2026-04-03', ['2026-04-30', CAUCUS]), said('2026-04-09', ['2026-04-20', CAUCUS])),
      ),
    ).toMatchObject([{ kind: 'moved', days: -10 }]);
  });

  it('contradict where papers of one day disagree, or go back and forth', () => {
    const oneDay = articles(
      said('2026-04-03', ['2026-04-30', CAUCUS]),
      said('2026-04-03', ['2026-05-02', CAUCUS]),
    );
    expect(movedAmong(oneDay)).toMatchObject([{ kind: 'contradicted' }]);
    const backAndForth = articles(
      said('2026-04-03', ['2026-04-30', CAUCUS]),
      said('2026-04-05', ['2026-05-07', CAUCUS]),
      said('2026-04-08', ['2026-04-30', CAUCUS]),
    );
    expect(movedAmong(backAndForth)).toMatchObject([{ kind: 'contradicted' }]);
  });

  it('are told by an article that names both', () => {
    const both = articles(
      said('2026-04-03', ['2026-04-30', CAUCUS]),
      said('2026-04-19', ['2026-04-30', CAUCUS], ['2026-05-07', CAUCUS]),
    );
    expect(movedAmong(both)).toMatchObject([{ kind: 'moved', days: 7 }]);
  });

  it('agree where one is more exact than the other', () => {
    expect(
      movedAmong(
        articles(said('2026-04-03', ['2026-05', CAUCUS]), said('2026-04-19', ['2026-05-07', CAUCUS])),
      ),
    ).toEqual([]);
  });

  it('are not compared where they are of a series, of other events, or of other years of the same', () => {
    const series = articles(
      said('2026-04-03', ['2026-04-30', CAUCUS], ['2026-05-02', CAUCUS], ['2026-05-04', CAUCUS]),
      said('2026-04-05', ['2026-05-02', CAUCUS]),
    );
    expect(movedAmong(series)).toEqual([]);
    const twoOfAName = articles(
      said('2026-04-03', ['2026-04-30', CAUCUS], ['2026-06-02', CAUCUS]),
      said('2026-04-05', ['2026-06-02', CAUCUS]),
    );
    expect(movedAmong(twoOfAName)).toEqual([]);
    const past = articles(
      said('2026-04-03', ['2024-04-30', CAUCUS]),
      said('2026-04-05', ['2025-04-20', CAUCUS]),
    );
    expect(movedAmong(past)).toEqual([]);
    const others = articles(
      said('2026-04-03', ['2026-04-30', 'hearing', ['Ines Halvorsen']]),
      said('2026-04-05', ['2026-05-07', 'hearing', ['Jonas Ebersbach']]),
    );
    expect(movedAmong(others)).toEqual([]);
  });

  it('are not moved to the day of an earlier edition, whichever article tells of it', () => {
    const fair = 'Karsova Book Fair';
    const [coming, past] = ['2026-04-30', '2025-05-02'];
    for (const [first, second] of [
      [coming, past],
      [past, coming],
    ] as const) {
      const told = articles(said('2026-04-03', [first, fair]), said('2026-04-05', [second, fair]));
      expect(movedAmong(told)).toEqual([]);
    }
    // What has taken place since it was announced, on another day, was moved.
    const held = articles(said('2026-04-03', [coming, fair]), said('2026-06-09', ['2026-05-21', fair]));
    expect(movedAmong(held)).toMatchObject([{ kind: 'moved', days: 21 }]);
  });

  it('of several days are compared as they are: an overlap of two exact spans is a move', () => {
    const fair = 'Karsova Book Fair';
    const spans = (first: string, second: string) =>
      movedAmong(articles(said('2026-04-03', [first, fair]), said('2026-04-05', [second, fair])));
    const moved = spans('2026-05-03/2026-05-05', '2026-05-04/2026-05-06');
    expect(moved).toMatchObject([{ kind: 'moved', days: 1 }]);
    expect(moved[0]!.claims.map(({ value, current }) => [value, current])).toEqual([
      ['2026-05-04/2026-05-06', true],
      ['2026-05-03/2026-05-05', false],
    ]);
    expect(spans('2026-05-03/2026-05-05', '2026-06-10/2026-06-12')).toMatchObject([{ days: 38 }]);
    // Its opening, its month, the whole of it: none of them contradicts another.
    expect(spans('2026-05-03/2026-05-05', '2026-05-03')).toEqual([]);
    expect(spans('2026-04-30/2026-05-02', '2026-05')).toEqual([]);
    expect(spans('2026-05-03/2026-05-05', '2026-05-03/2026-05-05')).toEqual([]);
    // A term of years is no event that is put off.
    expect(spans('2026-05-03/2028-05-05', '2027-06-10/2028-05-05')).toEqual([]);
  });

  it('of a thousand articles are compared in a time that grows with their number', {
    timeout: 30_000,
  }, () => {
    const day = (at: number) => new Date(Date.UTC(2026, 5, 1 + (at % 350))).toISOString().slice(0, 10);
    const many = (count: number) =>
      articles(
        ...Array.from({ length: count }, (_, at) =>
          said('2026-04-03', [day(at), at % 2 ? 'Border Caucus' : `Border hearing of the ${at}th district`]),
        ),
      );
    const [few, all] = [many(400), many(1600)];
    const time = (list: StoryFacts[]) => {
      const start = performance.now();
      expect(movedAmong(list).length).toBeGreaterThan(0);
      return performance.now() - start;
    };
    time(few);
    // Both at the same time of a machine that others load too; in the quietest of these they load neither.
    const ratios = Array.from({ length: 8 }, () => time(all) / time(few));
    // Four times as many; comparing each with each would take sixteen times as long.
    expect(Math.min(...ratios)).toBeLessThan(10);
  });

  it('of an event with a common word for a name are compared where the same people are in both sentences', () => {
    const hearing = articles(
      said('2026-04-03', ['2026-04-30', 'hearing', ['Ines Halvorsen']]),
      said('2026-04-05', ['2026-05-07', 'hearing', ['Ines Halvorsen']]),
    );
    expect(movedAmong(hearing)).toMatchObject([{ kind: 'moved', what: 'hearing' }]);
  });

  it('are of one side of it: what begins on a day and ends on another was not moved', () => {
    const ferry = (published: string, value: string, sentence: string, expression: string) =>
      told(published, { value, what: 'Temporary ferry', sentence, expression });
    const starts = ferry('2026-04-03', '2026-05-04', 'A temporary ferry starts on 4 May.', '4 May');
    const runs = ferry(
      '2026-04-05',
      '2026-10',
      'The temporary ferry runs until the end of October.',
      'October',
    );
    const later = ferry('2026-04-09', '2026-05-18', 'The temporary ferry begins only on 18 May.', '18 May');
    const longer = ferry('2026-04-12', '2026-11', 'The temporary ferry runs until November.', 'November');
    expect(movedAmong(factsOfAll([starts, runs]))).toEqual([]);
    expect(movedAmong(factsOfAll([starts, runs, later]))).toMatchObject([
      { kind: 'moved', days: 14, claims: [{ value: '2026-05-18' }, { value: '2026-05-04' }] },
    ]);
    const both = movedAmong(factsOfAll([starts, runs, later, longer]));
    expect(both.map(({ claims }) => claims.map(({ value }) => value))).toEqual([
      ['2026-11', '2026-10'],
      ['2026-05-18', '2026-05-04'],
    ]);
  });

  it('of the day on which it was decided or announced do not contradict the day itself', () => {
    const wall = (published: string, value: string, sentence: string, expression: string) =>
      told(published, { value, what: 'Dyke wall hearing', sentence, expression });
    const coming = wall('2026-04-03', '2026-04-08', 'The dyke wall hearing is set for 8 April.', '8 April');
    const announced = wall(
      '2026-04-03',
      '2026-04-02',
      'The board announced the dyke wall hearing on Thursday.',
      'Thursday',
    );
    const said = wall('2026-04-04', '2026-04-03', 'The board reported it on Friday.', 'Friday');
    const due = wall(
      '2026-04-04',
      '2026-04-06',
      'Claims for the dyke wall hearing are due on 6 April.',
      '6 April',
    );
    expect(movedAmong(factsOfAll([coming, announced, due]))).toEqual([]);
    // Papers that heard of it on different days.
    expect(movedAmong(factsOfAll([announced, said]))).toEqual([]);
    const postponed = wall(
      '2026-04-06',
      '2026-04-15',
      'The dyke wall hearing was put off until 15 April.',
      '15 April',
    );
    expect(movedAmong(factsOfAll([coming, announced, due, postponed]))).toMatchObject([
      { kind: 'moved', days: 7 },
    ]);
  });

  it('the newest come first', () => {
    const found = movedAmong(
      articles(
        said('2026-04-01', ['2026-04-30', CAUCUS], ['2026-06-01', 'Harbour Games']),
        said('2026-04-02', ['2026-05-07', CAUCUS]),
        said('2026-04-09', ['2026-06-11', 'Harbour Games']),
      ),
    );
    expect(found.map(({ what }) => what)).toEqual(['Harbour Games', CAUCUS]);
  });
});
