import { describe, expect, it } from 'vitest';
import { finish, inSlices, type Steps } from '../utils/steps';

/** Steps of 10 ms each on a clock of the test's own. */
function work(count: number) {
  const clock = { now: 0 };
  function* steps(): Steps<string> {
    for (let at = 0; at < count; at++) {
      clock.now += 10;
      yield;
    }
    return 'done';
  }
  return { clock, steps };
}

describe('steps', () => {
  it('give the same at once and in slices', async () => {
    const { clock, steps } = work(100);
    const options = { now: () => clock.now, pause: async () => {} };
    expect(finish(steps())).toBe('done');
    expect(await inSlices(steps(), options)).toBe('done');
  });
  it('never wait where the work is short, and let go of the thread before 50 ms where it is long', async () => {
    for (const [count, least] of [
      [1, 0],
      [100, 20],
    ] as const) {
      const { clock, steps } = work(count);
      const slices: number[] = [];
      let began = 0;
      const pause = async () => {
        slices.push(clock.now - began);
        began = clock.now;
      };
      await inSlices(steps(), { now: () => clock.now, pause });
      expect(slices.length).toBeGreaterThanOrEqual(least);
      expect(Math.max(0, ...slices)).toBeLessThan(30);
      if (least === 0) expect(slices).toEqual([]);
      else expect(Math.max(...slices.slice(-20))).toBeLessThan(20); // much work: garbage is collected in between
    }
  });
});
