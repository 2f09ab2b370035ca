/**
 * Records of any store as JSON, with their bytes in a file beside it: `{"$bytes": [from, to], "as": "buffer"}`. Names
 * that begin with `$` get another one, so that no record can be mistaken for that.
 */
import { CheckError } from '../../check';

type Kind = 'buffer' | 'u8';

/** Gathers the bytes of a part. */
export interface Bytes {
  pieces: Uint8Array[];
  size: number;
}

/** @throws TypeError for what JSON and bytes cannot hold: such a store needs a form of its own */
export function encode(value: unknown, bytes: Bytes): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (value instanceof ArrayBuffer) return bytesIn(new Uint8Array(value), 'buffer', bytes);
  if (value instanceof Uint8Array) return bytesIn(value, 'u8', bytes);
  if (Array.isArray(value)) return value.map((one) => encode(one, bytes));
  if (typeof value === 'object' && Object.prototype.toString.call(value) === '[object Object]') {
    const fields = Object.entries(value).filter(([, one]) => one !== undefined);
    return Object.fromEntries(
      fields.map(([name, one]) => [name.startsWith('$') ? `$${name}` : name, encode(one, bytes)]),
    );
  }
  throw new TypeError(`A record holds what a backup cannot: ${Object.prototype.toString.call(value)}`);
}

function bytesIn(piece: Uint8Array, as: Kind, bytes: Bytes): unknown {
  const from = bytes.size;
  bytes.pieces.push(piece);
  bytes.size += piece.length;
  return { $bytes: [from, bytes.size], as };
}

/** @throws CheckError where the bytes it names are not there */
export function decode(value: unknown, bytes: Uint8Array): unknown {
  if (Array.isArray(value)) return value.map((one) => decode(one, bytes));
  if (typeof value !== 'object' || value === null) return value;
  if (Object.hasOwn(value, '$bytes')) return bytesOut(value as { $bytes: unknown; as: unknown }, bytes);
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name.replace(/^\$\$/, '$'), decode(one, bytes)]),
  );
}

function bytesOut({ $bytes, as }: { $bytes: unknown; as: unknown }, bytes: Uint8Array): unknown {
  const [from, to] = Array.isArray($bytes) ? ($bytes as unknown[]) : [];
  const fits =
    Number.isSafeInteger(from) &&
    Number.isSafeInteger(to) &&
    (from as number) >= 0 &&
    (from as number) <= (to as number);
  if (!fits || (to as number) > bytes.length) throw new CheckError(['$bytes'], 'bytes that are there');
  const piece = bytes.slice(from as number, to as number);
  return as === 'u8' ? piece : piece.buffer;
}

export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
