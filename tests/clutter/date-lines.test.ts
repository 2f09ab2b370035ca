import { describe, expect, it } from 'vitest';
import { isDateLine } from '../../utils/clutter/times';

describe('a line that gives a date', () => {
  it.each([
    'Published 6 January 2026, 16:42',
    'May 3, 2025',
    '12.05.2024',
    'Posted on 05/06/2024 at 10:30',
    '12. 05. 2024',
    '2025-11-22',
    '3 de mayo de 2025',
  ])('%s', (line) => {
    expect(isDateLine(line)).toBe(true);
  });

  it.each(['Record: 40-0, 31 by knockout', 'Won 6-3, 64 minutes', 'Rowed 12 of 14 races'])(
    'is not: %s',
    (line) => {
      expect(isDateLine(line)).toBe(false);
    },
  );
});
