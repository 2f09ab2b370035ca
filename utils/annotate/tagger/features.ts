import type { DocumentEvidence, Line, WordEvidence } from './evidence';
import { featureKey, hashText } from './hash';
import { isCapitalised, isLink, LetterCase, type WordType } from './word-types';

/** More than any word has. */
const MOST_FEATURES = 256;

/** The keys of the features of the word at hand, in order: `size` of them, as signed numbers. */
export class FeatureKeys {
  readonly keys = new Int32Array(MOST_FEATURES);
  size = 0;

  add(key: number): void {
    this.keys[this.size++] = key;
  }

  /** Adds a key unless it is among those from the one with number `from` on. */
  addOnce(key: number, from: number): void {
    const wanted = key | 0;
    for (let i = from; i < this.size; i++) if (this.keys[i] === wanted) return;
    this.keys[this.size++] = wanted;
  }
}

/** Templates; a feature's key is made of its number and its values, so numbers must not change under a trained model. */
enum T {
  Bias = 1,
  Spelling,
  Begin,
  CaseAndBegin,
  RunNext,
  RunBefore,
  RunLast,
  RunFirst,
  RunSize,
  ShapeTriple,
  WordPairBefore,
  WordPairAfter,
  WordBeforeShape,
  ShapeWordAfter,
  FineBeforeMiddle,
  MiddleFineAfter,
  FineShape,
  CoarseTriple,
  SuffixBefore,
  SuffixAfter,
  Document,
  DocumentBefore,
  DocumentAfter,
  DocumentMiddleBefore,
  DocumentMiddleAfter,
  AcronymLast,
  AcronymKnown,
  Bracket,
  RunShape,
  SkipPairBefore,
  SkipPairAfter,
  RunLastMiddle,
  RunFirstMiddle,
  RunNextMiddle,
  RunBeforeMiddle,
  KnownPair,
  KnownShape,
  Affix = 64,
  Word = 80,
  Shape = 88,
  Fine = 96,
  Middle = 104,
  Coarse = 112,
  Known = 120,
}

const EDGE = 0x5bd1e995;
/** No bracket beside the word, one before, one after, both. */
const BRACKETS = ['', '(', ')', '()'].map((brackets) => hashText(brackets));
const MAX_RUN = 4;

/** How far a word's neighbours count by themselves, and how many places that makes. */
const REACH = 2;
export const PLACES = 2 * REACH + 1;

/** The features of word `at` of a line of a document. */
export function emitFeatures(line: Line, at: number, evidence: DocumentEvidence, out: FeatureKeys): void {
  for (let place = 0; place < PLACES; place++) emitAlone(line.types[at + place - REACH], place, out);
  emitTogether(line, at, evidence, out);
}

/**
 * The features of a word that hang on nothing but a single word: the one `place - 2` words on (undefined: beyond the
 * line). What they sum up to can be kept.
 */
export function emitAlone(type: WordType | undefined, place: number, out: FeatureKeys): void {
  const offset = place - REACH;
  if (offset === 0 && type) emitWord(type, out);
  out.add(featureKey(T.Word + offset, type?.lowerWord ?? EDGE));
  out.add(featureKey(T.Shape + offset, type?.shape ?? EDGE));
  if (!type || type.entry < 0) return;
  out.add(featureKey(T.Fine + offset, type.fine));
  out.add(featureKey(T.Middle + offset, type.middle));
  out.add(featureKey(T.Coarse + offset, type.coarse));
}

function emitWord(type: WordType, out: FeatureKeys): void {
  out.add(featureKey(T.Bias, 0));
  out.add(featureKey(T.Spelling, type.word));
  for (let i = 0; i < type.affixes.length; i++) {
    const affix = type.affixes[i]!;
    if (affix !== 0) out.add(featureKey(T.Affix + i, affix));
  }
  out.add(featureKey(T.FineShape, type.fine, type.shape));
}

/** The features that words have together, or in their document. */
export function emitTogether(line: Line, at: number, evidence: DocumentEvidence, out: FeatureKeys): void {
  const begin = line.begins[at] ? 1 : 0;
  out.add(featureKey(T.Begin, begin, line.heading ? 1 : 0));
  out.add(featureKey(T.CaseAndBegin, line.types[at]!.shape, begin, line.heading ? 1 : 0));
  emitKnown(line, at, out);
  emitPairs(line, at, out);
  emitRun(line, at, out);
  emitEvidence(line, at, evidence, out);
}

/** What the dictionary of names says here and next door. */
function emitKnown(line: Line, at: number, out: FeatureKeys): void {
  const { known, types } = line;
  for (let offset = -1; offset <= 1; offset++) {
    const entry = known[at + offset] ?? 0;
    if (entry === 0) continue;
    out.add(featureKey(T.Known + offset, entry));
    out.add(featureKey(T.Known + offset, entry >> 4, 99));
  }
  const entry = known[at]!;
  if (entry === 0) return;
  out.add(featureKey(T.KnownShape, entry, types[at]!.shape, line.begins[at] ? 1 : 0));
  out.add(featureKey(T.KnownPair, known[at - 1] ?? 0, entry, known[at + 1] ?? 0));
}

