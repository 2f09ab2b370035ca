import { describe, expect, it } from 'vitest';
import { chooseDates } from '../../utils/extract/choose-dates';
import type { DateCandidate } from '../../utils/extract/publication-date';

const one = (source: DateCandidate['source'], value: string): DateCandidate => ({
  source,
  value,
  certain: true,
});
const published = (...candidates: DateCandidate[]) => chooseDates(candidates, []).published;

describe('the day of publication, where the sources differ', () => {
  const data = one('json-ld', '2022-04-28T12:00:00Z');
  const meta = one('meta', '2023-11-06');

  it('is what meta data and page say alike, and is not certain', () => {
    expect(published(data, meta, one('visible', '2023-11-06T08:41'))).toEqual({
      ...meta,
      certain: false,
      against: { value: data.value, source: 'json-ld' },
    });
    expect(published(data, meta, one('time', '2023-11-07'))?.value).toBe(meta.value);
  });

  it('is that of the data, where the page shows no day or the same one', () => {
    expect(published(data, meta)).toEqual({
      ...data,
      certain: false,
      against: { value: meta.value, source: 'meta' },
    });
    expect(published(data, meta, one('visible', '2022-04-28'), one('visible', '2023-11-06'))?.value).toBe(
      data.value,
    );
  });

  it('is what news shows, where its data call that day the last change; a guide keeps its own', () => {
    const shown = [one('time', '2023-11-06T08:41:00Z'), one('visible', '2023-11-06')];
    const changed = [one('json-ld', '2023-11-06T08:41:00Z')];
    expect(chooseDates([data, ...shown], changed, { isNews: true }).published).toEqual({
      ...shown[0],
      certain: false,
      against: { value: data.value, source: 'json-ld' },
    });
    expect(chooseDates([data, ...shown], changed).published?.value).toBe(data.value);
  });

  it('is that of the data for news too, where the address says so or the page shows both', () => {
    const changed = [one('json-ld', '2023-11-06T08:41:00Z')];
    const day = one('visible', '2023-11-06');
    for (const more of [one('url', '2022-04-28'), one('visible', '2022-04-28')])
      expect(chooseDates([data, day, more], changed, { isNews: true }).published?.value).toBe(data.value);
    expect(chooseDates([data, day], [], { isNews: true }).published?.value).toBe(data.value);
  });

  it('is that of the data, where only the page says another', () => {
    const same = one('meta', '2022-04-29');
    expect(published(data, same, one('visible', '2023-11-06'))?.value).toBe(data.value);
  });
});
