import { KeyTable } from './key-table';
import type { Sections } from './model-file';

/** Weights of the hashed features: a sparse row of label scores for each, in steps of `scale`. */
export class LinearScores {
  /** What one step of a weight is worth. */
  readonly scale: number;
  private readonly keys: KeyTable;
  private readonly starts: Uint32Array;
  private readonly labels: Uint8Array;
  private readonly values: Int8Array;

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

  /** Adds the steps of a feature to the label scores from `offset` on; whole numbers, to be multiplied by `scale`. */
  add(key: number, scores: Float32Array, offset: number): void {
    const row = this.keys.find(key);
    if (row < 0) return;
    const end = this.starts[row + 1]!;
    for (let i = this.starts[row]!; i < end; i++) scores[offset + this.labels[i]!]! += this.values[i]!;
  }
}