function emitPairs(line: Line, at: number, out: FeatureKeys): void {
  const type = line.types[at]!;
  const before = line.types[at - 1];
  const after = line.types[at + 1];
  const wordBefore = before?.lowerWord ?? EDGE;
  const wordAfter = after?.lowerWord ?? EDGE;
  out.add(featureKey(T.ShapeTriple, before?.shape ?? EDGE, type.shape, after?.shape ?? EDGE));
  out.add(featureKey(T.WordPairBefore, wordBefore, type.lowerWord));
  out.add(featureKey(T.WordPairAfter, type.lowerWord, wordAfter));
  out.add(featureKey(T.WordBeforeShape, wordBefore, type.shape));
  out.add(featureKey(T.ShapeWordAfter, type.shape, wordAfter));
  out.add(featureKey(T.SkipPairBefore, line.types[at - 2]?.lowerWord ?? EDGE, wordBefore, type.shape));
  out.add(featureKey(T.SkipPairAfter, line.types[at + 2]?.lowerWord ?? EDGE, wordAfter, type.shape));
  if (before && before.affixes[5] !== 0) out.add(featureKey(T.SuffixBefore, before.affixes[5]!));
  if (after && after.affixes[5] !== 0) out.add(featureKey(T.SuffixAfter, after.affixes[5]!));
  if (before) out.add(featureKey(T.FineBeforeMiddle, before.fine, type.middle));
  if (after) out.add(featureKey(T.MiddleFineAfter, type.middle, after.fine));
  out.add(featureKey(T.CoarseTriple, before?.coarse ?? EDGE, type.coarse, after?.coarse ?? EDGE));
  if (type.letterCase !== LetterCase.None)
    out.add(
      featureKey(
        T.Bracket,
        BRACKETS[(before?.lower === '(' ? 1 : 0) + (after?.lower === ')' ? 2 : 0)]!,
        type.shape,
      ),
    );
}

/** The capitalised run around the word, and the first words outside it: often what tells a person from a place. */
function emitRun(line: Line, at: number, out: FeatureKeys): void {
  const { types } = line;
  let last = at;
  while (last + 1 < types.length && isCapitalised(types[last + 1]!)) last += 1;
  let first = at;
  while (first > 0 && isCapitalised(types[first - 1]!)) first -= 1;
  let next = at;
  while (next < types.length && (isCapitalised(types[next]!) || isLink(types[next]!))) next += 1;
  let before = at;
  while (before >= 0 && isCapitalised(types[before]!)) before -= 1;
  out.add(featureKey(T.RunNext, types[next]?.lowerWord ?? EDGE));
  out.add(featureKey(T.RunBefore, types[before]?.lowerWord ?? EDGE));
  out.add(featureKey(T.RunLast, types[last]!.lowerWord));
  out.add(featureKey(T.RunFirst, types[first]!.lowerWord));
  out.add(featureKey(T.RunLastMiddle, types[last]!.middle, last === at ? 1 : 0));
  out.add(featureKey(T.RunFirstMiddle, types[first]!.middle, first === at ? 1 : 0));
  out.add(featureKey(T.RunNextMiddle, types[next]?.middle ?? EDGE));
  out.add(featureKey(T.RunBeforeMiddle, types[before]?.middle ?? EDGE));
  out.add(
    featureKey(T.RunSize, Math.min(MAX_RUN, last - at), Math.min(MAX_RUN, at - first), types[at]!.shape),
  );
}

function emitEvidence(line: Line, at: number, evidence: DocumentEvidence, out: FeatureKeys): void {
  const type = line.types[at]!;
  if (!isCapitalised(type)) return;
  const known = evidence.words.get(type.lower);
  const flags =
    (known?.lower ? 1 : 0) | (known?.inside ? 2 : 0) | (line.begins[at] ? 4 : 0) | (line.heading ? 8 : 0);
  out.add(featureKey(T.Document, flags));
  if (known) emitNeighbours(line, at, known, out);
  if (type.letterCase !== LetterCase.Upper || type.lower.length < 3) return;
  const acronym = evidence.acronyms.get(
    type.lower.includes('.') ? type.lower.replace(/\./g, '') : type.lower,
  );
  if (!acronym) return;
  out.add(featureKey(T.AcronymKnown, 1));
  out.add(featureKey(T.AcronymLast, acronym.last.lowerWord));
}

/** Each different neighbour of the word elsewhere in the document counts once. */
function emitNeighbours(line: Line, at: number, known: WordEvidence, out: FeatureKeys): void {
  const before = line.types[at - 1] ?? null;
  const after = line.types[at + 1] ?? null;
  const from = out.size;
  let taken = 0;
  for (const pair of known.neighbours) {
    if (pair.before === before && pair.after === after) continue;
    if (taken++ >= 5) break;
    out.addOnce(featureKey(T.DocumentBefore, pair.before?.lowerWord ?? EDGE), from);
    out.addOnce(featureKey(T.DocumentAfter, pair.after?.lowerWord ?? EDGE), from);
    if (pair.before) out.addOnce(featureKey(T.DocumentMiddleBefore, pair.before.middle), from);
    if (pair.after) out.addOnce(featureKey(T.DocumentMiddleAfter, pair.after.middle), from);
  }
}
