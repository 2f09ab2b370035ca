import type { DocumentEvidence, Line } from './evidence';
import { emitAlone, emitTogether, FeatureKeys, PLACES } from './features';
import { LABELS } from './labels';
import type { Sections } from './model-file';
import type { WordSums, WordType } from './word-types';

const COUNT = LABELS.length;
/** What a word says alone, for each place beside it: the label sums. */
const SUMS = PLACES * COUNT;
/** Words whose sums stand in one array: one for each word would cost more than what is summed. */
const WORDS_OF_PAGE = 256;

/**
 * Weights of the hashed features: a sparse row of label scores for each, in steps of `scale`. The keys are those of a
 * KeyTable; here each stands with the length of its row, which finds the row without a table of where rows begin.
 */
export class LinearScores {
  /** What one step of a weight is worth. */
  private readonly scale: number;
  /** Of each upper part of a key: where its keys begin, and where their rows do. */
  private readonly buckets: Int32Array;
  /** The low byte of each key times 256, and the length of its row. */
  private readonly keys: Uint16Array;
  /** Row after row: the label times 256, and the low byte of its weight. */
  private readonly steps: Uint16Array;
  /** The sums of no word at all. */
  private readonly beyond: WordSums = { numbers: new Int32Array(SUMS), from: 0, places: 0 };
  private page = new Int32Array(0);
  private used = 0;
  private readonly sum = new Int32Array(COUNT);
  private readonly features = new FeatureKeys();

  constructor(sections: Sections) {
    const sizes = new Uint8Array(sections.featureBuckets);
    const lows = new Uint8Array(sections.featureLows);
    const values = new Uint8Array(sections.featureValues);
    const masks = new Uint16Array(sections.featureMasks);
    this.scale = new Float32Array(sections.featureScale)[0]!;
    this.buckets = new Int32Array(2 * (sizes.length + 1));
    this.keys = new Uint16Array(lows.length);
    this.steps = new Uint16Array(values.length);
    let at = 0;
    let row = 0;
    for (let bucket = 0; bucket < sizes.length; bucket++) {
      for (const end = row + sizes[bucket]!; row < end; row++) {
        const from = at;
        for (let rest = masks[row]!; rest !== 0; rest &= rest - 1, at++)
          this.steps[at] = ((31 - Math.clz32(rest & -rest)) << 8) | values[at]!;
        this.keys[row] = (lows[row]! << 8) | (at - from);
      }
      this.buckets[2 * bucket + 2] = row;
      this.buckets[2 * bucket + 3] = at;
    }
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
    const { features, buckets, keys, steps } = this;
    for (let k = 0; k < features.size; k++) {
      const wanted = features.keys[k]!;
      const bucket = (wanted >>> 16) << 1;
      const low = (wanted >>> 8) & 0xff;
      const end = buckets[bucket + 2]!;
      let from = buckets[bucket + 1]!;
      for (let i = buckets[bucket]!; i < end; i++) {
        const key = keys[i]!;
        const length = key & 0xff;
        if (key >>> 8 === low) {
          addRow(steps, from, from + length, sums, offset);
          break;
        }
        from += length;
      }
    }
    features.size = 0;
  }
}

function addRow(steps: Uint16Array, from: number, end: number, sums: Int32Array, offset: number): void {
  for (let i = from; i < end; i++) {
    const step = steps[i]!;
    sums[offset + (step >>> 8)]! += (step << 24) >> 24;
  }
}
