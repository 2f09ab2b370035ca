/** Times, letters and columns as tools write them, down to the last form that is told apart. */
import { describe, expect, it } from 'vitest';
import { decode, isBinary } from '../../../utils/transfer/import/decode';
import { publishedOf, savedAtOf } from '../../../utils/transfer/import/times';
import { readAll } from './open';

describe('a time of saving', () => {
  it.each<[string | number, string]>([
    ['2024-03-05', '2024-03-05T00:00:00.000Z'],
    ['2024-03-05T10:30:05', '2024-03-05T10:30:05.000Z'],
    ['2024-03-05 10:30:05.25 UTC', '2024-03-05T10:30:05.250Z'],
    ['2024-03-05T10:30+02:30', '2024-03-05T08:00:00.000Z'],
    ['2024-03-05T10:30:00-0130', '2024-03-05T12:00:00.000Z'],
    ['2024-03-05T10:30:00-05', '2024-03-05T15:30:00.000Z'],
    ['5/3/2024 9:05:10', '2024-03-05T09:05:10.000Z'],
    ['1709634600', '2024-03-05T10:30:00.000Z'],
    [1709634600.5, '2024-03-05T10:30:00.500Z'],
    [1709634600000, '2024-03-05T10:30:00.000Z'],
    [1709634600000000, '2024-03-05T10:30:00.000Z'],
    ['1990-01-01', '1990-01-01T00:00:00.000Z'],
  ])('%s', (given, iso) => {
    const { savedAt, concerns } = savedAtOf(given);
    expect(savedAt === null ? null : new Date(savedAt).toISOString()).toBe(iso);
    expect(concerns).toEqual([]);
  });

  it.each([
    '2024-02-30',
    '2024-13-01',
    '2024-03-05T24:00',
    '2024-03-05T10:60',
    '1989-12-31',
    '2200-01-01',
    '31/4/2024',
    'soon',
  ])('%s is none, and is told of', (given) => {
    expect(savedAtOf(given)).toEqual({ savedAt: null, concerns: [{ id: 'date', args: [given] }] });
  });

  it.each(['', ' ', '0', 0, null, undefined, {}])('%s says nothing', (given) => {
    expect(savedAtOf(given)).toEqual({ savedAt: null, concerns: [] });
  });

  it('of publication keeps the day it was given as, and takes no day that was not', () => {
    expect(publishedOf(' 2024-03-05 ')).toBe('2024-03-05');
    expect(publishedOf('2024-02-30')).toBeNull();
    expect(publishedOf('2024-03-05T10:30:00+01:00')).toBe('2024-03-05T09:30:00.000Z');
    expect(publishedOf('spring')).toBeNull();
  });
});

describe('letters', () => {
  const text = 'Tides and quays';
  const wide = (little: boolean, mark: boolean) =>
    new Uint8Array(
      [...(mark ? '\ufeff' : ''), ...text].flatMap((letter) => {
        const code = letter.charCodeAt(0);
        return little ? [code & 0xff, code >> 8] : [code >> 8, code & 0xff];
      }),
    );
  const utf8 = (words: string) => new TextEncoder().encode(words);

  it.each([
    ['UTF-16, little end first, marked', wide(true, true)],
    ['UTF-16, big end first, marked', wide(false, true)],
    ['UTF-16, little end first', wide(true, false)],
    ['UTF-16, big end first', wide(false, false)],
    ['UTF-8, marked', new Uint8Array([0xef, 0xbb, 0xbf, ...utf8(text)])],
    ['UTF-8', utf8(text)],
  ])('%s', async (_name, bytes) => {
    expect(decode(bytes)).toBe(text);
    expect(await isBinary(new Blob([bytes]))).toBe(false);
  });

  it('of which none is a zero are known by their mark', () => {
    const greek = 'Ελλάδα και θάλασσα';
    const swapped = Buffer.from(`\ufeff${greek}`, 'utf16le').swap16();
    expect(decode(new Uint8Array(swapped))).toBe(greek);
  });

  it('of the old Western encoding, where UTF-8 would have more wrong than right', () => {
    expect(decode(new Uint8Array([0x43, 0x61, 0x66, 0xe9, 0x20, 0x4d, 0xfc, 0x72]))).toBe('Café Mür');
  });

  it('of UTF-8 cut within a letter or damaged in one place stay what they are', () => {
    expect(decode(utf8('Käfer über Öl').slice(0, -2))).toBe('Käfer über \ufffd');
    const damaged = utf8('Müde Möwen im Süden');
    damaged[3] = 0xff;
    expect(decode(damaged)).toBe('Mü\ufffde Möwen im Süden');
  });

  it('a few zeros are a picture and no wide text', async () => {
    const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52]);
    expect(await isBinary(new Blob([picture]))).toBe(true);
    expect(decode(picture)).toContain('IHDR');
    expect(await isBinary(new Blob([new Uint8Array(100)]))).toBe(true);
  });
});

describe('a table nobody knows', () => {
  it('is read by whichever names its columns have', async () => {
    const at = Date.UTC(2024, 2, 5);
    const forms = [
      ['website', 'name', 'date', 'labels', 'status', 'notes'],
      ['href', 'title', 'added', 'tags', 'state', 'comment'],
      ['uri', 'title', 'created at', 'keywords', 'status', 'note'],
    ];
    for (const header of forms) {
      const { source, rows } = await readAll(
        `${header.join(';')}\nhttps://harbour.example/ferry;Ferry talks;2024-03-05;tides|quay;archived;Ask the pilot\n`,
      );
      expect(source).toBe('csv');
      expect(rows).toMatchObject([
        {
          ...{ url: 'https://harbour.example/ferry', title: 'Ferry talks', savedAt: at, archived: true },
          ...{ tags: ['tides', 'quay'], notes: [{ quote: null, note: 'Ask the pilot' }] },
        },
      ]);
    }
  });

  it('has its time under the first name that says one', async () => {
    const entry = { url: 'https://harbour.example/ferry', title: 'Ferry talks' };
    const early = Date.UTC(2024, 2, 5);
    const late = Date.UTC(2024, 2, 6);
    for (const [given, expected] of [
      [{ savedAt: early, createdAt: late }, early],
      [{ createdAt: early, created_at: late }, early],
      [{ created_at: early, created: late }, early],
      [{ created: early, time: late }, early],
      [{ time: late }, late],
    ] as const) {
      const { rows } = await readAll(JSON.stringify([{ ...entry, ...given }]));
      expect(rows[0]?.savedAt).toBe(expected);
    }
  });
});
