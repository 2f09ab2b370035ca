/** Puts the parts that the trainer wrote into one file: `pack.ts LEXICON_DIR MODEL_DIR OUT_FILE`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { packKeys } from '../../utils/annotate/tagger/key-table';
import { type Sections, writeModelFile } from '../../utils/annotate/tagger/model-file';

const [lexiconDir, modelDir, outFile] = process.argv.slice(2);
if (!lexiconDir || !modelDir || !outFile) throw new Error('Usage: pack.ts LEXICON_DIR MODEL_DIR OUT_FILE');

function bytes(dir: string, name: string): ArrayBuffer {
  const data = readFileSync(join(dir, name));
  return data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength) as ArrayBuffer;
}

const features = packKeys(new Uint32Array(bytes(modelDir, 'features.keys')));
const words = packKeys(new Uint32Array(bytes(lexiconDir, 'keys.u32')));
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
  wordVectors: bytes(modelDir, 'words.vectors'),
  network: bytes(modelDir, 'network'),
  networkShape: bytes(modelDir, 'network.shape'),
};
const file = new Uint8Array(writeModelFile(sections));
writeFileSync(outFile, file);
for (const [name, section] of Object.entries(sections)) {
  const data = new Uint8Array(section);
  console.log(`${name.padEnd(16)} ${data.length} bytes, ${gzipSync(data, { level: 9 }).length} gzipped`);
}
console.log(`${outFile}: ${file.length} bytes, ${gzipSync(file, { level: 9 }).length} gzipped`);
