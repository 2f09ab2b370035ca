import { addConsistency, CONSISTENCY } from './consistency';
import { decode } from './decode';
import { Dictionary } from './dictionary';
import { gatherEvidence, type Line, lineOf } from './evidence';
import { emitFeatures } from './features';
import { KeyTable } from './key-table';
import { LABELS, type Label } from './labels';
import { Lexicon } from './lexicon';
import { LinearScores } from './linear';
import { readModelFile } from './model-file';
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

const MAX_CACHED_WORDS = 20_000;

/** Reads a file of weights (scripts/train-names makes it). Throws ModelFileError when it is not one. */
export function loadTagger(bytes: ArrayBuffer, options: TaggerOptions = {}): Tagger {
  return new NameTagger(bytes, options.consistent ?? true);
}

function named(labels: Uint8Array): Label[] {
  return Array.from(labels, (label) => LABELS[label]!);
}

class NameTagger implements Tagger {
  readonly id = 'names-tagger-1';
  private readonly lexicon: Lexicon;
  private readonly dictionary: Dictionary;
  private readonly linear: LinearScores;
  private readonly transitions: Float32Array;
  private types = new Map<string, WordType>();

  constructor(
    bytes: ArrayBuffer,
    private readonly isConsistent: boolean,
  ) {
    const sections = readModelFile(bytes);
    this.lexicon = new Lexicon({
      words: new KeyTable(new Uint8Array(sections.wordBuckets), new Uint8Array(sections.wordLows)),
      clusters: new Uint16Array(sections.wordClusters),
      middleOfFine: new Uint16Array(sections.middleOfFine),
      coarseOfFine: new Uint16Array(sections.coarseOfFine),
    });
    this.dictionary = new Dictionary(
      new KeyTable(new Uint8Array(sections.nameBuckets), new Uint8Array(sections.nameLows)),
      new Uint8Array(sections.nameKinds),
    );
    this.linear = new LinearScores(sections);
    this.transitions = new Float32Array(sections.transitions);
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
    const scores: Float32Array[] = [];
    const first: Uint8Array[] = [];
    for (const line of lines) {
      scores.push(this.scores(line, evidence));
      first.push(decode(scores.at(-1)!, line.types.length, this.transitions));
      yield;
    }
    if (!this.isConsistent) return first.map(named);
    addConsistency(lines, first, scores, CONSISTENCY);
    return lines.map((line, i) => named(decode(scores[i]!, line.types.length, this.transitions)));
  }

  private scores(line: Line, evidence: ReturnType<typeof gatherEvidence>): Float32Array {
    const scores = new Float32Array(line.types.length * LABELS.length);
    let offset = 0;
    const emit = (key: number): void => this.linear.add(key, scores, offset);
    for (let i = 0; i < line.types.length; i++) {
      offset = i * LABELS.length;
      emitFeatures(line, i, evidence, emit);
    }
    const { scale } = this.linear;
    for (let i = 0; i < scores.length; i++) scores[i]! *= scale;
    return scores;
  }

  private typeOf(spelling: string): WordType {
    const known = this.types.get(spelling);
    if (known) return known;
    const type = wordType(spelling, this.lexicon);
    this.types.set(spelling, type);
    return type;
  }
}
