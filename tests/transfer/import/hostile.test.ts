/** Files that are broken, strange, huge or meant to do harm. */

import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { damagedBytes } from '../../../scripts/fuzz/damage';
import { importHolds } from '../../../scripts/fuzz/library-holds';
import { ImportError } from '../../../utils/article';
import { listArticles } from '../../../utils/library/articles';
import { freshLibrary } from '../../library/samples';
import fc from '../../properties';
import { bring } from './bring';
import { csv, FILES, HEADER, row } from './files';
import { allOf, open, readAll, zipped } from './open';

const titles = async (content: string | Uint8Array<ArrayBuffer>) =>
  (await readAll(content)).rows.map(({ title }) => title);

describe('quotation marks', () => {
  it('that never close cost their own row, not the rest of the file', async () => {
    const { rows, out } = await readAll(
      csv(row(1), '"Never closed,https://harbour.example/x,1600000000,,unread', row(2), row(3)),
    );
    expect(rows.map(({ title }) => title)).toEqual(['T1', 'T2', 'T3']);
    expect(out).toEqual(['3: quotes']);
  });

  it('in the wrong place cost their own row', async () => {
    const { rows, out } = await readAll(
      csv('"Half" quoted,"https://harbour.example/x",1600000000,,unread', row(2)),
    );
    expect(rows.map(({ title }) => title)).toEqual(['T2']);
    expect(out).toEqual(['2: quotes']);
  });

  it('within a bare field are what they are', async () => {
    expect(await titles(csv('The 12" record,https://harbour.example/x,1600000000,,unread'))).toEqual([
      'The 12" record',
    ]);
  });

  it('left open in every row take no endless time', async () => {
    const rows = Array.from(
      { length: 5_000 },
      (_, n) => `"open ${n},https://harbour.example/${n},1600000000,,unread`,
    );
    const started = performance.now();
    const all = await allOf(await open(csv(...rows)));
    expect(all).toHaveLength(5_000);
    expect(performance.now() - started).toBeLessThan(15_000);
  }, 30_000);
});

describe('lines and letters', () => {
  it.each([
    ['a mark of UTF-8', (text: string) => strToU8(`\uFEFF${text}`)],
    ['Windows line ends', (text: string) => strToU8(text.replaceAll('\n', '\r\n'))],
    ['old Mac line ends', (text: string) => strToU8(text.replaceAll('\n', '\r'))],
    ['UTF-16 with a mark', (text: string) => utf16(`\uFEFF${text}`)],
    ['UTF-16 without one', (text: string) => utf16(text)],
  ])('are read from a file with %s', async (_what, bytes) => {
    expect(
      await titles(
        bytes(
          csv('Fährgespräche,https://harbour.example/f,1600000000,,unread', row(2)),
        ) as Uint8Array<ArrayBuffer>,
      ),
    ).toEqual(['Fährgespräche', 'T2']);
  });

  it('of Western Europe’s old encoding are read', async () => {
    const text = csv('Fährgespräche,https://harbour.example/f,1600000000,,unread');
    expect(await titles(Uint8Array.from(text, (character) => character.charCodeAt(0)))).toEqual([
      'Fährgespräche',
    ]);
  });

  it('cut within a letter stay UTF-8', async () => {
    const whole = strToU8(
      csv(
        'Fährgespräche,https://harbour.example/f,1600000000,,unread',
        '海の話,https://harbour.example/s,1,,un',
      ),
    );
    const cut = whole.slice(0, whole.indexOf(0xe6) + 1) as Uint8Array<ArrayBuffer>;
    expect((await titles(cut))[0]).toBe('Fährgespräche');
  });

  it('missing at the end of the last row do no harm', async () => {
    expect(await titles(`${HEADER}\n${row(1)}\n\n${row(2)}`)).toEqual(['T1', 'T2']);
  });
});

function utf16(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length * 2);
  for (let at = 0; at < text.length; at++)
    new DataView(bytes.buffer).setUint16(at * 2, text.charCodeAt(at), true);
  return bytes;
}

describe('times', () => {
  const savedAt = async (value: string) => {
    const [read] = (
      await readAll(`url,created,labels,is_archived\nhttps://harbour.example/x,${value},[],false\n`)
    ).rows;
    return read?.concerns.length ? 'unread' : (read?.savedAt ?? null);
  };
  const utc = (text: string) => Date.parse(text);
  it.each([
    ['1614834367', utc('2021-03-04T05:06:07Z')],
    ['1614834367123', utc('2021-03-04T05:06:07.123Z')],
    ['1614834367123456', utc('2021-03-04T05:06:07.123Z')],
    ['2021-03-04 05:06:07', utc('2021-03-04T05:06:07Z')],
    ['2021-03-04T05:06:07.891234+00:00', utc('2021-03-04T05:06:07.891Z')],
    ['2021-03-04T05:06:07+0530', utc('2021-03-03T23:36:07Z')],
    ['2021-03-04', utc('2021-03-04T00:00:00Z')],
    ['04/03/2021 05:06:07', utc('2021-03-04T05:06:07Z')],
    ['', null],
    ['0', null],
    ['2021-02-30', 'unread'],
    ['2021-03-04T25:00:00Z', 'unread'],
    ['yesterday', 'unread'],
    ['99999999999999999999', 'unread'],
    ['-5', 'unread'],
  ])('%s', async (value, expected) => expect(await savedAt(value)).toBe(expected));

  it('that nobody gave keep the order of the file', async () => {
    const db = await freshLibrary();
    await bring(db, 'https://harbour.example/z\nhttps://harbour.example/a\nhttps://harbour.example/m\n');
    const { articles } = await listArticles(db, { limit: 5 });
    expect(articles.map(({ key }) => key.at(-1))).toEqual(['z', 'a', 'm']);
  });

  it('of the future are now', async () => {
    const db = await freshLibrary();
    await bring(db, csv('T,https://harbour.example/x,4000000000,,unread'));
    expect((await db.get('bodies', 'https://harbour.example/x'))?.savedAt).toBe(1_700_000_000_000);
  });
});

