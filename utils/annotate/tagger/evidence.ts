import { type Dictionary, lookUp } from './dictionary';
import { isCapitalised, LetterCase, type WordType } from './word-types';

/** A sentence as the tagger sees it. */
export interface Line {
  types: readonly WordType[];
  /** Mostly capitals: a headline, where a capital says little. */
  heading: boolean;
  /** The word begins a sentence: first in the line, or after a full stop inside it. */
  begins: readonly boolean[];
  /** What the dictionary says of each word (see lookUp). */
  known: Uint8Array;
  /** 1 for each word that has a capital or stands near one. */
  near: Uint8Array;
}

/** What the document tells of a word elsewhere. */
export interface WordEvidence {
  /** Seen in small letters. */
  lower: boolean;
  /** Seen with a capital where none is due. */
  inside: boolean;
  /** Neighbours of its first capitalised occurrences. */
  neighbours: Array<{ before: WordType | null; after: WordType | null }>;
}

/** A capitalised run whose initials spell an acronym. */
export interface AcronymEvidence {
  last: WordType;
  first: WordType;
}

export interface DocumentEvidence {
  words: Map<string, WordEvidence>;
  acronyms: Map<string, AcronymEvidence>;
}

const MAX_NEIGHBOURS = 8;
const LINE_END = /^[.!?]$/;
const OPENING = /^["'“”‘’()-]+$/;

export function lineOf(types: readonly WordType[], dictionary: Dictionary): Line {
  let capitals = 0;
  let lower = 0;
  for (const type of types) {
    if (type.letterCase >= LetterCase.Capital) capitals += 1;
    else if (type.letterCase === LetterCase.Lower && type.lower.length > 3) lower += 1;
  }
  return {
    types,
    heading: capitals > 1 && lower <= capitals / 2,
    begins: beginsOf(types),
    known: lookUp(types, dictionary),
    near: nearCapitals(types),
  };
}

const NEAR = 2;

/** Names have a capital or stand beside one; the rest of a text is passed over, in training and in use. */
export function mayBeName(line: Line, at: number): boolean {
  return line.near[at] === 1;
}

function nearCapitals(types: readonly WordType[]): Uint8Array {
  const near = new Uint8Array(types.length);
  for (let i = 0; i < near.length; i++)
    if (isCapitalised(types[i]!)) near.fill(1, Math.max(0, i - NEAR), i + NEAR + 1);
  return near;
}

/** Whether each word begins a sentence: what stands before it, up to the end of another, opens quotes or brackets. */
function beginsOf(types: readonly WordType[]): boolean[] {
  let begins = true;
  return types.map(({ lower, letterCase }) => {
    const here = begins;
    if (letterCase !== LetterCase.None) begins = false;
    else if (LINE_END.test(lower)) begins = true;
    else if (!OPENING.test(lower)) begins = false;
    return here;
  });
}

/** Gathers what the lines of one document say about each capitalised word. */
export function gatherEvidence(lines: readonly Line[]): DocumentEvidence {
  const words = new Map<string, WordEvidence>();
  const acronyms = new Map<string, AcronymEvidence>();
  for (const line of lines) {
    if (!line.heading) gatherAcronyms(line.types, acronyms);
    line.types.forEach((type, i) => {
      if (type.letterCase === LetterCase.None) return;
      const known = words.get(type.lower) ?? { lower: false, inside: false, neighbours: [] };
      words.set(type.lower, known);
      if (!isCapitalised(type)) {
        known.lower = true;
        return;
      }
      if (line.heading) return;
      if (!line.begins[i]) known.inside = true;
      if (known.neighbours.length < MAX_NEIGHBOURS) {
        known.neighbours.push({ before: line.types[i - 1] ?? null, after: line.types[i + 1] ?? null });
      }
    });
  }
  return { words, acronyms };
}

/** Initials of each capitalised run of two to six words, small words and hyphens left out: "World Health Organization" is WHO. */
function gatherAcronyms(types: readonly WordType[], acronyms: Map<string, AcronymEvidence>): void {
  for (let start = 0; start < types.length; start++) {
    const first = types[start]!;
    if (first.letterCase !== LetterCase.Capital) continue;
    let initials = first.lower[0]!;
    for (let i = start + 1; i < types.length && initials.length < 6; i++) {
      const type = types[i]!;
      if (type.letterCase === LetterCase.Capital) {
        initials += type.lower[0]!;
        if (!acronyms.has(initials)) acronyms.set(initials, { first, last: type });
      } else if (!/^(?:of|the|and|for|on|in|&|-)$/.test(type.lower)) break;
    }
  }
}
