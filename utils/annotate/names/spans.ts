import type { TokenisedText } from '../document';
import { knownOrganisation } from '../lexicon/organisations';
import { knownPlace, LONGEST_PLACE_WORDS } from '../lexicon/places';
import type { Token } from '../tokens';

/** Tokens by index, end exclusive. */
export interface TokenSpan {
  from: number;
  to: number;
}

export function isCapitalised(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  const code = token.text.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(token.text);
}

export function surface(document: TokenisedText, span: TokenSpan): string {
  const first = document.tokens[span.from];
  const last = document.tokens[span.to - 1];
  return first && last ? document.text.slice(first.start, last.end) : '';
}

/** The longest known organisation that begins at `from` (end exclusive), or null. */
export function organisationAt(
  document: TokenisedText,
  from: number,
  to: number,
): { to: number; name: string } | null {
  for (let end = Math.min(to, from + 4); end > from; end--) {
    const name = knownOrganisation(surface(document, { from, to: end }));
    if (name !== null) return { to: end, name };
  }
  return null;
}

/** The longest known place that begins at `from` (end exclusive), or null. */
export function placeAt(
  document: TokenisedText,
  from: number,
  to: number,
): { to: number; name: string } | null {
  for (let end = Math.min(to, from + LONGEST_PLACE_WORDS); end > from; end--) {
    const name = knownPlace(surface(document, { from, to: end }));
    if (name !== null) return { to: end, name };
  }
  return null;
}
