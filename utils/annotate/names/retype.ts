import type { EntityType, Mention } from '../../article';
import { sentenceAt, type TokenisedText, tokensIn } from '../document';
import { introducedAcronyms } from '../entities/acronyms';
import { HEADS } from '../lexicon/heads';
import type { NameOptions } from './recogniser';
import { isOrdinary } from './word-knowledge';

/**
 * Types that the text itself gives: an acronym is what its long form is, and the place of a dateline is a place.
 */
export function retype(
  document: TokenisedText,
  mentions: readonly Mention[],
  { datelinePlace }: NameOptions,
): Mention[] {
  const types = acronymTypes(document.text, mentions);
  const place = datelinePlace?.toLowerCase();
  return mentions.map((mention) => {
    const isPlace = mention.text.toLowerCase() === place || standsInDateline(document, mention);
    const type = isPlace ? 'LOC' : types.get(mention.text);
    return type ? { ...mention, type } : mention;
  });
}
export type Retyping = typeof retype;

function lastWord(name: string): string {
  return name.toLowerCase().split(/\s+/).at(-1) ?? '';
}

/** Types of the acronyms that the text introduces, by those of their long forms. */
function acronymTypes(text: string, mentions: readonly Mention[]): Map<string, EntityType> {
  const types = new Map<string, EntityType>();
  for (const [short, long] of introducedAcronyms(text, mentions)) {
    const type = HEADS.get(lastWord(long)) ?? mentions.find((mention) => mention.text === long)?.type;
    if (type && type !== 'MISC') types.set(short, type);
  }
  return types;
}

const LAST_PARAGRAPH = 2;

/** "KARSOVA:" or "KARSOVA (Agency) —" at the head of one of the first paragraphs. */
function standsInDateline(document: TokenisedText, mention: Mention): boolean {
  const sentence = sentenceAt(document, mention.start);
  if (!sentence || sentence.paragraph > LAST_PARAGRAPH || mention.start !== sentence.start) return false;
  if (/\p{Ll}/u.test(mention.text) || mention.text.split(/\s+/).some(isOrdinary)) return false;
  const { to } = tokensIn(document, mention);
  return /^(?::|—|–|--)$/.test(document.tokens[to]?.text ?? '');
}
