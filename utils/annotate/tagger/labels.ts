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

/** Whether label `to` may follow `from`; -1 is the beginning of a sentence. An I- only goes on with its own kind. */
export function mayFollow(from: number, to: number): boolean {
  const inside = to > 0 && to % 2 === 0;
  return !inside || from === to || from === to - 1;
}
