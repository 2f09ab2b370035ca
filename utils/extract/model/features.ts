/** Features of blocks of text: rows of numbers for the trees. Their order is that of the trees' indices. */
import type { Evidence } from './evidence';
import { GROUPS } from './groups';
import { Sight } from './sight';

const OWN = GROUPS.reduce((sum, { size }) => sum + size, 0);

/** Of the blocks beside: how far away, and which of their own features. */
export const BESIDE: ReadonlyArray<readonly [step: number, columns: readonly number[]]> = [
  // Weight, link density, how many are alike, depth.
  [-2, [0, 3, 61, 40]],
  // Weight, share of a wide look in the body, alike, share of what is framed, depth, tag, capitals.
  [-1, [0, 105, 61, 65, 40, 42, 5]],
  // Link density, shares of both looks in the body, alike, depth, capitals.
  [1, [3, 97, 98, 105, 61, 40, 5]],
  // Weight, shares of both looks in the body, alike, share of what is framed, depth, tag.
  [2, [0, 97, 98, 105, 61, 65, 40, 42]],
];
const BESIDE_WIDTH = BESIDE.reduce((sum, [, columns]) => sum + columns.length, 0);

/** Features in a row. */
export const WIDTH = OWN + BESIDE_WIDTH;

/** The features of the blocks of a page, a row each, made when they are first asked for. */
export class FeatureTable {
  /** Rows in the order of `evidence.texts`, each `WIDTH` wide. */
  readonly rows: Float32Array;
  private readonly sight: Sight;
  private readonly filled: Uint8Array;

  constructor(private readonly evidence: Evidence) {
    this.sight = new Sight(evidence);
    this.rows = new Float32Array(evidence.texts.length * WIDTH);
    this.filled = new Uint8Array(evidence.texts.length);
  }

  /** Makes a row whole. */
  fill(nth: number): void {
    this.fillOwn(nth);
    let at = nth * WIDTH + OWN;
    for (let side = 0; side < BESIDE.length; side++) {
      const [step, columns] = BESIDE[side]!;
      const other = nth + step;
      const isThere = other >= 0 && other < this.filled.length;
      if (isThere) this.fillOwn(other);
      for (let nth = 0; nth < columns.length; nth++)
        this.rows[at++] = isThere ? this.rows[other * WIDTH + columns[nth]!]! : -2;
    }
  }

  private fillOwn(nth: number): void {
    if (this.filled[nth]) return;
    this.filled[nth] = 1;
    this.sight.look(this.evidence.texts[nth]!);
    let at = nth * WIDTH;
    for (let group = 0; group < GROUPS.length; group++) {
      const { size, write } = GROUPS[group]!;
      write(this.sight, this.rows, at);
      at += size;
    }
  }
}

/** A row of features for every block with text, in the order of `evidence.texts`. */
export function featuresOf(evidence: Evidence): Float32Array {
  const table = new FeatureTable(evidence);
  for (let nth = 0; nth < evidence.texts.length; nth++) table.fill(nth);
  return table.rows;
}
