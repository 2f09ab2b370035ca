import { strFromU8, unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { describe, expect, it, vi } from 'vitest';
import type { SavedArticle } from '../../utils/article';
import { t, tById } from '../../utils/i18n';
import { dateInWords, dayOf, dayStated } from '../../utils/transfer/dates';
import { download } from '../../utils/transfer/download';
import { type ExportFile, exportMany, exportOne } from '../../utils/transfer/export';
import { distinctNames, fileName } from '../../utils/transfer/file-name';
import { COMMON_FORMATS, EXPORT_FORMATS, type ExportFormat, formatById } from '../../utils/transfer/formats';
import { anyText } from '../library/any-text';
import { makeArticle, makeSaved } from '../library/samples';
import fc from '../properties';
import { FakeDirectory } from './fake-directory';
import { allOf, open } from './import/open';
import { view } from './view';

const now = Date.UTC(2026, 4, 3, 12, 30, 10);
const options = { now, view, timeZone: 'UTC' };
const titled = (title: string, key = title) => makeSaved({ key, article: makeArticle({ title }) });

/** The bytes of an exported file. */
const bytesOf = async (file: ExportFile) => new Uint8Array(await file.content.arrayBuffer());

/** With the byte order mark, which decoders leave out. */
const inUtf8 = (content: Uint8Array) =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);

/** One article's file as the format itself makes it. */
function written(format: ExportFormat, saved: SavedArticle): string {
  if (format.many === 'zip') return format.write(saved, options);
  const pieces: string[] = [];
  const writer = format.open(
    (piece) => pieces.push(typeof piece === 'string' ? piece : strFromU8(piece, true)),
    options,
  );
  writer.add(saved);
  writer.end();
  return pieces.join('');
}

describe('the table of formats', () => {
  it('has words for each, and ids and extensions once', () => {
    for (const { labelKey, aboutKey, group } of EXPORT_FORMATS) {
      expect([t(labelKey), t(aboutKey), tById(`format_group_${group}`)]).not.toContain('');
    }
    const distinct = (field: 'id' | 'extension' | 'labelKey') =>
      new Set(EXPORT_FORMATS.map((one) => one[field]));
    for (const field of ['id', 'extension', 'labelKey'] as const)
      expect(distinct(field).size).toBe(EXPORT_FORMATS.length);
  });

  it('keeps the formats of a group together, and offers a few beside an article', () => {
    const groups = EXPORT_FORMATS.map(({ group }) => group);
    expect(groups.filter((group, index) => group !== groups[index - 1])).toEqual([...new Set(groups)]);
    expect(COMMON_FORMATS.map(({ id }) => id)).toEqual([
      'obsidian',
      'html',
      'epub',
      'json',
      'csl',
      'calendar',
    ]);
  });

  it.each(EXPORT_FORMATS)('$id writes one article as a file', async (format) => {
    const file = exportOne(titled('Flood: what now?'), format.id, options);
    const name = format.id === 'obsidian' ? 'Flood what now' : '2026-05-02 Flood what now';
    expect([file.name, file.content.type, file.left]).toEqual([name + format.extension, format.mime, 0]);
    const content = await bytesOf(file);
    const isText = format.id !== 'epub';
    expect(isText ? inUtf8(content) : strFromU8(content, true)).toBe(
      written(format, titled('Flood: what now?')),
    );
  });
});

/** The articles of a backup, as an import reads them. */
async function savedIn(text: string) {
  const rows = await allOf(await open(text));
  return rows.map((row) => (row.kind === 'whole' ? row.saved : row));
}

