import type { DocumentEvidence, Line } from './evidence';
import { emitAlone, emitTogether, FeatureKeys, PLACES } from './features';
import { KeyTable } from './key-table';
import { LABELS } from './labels';
import type { Sections } from './model-file';
import type { WordType } from './word-types';

const COUNT = LABELS.length;
/** What a word says alone, for each place beside it: the label sums, then which of the places are worked out. */
const SUMS = PLACES * (COUNT + 1);

/** Weights of the hashed features: a sparse row of label scores for each, in steps of `scale`. */
export class LinearScores {
  /** What one step of a weight is worth. */
  private readonly scale: number;
  private readonly keys: KeyTable;
  private readonly starts: Uint32Array;
  /** Row after row: the label times 256, and the low byte of its weight. */
  private readonly steps: Uint16Array;
  /** The sums of no word at all. */
  private readonly beyond = new Int32Array(SUMS);
  private readonly sum = new Int32Array(COUNT);
  private readonly features = new FeatureKeys();

  constructor(sections: Sections) {
    this.keys = new KeyTable(new Uint8Array(sections.featureBuckets), new Uint8Array(sections.featureLows));
    this.scale = new Float32Array(sections.featureScale)[0]!;
    const values = new Uint8Array(sections.featureValues);
    const masks = new Uint16Array(sections.featureMasks);
    this.steps = new Uint16Array(values.length);
    this.starts = new Uint32Array(masks.length + 1);
    let at = 0;
    for (let row = 0; row < masks.length; row++) {
      for (let rest = masks[row]!; rest !== 0; rest &= rest - 1, at++)
        this.steps[at] = ((31 - Math.clz32(rest & -rest)) << 8) | values[at]!;
      this.starts[row + 1] = at;
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
      const from = place * COUNT;
      for (let label = 0; label < COUNT; label++) sum[label]! += alone[from + label]!;
    }
    for (let label = 0; label < COUNT; label++) scores[offset + label]! += sum[label]! * this.scale;
  }

  /** The sums of a word for each place beside it, of which that of `place` is worked out. */
  private aloneAt(type: WordType | undefined, place: number): Int32Array {
    const sums = this.sumsOf(type);
    if (sums[PLACES * COUNT + place] === 1) return sums;
    const from = place * COUNT;
    emitAlone(type, place, this.features);
    this.addFeatures(sums, from);
    sums[PLACES * COUNT + place] = 1;
    return sums;
  }

  private sumsOf(type: WordType | undefined): Int32Array {
    if (!type) return this.beyond;
    type.sums ??= new Int32Array(SUMS);
    return type.sums;
  }

  /** Adds the steps of the features at hand to the label sums from `offset` on, and forgets them. */
  private addFeatures(sums: Int32Array, offset: number): void {
    const { features, keys, starts, steps } = this;
    for (let k = 0; k < features.size; k++) {
      const row = keys.find(features.keys[k]!);
      if (row < 0) continue;
      const end = starts[row + 1]!;
      for (let i = starts[row]!; i < end; i++) {
        const step = steps[i]!;
        sums[offset + (step >>> 8)]! += (step << 24) >> 24;
      }
    }
    features.size = 0;
  }
}
