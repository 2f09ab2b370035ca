import { beforeEach, describe, expect, it, vi } from 'vitest';

beforeEach(() => vi.resetModules()); // a table is made once

const months = async () => import('../../utils/extract/month-names');
const read = (find: (name: string) => number | null) =>
  ['avril', 'listopad', 'минут', 'июня', 'نيسان'].map(find);

describe('months of any language', () => {
  it('are the same when whoever reads them waits', async () => {
    const { monthInAnyLanguage } = await months();
    const atOnce = read(monthInAnyLanguage);
    expect(atOnce.slice(0, 4)).toEqual([4, null, null, 6]);
    vi.resetModules();
    const waiting = await months();
    const steps = waiting.withMonths(() => read(waiting.monthInAnyLanguage));
    let step = steps.next();
    while (!step.done) step = steps.next();
    expect(step.value).toEqual(atOnce);
  });

  it('are made language by language for who waits, and at once for others', async () => {
    const { monthInAnyLanguage, withMonths } = await months();
    const format = vi.spyOn(Intl, 'DateTimeFormat');
    const steps = withMonths(() => monthInAnyLanguage('minutes'));
    const made: number[] = [];
    for (let step = steps.next(); !step.done; step = steps.next()) made.push(format.mock.calls.length);
    const most = Math.max(...made.map((count, nth) => count - (made[nth - 1] ?? 0)));
    expect(made.length).toBeGreaterThan(40);
    expect(most).toBe(4); // the styles of one
    expect(monthInAnyLanguage('мая')).toBe(5); // of another script, while nobody waits
    format.mockRestore();
  });

  it('leave other failures as they are', async () => {
    const { withMonths } = await months();
    const fail = () => {
      throw new RangeError('no such page');
    };
    expect(() => withMonths(fail).next()).toThrow(RangeError);
  });
});
