import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { DatelineError } from '../article';
import type { Out } from './formats/format';

export interface ZipFile {
  /** Adds a file, deflated. */
  add(path: string, content: string | Uint8Array): void;
  /** Adds a file as it is: what is compressed already, or must be readable without inflating. */
  store(path: string, content: string | Uint8Array): void;
  end(): void;
}

/** The zip format counts from here. */
const EARLIEST = Date.UTC(1980, 0, 2);
/** What its directory can count without the zip64 extension. */
const MOST_FILES = 65_535;

/** More articles than a zip can hold. */
class ZipFullError extends DatelineError {
  override readonly name = 'ZipFullError';
}

/**
 * A zip that goes out as it grows. Deflating is done here and not in fflate's workers: those are made from
 * blob: addresses, which an extension page's policy forbids.
 * @param modified ms since epoch, of every file in it
 */
export function createZip(out: Out, modified: number): ZipFile {
  let failure: Error | null = null;
  const zip = new Zip((error, piece) => {
    if (error) failure = error;
    else if (piece.length > 0) out(piece);
  });
  let files = 0;
  function put(file: ZipDeflate | ZipPassThrough, content: string | Uint8Array): void {
    files++;
    if (files > MOST_FILES) throw new ZipFullError('A zip holds no more files');
    file.mtime = new Date(Math.max(modified, EARLIEST));
    zip.add(file);
    file.push(typeof content === 'string' ? strToU8(content) : content, true);
    if (failure) throw failure;
  }
  return {
    add: (path, content) => put(new ZipDeflate(path, { level: 6 }), content),
    store: (path, content) => put(new ZipPassThrough(path), content),
    end() {
      zip.end();
      if (failure) throw failure;
    },
  };
}
