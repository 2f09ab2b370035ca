import { deflateSync, strToU8 } from 'fflate';
import { lazy } from '../lazy';
import type { Out } from './formats/format';

/** A file's content as a zip holds it. */
export interface Packed {
  method: number;
  crc: number;
  /** Bytes before and as they are in the zip. */
  size: number;
  bytes: Uint8Array;
}

export interface ZipFile {
  /** Adds a file, deflated. */
  add(path: string, content: string | Uint8Array): void;
  /** Adds what `pack` gave. */
  put(path: string, packed: Packed): void;
  /** Adds a file as it is: what is compressed already, or must be readable without inflating. */
  store(path: string, content: string | Uint8Array): void;
  end(): void;
}

/** The zip format counts from here. */
const EARLIEST = Date.UTC(1980, 0, 2);
/** What its fields of two and four bytes hold; more is told in the zip64 extension. */
const MOST_16 = 0xffff;
const MOST_32 = 0xffffffff;
const [STORED, DEFLATED] = [0, 8];
/** Names are UTF-8. */
const UTF8 = 0x0800;
const [VERSION, VERSION_64] = [20, 45];

/** A file as the directory at the end tells it. */
interface Entry {
  name: Uint8Array;
  method: number;
  crc: number;
  packed: number;
  size: number;
  /** Where its header stands. */
  offset: number;
}

/**
 * A zip that goes out as it grows, of any size and any number of files (APPNOTE.TXT 6.3, with zip64 where it is
 * needed). Deflating is done here and not in fflate's workers: those are made from blob: addresses, which an extension
 * page's policy forbids.
 * @param modified ms since epoch, of every file in it
 */
export function createZip(out: Out, modified: number): ZipFile {
  const time = dosTime(Math.max(modified, EARLIEST));
  const entries: Entry[] = [];
  let offset = 0;
  const write = (bytes: Uint8Array) => {
    out(bytes);
    offset += bytes.length;
  };
  function put(path: string, { method, crc, size, bytes }: Packed): void {
    const entry = { ...{ name: strToU8(path), method, crc, size }, packed: bytes.length, offset };
    entries.push(entry);
    write(localHeader(entry, time));
    write(bytes);
  }
  return {
    put,
    add: (path, content) => put(path, deflated(bytesOf(content))),
    store(path, content) {
      const bytes = bytesOf(content);
      put(path, { method: STORED, crc: crc32(bytes), size: bytes.length, bytes });
    },
    end() {
      const start = offset;
      for (const entry of entries) write(directoryEntry(entry, time));
      const size = offset - start;
      if (entries.length >= MOST_16 || start + size >= MOST_32) write(end64(entries.length, size, start));
      write(endRecord(entries.length, size, start));
    },
  };
}

const bytesOf = (content: string | Uint8Array) =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

function deflated(bytes: Uint8Array): Packed {
  const packed = deflateSync(bytes, { level: 6 });
  return { method: DEFLATED, crc: crc32(bytes), size: bytes.length, bytes: packed };
}

/**
 * Deflates by the browser's own hand, which leaves nothing to clear away: fflate fills tables of 200 kB for every file,
 * and to collect those of a large library takes longer than all the rest of its export.
 */
