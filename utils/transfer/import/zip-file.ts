/** A zip, read entry by entry where it lies: nothing but the entry at hand is in memory. */
import { Inflate } from 'fflate';
import { ImportError } from '../../article';
import { t } from '../../i18n';
import { bytesOf } from './decode';

export interface ZipEntry {
  name: string;
  /** What the zip says; not believed. */
  size: number;
}

interface Held extends ZipEntry {
  compressed: number;
  method: number;
  /** Of its local header. */
  offset: number;
}

export interface ZipReader {
  entries: readonly ZipEntry[];
  /** @throws ImportError for what is damaged, locked, or grows beyond measure */
  read(entry: ZipEntry): Promise<Uint8Array<ArrayBuffer>>;
}

const END = 0x06054b50;
const LOCATOR_64 = 0x07064b50;
const END_64 = 0x06064b50;
const DIRECTORY = 0x02014b50;
const LOCAL = 0x04034b50;
/** The end record and the longest comment after it. */
const LONGEST_END = 22 + 0xffff;
const MOST_ENTRIES = 200_000;
/** One text of an export. */
const MOST_OF_ENTRY = 256 * 1024 * 1024;
/** Text shrinks to a tenth; what claims a hundredfold of the file is made to fill the disk. */
const MOST_GROWTH = 100;
const FREE_GROWTH = 64 * 1024 * 1024;
const CHUNK = 64 * 1024;

const broken = (cause?: unknown) => new ImportError(t('import_zip_broken'), { cause });

/** Whether it begins as a zip does. */
export async function isZip(content: Blob): Promise<boolean> {
  const [a, b, c, d] = new Uint8Array(await bytesOf(content.slice(0, 4)));
  return a === 0x50 && b === 0x4b && ((c === 3 && d === 4) || (c === 5 && d === 6));
}

/** @throws ImportError where there is no table of contents, or one that cannot be right */
export async function openZip(content: Blob): Promise<ZipReader> {
  const held = await directoryOf(content);
  const packed = held.reduce((sum, entry) => sum + entry.compressed, 0);
  // Entries that share their bytes are how small files are made to unpack without end.
  if (packed > content.size) throw broken();
  const limit = { left: FREE_GROWTH + content.size * MOST_GROWTH };
  return { entries: held, read: (entry) => readEntry(content, entry as Held, limit) };
}

async function directoryOf(content: Blob): Promise<Held[]> {
  const tail = await bytesOf(content.slice(Math.max(0, content.size - LONGEST_END)));
  const view = new DataView(tail);
  let at = tail.byteLength - 22;
  while (at >= 0 && view.getUint32(at, true) !== END) at--;
  if (at < 0) throw broken();
  const large = at >= 20 && view.getUint32(at - 20, true) === LOCATOR_64;
  const { count, size, start } = large ? await end64(content, placeOf(view, at - 12)) : end32(view, at);
  if (start + size > content.size || count > MOST_ENTRIES) throw broken();
  return readDirectory(await bytesOf(content.slice(start, start + size)), count);
}

/** Where the directory is, and of how many entries. */
interface End {
  count: number;
  size: number;
  start: number;
}

function end32(view: DataView, at: number): End {
  const [size, start] = [view.getUint32(at + 12, true), view.getUint32(at + 16, true)];
  return { count: view.getUint16(at + 10, true), size, start };
}

/** As the zip64 extension tells it, in files of more than 4 GB or 65,535 entries. */
async function end64(content: Blob, at: number): Promise<End> {
  const view = new DataView(await bytesOf(content.slice(at, at + 56)));
  if (view.byteLength < 56 || view.getUint32(0, true) !== END_64) throw broken();
  return { count: placeOf(view, 32), size: placeOf(view, 40), start: placeOf(view, 48) };
}

/** A number of eight bytes; one that no file reaches is no place in it. */
function placeOf(view: DataView, at: number): number {
  const place = Number(view.getBigUint64(at, true));
  if (!Number.isSafeInteger(place)) throw broken();
  return place;
}

function readDirectory(bytes: ArrayBuffer, count: number): Held[] {
  const view = new DataView(bytes);
  const entries: Held[] = [];
  let at = 0;
  // A zip of more entries than the format counts tells their number modulo 65,536.
  while (at + 46 <= bytes.byteLength && view.getUint32(at, true) === DIRECTORY) {
    const lengths = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [number, number, number];
    const next = at + 46 + lengths[0] + lengths[1] + lengths[2];
    if (next > bytes.byteLength || entries.length > MOST_ENTRIES) throw broken();
    const far = new DataView(bytes, at + 46 + lengths[0], lengths[1]);
    const locked = (view.getUint16(at + 8, true) & 1) === 1;
    if (locked) throw new ImportError(t('import_zip_locked'));
    entries.push({
      name: new TextDecoder().decode(new Uint8Array(bytes, at + 46, lengths[0])).replaceAll('\\', '/'),
      method: view.getUint16(at + 10, true),
      ...placesOf([24, 20, 42].map((field) => view.getUint32(at + field, true)) as Places, far),
    });
    at = next;
  }
  if (entries.length < count) throw broken();
  return entries.filter(({ name }) => !name.endsWith('/') && !name.startsWith('__MACOSX/'));
}

type Places = [size: number, compressed: number, offset: number];

/** What does not fit into four bytes stands in the extension of the entry, in this order. */
function placesOf(places: Places, extra: DataView): Pick<Held, 'size' | 'compressed' | 'offset'> {
  let [at, end] = [0, 0];
  for (let next = 0; next + 4 <= extra.byteLength; next += 4 + extra.getUint16(next + 2, true)) {
    if (extra.getUint16(next, true) !== 1) continue;
    [at, end] = [next + 4, Math.min(extra.byteLength, next + 4 + extra.getUint16(next + 2, true))];
    break;
  }
  const [size, compressed, offset] = places.map((place) => {
    if (place !== 0xffffffff || at + 8 > end) return place;
    at += 8;
    return placeOf(extra, at - 8);
  }) as Places;
  return { size, compressed, offset };
}

async function readEntry(
  content: Blob,
  entry: Held,
  limit: { left: number },
): Promise<Uint8Array<ArrayBuffer>> {
  const header = new DataView(await bytesOf(content.slice(entry.offset, entry.offset + 30)));
  if (header.byteLength < 30 || header.getUint32(0, true) !== LOCAL) throw broken();
  const start = entry.offset + 30 + header.getUint16(26, true) + header.getUint16(28, true);
  const packed = new Uint8Array(await bytesOf(content.slice(start, start + entry.compressed)));
  if (packed.length !== entry.compressed) throw broken();
  if (entry.method === 0) return packed;
  if (entry.method !== 8) throw broken();
  return inflate(packed, limit);
}

/** In small steps, so that what grows beyond measure is noticed before it is in memory. */
function inflate(packed: Uint8Array, limit: { left: number }): Uint8Array<ArrayBuffer> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  let ended = false;
  const stream = new Inflate((piece, final) => {
    size += piece.length;
    limit.left -= piece.length;
    ended ||= final;
    if (size > MOST_OF_ENTRY || limit.left < 0) throw new ImportError(t('import_zip_grows'));
    pieces.push(piece);
  });
  try {
    for (let at = 0; at < packed.length; at += CHUNK) {
      stream.push(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length);
    }
  } catch (cause) {
    throw cause instanceof ImportError ? cause : broken(cause);
  }
  if (!ended) throw broken();
  return joined(pieces);
}

/** One array of many. */
function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
