/** Many invented events at once: whether their articles come together, in whatever order they arrive. */
import { describe, expect, it } from 'vitest';
import { eventArticles } from '../../scripts/bench/stories/events';
import { groupingOf } from '../../scripts/bench/stories/grouping';
import { pairCounts } from '../../scripts/bench/stories/scores';

describe('pairs of a grouping', () => {
  const wanted = new Map([
    ['a', '1'],
    ['b', '1'],
    ['c', '1'],
    ['d', '2'],
  ]);
  it('are counted once each', () => {
    const found = new Map([
      ['a', 'x'],
      ['b', 'x'],
      ['c', 'y'],
      ['d', 'y'],
      ['e', 'z'],
    ]);
    expect(pairCounts(found, wanted)).toEqual({
      ...{ right: 1, found: 2, wanted: 3 },
      wrong: [['c', 'd']],
      missed: [
        ['a', 'c'],
        ['b', 'c'],
      ],
    });
    expect(pairCounts(found, wanted, new Set(['c d', 'a c']))).toMatchObject({
      right: 1,
      found: 1,
      wanted: 2,
    });
  });
});

it('articles of invented events come together, and apart from others, in any order', async () => {
  const told = eventArticles({ seed: 5, events: 22, days: 40 });
  const wanted = new Map(told.map(({ id, event }) => [id, event]));
  const groupings = [await groupingOf(told, 1), await groupingOf(told, 2)];
  for (const found of groupings) {
    const { right, found: together, wanted: belong } = pairCounts(found, wanted);
    expect(belong).toBeGreaterThan(50);
    expect(right / together).toBeGreaterThan(0.97);
    expect(right / belong).toBeGreaterThan(0.9);
  }
  const { right, found, wanted: other } = pairCounts(groupings[0]!, groupings[1]!);
  expect(right / (found + other - right)).toBeGreaterThan(0.9);
}, 60_000);
