/**
 * A copy of a picture from the web for the library. The picture is read by an `img` element with `crossorigin` in an
 * extension page, under access to its host that the reader has given; where that is missing the browser refuses.
 * What is kept is drawn anew: smaller, without what cameras write into files, in a form that books can show too.
 */

export interface PictureCopied {
  mime: string;
  bytes: ArrayBuffer;
  widthPx: number;
  heightPx: number;
}
export type CopyFailure = 'unreachable' | 'too-big' | 'not-picture';

/** Longest side of a copy. */
const LONGEST_PX = 1_600;
/** A picture of more pixels would take hundreds of megabytes to draw. */
const MOST_PIXELS = 50_000_000;
const MOST_BYTES = 1_500_000;
const PATIENCE_MS = 20_000;
/** Below this nothing is to be seen: beacons and lines. */
const LEAST_PX = 3;
const QUALITY = 0.82;

type View = Window & { OffscreenCanvas: typeof OffscreenCanvas };

/** @param address https */
export async function copyPicture(address: string, view: View): Promise<PictureCopied | CopyFailure> {
  const image = view.document.createElement('img');
  image.crossOrigin = 'anonymous';
  image.referrerPolicy = 'no-referrer';
  if (!(await loaded(image, address, view))) return 'unreachable';
  const { naturalWidth: width, naturalHeight: height } = image;
  if (width < LEAST_PX || height < LEAST_PX) return 'not-picture';
  if (width * height > MOST_PIXELS) return 'too-big';
  const scale = Math.min(1, LONGEST_PX / Math.max(width, height));
  try {
    for (const size of [scale, scale / 2]) {
      const copy = await drawn(image, { width: width * size, height: height * size }, view);
      if (copy.bytes.byteLength <= MOST_BYTES) return copy;
    }
    return 'too-big';
  } catch {
    return 'not-picture';
  } finally {
    image.removeAttribute('src');
  }
}

function loaded(image: HTMLImageElement, address: string, view: View): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = view.setTimeout(() => resolve(false), PATIENCE_MS);
    const settle = (good: boolean) => {
      view.clearTimeout(timer);
      resolve(good);
    };
    image.addEventListener('load', () => settle(true), { once: true });
    image.addEventListener('error', () => settle(false), { once: true });
    image.src = address;
  });
}

async function drawn(
  image: HTMLImageElement,
  size: { width: number; height: number },
  view: View,
): Promise<PictureCopied> {
  const [widthPx, heightPx] = [Math.max(1, Math.round(size.width)), Math.max(1, Math.round(size.height))];
  const canvas = new view.OffscreenCanvas(widthPx, heightPx);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('No canvas');
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, widthPx, heightPx);
  const type = isOpaque(context, widthPx, heightPx) ? 'image/jpeg' : 'image/png';
  const blob = await canvas.convertToBlob({ type, quality: QUALITY });
  return { mime: blob.type, bytes: await blob.arrayBuffer(), widthPx, heightPx };
}

/** Looked at in stripes: every pixel of a large picture would take longer than drawing it. */
function isOpaque(context: OffscreenCanvasRenderingContext2D, width: number, height: number): boolean {
  const rows = 40;
  for (let row = 0; row < rows; row++) {
    const { data } = context.getImageData(0, Math.floor((row * height) / rows), width, 1);
    for (let at = 3; at < data.length; at += 4) if (data[at]! < 250) return false;
  }
  return true;
}
