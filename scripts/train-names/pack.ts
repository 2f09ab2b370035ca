/** Puts the parts that the trainer wrote into one file: `pack.ts LEXICON_DIR MODEL_DIR OUT_FILE [PARITY_FILE]`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { packKeys } from '../../utils/annotate/tagger/key-table';
import { LABELS } from '../../utils/annotate/tagger/labels';
import { type Sections, writeModelFile } from '../../utils/annotate/tagger/model-file';
import { ownDocuments } from './own-sentences';

const [lexiconDir, modelDir, outFile, parityFile] = process.argv.slice(2);
if (!lexiconDir || !modelDir || !outFile)
  throw new Error('Usage: pack.ts LEXICON_DIR MODEL_DIR OUT_FILE [PARITY_FILE]');

function bytes(dir: string, name: string): ArrayBuffer {
  const data = readFileSync(join(dir, name));
  return data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength) as ArrayBuffer;
}

const features = packKeys(new Uint32Array(bytes(modelDir, 'features.keys')));
const words = packKeys(new Uint32Array(bytes(lexiconDir, 'keys.u32')));
const names = packKeys(new Uint32Array(bytes(lexiconDir, 'names.u32')));
const sections: Sections = {
  transitions: bytes(modelDir, 'transitions'),
  featureBuckets: features.bucketSizes.buffer as ArrayBuffer,
  featureLows: features.lows.buffer as ArrayBuffer,
  featureMasks: bytes(modelDir, 'features.masks'),
  featureValues: bytes(modelDir, 'features.values'),
  featureScale: bytes(modelDir, 'features.scale'),
  wordBuckets: words.bucketSizes.buffer as ArrayBuffer,
  wordLows: words.lows.buffer as ArrayBuffer,
  wordClusters: bytes(lexiconDir, 'clusters.u16'),
  middleOfFine: bytes(lexiconDir, 'middle.u16'),
  coarseOfFine: bytes(lexiconDir, 'coarse.u16'),
  nameBuckets: names.bucketSizes.buffer as ArrayBuffer,
  nameLows: names.lows.buffer as ArrayBuffer,
  nameKinds: bytes(lexiconDir, 'names.u8'),
  netSizes: bytes(modelDir, 'net.sizes'),
  netCodes: bytes(modelDir, 'net.codes'),
  netBook: bytes(modelDir, 'net.book'),
  netAffixes: bytes(modelDir, 'net.affixes'),
  netShapes: bytes(modelDir, 'net.shapes'),
  netSteps: bytes(modelDir, 'net.steps'),
  netWeights: bytes(modelDir, 'net.weights'),
};
/** What the trainer's own decoder says of our own sentences, for the parity test. */
function writeParity(path: string): void {
  const lines = readFileSync(join(modelDir!, 'own.labels'), 'utf8').split('\n');
  let at = 0;
  const documents = ownDocuments().map((document) =>
    document.map((tokens) => {
      const labels = lines[at++]!.trim()
        .split(' ')
        .map((index) => LABELS[Number(index)]!);
      return { tokens: tokens.join(' '), labels: labels.join(' ') };
    }),
  );
  writeFileSync(path, `${JSON.stringify(documents, null, 2)}\n`);
}

const file = new Uint8Array(writeModelFile(sections));
writeFileSync(outFile, file);
if (parityFile) writeParity(parityFile);
for (const [name, section] of Object.entries(sections)) {
  const data = new Uint8Array(section);
  console.log(`${name.padEnd(16)} ${data.length} bytes, ${gzipSync(data, { level: 9 }).length} gzipped`);
}
console.log(`${outFile}: ${file.length} bytes, ${gzipSync(file, { level: 9 }).length} gzipped`);
