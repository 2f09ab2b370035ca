/** Features of blocks of text: rows of numbers for the trees. The order of the names is that of the trees' indices. */
import type { Evidence } from './evidence';
import { GROUPS } from './groups';
import { Sight } from './sight';

const OWN = GROUPS.flatMap(({ names }) => names);

/** Of the blocks beside: how far away, and which features. */
const BESIDE: ReadonlyArray<readonly [step: number, names: readonly string[]]> = [
  [-2, ['weight', 'link density', 'alike at 0', 'depth']],
  [-1, ['weight', 'wide look: in body', 'alike at 0', 'of all framed at 1', 'depth', 'tag', 'capitals']],
  [
    1,
    [
      'link density',
      'own look: in body',
      'own look: lines in body',
      'wide look: in body',
      'alike at 0',
      'depth',
      'capitals',
    ],
  ],
  [
    2,
    [
      'weight',
      'own look: in body',
      'own look: lines in body',
      'wide look: in body',
      'alike at 0',
      'of all framed at 1',
      'depth',
      'tag',
    ],
  ],
];
const BESIDE_COLUMNS = BESIDE.flatMap(([step, names]) =>
  names.map((name) => [step, OWN.indexOf(name)] as const),
);

export const FEATURES: readonly string[] = [
  ...OWN,
  ...BESIDE.flatMap(([step, names]) => names.map((name) => `${name} ${step > 0 ? '+' : ''}${step}`)),
];

/** The features of the blocks of a page, a row each, made when they are first asked for. */
export class FeatureTable {
  /** Rows in the order of `evidence.texts`, each as wide as `FEATURES`. */
  readonly rows: Float32Array;
  private readonly sight: Sight;
  private readonly filled: Uint8Array;

  constructor(private readonly evidence: Evidence) {
    this.sight = new Sight(evidence);
    this.rows = new Float32Array(evidence.texts.length * FEATURES.length);
    this.filled = new Uint8Array(evidence.texts.length);
  }

  /** Makes a row whole. */
  fill(nth: number): void {
    this.fillOwn(nth);
    let at = nth * FEATURES.length + OWN.length;
    for (const [step, column] of BESIDE_COLUMNS) {
      const other = nth + step;
      const isThere = other >= 0 && other < this.filled.length;
      if (isThere) this.fillOwn(other);
      this.rows[at++] = isThere ? this.rows[other * FEATURES.length + column]! : -2;
    }
  }

  private fillOwn(nth: number): void {
    if (this.filled[nth]) return;
    this.filled[nth] = 1;
    this.sight.look(this.evidence.texts[nth]!);
    let at = nth * FEATURES.length;
    for (const { names, write } of GROUPS) {
      write(this.sight, this.rows, at);
      at += names.length;
    }
  }
}

/** A row of features for every block with text, in the order of `evidence.texts`. */
export function featuresOf(evidence: Evidence): Float32Array {
  const table = new FeatureTable(evidence);
  for (let nth = 0; nth < evidence.texts.length; nth++) table.fill(nth);
  return table.rows;
}
