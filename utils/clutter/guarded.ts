/** Patterns behind a quick look: a browser compiles one when it is first used, for a tenth of a millisecond or more. */

/** @param lower the text in lower case, where it is known */
export type Guarded = (text: string, lower?: string) => boolean;

/** Whether a text matches; `words`: whatever matches holds one of them, in lower case. */
/* @__NO_SIDE_EFFECTS__ */
export function guarded(words: readonly string[], pattern: RegExp): Guarded {
  return (text, lower = text.toLowerCase()) => {
    for (let at = 0; at < words.length; at++) if (lower.includes(words[at]!)) return pattern.test(text);
    return false;
  };
}

/** Whether a text matches one of several. */
export function matchesAny(patterns: readonly Guarded[], text: string): boolean {
  const lower = text.toLowerCase();
  return patterns.some((matches) => matches(text, lower));
}
