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
 * Text of bytes, as a browser decides without a header: byte order mark, then what the first 1024 bytes of HTML
 * declare, then UTF-8 if it is valid, then windows-1252 (HTML Standard, "determining the character encoding").
 */
export function decode(bytes: Uint8Array, plain: boolean): string {
  const mark = BYTE_ORDER_MARKS.find(([, start]) => start.every((byte, index) => bytes[index] === byte))?.[0];
  const declared = plain ? null : declaredEncoding(bytes);
  for (const encoding of [mark, declared]) {
    if (!encoding) continue;
    try {
      return new TextDecoder(encoding).decode(bytes);
    } catch {
      // an encoding nobody knows: go on as if it were not declared
    }
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 1024));
  const name = /<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1]?.toLowerCase() ?? null;
  // A declaration that could be read byte by byte cannot be in UTF-16; the standard takes it as UTF-8.
  return name?.startsWith('utf-16') ? 'utf-8' : name;
}
