import type { NameRecogniser } from './names/recogniser';
import { ruleRecogniser } from './names/rule-recogniser';
import { englishTimes } from './times/english';
import { otherTimes } from './times/other-languages';
import type { TimeRecogniser } from './times/recogniser';

/** The engines in use. A better one takes its place here and nowhere else. */
export const nameRecogniser: NameRecogniser = ruleRecogniser;

/** The engine for the dates of a language (BCP 47; null is read as English); null where we have none. */
export function timeRecogniser(lang: string | null): TimeRecogniser | null {
  return lang === null || /^en(?:[-_]|$)/i.test(lang) ? englishTimes : otherTimes(lang);
}