describe('many articles', () => {
  it.each(['obsidian', 'markdown', 'html', 'text'] as const)(
    'are a zip of %s files with names of their own',
    async (id) => {
      const articles = [titled('Flood', '1'), titled('flood', '2'), titled('Flood', '3'), titled('海', '4')];
      const file = await exportMany(articles, id, options);
      expect([file.name, file.content.type]).toEqual([`dateline-2026-05-03-${id}.zip`, 'application/zip']);
      const files = unzipSync(await bytesOf(file));
      const format = formatById(id);
      const day = id === 'obsidian' ? '' : '2026-05-02 ';
      const names = ['Flood', 'flood (2)', 'Flood (3)', '海'].map((name) => day + name + format.extension);
      expect(Object.keys(files)).toEqual(names);
      expect(strFromU8(files[names[2]!]!)).toBe(written(format, articles[2]!));
    },
  );

  it('are one JSON file that reads back equal', async () => {
    const articles = [makeSaved(), makeSaved({ key: 'b', trashedAt: 9 })];
    const file = await exportMany(articles, 'json', options);
    expect([file.name, file.content.type]).toEqual(['dateline-2026-05-03.json', 'application/json']);
    const text = await file.content.text();
    expect(await savedIn(text)).toEqual(articles);
    expect(JSON.parse(text)).toMatchObject({
      ...{ format: 'dateline', version: 1, exportedAt: '2026-05-03T12:30:10.000Z' },
    });
  });

  it('are the same file from the same articles at the same time', async () => {
    const make = async () => bytesOf(await exportMany([titled('Flood')], 'epub', options));
    expect(await make()).toEqual(await make());
    expect((await exportMany([titled('a')], 'html', { ...options, now: 0 })).content.size).toBeGreaterThan(
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

  it('tell how many had nothing for the format', async () => {
    const pasted = makeSaved({ article: makeArticle({ url: 'urn:sha256:0' }) });
    const file = await exportMany([makeSaved(), pasted, pasted], 'bookmarks', options);
    expect(file.left).toBe(2);
    expect(exportOne(pasted, 'bookmarks', options).left).toBe(1);
  });
});

describe('a long export', () => {
  /** 1,200 articles of 1,000 characters, which no file of text is shorter than. */
  function* many() {
    for (let number = 0; number < 1200; number++) {
      yield makeSaved({ key: `k${number}`, article: makeArticle({ text: 'Ebb and flow. '.repeat(72) }) });
    }
  }

  it('goes to the private file system as it is written, and is the same file', async () => {
    const disk = new FakeDirectory();
    const file = await exportMany(many(), 'json', { ...options, directory: disk.handle });
    expect(disk.largestWrite).toBeLessThan(1_000_000);
    expect(disk.writes).toBeGreaterThan(3);
    const inMemory = await exportMany(many(), 'json', options);
    expect(await file.content.text()).toBe(await inMemory.content.text());
    expect(file.content.type).toBe('application/json');
  });

  it('leaves nothing there when it is stopped', async () => {
    const disk = new FakeDirectory();
    const stop = new AbortController();
    const onProgress = (done: number) => done === 900 && stop.abort();
    const running = exportMany(many(), 'json', {
      ...options,
      directory: disk.handle,
      signal: stop.signal,
      onProgress,
    });
    await expect(running).rejects.toThrow(/abort/i);
    expect([...disk.files.keys()]).toEqual([]);
  });

  it('clears away what is an hour old, and nothing else', async () => {
    const disk = new FakeDirectory();
    const [old, recent] = [`${now - 3_600_001}.export`, `${now - 1000}.export`];
    for (const name of [old, recent, `${now}.export`, 'other']) disk.files.set(name, new Blob(['x']));
    await exportMany([makeSaved()], 'json', { ...options, directory: disk.handle });
    expect([...disk.files.keys()].sort()).toEqual(
      [`${now}-2.export`, `${now}.export`, recent, 'other'].sort(),
    );
  });

  it('stays in memory where the file system refuses', async () => {
    const disk = new FakeDirectory();
    disk.refuses = true;
    const file = await exportMany([makeSaved()], 'json', { ...options, directory: disk.handle });
    expect(await savedIn(await file.content.text())).toEqual([makeSaved()]);
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
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(109);
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
    download({ name: 'a.md', content: new Blob(['A'], { type: 'text/markdown' }), left: 0 }, window.document);
    expect(clicked).toEqual(['a.md', 'blob:1']);
    expect([made[0]?.size, made[0]?.type]).toEqual([1, 'text/markdown']);
    expect(window.document.querySelector('a')).toBeNull();
    expect(gone).toEqual([]);
    vi.runAllTimers();
    expect(gone).toEqual(['blob:1']);
    vi.useRealTimers();
  });
});
