/**
 * A page without a face, framed by the library while it keeps pictures: the library itself has taken away its own
 * right to load any (picture-policy.ts). It reads the pictures it is told to, one after another, and hands the copies back.
 */
import { copyPicture } from '../../utils/picture-copy';

addEventListener('message', (event: MessageEvent<unknown>) => {
  const [port] = event.ports;
  const own = event.source === parent && event.origin === location.origin;
  if (!own || event.data !== 'dateline:pictures' || !port) return;
  port.onmessage = async ({ data }: MessageEvent<{ address: string }>) => {
    const result = await copyPicture(data.address, window);
    port.postMessage(result, typeof result === 'string' ? [] : [result.bytes]);
  };
  port.postMessage('ready');
});
