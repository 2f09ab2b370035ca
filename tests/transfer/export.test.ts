import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { describe, expect, it, vi } from 'vitest';
import { t } from '../../utils/i18n';
import { dateInWords, dayOf, dayStated } from '../../utils/transfer/dates';
import { download } from '../../utils/transfer/download';
import { exportMany, exportOne } from '../../utils/transfer/export';
import { distinctNames, fileName } from '../../utils/transfer/file-name';
import { EXPORT_FORMATS } from '../../utils/transfer/formats';
import { readBackup } from '../../utils/transfer/read-backup';
import { anyText } from '../library/any-text';
import { makeArticle, makeSaved } from '../library/samples';
import { view } from './view';

const now = Date.UTC(2026, 4, 3, 12, 30, 10);
const options = { now, view, timeZone: 'UTC' };
const titled = (title: string, key = title) => makeSaved({ key, article: makeArticle({ title }) });

describe('the table of formats', () => {
  it('has a label for each, and ids and extensions once', () => {
    for (const { labelKey } of EXPORT_FORMATS) expect(t(labelKey)).not.toBe('');
    expect(new Set(EXPORT_FORMATS.map(({ id }) => id)).size).toBe(EXPORT_FORMATS.length);
    expect(new Set(EXPORT_FORMATS.map(({ extension }) => extension)).size).toBe(EXPORT_FORMATS.length);
  });

  it.each(EXPORT_FORMATS)('$id writes one article as a file', ({ id, extension, mime, write }) => {
    const file = exportOne(titled('Flood: what now?'), id, options);
    expect([file.name, file.mime]).toEqual([`Flood what now${extension}`, mime]);
    expect(strFromU8(file.content)).toBe(write(titled('Flood: what now?'), options));
  });
});

describe('many articles', () => {
  it.each(['markdown', 'html'] as const)('are a zip of %s files with names of their own', async (id) => {
    const articles = [titled('Flood', '1'), titled('flood', '2'), titled('Flood', '3'), titled('海', '4')];
    const file = await exportMany(articles, id, options);
    expect([file.name, file.mime]).toEqual([`dateline-2026-05-03-${id}.zip`, 'application/zip']);
    const files = unzipSync(file.content);
    const { extension, write } = EXPORT_FORMATS.find((format) => format.id === id)!;
    expect(Object.keys(files)).toEqual(
      ['Flood', 'flood (2)', 'Flood (3)', '海'].map((name) => name + extension),
    );
    expect(strFromU8(files[`Flood (3)${extension}`]!)).toBe(write(articles[2]!, options));
  });

  it('are one JSON file that reads back equal', async () => {
    const articles = [makeSaved(), makeSaved({ key: 'b', trashedAt: 9 })];
    const file = await exportMany(articles, 'json', options);
    expect([file.name, file.mime]).toEqual(['dateline-2026-05-03.json', 'application/json']);
    const text = strFromU8(file.content);
    expect(readBackup(text)).toEqual(articles);
    expect(JSON.parse(text)).toMatchObject({
      ...{ format: 'dateline', version: 1, exportedAt: '2026-05-03T12:30:10.000Z' },
    });
  });

  it.each(EXPORT_FORMATS)('may be none ($id)', async ({ id }) => {
    const file = await exportMany([], id, options);
    if (id === 'json') expect(readBackup(strFromU8(file.content))).toEqual([]);
    else expect(unzipSync(file.content)).toEqual({});
  });

  it('are the same file from the same articles at the same time', async () => {
    const make = () => exportMany([titled('Flood')], 'markdown', options);
    expect((await make()).content).toEqual((await make()).content);
    expect((await exportMany([titled('a')], 'html', { ...options, now: 0 })).content.length).toBeGreaterThan(
      100,
    );
  });

  it('come one after another, with progress and pauses', async () => {
    let taken = 0;
    async function* articles() {
      for (; taken < 25; taken++) yield titled(`Number ${taken}`);
    }
    const seen: number[] = [];
    const pause = vi.fn(async () => {
      expect(taken).toBeLessThan(21);
    });
    await exportMany(articles(), 'markdown', { ...options, pause, onProgress: (done) => seen.push(done) });
    expect(seen).toEqual(Array.from({ length: 25 }, (_, index) => index + 1));
    expect(pause).toHaveBeenCalledTimes(2);
  });

  it('can be stopped', async () => {
    const stop = new AbortController();
    let taken = 0;
    function* articles() {
      for (; taken < 50; taken++) yield titled(`Number ${taken}`);
    }
    const onProgress = (done: number) => done === 12 && stop.abort();
    const running = exportMany(articles(), 'html', { ...options, signal: stop.signal, onProgress });
    await expect(running).rejects.toThrow(/abort/i);
    expect(taken).toBe(12);
  });
});

