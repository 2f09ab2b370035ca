/** `en_GB` → `en-GB`; null for what is no language tag. */
export function normaliseTag(tag: string | null | undefined): string | null {
  const trimmed =
    (tag ?? '')
      .trim()
      .replaceAll('_', '-')
      .split(/[,;\s.@]/)[0] ?? '';
  if (!/^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(trimmed)) return null;
  try {
    const canonical = Intl.getCanonicalLocales(trimmed)[0] ?? null;
    return canonical && !/^(?:und|zxx|mul|mis)\b/.test(canonical) ? canonical : null;
  } catch {
    return null;
  }
}
