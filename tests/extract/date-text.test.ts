import { describe, expect, it } from 'vitest';
import { readDay, readWrittenDate } from '../../utils/extract/date-text';

describe('written dates', () => {
  it.each([
    ['April 3, 2025 10:15 pm IST', '2025-04-03T22:15'],
    ['Thu 3 Apr 2025', '2025-04-03'],
    ['3rd of April 2025', '2025-04-03'],
    ['3 avril 2025', '2025-04-03'],
    ['3. April 2025, 10.15 Uhr', '2025-04-03T10:15'],
    ['3 de abril de 2025 a las 10:15', '2025-04-03T10:15'],
    ['3 апреля 2025, 10:15', '2025-04-03T10:15'],
    ['2025年4月3日 10:15', '2025-04-03T10:15'],
    ['2025. 4. 3.', '2025-04-03'],
    ['Ngày 3 tháng 4 năm 2025', '2025-04-03'],
    ['٣ أبريل ٢٠٢٥', '2025-04-03'],
    ['۳ اپریل ۲۰۲۵', '2025-04-03'],
    ['३ अप्रैल २०२५', '2025-04-03'],
    ['3 เมษายน 2568', '2025-04-03'],
    ['10:15 PM EDT, Thu April 3, 2025', '2025-04-03T22:15-04:00'],
    ['2025-04-03T10:15:00+0500', '2025-04-03T10:15:00+05:00'],
    ['Fri Apr 04 19:20:36 CEST 2025', '2025-04-04'],
    ['20250403', '2025-04-03'],
  ])('%s', (text, value) => {
    expect(readWrittenDate(text)).toMatchObject({ value, certain: true });
  });

  it.each(['3 hours ago', 'yesterday', 'April 2025', '31 April 2025', 'room 2025', '555-2025', ''])(
    'are not seen in: %s',
    (text) => {
      expect(readWrittenDate(text)).toBeNull();
    },
  );

  it('are uncertain where day and month can be exchanged and nothing tells', () => {
    expect(readWrittenDate('03/04/2025')).toMatchObject({ certain: false });
    expect(readWrittenDate('03/04/2025', { lang: 'en-US' })).toMatchObject({
      value: '2025-03-04',
      certain: true,
    });
    expect(readWrittenDate('03/04/2025', { lang: 'fr' })).toMatchObject({
      value: '2025-04-03',
      certain: true,
    });
    expect(readWrittenDate('23/04/2025')).toMatchObject({ value: '2025-04-23', certain: true });
    expect(readWrittenDate('04/23/2025')).toMatchObject({ value: '2025-04-23', certain: true });
  });
});

describe('days whose year may be missing', () => {
  it.each([
    ['March 6', 'XXXX-03-06'],
    ['6 March', 'XXXX-03-06'],
    ['29 February', 'XXXX-02-29'],
    ['March 6, 2023', '2023-03-06'],
  ])('%s', (text, value) => {
    expect(readDay(text)?.value).toBe(value);
  });

  it.each(['March', '30 February', '6 Ostvik', ''])('are not seen in: %s', (text) => {
    expect(readDay(text)).toBeNull();
  });
});