describe('a zip', () => {
  const zip = zipped({ 'part_000000.csv': csv(row(1), row(2)) });
  const words = async (content: Uint8Array<ArrayBuffer>) => {
    const failure = await open(content)
      .then(allOf)
      .catch((error: unknown) => error);
    return failure instanceof ImportError ? failure.message : failure;
  };

  it('that would unpack beyond measure is given up before it fills the memory', async () => {
    const bomb = zipped({ 'part_000000.csv': new Uint8Array(160 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await words(bomb)).toMatch(/beyond all measure|can’t import/);
  }, 60_000);

  it('whose entry claims two gigabytes is read by what is in it', async () => {
    const claims = zip.slice();
    const directory = new DataView(claims.buffer);
    const at = findSignature(claims, 0x02014b50);
    directory.setUint32(at + 24, 0x7fffffff, true);
    expect(await titles(claims)).toEqual(['T1', 'T2']);
  });

  it('whose entries share their bytes is refused', async () => {
    const shared = zip.slice();
    new DataView(shared.buffer).setUint32(findSignature(shared, 0x02014b50) + 20, 0x7ffffff0, true);
    expect(await words(shared)).toMatch(/damaged/);
  });

  it('with a password is refused, in words', async () => {
    const locked = zip.slice();
    new DataView(locked.buffer).setUint16(findSignature(locked, 0x02014b50) + 8, 1, true);
    expect(await words(locked)).toMatch(/password/);
  });

  it('cut anywhere is refused, in words', async () => {
    for (const share of [0.1, 0.5, 0.9]) {
      expect(await words(zip.slice(0, zip.length * share))).toMatch(/damaged|can’t import/);
    }
  });

  it('with nothing to import in it is refused, in words', async () => {
    expect(await words(zipped({ 'photo.jpg': 'x', 'readme.txt': 'Just words.' }))).toMatch(/can’t import/);
    expect(await words(zipped({}))).toMatch(/can’t import/);
  });

  it('takes names for names, not for paths', async () => {
    const odd = zipped({
      '../../part.csv': csv(row(1)),
      '__MACOSX/._part.csv': 'x',
      'a\\b.csv': csv(row(2)),
    });
    expect((await titles(odd)).toSorted()).toEqual(['T1', 'T2']);
  });
});

function findSignature(bytes: Uint8Array, signature: number): number {
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < bytes.length - 4; at++) if (view.getUint32(at, true) === signature) return at;
  throw new Error('no such record');
}

describe('what is no list', () => {
  it.each([
    ['prose', 'The ferry talks resumed.\nNobody knows why.\nSee https://harbour.example for more.\n'],
    ['a page', '<!doctype html><title>x</title><p>Words <a href="https://harbour.example">here</a></p>'],
    ['a table without addresses', 'name,age\nIda,7\n'],
    ['nothing', ''],
    ['white space', ' \n\n '],
    ['a number', '5'],
  ])('is left for others: %s', async (_what, text) => expect(await open(text)).toBeNull());

  it('as a picture is left for others', async () => {
    expect(await open(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 1, 2, 3]))).toBeNull();
  });

  it('is refused in words where it is some other JSON', async () => {
    await expect(open('{"a":[1,2]}')).rejects.toThrow(/can’t import/);
    await expect(open('[{"url":"https://harbour.example')).rejects.toThrow(/damaged/);
  });
});

describe('names that mean harm', () => {
  it('poison nothing and are kept as words', async () => {
    const db = await freshLibrary();
    const value = `[{"url":"https://harbour.example/p","__proto__":{"polluted":1},"constructor":{"x":1},"title":"<img src=x onerror=alert(1)>","tags":["__proto__"]}]`;
    await bring(db, value);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect((await db.get('articles', 'https://harbour.example/p'))?.title).toBe(
      '<img src=x onerror=alert(1)>',
    );
  });
});

describe('a damaged file', () => {
  const bytesOf = (file: string | Uint8Array<ArrayBuffer>) =>
    typeof file === 'string' ? strToU8(file) : file;
  it.each(FILES)(
    '(%s) never throws past the door, and never leaves half of it',
    async (_kind, file) => {
      await fc.assert(
        fc.asyncProperty(damagedBytes(bytesOf(file)), async (bytes) => {
          await importHolds(bytes as Uint8Array<ArrayBuffer>);
        }),
        { numRuns: 60, seed: 7 },
      );
    },
    60_000,
  );
});
