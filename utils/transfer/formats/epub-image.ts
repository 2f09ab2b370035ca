import { stableId } from './stable-id';

export interface EpubImage {
  /** Without extension, the same for the same picture. */
  id: string;
  extension: string;
  mime: string;
  bytes: Uint8Array;
}

/** First bytes of the raster formats that EPUB readers must know (EPUB 3.3, core media types). */
const MAGIC: Array<{ extension: string; mime: string; bytes: number[] }> = [
  { extension: 'png', mime: 'image/png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { extension: 'jpg', mime: 'image/jpeg', bytes: [0xff, 0xd8, 0xff] },
  { extension: 'gif', mime: 'image/gif', bytes: [0x47, 0x49, 0x46, 0x38] },
];

/** The picture in a `data:` address; null where it is on the web, or of a kind that books cannot show (WebP, AVIF, SVG). */
export function imageOf(source: string): EpubImage | null {
  const encoded = /^data:image\/[\w.+-]+;base64,([\w+/=\s]+)$/i.exec(source)?.[1];
  if (!encoded) return null;
  const bytes = decoded(encoded);
  const kind = bytes && MAGIC.find((row) => row.bytes.every((byte, index) => bytes[index] === byte));
  if (!kind) return null;
  return { id: `image-${stableId([encoded])}`, extension: kind.extension, mime: kind.mime, bytes };
}

function decoded(base64: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return null; // not base64 after all
  }
}
