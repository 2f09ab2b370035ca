/** The library's way to the page that reads pictures: it stands in a frame while there are some to read. */
import type { CopyFailure, PictureCopied } from '../../utils/picture-copy';

export interface PictureFrame {
  copy(address: string): Promise<PictureCopied | CopyFailure>;
  close(): void;
}

/** @param address of the page `pictures.html` */
export function openPictureFrame(doc: Document, address: string): Promise<PictureFrame> {
  const frame = doc.createElement('iframe');
  frame.hidden = true;
  frame.src = address;
  return new Promise((resolve, reject) => {
    frame.addEventListener('error', () => reject(new Error('The page that reads pictures does not load')), {
      once: true,
    });
    frame.addEventListener(
      'load',
      () => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve({ copy: (one) => ask(port1, one), close: () => frame.remove() });
        frame.contentWindow?.postMessage('dateline:pictures', location.origin, [port2]);
      },
      { once: true },
    );
    doc.body.append(frame);
  });
}

function ask(port: MessagePort, address: string): Promise<PictureCopied | CopyFailure> {
  return new Promise((resolve) => {
    port.onmessage = ({ data }: MessageEvent<PictureCopied | CopyFailure>) => resolve(data);
    port.postMessage({ address });
  });
}
