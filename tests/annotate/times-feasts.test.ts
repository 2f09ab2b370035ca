/** Feasts of other calendars. The day of writing is Thursday, 2025-04-03. */
import { describe, expect, it } from 'vitest';
import { formatDay } from '../../utils/annotate/times/calendar';
import { holidayDay } from '../../utils/annotate/times/holiday-days';
import { family } from './families';

describe('feasts of the moon', () => {
  it.each([
    ['holi', ['2020-03-10', '2021-03-29', '2023-03-08', '2024-03-25', '2025-03-14', '2026-03-04']],
    ['raksha bandhan', ['2021-08-22', '2024-08-19', '2025-08-09', '2026-08-28']],
    ['dussehra', ['2021-10-15', '2023-10-24', '2024-10-12', '2025-10-02']],
    ['guru nanak jayanti', ['2020-11-30', '2023-11-27', '2024-11-15', '2025-11-05']],
    ['purim', ['2019-03-21', '2022-03-17', '2023-03-07', '2024-03-24', '2025-03-14']],
    ['ramadan', ['2024-03-11', '2025-03-01', '2026-02-18']],
  ])('%s', (name, days) => {
    expect(days.map((day) => formatDay(holidayDay(name, Number(day.slice(0, 4)))!))).toEqual(days);
  });
});

family(
  'feasts that last',
  [
    ['Shops close early during Ramadan.', ['Ramadan=2025-03-01/2025-03-29']],
    ['Ramadan 2026 will be earlier.', ['Ramadan 2026=2026-02-18/2026-03-19']],
    [
      'The gates reopen at the end of Ramadan next year.',
      ['Ramadan=2025-03-01/2025-03-29', 'next year=2026'],
    ],
    ['They threw colours on Holi.', ['Holi=2025-03-14']],
    ['Crowds danced at Mardi Gras.', ['Mardi Gras=2025-03-04']],
    ["The café closes on Mother's Day.", ["Mother's Day=2025-05-11"]],
  ],
  [
    'The writer Osman Ramadan has died.',
    'Ms Holi Varga won.',
    'They fought in the Ramadan Offensive.',
    'Off on holi again.',
  ],
);
