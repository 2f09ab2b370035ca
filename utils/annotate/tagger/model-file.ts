/**
 * The file of weights, little-endian: the letters "DLNT", version, checksum of what follows the header, number of
 * sections; then for each section its length in bytes; then the sections, each padded to four bytes.
 * MODEL_CARD.md lists what they hold.
 */

const MAGIC = 0x544e_4c44;
const MODEL_VERSION = 3;
const HEADER_BYTES = 16;

const SECTIONS = [
  'transitions',
  'featureBuckets',
  'featureLows',
  'featureMasks',
  'featureValues',
  'featureScale',
  'wordBuckets',
  'wordLows',
  'wordClusters',
  'middleOfFine',
  'coarseOfFine',
  'nameBuckets',
  'nameLows',
  'nameKinds',
  'netSizes',
  'netCodes',
  'netBook',
  'netAffixes',
  'netShapes',
  'netSteps',
  'netWeights',
] as const;
type SectionName = (typeof SECTIONS)[number];
export type Sections = Record<SectionName, ArrayBuffer>;

/** The file is not a tagger's, is damaged, or is of another version. */
export class ModelFileError extends Error {
  override name = 'ModelFileError';
}

export function readModelFile(bytes: ArrayBuffer): Sections {
  if (bytes.byteLength < HEADER_BYTES) throw new ModelFileError('Too short');
  const header = new DataView(bytes);
  if (header.getUint32(0, true) !== MAGIC) throw new ModelFileError('Not a file of name weights');
  if (header.getUint32(4, true) !== MODEL_VERSION) throw new ModelFileError('Another version');
  if (header.getUint32(12, true) !== SECTIONS.length) throw new ModelFileError('Other sections');
  if (header.getUint32(8, true) !== checksum(bytes, HEADER_BYTES)) throw new ModelFileError('Damaged');
  let at = HEADER_BYTES + 4 * SECTIONS.length;
  const entries = SECTIONS.map((name, i) => {
    const length = header.getUint32(HEADER_BYTES + 4 * i, true);
    const section = bytes.slice(at, at + length);
    at += padded(length);
    return [name, section] as const;
  });
  return Object.fromEntries(entries) as Sections;
}

export function writeModelFile(sections: Sections): ArrayBuffer {
  const lengths = SECTIONS.map((name) => sections[name].byteLength);
  const total = HEADER_BYTES + 4 * SECTIONS.length + lengths.reduce((sum, length) => sum + padded(length), 0);
  const bytes = new ArrayBuffer(total);
  const header = new DataView(bytes);
  let at = HEADER_BYTES + 4 * SECTIONS.length;
  SECTIONS.forEach((name, i) => {
    header.setUint32(HEADER_BYTES + 4 * i, lengths[i]!, true);
    new Uint8Array(bytes, at).set(new Uint8Array(sections[name]));
    at += padded(lengths[i]!);
  });
  header.setUint32(0, MAGIC, true);
  header.setUint32(4, MODEL_VERSION, true);
  header.setUint32(12, SECTIONS.length, true);
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
