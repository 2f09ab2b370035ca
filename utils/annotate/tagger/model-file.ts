/**
 * The file of weights, little-endian: the letters "DLNT", version, checksum of what follows the header, number of
 * sections; then for each section its length in bytes; then the sections, each padded to four bytes.
 * MODEL_CARD.md lists what they hold.
 */

const MAGIC = 0x544e_4c44;
const MODEL_VERSION = 3;
const HEADER_BYTES = 16;

/** The sections in their order, and what their numbers are. */
const SECTIONS = {
  transitions: Float32Array,
  featureBuckets: Uint8Array,
  featureLows: Uint8Array,
  featureMasks: Uint16Array,
  featureValues: Int8Array,
  featureScale: Float32Array,
  wordBuckets: Uint8Array,
  wordLows: Uint8Array,
  wordClusters: Uint16Array,
  middleOfFine: Uint16Array,
  coarseOfFine: Uint16Array,
  nameBuckets: Uint8Array,
  nameLows: Uint8Array,
  nameKinds: Uint8Array,
  netSizes: Uint16Array,
  netCodes: Uint8Array,
  netBook: Float32Array,
  netAffixes: Int8Array,
  netShapes: Int8Array,
  netSteps: Float32Array,
  netWeights: Int16Array,
};
type Kinds = typeof SECTIONS;
/** What a file holds; read, they are views on its bytes. */
export type Sections = { [Name in keyof Kinds]: InstanceType<Kinds[Name]> };

const NAMES = Object.keys(SECTIONS) as Array<keyof Kinds>;

/** The file is not a tagger's, is damaged, or is of another version. */
export class ModelFileError extends Error {
  override name = 'ModelFileError';
}

export function readModelFile(bytes: ArrayBuffer): Sections {
  if (bytes.byteLength < HEADER_BYTES) throw new ModelFileError('Too short');
  const header = new DataView(bytes);
  if (header.getUint32(0, true) !== MAGIC) throw new ModelFileError('Not a file of name weights');
  if (header.getUint32(4, true) !== MODEL_VERSION) throw new ModelFileError('Another version');
  if (header.getUint32(12, true) !== NAMES.length) throw new ModelFileError('Other sections');
  if (header.getUint32(8, true) !== checksum(bytes, HEADER_BYTES)) throw new ModelFileError('Damaged');
  let at = HEADER_BYTES + 4 * NAMES.length;
  const views = NAMES.map((name, i) => {
    const length = header.getUint32(HEADER_BYTES + 4 * i, true);
    const view = new SECTIONS[name](bytes, at, length / SECTIONS[name].BYTES_PER_ELEMENT);
    at += padded(length);
    return [name, view] as const;
  });
  return Object.fromEntries(views) as unknown as Sections;
}

export function writeModelFile(sections: Sections): ArrayBuffer {
  const lengths = NAMES.map((name) => sections[name].byteLength);
  const total = HEADER_BYTES + 4 * NAMES.length + lengths.reduce((sum, length) => sum + padded(length), 0);
  const bytes = new ArrayBuffer(total);
  const header = new DataView(bytes);
  let at = HEADER_BYTES + 4 * NAMES.length;
  NAMES.forEach((name, i) => {
    header.setUint32(HEADER_BYTES + 4 * i, lengths[i]!, true);
    const { buffer, byteOffset, byteLength } = sections[name];
    new Uint8Array(bytes, at).set(new Uint8Array(buffer, byteOffset, byteLength));
    at += padded(lengths[i]!);
  });
  header.setUint32(0, MAGIC, true);
  header.setUint32(4, MODEL_VERSION, true);
  header.setUint32(12, NAMES.length, true);
  header.setUint32(8, checksum(bytes, HEADER_BYTES), true);
  return bytes;
}

function padded(length: number): number {
  return (length + 3) & ~3;
}

/** FNV-1a over 32-bit words; the length of a file is a multiple of four. */
function checksum(bytes: ArrayBuffer, from: number): number {
  const words = new Uint32Array(bytes, from, (bytes.byteLength - from) >> 2);
  let sum = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) sum = Math.imul(sum ^ words[i]!, 0x01000193);
  return sum >>> 0;
}
