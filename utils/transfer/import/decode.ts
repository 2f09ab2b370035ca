/** From bytes to text, whatever wrote them. */
import { ImportError } from '../../article';
import { t } from '../../i18n';

/** A text longer than this no browser holds in one string. */
const MOST_BYTES = 256 * 1024 * 1024;

/** @throws ImportError for a file that is too long, or that is no text at all */
export async function readText(content: Blob): Promise<string> {
  if (content.size > MOST_BYTES) throw new ImportError(t('import_too_big'));
  return decode(new Uint8Array(await bytesOf(content)));
}

/** @throws ImportError where the file cannot be read any more */
export function bytesOf(content: Blob): Promise<ArrayBuffer> {
  return content.arrayBuffer().catch((cause: unknown) => {
    throw new ImportError(t('error_ImportError'), { cause });
  });
}

/** Pictures, sounds and programs have zeros where no text has any. */
export async function isBinary(content: Blob): Promise<boolean> {
  const start = new Uint8Array(await bytesOf(content.slice(0, 2_000)));
  return start.includes(0) && markOf(start) === null && looksWide(start) === null;
}

/** UTF-8 or UTF-16 by its mark or its look, else the old Western encoding, which takes any byte. */
export function decode(bytes: Uint8Array): string {
  const marked = markOf(bytes);
  if (marked) return new TextDecoder(marked).decode(bytes);
  const wide = looksWide(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(isMostlyUtf8(bytes) ? 'utf-8' : 'windows-1252').decode(bytes);
  }
}

function markOf(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : null;
}

/** Every other byte of plain letters is zero in UTF-16. */
function looksWide(bytes: Uint8Array): string | null {
  const start = bytes.subarray(0, 400);
  let [even, odd] = [0, 0];
  for (const [at, byte] of start.entries()) if (byte === 0) at % 2 === 0 ? even++ : odd++;
  const half = start.length / 2;
  if (half < 4) return null;
  if (odd > half * 0.7 && even < half * 0.1) return 'utf-16le';
  return even > half * 0.7 && odd < half * 0.1 ? 'utf-16be' : null;
}

/** A file cut within a letter, or with one damaged place, is UTF-8 all the same. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes.subarray(0, 1_000_000));
  let [wrong, wide] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd) wrong++;
    else if (code > 0x7f) wide++;
  }
  return wrong * 2 <= wide;
}
