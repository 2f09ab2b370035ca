import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
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
  });
});
