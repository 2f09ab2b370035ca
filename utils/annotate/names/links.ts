import { DEMONYMS } from '../lexicon/demonyms';
import { HEADS, HEADS_BEFORE_OF } from '../lexicon/heads';
import { knownPlace } from '../lexicon/places';
import { HONORIFICS, PORTFOLIOS, ROLE_HEADS } from '../lexicon/roles';
import { isCalendarWord, isFunctionWord } from '../lexicon/words';
import type { Token } from '../tokens';
import { isCapitalised, type TokenSpan } from './spans';
import { isOrdinary, wordSort } from './word-knowledge';

// Bodies whose names can hold "and".
const AND_INSIDE = new Set(
  'ministry department office council institute bureau board committee commission university college school faculty association federation centre center society agency academy'.split(
    ' ',
  ),
);

/**
 * The end of a run after "of", "for" or "and" at `to`, or `to` when the link ends the name: "Bank of Nowhere",
 * "Ministry of Health and Welfare", "Minister of State for Interior".
 */
export function afterLink(tokens: readonly Token[], { from, to }: TokenSpan, end: number): number {
  const link = tokens[to]!.text;
  const at = tokens[to + 1]?.text === 'the' && link !== 'and' ? to + 2 : to + 1;
  if (at >= end || !isCapitalised(tokens[at]) || isCalendarWord(tokens[at]!.text)) return to;
  const words = tokens.slice(from, to).map((token) => token.text.toLowerCase());
  const last = words.at(-1) ?? '';
  if (link === 'and') {
    if (joinsOrganisation(tokens, to, end)) return at + 1;
    return insideOffice(words, tokens[at]!.text) ? at + 1 : to;
  }
  if (HONORIFICS.has(last)) return to;
  const linking =
    HEADS_BEFORE_OF.has(last) || ROLE_HEADS.has(last) || (link === 'for' && AND_INSIDE.has(words[0] ?? ''));
  return linking ? at + 1 : to;
}

/** "Ministry of Health and Family Welfare", "Minister for Trade and Industry": the words before, and the one after. */
function insideOffice(words: readonly string[], next: string): boolean {
  if (!words.includes('of') && !words.includes('for')) return false;
  if (isFunctionWord(next) || knownPlace(next) !== null || ROLE_HEADS.has(next.toLowerCase())) return false;
  if (words.some((word) => ROLE_HEADS.has(word))) return PORTFOLIOS.has(next.toLowerCase());
  return words.some((word) => AND_INSIDE.has(word));
}

/** "National Publishing and Advertising Agency": ordinary words on both sides and an institution's noun at the end. */
function joinsOrganisation(tokens: readonly Token[], and: number, end: number): boolean {
  const [before, after] = [tokens[and - 1]?.text ?? '', tokens[and + 1]?.text ?? ''];
  if (!isOrdinary(before) && !isOrdinary(after)) return false;
  if (![before, after].every((word) => /^(?:common|unknown)$/.test(wordSort(word)))) return false;
  if (DEMONYMS.has(tokens[and + 1]!.text.toLowerCase())) return false;
  let last = and + 1;
  while (last + 1 < end && isCapitalised(tokens[last + 1])) last += 1;
  return (
    last > and + 1 &&
    HEADS.get(tokens[last]!.text.toLowerCase()) === 'ORG' &&
    !ROLE_HEADS.has(tokens[and + 1]!.text.toLowerCase())
  );
}
