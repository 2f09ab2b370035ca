/**
 * Writes the features of corpora for the trainer: `examples.ts LEXICON_DIR OUT_DIR BENCH_NLP_DIR`.
 * The features come from the tagger's own code, so that training and use cannot differ.
 * OUT_DIR/train.bin and one file for each dev set; each a stream of 32-bit numbers, per sentence
 * `document, domain, length`, per word `label, mask, lower word, lexicon entry, spelling, shape, flags, 8 affixes, n, n keys`.
 */
import { closeSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Dictionary } from '../../utils/annotate/tagger/dictionary';
import { gatherEvidence, lineOf, mayBeName } from '../../utils/annotate/tagger/evidence';
import { emitFeatures, FeatureKeys } from '../../utils/annotate/tagger/features';
import { featureKey } from '../../utils/annotate/tagger/hash';
import { KeyTable, packKeys } from '../../utils/annotate/tagger/key-table';
import { Lexicon } from '../../utils/annotate/tagger/lexicon';
import { type WordType, wordType } from '../../utils/annotate/tagger/word-types';
import { ownDocuments } from './own-sentences';
import { retokenise, type Sentence } from './retokenise';
import { allowedLabels, GMB, SOURCES, type Source, withoutTitles } from './sources';

/** Sentences without labels. */
const UNKNOWN = { label: 0, mask: 0xffff_ffff };
const DOMAIN_TEMPLATE = 1000;
const DOMAIN_FLAG = 0x80000000;

const [lexiconDir, outDir, bench] = process.argv.slice(2);
if (!lexiconDir || !outDir || !bench) throw new Error('Usage: examples.ts LEXICON_DIR OUT_DIR BENCH_NLP_DIR');
mkdirSync(outDir, { recursive: true });
const packed = packKeys(new Uint32Array(bytes(join(lexiconDir, 'keys.u32'))));
const lexicon = new Lexicon({
  words: new KeyTable(packed.bucketSizes, packed.lows),
  clusters: new Uint16Array(bytes(join(lexiconDir, 'clusters.u16'))),
  middleOfFine: new Uint16Array(bytes(join(lexiconDir, 'middle.u16'))),
  coarseOfFine: new Uint16Array(bytes(join(lexiconDir, 'coarse.u16'))),
});
const phrases = packKeys(new Uint32Array(bytes(join(lexiconDir, 'names.u32'))));
const dictionary = new Dictionary(
  new KeyTable(phrases.bucketSizes, phrases.lows),
  new Uint8Array(bytes(join(lexiconDir, 'names.u8'))),
);
const types = new Map<string, WordType>();
const features = new FeatureKeys();
let documents = 0;

function bytes(file: string): ArrayBuffer {
  const data = readFileSync(file);
  return data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength) as ArrayBuffer;
}

function typeOf(spelling: string): WordType {
  const known = types.get(spelling) ?? wordType(spelling, lexicon);
  types.set(spelling, known);
  return known;
}

function readSentences(file: string): Sentence[] {
  return gunzipSync(readFileSync(file))
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Sentence);
}

/** Neighbouring sentences with one document. */
function* documentsOf(sentences: Sentence[]): Generator<Sentence[]> {
  let current: Sentence[] = [];
  for (const sentence of sentences) {
    if (current[0] && current[0].doc !== sentence.doc) {
      yield current;
      current = [];
    }
    current.push(sentence);
  }
  if (current[0]) yield current;
}

function encode(sentences: Sentence[], source: Source, isTraining: boolean): Uint32Array {
  const document = documents++;
  const tags = sentences.map((sentence) =>
    sentence.tags && source.domain === GMB.domain
      ? withoutTitles(sentence.tokens, sentence.tags)
      : sentence.tags,
  );
  const lines = sentences.map((sentence) => lineOf(sentence.tokens.map(typeOf), dictionary));
  const evidence = gatherEvidence(lines);
  const out: number[] = [];
  lines.forEach((line, s) => {
    out.push(document, source.domain, line.types.length);
    line.types.forEach((type, i) => {
      const { label, mask } = tags[s] ? allowedLabels(tags[s][i]!, source) : UNKNOWN;
      const flags = type.letterCase | (line.begins[i] ? 4 : 0) | (line.heading ? 8 : 0);
      out.push(label, mask, type.lowerWord, type.entry, type.word, type.shape, flags, ...type.affixes);
      const at = out.push(0) - 1;
      if (!mayBeName(line, i)) return;
      features.size = 0;
      emitFeatures(line, i, evidence, features);
      for (let k = 0; k < features.size; k++) out.push(features.keys[k]! >>> 1);
      if (isTraining && source.domain > 0) emitDomain(type, source.domain, out);
      out[at] = out.length - at - 1;
    });
  });
  return Uint32Array.from(out);
}

/** Features of the corpus: what differs between corpora goes there and is left out of the shipped model. */
function emitDomain(type: WordType, domain: number, out: number[]): void {
  const values = [0, type.lowerWord, type.shape, type.fine, type.middle];
  values.forEach((value, i) => {
    out.push((featureKey(DOMAIN_TEMPLATE + i, value, domain) >>> 1) | DOMAIN_FLAG);
  });
}

function write(name: string, folder: string, sources: Source[]): void {
  const file = openSync(join(outDir!, `${name}.bin`), 'w');
  let words = 0;
  for (const source of sources) {
    for (const part of source.files) {
      for (const document of documentsOf(readSentences(join(bench!, folder, 'ner', `${part}.jsonl.gz`)))) {
        words += document.reduce((sum, sentence) => sum + sentence.tokens.length, 0);
        writeSync(file, encode(retokenise(document), source, folder === 'train'));
      }
    }
  }
  closeSync(file);
  console.log(`${name}: ${words} words`);
}

/** Sentences of our own, for the parity test. */
function writeOwn(): void {
  const file = openSync(join(outDir!, 'own.bin'), 'w');
  for (const document of ownDocuments()) {
    const sentences = document.map((tokens) => ({ doc: '', tokens }));
    writeSync(file, encode(sentences, SOURCES[0]!, true));
  }
  closeSync(file);
}

const asWorldwide = (name: string): Source => ({ ...SOURCES[0]!, files: [name] });
write('train', 'train', SOURCES);
writeOwn();
write('worldwide.dev', 'dev', [asWorldwide('worldwide.dev')]);
write('gmb.dev', 'dev', [{ ...GMB, files: ['gmb.dev'] }]);
write('crossner-politics.test', 'dev', [{ ...asWorldwide('crossner-politics.test'), also: {} }]);
