import { strToU8, Zip, ZipDeflate } from 'fflate';
import { joined } from './bytes';
import { distinctNames } from './file-name';

export interface ZipFile {
  /** Adds a text file; a name that is taken gets a number. `modified`: ms since epoch. */
  add(name: string, extension: string, text: string, modified: number): void;
  end(): Uint8Array<ArrayBuffer>;
}

/** The zip format counts from here. */
const EARLIEST = Date.UTC(1980, 0, 2);

/**
 * A zip that is written as it grows. Deflating is done here and not in fflate's workers: those are made from
 * blob: addresses, which an extension page's policy forbids.
 */
export function createZip(): ZipFile {
  const pieces: Uint8Array[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, piece) => {
    if (error) failure = error;
    else pieces.push(piece);
  });
  const distinct = distinctNames();
  return {
    add(name, extension, text, modified) {
      const file = new ZipDeflate(distinct(name, extension), { level: 6 });
      file.mtime = new Date(Math.max(modified, EARLIEST));
      zip.add(file);
      file.push(strToU8(text), true);
      if (failure) throw failure;
    },
    end() {
      zip.end();
      if (failure) throw failure;
      return joined(pieces);
    },
  };
}
