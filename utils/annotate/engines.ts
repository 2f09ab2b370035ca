import { englishTimes } from './times/english';
import { otherTimes } from './times/other-languages';
import type { TimeRecogniser } from './times/recogniser';

/** The engine for the dates of a language (BCP 47; null is read as English); null where we have none. */
export function timeRecogniser(lang: string | null): TimeRecogniser | null {
  return lang === null || /^en(?:[-_]|$)/i.test(lang) ? englishTimes : otherTimes(lang);
}
