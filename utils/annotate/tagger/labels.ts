/** What the tagger says of a word: B- begins a name, I- goes on with it, O is outside. The order is the model's. */
export const LABELS = [
  'O',
  'B-PER',
  'I-PER',
  'B-ORG',
  'I-ORG',
  'B-LOC',
  'I-LOC',
  'B-NORP',
  'I-NORP',
  'B-MISC',
  'I-MISC',
  'B-EVENT',
  'I-EVENT',
] as const;

export type Label = (typeof LABELS)[number];

/** An I-: it only goes on with a name of its own kind, so it follows that B- (one less) or itself; all else may follow anything. */
export function isInside(label: number): boolean {
  return label > 0 && label % 2 === 0;
}
