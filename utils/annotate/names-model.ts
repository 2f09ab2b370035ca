import { combinedRecogniser } from './names/combined';
import type { NameRecogniser } from './names/recogniser';
import { ruleRecogniser } from './names/rule-recogniser';
import { ModelFileError } from './tagger/model-file';
import { createTaggerRecogniser } from './tagger/recogniser';
import { loadTagger } from './tagger/tagger';

/** The best name engine for these weights: tagger and rules together; rules alone without weights or for other bytes. */
export function namesFrom(weights: ArrayBuffer | null): NameRecogniser {
  if (!weights) return ruleRecogniser;
  try {
    return combinedRecogniser(createTaggerRecogniser(loadTagger(weights)), ruleRecogniser);
  } catch (error) {
    if (error instanceof ModelFileError) return ruleRecogniser;
    throw error;
  }
}
