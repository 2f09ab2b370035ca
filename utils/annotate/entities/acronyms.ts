import type { Mention } from '../../article';
import { isPlainAbbreviation } from '../lexicon/organisations';

/**
 * Acronyms that the text itself introduces: "Long Name (LN)" and "LN (Long Name)". Gives the short form to the long
 * one. The letters must come in order from the words, or the long form be an organisation.
 */
export function introducedAcronyms(text: string, mentions: readonly Mention[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const mention of mentions) {
    if (mention.type === 'PER') continue;
    const after = /^\s?\(\s?["“']?(\p{Lu}[\p{Lu}\p{N}&.-]{1,9})(?:["”'])?\s?\)/u.exec(
      text.slice(mention.end, mention.end + 18),
    );
    const short = after?.[1];
    if (short && !isPlainAbbreviation(short) && fits(short, mention)) found.set(short, mention.text);
    const long = /^\s?\(([^()]{6,80})\)/.exec(text.slice(mention.end, mention.end + 84))?.[1];
    if (
      long &&
      /^\p{Lu}[\p{Lu}\p{N}&.-]+$/u.test(mention.text) &&
      initials(long).startsWith(letters(mention.text))
    )
      found.set(mention.text, long);
  }
  return found;
}

function letters(short: string): string {
  return short.replace(/[^\p{L}]/gu, '').toLowerCase();
}

function initials(long: string): string {
  return (long.match(/\p{L}+/gu) ?? [])
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0]!.toLowerCase())
    .join('');
}

function fits(short: string, mention: Mention): boolean {
  let at = 0;
  const long = mention.text.toLowerCase();
  const wanted = letters(short);
  for (const letter of wanted) {
    const next = long.indexOf(letter, at);
    if (next < 0) return false;
    at = next + 1;
  }
  return initials(mention.text).includes(wanted[0] ?? '') && /\s|-/.test(mention.text);
}
