import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { adjustLabels } from '../../utils/annotate/tagger/adjust';
import { addConsistency } from '../../utils/annotate/tagger/consistency';
import { decode } from '../../utils/annotate/tagger/decode';
import { Dictionary } from '../../utils/annotate/tagger/dictionary';
import { gatherEvidence, type Line, lineOf } from '../../utils/annotate/tagger/evidence';
import { featureKey, hashText } from '../../utils/annotate/tagger/hash';
import { KeyTable, packKeys } from '../../utils/annotate/tagger/key-table';
import { LABELS, type Label } from '../../utils/annotate/tagger/labels';
import { Lexicon } from '../../utils/annotate/tagger/lexicon';
import { ModelFileError, readModelFile, writeModelFile } from '../../utils/annotate/tagger/model-file';
import { Network } from '../../utils/annotate/tagger/network';
import { product, product3 } from '../../utils/annotate/tagger/product';
import { loadTagger } from '../../utils/annotate/tagger/tagger';
import { shapeOf, wordType } from '../../utils/annotate/tagger/word-types';
import { shippedWeights } from './weights';

const NO_KEYS = new KeyTable(new Uint8Array(1 << 16), new Uint8Array(0));
const NO_WORDS = new Lexicon({
  words: NO_KEYS,
  clusters: new Uint16Array(0),
  middleOfFine: new Uint16Array(0),
  coarseOfFine: new Uint16Array(0),
});
const NO_NAMES = new Dictionary(NO_KEYS, new Uint8Array(0));
const COUNT = LABELS.length;

const at = (label: Label): number => LABELS.indexOf(label);
const line = (text: string): Line =>
  lineOf(
    text.split(' ').map((word) => wordType(word, NO_WORDS)),
    NO_NAMES,
  );

describe('the file of weights', () => {
  it('is written as it was read', () => {
    const bytes = shippedWeights();
    expect(Buffer.compare(Buffer.from(writeModelFile(readModelFile(bytes))), Buffer.from(bytes))).toBe(0);
  });

  it('is at most 3 MB gzipped', () => {
    expect(gzipSync(new Uint8Array(shippedWeights()), { level: 9 }).length).toBeLessThanOrEqual(3_000_000);
  });

  it.each([
    ['a byte changed', (bytes: Uint8Array) => (bytes[bytes.length >> 1]! ^= 1)],
    ['another version', (bytes: Uint8Array) => (bytes[4] = 99)],
    ['another file', (bytes: Uint8Array) => (bytes[0] = 0)],
  ])('is refused: %s', (_, harm) => {
    const bytes = shippedWeights();
    harm(new Uint8Array(bytes));
    expect(() => loadTagger(bytes)).toThrow(ModelFileError);
  });

  it('is refused when cut short', () => {
    expect(() => loadTagger(shippedWeights().slice(0, 10))).toThrow(ModelFileError);
    expect(() => loadTagger(shippedWeights().slice(0, 4000))).toThrow(ModelFileError);
  });
});

