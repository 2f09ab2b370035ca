import type { DocumentEvidence, Line } from './evidence';
import { emitAlone, emitTogether, PLACES } from './features';
import { KeyTable } from './key-table';
import { LABELS } from './labels';
import type { Sections } from './model-file';
import type { WordType } from './word-types';

const COUNT = LABELS.length;

/** Weights of the hashed features: a sparse row of label scores for each, in steps of `scale`. */
export class LinearScores {
  /** What one step of a weight is worth. */
  private readonly scale: number;
  private readonly keys: KeyTable;
  private readonly starts: Uint32Array;
  private readonly labels: Uint8Array;
  private readonly values: Int8Array;
  /** What words say alone, for each place beside them: the label sums, then which of the places are worked out. */
  private readonly alone = new WeakMap<WordType, Int32Array>();
  private readonly beyond = new Int32Array(PLACES * (COUNT + 1));
  private readonly sum = new Int32Array(COUNT);
  private readonly toSum = (key: number): void => this.add(key, this.sum, 0);

  constructor(sections: Sections) {
    this.keys = new KeyTable(new Uint8Array(sections.featureBuckets), new Uint8Array(sections.featureLows));
    this.scale = new Float32Array(sections.featureScale)[0]!;
    this.values = new Int8Array(sections.featureValues);
    const masks = new Uint16Array(sections.featureMasks);
    this.labels = new Uint8Array(this.values.length);
    this.starts = new Uint32Array(masks.length + 1);
    let at = 0;
    for (let row = 0; row < masks.length; row++) {
      for (let rest = masks[row]!; rest !== 0; rest &= rest - 1)
        this.labels[at++] = 31 - Math.clz32(rest & -rest);
      this.starts[row + 1] = at;
    }
  }

  /** Adds what the features of word `at` of a line say to the label scores from `offset` on. */
  addScores(line: Line, at: number, evidence: DocumentEvidence, scores: Float32Array, offset: number): void {
    const { sum } = this;
    sum.fill(0);
    emitTogether(line, at, evidence, this.toSum);
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
    emitAlone(type, place, (key) => this.add(key, sums, from));
    sums[PLACES * COUNT + place] = 1;
    return sums;
  }

  private sumsOf(type: WordType | undefined): Int32Array {
    const known = type ? this.alone.get(type) : this.beyond;
    if (known) return known;
    const sums = new Int32Array(PLACES * (COUNT + 1));
    if (type) this.alone.set(type, sums);
    return sums;
  }

  /** Adds the steps of a feature to the label sums from `offset` on. */
  private add(key: number, sums: Int32Array, offset: number): void {
    const row = this.keys.find(key);
    if (row < 0) return;
    const end = this.starts[row + 1]!;
    for (let i = this.starts[row]!; i < end; i++) sums[offset + this.labels[i]!]! += this.values[i]!;
  }
}
