import type { Label } from './labels';

/** What must not be in a name whatever the tagger says: addresses and handles, a possessive ending, lone marks. */
export function adjustLabels(words: readonly string[], labels: readonly Label[]): Label[] {
  const adjusted = [...labels];
  for (let i = 0; i < adjusted.length; i++) {
    if (!adjusted[i]!.startsWith('B-')) continue;
    let end = i + 1;
    while (adjusted[end]?.startsWith('I-')) end += 1;
    const span = words.slice(i, end);
    if (
      !span.some((word) => /\p{L}|\p{N}/u.test(word)) ||
      span.some((word) => /^(?:https?:|www\.|@)/i.test(word))
    ) {
      adjusted.fill('O', i, end);
      continue;
    }
    let last = end - 1;
    while (last > i && /^(?:['’]s?|[,;:"”])$/i.test(words[last]!)) last -= 1;
    adjusted.fill('O', last + 1, end);
  }
  return adjusted;
}
