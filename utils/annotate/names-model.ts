import { combinedRecogniser } from './names/combined';
import type { NameRecogniser } from './names/recogniser';
import { ruleRecogniser } from './names/rule-recogniser';
import { ModelFileError } from './tagger/model-file';
import { createTaggerRecogniser } from './tagger/recogniser';
import { loadTagger } from './tagger/tagger';

/** Where the weights stand in the extension's own package, from its root. */
export const NAMES_FILE = '/models/names-en.bin';

/** The best name engine for these weights: tagger and rules together; rules alone when the bytes are no weights. */
export function namesFrom(bytes: ArrayBuffer): NameRecogniser {
  try {
    return combinedRecogniser(createTaggerRecogniser(loadTagger(bytes)), ruleRecogniser);
  } catch (error) {
    if (error instanceof ModelFileError) return ruleRecogniser;
    throw error;
  }
}

/**
 * namesFrom() with the weights at an address within the extension's own package, which is read and not asked over any
 * network; rules alone when nothing can be read there.
 */
export async function loadNames(address: string): Promise<NameRecogniser> {
  const bytes = await fetch(address)
    .then((response) => (response.ok ? response.arrayBuffer() : null))
    .catch(() => null);
  return bytes ? namesFrom(bytes) : ruleRecogniser;
}
