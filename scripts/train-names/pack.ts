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
  transitions: new Float32Array(bytes(modelDir, 'transitions')),
  featureBuckets: features.bucketSizes,
  featureLows: features.lows,
  featureMasks: new Uint16Array(bytes(modelDir, 'features.masks')),
  featureValues: new Int8Array(bytes(modelDir, 'features.values')),
  featureScale: new Float32Array(bytes(modelDir, 'features.scale')),
  wordBuckets: words.bucketSizes,
  wordLows: words.lows,
  wordClusters: new Uint16Array(bytes(lexiconDir, 'clusters.u16')),
  middleOfFine: new Uint16Array(bytes(lexiconDir, 'middle.u16')),
  coarseOfFine: new Uint16Array(bytes(lexiconDir, 'coarse.u16')),
  nameBuckets: names.bucketSizes,
  nameLows: names.lows,
  nameKinds: new Uint8Array(bytes(lexiconDir, 'names.u8')),
  netSizes: new Uint16Array(bytes(modelDir, 'net.sizes')),
  netCodes: new Uint8Array(bytes(modelDir, 'net.codes')),
  netBook: new Float32Array(bytes(modelDir, 'net.book')),
  netAffixes: new Int8Array(bytes(modelDir, 'net.affixes')),
  netShapes: new Int8Array(bytes(modelDir, 'net.shapes')),
  netSteps: new Float32Array(bytes(modelDir, 'net.steps')),
  netWeights: new Int16Array(bytes(modelDir, 'net.weights')),
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
