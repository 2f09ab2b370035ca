import { decode } from './decode';
import { gatherEvidence, type Line, lineOf } from './evidence';
import { emitFeatures } from './features';
import { KeyTable } from './key-table';
import { LABELS, type Label } from './labels';
import { Lexicon } from './lexicon';
import { LinearScores } from './linear';
import { readModelFile } from './model-file';
import { Network } from './network';
import { type WordType, wordType } from './word-types';

export interface Tagger {
  /** Labels for each word of the sentences of one document (BIO); sentences are read in the light of the others. */
  tag(sentences: ReadonlyArray<readonly string[]>): Label[][];
  /** The same, yielding between sentences so that a long document can be read in slices. */
  tagInSteps(sentences: ReadonlyArray<readonly string[]>): Generator<void, Label[][]>;
}

const MAX_CACHED_WORDS = 20_000;

/** Reads a file of weights (scripts/train-names makes it). Throws ModelFileError when it is not one. */
export function loadTagger(bytes: ArrayBuffer): Tagger {
  return new NameTagger(bytes);
}

class NameTagger implements Tagger {
  private readonly lexicon: Lexicon;
  private readonly linear: LinearScores;
  private readonly network: Network;
  private readonly transitions: Float32Array;
  private types = new Map<string, WordType>();
  private vectors = new Map<WordType, Float32Array>();

  constructor(bytes: ArrayBuffer) {
    const sections = readModelFile(bytes);
    this.lexicon = new Lexicon({
      words: new KeyTable(new Uint8Array(sections.wordBuckets), new Uint8Array(sections.wordLows)),
      clusters: new Uint16Array(sections.wordClusters),
      middleOfFine: new Uint16Array(sections.middleOfFine),
      coarseOfFine: new Uint16Array(sections.coarseOfFine),
    });
    this.linear = new LinearScores(sections);
    this.network = new Network(sections);
    this.transitions = new Float32Array(sections.transitions);
  }

  tag(sentences: ReadonlyArray<readonly string[]>): Label[][] {
    const steps = this.tagInSteps(sentences);
    let step = steps.next();
    while (!step.done) step = steps.next();
    return step.value;
  }

  *tagInSteps(sentences: ReadonlyArray<readonly string[]>): Generator<void, Label[][]> {
    if (this.types.size > MAX_CACHED_WORDS) {
      this.types = new Map();
      this.vectors = new Map();
    }
    const lines = sentences.map((words) => lineOf(words.map((word) => this.typeOf(word))));
    const evidence = gatherEvidence(lines);
    const labels: Label[][] = [];
    for (const line of lines) {
      const scores = this.scores(line, evidence);
      const best = decode(scores, line.types.length, this.transitions);
      labels.push(Array.from(best, (label) => LABELS[label]!));
      yield;
    }
    return labels;
  }

  private scores(line: Line, evidence: ReturnType<typeof gatherEvidence>): Float32Array {
    const scores = new Float32Array(line.types.length * LABELS.length);
    let offset = 0;
    const emit = (key: number): void => this.linear.add(key, scores, offset);
    for (let i = 0; i < line.types.length; i++) {
      offset = i * LABELS.length;
      emitFeatures(line, i, evidence, emit);
    }
    this.network.add(line, scores, this.vectors);
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