export async function pack(content: string): Promise<Packed> {
  const bytes = new TextEncoder().encode(content);
  const stream = new CompressionStream('deflate-raw');
  const writer = stream.writable.getWriter();
  // What fails in here fails where it is read as well.
  void Promise.all([writer.write(bytes), writer.close()]).catch(() => {});
  const pieces: Uint8Array[] = [];
  const reader = stream.readable.getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) pieces.push(piece.value);
  return { method: DEFLATED, crc: crc32(bytes), size: bytes.length, bytes: joined(pieces) };
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  if (pieces.length === 1) return pieces[0]!;
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Numbers of so many bytes, lowest first. */
function record(
  fields: ReadonlyArray<readonly [bytes: 2 | 4 | 8, value: number]>,
  ...more: Uint8Array[]
): Uint8Array {
  const head = fields.reduce((sum, [bytes]) => sum + bytes, 0);
  const all = new Uint8Array(head + more.reduce((sum, part) => sum + part.length, 0));
  const view = new DataView(all.buffer);
  let at = 0;
  for (const [bytes, value] of fields) {
    if (bytes === 2) view.setUint16(at, value, true);
    else if (bytes === 4) view.setUint32(at, value, true);
    else view.setBigUint64(at, BigInt(value), true);
    at += bytes;
  }
  for (const part of more) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function localHeader({ name, method, crc, packed, size }: Entry, [clock, day]: DosTime): Uint8Array {
  return record(
    [
      ...[[4, 0x04034b50] as const, [2, VERSION] as const, [2, UTF8] as const, [2, method] as const],
      ...[
        [2, clock] as const,
        [2, day] as const,
        [4, crc] as const,
        [4, packed] as const,
        [4, size] as const,
      ],
      ...[[2, name.length] as const, [2, 0] as const],
    ],
    name,
  );
}

function directoryEntry(
  { name, method, crc, packed, size, offset }: Entry,
  [clock, day]: DosTime,
): Uint8Array {
  // Only the place can need more than four bytes: a single file is never that large.
  const far = offset >= MOST_32;
  const extra = far
    ? record([
        [2, 1],
        [2, 8],
        [8, offset],
      ])
    : new Uint8Array();
  const version = far ? VERSION_64 : VERSION;
  return record(
    [
      ...[[4, 0x02014b50] as const, [2, version] as const, [2, version] as const, [2, UTF8] as const],
      ...[[2, method] as const, [2, clock] as const, [2, day] as const, [4, crc] as const],
      ...[[4, packed] as const, [4, size] as const, [2, name.length] as const, [2, extra.length] as const],
      ...[[2, 0] as const, [2, 0] as const, [2, 0] as const, [4, 0] as const],
      [4, Math.min(offset, MOST_32)],
    ],
    name,
    extra,
  );
}

/** The end of the directory in the zip64 extension, and where that stands. */
function end64(files: number, size: number, start: number): Uint8Array {
  const end = record([
    ...[[4, 0x06064b50] as const, [8, 44] as const, [2, VERSION_64] as const, [2, VERSION_64] as const],
    ...[[4, 0] as const, [4, 0] as const, [8, files] as const, [8, files] as const],
    ...[[8, size] as const, [8, start] as const],
  ]);
  return record(
    [],
    end,
    record([
      [4, 0x07064b50],
      [4, 0],
      [8, start + size],
      [4, 1],
    ]),
  );
}

function endRecord(files: number, size: number, start: number): Uint8Array {
  const count = Math.min(files, MOST_16);
  return record([
    ...[[4, 0x06054b50] as const, [2, 0] as const, [2, 0] as const, [2, count] as const, [2, count] as const],
    ...[[4, Math.min(size, MOST_32)] as const, [4, Math.min(start, MOST_32)] as const, [2, 0] as const],
  ]);
}

/** Time and day as MS-DOS counted them, two seconds at a time, in the reader's own zone. */
type DosTime = [clock: number, day: number];
function dosTime(ms: number): DosTime {
  const date = new Date(ms);
  return [
    (date.getHours() << 11) | (date.getMinutes() << 5) | (date.getSeconds() >> 1),
    ((date.getFullYear() - 1980) << 9) | ((date.getMonth() + 1) << 5) | date.getDate(),
  ];
}

const table = lazy(crcTable);

/** The checksum of zip and PNG (ISO 3309). */
function crc32(bytes: Uint8Array): number {
  const rows = table();
  let crc = MOST_32;
  for (let at = 0; at < bytes.length; at++) crc = (crc >>> 8) ^ rows[(crc ^ bytes[at]!) & 255]!;
  return (crc ^ MOST_32) >>> 0;
}

function crcTable(): Uint32Array {
  return Uint32Array.from({ length: 256 }, (_, byte) => {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    return crc;
  });
}
