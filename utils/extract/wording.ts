/** Patterns of words in prose, whatever their case. */
import { lazy } from '../lazy';

/**
 * Says whether a text in lower case holds the words of `pattern`, the source of a regular expression that is put in lower
 * case too: patterns that ignore case take a browser five times as long to compile, with classes of Unicode letters
 * twenty times, and most are needed once on a page. `\p{…}` stands for any letter.
 * @param stems what every such text holds; quick to look for where the pattern is slow, so that most are never compiled
 */
export function wording(pattern: string, stems?: RegExp): (lower: string) => boolean {
  const compiled = lazy(() => new RegExp(lowerCased(pattern)));
  return (lower) => (!stems || stems.test(lower)) && compiled().test(lower);
}

/** Whatever is no white space, figure or mark. */
const LETTER = '[^\\s\\d!-/:-@[-`{-~\\u00a0-\\u00bf\\u2010-\\u2bff\\u3000-\\u3020\\uff01-\\uff20]';

/** Escapes such as `\W` keep their case. */
function lowerCased(pattern: string): string {
  return pattern.replace(/\\p\{\w+\}|\\.|[A-Z]/g, (part) => {
    if (part.startsWith('\\p')) return LETTER;
    return part.length > 1 ? part : part.toLowerCase();
  });
}
