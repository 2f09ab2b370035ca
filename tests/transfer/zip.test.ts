import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openZip } from '../../utils/transfer/import/zip-file';
import { createZip, pack, type ZipFile } from '../../utils/transfer/zip';
import fc from '../properties';

const NOW = Date.UTC(2026, 4, 2, 6, 30, 14);

function zipped(fill: (zip: ZipFile) => void): Uint8Array {
  const pieces: Buffer[] = [];
  const zip = createZip((piece) => pieces.push(Buffer.from(piece as Uint8Array)), NOW);
  fill(zip);
  zip.end();
  return Buffer.concat(pieces);
}

/** Somebody else's reader: Python's, which knows zip64 and checks every checksum. */
const PYTHON = ['/usr/bin/python3', '/usr/local/bin/python3'].find(existsSync);
function readByPython(zip: Uint8Array): { files: number; bad: string | null; last: string } {
  const home = mkdtempSync(join(tmpdir(), 'dateline-zip-'));
  try {
    const file = join(home, 'a.zip');
    writeFileSync(file, zip);
    const script =
      'import json,sys,zipfile\nz=zipfile.ZipFile(sys.argv[1])\nn=z.namelist()\n' +
      'print(json.dumps({"files":len(n),"bad":z.testzip(),"last":z.read(n[-1]).decode()}))';
    return JSON.parse(execFileSync(PYTHON!, ['-c', script, file], { encoding: 'utf8' })) as never;
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

describe('a zip', () => {
  it('gives back what was put in', () => {
    const content = fc.uint8Array({ maxLength: 300 });
    fc.assert(
      fc.property(fc.array(fc.tuple(content, fc.boolean()), { maxLength: 6 }), (files) => {
        const zip = zipped((out) => {
          for (const [at, [bytes, stored]] of files.entries()) {
            if (stored) out.store(`stored/${at}`, bytes);
            else out.add(`été ${at}.txt`, bytes);
          }
        });
        const read = unzipSync(zip);
        expect(Object.keys(read)).toHaveLength(files.length);
        for (const [at, [bytes, stored]] of files.entries())
          expect(read[stored ? `stored/${at}` : `été ${at}.txt`]).toEqual(bytes);
      }),
    );
  });

  it('holds what the browser has deflated as well', async () => {
    const texts = ['', 'Dyke 🌊 broken', 'river '.repeat(40_000)];
    const packed = await Promise.all(texts.map(pack));
    const zip = zipped((out) => {
      for (const [at, one] of packed.entries()) out.put(`${at}.md`, one);
    });
    expect(Object.values(unzipSync(zip)).map((bytes) => strFromU8(bytes))).toEqual(texts);
    expect(zip.length).toBeLessThan(2_000);
    if (PYTHON) expect(readByPython(zip)).toEqual({ files: 3, bad: null, last: texts[2] });
  });

  it('says when its files were changed, but not before the format counts', () => {
    const time = (zip: Uint8Array) => new DataView(zip.buffer, zip.byteOffset).getUint16(12, true);
    expect(time(zipped((out) => out.add('a', 'a')))).toBe(((2026 - 1980) << 9) | (5 << 5) | 2);
  });

  it('holds more files than the old format could count', () => {
    const files = 66_000;
    const zip = zipped((out) => {
      for (let at = 0; at < files; at++) out.store(`${at}`, strToU8(`${at}`));
    });
    expect(strFromU8(zip.subarray(-22, -18))).toBe('PK\u0005\u0006');
    expect(strFromU8(zip.subarray(-42, -38))).toBe('PK\u0006\u0007');
    expect(strFromU8(zip.subarray(-98, -94))).toBe('PK\u0006\u0006');
    expect(new DataView(zip.buffer, zip.byteOffset + zip.length - 98).getBigUint64(24, true)).toBe(
      BigInt(files),
    );
    if (PYTHON) expect(readByPython(zip)).toEqual({ files, bad: null, last: `${files - 1}` });
  }, 30_000);

  it('of more than four gigabytes is read back', async () => {
    const file = new SparseFile();
    const zip = createZip((piece) => file.append(piece as Uint8Array), NOW);
    const size = 1_600_000_000;
    for (const path of ['a', 'b', 'c'])
      zip.put(path, { method: 0, crc: 0, size, bytes: { length: size } as Uint8Array });
    zip.add('articles/1.json', 'The last one');
    zip.end();
    expect(file.size).toBeGreaterThan(2 ** 32);
    const { entries, read } = await openZip(file as unknown as Blob);
    expect(entries.map((entry) => entry.size)).toEqual([size, size, size, 12]);
    expect(strFromU8(await read(entries[3]!))).toBe('The last one');
    const cut = { size: file.size - 40, slice: (from: number, to = file.size - 40) => file.slice(from, to) };
    await expect(openZip(cut as unknown as Blob)).rejects.toThrow();
  });
});

/** A file of which the small pieces alone are there. */
class SparseFile {
  size = 0;
  private readonly pieces: Array<{ at: number; bytes: Uint8Array }> = [];

  append(bytes: Uint8Array): void {
    if (bytes instanceof Uint8Array) this.pieces.push({ at: this.size, bytes });
    this.size += bytes.length;
  }

  slice(from: number, to = this.size): { arrayBuffer(): Promise<ArrayBuffer> } {
    const read = new Uint8Array(Math.min(to, this.size) - from);
    for (const { at, bytes } of this.pieces)
      for (let offset = 0; offset < bytes.length; offset++)
        if (at + offset >= from && at + offset < from + read.length)
          read[at + offset - from] = bytes[offset]!;
    return { arrayBuffer: async () => read.buffer };
  }
}