describe('file names', () => {
  it.each([
    ['Who: "me"? <a/b\\c|d>', 'Who me a b c d'],
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['Console', 'Console'],
    ['.hidden. ', 'hidden'],
    ['a\u202eb\u200bc\u0000d', 'abcd'],
    ['Topic #1 [new] ^x', 'Topic 1 new x'],
    ['\ud800', 'article'],
    ['???', 'article'],
    ['दिल्ली में बाढ़', 'दिल्ली में बाढ़'.normalize('NFC')],
    ['a\nb\tc', 'a b c'],
  ])('of %j', (title, name) => {
    expect(fileName(title)).toBe(name);
  });

  it('are safe and short whatever the title', () => {
    fc.assert(
      fc.property(anyText({ maxLength: 400 }), (title) => {
        const name = fileName(title);
        expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}]|^[\s.]|[\s.]$|^$/u);
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(121);
        expect(fileName(name)).toBe(name);
      }),
    );
  });

  it('are given once', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'A', 'a (2)', 'é', 'e\u0301', 'b')), (names) => {
        const distinct = distinctNames();
        const given = names.map((name) => distinct(name, '.md').normalize('NFD').toLowerCase());
        expect(new Set(given).size).toBe(names.length);
      }),
    );
  });
});

describe('dates', () => {
  it.each([
    ['2026-04-30', 'April 30, 2026'],
    ['2026-04-30T10:00', 'April 30, 2026'],
    ['2025-06', 'June 2025'],
    ['XXXX-03-06', 'March 6'],
    ['XXXX-02-29', 'February 29'],
    ['2026-W23', '2026-W23'],
    ['2026', '2026'],
    ['2026-13-01', '2026-13-01'],
  ])('%s in words', (value, words) => {
    expect(dateInWords(value, 'en-US')).toBe(words);
  });

  it('are days where a day is stated', () => {
    expect(dayStated('2026-05-02T23:59:00-05:00')).toBe('2026-05-02');
    expect(dayStated('2026-05')).toBeNull();
    expect(dayOf(Date.UTC(2026, 0, 1), 'America/New_York')).toBe('2025-12-31');
  });
});

describe('download', () => {
  it('offers the file under its name and lets go of it', () => {
    vi.useFakeTimers();
    const { window } = new JSDOM('<body></body>');
    const made: Blob[] = [];
    const gone: string[] = [];
    Object.assign(window.URL, {
      createObjectURL: (blob: Blob) => `blob:${made.push(blob)}`,
      revokeObjectURL: (address: string) => gone.push(address),
    });
    const clicked: string[] = [];
    window.document.addEventListener('click', (event) => {
      const link = event.target as HTMLAnchorElement;
      clicked.push(link.download, link.href);
      event.preventDefault();
    });
    window.setTimeout = setTimeout as unknown as typeof window.setTimeout;
    download({ name: 'a.md', mime: 'text/markdown', content: new Uint8Array([65]) }, window.document);
    expect(clicked).toEqual(['a.md', 'blob:1']);
    expect([made[0]?.size, made[0]?.type]).toEqual([1, 'text/markdown']);
    expect(window.document.querySelector('a')).toBeNull();
    expect(gone).toEqual([]);
    vi.runAllTimers();
    expect(gone).toEqual(['blob:1']);
    vi.useRealTimers();
  });
});
