import { addConsistency, CONSISTENCY } from './consistency';
import { decode } from './decode';
import { Dictionary } from './dictionary';
import { type DocumentEvidence, gatherEvidence, type Line, lineOf, mayBeName } from './evidence';
import { KeyTable } from './key-table';
import { LABELS, type Label } from './labels';
import { Lexicon } from './lexicon';
import { LinearScores } from './linear';
import { readModelFile } from './model-file';
import { Network, type Reading } from './network';
import { type WordType, wordType } from './word-types';

export interface Tagger {
  /** Name and version of the weights. */
  id: string;
  /** Labels for each word of the sentences of one document (BIO); sentences are read in the light of the others. */
  tag(sentences: ReadonlyArray<readonly string[]>): Label[][];
  /** The same, yielding between sentences so that a long document can be read in slices. */
  tagInSteps(sentences: ReadonlyArray<readonly string[]>): Generator<void, Label[][]>;
}

export interface TaggerOptions {
  /** Whether names are made to agree within a document; the trainer's own labels are those without. */
  consistent?: boolean;
}

const COUNT = LABELS.length;

const MAX_CACHED_WORDS = 20_000;

/** Reads a file of weights (scripts/train-names makes it). Throws ModelFileError when it is not one. */
export function loadTagger(bytes: ArrayBuffer, options: TaggerOptions = {}): Tagger {
  return new NameTagger(bytes, options.consistent ?? true);
}

/** Log-odds of being no name for words that nobody needs to look at. */
const SURELY = 12;

function named(labels: Uint8Array): Label[] {
  const names: Label[] = [];
  for (let i = 0; i < labels.length; i++) names.push(LABELS[labels[i]!]!);
  return names;
}

class NameTagger implements Tagger {
  readonly id = 'names-tagger-3';
  private readonly lexicon: Lexicon;
  private readonly dictionary: Dictionary;
  private readonly linear: LinearScores;
  private readonly network: Network;
  private readonly transitions: Float32Array;
  private types = new Map<string, WordType>();

  constructor(
    bytes: ArrayBuffer,
    private readonly isConsistent: boolean,
  ) {
    const sections = readModelFile(bytes);
    this.lexicon = new Lexicon({
      words: new KeyTable(sections.wordBuckets, sections.wordLows),
      clusters: sections.wordClusters,
      middleOfFine: sections.middleOfFine,
      coarseOfFine: sections.coarseOfFine,
    });
    this.dictionary = new Dictionary(
      new KeyTable(sections.nameBuckets, sections.nameLows),
      sections.nameKinds,
    );
    this.linear = new LinearScores(sections);
    this.network = new Network(sections);
    this.transitions = sections.transitions;
  }

  tag(sentences: ReadonlyArray<readonly string[]>): Label[][] {
    const steps = this.tagInSteps(sentences);
    let step = steps.next();
    while (!step.done) step = steps.next();
    return step.value;
  }

  *tagInSteps(sentences: ReadonlyArray<readonly string[]>): Generator<void, Label[][]> {
    if (this.types.size > MAX_CACHED_WORDS) this.types = new Map();
    const lines = sentences.map((words) =>
      lineOf(
        words.map((word) => this.typeOf(word)),
        this.dictionary,
      ),
    );
    const evidence = gatherEvidence(lines);
    const reading = yield* this.network.read(lines);
    const scores: Float32Array[] = [];
    const first: Uint8Array[] = [];
    const all = new Float32Array(COUNT * lines.reduce((sum, { types }) => sum + types.length, 0));
    let from = 0;
    for (const [index, line] of lines.entries()) {
      const to = from + line.types.length * COUNT;
      scores.push(all.subarray(from, to));
      from = to;
      this.addScores(line, index, { evidence, reading }, scores[index]!);
      first.push(decode(scores[index]!, line.types.length, this.transitions));
      yield;
    }
    this.network.finish(reading);
    if (!this.isConsistent) return first.map(named);
    const changed = addConsistency(lines, first, scores, CONSISTENCY);
    return lines.map((line, i) =>
      named(changed[i] ? decode(scores[i]!, line.types.length, this.transitions) : first[i]!),
    );
  }

  private addScores(
    line: Line,
    index: number,
    { evidence, reading }: { evidence: DocumentEvidence; reading: Reading },
    scores: Float32Array,
  ): void {
    for (let i = 0; i < line.types.length; i++) {
      const offset = i * COUNT;
      if (!mayBeName(line, i)) {
        scores[offset] = SURELY;
        continue;
      }
      this.linear.addScores(line, i, evidence, scores, offset);
    }
    this.network.addScores(reading, index, scores);
  }

  private typeOf(spelling: string): WordType {
    const known = this.types.get(spelling);
    if (known) return known;
    const type = wordType(spelling, this.lexicon);
    this.types.set(spelling, type);
    return type;
  }
}
