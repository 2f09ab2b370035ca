import { hashText } from './hash';
import type { KeyTable } from './key-table';
import { isCapitalised, isLink, type WordType } from './word-types';

export const MAX_PHRASE = 4;

/** Names known from elsewhere: the hash of each phrase of small letters, and the kind of name it mostly is. */
export class Dictionary {
  constructor(
    private readonly phrases: KeyTable,
    private readonly kinds: Uint8Array,
  ) {}

  /** The kind of a phrase of `length` words from `from` on; 0 when it is not known. */
  kind(types: readonly WordType[], from: number, length: number): number {
    const entry = this.phrases.find(phraseHash(types, from, length));
    return entry < 0 ? 0 : this.kinds[entry]!;
  }
}

export function phraseHash(types: readonly WordType[], from: number, length: number): number {
  if (length === 1) return types[from]!.lowerWord;
  let phrase = '';
  for (let i = from; i < from + length; i++) phrase += `${types[i]!.lower} `;
  return hashText(phrase);
}

/**
 * For each word of a line what the dictionary says: the kind of the longest known phrase that holds it, times 16,
 * plus its place there (1 alone, 2 first, 3 inside); 0 for nothing known. Phrases begin and end with a capital.
 */
export function lookUp(types: readonly WordType[], dictionary: Dictionary): Uint8Array {
  const found = new Uint8Array(types.length);
  for (let from = 0; from < types.length; from++) {
    if (!isCapitalised(types[from]!)) continue;
    for (let length = reach(types, from); length > 0; length--) {
      const kind = dictionary.kind(types, from, length);
      if (kind === 0 || found[from]! !== 0) continue;
      for (let i = 0; i < length; i++) found[from + i] = kind * 16 + (length === 1 ? 1 : i === 0 ? 2 : 3);
      break;
    }
  }
  return found;
}

/** How many words a phrase from `from` on can have: capitals with small linking words between. */
function reach(types: readonly WordType[], from: number): number {
  let last = from;
  for (let i = from + 1; i < types.length && i < from + MAX_PHRASE; i++) {
    if (isCapitalised(types[i]!)) last = i;
    else if (!isLink(types[i]!)) break;
  }
  return last - from + 1;
}
