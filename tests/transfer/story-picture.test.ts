import { describe, expect, it } from 'vitest';
import type { TimelineMark } from '../../utils/library/stories/types';
import { besideMarks, cutTo, type Drawn } from '../../utils/transfer/story/picture-labels';

const drawn = (left: number, what: string | null, over: Partial<Drawn> = {}): Drawn => ({
  mark: { kind: 'mentioned', what } as TimelineMark,
  ...{ sign: null, isSpan: false, left, right: left + 12, middle: left + 6, ...over },
});
const LANE = { from: 100, to: 500 };

describe('labels of the picture', () => {
  it('stand to the right as far as the next mark, else to the left, else nowhere', () => {
    const labels = besideMarks([drawn(200, 'Council sits'), drawn(440, 'Wall is built')], LANE);
    expect(labels.map(({ words }) => words)).toEqual(['Council sits', 'Wall is built']);
    expect(labels[0]!.x).toBe(218);
    expect(labels[1]!.x).toBeLessThan(440);
    const crowded = Array.from({ length: 20 }, (_, at) => drawn(110 + at * 20, `Event ${at}`));
    expect(besideMarks(crowded, LANE).length).toBeLessThan(3);
  });

  it('never lie on a mark or on each other, and stay within the lane', () => {
    const marks = [110, 160, 290, 300, 420, 480].map((left, at) => drawn(left, `Something happens ${at}`));
    const labels = besideMarks(marks, LANE).toSorted((a, b) => a.x - b.x);
    const boxes = labels.map(({ x, words }) => [x, x + 6.6 * words.length] as const);
    for (const [at, [from, to]] of boxes.entries()) {
      expect(from).toBeGreaterThanOrEqual(100);
      expect(to).toBeLessThanOrEqual(500);
      if (at > 0) expect(from).toBeGreaterThanOrEqual(boxes[at - 1]![1]);
      for (const mark of marks) expect(to <= mark.left || from >= mark.right).toBe(true);
    }
  });

  it('say the same once, and strike what holds no more', () => {
    const labels = besideMarks(
      [drawn(120, 'Council'), drawn(300, 'Council'), drawn(420, 'Fair', { sign: 'earlier' })],
      LANE,
    );
    expect(labels.map(({ words, isStruck }) => [words, isStruck])).toEqual([
      ['Council', false],
      ['Fair', true],
    ]);
  });

  it('are cut to the room there is, wide characters counted twice', () => {
    expect(cutTo('Council', 100)).toBe('Council');
    expect(cutTo('Council of the lower town', 66)).toBe('Council o…');
    expect(cutTo('奥伯费尔德堤坝决口', 66)).toBe('奥伯费尔…');
  });
});