describe('keys', () => {
  it('finds every key and no other', () => {
    const hashes = ['orlund', 'lima', 'of', 'the', 'naval'].map((word) => hashText(word));
    const keys = Uint32Array.from(hashes, (hash) => hash >>> 8).sort();
    const { bucketSizes, lows } = packKeys(keys);
    const table = new KeyTable(bucketSizes, lows);
    for (const hash of hashes) expect(keys[table.find(hash)]).toBe(hash >>> 8);
    expect(table.find(hashText('absent'))).toBe(-1);
  });

  it('tells apart templates, values and their order', () => {
    const keys = [featureKey(1, 5, 6), featureKey(2, 5, 6), featureKey(1, 6, 5), featureKey(1, 5, 6, 1)];
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('words', () => {
  it.each([
    ['Orlund', 'Xx'],
    ['U.S.', 'X.X.'],
    ['2019', 'd'],
    ['al-Amr', 'x-Xx'],
    ['UN', 'X.2'],
  ])('%s has the shape %s', (word, shape) => {
    expect(shapeOf(word)).toBe(shape);
  });

  it('does not tell numbers of one length apart', () => {
    expect(wordType('2019', NO_WORDS)).toEqual(wordType('2024', NO_WORDS));
  });
});

describe('the evidence of a document', () => {
  it('knows words that are also written small, and initials', () => {
    const { words, acronyms } = gatherEvidence([
      line('Since then the Board of Rivers often meets late , members said .'),
      line('Later the board of the Harbour Office met .'),
    ]);
    expect(words.get('board')).toMatchObject({ lower: true, inside: true });
    expect(words.get('rivers')).toMatchObject({ lower: false, inside: true });
    expect(acronyms.get('br')?.last.lower).toBe('rivers');
  });

  it('takes no capital of a headline for a name', () => {
    const { words } = gatherEvidence([line('RIVER BOARD MEETS AGAIN')]);
    expect(words.get('river')).toMatchObject({ inside: false, neighbours: [] });
  });
});

describe('decoding', () => {
  it('never begins a name inside one', () => {
    const scores = new Float32Array(2 * COUNT);
    scores[at('I-PER')] = 9;
    scores[COUNT + at('I-ORG')] = 9;
    const labels = decode(scores, 2, new Float32Array(COUNT * COUNT));
    expect(labels[0]).not.toBe(at('I-PER'));
    expect(LABELS[labels[1]!]).toBe('I-ORG');
    expect(LABELS[labels[0]!]).toBe('B-ORG');
  });

  it('gives nothing for nothing', () => {
    expect(decode(new Float32Array(0), 0, new Float32Array(COUNT * COUNT))).toHaveLength(0);
  });
});

describe('agreement within a document', () => {
  const lines = [line('we saw Odra again'), line('then Odra left'), line('near Odra today')];
  const labelled = (label: Label, place: number, length: number): Uint8Array =>
    Uint8Array.from({ length }, (_, i) => (i === place ? at(label) : 0));

  it('pulls the odd one towards the others', () => {
    const scores = lines.map(({ types }) => new Float32Array(types.length * COUNT));
    const labels = [labelled('B-ORG', 2, 4), labelled('B-ORG', 1, 3), labelled('B-LOC', 1, 3)];
    addConsistency(lines, labels, scores, { same: 2, partOfPerson: 0, outside: 0 });
    expect(scores[2]![COUNT + at('B-ORG')]).toBe(2);
    expect(scores[0]![2 * COUNT + at('B-ORG')]).toBe(1);
    expect(scores[0]![2 * COUNT + at('B-LOC')]).toBe(1);
  });

  it('takes a lone word of a full name for the person', () => {
    const two = [line('Ana Orlund spoke'), line('then Orlund left')];
    const scores = two.map(({ types }) => new Float32Array(types.length * COUNT));
    const labels = [Uint8Array.of(at('B-PER'), at('I-PER'), 0), Uint8Array.of(0, 0, 0)];
    addConsistency(two, labels, scores, { same: 0, partOfPerson: 3, outside: 0 });
    expect(scores[1]![COUNT + at('B-PER')]).toBe(3);
  });
});

describe('labels adjusted', () => {
  const adjusted = (text: string, labels: string): string =>
    adjustLabels(text.split(' '), labels.split(' ') as Label[]).join(' ');

  it.each([
    ['leaves out a possessive ending', "Lima 's mayor", 'B-LOC I-LOC O', 'B-LOC O O'],
    ['drops addresses', 'see www.lima.example today', 'O B-ORG O', 'O O O'],
    ['drops marks', 'well - now', 'O B-MISC O', 'O O O'],
    ['calls a summit an event', 'the Harmattan Summit began', 'O B-MISC I-MISC O', 'O B-EVENT I-EVENT O'],
    [
      'calls an attack an event',
      'the Odra Express attack .',
      'O B-ORG I-ORG O O',
      'O B-EVENT I-EVENT I-EVENT O',
    ],
    [
      'calls a feast an event where a place might stand',
      'at Easter in Lima',
      'O B-LOC O B-LOC',
      'O B-EVENT O B-LOC',
    ],
    ['leaves a place named after a feast', 'on Easter Island', 'O B-LOC I-LOC', 'O B-LOC I-LOC'],
    ['leaves an attack on a person', 'the Ana Orlund attack', 'O B-PER I-PER O', 'O B-PER I-PER O'],
    ['leaves departments to the office', 'Secretary ( UN )', 'O O B-ORG O', 'O O O O'],
    [
      'finds a dialogue',
      'The Water - Sharing Dialogue began',
      'O O O O O O',
      'O B-EVENT I-EVENT I-EVENT I-EVENT O',
    ],
    [
      'takes a storm with its kind',
      'when Tropical storm Orlunda struck',
      'O O O B-PER O',
      'O B-EVENT I-EVENT I-EVENT O',
    ],
    ['takes an event with its year', 'at TAVEX 2031 today', 'O B-MISC O O', 'O B-EVENT I-EVENT O'],
    [
      'takes a conference with its subject',
      'the Odra Conference on Ferry Safety began',
      'O B-MISC I-MISC O B-ORG I-ORG O',
      'O B-EVENT I-EVENT I-EVENT I-EVENT I-EVENT O',
    ],
    ['calls a month of something an event', 'in Orchard Month .', 'O B-ORG I-ORG O', 'O B-EVENT I-EVENT O'],
    ['leaves money', 'for Orlund dollars .', 'O B-LOC O O', 'O O O O'],
    [
      'leaves letters for words that are no name',
      'sea ferry ticket ( SFT )',
      'O O O O B-ORG O',
      'O O O O O O',
    ],
    [
      'keeps the letters of a name',
      'the Sea Ferry Trust ( SFT )',
      'O B-ORG I-ORG I-ORG O B-ORG O',
      'O B-ORG I-ORG I-ORG O B-ORG O',
    ],
    ['leaves an envoy outside', 'Envoy Tavi Orlund left', 'B-PER I-PER I-PER O', 'O B-PER I-PER O'],
    [
      'takes a given name in two parts',
      'Oh Tae - min left',
      'B-PER I-PER O O O',
      'B-PER I-PER I-PER I-PER O',
    ],
    ['leaves what only follows a hyphen', 'Ana Orlund - led talks', 'B-PER I-PER O O O', 'B-PER I-PER O O O'],
    [
      'takes a vote with its year',
      'the 2031 Orlund general election .',
      'O O B-LOC O O O',
      'O B-EVENT I-EVENT I-EVENT I-EVENT O',
    ],
    ['takes no lone head', 'The Games began', 'O O O', 'O O O'],
    ['keeps the rest', 'Ana Orlund of Lima', 'B-PER I-PER O B-LOC', 'B-PER I-PER O B-LOC'],
  ])('%s', (_, text, labels, expected) => {
    expect(adjusted(text, labels)).toBe(expected);
  });
});

describe('product', () => {
  it('multiplies four rows at a time, from a place in the vector on', () => {
    // Two inputs, four outputs: 1 2 3 4 for the first, 10 20 30 40 for the second.
    const matrix = Float64Array.from([1, 2, 3, 4, 10, 20, 30, 40]);
    const out = new Float64Array(4);
    product(matrix, Float64Array.from([9, 1, 2]), 1, 2, out);
    expect([...out]).toEqual([21, 42, 63, 84]);
  });

  it('writes where it is told', () => {
    const out = new Float64Array(6);
    product(Float64Array.from([1, 2, 3, 4]), Float64Array.of(2), 0, 1, out, 2);
    expect([...out]).toEqual([0, 0, 2, 4, 6, 8]);
  });

  it('multiplies three vectors at once as one by one', () => {
    // Three inputs, four outputs; in groups of two rows and, for one vector at a time, of four.
    const twos = Float64Array.from([1, 2, 5, 6, 9, 10, 3, 4, 7, 8, 11, 12]);
    const fours = Float64Array.from({ length: 12 }, (_, i) => i + 1);
    const vectors = Float64Array.of(1, 2, 3, 0.5, 4, 6, 7, 8, 9);
    const out = new Float64Array(12);
    product3(twos, vectors, 0, 3, 6, 3, out);
    for (const [i, from] of [0, 3, 6].entries()) {
      const alone = new Float64Array(4);
      product(fours, vectors, from, 3, alone);
      expect([...out.subarray(4 * i, 4 * i + 4)]).toEqual([...alone]);
    }
  });
});

describe('the network', () => {
  const network = () => new Network(readModelFile(shippedWeights()));
  const scoresOf = (lines: readonly Line[], index: number, at: number): number[] => {
    const own = network();
    const steps = own.read(lines);
    let step = steps.next();
    while (!step.done) step = steps.next();
    const scores = new Float32Array(lines[index]!.types.length * COUNT);
    own.addScores(step.value, index, scores);
    return [...scores.subarray(at * COUNT, (at + 1) * COUNT)];
  };
  it('reads a word by those around it', () => {
    const [first, second] = [line('said Orlund , a minister'), line('in Orlund , a city')];
    expect(scoresOf([first], 0, 1)).not.toEqual(scoresOf([second], 0, 1));
  });
  it('hears of the other mentions of a name, and of no other name', () => {
    const [own, other, stranger] = [
      line('Orlund left .'),
      line('Minister Orlund spoke .'),
      line('Minister Tavi spoke .'),
    ];
    expect(scoresOf([own, other], 0, 0)).not.toEqual(scoresOf([own], 0, 0));
    expect(scoresOf([own, stranger], 0, 0)).toEqual(scoresOf([own], 0, 0));
  });
});
