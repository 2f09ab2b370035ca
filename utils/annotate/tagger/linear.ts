import type { DocumentEvidence, Line } from './evidence';
import { emitAlone, emitTogether, FeatureKeys, PLACES } from './features';
import { KeyTable } from './key-table';
import { LABELS } from './labels';
import type { Sections } from './model-file';
import type { WordSums, WordType } from './word-types';

const COUNT = LABELS.length;
/** What a word says alone, for each place beside it: the label sums. */
const SUMS = PLACES * COUNT;
/** Words whose sums stand in one array: one for each word would cost more than what is summed. */
const WORDS_OF_PAGE = 256;

/** How many rows share a start. */
const SHARING = 16;

/** Weights of the hashed features: a sparse row of label scores for each, in steps of `scale`, as the file holds them. */
export class LinearScores {
  /** What one step of a weight is worth. */
  private readonly scale: number;
  private readonly keys: KeyTable;
  /** Of each row a bit for each label that has a weight there. */
  private readonly masks: Uint16Array;
  /** Row after row. */
  private readonly values: Int8Array;
  /** How many bits a mask has. */
  private readonly bits: Uint8Array;
  /** Where every so many rows begin. */
  private readonly starts: Uint32Array;
  /** The sums of no word at all. */
  private readonly beyond: WordSums = { numbers: new Int32Array(SUMS), from: 0, places: 0 };
  private page = new Int32Array(0);
  private used = 0;
  private readonly sum = new Int32Array(COUNT);
  private readonly features = new FeatureKeys();

  constructor(sections: Sections) {
    this.keys = new KeyTable(sections.featureBuckets, sections.featureLows);
    this.masks = sections.featureMasks;
    this.values = sections.featureValues;
    this.scale = sections.featureScale[0]!;
    this.bits = new Uint8Array(1 << COUNT);
    for (let mask = 1; mask < this.bits.length; mask++) this.bits[mask] = this.bits[mask >> 1]! + (mask & 1);
    this.starts = startsOf(this.masks, this.bits);
  }

  /** Adds what the features of word `at` of a line say to the label scores from `offset` on. */
  addScores(line: Line, at: number, evidence: DocumentEvidence, scores: Float32Array, offset: number): void {
    const { sum, features } = this;
    sum.fill(0);
    emitTogether(line, at, evidence, features);
    this.addFeatures(sum, 0);
    for (let place = 0; place < PLACES; place++) {
      const alone = this.aloneAt(line.types[at + place - (PLACES >> 1)], place);
      const from = alone.from + place * COUNT;
      for (let label = 0; label < COUNT; label++) sum[label]! += alone.numbers[from + label]!;
    }
    for (let label = 0; label < COUNT; label++) scores[offset + label]! += sum[label]! * this.scale;
  }

  /** The sums of a word for each place beside it, of which that of `place` is worked out. */
  private aloneAt(type: WordType | undefined, place: number): WordSums {
    const sums = type ? (type.sums ?? this.begin(type)) : this.beyond;
    if ((sums.places & (1 << place)) !== 0) return sums;
    emitAlone(type, place, this.features);
    this.addFeatures(sums.numbers, sums.from + place * COUNT);
    sums.places |= 1 << place;
    return sums;
  }

  private begin(type: WordType): WordSums {
    if (this.used === this.page.length) {
      this.page = new Int32Array(WORDS_OF_PAGE * SUMS);
      this.used = 0;
    }
    type.sums = { numbers: this.page, from: this.used, places: 0 };
    this.used += SUMS;
    return type.sums;
  }

  /** Adds the steps of the features at hand to the label sums from `offset` on, and forgets them. */
  private addFeatures(sums: Int32Array, offset: number): void {
    const { features, keys, masks, values } = this;
    for (let k = 0; k < features.size; k++) {
      const row = keys.find(features.keys[k]!);
      if (row < 0) continue;
      let at = this.startOf(row);
      for (let rest = masks[row]!; rest !== 0; rest &= rest - 1)
        sums[offset + 31 - Math.clz32(rest & -rest)]! += values[at++]!;
    }
    features.size = 0;
  }

  private startOf(row: number): number {
    const { masks, bits } = this;
    let start = this.starts[row >>> 4]!;
    for (let other = row & -SHARING; other < row; other++) start += bits[masks[other]!]!;
    return start;
  }
}

function startsOf(masks: Uint16Array, bits: Uint8Array): Uint32Array {
  const starts = new Uint32Array(Math.ceil(masks.length / SHARING));
  let start = 0;
  for (let row = 0; row < masks.length; row++) {
    if (row % SHARING === 0) starts[row >>> 4] = start;
    start += bits[masks[row]!]!;
  }
  return starts;
}
