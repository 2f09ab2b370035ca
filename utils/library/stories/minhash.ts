/**
 * Texts that are nearly the same, found without comparing each with each: MinHash signatures of word shingles (Broder
 * 1997), cut into bands by which likely pairs meet (locality-sensitive hashing; Leskovec, Rajaraman, Ullman, ch. 3).
 */
import { terms } from '../words';

/** Words in a shingle, as in similarity.ts. */
const WORDS = 4;
/** Hashes of a signature: the estimate's standard error is at most 0.044, and 0.024 at a resemblance of 0.92. */
const HASHES = 128;
/**
 * Bands of rows: pairs that resemble each other by 0.8 meet with a probability of 0.985, by 0.3 with 0.06. Copies that
 * share names or a headline are found by those as well.
 */
const BANDS = 8;
const ROWS = 4;
/** Shorter texts are alike by chance: a note, a caption. */
const FEWEST_SHINGLES = 20;

export interface Fingerprint {
  /** The low 16 bits of every minimum; empty for texts that are too short to tell. */
  signature: Uint16Array;
  /** Of the whole minima, band by band: `3:1k2j3h`. */
  bands: string[];
  /** Different shingles. */
  shingles: number;
}

/** FNV-1a, 32 bits. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** The finaliser of MurmurHash3: every bit of the input changes half of the output's. */
function mixed(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The different runs of four words of a text, as 32-bit hashes. */
function shingleHashes(text: string): Set<number> {
  const words = terms(text).map(hashOf);
  const found = new Set<number>();
  for (let at = 0; at + WORDS <= words.length; at++) {
    let hash = 0;
    for (let word = at; word < at + WORDS; word++) hash = mixed(hash ^ words[word]!);
    found.add(hash);
  }
  return found;
}

export function fingerprintOf(text: string): Fingerprint {
  const shingles = shingleHashes(text);
  if (shingles.size < FEWEST_SHINGLES) {
    return { signature: new Uint16Array(0), bands: [], shingles: shingles.size };
  }
  const minima = new Uint32Array(HASHES).fill(0xffffffff);
  for (const shingle of shingles) {
    for (let at = 0; at < HASHES; at++) {
      const hash = mixed(shingle ^ Math.imul(at + 1, 0x9e3779b1));
      if (hash < minima[at]!) minima[at] = hash;
    }
  }
  const bands = Array.from({ length: BANDS }, (_, band) => {
    const rows = minima.subarray(band * ROWS, (band + 1) * ROWS);
    return `${band}:${rows.reduce((hash, row) => mixed(hash ^ row), 0).toString(36)}`;
  });
  return { signature: Uint16Array.from(minima, (hash) => hash & 0xffff), bands, shingles: shingles.size };
}

/** How much two texts have in common. */
export interface Likeness {
  /** Jaccard resemblance, 0..1: of the shingles of both, those in both. */
  similarity: number;
  /** Of the shingles of the shorter one, those in the other, 0..1: a story that was cut is still the same copy. */
  containment: number;
}

/** The likeness of two texts by their fingerprints; 0 where either is too short to tell. */
export function estimated(a: Omit<Fingerprint, 'bands'>, b: Omit<Fingerprint, 'bands'>): Likeness {
  if (a.signature.length === 0 || b.signature.length === 0) return { similarity: 0, containment: 0 };
  let same = 0;
  for (let at = 0; at < HASHES; at++) if (a.signature[at] === b.signature[at]) same++;
  const similarity = same / HASHES;
  // |A ∩ B| = J (|A| + |B|) / (1 + J)
  const common = (similarity * (a.shingles + b.shingles)) / (1 + similarity);
  return { similarity, containment: Math.min(1, common / Math.min(a.shingles, b.shingles)) };
}

/** The likeness of two texts, counted. */
export function likeness(a: string, b: string): Likeness {
  const [small, large] = [shingleHashes(a), shingleHashes(b)].sort((x, y) => x.size - y.size) as [
    Set<number>,
    Set<number>,
  ];
  if (small.size === 0) return { similarity: 0, containment: 0 };
  let common = 0;
  for (const shingle of small) if (large.has(shingle)) common++;
  return { similarity: common / (small.size + large.size - common), containment: common / small.size };
}

/** So much of the shorter text is in the longer one that it is the same copy, and not only quotes the same words. */
const COPIED = 0.5;
/** Below this resemblance a short text is in a long one (a round-up), which is no copy of it. */
const RESEMBLING = 0.2;

/** Whether likeness is that of one text and its copy. */
export function isCopy({ similarity, containment }: Likeness): boolean {
  return containment >= COPIED && similarity >= RESEMBLING;
}
