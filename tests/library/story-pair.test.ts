/** How alike two articles are: names and words by rarity, the event both headlines name, the days between. */
import { describe, expect, it } from 'vitest';
import type { ArticleRecord } from '../../utils/library/schema';
import { factsOf } from '../../utils/library/stories/facts';
import { COMPARED_NAMES, normOf, type PairScore, pairScore } from '../../utils/library/stories/pair';
import { rarity } from '../../utils/library/stories/weights';
import { annotationsOf, articleOf, type Told } from './story-samples';

/** Articles that have a name in a library of a thousand; four of anything else. */
type Counts = Record<string, number>;

function compared(one: Told, other: Told, counts: Counts = {}): PairScore {
  const rarityOf = (id: string) => rarity(id, counts[id] ?? 4, 1000);
  const [a, b] = [one, other].map((told) => {
    const record = { key: told.url, url: told.url, published: told.published, savedAt: 0, site: null };
    const facts = factsOf(record as unknown as ArticleRecord, {
      article: articleOf(told),
      annotations: annotationsOf(told),
    });
    const norms = {
      names: normOf(facts.names.slice(0, COMPARED_NAMES), rarityOf),
      words: normOf(facts.words, rarityOf),
    };
    return { ...facts, norms };
  });
  return pairScore(a!, b!, rarityOf);
}

const told = (at: number, title: string, text: string, names: string[] = []): Told => ({
  ...{ url: `https://paper${at}.example/a`, published: `2026-05-0${at}`, title, text, names },
});

const winners = told(
  1,
  'Marble Prize 2026: every sculptor who won',
  'The jury gave the first medal to Oda Lindqvist for a ring of glass, and the second to a quarry in Karsova.',
  ['EVENT:Marble Prize', 'PER:Oda Lindqvist', 'LOC:Karsova'],
);
const protest = (title: string) =>
  told(
    2,
    title,
    'Dock workers without a pension stood before the hall and handed their letter to the minister who came late.',
    ['PER:Emil Varga', 'ORG:Dockers Union', 'EVENT:Marble Prize'],
  );

describe('articles of one event', () => {
  it('are nearer to each other where both headlines have its name', () => {
    const inHeadline = compared(winners, protest('Pensioned dockers take the stage at the Marble Prize'));
    const inText = compared(winners, protest('Pensioned dockers take the stage at a gala'));
    expect(inHeadline.story - inHeadline.matter).toBeGreaterThan(0.12);
    expect(inText.story).toBeCloseTo(inText.matter, 5);
  });

  it('are not, where the library speaks of it all the time, or it is a holiday', () => {
    const common = compared(winners, protest('Pensioned dockers at the Marble Prize'), {
      'EVENT:marble prize': 400,
    });
    expect(common.story).toBeCloseTo(common.matter, 5);
    const [lights, letter] = [
      told(1, 'Lights of Christmas Eve burn late', 'The mill street burns its lamps until noon.', [
        'EVENT:Christmas Eve',
      ]),
      told(2, 'Grandmother alone on Christmas Eve', 'She wrote to the paper and asked for a visit.', [
        'EVENT:Christmas Eve',
      ]),
    ];
    const holiday = compared(lights, letter);
    expect(holiday.story).toBeCloseTo(holiday.matter, 5);
  });

  it('of whom papers ask different people are known by their words', () => {
    const text =
      'The lung of a man was scarred by the feathers of his duvet, doctors say; feathers of duvets carry fungus that scars a lung.';
    const duvet = (at: number, who: string, isKnown: boolean) =>
      told(at, 'Duvet feathers scar a lung', `${text} ${who} was asked.`, isKnown ? [`PER:${who}`] : []);
    const [one, other] = ['Oda Lindqvist', 'Emil Varga'] as const;
    const apart = compared(duvet(1, one, true), duvet(2, other, true));
    const nameless = compared(duvet(1, one, false), duvet(2, other, false));
    expect(apart.matter).toBeGreaterThan(0.8 * nameless.matter);
  });
});
