import { readFileSync } from 'node:fs';

/** The weights as shipped, each time anew. */
export function shippedWeights(): ArrayBuffer {
  const data = readFileSync(new URL('../../public/models/names-en.bin', import.meta.url));
  return data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength) as ArrayBuffer;
}
