import { describe, expect, it } from 'vitest';
import type { Dated } from '../../utils/article';
import { withPublicationYear } from '../../utils/extract/publication-date';

const filed = (date: string | null) => ({ place: 'Karsova', date, agency: null });
const published = (value: string): Dated => ({ value, source: 'json-ld', certain: true });

describe('the year of a dateline', () => {
  it.each([
    ['XXXX-03-06', '2023-03-06T13:05:00+05:30', '2023-03-06'],
    ['XXXX-03-06', '2023-03-05', '2023-03-06'], // zones
    ['XXXX-12-30', '2024-01-02', '2023-12-30'],
    ['XXXX-01-01', '2023-12-31', '2024-01-01'],
    ['XXXX-03-06', '2023-11-20', 'XXXX-03-06'], // not the story that was filed then
    ['2017-03-06', '2023-03-06', '2017-03-06'],
    [null, '2023-03-06', null],
  ])('%s, published %s: %s', (date, day, expected) => {
    expect(withPublicationYear(filed(date), published(day))?.date).toBe(expected);
  });

  it('stays unknown where the page states no date', () => {
    expect(withPublicationYear(filed('XXXX-03-06'), null)?.date).toBe('XXXX-03-06');
    expect(withPublicationYear(null, published('2023-03-06'))).toBeNull();
  });
});
