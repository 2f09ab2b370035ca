import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';

/** A page's text and whether it is plain text. @throws Error in words, for a file that cannot be read. */
export async function readPageFile(path: string): Promise<{ text: string; plain: boolean }> {
  const bytes = await readFile(path);
  const unpacked = path.endsWith('.gz') ? gunzipSync(bytes) : bytes;
  const plain = /\.txt(?:\.gz)?$/i.test(path);
  return { text: decode(unpacked, plain), plain };
}

const BYTE_ORDER_MARKS: Array<[string, number[]]> = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16be', [0xfe, 0xff]],
  ['utf-16le', [0xff, 0xfe]],
];

/**
 * Text of bytes: byte order mark, then UTF-8 if it is valid and goes beyond ASCII, then what the first 1024 bytes of
 * HTML declare, then windows-1252. A browser asks the declaration before it looks at the bytes (HTML Standard,
 * "determining the character encoding"), but what saves a page often writes UTF-8 and leaves the old declaration in
 * it, and text of another encoding is hardly ever valid UTF-8.
 */
export function decode(bytes: Uint8Array, plain: boolean): string {
  const mark = BYTE_ORDER_MARKS.find(([, start]) => start.every((byte, index) => bytes[index] === byte))?.[0];
  const utf8 = asUtf8(bytes);
  if (!mark && utf8 !== null && bytes.some((byte) => byte > 0x7f)) return utf8;
  const encoding = mark ?? (plain ? null : declaredEncoding(bytes));
  try {
    if (encoding) return new TextDecoder(encoding).decode(bytes);
  } catch {
    // an encoding nobody knows: go on as if it were not declared
  }
  return utf8 ?? new TextDecoder('windows-1252').decode(bytes);
}

/** Null when the bytes are not valid UTF-8. */
function asUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 1024));
  const name = /<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1]?.toLowerCase() ?? null;
  // A declaration that could be read byte by byte cannot be in UTF-16; the standard takes it as UTF-8.
  return name?.startsWith('utf-16') ? 'utf-8' : name;
}
