import type { NameRecogniser } from './names/recogniser';
import { ruleRecogniser } from './names/rule-recogniser';
import { englishTimes } from './times/english';
import type { TimeRecogniser } from './times/recogniser';

/** The engines in use. A better one takes its place here and nowhere else. */
export const nameRecogniser: NameRecogniser = ruleRecogniser;

/** The engine for the dates of a language (BCP 47; null is read as English). */
export function timeRecogniser(_lang: string | null): TimeRecogniser {
  return englishTimes;
}
